//! Drafts: text that was typed and not saved, in its box: discarded, brought back, gone on with at a start.

use crate::{
    interview::{Access, Command, Effect, Verb},
    session::{Draft, LineKey, SETTLES},
    tui::{
        editor::{Editor, Purpose, Remark, settling},
        keys::Scope,
        model::{Model, Notice},
        screen::{
            conflicts,
            outcome::{drop_question, run},
            text,
        },
        words::{says, wording},
    },
};

/// Ctrl-x: the text goes, and undo brings it back.
pub(super) fn discard(model: &mut Model) -> Vec<Effect> {
    if text::is_suggestion(model) {
        return text::leave_suggestion(model);
    }
    let Some(editor) = model.editor.take() else {
        return Vec::new();
    };
    if editor.kept_as().is_none() {
        return Vec::new();
    }
    let mut draft = editor.draft();
    let dropped = Effect::DropDraft(draft.line.clone(), draft.field.clone());
    // A text that was brought back and discarded unchanged is not offered once more.
    let is_offered = editor
        .brought_back
        .as_ref()
        .is_none_or(|text| editor.differs(text));
    let stands = standing_text(model, &editor);
    let undo = model.keys.name(Scope::Interview, Verb::Undo);
    if let Some(clash) = &editor.settles {
        draft.field = settling(clash);
    }
    if editor.differs(&stands)
        && let Some(walk) = &mut model.walk
    {
        if !is_offered {
            model.notice = Notice::Word(wording().news(says::News::DiscardedAgain(&undo)));
            return vec![dropped];
        }
        walk.discarded.push((draft, walk.made));
        model.notice = Notice::Word(wording().news(says::News::Discarded(&undo)));
    }
    vec![dropped]
}

/// Brings back a discarded text, where nothing else was done since.
fn bring_back(model: &mut Model) -> bool {
    let newest = model
        .walk
        .as_mut()
        .and_then(|walk| walk.discarded.pop_if(|(_, made)| *made >= walk.made));
    let Some((draft, _)) = newest else {
        return false;
    };
    if !resume(model, &draft) {
        return false;
    }
    if let Some(editor) = &mut model.editor {
        editor.brought_back = Some(draft.text);
        editor.remark = Remark::BroughtBack;
    }
    true
}

/// Goes on with a draft in the box that it is of; false where there is none for it now.
fn resume(model: &mut Model, draft: &Draft) -> bool {
    let Some(line) = LineKey::parse(&draft.line) else {
        return false;
    };
    if let Some(field) = draft.field.strip_prefix(SETTLES) {
        return conflicts::resume(model, &line, field, draft);
    }
    let walk = model.walk.as_mut();
    let walk = walk.filter(|walk| walk.judged.place(&line).is_some());
    let (Some(walk), Some(purpose)) = (walk, Purpose::of_draft(&draft.field)) else {
        return false;
    };
    walk.stand_on(&line);
    let stands = text::standing(model, purpose);
    model.editor = Some(Editor::resume(purpose, draft, &stands));
    true
}

/// The recorded text of the field that is being typed.
fn standing_text(model: &Model, editor: &Editor) -> String {
    match &editor.settles {
        Some(clash) => conflicts::standing(clash, editor.purpose),
        None => text::standing(model, editor.purpose),
    }
}

/// Drops a question, else brings back a text that was discarded, else takes back the newest change.
pub(super) fn undo(model: &mut Model) -> Vec<Effect> {
    if drop_question(model) || bring_back(model) {
        return Vec::new();
    }
    let effects = run(model, Command::Undo);
    conflicts::undone(model, &effects);
    effects
}

/// Brings back what was taken back.
pub(super) fn redo(model: &mut Model) -> Vec<Effect> {
    let effects = run(model, Command::Redo);
    conflicts::redone(model, &effects);
    effects
}

/// Resumes the newest draft that can be resumed, at the place where it was left. A draft is resumed once only: from
/// then on its own fate counts.
pub(super) fn take_up(model: &mut Model) -> Vec<Effect> {
    let mut dropped = Vec::new();
    let walk = model.walk.as_ref();
    let left = walk.filter(|walk| walk.access == Access::Writer);
    let left = left.map_or_else(Vec::new, |walk| walk.drafts.clone());
    for (place, draft) in left.iter().enumerate().rev() {
        if !resume(model, draft) {
            continue;
        }
        if let Some(walk) = &mut model.walk {
            walk.drafts.remove(place);
        }
        let editor = model.editor.as_ref();
        let stands = editor.map(|editor| standing_text(model, editor));
        if stands.as_ref() != Some(&draft.text) {
            break;
        }
        // It was on disk already when the program was stopped.
        model.editor = None;
        dropped.push(Effect::DropDraft(draft.line.clone(), draft.field.clone()));
    }
    dropped
}
