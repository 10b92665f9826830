//! The help: every key of a screen, from the same table that dispatches them. Words narrow it.

mod state;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{
    Frame,
    text::{Line, Span},
    widgets::Paragraph,
};

use crate::{
    format::clean_line,
    interview::{Effect, Sign, Verb, sign},
    tui::{
        keys::{Action, Group, Key, Row, Scope, joined},
        model::{Model, Notice, Screen},
        screen::page::{page, page_of},
        widget::{Cursor, pad, wrap},
        words::{says, wording},
    },
};

use super::box_ends::box_ends;

use state::Fit;
pub(in crate::tui) use state::Help;

/// A key in the help.
pub(in crate::tui) fn update(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Find => {
            if let Some(help) = shown(model) {
                help.is_typing = true;
            }
        }
        // What was narrowed is all of it again before one goes back.
        Action::Back if shown(model).is_some_and(|help| !help.words.is_empty()) => all(model),
        Action::Back => model.back(),
        action => scroll(model, action),
    }
    Vec::new()
}

/// A key while words are typed.
pub(in crate::tui) fn type_words(
    model: &mut Model,
    action: Option<Action>,
    key: KeyEvent,
) -> Vec<Effect> {
    match (action, key.code) {
        (Some(Action::Enter), _) => {
            if let Some(help) = shown(model) {
                help.is_typing = false;
            }
            tell_where(model);
        }
        (Some(Action::Back), _) => all(model),
        (Some(action), _) => scroll(model, action),
        (None, code) => {
            let held = KeyModifiers::CONTROL | KeyModifiers::ALT;
            let empties =
                code == KeyCode::Char('u') && key.modifiers.contains(KeyModifiers::CONTROL);
            if let Some(help) = shown(model).filter(|_| empties || !key.modifiers.intersects(held))
            {
                match code {
                    _ if empties => help.words.clear(),
                    KeyCode::Char(letter) => help.words.push(letter),
                    KeyCode::Backspace => {
                        help.words.pop();
                    }
                    _ => {}
                }
                help.cursor = Cursor::default();
            }
        }
    }
    Vec::new()
}

fn shown(model: &mut Model) -> Option<&mut Help> {
    match model.screens.last_mut() {
        Some(Screen::Help(help)) => Some(help),
        _ => None,
    }
}

fn all(model: &mut Model) {
    if let Some(help) = shown(model) {
        *help = Help::new(help.of);
    }
}

fn scroll(model: &mut Model, action: Action) {
    let Some(Screen::Help(help)) = model.screens.last() else {
        return;
    };
    let sheet = Sheet::new(model, help, model.size);
    let count = sheet.all.len().saturating_sub(sheet.in_sight()) + 1;
    let page = u16::try_from(sheet.in_sight()).unwrap_or(20);
    if let Some(help) = shown(model) {
        help.cursor.go(action, page, count);
    }
}

/// Whether not all of it is in sight at once.
pub(super) fn has_more(model: &Model) -> bool {
    let Screen::Help(help) = model.screen() else {
        return false;
    };
    let sheet = Sheet::new(model, help, model.size);
    sheet.all.len() > sheet.in_sight()
}

/// Draws the help.
pub(in crate::tui) fn view(model: &Model, help: &Help, frame: &mut Frame<'_>) {
    let area = frame.area();
    let sheet = Sheet::new(model, help, (area.width, area.height));
    let (count, in_sight) = (sheet.all.len(), sheet.in_sight());
    let first = help.cursor.at.min(count.saturating_sub(in_sight));
    let (from, to) = ((first + 1).min(count), (first + in_sight).min(count));
    // What is typed is a row too; a short list needs no count.
    let is_short = (help.is_typing || !help.words.is_empty()) && count <= in_sight;
    let right = if is_short {
        String::new()
    } else {
        wording().count(says::Count::InSight(from, to, count))
    };
    let what = wording().home(says::Home::HelpOf(help.of.name()));
    let page = match &model.walk {
        Some(walk) if help.of != Scope::Home => page_of(frame, model, walk, &what, &right),
        _ => page(frame, model, &what, &right),
    };
    frame.render_widget(Paragraph::new(sheet.shown_from(first)), page.body);
}

/// The width from which two columns of keys stand beside each other.
const WIDE: usize = 158;
/// The blanks between two columns.
const BETWEEN: usize = 4;

/// The rows of the help on a window: in a wide one that has too few of them they stand in two columns.
struct Sheet {
    all: Vec<Line<'static>>,
    /// The rows of the window.
    rows: usize,
    /// The width of the first of two columns; none where there is one.
    column: Option<usize>,
}

