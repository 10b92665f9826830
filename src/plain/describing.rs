//! A new session while it is described: its data one by one, each with the value that an empty line takes. One that
//! continues an earlier session begins with the data of that one.

use std::path::PathBuf;

use crate::{
    interview::{FIRST_TARGET, NextYear, Offer, first_profile, first_roles},
    session::{
        About, AboutEdit, Change, Mode, Session, about, about_table, judge_about, person_named,
    },
};

use super::values::{level_of, one_of, some_of};

/// A session that is being described.
#[derive(Debug)]
pub(super) struct NewSession {
    offers: Vec<Offer>,
    pub(super) catalogs: Vec<Offer>,
    pub(super) organization: String,
    pub(super) scope: String,
    mode: Mode,
    profile: String,
    roles: Vec<String>,
    pub(super) step: Step,
    pub(super) earlier: Option<Earlier>,
}

/// The session that a new one goes on from.
#[derive(Debug)]
pub(super) struct Earlier {
    pub(super) path: PathBuf,
    pub(super) name: String,
    pub(super) catalogs: Vec<Offer>,
    session: Session,
    assessor: String,
    /// The facts of the new session.
    about: About,
}

impl Earlier {
    pub(super) fn new(next: NextYear) -> Self {
        Self {
            about: about(&next.session),
            path: next.path,
            name: next.name,
            catalogs: next.catalogs,
            session: next.session,
            assessor: next.assessor,
        }
    }
}

/// The next question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Catalogs,
    Organization,
    Scope,
    Quick,
    Profile,
    Roles,
    Target,
}

/// The step after an answer.
pub(super) enum Next {
    /// The next question.
    Asks,
    /// No further step: this is the target.
    Target(Option<u8>),
}

impl NewSession {
    /// A session of which nothing is said yet.
    pub(super) fn new(offers: Vec<Offer>, earlier: Option<Earlier>) -> Self {
        Self {
            offers,
            catalogs: Vec::new(),
            organization: String::new(),
            scope: String::new(),
            mode: Mode::Guided,
            profile: String::new(),
            roles: Vec::new(),
            step: Step::Catalogs,
            earlier,
        }
    }

    fn ids(&self, of: fn(&Offer) -> Vec<String>) -> Vec<String> {
        let mut ids: Vec<String> = Vec::new();
        for id in self.catalogs.iter().flat_map(of) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    }

    fn profiles(&self) -> Vec<String> {
        self.ids(|offer| offer.profiles.iter().map(|own| own.id.clone()).collect())
    }

    fn all_roles(&self) -> Vec<String> {
        self.ids(|offer| offer.roles.iter().map(|(id, _)| id.clone()).collect())
    }

    fn first_roles(&self) -> Vec<String> {
        let before = self.about().map(|about| about.roles.as_slice());
        first_roles(&self.catalogs, before.unwrap_or_default())
    }

    /// The facts of the earlier session.
    fn about(&self) -> Option<&About> {
        self.earlier.as_ref().map(|earlier| &earlier.about)
    }

    /// Says what an empty line takes where a text is asked for.
    fn empty(&self, of: fn(&About) -> &String) -> String {
        match self.about().map(of).filter(|text| !text.is_empty()) {
            Some(text) => format!("An empty line keeps {text}, none leaves it open."),
            None => "An empty line leaves it open.".into(),
        }
    }

    /// The text that was typed, or what the earlier session has.
    fn text(&self, typed: &str, of: fn(&About) -> &String) -> String {
        match (typed, self.about()) {
            ("", Some(about)) => of(about).clone(),
            ("none", Some(_)) => String::new(),
            (typed, _) => typed.to_owned(),
        }
    }

    /// The catalogs that an empty line takes.
    fn first_catalogs(&self) -> Vec<Offer> {
        match &self.earlier {
            Some(earlier) => earlier.catalogs.clone(),
            None => self.offers.get(..1).unwrap_or_default().to_vec(),
        }
    }

    fn first_mode(&self) -> Mode {
        self.about().map_or(Mode::Guided, |about| about.mode)
    }

    fn first_target(&self) -> Option<u8> {
        self.about()
            .map_or(Some(FIRST_TARGET), |about| about.target)
    }

    fn first_profile(&self) -> String {
        first_profile(&self.catalogs, self.mode, self.about())
    }

    /// The answer to a step as it was understood, in short.
    pub(super) fn understood(&self, step: Step) -> String {
        let text = |name: &str, text: &str| match text {
            "" => format!("{name}: left open."),
            text => format!("{name}: {text}."),
        };
        match step {
            Step::Catalogs => {
                let ids: Vec<&str> = self.catalogs.iter().map(|own| own.id.as_str()).collect();
                format!("Catalog: {}.", ids.join(" and "))
            }
            Step::Organization => text("Assessed", &self.organization),
            Step::Scope => text("Scope", &self.scope),
            Step::Quick => match self.mode {
                Mode::Quick => "Quick: one word an answer.".into(),
                Mode::Guided => "Guided: rung by rung.".into(),
            },
            Step::Profile => format!("Profile: {}.", self.profile),
            Step::Roles => format!("Role: {}.", self.roles.join(" and ")),
            Step::Target => String::new(),
        }
    }

