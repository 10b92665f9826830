//! The brief on coming back to a session, on one screen: where one stopped, what is owed, what is left. No level is
//! set here: the question is not in sight.

use std::borrow::Cow;

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::Paragraph,
};

use crate::{
    format::clean_line,
    interview::{Fact, Item, Manner, Part, Verb, Walk, facts, parts, sign},
    tui::{
        keys::{Action, Scope},
        model::{Leaving, Model, Notice, Screen},
        screen::page::{answered, page_of, word_height},
        widget::{body, clip, pad, width, wrap, wrap_within},
        words::{says, wording},
    },
};

use super::{key_outcome::KeyOutcome, leave::leave, text};

/// The columns that the line to go on from takes at most, whatever stands behind it.
const TITLED: usize = 20;

/// A key on the brief.
pub(in crate::tui) fn update(model: &mut Model, action: Option<Action>) -> KeyOutcome {
    match action {
        Some(action @ (Action::Enter | Action::Back)) => {
            if action == Action::Enter {
                model.back_to_interview();
            } else {
                model.back();
            }
            let is_on = matches!(model.screen(), Screen::Interview);
            if let Some(draft) = text::waiting(model).filter(|_| is_on) {
                model.notice = Notice::Word(draft);
            }
            KeyOutcome::NOTHING
        }
        Some(Action::Verb(verb)) => KeyOutcome::Verb(verb),
        Some(Action::Close) if model.is_for_one_session => leave(model, Leaving::Quit).into(),
        Some(Action::Close) => leave(model, Leaving::Close).into(),
        _ => {
            let words = wording().listed(says::Listed::BriefAnswersNothing);
            model.notice = Notice::Word(words);
            KeyOutcome::NOTHING
        }
    }
}

/// Draws the brief.
pub(in crate::tui) fn view(model: &Model, frame: &mut Frame<'_>) {
    let Some(walk) = &model.walk else { return };
    let answered = answered(walk.counted.progress());
    let heading = wording().heading(says::Heading::Brief);
    let page = page_of(frame, model, walk, heading, &answered);
    frame.render_widget(Paragraph::new(rows(model, walk)), page.body);
}

fn rows(model: &Model, walk: &Walk) -> Vec<Line<'static>> {
    let (columns, height) = room(model);
    let label = if columns < 70 { 15 } else { 18 };
    let row = |name: &str, words: &str| {
        Line::from(vec![
            Span::styled(pad(name, label), model.theme.label()),
            Span::raw(clip(words, columns.saturating_sub(label))),
        ])
    };
    let key = model.keys.name(Scope::Interview, Verb::Confirm);
    let confirms = wording().listed(says::Listed::BriefConfirms(&key));
    let key = model.keys.name(Scope::Brief, Verb::Conflicts);
    let settles = wording().listed(says::Listed::BriefSettles(&key));
    let speaks = model.keys.name(Scope::Interview, Verb::SaidBy);
    let key = model.keys.name(Scope::Brief, Verb::Filter);
    let news = wording().listed(says::Listed::BriefNews(&key));
    let manner = Manner {
        between: " · ",
        gap: "  ",
        confirm: &confirms,
        settle: &settles,
        speak: &speaks,
        news: &news,
    };
    let room = columns.saturating_sub(label);
    let facts = told(model, walk, manner, room);
    let wanted = |words: &str| wrap(words, room).len().max(1);
    // Where there is room a long fact goes on in more rows: what a key does with it stands at its end.
    let least = if height >= 20 { 3 } else { 1 };
    let mut of_facts: Vec<usize> = facts
        .iter()
        .map(|(_, all)| wanted(all).min(least))
        .collect();
    let parts = parts(walk);
    let taken = of_facts.iter().sum::<usize>() + parts.len();
    let mut free = height.saturating_sub(taken);
    let shown = shared_out(&mut free, &parts);
    let mut listed: Vec<Vec<(Shown<'_>, usize)>> = Vec::new();
    for (part, count) in parts.iter().zip(shown) {
        let cut = count < part.items.len();
        let whole = if cut { count.saturating_sub(1) } else { count };
        let items = part.items.iter().take(whole);
        let items = items.map(|item| (Cow::Borrowed(item), lead(part, item)));
        let more = wording().count(says::Count::More(part.items.len() - whole));
        let more = (cut && count > 0).then(|| (Cow::Owned(Item::plain(&more)), ""));
        listed.push(items.chain(more).map(|item| (item, 1)).collect());
    }
    // What is longer than its row goes on, as long as there are rows.
    let facts_too = facts.iter().zip(&mut of_facts);
    let of_facts_too = facts_too.map(|((_, words), rows)| (wanted(words), rows));
    let items_too = listed.iter_mut().flatten();
    let items_too =
        items_too.map(|(item, rows)| (item_rows(item, columns, usize::MAX).len(), rows));
    for (wanted, rows) in of_facts_too.chain(items_too) {
        let more = wanted.saturating_sub(*rows).min(free);
        *rows += more;
        free -= more;
    }
    let mut lines: Vec<Line<'static>> = Vec::new();
    for ((fact, words), rows) in facts.iter().zip(of_facts) {
        for (place, text) in wrap_within(words, room, rows).iter().enumerate() {
            lines.push(row(if place == 0 { fact } else { "" }, text));
        }
    }
    let spaced = free > parts.len();
    for (part, items) in parts.iter().zip(listed) {
        if spaced {
            lines.push(Line::default());
        }
        let waiting = if part.is_waiting { " …" } else { "" };
        lines.push(row(part.of.name(), &format!("{}{waiting}", part.words)));
        let rows = items.iter();
        lines.extend(rows.flat_map(|(item, rows)| item_lines(model, item, columns, *rows)));
    }
    lines
}

