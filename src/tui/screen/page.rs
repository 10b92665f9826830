//! The frame of every screen: a bar with the place in the program, the body, a notice, and the keys.

use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::{Clear, Paragraph},
};

use crate::{
    assessment::gaps,
    format::clean_line,
    interview::{Access, Verb, Walk, Written},
    session::{LineKey, Mode},
    tui::{
        digested_file::DigestedFile,
        editor::{Editor, Purpose},
        keys::{Action, Row, Scope, Shown},
        model::{Model, Notice, SMALLEST, Screen},
        widget::{body, clip, pad, rows, width, wrap, wrap_within},
        words::{self, says, wording},
    },
};

use super::conflicts;

/// The place of a screen's body.
#[derive(Debug, Clone, Copy)]
pub(in crate::tui) struct Page {
    /// The area between bar and foot, with a column free at each side.
    pub(in crate::tui) body: Rect,
}

fn is_in_trouble(model: &Model) -> bool {
    let walk = model.walk.as_ref();
    walk.is_some_and(|walk| walk.trouble.is_some())
}

/// Draws bar and foot, and gives the place for the body. What no disk took is said in the bar.
pub(in crate::tui) fn page(frame: &mut Frame<'_>, model: &Model, left: &str, right: &str) -> Page {
    let right = with_trouble(model, right);
    framed(frame, model, &|_| left.to_owned(), &right)
}

/// The same where the right side says itself whether all is saved.
pub(in crate::tui) fn page_as_told(
    frame: &mut Frame<'_>,
    model: &Model,
    left: &str,
    right: &str,
) -> Page {
    framed(frame, model, &|_| left.to_owned(), right)
}

/// From so many columns on the bar names the session wherever one is in it.
const NAMES_SESSION: u16 = 150;
/// The most columns of that name.
const NAME: usize = 40;

/// The same, behind the name of the session where the window is wide.
pub(in crate::tui) fn page_in(
    frame: &mut Frame<'_>,
    model: &Model,
    walk: &Walk,
    left: &str,
    right: &str,
) -> Page {
    if frame.area().width < NAMES_SESSION {
        return page_as_told(frame, model, left, right);
    }
    let left = format!("{} · {left}", words::title(walk, NAME));
    page_as_told(frame, model, &left, right)
}

/// The same for a screen of a session: the bar names the session.
pub(in crate::tui) fn page_of(
    frame: &mut Frame<'_>,
    model: &Model,
    walk: &Walk,
    what: &str,
    right: &str,
) -> Page {
    let left = |room: usize| {
        let what = format!("{what} · ");
        let title = words::title(walk, room.saturating_sub(width(&what)));
        format!("{what}{title}")
    };
    framed(frame, model, &left, &with_trouble(model, right))
}

fn with_trouble(model: &Model, right: &str) -> String {
    let not_saved = || wording().saving(says::Saving::NotSaved);
    match (is_in_trouble(model), right) {
        (false, right) => right.to_owned(),
        (true, "") => not_saved(),
        (true, right) => format!("{} · {right}", not_saved()),
    }
}

/// Bar and foot with what stands at the left, in so much room.
fn framed(
    frame: &mut Frame<'_>,
    model: &Model,
    left: &dyn Fn(usize) -> String,
    right: &str,
) -> Page {
    let [top, _, _, foot] = rows(frame.area());
    let columns = usize::from(top.width);
    let right = clip(right, columns.saturating_sub(12));
    let room = columns.saturating_sub(width(&right) + 2);
    let left = pad(&format!(" {}", left(room.saturating_sub(1))), room);
    frame.render_widget(
        Paragraph::new(Span::styled(
            format!("{left} {right} "),
            model.theme.chosen(),
        )),
        top,
    );
    frame.render_widget(Paragraph::new(hints(model, model.scope(), columns)), foot);
    Page {
        body: body((frame.area().width, frame.area().height)),
    }
}

