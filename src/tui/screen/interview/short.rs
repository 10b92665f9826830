//! The answer in short: a row for each of its parts, the most important first. Rows that stay free continue the longer
//! parts, in the same order.

use ratatui::{
    style::Style,
    text::{Line, Span},
};

use crate::{
    assessment::Line as Judged,
    format::{clean_line, further_rows, related_words, review_words, statement_words},
    interview::{Verb, unmet},
    session::{Review, Speakers, field},
    tui::{
        keys::Scope,
        model::Model,
        widget::{clip, width, wrap},
        words::{says, wording},
    },
};

use super::{
    answer::{
        cut, given, in_conflict, judgement, missing, noticed_here, piece, whole_judgement,
        with_name,
    },
    disputed, scale,
    words::{action_words, parked_words},
};

/// The indent of the second row of a part, in columns.
const INWARDS: usize = 2;

/// A part of the answer: in one row, and whole.
struct Part {
    one: Line<'static>,
    whole: Vec<Line<'static>>,
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
    let parts = parts(model, line, columns);
    if parts.len() > most {
        let rows = parts.into_iter().map(|part| part.one).collect();
        let rows = cut(model, rows, most);
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
        let more = part.whole.len().saturating_sub(1).min(free);
        free -= more;
        short.is_cut |= part.whole.len() > more + 1;
        short.rows.extend(part.within(more + 1, columns));
    }
    short
}

/// How many parts the answer has: a row each is the least it needs.
pub(super) fn needed(model: &Model, line: &Judged, columns: usize) -> usize {
    parts(model, line, columns).len()
}

impl Part {
    /// A text behind its name.
    fn new((lead, of_lead): (&str, Style), (text, style): (&str, Style), columns: usize) -> Self {
        let room = columns.saturating_sub(width(lead));
        let one = Line::from(vec![
            Span::styled(lead.to_owned(), of_lead),
            Span::styled(clip(text, room), style),
        ]);
        Self {
            whole: whole((lead, of_lead), (text, style), columns),
            one,
        }
    }

    /// The part in so many rows, with a sign where it is longer.
    fn within(self, rows: usize, columns: usize) -> Vec<Line<'static>> {
        if rows >= self.whole.len() {
            return self.whole;
        }
        if rows < 2 {
            return vec![self.one];
        }
        let mut kept = self.whole;
        let rest = kept.split_off(rows - 1);
        let style = rest.first().and_then(|row| row.spans.last());
        let style = style.map_or_else(Style::new, |span| span.style);
        let rest: Vec<String> = rest.iter().map(ToString::to_string).collect();
        let rest = format!("{}{}", " ".repeat(INWARDS), one_line(&rest));
        kept.push(Line::styled(clip(&rest, columns), style));
        kept
    }
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

/// A second person's review with what was returned: it stays in sight until the line is reviewed anew.
fn returned(line: &Judged) -> Option<&Review> {
    let review = line.answer.review.as_ref()?;
    (!review.returned_by.is_empty() && !line.is_reviewed()).then_some(review)
}

/// The parts of the answer, what matters most first: what is in conflict or returned, then judgement and texts, then what
/// is missing.
fn parts(model: &Model, line: &Judged, columns: usize) -> Vec<Part> {
    let theme = model.theme;
    let given = given(model, line);
    let mut parts = disputed_parts(model, line, columns);
    parts.extend(judged(model, line, &given, columns));
    if let Some(review) = returned(line) {
        let words = clean_line(&review_words(review, &model.who));
        parts.push(Part::new(
            ("", theme.strong()),
            (&words, theme.strong()),
            columns,
        ));
    }
    // The ladder above says it with the rung's own words.
    let unsaid = model.walk.as_ref().filter(|_| scale::is_shown(model));
    if let Some((why, rung)) = unsaid.and_then(|walk| unmet(walk, line)) {
        let lead = format!("{why} ✗ ");
        parts.push(Part::new(
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
            ("▲ ", theme.strong()),
            (&words, theme.strong()),
            columns,
        ));
    }
    let named = |(name, text): (String, String)| {
        let lead = format!("{name}: ");
        let text = clip(&text, in_sight(model, columns));
        Part::new((&lead, theme.label()), (&text, theme.plain()), columns)
    };
    parts.extend(texts(model, line, &given).into_iter().map(named));
    let missing = missing(model, line);
    if !missing.is_empty() {
        parts.push(Part::new(
            ("missing: ", theme.quiet()),
            (&missing.join(", "), theme.quiet()),
            columns,
        ));
    }
    parts
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
        one: Line::styled(heading, bad),
        whole: disputed::whole_heading(model, &line.answer, columns),
    };
    let fields = line.answer.conflicts.iter().map(|conflict| {
        let (lead, values) = disputed::values(conflict);
        let room = columns.saturating_sub(width(&lead));
        Part {
            one: Line::from(vec![
                Span::styled(lead.clone(), theme.label()),
                Span::raw(disputed::side_by_side(&values, room)),
            ]),
            whole: whole(
                (&lead, theme.label()),
                (
                    &clip(&values.join(disputed::AGAINST), in_sight(model, columns)),
                    theme.plain(),
                ),
                columns,
            ),
        }
    });
    std::iter::once(head).chain(fields).collect()
}

/// The level with what stands beside it.
fn judged(model: &Model, line: &Judged, given: &Speakers, columns: usize) -> Option<Part> {
    let one = judgement(model, line, given, columns)?;
    let whole = whole_judgement(model, line, Some(given), columns);
    Some(Part { one, whole })
}

/// The texts of the answer with their names. Of what is in conflict none stands alone.
fn texts(model: &Model, line: &Judged, given: &Speakers) -> Vec<(String, String)> {
    let answer = &line.answer;
    let stands = |field: &field::Field| !in_conflict(answer, field);
    let mut texts = Vec::new();
    if let Some(parked) = answer.parked.as_ref().filter(|_| stands(&field::PARKED)) {
        texts.push((
            wording().part(says::Part::Parked).to_owned(),
            parked_words(parked),
        ));
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
        let pieces: Vec<String> = answer.evidence.iter().map(piece).collect();
        texts.push((name, pieces.join("; ")));
    }
    if let Some(action) = answer.action.as_ref().filter(|_| stands(&field::ACTION)) {
        let name = wording().answer(says::Answer::ActionIs(&clean_line(&action.state)));
        texts.push((name, action_words(action)));
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
                wording().part(says::Part::Risk).to_owned(),
                clean_line(&stands.risk),
            ));
        }
    }
    // What a second person returned stands further up.
    let returned = returned(line).map(|review| review_words(review, &model.who));
    let further = further_rows(answer, given).into_iter();
    let further = further.filter(|(_, text)| Some(text) != returned.as_ref());
    texts.extend(further.map(|(name, text)| (clean_line(&name), clean_line(&text))));
    let walk = model.walk.as_ref();
    let related = walk.map_or_else(String::new, |walk| related_words(&walk.related_lines()));
    if !related.is_empty() {
        let key = model.keys.name(Scope::Interview, Verb::Related);
        texts.push((wording().answer(says::Answer::BesideInShort(&key)), related));
    }
    texts
}
