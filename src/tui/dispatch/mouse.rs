//! The mouse: a click chooses the row under it, a click on what is chosen takes it, the wheel scrolls. Nothing needs
//! it, and nothing is answered by it.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

use crate::{
    interview::Effect,
    tui::{
        keys::{Action, Scope},
        model::{Model, Notice, Screen},
        screen::{
            choice, files, find, findings, form, history, home, interview, leave::stay, overview,
            review, summary,
        },
    },
};

use super::dispatch;

/// How many rows a turn of the wheel scrolls.
const TURN: usize = 3;

/// A click or a turn of the wheel.
pub(super) fn update(model: &mut Model, event: MouseEvent) -> Vec<Effect> {
    // What nobody can see is not chosen.
    if model.is_too_small() {
        return Vec::new();
    }
    let at = (event.column, event.row);
    match event.kind {
        MouseEventKind::Down(MouseButton::Left) => {
            model.notice = Notice::None;
            if let Some(walk) = &mut model.walk {
                walk.asked = None;
            }
            stay(model, None);
            clicked(model, at)
        }
        MouseEventKind::ScrollDown => turned(model, at, Action::Down),
        MouseEventKind::ScrollUp => turned(model, at, Action::Up),
        _ => Vec::new(),
    }
}

fn clicked(model: &mut Model, at: (u16, u16)) -> Vec<Effect> {
    let scope = model.scope();
    if scope == Scope::Interview {
        return interview::clicked(model, at);
    }
    // A change is chosen in the history; there is nowhere to go.
    if scope == Scope::History {
        history::clicked(model, at);
        return Vec::new();
    }
    let Some(row) = row_at(model, scope, at) else {
        return Vec::new();
    };
    let Some(chosen) = chosen(model, scope) else {
        return Vec::new();
    };
    if *chosen == row && scope != Scope::Form {
        let enter = KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE);
        return dispatch(model, scope, Some(Action::Enter), enter);
    }
    *chosen = row;
    if scope == Scope::Review {
        review::came(model);
    }
    Vec::new()
}

/// The row of a list that lies there.
fn row_at(model: &Model, scope: Scope, at: (u16, u16)) -> Option<usize> {
    match (scope, model.screen()) {
        (Scope::Choice, _) => choice::row_at(model, at),
        (_, Screen::Home) => home::row_at(model, at),
        (_, Screen::Form(form)) => form::row_at(model, form, at),
        (_, Screen::Overview(overview)) => overview::row_at(model, *overview, at),
        (_, Screen::Find(find)) => find::row_at(model, find, at),
        (_, Screen::Findings(findings)) => findings::row_at(model, *findings, at),
        (_, Screen::Summary(summary)) => summary::row_at(model, *summary, at),
        (_, Screen::Files(files)) => files::row_at(model, files, at),
        (_, Screen::Review) => review::row_at(model, at),
        _ => None,
    }
}

/// The chosen row of the list under the mouse.
fn chosen(model: &mut Model, scope: Scope) -> Option<&mut usize> {
    match (scope, model.screens.last_mut()) {
        (Scope::Text | Scope::OneLine | Scope::Questions, _) => None,
        (Scope::Choice, _) => model.choice.as_mut().map(choice::Choice::chosen),
        (_, Some(Screen::Home)) => Some(&mut model.home.cursor.at),
        (_, Some(Screen::Form(form))) => Some(form.chosen()),
        (_, Some(Screen::Overview(overview))) => Some(&mut overview.at),
        (_, Some(Screen::Find(find))) => Some(find.chosen()),
        (_, Some(Screen::Findings(findings))) => Some(&mut findings.cursor.at),
        (_, Some(Screen::Summary(summary))) => Some(&mut summary.at),
        (_, Some(Screen::Files(files))) => Some(files.chosen()),
        (_, Some(Screen::Review)) => Some(model.review.cursor()),
        _ => None,
    }
}

fn turned(model: &mut Model, at: (u16, u16), action: Action) -> Vec<Effect> {
    let scope = model.scope();
    let (key, rows) = match action {
        Action::Down => (KeyCode::Down, 1_i16),
        _ => (KeyCode::Up, -1),
    };
    let times = match scope {
        Scope::Interview => interview::turns(model, at, TURN),
        Scope::Text | Scope::OneLine => {
            if let Some(editor) = &mut model.editor {
                editor.area.scroll((rows, 0));
            }
            0
        }
        Scope::Help
        | Scope::History
        | Scope::Findings
        | Scope::Files
        | Scope::Path
        | Scope::Review => TURN,
        // Nothing is chosen or answered by the wheel there.
        Scope::Questions | Scope::Brief => 0,
        _ => 1,
    };
    let key = KeyEvent::new(key, KeyModifiers::NONE);
    let notice = model.notice.clone();
    let effects = (0..times)
        .flat_map(|_| {
            let action = model.keys.find(scope, &key);
            dispatch(model, scope, action, key)
        })
        .collect();
    // A wheel is turned on past the end: that is no question.
    model.notice = notice;
    effects
}
