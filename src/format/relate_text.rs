//! The provider against the owner, for people.

use std::fmt::Write;

use crate::assessment::{Leaning, Line, Provided, Side, State};

use super::{beside::OWN_MATCH, clean::clean_line, table::table, words::line_words};

/// Where the provider is below what the owner aims at, and which of the owner's requirements lean on the provider. Each
/// side comes with the name of its file.
#[must_use]
pub fn relate_text(
    provider: (Side<'_>, &str),
    owner: (Side<'_>, &str),
    leanings: &[Leaning<'_>],
) -> String {
    let mut text = table(&[named("provider", provider), named("owner", owner)]);
    let all = owner.0.catalog.requirements.len();
    let _ = writeln!(
        text,
        "\n{} of {all} requirements of the owner lean on the provider ({OWN_MATCH})\n",
        leanings.len()
    );
    text += &summary(leanings);
    let mut rows = vec![["owner", "found", "target", "provider", "found", ""].map(str::to_owned)];
    rows.extend(leanings.iter().flat_map(rows_of));
    let rows: Vec<Vec<String>> = rows.into_iter().map(Vec::from).collect();
    text + &table(&rows)
}

/// The provider's gaps first, then what nobody answered, then what the owner holds to be not applicable.
fn summary(leanings: &[Leaning<'_>]) -> String {
    let answers = || {
        leanings
            .iter()
            .flat_map(|leaning| leaning.provided.iter().map(move |one| (leaning, one)))
    };
    let below: Vec<Vec<String>> = answers()
        .filter(|(_, one)| one.below.is_some())
        .map(|(leaning, one)| below_target(leaning, one))
        .collect();
    let open = answers().filter(|(_, one)| one.line.state() == State::Unanswered);
    let outside = leanings
        .iter()
        .filter(|leaning| leaning.provided.is_empty());
    let refused: Vec<Vec<String>> = answers()
        .filter(|(leaning, one)| leaning.is_not_applicable() && one.line.maturity().is_some())
        .map(|(leaning, one)| not_applicable(leaning, one))
        .collect();
    format!(
        "below the owner's target: {}\n{}no answer of the provider yet: {}\noutside the provider's profile: {}\n\
         not applicable to the owner, and the provider is rated: {}\n{}\n",
        below.len(),
        table(&below),
        open.count(),
        outside.count(),
        refused.len(),
        table(&refused),
    )
}

fn named(word: &str, (side, file): (Side<'_>, &str)) -> Vec<String> {
    let about = &side.assessment.about;
    let more = about
        .target
        .map_or_else(String::new, |target| format!(", target ML{target}"));
    let words = format!("{}, {}{more} ({file})", about.title(), side.catalog.id);
    vec![word.to_owned(), clean_line(&words)]
}

/// A row for each line of the provider; the owner's own columns stand in the first.
fn rows_of(leaning: &Leaning<'_>) -> Vec<[String; 6]> {
    let found: Vec<String> = leaning.lines.iter().map(|line| level(line)).collect();
    let target = leaning
        .target
        .map_or_else(|| "-".to_owned(), |target| format!("ML{target}"));
    let mut own = [leaning.asked.id.clone(), found.join(", "), target];
    if leaning.provided.is_empty() {
        let [id, found, target] = own;
        let none = "outside the profile".to_owned();
        return vec![[id, found, target, none, String::new(), String::new()]];
    }
    let given = leaning.provided.iter().map(|one| {
        let [id, found, target] = std::mem::take(&mut own);
        let sign = one.below.map_or("", |_| "below");
        [
            id,
            found,
            target,
            line_words(&one.line.key),
            level(one.line),
            sign.to_owned(),
        ]
    });
    given.collect()
}

fn below_target(leaning: &Leaning<'_>, one: &Provided<'_>) -> Vec<String> {
    let target = leaning.target.unwrap_or_default();
    vec![
        format!("  {} aims at ML{target}", leaning.asked.id),
        format!("{} has {}", line_words(&one.line.key), level(one.line)),
        leaning.asked.title.clone(),
    ]
}

fn not_applicable(leaning: &Leaning<'_>, one: &Provided<'_>) -> Vec<String> {
    vec![
        format!("  {} is not applicable", leaning.asked.id),
        format!("{} has {}", line_words(&one.line.key), level(one.line)),
        leaning.asked.title.clone(),
    ]
}

fn level(line: &Line) -> String {
    match line.state() {
        State::Answered(level) => format!("ML{level}{}", line.answer.mark()),
        State::Unanswered => "none yet".into(),
        State::NotApplicable => "n/a".into(),
        State::NotEvaluated => "n/e".into(),
    }
}
