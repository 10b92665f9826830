//! The drawing of the review: as many columns as there is room for, the chosen line in full below.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line as Row, Span},
    widgets::Paragraph,
};

use crate::{
    assessment::{Line, State, due_day, is_overdue, is_promise_overdue, requirement},
    format::{clean_line, parked_words, review_words},
    interview::{Verb, Walk, sign},
    session::{Verdict, names_words},
    tui::{
        keys::Scope,
        model::Model,
        screen::page::page_of,
        widget::{clip, pad, wrap_within},
        words,
        words::{says, wording},
    },
};

use super::{
    Review,
    columns::{Columns, Longest, cell, recorded},
};

/// How many rows the chosen line takes below the table, of a body of this height: where there is room what stands on it has
/// two.
fn tail_rows(height: usize) -> usize {
    if height < 20 { 3 } else { 4 }
}

/// How many lines the table shows.
pub(super) fn rows((_, height): (u16, u16)) -> u16 {
    let body = crate::tui::widget::body((80, height)).height;
    let tail = u16::try_from(tail_rows(body.into())).unwrap_or(0);
    body.saturating_sub(1 + tail).max(1)
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

/// Draws the review.
pub(in crate::tui) fn view(model: &Model, frame: &mut Frame<'_>) {
    let Some(walk) = &model.walk else { return };
    let review = &model.review;
    let right = shown_words(walk, review);
    let page = page_of(
        frame,
        model,
        walk,
        wording().heading(says::Heading::Review),
        &right,
    );
    let (columns, height) = (usize::from(page.body.width), usize::from(page.body.height));
    let of_tail = tail_rows(height);
    let room = height.saturating_sub(1 + of_tail).max(1);
    let first = review.cursor.first(room, review.order.len());
    let longest = Longest::new(walk, review.shown(walk));
    let widths = Columns::new(columns, review.sort, &longest);
    let today = &walk.today;
    let mut lines = vec![Row::styled(
        clip(&widths.heading(), columns),
        model.theme.heading(),
    )];
    for (place, line) in review.shown(walk).enumerate().skip(first).take(room) {
        let chosen = place == review.cursor.at;
        lines.push(row(model, walk, line, &widths, today, chosen));
    }
    if let Some(filter) = walk.filter.as_ref().filter(|_| review.order.is_empty()) {
        let words = clean_line(&filter.words());
        let key = model.keys.name(Scope::Review, Verb::Filter);
        let words = wording().gap(says::Gap::NoneShown(&words, &key));
        lines.push(Row::raw(clip(&words, columns)));
    }
    let above = height.saturating_sub(of_tail).max(lines.len());
    lines.resize(above, Row::default());
    if let Some(line) = review.at(walk) {
        lines.extend(tail(model, walk, line, (columns, of_tail)));
    }
    frame.render_widget(Paragraph::new(lines), page.body);
}

/// How many lines are marked and shown, and which is at hand; of how many they are where a filter leaves some out.
fn shown_words(walk: &Walk, review: &Review) -> String {
    let (marked, count) = (review.marked.len(), review.order.len());
    let sorted = review.sort.words();
    // A row that fits the filter no more stays where it is until one sorts again, and is counted no more.
    let Some((filter, count)) = walk.filtered() else {
        let at = (review.cursor.at + 1).min(count);
        let apply = walk.counted.progress().applicable;
        return wording().count(says::Count::Reviewed([marked, at, count, apply], sorted));
    };
    let lines = walk.judged.lines.iter();
    let all = lines.filter(|line| !line.outside).count();
    let words = clip(&clean_line(&filter.words()), 24);
    wording().gap(says::Gap::Narrowed(&words, [marked, count, all], sorted))
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
    let overdue = is_overdue(line, today) || is_promise_overdue(line, today);
    let mut due = clean_line(due_day(line).unwrap_or_default());
    // Where the text of an action has no room, an action without a day is told all the same.
    if widths.action == 0 && action.is_some() && due.is_empty() {
        due = wording().gap(says::Gap::NoDay);
    }
    // The sign has a column of its own: the days stand below each other.
    due.insert_str(0, if overdue { sign::BAD.shown } else { " " });
    let lead = pad(if marked { sign::MARKED.shown } else { "" }, 2);
    let id = cell(&clean_line(&line.label()), widths.id);
    let mut title_text = clean_line(&title(walk, line));
    if overdue && widths.due == 0 {
        title_text.insert_str(0, sign::BAD.shown);
    }
    let level = cell(&level(line), widths.level);
    let verdict = cell(
        line.answer.verdict.map_or("", Verdict::word),
        widths.verdict,
    );
    let marks = cell(&marks(line), widths.marks);
    let by = cell(&recorded(line), widths.by);
    let what = cell(&text(|action| &action.text), widths.action);
    let owner = cell(&text(|action| &action.owner), widths.owner);
    // The last one needs no blank behind it.
    let due = pad(&due, widths.due);
    // What is promised has its day in the column, though nothing is to be done.
    let is_bare = action.is_none() && due_day(line).is_none();
    let bare = is_bare.then(|| title_text.clone());
    let title = cell(&title_text, widths.title);
    let bare = bare.map(|text| pad(&text, widths.bare()));
    if chosen {
        let right = bare.unwrap_or_else(|| [title, what, owner, due].concat());
        let row = [lead, id, level, verdict, marks, by, right].concat();
        return Row::styled(row, theme.chosen());
    }
    let warned = |bad: bool| if bad { theme.bad() } else { theme.plain() };
    let mut spans = vec![
        Span::raw(lead + &id),
        Span::styled(level, warned(line.below_target().is_some())),
        Span::raw(verdict + &marks + &by),
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

pub(super) fn title(walk: &Walk, line: &Line) -> String {
    requirement(&walk.catalogs, line).map_or_else(String::new, |asked| asked.title.to_string())
}

/// Found and aimed at: `2▸3`.
fn level(line: &Line) -> String {
    let found = match line.state() {
        State::NotApplicable => return "n/a".into(),
        State::NotEvaluated => return "n/e".into(),
        State::Unanswered => sign::OPEN.shown.to_owned(),
        State::Answered(level) => level.to_string(),
    };
    match line.target {
        Some(target) => format!("{found}{}{target}", sign::AIMED.shown),
        None => found,
    }
}

/// The marks that stand on a line, the worst first, with what they say.
fn marked(line: &Line) -> impl Iterator<Item = (&'static str, &'static str)> {
    let answer = &line.answer;
    let all = [
        (!answer.conflicts.is_empty(), words::MARKS[0]),
        (!line.differing.is_empty(), words::MARKS[1]),
        (line.is_returned(), words::MARKS[2]),
        (answer.parked.is_some(), words::MARKS[3]),
        (answer.flagged, words::MARKS[4]),
        (line.is_to_reconfirm(), words::MARKS[5]),
        (line.is_reviewed(), words::MARKS[6]),
    ];
    all.into_iter()
        .filter_map(|(is_so, mark)| is_so.then_some(mark))
}

fn marks(line: &Line) -> String {
    marked(line).map(|(mark, _)| mark).take(3).collect()
}

/// The chosen line in full, as far as there is room.
fn tail(
    model: &Model,
    walk: &Walk,
    line: &Line,
    (columns, rows_there): (usize, usize),
) -> Vec<Row<'static>> {
    let mut rows = vec![Row::styled(
        model.theme.rule("", columns),
        model.theme.quiet(),
    )];
    let name = format!("{} {}", line.label(), title(walk, line));
    rows.push(Row::styled(
        clip(&clean_line(&name), columns),
        model.theme.strong(),
    ));
    let rows_left = rows_there.saturating_sub(rows.len());
    let words = stands_on(walk, line);
    rows.extend(
        wrap_within(&words, columns, rows_left)
            .into_iter()
            .map(Row::raw),
    );
    rows
}

/// What stands on a line. What the signs in the column of marks say comes first, then the comment of a second person: an
/// action may be long.
fn stands_on(walk: &Walk, line: &Line) -> String {
    let review = line
        .returning()
        .map(|review| review_words(review, &walk.who));
    // The comment says that it was returned.
    let is_unsaid = |mark: &(&str, &str)| review.is_none() || *mark != words::MARKS[2];
    let promised = |word: &str| match &line.answer.parked {
        Some(parked) if word == words::MARKS[3].1 => {
            format!("{word}{}", parked_words(&parked.owes, &parked.due))
        }
        _ => word.to_owned(),
    };
    let said: Vec<String> = marked(line)
        .filter(is_unsaid)
        .map(|(_, word)| promised(word))
        .collect();
    let recorded = names_words(&line.recorded_by);
    let recorded = (!recorded.is_empty() && walk.is_shared())
        .then(|| wording().answer(says::Answer::RecordedBy(&recorded)));
    let said = (!said.is_empty()).then(|| said.join(", "));
    let parts = [
        walk.owed_here(line),
        said,
        review,
        recorded,
        Some(action_words(line)),
    ];
    let parts = parts.into_iter().flatten().map(|words| clean_line(&words));
    parts.collect::<Vec<_>>().join(" · ")
}

/// The action of a line with its owner and day, or that there is none.
fn action_words(line: &Line) -> String {
    let Some(action) = &line.answer.action else {
        return wording().answer(says::Answer::NoAction);
    };
    let [text, owner, due, state] =
        [&action.text, &action.owner, &action.due, &action.state].map(|text| clean_line(text));
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
