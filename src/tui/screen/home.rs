//! The home screen: the sessions known here.

mod state;

use crate::{
    format::clean_line,
    interview::{Bringing, Effect, HomeRow, LIES_HERE, Offer, sign},
    session::minute_of,
    tui::{
        editor::{Editor, Purpose},
        keys::{Action, Scope},
        model::{Model, Screen},
        screen::page::{answered, page},
        widget::{body, clip, middle_cut, pad, width, wrap},
        words::{self, says, wording},
    },
};
use crossterm::event::KeyEvent;
use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::Paragraph,
};

pub(in crate::tui) use state::Home;

use super::{
    choice::{Choice, Taken},
    find::Find,
    form::Form,
};

/// A key on the home screen.
pub(in crate::tui) fn update(model: &mut Model, action: Action, _: KeyEvent) -> Vec<Effect> {
    let count = model.home.rows.len();
    if model.home.cursor.go(action, model.size.1 / 4, count) {
        return Vec::new();
    }
    match action {
        Action::New | Action::Quick => {
            if model.offers.is_empty() {
                model.offers = Offer::built_in();
            }
            let mut form = Form::new(&model.who, model.offers.clone());
            if action == Action::Quick {
                form = form.quick();
            }
            model.screens.push(Screen::Form(Box::new(form)));
            vec![Effect::NewDraft, Effect::Offer]
        }
        Action::Find => {
            model
                .screens
                .push(Screen::Find(Box::new(Find::sessions(&model.home))));
            Vec::new()
        }
        _ => with_chosen(model, action),
    }
}

fn with_chosen(model: &mut Model, action: Action) -> Vec<Effect> {
    let Some(row) = model.home.chosen() else {
        return Vec::new();
    };
    let path = row.path.clone();
    match action {
        Action::Enter => return vec![Effect::Open(path)],
        Action::NextYear => return vec![Effect::Next(path)],
        Action::Join => return vec![Effect::FindSources(Bringing::Copy, Some(path))],
        Action::Rename => {
            model.editor = Some(Editor::new(Purpose::Rename, row.name.clone(), &row.name));
        }
        Action::Copy => {
            model.editor = Some(Editor::new(
                Purpose::Copy,
                row.name.clone(),
                &format!("{}-copy", row.name),
            ));
        }
        Action::Trash => {
            let title = |name: &str| wording().home(says::Home::Trash(name));
            // A copy differs from its original in the end of its name.
            let room = usize::from(model.size.0).saturating_sub(width(&title("")) + 6);
            let name = middle_cut(&clean_line(model.home.chosen_name()), room);
            model.choice = Some(Choice::yes_no(
                title(&name),
                wording().home(says::Home::TrashYes),
                Taken::Effect(Effect::Trash(path)),
            ));
        }
        _ => {}
    }
    Vec::new()
}

/// A name was given for the chosen session.
pub(in crate::tui) fn named(model: &Model, editor: &Editor) -> Vec<Effect> {
    let name = editor.text().trim().to_owned();
    let Some(row) = model.home.chosen() else {
        return Vec::new();
    };
    if name.is_empty() || name == row.name {
        return Vec::new();
    }
    vec![match editor.purpose {
        Purpose::Rename => Effect::Rename(row.path.clone(), name),
        _ => Effect::Copy(row.path.clone(), name),
    }]
}

/// Draws the home screen.
pub(in crate::tui) fn view(model: &Model, frame: &mut Frame<'_>) {
    let count = model.home.rows.len();
    let right = wording().count(says::Count::Sessions(count));
    let page = page(frame, model, "walkdown", &right);
    let (columns, rows) = (usize::from(page.body.width), usize::from(page.body.height));
    let lines = if count == 0 {
        welcome(model, columns, rows)
    } else {
        list(model, columns, rows)
    };
    frame.render_widget(Paragraph::new(lines), page.body);
}

/// How many rows a session takes in the list.
const EACH: u16 = 3;

/// The session that lies there.
pub(in crate::tui) fn row_at(model: &Model, at: (u16, u16)) -> Option<usize> {
    let count = model.home.rows.len();
    let body = body(model.size);
    let list = Rect {
        y: body.y.saturating_add(1),
        height: body.height.saturating_sub(1),
        ..body
    };
    let within = body.contains(at.into());
    let found = model.home.cursor.row_at(list, EACH, count, at);
    found.filter(|_| within)
}

