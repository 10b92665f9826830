//! The lines of a session with their answers, in the order of the walk.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use crate::{
    catalog::{Area, Catalog, Requirement, covers},
    session::{
        About, Answer, Author, Clash, Level, LineKey, Review, Reviewed, Session, answer,
        asked_otherwise, authors, is_second, recorders, speakers_and_asserter, split_lines,
    },
};

/// A line to be judged, with its answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The name of the line.
    pub key: LineKey,
    /// The role that it answers for alone: its own, or the session's where that is one; empty where it is several.
    pub role_alone: String,
    /// Place of its catalog in the session's catalogs.
    pub catalog: usize,
    /// Place of its requirement in the catalog.
    pub requirement: usize,
    /// Place of its area among the catalog's; none where the catalog has no such area.
    pub area: Option<usize>,
    /// The answer as it stands; shared, as a session on screen is judged twice.
    pub answer: Arc<Answer>,
    /// Everyone whose words stand in it, whoever gave the level first.
    pub voices: Vec<String>,
    /// The person who asserted its level, and so owes what shows it; empty for nobody.
    pub asserted_by: String,
    /// What two people said differently, one after the other, and nobody decided between.
    pub differing: Vec<Clash>,
    /// The people who recorded it: its level, or where none stands whatever else does.
    pub recorded_by: Vec<String>,
    /// Whoever alone recorded a part of it as it stands: none of them is its second person.
    pub authors: Vec<Author>,
    /// Whether the profile leaves it out.
    pub outside: bool,
    /// Whether its level was asked with other texts than those of the catalog now.
    pub reconfirm: bool,
    /// The target that holds for it: its own, else its area's, else the profile's, else the session's.
    pub target: Option<u8>,
}

/// Where a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Applicable, no level yet.
    Unanswered,
    /// Applicable with a maturity, 0 included.
    Answered(u8),
    /// Claimed to be not applicable.
    NotApplicable,
    /// Outside the profile, or left out by hand.
    NotEvaluated,
}

impl Line {
    /// A line for the answer to a requirement that no catalog of the session has any more: kept, and counted nowhere.
    #[must_use]
    pub fn stray(session: &Session, key: &LineKey) -> Self {
        let answer = answer(session, key);
        let said = Said::new(session, key, &answer);
        Self {
            voices: said.voices,
            asserted_by: said.asserted_by,
            differing: said.differing,
            recorded_by: recorders(session, key),
            authors: authors(session, key),
            key: key.clone(),
            role_alone: String::new(),
            catalog: usize::MAX,
            requirement: usize::MAX,
            area: None,
            answer: Arc::new(answer),
            outside: false,
            reconfirm: false,
            target: None,
        }
    }

    /// Where the line stands.
    #[must_use]
    pub fn state(&self) -> State {
        if self.outside {
            return State::NotEvaluated;
        }
        match &self.answer.level {
            None => State::Unanswered,
            Some(Level::Maturity(level)) => State::Answered(*level),
            Some(Level::NotApplicable(_)) => State::NotApplicable,
            Some(Level::NotEvaluated) => State::NotEvaluated,
        }
    }

    /// Whether its level counts and is to be confirmed: it was asked with other texts, or carried over from an
    /// earlier session.
    #[must_use]
    pub fn is_to_reconfirm(&self) -> bool {
        self.is_evaluated() && (self.reconfirm || self.answer.carried.is_some())
    }

    /// Whether it is to be talked about: without an answer, or with one to confirm.
    #[must_use]
    pub fn is_subject(&self) -> bool {
        self.state() == State::Unanswered || self.is_to_reconfirm()
    }

    /// Whether a level was judged on it: a maturity, or that it cannot apply.
    #[must_use]
    pub fn is_evaluated(&self) -> bool {
        matches!(self.state(), State::Answered(_) | State::NotApplicable)
    }

    /// Whether a second person has still to review it: it was judged, and nobody but those who recorded a
    /// part of it has reviewed it as it stands.
    #[must_use]
    pub fn is_to_review(&self) -> bool {
        self.is_evaluated() && !self.is_reviewed() && !self.is_returned()
    }

