//! Everyday words beside the key table: people look for a key by what they call it, which its help may call otherwise.

use crate::interview::everyday_words;

use super::Action;

/// Further words by which a key is found in the help.
#[must_use]
pub(in crate::tui) fn words_for(action: Action) -> &'static str {
    match action {
        Action::Verb(verb) => everyday_words(verb),
        Action::NextPane => "contradict contradiction disagree opinion opposite",
        Action::Quit | Action::Close => "quit exit close stop end",
        Action::Theme => "colour color dark light contrast",
        Action::Help => "manual",
        Action::NextYear => "again follow-up carry over",
        Action::Copy => "duplicate colleague",
        Action::Join => "merge colleague copies together",
        Action::Trash => "delete remove",
        _ => "",
    }
}