impl Sheet {
    fn new(model: &Model, help: &Help, (columns, rows): (u16, u16)) -> Self {
        let columns = usize::from(columns.saturating_sub(2));
        let rows = usize::from(rows.saturating_sub(3));
        let all = texts(model, help, columns);
        if columns < WIDE || all.len() <= rows {
            let column = None;
            return Self { all, rows, column };
        }
        let each = (columns - BETWEEN) / 2;
        Self {
            all: texts(model, help, each),
            rows,
            column: Some(each),
        }
    }

    fn in_sight(&self) -> usize {
        match self.column {
            Some(_) => 2 * self.rows,
            None => self.rows,
        }
    }

    /// The rows in sight from this one on.
    fn shown_from(self, first: usize) -> Vec<Line<'static>> {
        let mut all = self.all.into_iter().skip(first);
        let mut lines: Vec<Line<'static>> = all.by_ref().take(self.rows).collect();
        let Some(column) = self.column else {
            return lines;
        };
        for (line, beside) in lines.iter_mut().zip(all.take(self.rows)) {
            let blank = (column + BETWEEN).saturating_sub(line.width());
            let left = std::mem::take(line);
            let mut spans = with_own_style(left);
            spans.push(Span::raw(" ".repeat(blank)));
            spans.extend(with_own_style(beside));
            line.spans = spans;
        }
        lines
    }
}

/// The parts of a row, each with the style that the row gave it.
fn with_own_style(line: Line<'static>) -> Vec<Span<'static>> {
    let own = line.style;
    let spans = line.spans.into_iter();
    let styled = |span: Span<'static>| Span::styled(span.content, own.patch(span.style));
    spans.map(styled).collect()
}

/// The most rows that a window of 24 rows shows at once: a longer list has headings, except for the keys of a text,
/// which are of one kind.
const LONG: usize = 21;

/// The rows of the help: the keys and their effects, the everyday ones first, the others by the user's purpose. With
/// words typed, only the rows that contain them.
fn texts(model: &Model, help: &Help, columns: usize) -> Vec<Line<'static>> {
    // Where Enter makes a file and Esc nothing, no text is kept that undo could bring back.
    let is_of_file = model
        .editor
        .as_ref()
        .is_some_and(|editor| editor.purpose.names_file());
    let counts =
        |row: &&Row| !row.keys.is_empty() && (!is_of_file || row.action() != Action::Discard);
    let all = || model.keys.rows(help.of).filter(counts);
    let mut lines = Vec::new();
    if help.is_typing || !help.words.is_empty() {
        let cursor = if help.is_typing {
            sign::AT_HAND.shown
        } else {
            ""
        };
        let words = clean_line(&help.words);
        lines.push(Line::styled(
            format!("/ {words}{cursor}"),
            model.theme.strong(),
        ));
        let fitting = all().filter_map(|row| Some((row, help.fit(row)?)));
        let mut fitting: Vec<(&Row, Fit)> = fitting.collect();
        // What people call it is meant before what is only told with the same word.
        fitting.sort_by_key(|(row, _)| !help.calls(row));
        for (row, fit) in fitting {
            lines.extend(texts_of(model, row, &why(help, fit), columns));
        }
        if !help.words.trim().is_empty() {
            for (row, scope, fit) in others(model, help) {
                let place = wording().home(says::Home::On(scope));
                let behind = format!("{} · {place}", why(help, fit));
                lines.extend(texts_of(model, row, &behind, columns));
            }
            let elsewhere = help
                .elsewhere()
                .map(|(name, does)| format!("{name}: {does}"));
            let elsewhere = elsewhere.flat_map(|words| wrap(&words, columns));
            lines.extend(elsewhere.map(Line::raw));
            let signs = Sign::meant(&help.words);
            lines.extend(
                signs.flat_map(|sign| names_and_words(model, sign.shown, &sign.words(), columns)),
            );
        }
        if lines.len() == 1 {
            lines.push(Line::raw(wording().home(says::Home::NoKeyDoes)));
        }
        return lines;
    }
    if all().count() <= LONG || help.of.types() {
        return all()
            .flat_map(|row| texts_of(model, row, "", columns))
            .collect();
    }
    for group in Group::ALL {
        let of_group = |row: &&Row| Group::for_action(help.of, row.action()) == group;
        let rows: Vec<&Row> = all().filter(of_group).collect();
        if rows.is_empty() {
            continue;
        }
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.push(Line::styled(group.words(), model.theme.heading()));
        let texts = |row: &Row| texts_of(model, row, &back_from(model, help.of, row), columns);
        lines.extend(rows.into_iter().flat_map(texts));
    }
    if matches!(help.of, Scope::Review | Scope::Interview) {
        lines.extend(signs(model, columns));
    }
    lines
}

/// The names of the keys of a row.
fn names_of(model: &Model, row: &Row) -> String {
    // An arrow drawn in ASCII would be a letter.
    let name = |key: &Key| if model.ascii { key.word() } else { key.name() };
    joined(row.keys.iter().map(name))
}

