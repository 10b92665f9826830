//! The guidance and the evidence to ask for, in the rows that there are.

use ratatui::text::{Line, Span};

use crate::{
    catalog::{Catalog, Requirement},
    format::{level_in_full, official_words},
    interview::Walk,
    session::Answer,
    tui::{
        model::Model,
        widget::{clip, width, wrap},
        words::{says, wording},
    },
};

use super::{Pane, hint::more, ladder::chosen, scale};

/// In fewer free rows a quick session has only what is whole there.
const ROOMY: usize = 14;

/// The evidence to ask for and the guidance, in at most `rows` rows: the rest is one key away.
pub(super) fn beside(
    model: &Model,
    asked: &Requirement,
    answer: &Answer,
    columns: usize,
    rows: usize,
) -> Vec<Line<'static>> {
    if scale::is_shown(model) {
        return of_quick(model, asked, answer, columns, rows);
    }
    let mut shown = whole(model, asked, answer, columns, rows, true);
    if shown.is_empty() && rows > 0 {
        shown.resize(rows - 1, Line::default());
        shown.push(in_one_row(model, asked, answer, columns));
    }
    shown
}

/// The same in a quick session: what it leaves out fills the rows that it leaves blank, and the last ones say what else
/// there is to answer and to see.
fn of_quick(
    model: &Model,
    asked: &Requirement,
    answer: &Answer,
    columns: usize,
    rows: usize,
) -> Vec<Line<'static>> {
    let level = wanted(model, answer);
    let ways = scale::ways_on(model, columns, rows);
    let room = rows.saturating_sub(ways.len());
    let mut shown = whole(model, asked, answer, columns, room, rows >= ROOMY);
    // What the levels above it ask to see stands behind what it asks itself, before the guidance.
    let mut behind = 1 + evidence(model, asked, columns, Some(level)).len();
    let is_filled = behind > 1 && behind <= shown.len();
    for level in (level.max(2) + 1..=4).filter(|_| is_filled) {
        let more = evidence(model, asked, columns, Some(level));
        if shown.len() + more.len() >= room {
            break;
        }
        let taken = more.len();
        shown.splice(behind..behind, more);
        behind += taken;
    }
    shown.resize(room, Line::default());
    shown.extend(ways);
    shown
}

/// The level whose evidence is wanted first: in a quick session that of the answer, where there is one, else that of the
/// rung at hand.
fn wanted(model: &Model, answer: &Answer) -> u8 {
    let given = answer.maturity().filter(|_| scale::is_shown(model));
    given.unwrap_or_else(|| chosen(model, answer))
}

/// Evidence and guidance, each whole or, where that may be, cut with a sign; nothing where there is no room for either.
fn whole(
    model: &Model,
    asked: &Requirement,
    answer: &Answer,
    columns: usize,
    rows: usize,
    may_cut: bool,
) -> Vec<Line<'static>> {
    let see = evidence(model, asked, columns, Some(wanted(model, answer)));
    let listen = guidance(model, asked, columns);
    let mut shown = Vec::new();
    let mut left = rows;
    for part in [see, listen] {
        if !part.is_empty() && part.len() < left {
            left -= part.len() + 1;
            shown.push(Line::default());
            shown.extend(part);
        } else if may_cut && left > 2 && !part.is_empty() {
            // Cut with a sign: the rest is one key away.
            shown.push(Line::default());
            shown.extend(part.into_iter().take(left - 2));
            shown.push(Line::styled(
                more(model, Pane::Guidance),
                model.theme.quiet(),
            ));
            left = 0;
        }
    }
    shown
}

/// The rows, of so many, that a whole text beside the ladder takes; at least one, for the evidence to ask for.
pub(super) fn whole_rows(
    model: &Model,
    asked: &Requirement,
    answer: &Answer,
    columns: usize,
    rows: usize,
) -> usize {
    if scale::is_shown(model) {
        return rows.min(2);
    }
    let see = evidence(model, asked, columns, Some(wanted(model, answer))).len();
    let listen = guidance(model, asked, columns).len();
    let mut kept = 0;
    for part in [see, listen] {
        if part > 0 && kept + part < rows {
            kept += part + 1;
        }
    }
    kept.max(rows.min(1))
}

/// The evidence to ask for, in one row.
fn in_one_row(
    model: &Model,
    asked: &Requirement,
    answer: &Answer,
    columns: usize,
) -> Line<'static> {
    let items = to_see(model, asked, answer);
    let lead = wording().pane(says::Pane::AskToSee(scale::is_of_oneself(model)));
    let room = columns.saturating_sub(width(&lead));
    if items.is_empty() {
        return Line::default();
    }
    Line::from(vec![
        Span::styled(lead, model.theme.label()),
        Span::raw(clip(&items, room)),
    ])
}

/// The evidence to ask for at the level at hand.
fn to_see(model: &Model, asked: &Requirement, answer: &Answer) -> String {
    let level = wanted(model, answer).max(2);
    let items = asked.evidence.get(&level);
    items.map_or_else(String::new, |items| items.join("; "))
}

