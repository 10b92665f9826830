//! The text area: typing and saving; and what stands in the field that it edits.

mod draft;
pub(in crate::tui) mod questions;
mod saved;
mod view;

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;

use crate::{
    interview::{Command, Deliverable, Effect, Verb, Walk, standing_text},
    session::Draft,
    tui::{
        editor::{Editor, Purpose, Remark},
        keys::{Action, Scope},
        model::{Model, Notice},
        words::{says, wording},
    },
};

use super::{
    key_outcome::KeyOutcome,
    outcome::{cannot_write, run},
    own_name,
};

pub(in crate::tui) use draft::{put_aside, typed, waiting};
pub(in crate::tui) use saved::save;
use view::place;
pub(in crate::tui) use view::{above, view};

/// Opens the text area for a field of the line on screen.
pub(in crate::tui) fn begin(model: &mut Model, purpose: Purpose) -> Vec<Effect> {
    if let Some(effects) = cannot_write(model) {
        return effects;
    }
    let stands = standing(model, purpose);
    let Some(walk) = &mut model.walk else {
        return Vec::new();
    };
    let key = walk.at.to_string();
    // A draft left behind for this very field is taken up, not typed over; the session's conclusion is of no line.
    let of_session = purpose == Purpose::Conclusion;
    let is_at = |draft: &Draft, key: &str| of_session || draft.line == key;
    let draft = walk
        .drafts
        .iter()
        .position(|draft| is_at(draft, &key) && draft.field == purpose.word());
    model.editor = Some(match draft.map(|place| walk.drafts.remove(place)) {
        Some(draft) if draft.text != stands => Editor::resume(purpose, &draft, &stands),
        _ => {
            let mut editor = Editor::new(purpose, key, &stands);
            editor.remark = files_besides(walk, purpose);
            editor
        }
    });
    Vec::new()
}

/// The files named as evidence are none of its text: they stay.
fn files_besides(walk: &Walk, purpose: Purpose) -> Remark {
    let evidence = walk.line().map(|line| line.answer.evidence.iter());
    let files = evidence.into_iter().flatten();
    match files.filter(|item| item.file.is_some()).count() {
        0 => Remark::Nothing,
        _ if purpose != Purpose::Evidence => Remark::Nothing,
        count => Remark::Told(wording().text(says::Text::FilesBeside(count))),
    }
}

/// Opens the questions of an action, with the catalog's step as the first answer where one is suggested. A draft that
/// was left there is resumed as it is.
pub(in crate::tui) fn begin_step(model: &mut Model) -> Vec<Effect> {
    let walk = model.walk.as_ref();
    let step = walk.and_then(|walk| walk.suggested_step(&walk.at));
    let Some(step) = step.map(str::to_owned) else {
        let here = walk.map(|walk| walk.at.clone());
        return run(model, Command::TakeSteps(here.into_iter().collect()));
    };
    let effects = begin(model, Purpose::ToDo);
    let editor = model.editor.as_mut();
    if let Some(editor) = editor.filter(|editor| editor.text().trim().is_empty()) {
        editor.suggest(&step);
    }
    effects
}

/// The text that stands in a field of the line on screen.
pub(in crate::tui) fn standing(model: &Model, purpose: Purpose) -> String {
    let Some(answer) = model
        .walk
        .as_ref()
        .and_then(|walk| walk.line())
        .map(|line| &line.answer)
    else {
        return String::new();
    };
    match purpose {
        purpose if purpose.plans() => String::new(),
        Purpose::Conclusion => {
            let walk = model.walk.as_ref();
            walk.map_or_else(String::new, |walk| walk.judged.about.conclusion.clone())
        }
        purpose => {
            let speaker = model.walk.as_ref().and_then(Walk::speaker);
            standing_text(answer, purpose.word(), speaker)
        }
    }
}

/// Whether the comment is typed with which a line is given back.
fn is_return(model: &Model) -> bool {
    let editor = model.editor.as_ref();
    editor.is_some_and(|editor| editor.purpose == Purpose::Returned && editor.settles.is_none())
}