/// Says what the screens need where the terminal is smaller. True if it is.
pub(in crate::tui) fn too_small(model: &Model, frame: &mut Frame<'_>) -> bool {
    let area = frame.area();
    let (columns, rows) = SMALLEST;
    if area.width >= columns && area.height >= rows {
        return false;
    }
    let unsaved = model
        .walk
        .as_ref()
        .and_then(|walk| walk.trouble.is_some().then_some(walk.pending.len()));
    let lost = wording().saving(says::Saving::NothingLost(unsaved.unwrap_or(0)));
    // What is typed goes on, letter by letter: only there `q` is one of them.
    let scope = model.scope();
    let scope = if scope.types() { scope } else { Scope::Home };
    let key = model.keys.name(scope, Action::Quit);
    let there = (area.width, area.height);
    let text = wording().saving(says::Saving::TooSmall(SMALLEST, there, &lost, &key));
    frame.render_widget(
        Paragraph::new(text).wrap(ratatui::widgets::Wrap { trim: true }),
        area,
    );
    true
}

/// The progress of a file that is being taken, with the key that stops it where there is one.
fn digest_words(model: &Model, pending: &DigestedFile) -> String {
    let question = matches!(model.scope(), Scope::Interview);
    let others = model.being_digested.len().saturating_sub(1);
    let file = pending.words(model.theme);
    wording().saving(says::Saving::Taking(&file, others, question))
}

/// The most rows of a notice.
const WORD_ROWS: usize = 3;

/// The rows of a word, no more than `most`. A failure says at its end why, and what to do: there a sign stands in the
/// middle for what is cut.
fn word_rows(text: &str, columns: usize, most: usize, failed: bool) -> Vec<String> {
    if !failed {
        return wrap_within(text, columns, most);
    }
    let mut lines = wrap(text, columns);
    if lines.len() <= most {
        return lines;
    }
    let head = most / 3;
    let end = lines.split_off(lines.len() - (most - head - 1));
    lines.truncate(head);
    lines.push("…".into());
    lines.extend(end);
    lines
}

/// The word at the bottom of a screen of this size, in the rows that it takes.
fn word(model: &Model, whole: Rect) -> (Vec<String>, Style) {
    let theme = model.theme;
    let trouble = model
        .walk
        .as_ref()
        .and_then(|walk| walk.trouble.as_ref().map(|why| (walk.pending.len(), why)));
    let retry = model.keys.name(Scope::Interview, Verb::Retry);
    let (text, style) = match (&model.notice, trouble) {
        (Notice::Bad(text), _) => (format!("! {text}"), theme.bad()),
        (_, Some((count, why))) => {
            let words = wording().saving(says::Saving::Fails(count, why, &retry));
            (format!("! {words}"), theme.bad())
        }
        (Notice::Good(text), _) => (format!("✓ {text}"), theme.good()),
        (Notice::Word(text), _) => (text.clone(), theme.strong()),
        (Notice::None, None) => match model.being_digested.first() {
            Some(pending) => (digest_words(model, pending), theme.plain()),
            None => return (Vec::new(), theme.plain()),
        },
    };
    let columns = usize::from(whole.width).saturating_sub(2);
    let failed = matches!(model.notice, Notice::Bad(_)) || trouble.is_some();
    let height = usize::from(whole.height);
    let most = match (failed, &model.editor) {
        (false, _) => WORD_ROWS,
        (true, None) => WORD_ROWS.max(height / 2),
        // What is typed needs rows too.
        (true, Some(_)) => WORD_ROWS.max(height / 4),
    };
    let rows = word_rows(&clean_line(&text), columns, most, failed);
    (rows, style)
}

/// The rows that the notice takes at the bottom of a screen of this size, at least one.
pub(in crate::tui) fn word_height(model: &Model, whole: Rect) -> u16 {
    let (rows, _) = word(model, whole);
    u16::try_from(rows.len()).unwrap_or(u16::MAX).max(1)
}

