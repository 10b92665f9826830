//! The answer in short: a row for each of its parts, the most important first. Rows that stay free continue the longer
//! parts, in the same order.

use ratatui::{
    style::Style,
    text::{Line, Span},
};

use crate::{
    assessment::Line as Judged,
    format::{clean_line, field_words, further_rows, related_words, review_words, statement_words},
    interview::{Verb, Walk, sign, unmet},
    session::{Speakers, field},
    tui::{
        keys::Scope,
        model::Model,
        widget::{clip, width, wrap},
        words::{says, wording},
    },
};

use super::{
    answer::{
        given, in_conflict, judgement, missing, noticed_here, piece, whole_judgement, with_name,
    },
    disputed,
    hint::left_out,
    scale,
    words::{action_name, action_words, is_late, parked_name, parked_words},
};

/// The indent of the second row of a part, in columns.
const INWARDS: usize = 2;

/// A part of the answer: its name, where it is left out; in one row; and whole, in one group of rows, or in one for each
/// of the values that stand against each other.
struct Part {
    name: String,
    one: Line<'static>,
    whole: Vec<Vec<Line<'static>>>,
}

/// The answer in short.
pub(super) struct Short {
    /// The rows of the part.
    pub(super) rows: Vec<Line<'static>>,
    /// Whether a row is cut, and no other row says how to see all of it.
    pub(super) is_cut: bool,
}

/// The answer in at most so many rows.
pub(super) fn short(model: &Model, line: &Judged, columns: usize, most: usize) -> Short {
    let mut parts = parts(model, line, columns);
    if parts.len() > most {
        let others = parts.split_off(most.saturating_sub(1));
        let names: Vec<String> = others.into_iter().map(|part| part.name).collect();
        let mut rows: Vec<_> = parts.into_iter().map(|part| part.one).collect();
        if most > 0 {
            let words = left_out(model, &names, columns);
            rows.push(Line::styled(words, model.theme.quiet()));
        }
        return Short {
            rows,
            is_cut: false,
        };
    }
    let mut free = most - parts.len();
    let mut short = Short {
        rows: Vec::new(),
        is_cut: false,
    };
    for part in parts {
        let whole = part.rows();
        let rows = part.within((whole.saturating_sub(1)).min(free) + 1, columns);
        free -= rows.len().saturating_sub(1);
        short.is_cut |= whole > rows.len();
        short.rows.extend(rows);
    }
    short
}

/// The least rows that the answer needs: one for each part, and all of those of values that stand against each other.
pub(super) fn needed(model: &Model, line: &Judged, columns: usize) -> usize {
    let least = |part: &Part| if part.whole.len() > 1 { part.rows() } else { 1 };
    parts(model, line, columns).iter().map(least).sum()
}

impl Part {
    /// A text behind a lead, under the name of the part.
    fn new(
        name: &str,
        (lead, of_lead): (&str, Style),
        (text, style): (&str, Style),
        columns: usize,
    ) -> Self {
        let room = columns.saturating_sub(width(lead));
        let one = Line::from(vec![
            Span::styled(lead.to_owned(), of_lead),
            Span::styled(clip(text, room), style),
        ]);
        Self {
            name: name.to_owned(),
            whole: vec![whole((lead, of_lead), (text, style), columns)],
            one,
        }
    }

    /// How many rows it takes whole.
    fn rows(&self) -> usize {
        self.whole.iter().map(Vec::len).sum()
    }

    /// The part in so many rows, with a sign where it is longer. Each group has its share of them: what a short one
    /// leaves the longer ones take.
    fn within(self, rows: usize, columns: usize) -> Vec<Line<'static>> {
        let mut groups = self.whole;
        if rows < groups.len().max(2) && groups.iter().map(Vec::len).sum::<usize>() > rows {
            return vec![self.one];
        }
        let mut order: Vec<usize> = (0..groups.len()).collect();
        order.sort_by_key(|place| groups.get(*place).map_or(0, Vec::len));
        let (mut left, mut others) = (rows, groups.len());
        for place in order {
            if let Some(group) = groups.get_mut(place) {
                cut(group, left / others, columns);
                left -= group.len();
            }
            others -= 1;
        }
        groups.into_iter().flatten().collect()
    }
}

/// Cuts a text to so many rows, one at least: the last one begins all that is left, and has a sign.
fn cut(group: &mut Vec<Line<'static>>, rows: usize, columns: usize) {
    let kept = rows.max(1) - 1;
    if group.len() <= kept + 1 {
        return;
    }
    let mut rest = group.split_off(kept).into_iter();
    let mut spans = rest.next().map_or_else(Vec::new, |row| row.spans);
    let Some(begun) = spans.pop() else { return };
    let rest: Vec<String> = rest.map(|row| row.to_string()).collect();
    let rest = format!("{} {}", begun.content.trim_end(), one_line(&rest));
    let taken: usize = spans.iter().map(Span::width).sum();
    let room = columns.saturating_sub(taken);
    spans.push(Span::styled(clip(&rest, room), begun.style));
    group.push(Line::from(spans));
}

