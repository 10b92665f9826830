//! A key that nothing is bound to says so, where nothing is typed.

use crossterm::event::KeyEvent;

use crate::{
    format::clean_line,
    tui::{
        keys::{Action, Key, Scope},
        model::{Model, Notice},
        widget::width,
        words::{says, wording},
    },
};

/// Says that a key does nothing on this screen, and which one shows those that do.
pub(super) fn tell(model: &mut Model, scope: Scope, pressed: &KeyEvent) {
    let walks = matches!(
        scope,
        Scope::Home
            | Scope::Interview
            | Scope::Overview
            | Scope::Findings
            | Scope::Files
            | Scope::Review
            | Scope::Summary
            | Scope::Conflicts
            | Scope::History
    );
    let Some(key) = Key::from_event(pressed).filter(|_| walks) else {
        return;
    };
    let name = key.name();
    let is_drawn = clean_line(&name) == name && width(&name) > 0;
    let name = is_drawn.then_some(name.as_str());
    let help = model.keys.name(scope, Action::Help);
    model.notice = Notice::Word(wording().news(says::News::NoKey(name, &help)));
}
