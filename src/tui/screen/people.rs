//! Who speaks: chosen once, and from then on noted with every answer in the same event.

use crossterm::event::{KeyCode, KeyEvent};

use crate::{
    assessment::Line,
    format::clean_line,
    interview::{self, Effect},
    tui::{
        editor::Purpose,
        keys::{Action, Scope},
        model::{Model, Notice},
    },
};

use super::{cannot_write, choice::Choice, text};

/// `i`: the people to choose from; where nobody is known yet, a name is typed at once.
pub(super) fn begin(model: &mut Model) -> Vec<Effect> {
    if let Some(effects) = cannot_write(model) {
        return effects;
    }
    let Some(walk) = &model.walk else {
        return Vec::new();
    };
    let people = walk.judged.people();
    if people.is_empty() {
        return text::begin(model, Purpose::Speaker);
    }
    model.choice = Some(Choice::speaker(&people, walk.speaker()));
    Vec::new()
}

/// A letter that no row of the list has begins a new name.
pub(super) fn typed_at_once(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
    if !matches!(key.code, KeyCode::Char(letter) if letter.is_alphabetic()) {
        return Vec::new();
    }
    model.choice = None;
    let effects = text::begin(model, Purpose::Speaker);
    let Some(editor) = &mut model.editor else {
        return effects;
    };
    editor.press(key);
    text::typed(model)
}

/// From now on this person speaks; nobody, where the name is empty.
pub(super) fn speak(model: &mut Model, name: &str, draft: Option<(String, String)>) -> Vec<Effect> {
    if let Some(effects) = cannot_write(model) {
        return effects;
    }
    let Some(walk) = &mut model.walk else {
        return Vec::new();
    };
    let label = walk.line().map(Line::label).unwrap_or_default();
    let spoken = match interview::speak(walk, name, true) {
        Ok(spoken) => spoken,
        Err(refusal) => {
            model.notice = Notice::Bad(refusal.to_string());
            return Vec::new();
        }
    };
    let shown = if name.is_empty() {
        "nobody".to_owned()
    } else {
        clean_line(name)
    };
    let mut effects = vec![Effect::KeepSpeaker(name.to_owned())];
    if spoken.changes.is_empty() {
        let key = model.keys.name(Scope::Interview, Action::SaidBy);
        let stays = spoken.stays_with.map(|by| {
            let by = clean_line(&by);
            format!("; {label} stays said by {by}: {key} and {shown} once more change that")
        });
        let words = format!("from now on {shown} speaks{}", stays.unwrap_or_default());
        model.notice = Notice::Word(words);
        effects.extend(draft.map(|(line, field)| Effect::DropDraft(line, field)));
        return effects;
    }
    let words = if spoken.takes {
        format!("{label} said by {shown}")
    } else {
        format!("interviewee {shown}")
    };
    effects.push(Effect::Record {
        changes: spoken.changes,
        words,
        draft,
    });
    effects
}

/// What is recorded while somebody speaks is said by that person.
pub(super) fn with_speaker(model: &Model, effects: Vec<Effect>) -> Vec<Effect> {
    let Some(walk) = &model.walk else {
        return effects;
    };
    let effects = effects.into_iter();
    effects
        .map(|effect| interview::with_speaker(walk, effect))
        .collect()
}
