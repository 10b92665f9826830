//! What each command takes, said in three ways: here alone a command that takes something is named.

use walkdown::{
    interview::{Verb, Written},
    session::field::Sets,
};

/// One command said in three ways.
pub(super) struct Said {
    pub(super) keys: String,
    pub(super) words: Vec<String>,
    pub(super) by: By,
}

/// The command of the program that does the same.
pub(super) enum By {
    /// None.
    Nothing,
    /// `answer` with these options.
    Answer(Vec<String>),
    /// Another one on the session, with these options.
    Other(&'static str, &'static [&'static str]),
}

/// How a command is said.
pub(super) fn said(verb: Verb) -> Said {
    let entry = verb.entry();
    if let Verb::Write(written) = verb {
        return wrote(verb, written);
    }
    let (keys, words) = keys_and_words(verb);
    assert!(
        entry.takes.is_empty() || !words.is_empty(),
        "{} takes {}: say here what",
        entry.name,
        entry.takes
    );
    Said {
        keys: if keys.is_empty() { entry.keys[0] } else { keys }.to_owned(),
        words: if words.is_empty() {
            &entry.words[..1]
        } else {
            words
        }
        .iter()
        .map(|word| (*word).to_owned())
        .collect(),
        by: by(verb),
    }
}

/// A field that is written whole: what is typed is a text, and a day.
fn wrote(verb: Verb, written: Written) -> Said {
    const TYPED: &str = "2026-03-14";
    let entry = verb.entry();
    let options = written.field().settings.iter();
    let whole = options.filter(|option| option.sets == Sets::Whole);
    Said {
        keys: format!("{} '{TYPED}' Esc", entry.keys[0]),
        words: vec![format!("{} {TYPED}", entry.words[0])],
        by: By::Answer(
            whole
                .flat_map(|option| [format!("--{}", option.long), TYPED.to_owned()])
                .collect(),
        ),
    }
}

/// What is typed where the first key, or the word alone, does not do it.
#[rustfmt::skip]
fn keys_and_words(verb: Verb) -> (&'static str, &'static [&'static str]) {
    match verb {
        Verb::Evidence => ("v 'the list' Esc", &["evidence the list"]),
        Verb::EvidenceFile => ("V / 'scan' Enter", &["evidence file scan.txt"]),
        Verb::Compensating => ("c 'a guard' Enter 'nights' Esc", &["compensating a guard / nights"]),
        Verb::NotApplicable => ("- 'no radio' Enter", &["na no radio"]),
        Verb::ManyNotApplicable => ("_ a 'no radio' Enter", &["na area no radio"]),
        Verb::Park => ("p 'the list' Enter 'Purchasing' Enter Enter", &["park the list / Purchasing"]),
        Verb::SaidBy => ("i 'A. Weber' Enter", &["said by A. Weber"]),
        Verb::Action => (
            "a 'write it' Enter 'B. Klein' Enter '2026-03-14' Enter",
            &["action write it / B. Klein / 2026-03-14"],
        ),
        Verb::TakeStep => ("+ Enter Enter Enter", &[]),
        Verb::Seen => ("H Tab Tab 'M. Roth' Esc", &["seen test / M. Roth"]),
        Verb::Sample => ("M 'laptops' Enter 4 Enter '40' Esc", &["sample laptops / 4 / 40"]),
        Verb::Verdict => ("t p", &["verdict pass"]),
        Verb::Class => ("L i", &["class minor"]),
        Verb::Target => ("T 2", &["target 2"]),
        Verb::Declared => ("d 4", &["declared 4"]),
        Verb::SecondPerson => ("C t 'where is it?' Enter", &["returned where is it?"]),
        Verb::Clear => ("X l", &["clear line"]),
        // The word alone splits by role; the key asks for what.
        Verb::Split => ("s c 'gateway' Enter", &["split component gateway"]),
        Verb::Filter => ("F u", &["filter unanswered"]),
        Verb::Review => ("", &["review area"]),
        Verb::About => ("S C-u 'Nordwerk' C-g", &["set organization Nordwerk"]),
        Verb::Conclusion => ("I 'Fit for use.' Esc", &["conclusion Fit for use."]),
        Verb::Conflicts => ("", &["conflicts"]),
        Verb::Undo => ("", &["undo"]),
        Verb::Redo => ("C-r", &[]),
        Verb::Report => ("", &["report a.html"]),
        // It has no key of its own: the list of what is handed over has it.
        Verb::Seal => ("Z s", &["seal"]),
        Verb::Verify => ("Z v", &["verify"]),
        Verb::Agenda => ("", &["agenda a.html"]),
        // It has no word of its own.
        Verb::OpenItems => ("", &["agenda open a.html"]),
        Verb::Find => ("/ 'SP.02.01' Enter", &["find SP.02.01", "go SP.02.01"]),
        // With the name of a person it is about that one.
        Verb::Clipboard => ("", &["copy"]),
        _ => ("", &[]),
    }
}

/// The command of the program, where one does the same.
#[rustfmt::skip]
fn by(verb: Verb) -> By {
    use By::{Nothing, Other};
    let answer = |options: &[&str]| By::Answer(options.iter().map(|option| (*option).to_owned()).collect());
    match verb {
        Verb::Ml0 => answer(&["--maturity", "0"]),
        Verb::Ml1 => answer(&["--maturity", "1"]),
        Verb::Ml2 => answer(&["--maturity", "2"]),
        Verb::Ml3 => answer(&["--maturity", "3"]),
        Verb::Ml4 => answer(&["--maturity", "4"]),
        Verb::Yes => answer(&["--rung", "1=yes"]),
        Verb::No => answer(&["--rung", "1=no"]),
        Verb::NoneYet => answer(&["--rung", "1=none-yet"]),
        Verb::Evidence => answer(&["--evidence", "the list"]),
        Verb::EvidenceFile => answer(&["--evidence-file", "scan.txt"]),
        Verb::Compensating => answer(&["--compensating", "a guard", "--risk", "nights"]),
        Verb::NotApplicable => answer(&["--not-applicable", "no radio"]),
        Verb::Park => answer(&["--park", "the list", "--owes", "Purchasing"]),
        Verb::Action => answer(&["--action", "write it", "--owner", "B. Klein", "--due", "2026-03-14"]),
        Verb::TakeStep => answer(&["--action-from-step"]),
        Verb::Seen => answer(&["--seen", "test=M. Roth"]),
        Verb::Sample => answer(&["--sample", "laptops", "--sample-looked-at", "4", "--sample-total", "40"]),
        Verb::Verdict => answer(&["--verdict", "pass"]),
        Verb::Flag => answer(&["--flag"]),
        Verb::Class => answer(&["--class", "minor"]),
        Verb::Target => answer(&["--target", "2"]),
        Verb::Declared => answer(&["--declared", "4"]),
        Verb::SecondPerson => answer(&["--returned", "where is it?"]),
        Verb::Clear => answer(&["--clear"]),
        Verb::NotEvaluated => answer(&["--not-evaluated"]),
        Verb::About => Other("set", &["--organization", "Nordwerk"]),
        Verb::Conclusion => Other("set", &["--conclusion", "Fit for use."]),
        Verb::Undo => Other("undo", &[]),
        Verb::Redo => Other("redo", &[]),
        _ => Nothing,
    }
}
