//! What is typed and not saved: kept as a draft, or put aside as one.

use crate::{
    interview::{Effect, Verb},
    tui::{
        editor::Purpose,
        keys::{Action, Scope},
        model::{Model, Notice},
    },
};

/// What was typed is kept as a draft.
pub(in crate::tui) fn typed(model: &Model) -> Vec<Effect> {
    let editor = model.editor.as_ref();
    let kept = editor.filter(|editor| editor.kept_as().is_some() && !editor.is_suggestion());
    kept.map(|editor| Effect::KeepDraft(editor.draft()))
        .into_iter()
        .collect()
}

/// What was refused is closed all the same where it is left as it is: as a draft, that the same key opens again.
pub(in crate::tui) fn put_aside(model: &mut Model) -> Vec<Effect> {
    let Some(editor) = model.editor.take() else {
        return Vec::new();
    };
    let (scope, action) = match editor.purpose {
        _ if editor.settles.is_some() => (Scope::Conflicts, Action::NewValue),
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
        Purpose::Conclusion => (Scope::Interview, Action::Verb(Verb::Report)),
        _ => (Scope::Interview, Action::Verb(Verb::Action)),
    };
    let key = model.keys.name(scope, action);
    model.notice = Notice::Word(format!("not saved: {key} opens the draft again"));
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
