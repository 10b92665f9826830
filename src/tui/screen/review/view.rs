//! The drawing of the review: as many columns as there is room for, the chosen line in full below.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line as Row, Span},
    widgets::Paragraph,
};

use crate::{
    assessment::{Line, State, is_overdue, requirement},
    format::clean_line,
    interview::Walk,
    session::Verdict,
    tui::{
        model::Model,
        screen::page::page_of,
        widget::{clip, pad, width, wrap},
        words,
        words::{says, wording},
    },
};

/// How many rows the chosen line takes below the table.
const TAIL: usize = 3;

/// How many lines the table shows.
pub(super) fn rows((_, height): (u16, u16)) -> u16 {
    let body = crate::tui::widget::body((80, height)).height;
    body.saturating_sub(1 + u16::try_from(TAIL).unwrap_or(0))
        .max(1)
}

/// The line that lies there.
pub(in crate::tui) fn row_at(model: &Model, at: (u16, u16)) -> Option<usize> {
    let body = crate::tui::widget::body(model.size);
    let table = Rect {
        y: body.y + 1,
        height: rows(model.size),
        ..body
    };
    let review = &model.review;
    review.cursor.row_at(table, 1, review.order.len(), at)
}

/// The widths of the columns; none where there is no room. Where a line has no action its title stands over action,
/// owner and due date too.
struct Columns {
    id: usize,
    title: usize,
    level: usize,
    verdict: usize,
    marks: usize,
    action: usize,
    owner: usize,
    due: usize,
}

/// The columns of an action beside a title.
const ACTION: usize = 16;

/// The greatest widths of the contents of the columns.
#[derive(Default)]
struct Longest {
    label: usize,
    title: usize,
    verdict: usize,
    action: usize,
    owner: usize,
    due: usize,
}

impl Longest {
    fn new<'a>(walk: &Walk, lines: impl Iterator<Item = &'a Line>) -> Self {
        let mut longest = Self::default();
        for line in lines {
            let action = line.answer.action.as_ref();
            let of = |text: Option<&String>| text.map_or(0, |text| width(&clean_line(text)));
            longest.label = longest.label.max(width(&clean_line(&line.label())));
            longest.title = longest.title.max(width(&title(walk, line)));
            let verdict = line.answer.verdict.map_or(0, |own| width(own.word()));
            longest.verdict = longest.verdict.max(verdict);
            longest.action = longest.action.max(of(action.map(|action| &action.text)));
            longest.owner = longest.owner.max(of(action.map(|action| &action.owner)));
            longest.due = longest.due.max(of(action.map(|action| &action.due)));
        }
        longest
    }
}

impl Columns {
    /// Shares out the columns, each as wide as its content needs.
    fn new(columns: usize, longest: &Longest) -> Self {
        let (id, verdict, owner) = match columns {
            ..48 => (15, 0, 0),
            48..70 => (15, 0, 10),
            70..100 => (15, 8, 12),
            100..150 => (16, 8, 14),
            // Where there is room a label is whole: it tells two lines of one requirement apart.
            _ => ((longest.label + 1).clamp(15, 40), 8, 28),
        };
        let needs = |of: usize, most: usize| if of == 0 { 0 } else { most };
        let verdict = needs(longest.verdict, verdict);
        let owner = needs(longest.owner, owner.min((longest.owner + 1).max(6)));
        let due = match columns {
            ..48 => 11,
            _ => needs(longest.due, 11),
        };
        let (level, marks) = (6, 4);
        let rest = columns.saturating_sub(2 + id + level + verdict + marks + owner + due);
        // A title is whole as far as an action keeps its beginning; where a line has none it goes on over the rest.
        let action = (longest.action + 1).min((rest * 2 / 5).max(ACTION));
        let title = match columns {
            ..100 => 0,
            _ => (longest.title + 1).min(rest.saturating_sub(action)),
        };
        Self {
            id,
            title,
            level,
            verdict,
            marks,
            action: rest - title,
            owner,
            due,
        }
    }

