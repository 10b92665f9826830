//! Everyday words: people look for what they call it, which may be called otherwise here; and what they look for may be
//! no key and no word at all. The help on screen, that of plain mode and that of the command line look here.

use super::{Verb, Written};

/// Whether a text has all of these words, in whatever letters.
#[must_use]
pub fn mentions(text: &str, words: &str) -> bool {
    let text = text.to_lowercase();
    let mut words = words.split_whitespace();
    words.all(|word| text.contains(&word.to_lowercase()))
}

/// Further words by which what a verb does is found.
#[must_use]
pub fn everyday_words(verb: Verb) -> &'static str {
    match verb {
        Verb::Yes | Verb::No => {
            "correct change earlier step ladder contradict contradiction disagree opinion"
        }
        Verb::NotApplicable => {
            "n/a apply applies does not cannot irrelevant exclude leave out none"
        }
        Verb::SaidBy => {
            "speaker next person interviewee participant attendee table contradict disagree"
        }
        Verb::Write(Written::Remarks) => "note comment own",
        Verb::Conclusion => "note without a line summary opinion",
        Verb::About => {
            "people interviewees note without a line scope name profile title organization client company"
        }
        Verb::Park => "skip parked postpone later question promise promised",
        Verb::Retrace | Verb::JumpBack => "return previous where i was",
        Verb::NextOpen => "jump skip continue next-open",
        Verb::Find => "jump go to search",
        Verb::Filter => {
            "open owed who waiting owes owner person questions changed since colleague others mine to review"
        }
        Verb::Undo => "undo revert mistake delete remove",
        Verb::Redo => "redo again restore",
        Verb::Clear => "delete remove take away level answer empty wrong mistake",
        Verb::Summary => {
            "close closing ready finish finished complete completeness done sign off left missing"
        }
        Verb::HandOver => {
            "close finish complete done seal print pdf excel spreadsheet csv word email mail send share client import merge join colleague copy take in sign signature register of evidence"
        }
        Verb::Report => "print pdf docx excel csv email mail send share client",
        Verb::Agenda => "print pdf email mail send",
        Verb::OpenItems => "email mail send remind questions",
        Verb::Clipboard => "copy paste email mail",
        Verb::SecondPerson => "colleague second check approve",
        Verb::Conflicts => {
            "merge colleague differ disagree contradict contradiction opinions opposite"
        }
        _ => "",
    }
}

/// What people look for that is a command, or no matter of this program: the words it is found by, the
/// command, and what it does.
pub const ELSEWHERE: [(&str, &str, &str); 8] = [
    (
        "print pdf excel spreadsheet csv word email mail send share client hand over sign signature gaps",
        "walkdown help handing-over",
        "report, agenda, worksheet, plan of the gaps, and what is left out for whom",
    ),
    (
        "excel spreadsheet workbook csv json table data answers",
        "walkdown export NAME",
        "the answers as a workbook, csv, JSON lines or OSCAL",
    ),
    (
        "merge combine copies colleague together join",
        "walkdown merge OUT A B",
        "one session out of the copies of several people; on the list of sessions it is m",
    ),
    (
        "import excel spreadsheet worksheet csv form take in fill",
        "walkdown import NAME FILE",
        "takes the answers of a filled-in worksheet in; in a session it is Z, then i",
    ),
    (
        "next year new again follow-up carry over from",
        "walkdown new --from OLD",
        "next year's session; on the list of sessions it is N",
    ),
    (
        "copy duplicate backup where file folder",
        "walkdown list --json",
        "says where each file is: a copy of it is a backup; on the list of sessions c copies it",
    ),
    (
        "font size bigger larger letters zoom",
        "your terminal",
        "has the font and its size in its own settings",
    ),
    (
        "colour color theme dark light contrast settings language keys",
        "walkdown help settings",
        "colours, own keys, your name",
    ),
];
