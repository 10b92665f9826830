//! Find: any requirement by id or words, any session by its name; the list narrows with every letter.

mod hit;
mod key;
mod state;

use crossterm::event::KeyEvent;
use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::Paragraph,
};

use crate::{
    format::clean_line,
    interview::{Command, Effect},
    tui::{
        keys::Action,
        model::{Model, Notice, Screen},
        screen::page::page,
        widget::{body, clip, field, pad, press},
        words::{says, wording},
    },
};

pub(in crate::tui) use state::Find;

use super::outcome::{go, run};
use state::gone_at;

/// Where no more lines are found, keys that do what is typed are named too.
const FEW: usize = 3;

/// A key in find.
pub(in crate::tui) fn update(
    model: &mut Model,
    action: Option<Action>,
    key: KeyEvent,
) -> Vec<Effect> {
    let page = model.size.1.saturating_sub(6);
    let Some(Screen::Find(find)) = model.screens.last_mut() else {
        return Vec::new();
    };
    let count = find.found.len();
    if action.is_some_and(|action| find.cursor.go(action, page, count)) {
        return Vec::new();
    }
    match action {
        Some(Action::Enter) => return enter(model),
        Some(Action::Back) => model.back(),
        _ => {
            if press(&mut find.typed, key) {
                find.search(&model.home, model.walk.as_ref());
            }
        }
    }
    Vec::new()
}

/// Looks through some lines more.
pub(in crate::tui) fn go_on(model: &mut Model) {
    if let (Some(Screen::Find(find)), Some(walk)) = (model.screens.last_mut(), &model.walk)
        && find.is_looking()
    {
        find.go_on(walk);
    }
}

/// A paste into what is typed.
pub(in crate::tui) fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    if let Some(Screen::Find(find)) = model.screens.last_mut() {
        find.typed.insert_str(text.replace(['\r', '\n'], " "));
        find.search(&model.home, model.walk.as_ref());
    }
    Vec::new()
}

fn enter(model: &mut Model) -> Vec<Effect> {
    let Some(Screen::Find(find)) = model.screens.last() else {
        return Vec::new();
    };
    let Some(place) = find.found.get(find.cursor.at).copied() else {
        return Vec::new();
    };
    if find.sessions {
        model.back();
        model.home.cursor.at = place;
        return model
            .home
            .rows
            .get(place)
            .map(|row| Effect::Open(row.path.clone()))
            .into_iter()
            .collect();
    }
    let key = model
        .walk
        .as_ref()
        .and_then(|walk| walk.judged.lines.get(place))
        .map(|line| line.key.clone());
    let moves = find.moves;
    if let Some(key) = key {
        let Some(number) = moves else {
            return go(model, key);
        };
        model.back();
        return run(model, Command::MoveEvidence(number, key));
    }
    // There is no line to go to: what became of it is said here.
    let gone = model.walk.as_ref().and_then(|walk| gone_at(walk, place));
    if let Some(asked) = gone {
        let fate = match asked.withdrawn.as_str() {
            "withdrawn" => "",
            fate => fate,
        };
        // Some have no title of their own any more.
        let what = match asked.title.as_str() {
            title if title == asked.id => asked.id.to_string(),
            title => format!("{} {title}", asked.id),
        };
        model.notice = Notice::Word(wording().find(says::Find::IsWithdrawn(&what, fate)));
    }
    Vec::new()
}

/// The hit at this place of the screen.
pub(in crate::tui) fn row_at(model: &Model, find: &Find, at: (u16, u16)) -> Option<usize> {
    let list = list(body(model.size));
    find.cursor.row_at(list, 1, find.found.len(), at)
}

/// The place of what was found, under what is typed.
fn list(body: Rect) -> Rect {
    Rect {
        y: body.y + 2,
        height: body.height.saturating_sub(2),
        ..body
    }
}

/// Says of lines that the profile leaves out what their sign means: in a quick session that is every other one.
fn left_out(model: &Model, find: &Find) -> String {
    let Some(walk) = model.walk.as_ref().filter(|_| !find.sessions) else {
        return String::new();
    };
    let mut found = find
        .found
        .iter()
        .filter_map(|place| walk.judged.lines.get(*place));
    if found.any(|line| line.outside) {
        let profile = clean_line(&walk.judged.about.profile);
        wording().find(says::Find::LeftOut(&profile))
    } else {
        String::new()
    }
}

