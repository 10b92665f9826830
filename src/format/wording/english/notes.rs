//! The notes at the end of a report: how its figures and words are meant.

use std::collections::BTreeMap;

use crate::format::{OWN_MATCH, counted};

use super::{
    super::{Note, Passed, UNCONFIRMED, one_or_many},
    are,
};

pub(super) fn note(note: &Note<'_>) -> (&'static str, String) {
    match note {
        Note::Maturity(standard) => (
            "Maturity",
            format!(
                    "Levels follow {standard}, which takes them from CMMI-SVC and merges its levels 4 and 5. They are \
                     cumulative and given for each requirement. ML0, not performed, is this program's own state below \
                     ML1: the standard has no level 0."
            ),
        ),
        Note::WhoseWords(told) => ("Whose words", told.clone()),
        Note::LowestAndMean => (
            "Lowest and mean",
            "Both are taken over what is answered, ML0 included; a level in conflict counts as its lowest. The mean \
                 helps the eye and is no rating: the standard gives a level to each requirement, not to an area."
                    .into(),
        ),
        Note::NotApplicable => (
            "Not applicable, not evaluated",
            "Not applicable is a claim that a requirement cannot apply, with its reason, and the verdict n/a accepts \
                 it. Not evaluated means left out of this assessment, by the profile or by hand. The two are never \
                 counted together; the totals hold the former and not the latter."
                    .into(),
        ),
        Note::Passed(passed) => ("Passed", passed_note(*passed).into()),
        Note::OrderOfGaps {
            has_verdicts,
            has_flags,
        } => (
            "Order of the gaps",
            order_of_gaps(*has_verdicts, *has_flags).into(),
        ),
        Note::Evidence => (
            "Evidence",
            "References and digests stand as they were recorded. The files stay where they are and were not opened \
                 for this report."
                    .into(),
        ),
        Note::Dates => (
            "Dates",
            "Dates and times stand as they were written. \u{201c}As of\u{201d} is the day of the newest record.".into(),
        ),
        Note::SeeAlso => (
            "See also",
            format!(
                    "Where an answer says see also or related, the match by subject is {OWN_MATCH}: it says where to \
                     look, not that one requirement meets the other."
            ),
        ),
        Note::Official => (
            "The standard's wording",
            "What stands under this heading is text of the standard, from a licensed copy. Its publisher's terms \
                 say who may be given it."
                    .into(),
        ),
        Note::Unread(lines) => (
            "Not read",
            format!(
                "{} of the session's file {} damaged, cut off or of another session, and {} not read: what {} said is \
                 not in this report. walkdown verify, with that file, names {}.",
                counted(*lines, "line"),
                are(*lines),
                are(*lines),
                one_or_many(*lines, "it", "they"),
                one_or_many(*lines, "it", "them"),
            ),
        ),
        Note::NoCertificate => (
            "What this report is not",
            "It is no certificate, no test of how well the plant is protected and no analysis of risk: a maturity says \
                 how a requirement is met, as of the days named on the first page and within the scope named there."
                .into(),
        ),
        Note::Unconfirmed(fields, all) => ("Not confirmed yet", unconfirmed(fields, *all)),
    }
}

fn passed_note(passed: Passed) -> &'static str {
    match passed {
        Passed::Verdict => {
            "In the results by group, passed means that the assessor gave the verdict pass."
        }
        Passed::AtTarget => {
            "This session has no verdicts: the results by group count the lines that reach their target instead."
        }
        Passed::Nothing => {
            "This session has neither verdicts nor targets, so the results by group say nothing of passed."
        }
    }
}

fn unconfirmed(fields: &BTreeMap<&str, Vec<&str>>, all: usize) -> String {
    let told = fields.iter().map(|(field, ids)| {
        let count = format!("{field} ({} of {all} requirements", ids.len());
        // A question that may ask something else is to be found; where a heading is unsure, the number says enough.
        match *field {
            "question" => format!("{count}: {})", ids.join(", ")),
            _ => format!("{count})"),
        }
    });
    let told: Vec<String> = told.collect();
    let mark = if fields.contains_key("topic") {
        let mark = UNCONFIRMED;
        format!(" Where such a topic is shown it has the mark {mark}.")
    } else {
        String::new()
    };
    format!(
        "No licensed text has confirmed yet: {}.{mark}",
        told.join(", ")
    )
}

/// What the gaps are ordered by: verdicts where there are any, flags where the reader is shown them.
fn order_of_gaps(has_verdicts: bool, has_flags: bool) -> &'static str {
    match (has_verdicts, has_flags) {
        (true, true) => concat!("First ", order_of_gaps!(), "."),
        (true, false) => concat!("First ", order_of_gaps!(""), "."),
        (false, true) => concat!("First ", order_of_gaps!("", "then what is flagged, "), "."),
        (false, false) => concat!("First ", order_of_gaps!("", ""), "."),
    }
}