    /// Whether a second person has reviewed it as it stands.
    #[must_use]
    pub fn is_reviewed(&self) -> bool {
        let review = self.answer.review.as_ref();
        review.is_some_and(Review::is_by_another)
    }

    /// Whether it was reviewed as it stands, by people who recorded parts of it.
    #[must_use]
    pub fn is_own_reviewed(&self) -> bool {
        let review = self.answer.review.as_ref();
        review.is_some_and(|review| review.state == Reviewed::Reviewed && !review.is_by_another())
    }

    /// Whether a second person has returned it, and it was not changed since.
    #[must_use]
    pub fn is_returned(&self) -> bool {
        let review = self.answer.review.as_ref();
        review.is_some_and(|review| review.state == Reviewed::Returned)
    }

    /// Whether this person can be the second one who has still to review it.
    #[must_use]
    pub fn is_to_review_by(&self, who: &str) -> bool {
        self.is_to_review() && is_second(&self.authors, who)
    }

    /// The review of a second person who returned it: it is told until the line is reviewed anew.
    #[must_use]
    pub fn returning(&self) -> Option<&Review> {
        let review = self.answer.review.as_ref()?;
        (!review.returned_by.is_empty() && !self.is_reviewed()).then_some(review)
    }

    /// The person who returned it, where it was changed since and waits for them to look at it again.
    #[must_use]
    pub fn waits_for_reviewer(&self) -> Option<&str> {
        let review = self.answer.review.as_ref()?;
        review.waits_for().filter(|_| self.is_to_review())
    }

    /// Whether it waits for this person, who has returned it, to look at it again.
    #[must_use]
    pub fn is_to_review_again(&self, who: &str) -> bool {
        let review = self.answer.review.as_ref();
        self.is_to_review() && review.is_some_and(|review| review.waits_for_again(who))
    }

    /// Whether two levels stand on it.
    #[must_use]
    pub fn is_in_conflict(&self) -> bool {
        let mut conflicts = self.answer.conflicts.iter();
        conflicts.any(|conflict| conflict.field == "level")
    }

    /// The maturity that counts: none for lines that are left out.
    #[must_use]
    pub fn maturity(&self) -> Option<u8> {
        match self.state() {
            State::Answered(level) => Some(level),
            _ => None,
        }
    }

    /// How many levels are missing to the target: none without maturity or target, or where it is reached.
    #[must_use]
    pub fn below_target(&self) -> Option<u8> {
        self.target?
            .checked_sub(self.maturity()?)
            .filter(|gap| *gap > 0)
    }

    /// The requirement's id with role and component, where the line has them.
    #[must_use]
    pub fn label(&self) -> String {
        self.key.label()
    }
}

/// The roles that split the lines of one catalog: those of the session that it knows, and those that no catalog of
/// the session knows, so that nothing answered for them is lost.
#[must_use]
pub fn roles_of(catalogs: &[Catalog], catalog: &Catalog, about: &About) -> Vec<String> {
    let knows = |catalog: &Catalog, id: &String| catalog.roles.iter().any(|role| role.id == *id);
    let mut roles = about.roles.clone();
    roles.retain(|id| knows(catalog, id) || !catalogs.iter().any(|other| knows(other, id)));
    roles
}

/// The role that a line with this one in its name answers for alone, where its catalog has these to split it by.
pub(super) fn role_alone<'a>(own: &'a str, roles: &'a [String]) -> &'a str {
    match roles {
        [only] if own.is_empty() => only,
        _ => own,
    }
}