/// Rows joined to one, each without what it was set inwards.
fn one_line(rows: &[String]) -> String {
    let rows: Vec<&str> = rows.iter().map(|row| row.trim()).collect();
    rows.join(" ")
}

/// A text behind its name in as many rows as it takes.
fn whole(
    (lead, of_lead): (&str, Style),
    (text, style): (&str, Style),
    columns: usize,
) -> Vec<Line<'static>> {
    let all = format!("{lead}{text}");
    if width(&all) <= columns {
        let lead = Span::styled(lead.to_owned(), of_lead);
        return vec![Line::from(vec![lead, Span::styled(text.to_owned(), style)])];
    }
    let rows = wrap(&all, columns.saturating_sub(INWARDS)).into_iter();
    let row = |(place, row): (usize, String)| match row.strip_prefix(lead) {
        Some(rest) if place == 0 => Line::from(vec![
            Span::styled(lead.to_owned(), of_lead),
            Span::styled(rest.to_owned(), style),
        ]),
        _ if place == 0 => Line::styled(row, of_lead),
        _ => Line::styled(format!("{}{row}", " ".repeat(INWARDS)), style),
    };
    rows.enumerate().map(row).collect()
}

/// The parts of the answer, what matters most first: what is in conflict or returned, then judgement and texts, then what
/// is missing.
fn parts(model: &Model, line: &Judged, columns: usize) -> Vec<Part> {
    let theme = model.theme;
    let given = given(model, line);
    let mut parts = disputed_parts(model, line, columns);
    parts.extend(disputed::said_differently(model, line).map(|words| {
        let name = wording().part(says::Part::SaidDifferently);
        let bad = theme.bad();
        Part::new(name, ("", bad), (&words, bad), columns)
    }));
    parts.extend(judged(model, line, &given, columns));
    if let Some(review) = line.returning() {
        let words = clean_line(&review_words(review, &model.who));
        parts.push(Part::new(
            wording().part(says::Part::Review),
            ("", theme.strong()),
            (&words, theme.strong()),
            columns,
        ));
    }
    if stands_alone(model, line) {
        let words = wording().answer(says::Answer::StandsAlone);
        let quiet = theme.quiet();
        let name = wording().part(says::Part::Rung);
        parts.push(Part::new(name, ("", quiet), (&words, quiet), columns));
    }
    // The ladder above says it with the rung's own words.
    let unsaid = model.walk.as_ref().filter(|_| scale::is_shown(model));
    if let Some((why, rung)) = unsaid.and_then(|walk| unmet(walk, line)) {
        let lead = format!("{why} {} ", sign::NO.shown);
        parts.push(Part::new(
            wording().part(says::Part::Rung),
            (&lead, theme.label()),
            (&clean_line(&rung), theme.plain()),
            columns,
        ));
    }
    let noticed = noticed_here(model, line);
    // A quick session asks for a level and nothing else; the findings have the rest.
    if !noticed.is_empty() && !scale::is_quick(model) {
        let words = noticed.join("; ");
        parts.push(Part::new(
            wording().part(says::Part::Noticed),
            (&format!("{} ", sign::NOTICED.shown), theme.strong()),
            (&words, theme.strong()),
            columns,
        ));
    }
    let named = |(name, text): (String, String)| {
        let lead = format!("{name}: ");
        let text = clip(&text, in_sight(model, columns));
        let look = if is_late(&name) {
            theme.bad()
        } else {
            theme.label()
        };
        let own = (lead.as_str(), look);
        Part::new(bare(&name), own, (&text, theme.plain()), columns)
    };
    parts.extend(texts(model, line, &given).into_iter().map(named));
    // What is in conflict is settled first.
    let missing = missing(model, line);
    if !missing.is_empty() && line.answer.conflicts.is_empty() {
        parts.push(Part::new(
            wording().part(says::Part::Missing),
            ("missing: ", theme.quiet()),
            (&missing.join(", "), theme.quiet()),
            columns,
        ));
    }
    parts
}

/// Whether a level stands that was given when the session was a quick one, and the ladder beside it is not answered.
fn stands_alone(model: &Model, line: &Judged) -> bool {
    let was_quick = model.walk.as_ref().is_some_and(Walk::was_quick);
    let answer = &line.answer;
    let is_bare = (1..=4).all(|rung| answer.rung(rung).is_none());
    was_quick && is_bare && answer.maturity().is_some() && !line.is_in_conflict()
}

/// More columns of a text than any window shows: no frame wraps the rest of a long one.
fn in_sight(model: &Model, columns: usize) -> usize {
    columns * usize::from(model.size.1)
}

