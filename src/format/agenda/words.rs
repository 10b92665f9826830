//! The sentences of an agenda, the same on the page and in Markdown.

use crate::{
    assessment::{self, AreaAgenda, Line, Person, State, Subject},
    catalog::Requirement,
    format::{
        asked_words,
        report::words::{counted, period, profile, roles, standards, target_fact},
    },
};

use super::AgendaPaper;

impl<'a> AgendaPaper<'a> {
    /// What a line judges.
    pub(super) fn asked(&self, line: &Line) -> Option<&'a Requirement> {
        assessment::requirement(self.report.catalogs, line)
    }

    /// The title of what a line judges.
    pub(super) fn title(&self, line: &Line) -> &'a str {
        self.asked(line).map_or("", |asked| asked.title.as_str())
    }

    /// A maturity with its name: `ML2 Managed`.
    pub(super) fn level_words(&self, line: &Line, level: u8) -> String {
        let scale = self.report.catalogs.get(line.catalog);
        let mut steps = scale.into_iter().flat_map(|catalog| &catalog.maturity);
        match steps.find(|step| step.level == level) {
            Some(step) => format!("{} {}", step.label, step.name),
            None => format!("ML{level}"),
        }
    }

    /// What a person calls the session.
    pub(super) fn session_title(&self) -> String {
        self.report.assessment.about.title()
    }

    /// The area's name: `SP.01 Solution staffing`; with several standards, with that of its own.
    pub(super) fn area_name(&self, area: &AreaAgenda<'_>) -> String {
        let name = format!("{} {}", area.area.id, area.area.title);
        match self.report.catalogs.get(area.catalog) {
            Some(catalog) if self.report.catalogs.len() > 1 => format!("{name} ({})", catalog.id),
            _ => name,
        }
    }

    /// Who, what, when: label and value, as far as it is stated.
    pub(super) fn facts(&self) -> Vec<(&'static str, String)> {
        let (report, about) = (&self.report, &self.report.assessment.about);
        let facts = [
            ("Assessed", about.organization.trim().to_owned()),
            ("Scope", about.scope.trim().to_owned()),
            ("Assessed as", roles(report)),
            ("Against", standards(report)),
            ("Profile", profile(report)),
            ("Target", target_fact(report)),
            ("When", period(report)),
            ("Assessor", about.assessor.trim().to_owned()),
            ("To be interviewed", about.interviewees.join(", ")),
            ("As of", report.as_of()),
        ];
        let mut facts = Vec::from(facts);
        facts.retain(|(_, value)| !value.is_empty());
        facts
    }

    /// What it is about and what is asked of the reader, a sentence each.
    pub(super) fn lead(&self) -> Vec<String> {
        let agenda = &self.agenda;
        let subjects = agenda.subjects();
        if subjects == 0 {
            return vec![self.nothing_left()];
        }
        let verb = if subjects == 1 { "is" } else { "are" };
        let mut sentences = vec![format!(
            "{} in {} {verb} to be talked about{}.",
            counted(subjects, "subject"),
            counted(agenda.areas.len(), "area"),
            match agenda.answered {
                0 => String::new(),
                answered => format!("; {answered} more {} answered already", are(answered)),
            }
        )];
        sentences.push(
            "For each we ask how it is done, who does it, and what shows it. Nothing has to be written for the visit: \
             have at hand what there is, as it is; one of your documents may do for several of those listed."
                .into(),
        );
        sentences.push(self.levels_listed().into());
        if agenda.of_nobody() > 0 {
            sentences.push("Please tell us for each area who can speak for it.".into());
        }
        sentences
    }

    /// Up to which level documents are listed.
    fn levels_listed(&self) -> &'static str {
        if self.agenda.documents.is_empty() {
            return "No documents are listed for the level aimed at: what there is to show how it is done will do.";
        }
        match (self.has_targets(), self.open_ends) {
            (true, false) => "What is listed shows the level aimed at and those below it.",
            (false, _) => {
                "No target is set, so documents are listed up to the highest level, by the lowest level that each shows."
            }
            (true, true) => {
                "What is listed shows the level aimed at and those below it; where no target is set, it goes up to the \
                 highest level, by the lowest level that each shows."
            }
        }
    }

    fn has_targets(&self) -> bool {
        self.subjects().any(|line| line.target.is_some())
    }

    fn subjects(&self) -> impl Iterator<Item = &Line> {
        self.agenda.areas.iter().flat_map(AreaAgenda::lines)
    }

    /// Why nothing is to be talked about.
    pub(super) fn nothing_left(&self) -> String {
        let (answered, claims) = (self.agenda.answered, self.agenda.not_applicable.len());
        if answered + claims == 0 {
            return "The session covers no requirement, so nothing is to be talked about.".into();
        }
        let claimed = match claims {
            0 => String::new(),
            claims => format!(", {claims} {} said not to apply", are(claims)),
        };
        format!(
            "Nothing is left to be talked about: {} {} answered{claimed}.",
            counted(answered, "subject"),
            are(answered)
        )
    }

    /// When an area need not be prepared; none where it always applies.
    pub(super) fn may_not_apply(area: &AreaAgenda<'_>) -> Option<String> {
        let why = area.area.may_not_apply.trim();
        (!why.is_empty()).then(|| {
            format!("If {why}, tell us before the visit: then nothing of this need be prepared.")
        })
    }

    /// Who belongs in the room for an area: names with the ids they are named on; none where nobody is.
    pub(super) fn room(&self, area: &AreaAgenda<'a>) -> Option<String> {
        let people = self.agenda.in_the_room(area);
        let all = area.lines().count();
        let names: Vec<String> = people
            .iter()
            .map(|(name, lines)| match lines.len() {
                count if count == all => (*name).to_owned(),
                _ => format!("{name} ({})", labels(lines)),
            })
            .collect();
        (!names.is_empty()).then(|| names.join(", "))
    }

    /// What is said of a subject besides what to have at hand: what is known of it, and the question where nothing
    /// else tells what it is about.
    pub(super) fn subject(&self, subject: &Subject<'_>) -> Vec<String> {
        let line = subject.line;
        let Some(asked) = self.asked(line) else {
            return Vec::new();
        };
        let answer = &line.answer;
        let mut words = Vec::new();
        if !Self::needs(subject) {
            words.push(asked.question.clone());
        }
        if !asked.owner_sets.is_empty() {
            words.push(format!(
                "The value that the owner sets: {}.",
                asked.owner_sets
            ));
        }
        let selection = self.report.assessment.about.selection.as_ref();
        let note = selection.and_then(|own| own.note(&line.key.catalog, &line.key.requirement));
        words.extend(note.map(|note| format!("Note of the profile: {note}")));
        if line.state() != State::Unanswered {
            words.push("It was answered before, and is to be confirmed.".into());
        }
        if let Some(parked) = &answer.parked {
            let asked = asked_words(self.report.session, &line.key);
            let asked = asked.unwrap_or_else(|| "asked before".into());
            words.push(match parked.missing.trim() {
                "" => format!("It was {asked}, and something is missing."),
                missing => format!("It was {asked}; missing: {missing}"),
            });
        }
        words.retain(|words| !words.is_empty());
        words
    }

    /// For how many subjects nobody is named; none where somebody is for each.
    pub(super) fn unnamed(&self) -> Option<String> {
        let (all, open) = (self.agenda.subjects(), self.agenda.of_nobody());
        match open {
            0 => None,
            open if open == all => Some("Nobody is named for any subject yet.".into()),
            open => Some(format!(
                "Nobody is named yet for {open} of {}.",
                counted(all, "subject")
            )),
        }
    }

    /// People to whom this applies, in a sentence that begins so; none where there are none.
    pub(super) fn people_where(
        &self,
        begin: &str,
        applies: impl Fn(&Person<'_>) -> bool,
    ) -> Option<String> {
        let people = self.agenda.people.iter();
        let names: Vec<&str> = people
            .filter(|person| applies(person))
            .map(|person| person.name.as_str())
            .collect();
        (!names.is_empty()).then(|| format!("{begin}: {}.", names.join(", ")))
    }

    /// What is still open, counted.
    pub(super) fn open_summary(&self) -> String {
        let owed = |owed: &assessment::Owed<'_>| {
            owed.parked.len() + owed.unshown.len() + owed.actions.len()
        };
        let agenda = &self.agenda;
        let people = agenda.people.iter().map(|person| owed(&person.owed));
        let (named, nobody) = (people.sum::<usize>(), owed(&agenda.nobody));
        let talk: usize = self
            .to_talk_about()
            .iter()
            .map(|(_, lines)| lines.len())
            .sum();
        let as_of = self.report.as_of();
        if named + nobody + talk == 0 {
            let nothing = "nothing is owed, and nothing is left to be talked about";
            return format!("As of {as_of}, {nothing}.");
        }
        let owing = agenda.people.iter();
        let owing = owing.filter(|person| !person.owed.is_empty()).count();
        let by = if owing == 1 {
            "1 person".into()
        } else {
            format!("{owing} people")
        };
        let parts = [
            (named, format!("{} owed by {by}", things(named))),
            (
                nobody,
                format!("{} owed by nobody who is named", things(nobody)),
            ),
            (
                talk,
                format!("{} still to be talked about", counted(talk, "subject")),
            ),
        ];
        let mut parts = Vec::from(parts);
        parts.retain(|(count, _)| *count > 0);
        let words: Vec<String> = parts.into_iter().map(|(_, words)| words).collect();
        format!("As of {as_of}: {}.", words.join(", "))
    }

    /// What the list of a person begins with.
    pub(super) fn greeting(&self) -> String {
        format!(
            "For the assessment of {}, the following is still open with you (as of {}).",
            self.session_title(),
            self.report.as_of()
        )
    }

    /// What the list of a person ends with.
    pub(super) fn thanks(&self) -> String {
        match self.report.assessment.about.assessor.trim() {
            "" => "With thanks".into(),
            assessor => format!("With thanks, {assessor}"),
        }
    }

    /// What nobody was asked yet, by area: what is parked stands elsewhere.
    pub(super) fn to_talk_about(&self) -> Vec<(&AreaAgenda<'a>, Vec<&'a Line>)> {
        let areas = self.agenda.areas.iter();
        areas
            .map(|area| {
                let lines = area.lines().filter(|line| line.answer.parked.is_none());
                (area, lines.collect::<Vec<_>>())
            })
            .filter(|(_, lines)| !lines.is_empty())
            .collect()
    }
}

/// What the list of a person's subjects stands under.
pub(super) const TO_TALK_ABOUT: &str = "To talk about; what to have at hand for it stands by area:";

/// The labels of lines in a row.
pub(super) fn labels(lines: &[&Line]) -> String {
    let labels: Vec<String> = lines.iter().map(|line| line.label()).collect();
    labels.join(", ")
}

fn things(count: usize) -> String {
    let verb = are(count);
    match count {
        1 => format!("1 thing {verb}"),
        count => format!("{count} things {verb}"),
    }
}

fn are(count: usize) -> &'static str {
    if count == 1 { "is" } else { "are" }
}
