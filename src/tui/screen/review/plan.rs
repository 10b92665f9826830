//! What is to be done, by whom and until when: set on the chosen line, or on all that are marked as one event.

use crate::{
    assessment::{Line, judge_line},
    format::clean_line,
    session::{Draft, Refusal, Wish},
    tui::{
        editor::{Editor, Purpose},
        keys::{Action, Scope},
        message::Effect,
        model::{Model, Notice},
        screen::{cannot_write, text},
    },
};

/// Opens the text of one line for it, with what stands where all agree.
pub(super) fn begin(model: &mut Model, action: Action) -> Vec<Effect> {
    if let Some(effects) = cannot_write(model) {
        return effects;
    }
    let Some(walk) = &model.walk else {
        return Vec::new();
    };
    let purpose = match action {
        Action::PlanText => Purpose::PlanText,
        Action::PlanOwner => Purpose::PlanOwner,
        _ => Purpose::PlanDue,
    };
    let lines = model.review.aimed(walk);
    let Some(first) = lines.first() else {
        return Vec::new();
    };
    if purpose != Purpose::PlanText
        && let Some(why) = without_action(model, &lines)
    {
        model.notice = Notice::Bad(why);
        return Vec::new();
    }
    let stands = standing(first, purpose);
    let agreed = lines.iter().all(|line| standing(line, purpose) == stands);
    let text = if agreed { stands } else { String::new() };
    let subject = subject(&lines);
    let text = text.replace('\n', " ");
    let Some(walk) = &mut model.walk else {
        return Vec::new();
    };
    // A draft that was refused here is taken up, not typed over.
    let is_it = |draft: &Draft| draft.line == subject && draft.field == purpose.word();
    let draft = walk.drafts.iter().position(is_it);
    model.editor = Some(match draft.map(|place| walk.drafts.remove(place)) {
        Some(draft) => Editor::resume(purpose, &draft, &text),
        None => Editor::new(purpose, subject, &text),
    });
    Vec::new()
}

/// An owner or a due date is that of an action.
fn without_action(model: &Model, lines: &[&Line]) -> Option<String> {
    let key = model.keys.name(Scope::Review, Action::PlanText);
    let bare: Vec<&&Line> = lines
        .iter()
        .filter(|line| line.answer.action.is_none())
        .collect();
    match (bare.as_slice(), lines.len()) {
        ([], _) => None,
        ([only], 1) => Some(format!(
            "{} has no action yet: {key} writes what is to be done",
            clean_line(&only.label())
        )),
        ([_], all) => Some(format!(
            "1 of the {all} lines marked has no action yet: {key} writes what is to be done"
        )),
        (bare, all) => Some(format!(
            "{} of the {all} lines marked have no action yet: {key} writes what is to be done",
            bare.len()
        )),
    }
}

fn standing(line: &Line, purpose: Purpose) -> String {
    line.answer
        .action
        .as_ref()
        .map_or_else(String::new, |action| match purpose {
            Purpose::PlanText => action.text.clone(),
            Purpose::PlanOwner => action.owner.clone(),
            _ => action.due.clone(),
        })
}

fn subject(lines: &[&Line]) -> String {
    match lines {
        [only] => only.label(),
        lines => format!("{} lines", lines.len()),
    }
}

/// Sets what was typed, on all of them or on none.
pub(in crate::tui::screen) fn set(model: &mut Model, editor: Editor) -> Vec<Effect> {
    let text = editor.text().trim().to_owned();
    // Where they differ and nothing was typed, nothing is meant.
    if !editor.differs(&editor.before) && editor.before.is_empty() {
        model.notice = Notice::Word("nothing typed: nothing changed".into());
        return Vec::new();
    }
    let Some(walk) = &model.walk else {
        return Vec::new();
    };
    let (wish, what) = match editor.purpose {
        Purpose::PlanText => (planned(Some(text), None, None), "action"),
        Purpose::PlanOwner => (planned(None, Some(text), None), "owner"),
        _ => (planned(None, None, Some(text)), "due date"),
    };
    let lines = model.review.aimed(walk);
    let judged: Result<Vec<_>, Refusal> = lines
        .iter()
        .map(|line| judge_line(&walk.catalogs, &walk.shown, &line.key, &wish))
        .collect();
    let words = match lines.as_slice() {
        [only] => format!("{} {what}", clean_line(&only.label())),
        lines => format!("{what} of {} lines", lines.len()),
    };
    match judged {
        Err(refusal) => {
            text::refuse(model, editor, &clean_line(&refusal.to_string()));
            Vec::new()
        }
        Ok(changes) => {
            let changes: Vec<_> = changes.into_iter().flatten().collect();
            if changes.is_empty() {
                model.notice = Notice::Word(format!("{words}: it stands already"));
                return Vec::new();
            }
            vec![Effect::Record {
                changes,
                words,
                draft: None,
            }]
        }
    }
}

fn planned(text: Option<String>, owner: Option<String>, due: Option<String>) -> Wish {
    Wish::Action { text, owner, due }
}
