//! The form of a session's own data: at the start, and later under `S`.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::Paragraph,
};
use tui_textarea::{CursorMove, TextArea};

use crate::{
    catalog::{BUILT_IN, Catalog, built_in, covers},
    session::{About, AboutWish, Change, Mode, Session, judge_about},
    tui::{
        keys::Action,
        message::{Effect, NewForm},
        model::{Model, Notice, Screen},
        widget::{clip, page},
    },
};

use super::cannot_write;

/// The form.
#[derive(Debug)]
pub struct Form {
    fields: Vec<Field>,
    at: usize,
    is_new: bool,
}

#[derive(Debug)]
struct Field {
    name: &'static str,
    what: What,
    kind: Kind,
    note: &'static str,
}

/// Which datum a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Organization,
    Scope,
    Assessor,
    Interviewees,
    Roles,
    Mode,
    Profile,
    Target,
}

#[derive(Debug)]
enum Kind {
    Text(Box<TextArea<'static>>),
    /// The values with their words, and the chosen one.
    Choice(Vec<(String, String)>, usize),
}

impl Form {
    /// The form of a new session, filled so that Enter alone starts it.
    #[must_use]
    pub fn new(who: &str) -> Self {
        let about = About {
            assessor: who.to_owned(),
            roles: vec!["integration".into()],
            profile: "all".into(),
            target: Some(3),
            ..About::default()
        };
        let catalog = BUILT_IN.first().and_then(|id| built_in(id).ok());
        Self {
            fields: fields(&about, catalog.as_ref()),
            at: 0,
            is_new: true,
        }
    }

    /// The form of an open session.
    #[must_use]
    pub fn of(about: &About, catalog: Option<&Catalog>) -> Self {
        Self {
            fields: fields(about, catalog),
            at: 0,
            is_new: false,
        }
    }

    /// The text or value of a field.
    fn value(&self, what: What) -> String {
        self.fields
            .iter()
            .find(|field| field.what == what)
            .map(|field| match &field.kind {
                Kind::Text(area) => area.lines().join(" ").trim().to_owned(),
                Kind::Choice(values, at) => values
                    .get(*at)
                    .map(|(value, _)| value.clone())
                    .unwrap_or_default(),
            })
            .unwrap_or_default()
    }