/// Draws find.
pub(in crate::tui) fn view(model: &Model, find: &Find, frame: &mut Frame<'_>) {
    let what = match (find.sessions, find.moves) {
        (true, _) => says::Find::Session,
        (false, Some(_)) => says::Find::LineOfEvidence,
        (false, None) => says::Find::Line,
    };
    let more = if find.is_looking() { "…" } else { "" };
    let left_out = left_out(model, find);
    let found = wording().count(says::Count::Found(find.found.len())) + more + &left_out;
    let page = page(frame, model, &wording().find(what), &found);
    let body = page.body;
    let prompt = Rect {
        height: 1.min(body.height),
        width: 2.min(body.width),
        ..body
    };
    frame.render_widget(Paragraph::new("/"), prompt);
    let typed = Rect {
        x: body.x + 2,
        width: body.width.saturating_sub(2),
        ..prompt
    };
    field(&find.typed, typed, frame);
    // Who finds a requirement looked for that.
    let is_missed = !find.sessions && find.found.len() <= FEW && body.height > 1;
    if let Some(keys) = key::keys_for(model, &find.text()).filter(|_| is_missed) {
        let row = Rect {
            y: prompt.y + 1,
            width: body.width,
            x: body.x,
            ..prompt
        };
        let words = clip(&format!(" {keys}"), usize::from(body.width));
        frame.render_widget(Line::styled(words, model.theme.quiet()), row);
    }
    let list = list(body);
    let (columns, rows) = (usize::from(list.width), usize::from(list.height));
    let (mut lines, next) = shown(model, find, (columns, rows));
    let count = find.found.len();
    if next < count && rows > 2 {
        let next;
        (lines, next) = shown(model, find, (columns, rows - 1));
        lines.resize(rows - 1, Line::default());
        let more = wording().find(says::Find::MoreBelow(count - next));
        lines.push(Line::styled(format!(" {more}"), model.theme.quiet()));
    }
    if lines.is_empty() {
        let text = match find.sessions {
            true => says::Find::NoSession,
            false if find.is_looking() => says::Find::LookingOn,
            false => says::Find::NoLine,
        };
        let text = wording().find(text);
        lines.push(Line::styled(format!(" {text}"), model.theme.quiet()));
    }
    frame.render_widget(Paragraph::new(lines), list);
}

/// The hits that fit, the chosen one among them: one row each, or two; and the place of the first one below them.
fn shown(
    model: &Model,
    find: &Find,
    (columns, rows): (usize, usize),
) -> (Vec<Line<'static>>, usize) {
    let typed = find.text();
    // With each hit in two rows, the chosen one would still be in the first half.
    let from = find.cursor.at.saturating_sub(rows / 2);
    let near = find.found.iter().skip(from).take(rows);
    let lines = near.filter_map(|place| model.walk.as_ref()?.judged.lines.get(*place));
    let first = hit::label_columns(lines, columns);
    let drawn = |row: usize, place: usize| {
        let chosen = row == find.cursor.at;
        let walk = model.walk.as_ref().filter(|_| !find.sessions);
        let line = walk.and_then(|walk| Some((walk, walk.judged.lines.get(place)?)));
        if let Some((walk, line)) = line {
            return hit::rows(walk, line, &typed, model.theme, (first, columns), chosen);
        }
        let (id, text) = words(model, find.sessions, place);
        let id = if id.is_empty() {
            id
        } else {
            pad(&clip(&id, first.saturating_sub(1)), first)
        };
        if chosen {
            let text = pad(&format!(" {id}{text}"), columns);
            return vec![Line::styled(text, model.theme.chosen())];
        }
        let room = columns.saturating_sub(first + 1);
        vec![Line::from(vec![
            Span::raw(format!(" {id}")),
            Span::raw(clip(&text, room)),
        ])]
    };
    let hits = find.found.iter().enumerate().skip(from);
    let mut lines: Vec<Line<'static>> = Vec::new();
    let (mut end, mut next) = (0, from);
    for (row, place) in hits {
        let new = drawn(row, *place);
        // Of one that is not chosen the second row, which says why it was found, is not cut off.
        if end > 0 && lines.len() + new.len() > end.max(rows) {
            break;
        }
        lines.extend(new);
        next = row + 1;
        if row == find.cursor.at {
            end = lines.len();
        }
        if lines.len() >= end.max(rows) && end > 0 {
            break;
        }
    }
    // As many of those before as leave the chosen one in sight.
    let above = end.saturating_sub(rows);
    let mut lines: Vec<Line<'static>> = lines.into_iter().skip(above).take(rows).collect();
    let mut before = find.found.iter().enumerate().take(from).rev();
    while lines.len() < rows
        && let Some((row, place)) = before.next()
    {
        let new = drawn(row, *place);
        if lines.len() + new.len() > rows {
            break;
        }
        lines.splice(0..0, new);
    }
    (lines, next)
}

/// A session, or a requirement that is withdrawn: its id and what is said of it.
fn words(model: &Model, sessions: bool, place: usize) -> (String, String) {
    if sessions {
        return (
            String::new(),
            model.home.title(place, usize::from(u16::MAX)),
        );
    }
    let Some(walk) = &model.walk else {
        return Default::default();
    };
    gone_at(walk, place).map_or_else(Default::default, |asked| {
        let text = wording().find(says::Find::Withdrawn(&asked.title, &asked.withdrawn));
        (clean_line(&asked.id), clean_line(&text))
    })
}