/// The fields in conflict, with the key that settles them, then the conflicting values.
fn disputed_parts(model: &Model, line: &Judged, columns: usize) -> Vec<Part> {
    let theme = model.theme;
    let Some(heading) = disputed::heading(model, &line.answer, columns) else {
        return Vec::new();
    };
    let bad = theme.bad();
    let head = Part {
        name: wording().part(says::Part::Conflict).into(),
        one: Line::styled(heading, bad),
        whole: vec![disputed::whole_heading(model, &line.answer, columns)],
    };
    let fields = line.answer.conflicts.iter().map(|conflict| {
        let (lead, values) = disputed::values(conflict);
        let room = columns.saturating_sub(width(&lead));
        let one = Line::from(vec![
            Span::styled(lead.clone(), theme.label()),
            Span::raw(disputed::side_by_side(&values, room)),
        ]);
        let fits = width(&values.join(disputed::AGAINST)) <= room;
        // Each value from a new row: none pushes the other out of sight.
        let apart = (0..).zip(&values).map(|(place, value)| {
            let lead = if place == 0 { &lead } else { "| " };
            let value = clip(value, in_sight(model, columns));
            whole((lead, theme.label()), (&value, theme.plain()), columns)
        });
        Part {
            name: field_words(&conflict.field),
            whole: if fits {
                vec![vec![one.clone()]]
            } else {
                apart.collect()
            },
            one,
        }
    });
    std::iter::once(head).chain(fields).collect()
}

/// The level with what stands beside it.
fn judged(model: &Model, line: &Judged, given: &Speakers, columns: usize) -> Option<Part> {
    let one = judgement(model, line, given, columns)?;
    let whole = vec![whole_judgement(model, line, Some(given), columns)];
    let name = wording().part(if line.is_in_conflict() {
        says::Part::Marks
    } else {
        says::Part::Level
    });
    let name = name.to_owned();
    Some(Part { name, one, whole })
}

/// The name of a part without what stands behind it in brackets, or after a comma.
fn bare(name: &str) -> &str {
    let end = name.find([',', '(']).unwrap_or(name.len());
    name.get(..end).unwrap_or(name).trim_end()
}

/// The texts of the answer with their names. Of what is in conflict none stands alone.
fn texts(model: &Model, line: &Judged, given: &Speakers) -> Vec<(String, String)> {
    let answer = &line.answer;
    let stands = |field: &field::Field| !in_conflict(answer, field);
    let mut texts = Vec::new();
    if let Some(parked) = answer.parked.as_ref().filter(|_| stands(&field::PARKED)) {
        texts.push((parked_name(model, line), parked_words(parked)));
    }
    if !answer.statement.is_empty() && stands(&field::STATEMENT) {
        let name = with_name(
            wording().part(says::Part::Statement),
            given.of_field(&field::STATEMENT),
        );
        texts.push((name, clean_line(&statement_words(answer, given))));
    }
    if let Some(first) = answer.evidence.first() {
        let count = answer.evidence.len();
        let by = given.evidence(first);
        let name = match count {
            1 => with_name(wording().part(says::Part::Evidence), by),
            _ if by.is_empty() => wording().answer(says::Answer::EvidenceCount(count)),
            _ => with_name(&wording().answer(says::Answer::FirstEvidence(count)), by),
        };
        // The name of the first one's giver stands before it.
        let further = answer.evidence.iter().skip(1);
        let further = further.map(|item| with_name(&piece(item), given.evidence(item)));
        let pieces: Vec<String> = std::iter::once(piece(first)).chain(further).collect();
        texts.push((name, pieces.join("; ")));
    }
    if let Some(action) = answer.action.as_ref().filter(|_| stands(&field::ACTION)) {
        texts.push((action_name(model, line, action), action_words(action)));
    }
    if !answer.remarks.is_empty() && stands(&field::REMARKS) {
        texts.push((
            wording().part(says::Part::Remarks).to_owned(),
            clean_line(&answer.remarks),
        ));
    }
    if let Some(stands) = answer
        .compensating
        .as_ref()
        .filter(|_| stands(&field::COMPENSATING))
    {
        let name = with_name(wording().part(says::Part::Instead), &given.compensating);
        texts.push((name, clean_line(&stands.measure)));
        if !stands.risk.is_empty() {
            texts.push((
                wording().part(says::Part::RiskInShort).to_owned(),
                clean_line(&stands.risk),
            ));
        }
    }
    // What a second person returned stands further up.
    let further = further_rows(answer, given, line.returning().is_none()).into_iter();
    texts.extend(further.map(|(name, text)| (clean_line(&name), clean_line(&text))));
    let walk = model.walk.as_ref();
    let related = walk.map_or_else(String::new, |walk| related_words(&walk.related_lines()));
    if !related.is_empty() {
        let key = model.keys.name(Scope::Interview, Verb::Related);
        texts.push((wording().answer(says::Answer::BesideInShort(&key)), related));
    }
    texts
}
