//! `x`: to the related requirement of the other standard, and back to where one came from.

use crate::{
    interview::Effect,
    tui::{
        keys::{Action, Scope},
        model::{Model, Notice},
    },
};

use super::update::arrived;

/// Goes there, or back; from the same line again it goes to the next one that is related.
pub(super) fn go(model: &mut Model) -> Vec<Effect> {
    let Some(walk) = &mut model.walk else {
        return Vec::new();
    };
    let Some(aside) = walk.step_aside() else {
        model.notice = Notice::Word(
            if walk.catalogs.len() > 1 {
                "No requirement of the other catalog is matched with this one"
            } else {
                "This session has one catalog: nothing stands beside. A new session can have both"
            }
            .into(),
        );
        return Vec::new();
    };
    model.notice = Notice::Word(if aside.away {
        let key = model.keys.name(Scope::Interview, Action::Related);
        format!("{key} goes back to {}", aside.from.label())
    } else {
        format!("back from {}", aside.to.label())
    });
    arrived(model)
}