/// A key in the text area.
pub(in crate::tui) fn update(
    model: &mut Model,
    action: Option<Action>,
    key: KeyEvent,
) -> KeyOutcome {
    match action {
        Some(Action::Back) if closes_refused(model, key) => put_aside(model).into(),
        // No text of the session: who changes their mind leaves no file behind.
        Some(Action::Back) if key.code == KeyCode::Esc && named_deliverable(model).is_some() => {
            if let Some(deliverable) = named_deliverable(model) {
                let words = wording().hand_over(says::HandOver::NoneWritten(deliverable));
                model.notice = Notice::Word(words);
            }
            model.editor = None;
            KeyOutcome::NOTHING
        }
        Some(Action::Back) if key.code == KeyCode::Esc && names_file(model) => {
            model.editor = None;
            model.notice = Notice::Word(wording().text(says::Text::NothingDone));
            KeyOutcome::NOTHING
        }
        Some(Action::Back) if key.code == KeyCode::Esc && is_reason(model) => {
            model.editor = None;
            model.refused = None;
            model.notice = Notice::Word(wording().saving(says::Saving::StaysSealed));
            KeyOutcome::NOTHING
        }
        Some(Action::Back) if key.code == KeyCode::Esc && own_name::is_asked(model) => {
            own_name::leave(model);
            KeyOutcome::NOTHING
        }
        Some(Action::Back) if key.code == KeyCode::Esc && is_suggestion(model) => {
            leave_suggestion(model).into()
        }
        // Nothing is given back by leaving, and nothing typed is lost by it.
        Some(Action::Back) if key.code == KeyCode::Esc && is_return(model) => {
            draft::leave_return(model).into()
        }
        Some(Action::Back) => KeyOutcome::Save,
        Some(Action::Discard) => KeyOutcome::Discard,
        Some(Action::External) => hand_over(model).into(),
        Some(Action::ParkInstead) if is_evidence(model) => park_instead(model).into(),
        _ => {
            let Some(editor) = &mut model.editor else {
                return KeyOutcome::NOTHING;
            };
            let before = editor.area.cursor();
            let changed = editor.press(key);
            let after = editor.area.cursor();
            if changed {
                editor.follow_ending();
            }
            fill(model);
            // A key that does nothing keeps nothing.
            if changed || (before.0, before.1) != (after.0, after.1) {
                return typed(model).into();
            }
            KeyOutcome::NOTHING
        }
    }
}

/// Whether evidence is being typed.
fn is_evidence(model: &Model) -> bool {
    let editor = model.editor.as_ref();
    editor.is_some_and(|editor| editor.purpose == Purpose::Evidence)
}

