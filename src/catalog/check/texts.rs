//! The rules for the texts of one row.

use unicode_segmentation::UnicodeSegmentation;

use super::{
    super::{
        author::{Author, TextKind},
        model::Catalog,
        requirement::Requirement,
        wording::{BY_ROLE, column_and_role, level_of, split},
    },
    found::At,
    speech::{joins_questions, sentences},
};

/// The most letters of a step: it goes into an action and an offer.
const STEP: usize = 200;

/// Words that begin a statement or a question, never an imperative.
const TELLS: [&str; 22] = [
    "a", "an", "are", "can", "does", "did", "has", "how", "is", "it", "should", "that", "the",
    "there", "they", "this", "we", "what", "who", "why", "you", "your",
];

pub(super) fn texts(catalog: &Catalog, requirement: &Requirement, at: &mut At<'_>) {
    title(catalog, requirement, at);
    if requirement.guidance.is_empty() {
        guidance("guidance", "", at);
    }
    let rungs = requirement
        .ladder
        .iter()
        .filter(|rung| !rung.is_empty() && !requirement.general_ladder)
        .count();
    if rungs != 4 {
        at.text(
            "ladder",
            format!("{rungs} of 4 rungs"),
            "write one yes/no question each for ML1 to ML4",
        );
    }
    steps(requirement, at);
    for level in 2..=4 {
        let items = requirement.evidence.get(&level).map_or(0, Vec::len);
        if !(1..=3).contains(&items) {
            at.text(
                &format!("evidence_{level}"),
                format!("{items} items"),
                "name 1 to 3, separated by semicolons",
            );
        }
    }
    for (column, text) in named(requirement) {
        match column_and_role(&column).0 {
            "question" => question(&column, &text, at),
            "guidance" => guidance(&column, &text, at),
            name if name.starts_with("ladder_") => rung(&column, &text, at),
            name if name.starts_with("step_") => step(&column, &text, at),
            _ => {}
        }
        if text.chars().any(char::is_control) {
            at.text(
                &column,
                "a control character or line break",
                "write the text on one line",
            );
        }
        if column != "title" {
            unused(&column, &text, at);
        }
    }
}

fn title(catalog: &Catalog, requirement: &Requirement, at: &mut At<'_>) {
    let words = requirement.title.split_whitespace().count();
    let is_published = catalog.author(TextKind::Title) == Author::Published;
    let least = if is_published { 1 } else { 2 };
    if !requirement.title.is_empty() && !(least..=8).contains(&words) {
        at.text(
            "title",
            format!("{words} words"),
            &format!("use {least} to 8"),
        );
    }
}

fn question(column: &str, text: &str, at: &mut At<'_>) {
    let length = text.graphemes(true).count();
    if length > 280 {
        at.text(column, format!("{length} characters"), "use at most 280");
    }
    let sentences = sentences(text);
    if sentences > 2 {
        at.text(column, format!("{sentences} sentences"), "use one or two");
    }
}

fn guidance(column: &str, text: &str, at: &mut At<'_>) {
    let sentences = sentences(text);
    if !(2..=5).contains(&sentences) {
        at.text(column, format!("{sentences} sentences"), "use 2 to 5");
    }
}

fn rung(column: &str, text: &str, at: &mut At<'_>) {
    if !text.ends_with('?') {
        at.text(
            column,
            "the rung is no question",
            "end it with a question mark",
        );
    }
    if let Some(words) = joins_questions(text) {
        at.remark(
            column,
            format!("it seems to ask two questions: {words:?}"),
            "ask one that one word answers",
        );
    }
}

/// All four, or none in a catalog that has none at all.
fn steps(requirement: &Requirement, at: &mut At<'_>) {
    let steps = (1..=4)
        .filter(|level| requirement.step(*level).is_some())
        .count();
    if steps != 4 && at.found.has_steps {
        at.text(
            "step",
            format!("{steps} of 4 steps"),
            "write what to do to get to ML1, to ML2, to ML3 and to ML4",
        );
    }
}

fn step(column: &str, text: &str, at: &mut At<'_>) {
    let length = text.graphemes(true).count();
    if length > STEP {
        at.text(
            column,
            format!("{length} characters"),
            &format!("use at most {STEP}"),
        );
    }
    let first = text.split_whitespace().next().unwrap_or_default();
    let tells = TELLS.contains(&first.to_lowercase().as_str());
    if tells || text.contains('?') || sentences(text) != 1 {
        at.text(
            column,
            "the step is no single sentence that says what to do",
            "write one in the imperative, with a full stop",
        );
    }
}

/// Words that the glossary has others for.
fn unused(column: &str, text: &str, at: &mut At<'_>) {
    for (word, instead) in at.found.glossary.unused_in(text) {
        at.text(
            column,
            format!("the word {word:?} is not used here"),
            &format!("say {instead}, as glossary.csv has it"),
        );
    }
}

/// The texts of a row with the columns that they stand in, those for one role too; an item of evidence each.
fn named(requirement: &Requirement) -> Vec<(String, String)> {
    let mut texts = vec![("title".to_owned(), requirement.title.to_string())];
    let mut take = |name: &str, column: String, text: String| {
        if level_of(name, "evidence_").is_some() {
            let items = split(&text);
            texts.extend(items.map(|item| (column.clone(), item.to_owned())));
        } else if !text.is_empty() {
            texts.push((column, text));
        }
    };
    for name in BY_ROLE {
        take(name, name.to_owned(), requirement.text(name));
    }
    for (role, worded) in requirement.differing() {
        for (name, text) in worded {
            take(name, format!("{name}@{role}"), text);
        }
    }
    texts
}
