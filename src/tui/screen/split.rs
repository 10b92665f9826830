//! `s`: a line of its own for each role or for a component, and back to one line.

use crate::{
    assessment::roles_of,
    format::{clean_line, line_words},
    interview::{Effect, said_apart},
    session::{Change, LineKey, Refusal, Session, TEXT_LIMIT, by_role, join, split},
    tui::{
        editor::{Editor, Purpose},
        keys::{Action, Scope},
        model::{Model, Notice},
    },
};

use super::{
    cannot_write,
    choice::{Choice, Taken},
};

/// Offers what can be done with the line on screen.
pub(super) fn begin(model: &mut Model) -> Vec<Effect> {
    if let Some(effects) = cannot_write(model) {
        return effects;
    }
    let Some(walk) = &model.walk else {
        return Vec::new();
    };
    let Some(line) = walk.line() else {
        return Vec::new();
    };
    let catalog = walk.catalogs.get(line.catalog);
    let roles = catalog.map_or_else(Vec::new, |catalog| {
        roles_of(&walk.catalogs, catalog, &walk.judged.about)
    });
    let undo = model.keys.name(Scope::Interview, Action::Undo);
    model.choice = Some(offer(&walk.shown, &line.key, &roles, &undo));
    Vec::new()
}

fn offer(session: &Session, line: &LineKey, roles: &[String], undo: &str) -> Choice {
    let label = line_words(line);
    let names = clean_line(&roles.join(" | "));
    let mut items = Vec::new();
    if line.role.is_empty() && roles.len() > 1 {
        let changes = split(session, &by_role(line, roles));
        let effect = record(changes, format!("{label} split by role"));
        let words = format!("split by role: {names}");
        items.push(('r', words.into(), Taken::Effect(effect)));
    }
    if !line.role.is_empty() {
        let shared = LineKey {
            role: String::new(),
            ..line.clone()
        };
        let words = format!("one line for all roles again: {names}");
        let taken = joining(session, &by_role(line, roles), &shared, undo);
        items.push(('r', words.into(), taken));
    }
    if !line.component.is_empty() {
        let rest = LineKey {
            component: String::new(),
            ..line.clone()
        };
        let words = format!("{} back to the rest", clean_line(&line.component));
        items.push((
            'b',
            words.into(),
            joining(session, std::slice::from_ref(line), &rest, undo),
        ));
    }
    items.push((
        'c',
        "a component of its own …".into(),
        Taken::Write(Purpose::Component),
    ));
    Choice::of(format!("{label}: where the answers differ"), items)
}

/// Joins lines; asks first where something is said on them that would be lost.
fn joining(session: &Session, lines: &[LineKey], into: &LineKey, undo: &str) -> Taken {
    let lost: Vec<String> = lines
        .iter()
        .filter_map(|line| said_apart(session, line))
        .collect();
    let effect = record(
        join(session, lines),
        format!("{} joined again", line_words(into)),
    );
    if lost.is_empty() {
        return Taken::Effect(effect);
    }
    let title = format!("{}: this goes with the split", line_words(into));
    let mut ask = Choice::yes_no(title, &format!("join; {undo} brings it back"), effect);
    ask.said = lost;
    Taken::Ask(Box::new(ask))
}

fn record(changes: Vec<Change>, words: String) -> Effect {
    Effect::Record {
        changes,
        words,
        draft: None,
    }
}

/// Splits off the component whose name was typed.
pub(super) fn named(model: &mut Model, editor: &Editor) -> Vec<Effect> {
    let name = editor.text();
    let name = name.trim();
    let (Some(walk), Some(line)) = (&mut model.walk, LineKey::parse(&editor.subject)) else {
        return Vec::new();
    };
    if name.is_empty() {
        model.notice = Notice::Word("no name given: nothing was split".into());
        return Vec::new();
    }
    if name.len() > TEXT_LIMIT {
        model.notice = Notice::Bad(Refusal::TooLong(name.len()).to_string());
        return Vec::new();
    }
    let own = LineKey {
        component: name.to_owned(),
        ..line
    };
    let changes = split(&walk.shown, std::slice::from_ref(&own));
    if changes.is_empty() {
        let label = line_words(&own);
        if walk.judged.place(&own).is_some() {
            walk.at = own;
        }
        model.notice = Notice::Word(format!("{label} has a line of its own already"));
        return super::interview::arrived(model);
    }
    let words = format!("{} has a line of its own:", line_words(&own));
    vec![record(changes, words)]
}
