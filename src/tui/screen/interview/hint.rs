//! The hints of the interview: the keys that lead to a pane, and those that work in the focused one.

use crate::{
    format::clean_line,
    interview::{Access, Verb, Walk, sign},
    session::LineKey,
    tui::{
        keys::{Action, Scope},
        model::Model,
        widget::{clip, width},
        words::{says, wording},
    },
};

use super::{Pane, scale};

/// The rule above the answer tells which pane has the keys; where the question has them, which key shows the guidance, and
/// the one that shows the answer where that is cut. What to ask to see is named where no row shows it.
pub(super) fn rule_text(model: &Model, is_cut: bool, hides: bool, columns: usize) -> String {
    let key = |action| model.keys.name(Scope::Interview, action);
    let moving = format!(
        "{} {}",
        key(Action::Verb(Verb::Next)),
        key(Action::Verb(Verb::Previous))
    );
    let answering = [Verb::Yes, Verb::No].map(|verb| key(Action::Verb(verb)));
    let [yes, no] = &answering;
    let to_answer = to_pane(model, Pane::Answer);
    let said = match model.interview.pane {
        // The keys belong to the text.
        _ if model.editor.is_some() => None,
        Pane::Ladder => Some(says::Pane::InLadder(&moving, [yes, no])),
        Pane::Guidance => Some(says::Pane::InGuidance(&moving)),
        Pane::Answer => Some(says::Pane::InAnswer(&moving)),
        Pane::Tree => Some(says::Pane::InTree(&moving)),
        Pane::Question => is_cut.then_some(says::Pane::WholeAnswer(&to_answer)),
    };
    let is_pane = model.interview.pane != Pane::Question && model.editor.is_none();
    let then = is_pane.then(|| {
        let pane = model.interview.pane.step(1).name();
        wording().pane(says::Pane::Then(&key(Action::NextPane), pane))
    });
    let name = said.map_or_else(String::new, |said| {
        format!(" {}{} ", wording().pane(said), then.unwrap_or_default())
    });
    let is_named = model.interview.pane == Pane::Question && model.editor.is_none();
    let mut ends: Vec<String> = Vec::new();
    let walk = model.walk.as_ref();
    let disagrees = is_named && !scale::is_shown(model) && walk.is_some_and(may_disagree);
    // The scale of a quick session has it among what it leaves out.
    if is_named && !scale::is_shown(model) {
        let key = to_pane(model, Pane::Guidance);
        // Where two disagree there is room for its name alone.
        ends.push(spaced(if hides && !disagrees {
            says::Pane::ToSeeAndGuidance(&key)
        } else {
            says::Pane::ToGuidance(&key)
        }));
    }
    if disagrees {
        let tab = key(Action::NextPane);
        let keys = says::Pane::Disagrees(&tab, &moving, [yes, no]);
        ends.insert(0, spaced(keys));
    }
    if is_named && walk.is_some_and(Walk::was_quick) {
        let key = key(Action::Verb(Verb::Deeper));
        ends.insert(0, spaced(says::Pane::BackToQuick(&key)));
    }
    if let Some((verb, line)) = way_back(model).filter(|_| is_named) {
        let (key, line) = (key(Action::Verb(verb)), clean_line(&line.label()));
        ends.insert(0, spaced(says::Pane::BackTo(&key, &line)));
    }
    if is_named && nobody_speaks(model) {
        let speaker = says::Pane::ToSpeaker(&key(Action::Verb(Verb::SaidBy)));
        ends.insert(0, spaced(speaker));
    }
    let between = model.theme.rule("", 2);
    while width(&ends.join(&between)) + width(&name) + 6 > columns && !ends.is_empty() {
        ends.remove(0);
    }
    if ends.is_empty() {
        return model.theme.rule(&name, columns);
    }
    let end = ends.join(&between) + &between;
    let room = columns.saturating_sub(width(&end));
    model.theme.rule(&name, room) + &end
}

/// The way back, which names where it leads: to a line just answered that its filter lets through no more, else to the
/// one before the last jump.
fn way_back(model: &Model) -> Option<(Verb, &LineKey)> {
    let walk = model.walk.as_ref()?;
    let answered = walk.left_filter().map(|line| (Verb::Retrace, line));
    answered.or_else(|| walk.before_jump().map(|line| (Verb::JumpBack, line)))
}

fn spaced(said: says::Pane<'_>) -> String {
    format!(" {} ", wording().pane(said))
}

/// Whether who speaks may say otherwise of a rung than somebody else did, and it can be recorded.
fn may_disagree(walk: &Walk) -> bool {
    walk.access == Access::Writer && walk.may_disagree()
}

/// Whether nobody is said to speak, and somebody could be.
fn nobody_speaks(model: &Model) -> bool {
    let walk = model.walk.as_ref();
    walk.is_some_and(|walk| walk.speaker().is_none() && walk.access == Access::Writer)
}

/// The keys that lead to a pane from the one that has the keys: `Tab Tab`.
pub(super) fn to_pane(model: &Model, pane: Pane) -> String {
    if pane == Pane::Guidance {
        return model.keys.name(Scope::Interview, Verb::Guidance);
    }
    let key = model.keys.name(Scope::Interview, Action::NextPane);
    match model.interview.pane.steps_to(pane) {
        steps @ 3.. => wording().pane(says::Pane::Times(&key, steps)),
        steps => vec![key; steps].join(" "),
    }
}

/// The names of the parts of the answer that do not fit, as many as there is room for, with the keys that show them; while
/// a text is typed they do not.
pub(super) fn left_out(model: &Model, names: &[String], columns: usize) -> String {
    let keys = if model.editor.is_some() {
        String::new()
    } else {
        format!(" · {}", to_pane(model, Pane::Answer))
    };
    let told = |count: usize| {
        let first = names.get(..count).unwrap_or_default().join(", ");
        let more = match (count, count < names.len()) {
            (_, false) => "",
            (0, true) => "…",
            (_, true) => ", …",
        };
        format!("{} {first}{more}{keys}", sign::FOLDED.shown)
    };
    let fits = |count: &usize| width(&told(*count)) <= columns;
    let most = (0..=names.len()).rev().find(fits).unwrap_or(0);
    clip(&told(most), columns)
}

/// The sign for what does not fit, with the keys that show it; while a text is typed they do not.
pub(super) fn more(model: &Model, pane: Pane) -> String {
    if model.editor.is_some() {
        return sign::CUT.shown.into();
    }
    let keys = to_pane(model, pane);
    format!(
        "{} {}",
        sign::CUT.shown,
        wording().pane(says::Pane::ShowsAll(&keys))
    )
}
