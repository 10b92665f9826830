//! The hints of the interview: the keys that lead to a pane, and those that work in the focused one.

use crate::{
    interview::Verb,
    tui::{
        keys::{Action, Scope},
        model::Model,
        widget::width,
    },
};

use super::{Pane, scale};

/// The rule above the answer tells which pane has the keys; where the question has them, which key shows the guidance, and
/// the one that shows the answer where that is cut.
pub(super) fn rule_text(model: &Model, is_cut: bool, columns: usize) -> String {
    let key = |action| model.keys.name(Scope::Interview, action);
    let moving = format!(
        "{} {}",
        key(Action::Verb(Verb::Next)),
        key(Action::Verb(Verb::Previous))
    );
    let name = match model.interview.pane {
        // The keys belong to the text.
        _ if model.editor.is_some() => String::new(),
        Pane::Ladder => format!(
            " ladder: {moving} choose, {} {} answer, Esc back ",
            key(Action::Verb(Verb::Yes)),
            key(Action::Verb(Verb::No))
        ),
        Pane::Guidance => format!(" guidance: {moving} scroll, Esc back "),
        Pane::Answer => format!(" answer: {moving} scroll, Esc back "),
        Pane::Tree => format!(" tree: {moving} go there, Esc back "),
        Pane::Question if is_cut => format!(" {} shows all of it ", to_pane(model, Pane::Answer)),
        Pane::Question => String::new(),
    };
    // The scale of a quick session has it among what it leaves out.
    let is_named = model.interview.pane == Pane::Question && model.editor.is_none();
    let guidance = if is_named && !scale::is_shown(model) {
        format!(" {} guidance ", to_pane(model, Pane::Guidance))
    } else {
        String::new()
    };
    if guidance.is_empty() || width(&name) + width(&guidance) + 6 > columns {
        return model.theme.rule(&name, columns);
    }
    let end = guidance + &model.theme.rule("", 2);
    let room = columns.saturating_sub(width(&end));
    model.theme.rule(&name, room) + &end
}

/// The keys that lead to a pane from the one that has the keys: `Tab Tab`.
pub(super) fn to_pane(model: &Model, pane: Pane) -> String {
    if pane == Pane::Guidance {
        return model.keys.name(Scope::Interview, Verb::Guidance);
    }
    let key = model.keys.name(Scope::Interview, Action::NextPane);
    vec![key; model.interview.pane.steps_to(pane)].join(" ")
}

/// The sign for what does not fit, with the keys that show it; while a text is typed they do not.
pub(super) fn more(model: &Model, pane: Pane) -> String {
    if model.editor.is_some() {
        return "…".into();
    }
    format!("… {} shows all of it", to_pane(model, pane))
}
