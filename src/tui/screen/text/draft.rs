//! The draft of a text that is typed and not saved: kept, or put aside.

use crate::{
    format::clean_line,
    interview::{Access, Effect, Verb},
    session::LineKey,
    tui::{
        editor::{Editor, Purpose},
        keys::{Action, Scope},
        model::{Model, Notice},
        screen::second_person,
        words::{says, wording},
    },
};

use super::standing;

/// Keeps the typed text as a draft.
pub(in crate::tui) fn typed(model: &Model) -> Vec<Effect> {
    let editor = model.editor.as_ref();
    let kept = editor.filter(|editor| editor.kept_as().is_some() && !editor.is_suggestion());
    kept.map(|editor| Effect::KeepDraft(editor.draft()))
        .into_iter()
        .collect()
}

/// Closes a text that was refused and is left as it is: it stays as a draft, that the same key opens again.
pub(in crate::tui) fn put_aside(model: &mut Model) -> Vec<Effect> {
    let Some(editor) = model.editor.take() else {
        return Vec::new();
    };
    let key = if editor.settles.is_some() {
        model.keys.name(Scope::Conflicts, Action::NewValue)
    } else {
        key(model, editor.purpose)
    };
    model.notice = Notice::Word(wording().text(says::Text::DraftKept(&key)));
    keep(model, &editor)
}

/// Leaves the comment of a line that was not given back: what was typed stays as its draft, that the next one begins with.
pub(super) fn leave_return(model: &mut Model) -> Vec<Effect> {
    let Some(editor) = model.editor.take() else {
        return Vec::new();
    };
    if !editor.is_touched() {
        let kept = editor.kept_as();
        let dropped = kept.map(|field| Effect::DropDraft(editor.subject, field));
        return dropped.into_iter().collect();
    }
    let key = model.keys.name(model.scope(), Verb::SecondPerson);
    let words = says::Text::NotReturned(&key, second_person::RETURNS);
    model.notice = Notice::Word(wording().text(words));
    keep(model, &editor)
}

/// Keeps the text of a box that is closed as a draft.
fn keep(model: &mut Model, editor: &Editor) -> Vec<Effect> {
    let draft = editor.draft();
    if let Some(walk) = &mut model.walk {
        walk.drafts.push(draft.clone());
    }
    // What is set on the lines of the review has no line of its own to come back to at another start.
    if editor.purpose.plans() {
        return Vec::new();
    }
    vec![Effect::KeepDraft(draft)]
}

/// The key that opens a text of this kind.
fn key(model: &Model, purpose: Purpose) -> String {
    let (scope, action) = match purpose {
        Purpose::PlanText => (Scope::Review, Action::PlanText),
        Purpose::PlanOwner => (Scope::Review, Action::PlanOwner),
        Purpose::PlanDue => (Scope::Review, Action::PlanDue),
        Purpose::Field(field) => (Scope::Interview, Action::Verb(Verb::writing(field))),
        Purpose::Evidence => (Scope::Interview, Action::Verb(Verb::Evidence)),
        Purpose::Compensating => (Scope::Interview, Action::Verb(Verb::Compensating)),
        Purpose::NotApplicable => (Scope::Interview, Action::Verb(Verb::NotApplicable)),
        Purpose::Many(_) => (Scope::Interview, Action::Verb(Verb::ManyNotApplicable)),
        Purpose::Park => (Scope::Interview, Action::Verb(Verb::Park)),
        Purpose::Seen => (Scope::Interview, Action::Verb(Verb::Seen)),
        Purpose::Sample => (Scope::Interview, Action::Verb(Verb::Sample)),
        Purpose::Returned => (Scope::Interview, Action::Verb(Verb::SecondPerson)),
        Purpose::Speaker => (Scope::Interview, Action::Verb(Verb::SaidBy)),
        Purpose::Conclusion => (Scope::Interview, Action::Verb(Verb::Conclusion)),
        _ => (Scope::Interview, Action::Verb(Verb::Action)),
    };
    model.keys.name(scope, action)
}

/// The notice on a draft that waits in a sealed session: the newest one that differs from the recorded text. Moves to
/// its line, and names the key that resumes it.
pub(in crate::tui) fn waiting(model: &mut Model) -> Option<String> {
    let walk = model.walk.as_ref();
    let walk = walk.filter(|walk| matches!(walk.access, Access::Sealed(_)))?;
    let drafts = walk.drafts.clone();
    drafts.iter().rev().find_map(|draft| {
        let purpose = Purpose::of_draft(&draft.field)?;
        let line = LineKey::parse(&draft.line)?;
        let walk = model.walk.as_mut()?;
        walk.judged.place(&line)?;
        let here = std::mem::replace(&mut walk.at, line.clone());
        let stands = standing(model, purpose) == draft.text;
        let walk = model.walk.as_mut()?;
        walk.at = here;
        if stands {
            return None;
        }
        walk.stand_on(&line);
        let (label, what) = (clean_line(&line.label()), purpose.word());
        let key = key(model, purpose);
        Some(wording().text(says::Text::DraftWaits(what, &label, &key)))
    })
}
