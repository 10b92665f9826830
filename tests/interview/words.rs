//! One word for one thing, as the crate doc decides: over the tables that screens, plain mode and help are made of.

use std::fs;

use walkdown::{
    assessment::Filter,
    interview::{Fact, Verb},
    plain::all,
    tui::{Scope, bindings},
};

/// Words that stand for nothing any more, each with the one that was decided.
const DROPPED: [(&str, &str); 9] = [
    ("ask later", "park"),
    ("postpone", "park"),
    ("what weighs", "summary, gaps"),
    ("shortfall", "gap"),
    ("customer", "client"),
    ("auditor", "assessor"),
    ("deadline", "due date"),
    ("typed by", "recorded by"),
    ("class of the finding", "class of the line"),
];

/// The texts of the tables.
fn texts() -> Vec<String> {
    let keys = Scope::ALL.into_iter().flat_map(bindings);
    let keys = keys.map(|row| format!("{} · {}", row.hint.word, row.help));
    let words = all().map(|row| format!("{} · {}", row.usage(), row.help));
    let filters = Filter::STATES.iter().map(Filter::words);
    let topics = fs::read_dir("src/cli/topics").unwrap();
    let topics = topics.map(|topic| fs::read_to_string(topic.unwrap().path()).unwrap());
    let readme = fs::read_to_string("README.md").unwrap();
    let facts = [Fact::StoppedAt, Fact::LastRecorded].map(|fact| fact.name().to_owned());
    let all = keys.chain(words).chain(filters).chain(topics).chain(facts);
    all.chain([readme]).collect()
}

#[test]
fn a_word_that_was_dropped_stands_nowhere() {
    let texts = texts();
    assert!(texts.len() > 200, "{}", texts.len());
    for text in texts {
        let text = text.to_lowercase();
        for (dropped, decided) in DROPPED {
            assert!(!text.contains(dropped), "{dropped}: say {decided}\n{text}");
        }
    }
}

/// What the footer calls a command, its help and plain mode call it too.
#[test]
fn the_footer_has_the_word_of_the_help() {
    // A group of keys has a word of its own; a sign of the form stands for its words.
    let of_groups = ["level", "rung", "n/a"];
    let mut unsaid = Vec::new();
    for verb in Verb::ALL {
        let entry = verb.entry();
        let word = entry.hint.word;
        let told = format!("{} {} {}", entry.help, entry.name, entry.words.join(" "));
        let told = told.replace('-', " ");
        if !of_groups.contains(&word) && !word.split([' ', '/']).all(|word| told.contains(word)) {
            unsaid.push(format!("{word}: {told}"));
        }
    }
    assert!(unsaid.is_empty(), "{unsaid:#?}");
    // What can be walked has the words that plain mode takes.
    let (filter, usage) = (Verb::Filter.entry(), Filter::STATES);
    for state in usage {
        assert!(filter.said().contains(&state.typed()), "{}", state.typed());
    }
}