/// What was typed as evidence and is only promised is parked: its lines become what is missing, and who owes it is asked
/// next. The evidence stays as it stood.
fn park_instead(model: &mut Model) -> Vec<Effect> {
    let stands = standing(model, Purpose::Evidence);
    let Some(editor) = model.editor.take() else {
        return Vec::new();
    };
    let draft = editor.draft();
    let stood: Vec<&str> = stands.lines().map(str::trim).collect();
    let typed = draft.text.lines().map(str::trim);
    let promised = typed.filter(|line| !line.is_empty() && !stood.contains(line));
    let promised = promised.collect::<Vec<_>>().join("; ");
    let mut effects = vec![Effect::DropDraft(draft.line, draft.field)];
    effects.extend(begin(model, Purpose::Park));
    if let Some(editor) = model.editor.as_mut().filter(|_| !promised.is_empty()) {
        let missing = editor.texts().into_iter().next().unwrap_or_default();
        let parts = [missing.trim(), promised.as_str()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        editor.put(&parts.join("; "));
        editor.ask(1);
    }
    effects.extend(draft::typed(model));
    effects
}

/// Whether the text is an untouched proposal.
pub(in crate::tui) fn is_suggestion(model: &Model) -> bool {
    let editor = model.editor.as_ref();
    editor.is_some_and(Editor::is_suggestion)
}

/// Esc in an untouched proposal: closes the box, saves nothing and keeps no draft.
pub(in crate::tui) fn leave_suggestion(model: &mut Model) -> Vec<Effect> {
    let Some(editor) = model.editor.take() else {
        return Vec::new();
    };
    let key = match model.scope() {
        Scope::Summary => model.keys.name(Scope::Summary, Action::PlanText),
        scope => model.keys.name(scope, Verb::TakeStep),
    };
    model.notice = Notice::Word(wording().text(says::Text::SuggestedAgain(&key)));
    let kept = editor.kept_as().map(|_| editor.draft());
    let dropped = kept.map(|draft| Effect::DropDraft(draft.line, draft.field));
    dropped.into_iter().collect()
}

/// Whether it is typed why a sealed session is changed.
pub(in crate::tui) fn is_reason(model: &Model) -> bool {
    let editor = model.editor.as_ref();
    editor.is_some_and(|editor| editor.purpose == Purpose::Unseal)
}

/// Whether a session gets another name, a copy its own, or a seal a key: Esc leaves it.
fn names_file(model: &Model) -> bool {
    let named = model.editor.as_ref().map(|editor| editor.purpose);
    matches!(
        named,
        Some(Purpose::Rename | Purpose::Copy | Purpose::SigningKey)
    )
}

/// The deliverable whose file is being named.
fn named_deliverable(model: &Model) -> Option<Deliverable> {
    match model.editor.as_ref()?.purpose {
        Purpose::Deliverable(deliverable) => Some(deliverable),
        _ => None,
    }
}

/// Whether a text that was refused as it is now is to be closed all the same. Enter only tries again.
fn closes_refused(model: &Model, key: KeyEvent) -> bool {
    let editor = model.editor.as_ref().filter(|_| key.code != KeyCode::Enter);
    let keeps = |editor: &Editor| editor.purpose.plans() || editor.kept_as().is_some();
    editor.is_some_and(|editor| keeps(editor) && editor.refused == Some(editor.text()))
}

/// Says why a text was refused; it stays open as it is.
pub(in crate::tui) fn refuse(model: &mut Model, mut editor: Editor, why: &str) {
    model.notice = Notice::Bad(wording().text(says::Text::RefusedKeeps(why)));
    editor.refused = Some(editor.text());
    model.editor = Some(editor);
}

/// A text that became shorter shows its first rows again.
fn fill(model: &mut Model) {
    let whole = Rect::new(0, 0, model.size.0, model.size.1);
    let height = model
        .editor
        .as_ref()
        .map(|editor| place(model, editor, whole).height);
    if let (Some(editor), Some(height)) = (&mut model.editor, height)
        && !editor.purpose.is_one_line()
    {
        editor.fill(usize::from(height.saturating_sub(2)));
    }
}

/// A paste into the text area; in a text of one line its line breaks become blanks.
pub(in crate::tui) fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    let Some(editor) = &mut model.editor else {
        return Vec::new();
    };
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    editor.area.insert_str(if editor.purpose.is_one_line() {
        text.replace('\n', " ")
    } else {
        text
    });
    typed(model)
}

/// Ctrl-o: hands the text to the user's own editor, kept as a draft before where it can be resumed.
fn hand_over(model: &Model) -> Vec<Effect> {
    let mut effects = typed(model);
    let draft = model.editor.as_ref().map(Editor::draft);
    effects.extend(draft.map(Effect::OpenEditor));
    effects
}

/// Takes in the text that came back from the editor: a draft, until Esc saves it.
pub(in crate::tui) fn edited(model: &mut Model, edited: Result<String, String>) -> Vec<Effect> {
    let Some(editor) = &mut model.editor else {
        return Vec::new();
    };
    match edited {
        Err(why) => {
            model.notice = Notice::Bad(why);
            Vec::new()
        }
        Ok(text) if !editor.differs(&text) => {
            model.notice = Notice::Word(wording().text(says::Text::EditorLeft));
            Vec::new()
        }
        Ok(text) => {
            editor.replace(&text);
            model.notice = Notice::Word(wording().text(says::Text::FromEditor));
            typed(model)
        }
    }
}
