//! Esc in a text: it is saved, each kind where it belongs, and the text area closes.

use crate::{
    interview::{Command, Effect},
    session::LineKey,
    tui::{
        editor::Purpose,
        model::{Model, Screen},
        screen::{
            conflicts, deliverable, hand_over, home, outcome::run, own_name, review, saying, text,
        },
    },
};

use super::unsealed;

/// Esc: the text is saved, and the text area closes.
pub(super) fn save(model: &mut Model) -> Vec<Effect> {
    let Some(editor) = model.editor.take() else {
        return Vec::new();
    };
    if editor.settles.is_some() {
        return conflicts::save(model, editor);
    }
    match editor.purpose {
        Purpose::Rename | Purpose::Copy => home::named(model, &editor),
        Purpose::Park
        | Purpose::ToDo
        | Purpose::Compensating
        | Purpose::Seen
        | Purpose::Sample
        | Purpose::Speaker
        | Purpose::Many(_) => saying::save(model, editor),
        Purpose::Place(kind) => {
            let name = editor.text().trim().to_owned();
            if let (Some(walk), Some(line)) = (&mut model.walk, LineKey::parse(&editor.subject)) {
                walk.stand_on(&line);
            }
            run(model, Command::SplitPlace(kind, name))
        }
        Purpose::Deliverable(deliverable) => deliverable::named(model, editor, deliverable),
        Purpose::Conclusion => deliverable::concluded(model, editor),
        Purpose::SigningKey => hand_over::by_key(model, &editor.text()),
        Purpose::OwnName => own_name::save(model, &editor.text()),
        Purpose::Unseal => unsealed::unseal(model, editor),
        Purpose::Returned if matches!(model.screen(), Screen::Review) => review::set(model, editor),
        purpose if purpose.plans() => review::set(model, editor),
        _ => text::save(model, editor),
    }
}