/// Draws the word at the bottom; a long one covers the last rows of the body, and a box makes room for it.
pub(in crate::tui) fn notice(model: &Model, frame: &mut Frame<'_>) {
    let (lines, style) = word(model, frame.area());
    if lines.is_empty() {
        return;
    }
    let [.., word, _] = rows(frame.area());
    let height = u16::try_from(lines.len()).unwrap_or(1).min(word.y + 1);
    let area = Rect {
        y: word.y + 1 - height,
        height,
        ..word
    };
    say_covered(frame, area);
    frame.render_widget(Clear, area);
    let lines = lines
        .into_iter()
        .map(|line| Line::styled(format!(" {line}"), style));
    frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), area);
}

/// Draws a sign in the free column above a notice of several rows that covers the last rows of the body.
fn say_covered(frame: &mut Frame<'_>, area: Rect) {
    let buffer = frame.buffer_mut();
    let columns = area.left()..area.right();
    let mut covered = (area.top()..area.bottom() - 1)
        .flat_map(|row| columns.clone().map(move |column| (column, row)));
    let is_blank = |place: (u16, u16)| {
        buffer
            .cell(place)
            .is_none_or(|cell| cell.symbol().trim().is_empty())
    };
    let free = (area.right().saturating_sub(1), area.top().saturating_sub(1));
    if free.1 > 0 && is_blank(free) && covered.any(|place| !is_blank(place)) {
        buffer.set_string(free.0, free.1, "…", Style::new());
    }
}

/// The keys that the footer of the interview shows before all others.
const FIRST: [Action; 7] = [
    Action::Verb(Verb::Ml4),
    Action::Verb(Verb::Yes),
    Action::Verb(Verb::Write(Written::Statement)),
    Action::Verb(Verb::Evidence),
    Action::Verb(Verb::Park),
    Action::Verb(Verb::Find),
    Action::Verb(Verb::Undo),
];

/// Whether the session on screen is a quick one, which goes deeper.
fn is_quick(model: &Model) -> bool {
    let walk = model.walk.as_ref();
    walk.is_some_and(|walk| walk.judged.about.mode == Mode::Quick)
}

/// Whether a key has nothing to do on the screen as it stands, and so is not offered.
fn is_idle(model: &Model, scope: Scope, action: Action) -> bool {
    let walk = model.walk.as_ref();
    match action {
        // Only what can be taken back is offered to be.
        Action::Verb(Verb::Undo) => match (model.screen(), walk) {
            (Screen::History(shown), Some(walk)) => !shown.undoes(walk),
            _ => false,
        },
        action if scope == Scope::Conflicts => !conflicts::offers(model, action),
        Action::Verb(Verb::Deeper) => !is_quick(model),
        Action::PlanText if scope == Scope::Summary => {
            walk.is_none_or(|walk| gaps(&walk.catalogs, &walk.counted.lines).is_empty())
        }
        // Where the scale stands in the place of the ladder.
        Action::Verb(Verb::Yes) => is_quick(model) && scope == Scope::Interview,
        _ => false,
    }
}

