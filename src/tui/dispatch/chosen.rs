//! An item of a list was chosen: what it does.

use crate::{
    interview::{Command, Effect, Walk},
    tui::{
        editor::Purpose,
        model::{Model, Notice, Refused, Screen},
        screen::{
            bringing, choice::Taken, clearing, conflicts, deliverable, files, filter, hand_over,
            outcome::run, review, text,
        },
        words::{says, wording},
    },
};

use super::verbs::{does, find_for_evidence};

/// Does what an item is for.
pub(super) fn take(model: &mut Model, taken: Taken) -> Vec<Effect> {
    let reviews = matches!(model.screen(), Screen::Review);
    match taken {
        Taken::Edit(edit) if reviews => review::edit(model, edit),
        Taken::Edit(edit) => run(model, Command::Edit(edit)),
        Taken::Command(Command::Settle(clash, how)) => conflicts::settle(model, &clash, how),
        Taken::Command(command) => run(model, command),
        Taken::Confirmed(command) => {
            if let Some(walk) = &mut model.walk {
                walk.asked = Some(command.clone());
            }
            run(model, command)
        }
        Taken::Effect(effect) => vec![effect],
        Taken::Deliverable(wanted) => deliverable::begin(model, wanted),
        Taken::OfOne(what) => deliverable::ask_whose(model, what),
        Taken::Bring(what) => bringing::begin(model, what),
        Taken::BringFrom(what, session, folder) => {
            files::open_for_session(model, what, session, folder)
        }
        Taken::SealByKey => hand_over::ask_key(model),
        Taken::Does(verb) => does(model, verb),
        Taken::Write(purpose) => write(model, purpose),
        Taken::Settle(clash, purpose) => {
            conflicts::write(model, &clash, purpose);
            Vec::new()
        }
        Taken::Filter(filter) => {
            let effects = filter::set(model, filter);
            review::renew(model);
            effects
        }
        Taken::MoveEvidence => move_evidence(model),
        Taken::MovePiece(number) => find_for_evidence(model, number),
        Taken::Leave => {
            model.notice = Notice::Word(wording().choice(says::Choice::Left));
            Vec::new()
        }
        Taken::Nothing => Vec::new(),
    }
}

/// Asks which piece of the line's evidence goes to another line, where there are several.
fn move_evidence(model: &mut Model) -> Vec<Effect> {
    let line = model.walk.as_ref().and_then(Walk::line);
    match line {
        Some(line) if line.answer.evidence.len() > 1 => {
            model.choice = Some(clearing::moved(line));
            Vec::new()
        }
        _ => find_for_evidence(model, 1),
    }
}

/// Opens a text for the line at hand, or for the chosen lines of the review. Where a sealed session asks for the reason
/// first, it opens after that.
pub(super) fn write(model: &mut Model, purpose: Purpose) -> Vec<Effect> {
    let effects = match model.screen() {
        Screen::Review => review::write(model, purpose),
        _ => text::begin(model, purpose),
    };
    if text::is_reason(model) {
        let at = model.walk.as_ref().map(|walk| walk.at.clone());
        model.refused = at.map(|at| (at, Refused::Text(purpose)));
    }
    effects
}