/// Every line, in the order of the walk.
pub(super) fn lines(catalogs: &[Catalog], session: &Session, about: &About) -> Vec<Line> {
    let mut lines = Vec::new();
    let nothing = Arc::<Answer>::default();
    for (place, catalog) in catalogs.iter().enumerate() {
        let profile = catalog
            .profiles
            .iter()
            .find(|profile| profile.id == about.profile && about.selection.is_none());
        let roles = roles_of(catalogs, catalog, about);
        let selection = about
            .selection
            .as_ref()
            .filter(|selection| selection.catalog == catalog.id);
        let selected: Option<HashSet<&str>> =
            selection.map(|own| own.include.iter().map(String::as_str).collect());
        let areas = catalog.areas.iter().map(|area| area.id.as_str());
        let areas: HashMap<&str, usize> = areas.zip(0..).collect();
        let asked = catalog.requirements.iter().enumerate();
        for (index, requirement) in asked.filter(|(_, requirement)| requirement.in_force()) {
            let id = requirement.id.as_str();
            let outside = profile.is_some_and(|profile| !covers(profile, requirement))
                || selected.as_ref().is_some_and(|ids| !ids.contains(id));
            for key in split_lines(session, &catalog.id, &requirement.id, &roles) {
                let mut line = Line {
                    role_alone: role_alone(&key.role, &roles).to_owned(),
                    key,
                    catalog: place,
                    requirement: index,
                    area: areas.get(requirement.area.as_str()).copied(),
                    answer: Arc::clone(&nothing),
                    voices: Vec::new(),
                    asserted_by: String::new(),
                    differing: Vec::new(),
                    recorded_by: Vec::new(),
                    authors: Vec::new(),
                    outside,
                    reconfirm: false,
                    target: None,
                };
                renew(&mut line, requirement, session, about);
                lines.push(line);
            }
        }
    }
    lines
}

/// The places of those outside the profile, in order.
pub(super) fn outside(lines: &[Line]) -> Vec<usize> {
    let lines = lines.iter().enumerate();
    let outside = lines.filter(|(_, line)| line.outside);
    outside.map(|(place, _)| place).collect()
}

/// Reads again what was answered on a line, and what follows from that alone.
pub(super) fn renew(line: &mut Line, requirement: &Requirement, session: &Session, about: &About) {
    let selection = about.selection.as_ref();
    let selection = selection.filter(|selection| selection.catalog == line.key.catalog);
    let aimed = |id: &str| selection.and_then(|own| own.targets.get(id).copied());
    line.answer = Arc::new(answer(session, &line.key));
    let said = Said::new(session, &line.key, &line.answer);
    (line.voices, line.asserted_by) = (said.voices, said.asserted_by);
    line.differing = said.differing;
    line.recorded_by = recorders(session, &line.key);
    line.authors = authors(session, &line.key);
    line.target = line
        .answer
        .target
        .or_else(|| about.area_targets.get(requirement.area.as_str()).copied())
        .or_else(|| aimed(&requirement.id).or_else(|| aimed(&requirement.area)))
        .or(about.target);
    let asked = requirement.worded_for(&line.role_alone);
    line.reconfirm = asked_otherwise(session, &line.key, || asked.asked_with());
}

/// What follows from who said the parts of an answer.
struct Said {
    voices: Vec<String>,
    asserted_by: String,
    differing: Vec<Clash>,
}

impl Said {
    fn new(session: &Session, key: &LineKey, answer: &Answer) -> Self {
        let (given, asserted_by) = speakers_and_asserter(session, key, answer);
        let names = given.everyone(&answer.said_by).into_iter();
        Self {
            voices: names.map(str::to_owned).collect(),
            asserted_by,
            differing: given.differing,
        }
    }
}

/// The requirement that a line judges, in the words for the role that the line answers for alone.
#[must_use]
pub fn requirement<'a>(catalogs: &'a [Catalog], line: &Line) -> Option<&'a Requirement> {
    let all = &catalogs.get(line.catalog)?.requirements;
    let asked = all.get(line.requirement)?;
    Some(asked.worded_for(&line.role_alone))
}

/// The area that a line belongs to.
#[must_use]
pub fn area<'a>(catalogs: &'a [Catalog], line: &Line) -> Option<&'a Area> {
    catalogs.get(line.catalog)?.areas.get(line.area?)
}