/// The hints of the footer: so many as fit, the help always among them.
fn hints(model: &Model, scope: Scope, columns: usize) -> Line<'static> {
    // A sealed session takes every key that writes, with a reason.
    let walk = model.walk.as_ref();
    let reads_only =
        walk.is_some_and(|walk| matches!(walk.access, Access::Follower(_) | Access::ReadOnly(_)));
    let rows = model.keys.rows(scope).filter(|row| !row.hint.is_empty());
    let writes = |row: &&Row| {
        let of_form = matches!(row.action(), Action::Start | Action::Left | Action::Discard);
        row.action().writes() || scope == Scope::Form && of_form
    };
    // Of no session nothing can be done.
    let bare = scope == Scope::Home && model.home.rows.is_empty();
    let needs_one = |row: &&Row| {
        let rest = matches!(
            row.action(),
            Action::New | Action::Quick | Action::Help | Action::Quit
        );
        bare && !rest
    };
    let idle = |row: &&Row| is_idle(model, scope, row.action());
    let shown = rows.filter(|row| !(reads_only && writes(row) || needs_one(row) || idle(row)));
    // How to get help, and how to get out, is always among them; in the interview the way out gives way to what is
    // used at every question.
    let ways_out = |row: &&Row| match row.action() {
        Action::Help | Action::Close | Action::Quit => true,
        Action::Back => scope != Scope::OneLine,
        _ => false,
    };
    let goes_deeper = is_quick(model);
    // A quick session is for its gaps: there they stand where the rungs would, and evidence gives way to what makes a
    // level needless.
    let first = FIRST.map(|action| match action {
        Action::Verb(Verb::Yes) if goes_deeper => Action::Verb(Verb::Summary),
        Action::Verb(Verb::Evidence) if goes_deeper => Action::Verb(Verb::NotApplicable),
        action => action,
    });
    // After a jump the way back is worth more than the next one.
    let leads_back = scope == Scope::Interview && came_from(model).is_some();
    let rank = |row: &&Row| {
        let rank = first.iter().position(|action| *action == row.action());
        match row.action() {
            Action::Verb(Verb::Find) if leads_back => FIRST.len() + 1,
            _ => rank.unwrap_or(FIRST.len() + 2),
        }
    };
    let (mut last, mut others): (Vec<&Row>, Vec<&Row>) = shown.partition(ways_out);
    let mut back_at = 0;
    if matches!(
        scope,
        Scope::Brief | Scope::Overview | Scope::Findings | Scope::Summary
    ) {
        // What these are for comes first.
        others.sort_by_key(|row| row.action() != Action::Enter);
    }
    if scope == Scope::Interview {
        others.sort_by_key(rank);
        back_at = others.iter().filter(|row| rank(row) < FIRST.len()).count();
        let needed = |row: &&&Row| rank(row) < FIRST.len() + 2 || row.action() == Action::Help;
        let all = others.iter().chain(&last).filter(needed);
        let most: usize = all.map(|row| row.hint.width() + 2).sum();
        let close = last.iter().find(|row| row.action() == Action::Close);
        if close.is_some_and(|row| most + row.hint.width() + 1 > columns) {
            last.retain(|row| row.action() != Action::Close);
        }
    }
    let (last, mut others) = (hints_of(model, &last), hints_of(model, &others));
    let mut bound = model.keys.rows(scope);
    if leads_back {
        let back = model.keys.name(scope, Verb::JumpBack);
        others.insert(back_at, Shown::new(back, wording().hint(says::Hint::Back)));
    }
    if is_in_trouble(model) && bound.any(|row| row.action() == Action::Verb(Verb::Retry)) {
        let retry = model.keys.name(scope, Verb::Retry);
        others.insert(0, Shown::new(retry, wording().hint(says::Hint::SaveAgain)));
    }
    if scope == Scope::Interview && !reads_only && in_conflict(model) {
        let settle = model.keys.name(scope, Verb::Conflicts);
        others.insert(0, Shown::new(settle, wording().hint(says::Hint::Settle)));
    }
    // Nothing follows the last one.
    let reserved: usize = last.iter().map(|hint| hint.width() + 2).sum();
    let reserved = reserved.saturating_sub(2);
    let mut spans = vec![Span::raw(" ")];
    let mut used = 1;
    let push = |hint: Shown, spans: &mut Vec<Span<'static>>| {
        spans.push(Span::styled(hint.keys, model.theme.strong()));
        spans.push(Span::raw(format!(" {}  ", hint.word)));
    };
    for hint in others {
        if used + hint.width() + 2 + reserved > columns {
            break;
        }
        used += hint.width() + 2;
        push(hint, &mut spans);
    }
    for hint in last {
        push(hint, &mut spans);
    }
    Line::from(spans)
}