    /// The room that a line without an action leaves.
    fn bare(&self) -> usize {
        self.title + self.action + self.owner + self.due
    }

    fn heading(&self) -> String {
        let action = match (self.title, self.action) {
            (0, 19..) => says::Heading::TitleOrAction,
            (0, _) => says::Heading::Title,
            _ => says::Heading::Action,
        };
        let due = match self.action {
            0 => says::Heading::TitleAndDue,
            _ => says::Heading::Due,
        };
        [
            (None, 2),
            (Some(says::Heading::Id), self.id),
            (Some(says::Heading::Level), self.level),
            (Some(says::Heading::Verdict), self.verdict),
            (None, self.marks),
            (Some(says::Heading::Title), self.title),
            (Some(action), self.action),
            (Some(says::Heading::Owner), self.owner),
            (Some(due), self.due),
        ]
        .map(|(name, columns)| cell(name.map_or("", |name| wording().heading(name)), columns))
        .concat()
    }
}

/// A text in its column, with a blank behind it.
fn cell(text: &str, columns: usize) -> String {
    match columns {
        0 => String::new(),
        columns => pad(text, columns - 1) + " ",
    }
}

/// Draws the review.
pub(in crate::tui) fn view(model: &Model, frame: &mut Frame<'_>) {
    let Some(walk) = &model.walk else { return };
    let review = &model.review;
    let (marked, all) = (review.marked.len(), review.order.len());
    let right = says::Count::Reviewed(marked, all, review.sort.words());
    let right = wording().count(right);
    let page = page_of(
        frame,
        model,
        walk,
        wording().heading(says::Heading::Review),
        &right,
    );
    let (columns, height) = (usize::from(page.body.width), usize::from(page.body.height));
    let room = height.saturating_sub(1 + TAIL).max(1);
    let first = review.cursor.first(room, review.order.len());
    let widths = Columns::new(columns, &Longest::new(walk, review.shown(walk)));
    let today = walk.newest_day();
    let mut lines = vec![Row::styled(
        clip(&widths.heading(), columns),
        model.theme.heading(),
    )];
    for (place, line) in review.shown(walk).enumerate().skip(first).take(room) {
        let chosen = place == review.cursor.at;
        lines.push(row(model, walk, line, &widths, today, chosen));
    }
    lines.resize(height.saturating_sub(TAIL).max(lines.len()), Row::default());
    if let Some(line) = review.at(walk) {
        lines.extend(tail(model, walk, line, columns));
    }
    frame.render_widget(Paragraph::new(lines), page.body);
}

fn row(
    model: &Model,
    walk: &Walk,
    line: &Line,
    widths: &Columns,
    today: &str,
    chosen: bool,
) -> Row<'static> {
    let theme = model.theme;
    let marked = model.review.marked.contains(&line.key);
    let action = line.answer.action.as_ref();
    let text = |of: fn(&crate::session::Action) -> &String| {
        action.map_or_else(String::new, |action| clean_line(of(action)))
    };
    let overdue = is_overdue(line, today);
    let mut due = text(|action| &action.due);
    if overdue {
        due.insert(0, '!');
    }
    let lead = if marked { "* " } else { "  " }.to_owned();
    let id = cell(&clean_line(&line.label()), widths.id);
    let title_text = clean_line(&title(walk, line));
    let level = cell(&level(line), widths.level);
    let verdict = cell(
        line.answer.verdict.map_or("", Verdict::word),
        widths.verdict,
    );
    let marks = cell(&marks(line), widths.marks);
    let mut what = text(|action| &action.text);
    if widths.title == 0 {
        what.insert_str(0, "→ ");
    }
    let what = cell(&what, widths.action);
    let owner = cell(&text(|action| &action.owner), widths.owner);
    // The last one needs no blank behind it.
    let due = pad(&due, widths.due);
    let bare = match action {
        // Where there is no column for it, an action without a date stands in that of the date.
        Some(action) if widths.action == 0 && action.due.is_empty() => {
            Some(format!("→ {}", clean_line(&action.text)))
        }
        None => Some(title_text.clone()),
        _ => None,
    };
    let title = cell(&title_text, widths.title);
    let bare = bare.map(|text| pad(&text, widths.bare()));
    if chosen {
        let right = bare.unwrap_or_else(|| [title, what, owner, due].concat());
        let row = [lead, id, level, verdict, marks, right].concat();
        return Row::styled(row, theme.chosen());
    }
    let warned = |bad: bool| if bad { theme.bad() } else { theme.plain() };
    let mut spans = vec![
        Span::styled(lead + &id, theme.strong()),
        Span::styled(level, warned(line.below_target().is_some())),
        Span::raw(verdict + &marks),
    ];
    match bare {
        Some(title) => spans.push(Span::raw(title)),
        None => spans.extend([
            Span::raw(title + &what + &owner),
            Span::styled(due, warned(overdue)),
        ]),
    }
    Row::from(spans)
}

