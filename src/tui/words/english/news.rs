//! What happened beside the line at hand, in English.

use crate::{format::counted, interview::Waiting};

use super::super::says::News;

/// Says what happened.
pub(super) fn news(said: News<'_>) -> String {
    match said {
        News::Saved(told, true) => format!("{told} (saved)"),
        News::Saved(told, false) => format!("{told} saved"),
        News::BringsBack(key) => format!("{key} brings it back"),
        News::Waiting(Waiting::Skipped) => "now the ones you skipped".into(),
        News::Waiting(Waiting::Parked) => "now the ones you parked".into(),
        News::BackToIt(key) => format!("{key} back to it"),
        News::Round(1, count) => format!("first of {count} again"),
        News::Round(place, count) => format!("from the start again: {place} of {count}"),
        News::NoOther(key) => format!("no other line under this filter: {key} {key} shows all"),
        News::QuickAgain(key) => format!("{key}: quick again"),
        News::ChangedBy(who) => format!("{who} changed this session"),
        News::Free => {
            "nobody has this session open any more: the next key that writes makes it yours".into()
        }
        News::FreeNow => "the session is free now: you may write; press the key again".into(),
        News::NothingYet => {
            "nothing is recorded yet: press the key again, and it keeps the reason".into()
        }
        News::Follows(who) => format!("read-only: {who} has this session open; you follow live"),
        News::ReadOnly(why) => format!("read-only: {why}"),
        News::AsksReason(how) => format!("{how}: a change asks for its reason"),
        News::StaysSealed => "nothing was recorded: the sealed session stays as it is".into(),
        News::Then(key, line, does) => {
            let line = line.map_or_else(String::new, |(line, now)| {
                let now = now.map_or_else(String::new, |level| format!(", now {level}"));
                format!(", {line}{now}")
            });
            format!("then {key}{line}: {does}")
        }
        News::CatalogChanges(words, key) => format!("{words}: {key} shows them"),
        News::CarriedOver(count, key) => format!(
            "{} carried over, to be reconfirmed: {key} confirms one and goes on",
            counted(count, "answer")
        ),
        News::Discarded(key) => format!("discarded; {key} brings it back"),
        News::DiscardedAgain(key) => {
            format!("discarded once more: {key} takes back the newest change now")
        }
        News::NothingTakenBack => "nothing was taken back".into(),
        News::NoAnswer(stays, key, level) => {
            format!("{stays}: {key} is no answer here; the same key again sets {level}")
        }
        News::NoText => "A paste belongs in a text: nothing was done".into(),
        News::NoKey(key, help) => {
            let key = key.unwrap_or("that key");
            format!("{key} does nothing here; {help} shows the keys")
        }
        News::Theme(name, true) => format!("theme: {name}"),
        News::Theme(name, false) => format!("theme: {name}; NO_COLOR keeps its colours away"),
    }
}