    /// The prompt of the step.
    pub(super) fn prompt(&self) -> Vec<String> {
        match self.step {
            Step::Catalogs => {
                let mut texts: Vec<String> = (1..)
                    .zip(&self.offers)
                    .map(|(number, offer)| format!("{number}. {}: {}", offer.id, offer.title))
                    .collect();
                let first = self.first_catalogs();
                let numbers: Vec<String> = (1..)
                    .zip(&self.offers)
                    .filter(|(_, offer)| first.contains(offer))
                    .map(|(number, _): (usize, _)| number.to_string())
                    .collect();
                texts.push(format!(
                    "Which catalog? A number, or several separated by blanks. An empty line takes {}.",
                    numbers.join(" and ")
                ));
                texts
            }
            Step::Organization => vec![format!(
                "Who is assessed? {}",
                self.empty(|about| &about.organization)
            )],
            Step::Scope => vec![format!(
                "What does it cover? {}",
                self.empty(|about| &about.scope)
            )],
            Step::Quick => vec![format!(
                "Quick, one word an answer: yes or no? An empty line takes {}.",
                match self.first_mode() {
                    Mode::Quick => "yes",
                    Mode::Guided => "no",
                }
            )],
            Step::Profile => vec![format!(
                "Which profile: {}? An empty line takes {}.",
                self.profiles().join(", "),
                self.first_profile()
            )],
            Step::Roles => {
                let roles = self.all_roles();
                let many = match roles.len() {
                    0 | 1 => "",
                    2 => " One or both, separated by blanks.",
                    _ => " One or several, separated by blanks.",
                };
                vec![format!(
                    "Which role: {}?{many} An empty line takes {}.",
                    roles.join(", "),
                    self.first_roles().join(" and ")
                )]
            }
            Step::Target => vec![format!(
                "Which target, 1 to 4, or none? An empty line takes {}.",
                self.first_target()
                    .map_or("none".into(), |level| level.to_string())
            )],
        }
    }

    /// Takes a line as the answer to the step; the last step is the target.
    pub(super) fn take(&mut self, line: &str) -> Result<Next, String> {
        self.step = match self.step {
            Step::Catalogs => {
                self.catalogs = self.catalogs_named(line)?;
                Step::Organization
            }
            Step::Organization => {
                self.organization = self.text(line, |about| &about.organization);
                Step::Scope
            }
            Step::Scope => {
                self.scope = self.text(line, |about| &about.scope);
                Step::Quick
            }
            Step::Quick => {
                self.mode = match line.to_lowercase().as_str() {
                    "" => self.first_mode(),
                    "no" | "n" => Mode::Guided,
                    "yes" | "y" => Mode::Quick,
                    _ => return Err("Say yes or no.".into()),
                };
                Step::Profile
            }
            Step::Profile => {
                let ids = self.profiles();
                let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
                self.profile = match line {
                    "" => self.first_profile(),
                    typed => one_of(&ids, typed, "profile")?,
                };
                // A catalog without roles asks for none.
                if self.all_roles().is_empty() {
                    Step::Target
                } else {
                    Step::Roles
                }
            }
            Step::Roles => {
                self.roles = self.roles_named(line)?;
                Step::Target
            }
            Step::Target => {
                return match level_of(line) {
                    _ if line.is_empty() => Ok(Next::Target(self.first_target())),
                    Ok(target @ (None | Some(1..=4))) => Ok(Next::Target(target)),
                    _ => Err("A target is 1 to 4, or none.".into()),
                };
            }
        };
        Ok(Next::Asks)
    }

    fn catalogs_named(&self, line: &str) -> Result<Vec<Offer>, String> {
        if line.is_empty() {
            return Ok(self.first_catalogs());
        }
        let mut chosen: Vec<Offer> = Vec::new();
        for word in line.split_whitespace() {
            let found = if let Ok(number) = word.parse::<usize>() {
                let place = number.checked_sub(1);
                place.and_then(|place| self.offers.get(place))
            } else {
                let mut offers = self.offers.iter();
                offers.find(|own| own.id.eq_ignore_ascii_case(word))
            };
            let found = found.ok_or_else(|| format!("There is no catalog {word}."))?;
            if !chosen.contains(found) {
                chosen.push(found.clone());
            }
        }
        Ok(chosen)
    }

    fn roles_named(&self, line: &str) -> Result<Vec<String>, String> {
        let ids = self.all_roles();
        if ["both", "all"].contains(&line.to_lowercase().as_str()) {
            return Ok(ids);
        }
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        let named = Some(some_of(&ids, line, "role")?);
        Ok(named
            .filter(|named| !named.is_empty())
            .unwrap_or_else(|| self.first_roles()))
    }

    pub(super) fn changes(&self, who: &str, target: Option<u8>) -> Result<Vec<Change>, String> {
        let earlier = self.earlier.as_ref();
        let who = earlier.map_or(person_named(who), |earlier| &earlier.assessor);
        let edits = [
            AboutEdit::Field(&about_table::ORGANIZATION, self.organization.clone()),
            AboutEdit::Field(&about_table::SCOPE, self.scope.clone()),
            AboutEdit::Field(&about_table::ASSESSOR, who.to_owned()),
            AboutEdit::Profile(self.profile.clone()),
            AboutEdit::Roles(self.roles.clone()),
            AboutEdit::Mode(self.mode),
            AboutEdit::Target(target),
        ];
        let nothing = Session::default();
        let under = self.earlier.as_ref().map(|earlier| &earlier.session);
        let own = self.about().is_some_and(|about| about.selection.is_some());
        let stays = own && self.profile == self.first_profile();
        let mut changes = Vec::new();
        for edit in &edits {
            // A selection of the user's own goes over as it is.
            if stays && matches!(edit, AboutEdit::Profile(_)) {
                continue;
            }
            let judged = judge_about(under.unwrap_or(&nothing), edit)
                .map_err(|refusal| refusal.to_string())?;
            changes.extend(judged);
        }
        Ok(changes)
    }
}