fn title(walk: &Walk, line: &Line) -> String {
    requirement(&walk.catalogs, line).map_or_else(String::new, |asked| asked.title.clone())
}

/// Found and aimed at: `2▸3`.
fn level(line: &Line) -> String {
    let found = match line.state() {
        State::NotApplicable => return "n/a".into(),
        State::NotEvaluated => return "n/e".into(),
        State::Unanswered => "·".to_owned(),
        State::Answered(level) => level.to_string(),
    };
    match line.target {
        Some(target) => format!("{found}▸{target}"),
        None => found,
    }
}

/// The marks that stand on a line, the worst first, with what they say.
fn marked(line: &Line) -> impl Iterator<Item = (&'static str, &'static str)> {
    let answer = &line.answer;
    let all = [
        (!answer.conflicts.is_empty(), words::MARKS[0]),
        (line.is_returned(), words::MARKS[1]),
        (answer.parked.is_some(), words::MARKS[2]),
        (answer.flagged, words::MARKS[3]),
        (line.is_to_reconfirm(), words::MARKS[4]),
        (line.is_reviewed(), words::MARKS[5]),
    ];
    all.into_iter()
        .filter_map(|(is_so, mark)| is_so.then_some(mark))
}

fn marks(line: &Line) -> String {
    marked(line).map(|(mark, _)| mark).take(3).collect()
}

/// The chosen line in full, as far as there is room.
fn tail(model: &Model, walk: &Walk, line: &Line, columns: usize) -> Vec<Row<'static>> {
    let mut rows = vec![Row::styled(
        model.theme.rule("", columns),
        model.theme.quiet(),
    )];
    let name = format!("{} {}", line.label(), title(walk, line));
    rows.push(Row::styled(
        clip(&clean_line(&name), columns),
        model.theme.strong(),
    ));
    let mut words = match &line.answer.action {
        None => wording().answer(says::Answer::NoAction),
        Some(action) => {
            let [text, owner, due, state] =
                [&action.text, &action.owner, &action.due, &action.state]
                    .map(|text| clean_line(text));
            let named = [says::Answer::Owner(&owner), says::Answer::Due(&due)];
            let [done_by, until] = named.map(|said| wording().answer(said));
            let parts = [
                (&text, &text),
                (&owner, &done_by),
                (&due, &until),
                (&state, &state),
            ];
            let parts = parts.into_iter().filter(|(text, _)| !text.is_empty());
            let parts: Vec<&str> = parts.map(|(_, words)| words.as_str()).collect();
            parts.join(" · ")
        }
    };
    // What the signs in the column of marks say comes first: an action may be long.
    let says: Vec<&str> = marked(line).map(|(_, word)| word).collect();
    if !says.is_empty() {
        words = format!("{} · {words}", says.join(", "));
    }
    rows.extend(
        wrap(&words, columns)
            .first()
            .map(|_| Row::raw(clip(&words, columns))),
    );
    rows
}