/// The columns and rows there are: a word of several rows at the bottom leaves that many fewer, and covers none.
fn room(model: &Model) -> (usize, usize) {
    let area = body(model.size);
    let (columns, rows) = model.size;
    let covered = word_height(model, Rect::new(0, 0, columns, rows)).saturating_sub(1);
    let height = area.height.saturating_sub(covered);
    (usize::from(area.width), usize::from(height))
}

/// The facts by name, and where Enter leads: to the line below the brief, which need not be the one that is asked next.
fn told(
    model: &Model,
    walk: &Walk,
    manner: Manner<'_>,
    room: usize,
) -> Vec<(&'static str, String)> {
    let key = model.keys.name(Scope::Brief, Action::Enter);
    let listed = |said: says::Listed<'_>| wording().listed(said);
    let facts = facts(walk, &model.who, manner).into_iter();
    let mut is_told = false;
    let facts = facts.map(|(fact, words)| match fact {
        Fact::StoppedAt => {
            is_told = true;
            let there = listed(says::Listed::BriefGoesThere(&key));
            let there = format!("{}{there}", manner.between);
            // The line is read below the brief: its title is cut rather than that it takes another row.
            let words = clip(&words, room.saturating_sub(width(&there)).max(TITLED));
            (fact.name(), words + &there)
        }
        _ => (fact.name(), words),
    });
    let mut facts: Vec<(&'static str, String)> = facts.collect();
    if let Some(line) = walk.line().filter(|_| !is_told) {
        let label = clean_line(&line.label());
        let words = listed(says::Listed::BriefGoesTo(&key, &label));
        facts.push((wording().heading(says::Heading::GoOnAt), words));
    }
    facts
}

/// How many rows each part gets: one in turn, until none is left.
fn shared_out(free: &mut usize, parts: &[Part]) -> Vec<usize> {
    let mut shown = vec![0; parts.len()];
    let mut given = true;
    while given && *free > 0 {
        given = false;
        for (count, part) in shown.iter_mut().zip(parts) {
            if *count < part.items.len() && *free > 0 {
                *count += 1;
                *free -= 1;
                given = true;
            }
        }
    }
    shown
}

/// An item, and what stands before it.
type Shown<'a> = (Cow<'a, Item>, &'static str);

/// The rows of an item as they are drawn: of what is late the sign and the day as what is bad.
fn item_lines(
    model: &Model,
    item: &Shown<'_>,
    columns: usize,
    most: usize,
) -> impl Iterator<Item = Line<'static>> {
    let (of, lead) = item;
    let late = of.is_late.then(|| format!("  {lead} {}", of.before));
    let bad = model.theme.bad();
    let rows = item_rows(item, columns, most).into_iter();
    rows.map(move |row| {
        let rest = late.as_deref().and_then(|late| row.strip_prefix(late));
        match (&late, rest) {
            (Some(late), Some(rest)) => Line::from(vec![
                Span::styled(late.clone(), bad),
                Span::raw(rest.to_owned()),
            ]),
            _ => Line::raw(row),
        }
    })
}

/// What stands before an item: a sign where it is late, as the head of the list says how many are; in a list that has
/// such a sign the others are below each other all the same.
fn lead(part: &Part, item: &Item) -> &'static str {
    match (item.is_late, part.items.iter().any(|item| item.is_late)) {
        (true, _) => sign::BAD.shown,
        (false, true) => " ",
        (false, false) => "",
    }
}

/// An item in at most so many rows. Where it is longer its name is cut first: what it is about comes behind that.
fn item_rows((item, lead): &Shown<'_>, columns: usize, most: usize) -> Vec<String> {
    let lead = match *lead {
        "" => String::new(),
        lead => format!("{lead} "),
    };
    let columns = columns.saturating_sub(width(&lead));
    let whole = item.words(usize::MAX);
    if width(&whole) + 2 <= columns {
        return vec![format!("  {lead}{whole}")];
    }
    let mut texts = wrap(&whole, columns.saturating_sub(4));
    if texts.len() > most {
        let short = item.words(if columns < 70 { 12 } else { 24 });
        texts = wrap_within(
            &short,
            columns.saturating_sub(if most == 1 { 2 } else { 4 }),
            most,
        );
    }
    let rows = texts.iter().enumerate();
    rows.map(|(row, text)| match row {
        0 => format!("  {lead}{text}"),
        _ => format!("    {}{text}", " ".repeat(width(&lead))),
    })
    .collect()
}