    /// What the form says, against what stands.
    fn changes(&self, session: &Session) -> Result<Vec<Change>, String> {
        let text = |what| self.value(what);
        let people = text(What::Interviewees);
        let people = people
            .split(',')
            .map(str::trim)
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
            .collect();
        let roles = text(What::Roles).split('+').map(str::to_owned).collect();
        let mode = if text(What::Mode) == Mode::Quick.word() {
            Mode::Quick
        } else {
            Mode::Guided
        };
        let wishes = [
            AboutWish::Organization(text(What::Organization)),
            AboutWish::Scope(text(What::Scope)),
            AboutWish::Assessor(text(What::Assessor)),
            AboutWish::Interviewees(people),
            AboutWish::Roles(roles),
            AboutWish::Profile(text(What::Profile)),
            AboutWish::Mode(mode),
            AboutWish::Target(text(What::Target).parse().ok()),
        ];
        let mut changes = Vec::new();
        for wish in &wishes {
            changes.extend(judge_about(session, wish).map_err(|refusal| refusal.to_string())?);
        }
        Ok(changes)
    }
}

fn fields(about: &About, catalog: Option<&Catalog>) -> Vec<Field> {
    let modes = [
        ("guided", "guided interview"),
        ("quick", "quick: one key an answer"),
    ];
    let target = about
        .target
        .map_or(String::new(), |level| level.to_string());
    let targets = [
        ("1", "ML1"),
        ("2", "ML2"),
        ("3", "ML3"),
        ("4", "ML4"),
        ("", "none"),
    ];
    let field = |name, what, kind, note| Field {
        name,
        what,
        kind,
        note,
    };
    vec![
        field(
            "Organization",
            What::Organization,
            text(&about.organization),
            "who is assessed",
        ),
        field(
            "Scope",
            What::Scope,
            text(&about.scope),
            "what it covers: plant, solution, contract",
        ),
        field(
            "Assessor",
            What::Assessor,
            text(&about.assessor),
            "who asks",
        ),
        field(
            "Interviewees",
            What::Interviewees,
            text(&about.interviewees.join(", ")),
            "parted by commas",
        ),
        field(
            "Mode",
            What::Mode,
            choice(modes.map(owned).into(), about.mode.word()),
            "",
        ),
        field(
            "Profile",
            What::Profile,
            choice(profiles(catalog), &about.profile),
            "",
        ),
        field(
            "Role",
            What::Roles,
            choice(roles(catalog), &about.roles.join("+")),
            "",
        ),
        field(
            "Target",
            What::Target,
            choice(targets.map(owned).into(), &target),
            "the maturity aimed at",
        ),
    ]
}

fn owned((value, words): (&str, &str)) -> (String, String) {
    (value.to_owned(), words.to_owned())
}

fn text(text: &str) -> Kind {
    let mut area = TextArea::new(vec![text.replace(['\n', '\r'], " ")]);
    area.set_cursor_line_style(ratatui::style::Style::new());
    area.move_cursor(CursorMove::End);
    Kind::Text(Box::new(area))
}

fn choice(mut values: Vec<(String, String)>, now: &str) -> Kind {
    let at = values
        .iter()
        .position(|(value, _)| value == now)
        .unwrap_or_else(|| {
            // What the file says and the form does not know is kept as it is.
            values.push(owned((now, now)));
            values.len() - 1
        });
    Kind::Choice(values, at)
}

fn profiles(catalog: Option<&Catalog>) -> Vec<(String, String)> {
    let Some(catalog) = catalog else {
        return Vec::new();
    };
    let words = |profile: &crate::catalog::Profile| {
        let count = catalog
            .requirements
            .iter()
            .filter(|requirement| covers(profile, requirement))
            .count();
        format!("{}: {} ({count})", profile.id, profile.title)
    };
    catalog
        .profiles
        .iter()
        .map(|profile| (profile.id.clone(), words(profile)))
        .collect()
}

/// Each role, and all of them together.
fn roles(catalog: Option<&Catalog>) -> Vec<(String, String)> {
    let Some(catalog) = catalog else {
        return Vec::new();
    };
    let mut roles: Vec<(String, String)> = catalog
        .roles
        .iter()
        .map(|role| (role.id.clone(), role.title.clone()))
        .collect();
    if roles.len() > 1 {
        let ids: Vec<&str> = catalog.roles.iter().map(|role| role.id.as_str()).collect();
        roles.push((ids.join("+"), ids.join(" and ")));
    }
    roles
}

/// A key in the form.
pub(super) fn update(model: &mut Model, action: Option<Action>, key: KeyEvent) -> Vec<Effect> {
    let Some(Screen::Form(form)) = model.screens.last_mut() else {
        return Vec::new();
    };
    let count = form.fields.len();
    match action {
        Some(Action::Down | Action::NextPane) => form.at = (form.at + 1) % count,
        Some(Action::Up | Action::PreviousPane) => form.at = (form.at + count - 1) % count,
        Some(Action::Back) => model.back(),
        Some(Action::Enter) => return enter(model),
        _ => typed(form, key),
    }
    Vec::new()
}

fn typed(form: &mut Form, key: KeyEvent) {
    let mut quick = None;
    if let Some(field) = form.fields.get_mut(form.at) {
        match &mut field.kind {
            Kind::Text(area) => {
                area.input(key);
            }
            Kind::Choice(values, at) => {
                let count = values.len();
                match key.code {
                    KeyCode::Right | KeyCode::Char(' ') => *at = (*at + 1) % count,
                    KeyCode::Left => *at = (*at + count - 1) % count,
                    KeyCode::Char(character) => {
                        let begins = |(value, words): &(String, String)| {
                            value.starts_with(character) || words.starts_with(character)
                        };
                        *at = values.iter().position(begins).unwrap_or(*at);
                    }
                    _ => {}
                }
                if field.what == What::Mode {
                    quick = values.get(*at).map(|(value, _)| value == "quick");
                }
            }
        }
    }
    // One key an answer goes with the base requirements, until someone chooses otherwise.
    if let (Some(quick), true) = (quick, form.is_new)
        && let Some(field) = form
            .fields
            .iter_mut()
            .find(|field| field.what == What::Profile)
        && let Kind::Choice(values, at) = &mut field.kind
    {
        let wanted = if quick { "base" } else { "all" };
        *at = values
            .iter()
            .position(|(value, _)| value == wanted)
            .unwrap_or(*at);
    }
}

/// A paste into the form.
pub(super) fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    if let Some(Screen::Form(form)) = model.screens.last_mut()
        && let Some(field) = form.fields.get_mut(form.at)
        && let Kind::Text(area) = &mut field.kind
    {
        area.insert_str(text.replace(['\r', '\n'], " "));
    }
    Vec::new()
}