/// The welcome where no session is known. The keys stay in sight: the text above them gives way.
fn welcome(model: &Model, columns: usize, rows: usize) -> Vec<Line<'static>> {
    let theme = model.theme;
    if !model.home.known {
        return vec![
            Line::default(),
            Line::raw(wording().home(says::Home::Looking)),
        ];
    }
    let title = wrap(&wording().home(says::Home::Title), columns).into_iter();
    let title: Vec<Line<'static>> = title.map(|row| Line::styled(row, theme.strong())).collect();
    let none = wrap(&wording().home(says::Home::NoneKnown), columns).into_iter();
    let none: Vec<Line<'static>> = none.map(Line::raw).collect();
    let start = model.keys.name(Scope::Form, Action::Start);
    let keys: Vec<Line<'static>> = [
        (Action::New, says::Home::NewStarts(&start)),
        (Action::Quick, says::Home::QuickStarts),
        (Action::Help, says::Home::HelpShows),
        (Action::Quit, says::Home::QuitLeaves),
    ]
    .into_iter()
    .flat_map(|(action, said)| {
        let key = model.keys.name(Scope::Home, action);
        let indent = width(&key) + 2;
        let words = wording().home(said);
        let words = wrap(&words, columns.saturating_sub(indent)).into_iter();
        words
            .enumerate()
            .map(move |(row, words)| {
                let key = if row == 0 { key.as_str() } else { "" };
                Line::from(vec![
                    Span::styled(pad(key, indent), theme.strong()),
                    Span::raw(words),
                ])
            })
            .collect::<Vec<_>>()
    })
    .collect();
    let blank = || vec![Line::default()];
    let ways = [
        [blank(), title.clone(), blank(), none.clone(), blank()].concat(),
        [title, none.clone()].concat(),
        [none, blank()].concat(),
    ];
    let fits = |above: &Vec<Line<'static>>| above.len() + keys.len() <= rows;
    let mut lines = ways.into_iter().find(fits).unwrap_or_default();
    lines.extend(keys);
    lines
}

/// What stands between the facts about a session.
const BETWEEN: &str = " · ";

/// The fewest columns of a fact that is cut: of fewer nobody reads anything.
const LEAST: usize = 8;

/// The facts about a session behind its progress, the catalog last.
fn facts(model: &Model, row: &HomeRow) -> Vec<String> {
    let to_reconfirm = row.progress.to_reconfirm;
    let to_reconfirm =
        (to_reconfirm > 0).then(|| wording().count(says::Count::ToReconfirm(to_reconfirm)));
    let copies = (row.copies > 0).then(|| {
        let key = model.keys.name(Scope::Home, Action::Join);
        wording().count(says::Count::Copies(row.copies, &key))
    });
    let seal = (!row.seal.is_empty()).then(|| row.seal.to_owned());
    let here = row.lies_here.then(|| LIES_HERE.to_owned());
    let own = [seal, to_reconfirm, copies, here].into_iter().flatten();
    own.chain([row.catalogs.clone()]).collect()
}

/// As many of them as there is room for; the last one may be cut, and no sign stands before nothing.
fn within(facts: &[String], room: usize) -> String {
    let mut shown = String::new();
    for fact in facts {
        let left = room.saturating_sub(width(&shown) + width(BETWEEN));
        if width(fact) > left && left < LEAST {
            break;
        }
        shown += BETWEEN;
        shown += &clip(fact, left);
    }
    shown
}

fn list(model: &Model, columns: usize, rows: usize) -> Vec<Line<'static>> {
    let home = &model.home;
    let fit = (rows.saturating_sub(1) / usize::from(EACH)).max(1);
    let first = home.cursor.first(fit, home.rows.len());
    // A blank row: what is chosen is reversed, as the bar is.
    let mut lines = vec![Line::default()];
    for (place, row) in home.rows.iter().enumerate().skip(first).take(fit) {
        let [named, dated] = if place == home.cursor.at {
            [model.theme.chosen(); 2]
        } else {
            [model.theme.strong(), model.theme.plain()]
        };
        let changed = minute_of(&row.changed);
        let room = columns.saturating_sub(19);
        let title = format!(" {}", home.title(place, room));
        lines.push(Line::from(vec![
            Span::styled(pad(&title, columns.saturating_sub(17)), named),
            Span::styled(pad(&clean_line(&changed), 17), dated),
        ]));
        if row.fault.is_empty() {
            let counts = row.progress;
            let bar = model.theme.bar(counts.answered, counts.applicable, 16);
            let line = format!("   {bar} {}", answered(counts));
            let (shown, says) = words::MARKS[0];
            let conflicts = match counts.conflicts {
                0 => String::new(),
                count => format!("{shown} {count} {says}"),
            };
            // The sign between the facts is no part of what is bad.
            let between = if conflicts.is_empty() { "" } else { BETWEEN };
            let first = clip(&format!("{line}{between}"), columns);
            let room = columns.saturating_sub(width(&first) + width(&conflicts));
            lines.push(Line::from(vec![
                Span::raw(first),
                Span::styled(conflicts, model.theme.bad()),
                Span::raw(within(&facts(model, row), room)),
            ]));
        } else {
            lines.push(Line::styled(
                clip(
                    &format!("   {} {}", sign::BAD.shown, clean_line(&row.fault)),
                    columns,
                ),
                model.theme.bad(),
            ));
        }
        lines.push(if place == home.cursor.at {
            let path = clean_line(&row.path.to_string_lossy());
            let path = middle_cut(&path, columns.saturating_sub(3));
            Line::styled(format!("   {path}"), model.theme.quiet())
        } else {
            Line::default()
        });
    }
    lines
}