/// The key that leads back to where one was before one looked for a line: who finds one wants to return, and the first page
/// has no room for a row of its own.
fn back_from(model: &Model, of: Scope, row: &Row) -> String {
    let back = Action::Verb(Verb::JumpBack);
    let mut rows = model.keys.rows(of);
    let is_there = rows.any(|row| row.action() == back && !row.keys.is_empty());
    if of != Scope::Interview || row.action() != Action::Verb(Verb::Find) || !is_there {
        return String::new();
    }
    let key = model.keys.name(of, back);
    format!(" · {}", wording().home(says::Home::GoesBack(&key)))
}

/// Why a row fits the words, where it does not say so itself: the words.
fn why(help: &Help, fit: Fit) -> String {
    match fit {
        Fit::Told => String::new(),
        Fit::Called => format!(" · {}", clean_line(help.words.trim())),
    }
}

/// The screens whose keys are looked through beside those of the one that is asked about, the line first: most is
/// done there.
const OTHERS: [Scope; 8] = [
    Scope::Interview,
    Scope::Overview,
    Scope::Findings,
    Scope::Summary,
    Scope::Review,
    Scope::Conflicts,
    Scope::Brief,
    Scope::Home,
];

/// The keys that fit the words and do what no key does here, each with a screen on which it works.
fn others<'a>(model: &'a Model, help: &Help) -> Vec<(&'a Row, Scope, Fit)> {
    let mut found: Vec<(&Row, Scope, Fit)> = Vec::new();
    // What is typed in a box is no key anywhere else.
    if !OTHERS.contains(&help.of) {
        return found;
    }
    let has = |scope, action| {
        let mut rows = model.keys.rows(scope);
        rows.any(|row| row.action() == action && !row.keys.is_empty())
    };
    for scope in OTHERS {
        for row in model.keys.rows(scope).filter(|row| !row.keys.is_empty()) {
            let is_known = found.iter().any(|(own, ..)| own.action() == row.action());
            if let Some(fit) = help.fit(row).filter(|_| !is_known)
                && !has(help.of, row.action())
            {
                found.push((row, scope, fit));
            }
        }
    }
    found
}

/// Says where a key works that was looked for and is none of this screen.
fn tell_where(model: &mut Model) {
    let Screen::Help(help) = model.screen() else {
        return;
    };
    let mut own = model.keys.rows(help.of);
    if help.words.trim().is_empty()
        || own.any(|row| !row.keys.is_empty() && help.fit(row).is_some())
    {
        return;
    }
    if let Some((row, scope, _)) = others(model, help).first() {
        let place = wording().home(says::Home::On(*scope));
        let words = says::Home::WorksOn(&names_of(model, row), &place);
        model.notice = Notice::Word(wording().home(words));
    }
}

/// The meanings of the signs.
fn signs(model: &Model, columns: usize) -> Vec<Line<'static>> {
    let mut lines = vec![
        Line::default(),
        Line::styled(
            wording().heading(says::Heading::Signs),
            model.theme.heading(),
        ),
    ];
    let all = sign::legend();
    lines.extend(all.flat_map(|(signs, words)| names_and_words(model, &signs, &words, columns)));
    lines
}

/// The keys of a row and what they do, with words behind that; in a box in which Esc saves nothing, what Enter and Esc do there.
fn texts_of(model: &Model, row: &Row, behind: &str, columns: usize) -> Vec<Line<'static>> {
    let is_end = row.action() == Action::Back && row.keys.len() > 1;
    let editor = model.editor.as_ref().filter(|_| is_end);
    if let Some(ends) = editor.and_then(box_ends) {
        let ends = ["Enter", "Esc"].into_iter().zip(ends);
        let ends = ends.map(|(key, hint)| (key, wording().hint(hint)));
        return ends
            .flat_map(|(key, words)| names_and_words(model, key, words, columns))
            .collect();
    }
    let words = format!("{}{behind}", row.help());
    names_and_words(model, &names_of(model, row), &words, columns)
}

/// Columns of the keys.
const KEYS: usize = 12;

/// Names beside words, each in as many rows as it needs.
fn names_and_words(model: &Model, names: &str, words: &str, columns: usize) -> Vec<Line<'static>> {
    let mut names = wrap(names, KEYS - 1).into_iter();
    let mut words = wrap(words, columns.saturating_sub(KEYS)).into_iter();
    let mut lines = Vec::new();
    loop {
        let (names, words) = (names.next(), words.next());
        if names.is_none() && words.is_none() {
            return lines;
        }
        let names = pad(&names.unwrap_or_default(), KEYS);
        lines.push(Line::from(vec![
            Span::styled(names, model.theme.strong()),
            Span::raw(words.unwrap_or_default()),
        ]));
    }
}