fn enter(model: &mut Model) -> Vec<Effect> {
    let Some(Screen::Form(form)) = model.screens.last() else {
        return Vec::new();
    };
    if form.is_new {
        return match form.changes(&Session::default()) {
            Ok(changes) => {
                let name = [form.value(What::Organization), form.value(What::Scope)].join(" ");
                let catalog = BUILT_IN.first().copied().unwrap_or_default().to_owned();
                vec![Effect::Create(Box::new(NewForm {
                    name,
                    catalog,
                    changes,
                }))]
            }
            Err(refusal) => {
                model.notice = Notice::Bad(refusal);
                Vec::new()
            }
        };
    }
    let changes = model.walk.as_ref().map(|walk| form.changes(&walk.shown));
    match changes {
        Some(Ok(changes)) if changes.is_empty() => model.back(),
        Some(Ok(changes)) => {
            if let Some(effects) = cannot_write(model) {
                return effects;
            }
            model.back();
            return vec![Effect::Record {
                changes,
                words: "the session's own data".into(),
                draft: None,
            }];
        }
        Some(Err(refusal)) => model.notice = Notice::Bad(refusal),
        None => {}
    }
    Vec::new()
}

/// Draws the form.
pub(super) fn view(model: &Model, form: &Form, frame: &mut Frame<'_>) {
    let title = if form.is_new {
        "new session · IEC 62443-2-4"
    } else {
        "this session"
    };
    let page = page(
        frame,
        model,
        title,
        if form.is_new {
            "Enter starts"
        } else {
            "Enter saves"
        },
    );
    let body = page.body;
    let label = 16;
    let spaced = body.height >= 18;
    let step = if spaced { 2 } else { 1 };
    let rows = usize::from(body.height) / step;
    let first = form.at.saturating_sub(rows.saturating_sub(1));
    for (row, (place, field)) in form
        .fields
        .iter()
        .enumerate()
        .skip(first)
        .take(rows)
        .enumerate()
    {
        let offset = u16::try_from(row * step + usize::from(spaced)).unwrap_or(u16::MAX);
        let line = Rect {
            y: body.y.saturating_add(offset),
            height: 1,
            ..body
        };
        if line.y >= body.y + body.height {
            break;
        }
        let chosen = place == form.at;
        let style = if chosen {
            model.theme.strong()
        } else {
            model.theme.plain()
        };
        let mark = if chosen { "▸ " } else { "  " };
        let name = Rect {
            width: label.min(line.width),
            ..line
        };
        frame.render_widget(
            Paragraph::new(Span::styled(format!("{mark}{}", field.name), style)),
            name,
        );
        let value = Rect {
            x: line.x + label,
            width: line.width.saturating_sub(label),
            ..line
        };
        draw_value(model, field, chosen, value, frame);
    }
}

fn draw_value(model: &Model, field: &Field, chosen: bool, area: Rect, frame: &mut Frame<'_>) {
    let columns = usize::from(area.width);
    match &field.kind {
        Kind::Text(text) if chosen => frame.render_widget(text.as_ref(), area),
        Kind::Text(text) => {
            let text = crate::format::clean_line(&text.lines().join(" "));
            let line = if text.is_empty() {
                Line::styled(clip(field.note, columns), model.theme.quiet())
            } else {
                Line::raw(clip(&text, columns))
            };
            frame.render_widget(Paragraph::new(line), area);
        }
        Kind::Choice(values, at) => {
            let words = values
                .get(*at)
                .map(|(_, words)| crate::format::clean_line(words))
                .unwrap_or_default();
            let words = if chosen {
                format!("‹ {words} ›")
            } else {
                words
            };
            let style = if chosen {
                model.theme.chosen()
            } else {
                model.theme.plain()
            };
            frame.render_widget(
                Paragraph::new(Span::styled(clip(&words, columns), style)),
                area,
            );
        }
    }
}
