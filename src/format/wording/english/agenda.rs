//! The sentences of an agenda.

use crate::session::names_words;

use super::{
    super::{AgendaWording, CommonWording, DueDay, LevelsListed, OpenCounts, Thing},
    English, are,
};

impl AgendaWording for English {
    fn to_be_talked(&self, subjects: usize, areas: usize, answered: usize) -> String {
        let more = match answered {
            0 => String::new(),
            answered => format!("; {answered} more {} answered already", are(answered)),
        };
        format!(
            "{} in {} {} to be talked about{more}.",
            self.counted(subjects, Thing::Subject),
            self.counted(areas, Thing::Area),
            are(subjects),
        )
    }

    fn how_it_goes(&self) -> &'static str {
        "For each we ask how it is done, who does it, and what shows it. Nothing has to be written for the visit: have at \
         hand what there is, as it is; one of your documents may do for several of those listed."
    }

    fn levels_listed(&self, levels: LevelsListed) -> &'static str {
        match levels {
            LevelsListed::NoDocuments => {
                "No documents are listed for the level aimed at: what there is to show how it is done will do."
            }
            LevelsListed::ToTarget => "What is listed shows the level aimed at and those below it.",
            LevelsListed::All => {
                "No target is set, so documents are listed up to the highest level, by the lowest level that each shows."
            }
            LevelsListed::Both => {
                "What is listed shows the level aimed at and those below it; where no target is set, it goes up to the \
                 highest level, by the lowest level that each shows."
            }
        }
    }

    fn who_can_speak(&self) -> &'static str {
        "Please tell us for each area who can speak for it."
    }

    fn nothing_left(&self, answered: usize, claims: usize) -> String {
        if answered + claims == 0 {
            return "The session covers no requirement, so nothing is to be talked about.".into();
        }
        let claimed = match claims {
            0 => String::new(),
            claims => format!(", {claims} {} said not to apply", are(claims)),
        };
        let subjects = self.counted(answered, Thing::Subject);
        format!(
            "Nothing is left to be talked about: {subjects} {} answered{claimed}.",
            are(answered)
        )
    }

    fn may_not_apply(&self, why: &str) -> String {
        format!("If {why}, tell us before the visit: then nothing of this need be prepared.")
    }

    fn in_the_room(&self, names: &str) -> String {
        format!("In the room: {names}")
    }

    fn owner_sets(&self, value: &str) -> String {
        format!("The value that the owner sets: {value}.")
    }

    fn profile_note(&self, note: &str) -> String {
        format!("Note of the profile: {note}")
    }

    fn to_confirm(&self) -> &'static str {
        "It was answered before, and is to be confirmed."
    }

    fn was_asked(&self, since: Option<(&str, bool)>, missing: &str) -> String {
        let asked = since.map_or_else(|| "asked before".into(), asked);
        match missing {
            "" => format!("It was {asked}, and something is missing."),
            missing => format!("It was {asked}; missing: {missing}"),
        }
    }

    fn unnamed(&self, open: usize, all: usize) -> String {
        if open == all {
            return "Nobody is named for any subject yet.".into();
        }
        let all = self.counted(all, Thing::Subject);
        format!("Nobody is named yet for {open} of {all}.")
    }

    fn people(&self, begin: &str, names: &[String]) -> String {
        format!("{begin}: {}.", names_words(names))
    }

    fn still_open(&self, as_of: &str, counts: OpenCounts) -> String {
        let OpenCounts {
            owed,
            people,
            by_nobody,
            to_talk,
            to_settle,
        } = counts;
        if owed + by_nobody + to_talk + to_settle == 0 {
            return format!(
                "As of {as_of}, nothing is owed, and nothing is left to be talked about."
            );
        }
        let things = |count| format!("{} {}", self.counted(count, Thing::Owed), are(count));
        let people = self.counted(people, Thing::Person);
        // What is owed is not counted again, though it is unanswered too.
        let subjects = match self.counted(to_talk, Thing::Subject) {
            all if owed + by_nobody == 0 => all,
            all => all.replacen(' ', " further ", 1),
        };
        let parts = [
            (owed, format!("{} owed by {people}", things(owed))),
            (
                by_nobody,
                format!("{} owed by nobody who is named", things(by_nobody)),
            ),
            (to_talk, format!("{subjects} still to be talked about")),
            (
                to_settle,
                format!("{} to be settled", self.counted(to_settle, Thing::Subject)),
            ),
        ];
        let parts = parts.into_iter().filter(|(count, _)| *count > 0);
        let parts: Vec<String> = parts.map(|(_, words)| words).collect();
        format!("As of {as_of}: {}.", self.list(&parts))
    }

    fn greeting(&self, session: &str, as_of: &str) -> String {
        format!(
            "For the assessment of {session}, the following is still open with you (as of {as_of})."
        )
    }

    fn thanks(&self, assessor: &str) -> String {
        match assessor {
            "" => "With thanks".into(),
            assessor => format!("With thanks, {assessor}"),
        }
    }

    fn named_subjects(&self, count: usize, names: &str) -> String {
        format!("{} ({names})", self.counted(count, Thing::Subject))
    }

    fn row(&self, first: &str, last: &str) -> String {
        format!("{first} to {last}")
    }

    fn for_level(&self, level: u8) -> String {
        format!("for ML{level}: ")
    }

    fn also_for(&self, labels: &str) -> String {
        format!(" (also for {labels})")
    }

    fn and_above(&self, documents: Option<&str>, label: &str) -> String {
        match documents {
            None => format!("and what stands under {label}"),
            Some(documents) => format!("and {documents}, which stands under {label}"),
        }
    }

    fn not_written(&self, is_action: bool) -> &'static str {
        if is_action {
            "what is to be done was not written down"
        } else {
            "what is missing was not written down"
        }
    }

    fn evidence_for(&self, level: &str, has_examples: bool) -> String {
        let examples = if has_examples { ", for example" } else { "" };
        format!("what shows maturity {level}{examples}")
    }

    fn days(&self, since: Option<(&str, bool)>, due: Option<DueDay<'_>>) -> String {
        let due = due.map(|due| {
            let word = match (due.is_promised, due.is_over) {
                (true, true) => "was promised for",
                (true, false) => "promised for",
                (false, true) => "was due",
                (false, false) => "due",
            };
            format!("{word} {}", due.day)
        });
        let days: Vec<String> = since.map(asked).into_iter().chain(due).collect();
        match self.list(&days) {
            days if days.is_empty() => days,
            days => format!(" ({days})"),
        }
    }

    fn agreed(&self, what: &str, days: &str) -> String {
        format!("; agreed: {what}{days}")
    }
}

/// Since when: on that day, or before it.
fn asked((day, is_before): (&str, bool)) -> String {
    let word = if is_before { "before" } else { "on" };
    format!("asked {word} {day}")
}
