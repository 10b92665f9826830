//! English to be heard: the functions of this room.

use crate::{
    assessment::Line,
    format::{counted, line_words, one_or_many},
    interview::{Moved, Nothing, Question, Refused, Speaks, Told, Waiting, Walk},
    session::names_words,
};

use super::{count, told, unrecorded, wording::SpokenWording};

/// English.
pub(super) struct English;

impl SpokenWording for English {
    fn saved(&self, walk: &Walk, told: &Told) -> String {
        told::saved(walk, told)
    }

    fn stands_already(&self, walk: &Walk, told: &Told) -> String {
        told::stands_already(walk, told)
    }

    fn stays(&self, line: &Line) -> String {
        unrecorded::stays(line)
    }

    fn stays_for_now(&self, line: &Line) -> String {
        let stays = unrecorded::stays(line);
        format!("{stays} undo again takes back your newest change.")
    }

    fn no_answer(&self, stays: &str, word: &str) -> String {
        format!("{stays} {word} is no answer to that: type the same again to set the other level.")
    }

    fn question(&self, walk: &Walk, question: &Question) -> String {
        unrecorded::question(walk, question)
    }

    fn refused(&self, walk: &Walk, why: &Refused) -> String {
        unrecorded::refused(walk, why)
    }

    fn nothing(&self, walk: &Walk, why: &Nothing) -> String {
        unrecorded::nothing(walk, why)
    }

    fn moved(&self, walk: &Walk, moved: &Moved) -> Option<String> {
        match moved {
            Moved::By(_) | Moved::There | Moved::ToPlace => None,
            Moved::LeftForLater(from) => {
                let left = from.label();
                Some(match walk.went_to_waiting(from) {
                    None => format!("{left} is left for later."),
                    Some(Waiting::Skipped) => {
                        format!("{left} is left for later. Now those that you skipped.")
                    }
                    Some(Waiting::Parked) => {
                        format!("{left} is left for later. Now those that are parked.")
                    }
                })
            }
            Moved::SideStep(step) => step
                .away
                .then(|| format!("related goes back to {}.", step.from.label())),
            Moved::ToConfirm(from) => Some(format!(
                "{}: nothing is to be confirmed. {} is: confirm again confirms it.",
                from.label(),
                walk.at.label()
            )),
            Moved::Filtered => walk.filtered().map(|(filter, lines)| {
                format!(
                    "{} {}: next, previous and open keep to them. filter off takes that off.",
                    count(lines, "line is", "lines are"),
                    filter.words()
                )
            }),
        }
    }

    fn speaks(&self, walk: &Walk, speaks: &Speaks) -> Vec<String> {
        let follows = match speaks.name.as_str() {
            "" => "What follows is said by nobody in particular.".to_owned(),
            name => format!("What follows is said by {name}, until you say otherwise."),
        };
        let stays = (!speaks.stays_with.is_empty()).then(|| {
            let (label, by) = (line_words(&walk.at), names_words(&speaks.stays_with));
            format!("What stands on {label} stays with {by}: the same again changes that.")
        });
        std::iter::once(follows).chain(stays).collect()
    }

    fn takes_nothing(&self, name: &str) -> String {
        format!("Nothing was done: nothing follows the word {name}. Type it alone, or help.")
    }

    fn unsaved(&self, changes: usize, why: &str) -> String {
        format!(
            "NOT SAVED, {}: {why}. It is tried again by itself; save tries at once.",
            counted(changes, "change")
        )
    }

    fn unsaved_at_leaving(&self, changes: usize, not_aside: Option<&str>) -> String {
        let changes = counted(changes, "change");
        match not_aside {
            None => format!(
                "NOT SAVED, {changes}. save tries again. quit again leaves all the same: what no disk took is kept aside, and taken in when the session is opened next."
            ),
            Some(why) => format!(
                "NOT SAVED, {changes}, and not kept aside either: {why}. save tries again. quit again leaves all the same, and loses them."
            ),
        }
    }

    fn unsaved_at_the_end(&self, changes: usize, not_aside: Option<&str>) -> String {
        let changes = counted(changes, "change");
        match not_aside {
            None => format!(
                "NOT SAVED, {changes}: what no disk took is kept aside, and taken in when the session is opened next."
            ),
            Some(why) => {
                format!("NOT SAVED, {changes}, and not kept aside either, so it is lost: {why}.")
            }
        }
    }

    fn takes_in(&self, changes: usize, how: &str) -> String {
        let were = one_or_many(changes, "was", "were");
        let them = one_or_many(changes, "it", "them");
        let changes = counted(changes, "change");
        format!(
            "It is {how}. {changes} {were} recorded before that, without a reason, and no disk took {them}: the report will name {them} as changed after the seal. Say save again to take {them} in."
        )
    }

    fn waits(&self, changes: usize) -> String {
        let verb = one_or_many(changes, "waits", "wait");
        let them = one_or_many(changes, "it", "them");
        let changes = counted(changes, "change");
        format!("{changes} {verb} that no disk took at an earlier start: save takes {them} in.")
    }
}
