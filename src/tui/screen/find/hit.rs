//! The drawing of a hit: the typed words are marked where they stand; where that is neither label nor title, the place
//! is shown below.

use std::ops::Range;

use ratatui::{
    style::{Modifier, Style},
    text::{Line, Span},
};
use unicode_segmentation::UnicodeSegmentation;

use crate::{
    assessment::{Elsewhere, Line as Judged, hit_marks, requirement},
    format::{clean_line, line_words},
    interview::Walk,
    tui::{
        theme::Theme,
        widget::{clip, letter_at, pad, width},
        words,
    },
};

/// How many characters of a text are shown before the first one that is marked.
const BEFORE: usize = 20;

/// A line in one or two rows.
pub(super) fn rows(
    walk: &Walk,
    line: &Judged,
    typed: &str,
    theme: Theme,
    (first, columns): (usize, usize),
    chosen: bool,
) -> Vec<Line<'static>> {
    let base = if chosen {
        theme.chosen()
    } else {
        theme.plain()
    };
    let title = requirement(&walk.catalogs, line).map_or("", |asked| asked.title.as_str());
    let marks = hit_marks(&walk.catalogs, &walk.shown, line, typed);
    let mut spans = vec![Span::styled(" ", base)];
    let label = first.saturating_sub(1);
    spans.extend(marked(&line.label(), &marks.label, label, base));
    fill(&mut spans, first + 1, base);
    spans.push(Span::styled(pad(words::mark(line), 4), base));
    spans.extend(around(
        title,
        &marks.title,
        columns.saturating_sub(first + 5),
        base,
        base,
    ));
    fill(&mut spans, columns, base);
    let mut rows = vec![Line::from(spans)];
    rows.extend(
        marks
            .elsewhere
            .map(|place| below(&place, theme, columns, base)),
    );
    rows
}

/// How wide the labels of these lines are.
pub(super) fn label_columns<'a>(lines: impl Iterator<Item = &'a Judged>, columns: usize) -> usize {
    let widest = lines.map(|line| width(&line_words(&line.key)) + 1).max();
    widest.unwrap_or(16).clamp(16, (columns / 2).max(16))
}

/// The other place of the words: its name, and the text from a little before.
fn below(place: &Elsewhere<'_>, theme: Theme, columns: usize, base: Style) -> Line<'static> {
    let lead = format!("      {}: ", place.what);
    let room = columns.saturating_sub(width(&lead));
    let quiet = base.patch(theme.quiet());
    let mut spans = vec![Span::styled(lead, quiet)];
    spans.extend(around(&place.text, &place.marks, room, base, quiet));
    fill(&mut spans, columns, base);
    Line::from(spans)
}

/// A text with its marks, cut at the beginning too where the first one would not be in sight.
fn around(
    text: &str,
    marks: &[Range<usize>],
    columns: usize,
    base: Style,
    quiet: Style,
) -> Vec<Span<'static>> {
    let first = marks.first().map_or(0..0, Clone::clone);
    let before = BEFORE.min(columns / 3);
    // A little of what comes after is to be seen too, where there is more.
    let cut = if first.end + before < columns {
        0
    } else {
        first.start.saturating_sub(before)
    };
    // Not within a word, where there is a blank soon; never within a letter.
    let part: Vec<char> = text.chars().skip(cut).take(before).collect();
    let blank = part.iter().position(|letter| letter.is_whitespace());
    let cut = match blank {
        Some(blank) if cut > 0 => cut + blank + 1,
        _ => letter_at(text, cut).map_or(cut, |letter| letter.start),
    };
    let sign = if cut > 0 { "…" } else { "" };
    let room = columns.saturating_sub(width(sign));
    // More than fits is not looked at.
    let rest: usize = text.chars().take(cut).map(char::len_utf8).sum();
    let mut used = 0;
    let text: String = text
        .get(rest..)
        .unwrap_or_default()
        .graphemes(true)
        .take_while(|letter| {
            let fits = used <= room;
            used += width(letter);
            fits
        })
        .collect();
    let marks: Vec<Range<usize>> = marks
        .iter()
        .filter_map(|mark| Some(mark.start.checked_sub(cut)?..mark.end.checked_sub(cut)?))
        .collect();
    let mut spans = vec![Span::styled(sign, quiet)];
    spans.extend(marked(&text, &marks, room, base));
    spans
}

/// A text in at most so many columns, with these characters marked: bold and underlined, so that it is seen without
/// colours and in a chosen row.
fn marked(text: &str, marks: &[Range<usize>], columns: usize, base: Style) -> Vec<Span<'static>> {
    // One character stays one character: the places stay what they are.
    let text = clean_line(text);
    let shown = clip(&text, columns);
    let is_cut = shown != text;
    let whole = shown.chars().count() - usize::from(is_cut && !shown.is_empty());
    let mark = base.add_modifier(Modifier::BOLD | Modifier::UNDERLINED);
    let mut spans: Vec<(bool, String)> = Vec::new();
    let mut place = 0;
    // A letter is marked as a whole: a mark of its own would not be drawn.
    for letter in shown.graphemes(true) {
        let end = place + letter.chars().count();
        let within = |range: &Range<usize>| range.start < end && place < range.end;
        let is_marked = place < whole && marks.iter().any(within);
        match spans.last_mut() {
            Some((same, text)) if *same == is_marked => text.push_str(letter),
            _ => spans.push((is_marked, letter.to_owned())),
        }
        place = end;
    }
    spans
        .into_iter()
        .map(|(is_marked, text)| Span::styled(text, if is_marked { mark } else { base }))
        .collect()
}

fn fill(spans: &mut Vec<Span<'static>>, columns: usize, base: Style) {
    let used: usize = spans.iter().map(|span| width(&span.content)).sum();
    spans.push(Span::styled(" ".repeat(columns.saturating_sub(used)), base));
}
