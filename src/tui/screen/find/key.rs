//! The keys that do what is typed: who looks for the next unanswered line looks for no requirement.

use crate::{
    interview::mentions,
    tui::{
        keys::{Row, Scope, words_for},
        model::Model,
        words::{says, wording},
    },
};

/// Shorter words are in too many sentences.
const SHORTEST: usize = 4;
/// Of more keys none is meant.
const MOST: usize = 4;

/// The keys of the interview that do what these words say, in one row; none where no key is meant.
pub(super) fn keys_for(model: &Model, typed: &str) -> Option<String> {
    let rows = model.keys.rows(Scope::Interview);
    let fits = |row: &&Row| mentions(&format!("{} {}", does(row), words_for(row.action())), typed);
    let told = |row: &Row| {
        let key = model.keys.name(Scope::Interview, row.action());
        format!("{key} {}", does(row))
    };
    let meant: Vec<String> = rows.filter(fits).map(told).collect();
    let is_meant = typed.trim().chars().count() >= SHORTEST && (1..=MOST).contains(&meant.len());
    is_meant.then(|| wording().find(says::Find::Keys(&meant.join(" · "))))
}

/// What a key does, without its particulars.
fn does(row: &Row) -> &'static str {
    let help = row.help();
    let end = help.find([':', ';', ',']);
    end.and_then(|end| help.get(..end)).unwrap_or(help)
}