/// Whether values stand against each other on the line on screen.
fn in_conflict(model: &Model) -> bool {
    let line = model.walk.as_ref().and_then(Walk::line);
    line.is_some_and(|line| !line.answer.conflicts.is_empty())
}

/// The line before the jump that led here.
fn came_from(model: &Model) -> Option<&LineKey> {
    model.walk.as_ref()?.before_jump()
}

fn hints_of(model: &Model, rows: &[&Row]) -> Vec<Shown> {
    // The form of an open session starts nothing.
    let saves = matches!(model.screen(), Screen::Form(form) if !form.is_new());
    let ends = matches!(model.screen(), Screen::Form(form) if form.is_at_end());
    let keeps = matches!(model.screen(), Screen::Form(form) if form.is_changed());
    // What is named there is written, not saved.
    let editor = model.editor.as_ref().filter(|_| !model.shows_help());
    let writes_deliverable =
        editor.is_some_and(|editor| matches!(editor.purpose, Purpose::Deliverable(_)));
    let is_last = editor.is_some_and(|editor| {
        let asked = editor.asked();
        asked.is_some_and(|(at, _)| at + 1 == editor.texts().len())
    });
    let suggested = editor.is_some_and(Editor::is_suggestion);
    let named = editor.map(|editor| editor.purpose);
    let leads_on = editor.is_some_and(|editor| editor.leads_to.is_some());
    let gives_reason = editor.is_some_and(|editor| editor.purpose == Purpose::Unseal);
    let asks_name = named == Some(Purpose::OwnName);
    let hinted = |row: &Row, hint| vec![row.hint_with(wording().hint(hint))];
    let enter_or = |yes, no| {
        let [yes, no] = [yes, no].map(|hint| wording().hint(hint));
        vec![Shown::new("Enter", yes), Shown::new("Esc", no)]
    };
    let or_cancel = |yes| enter_or(yes, says::Hint::Cancel);
    let values = conflicts::standing_values(model);
    let hint = |row: &&Row| match row.action() {
        // Of few values the keys are named, each of them.
        Action::TakeValue if (1..=3).contains(&values) => {
            let keys = row.keys.iter().take(values).map(|key| key.name());
            vec![Shown::new(
                keys.collect::<Vec<_>>().join(" "),
                row.hint.word,
            )]
        }
        Action::Enter if ends && model.scope() == Scope::Form => hinted(
            row,
            if saves {
                says::Hint::Save
            } else {
                says::Hint::Start
            },
        ),
        Action::Enter if is_last => hinted(row, says::Hint::Save),
        Action::Start if saves => hinted(row, says::Hint::Save),
        Action::Back if saves && model.scope() == Scope::Form => hinted(
            row,
            if keeps {
                says::Hint::KeepDraft
            } else {
                says::Hint::Back
            },
        ),
        Action::Back if suggested && model.scope() == Scope::OneLine => {
            enter_or(says::Hint::SaveIt, says::Hint::LeaveIt)
        }
        Action::Back if suggested => hinted(row, says::Hint::LeaveIt),
        Action::Back if leads_on => {
            let is_empty = editor.is_some_and(|editor| editor.text().trim().is_empty());
            let without = says::Hint::ToReportWithout;
            hinted(
                row,
                if is_empty {
                    without
                } else {
                    says::Hint::SaveToReport
                },
            )
        }
        Action::Back if asks_name => enter_or(says::Hint::KeepIt, says::Hint::LeaveIt),
        Action::Back if gives_reason => or_cancel(says::Hint::ChangeIt),
        Action::Back if named == Some(Purpose::Rename) => or_cancel(says::Hint::RenameIt),
        Action::Back if named == Some(Purpose::Copy) => or_cancel(says::Hint::CopyIt),
        Action::Back if writes_deliverable => or_cancel(says::Hint::WriteIt),
        _ => vec![row.hint.clone()],
    };
    rows.iter().flat_map(hint).collect()
}