/// Whether there is something to ask to see, which a quick session does not.
pub(super) fn asks_to_see(model: &Model, asked: &Requirement, answer: &Answer) -> bool {
    !scale::is_shown(model) && !to_see(model, asked, answer).is_empty()
}

/// Guidance, evidence of all levels, and what else the catalog has; the question too where it is cut on top.
pub(super) fn in_full(
    model: &Model,
    asked: &Requirement,
    columns: usize,
    is_cut: bool,
) -> Vec<Line<'static>> {
    let mut all = official(model, asked, columns);
    if is_cut {
        let rows = wrap(&asked.question, columns).into_iter();
        all.extend(rows.map(|row| Line::styled(row, model.theme.strong())));
        all.push(Line::default());
    }
    all.extend(guidance(model, asked, columns));
    all.extend(evidence(model, asked, columns, None));
    all.extend(further(model, asked, columns));
    all
}

fn guidance(model: &Model, asked: &Requirement, columns: usize) -> Vec<Line<'static>> {
    if asked.guidance.is_empty() {
        return Vec::new();
    }
    headed(
        model,
        wording().heading(says::Heading::Guidance),
        &asked.guidance,
        columns,
    )
}

/// The standard's own words, each paragraph from a new row.
fn official(model: &Model, asked: &Requirement, columns: usize) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for (heading, wording) in official_words(asked) {
        lines.push(Line::styled(heading, model.theme.heading()));
        let rows = wording.lines().flat_map(|part| wrap(part, columns));
        lines.extend(rows.map(Line::raw));
        lines.push(Line::default());
    }
    lines
}

/// The evidence to ask for: for one level (ML2 in the place of a lower one), or for all levels.
fn evidence(
    model: &Model,
    asked: &Requirement,
    columns: usize,
    level: Option<u8>,
) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    let wanted = level.map(|level| level.max(2));
    for (level, items) in asked
        .evidence
        .iter()
        .filter(|(level, _)| wanted.is_none_or(|wanted| wanted == **level))
    {
        lines.extend(headed(
            model,
            &wording().pane(says::Pane::AskToSeeFor(*level, scale::is_of_oneself(model))),
            &items.join("; "),
            columns,
        ));
    }
    lines
}

/// Where else to look, and what the requirement is part of.
fn further(model: &Model, asked: &Requirement, columns: usize) -> Vec<Line<'static>> {
    let heading = |said| wording().heading(said).to_owned();
    // Links of a catalog that was taken in are its own; those of ours are our own match.
    let see_also = if asked.names_own_matches() {
        wording().pane(says::Pane::OwnMatches)
    } else {
        heading(says::Heading::SeeAlso)
    };
    let catalog = model.walk.as_ref().and_then(Walk::catalog);
    let stand_in = catalog.and_then(|catalog| catalog.stand_in(asked));
    let mut place = vec![asked.topic.as_str(), asked.subtopic.as_str()];
    place.retain(|part| !part.is_empty());
    let unverified = match asked.unverified.join(", ") {
        none if none.is_empty() => none,
        parts => wording().pane(says::Pane::FromMemory(&parts)),
    };
    [
        (heading(says::Heading::LeansOn), asked.leans_on.join(", ")),
        (see_also, asked.see_also.join("; ")),
        (
            heading(says::Heading::Ladder),
            stand_in.map_or_else(String::new, |of| of.words().to_owned()),
        ),
        (heading(says::Heading::Levels), levels(catalog)),
        (heading(says::Heading::Group), asked.group.to_string()),
        (heading(says::Heading::Topic), place.join(" › ")),
        (
            heading(says::Heading::Documentation),
            asked.documentation.to_string(),
        ),
        (heading(says::Heading::Unverified), unverified),
    ]
    .iter()
    .filter(|(_, text)| !text.is_empty())
    .flat_map(|(heading, text)| headed(model, heading, text, columns))
    .collect()
}

/// The levels by the names of the standard, each beside its plain words.
fn levels(catalog: Option<&Catalog>) -> String {
    let scale = catalog.into_iter().flat_map(|catalog| &catalog.maturity);
    scale.map(level_in_full).collect::<Vec<_>>().join("; ")
}

/// A text with its heading before the first word.
pub(super) fn headed(
    model: &Model,
    heading: &str,
    text: &str,
    columns: usize,
) -> Vec<Line<'static>> {
    let theme = model.theme;
    let whole = format!("{heading}: {text}");
    wrap(&whole, columns)
        .into_iter()
        .enumerate()
        .map(|(row, text)| {
            let lead = format!("{heading}:");
            match text.strip_prefix(&lead) {
                Some(rest) if row == 0 => Line::from(vec![
                    Span::styled(lead, theme.heading()),
                    Span::raw(rest.to_owned()),
                ]),
                _ => Line::raw(text),
            }
        })
        .collect()
}
