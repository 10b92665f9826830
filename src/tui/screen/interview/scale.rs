//! The scale in five short words with what they mean, which takes the place of the ladder in a quick session.

use ratatui::text::{Line, Span};

use crate::{
    format::{level_meanings, level_shorts},
    interview::{Verb, sign},
    session::{Answer, Mode, field::LEVEL},
    tui::{
        keys::{Action, Scope},
        model::Model,
        widget::{clip, pad, width},
        words::{says, wording},
    },
};

use super::{Pane, answer::in_conflict};

/// Whether it stands in the place of the ladder.
pub(super) fn is_shown(model: &Model) -> bool {
    is_quick(model) && model.interview.pane != Pane::Ladder
}

/// Whether the session is one of one key an answer.
pub(super) fn is_quick(model: &Model) -> bool {
    let walk = model.walk.as_ref();
    walk.is_some_and(|walk| walk.judged.about.mode == Mode::Quick)
}

/// Whether who is at the keyboard answers for himself: a quick session in which nobody else speaks.
pub(super) fn is_of_oneself(model: &Model) -> bool {
    let walk = model.walk.as_ref();
    is_quick(model) && walk.is_some_and(|walk| walk.speaker().is_none())
}

/// How many rows the lead-in and each level take.
pub(super) fn needed() -> Vec<usize> {
    vec![1; level_shorts().len() + 1]
}

/// The columns of a short word, with what parts it from what it means.
const WORD: usize = 15;

/// The levels in at most so many rows, below what they answer where that has a row too, each with what it means where there is room for all; the one that was given has a dot.
pub(super) fn lines(
    model: &Model,
    answer: &Answer,
    columns: usize,
    rows: usize,
) -> Vec<Line<'static>> {
    let theme = model.theme;
    // Of two levels that stand against each other none is given.
    let given = answer.maturity().filter(|_| !in_conflict(answer, &LEVEL));
    let room = columns.saturating_sub(6 + WORD);
    let are_told = level_meanings()
        .iter()
        .all(|meaning| width(meaning) <= room);
    let row = |((level, word), meaning): ((u8, &str), &'static str)| {
        let is_given = given == Some(level);
        let style = if is_given {
            theme.strong()
        } else {
            theme.plain()
        };
        let dot = if is_given { sign::GIVEN.shown } else { " " };
        Line::from(vec![
            Span::styled(format!(" {dot}"), theme.good_sign()),
            Span::styled(format!(" {level}  "), theme.strong()),
            Span::styled(clip(&pad(word, WORD), columns.saturating_sub(6)), style),
            Span::styled(if are_told { meaning } else { "" }, theme.quiet()),
        ])
    };
    let levels = (0..).zip(level_shorts()).zip(level_meanings());
    let all: Vec<Line<'static>> = levels.map(row).collect();
    if rows > all.len() {
        let lead_in = Line::styled(
            clip(&wording().pane(says::Pane::HowWell), columns),
            theme.quiet(),
        );
        return std::iter::once(lead_in).chain(all).collect();
    }
    if rows == all.len() {
        return all;
    }
    // Where there is no room for rows they stand in one.
    let words: Vec<String> = (0..)
        .zip(level_shorts())
        .map(|(level, word): (u8, _)| format!("{level} {word}"))
        .collect();
    let one = Line::raw(clip(&words.join("  "), columns));
    std::iter::once(one).take(rows).collect()
}

/// From so many free rows on there are two for the ways on.
const TWO: usize = 4;

/// What answers a line without a level, and what a quick session leaves out, with their keys; of few rows the latter.
pub(super) fn ways_on(model: &Model, columns: usize, rows: usize) -> Vec<Line<'static>> {
    let key = |action| model.keys.name(Scope::Interview, action);
    let verb = |verb| key(Action::Verb(verb));
    // Of the lines of a filter none may be without an answer.
    let is_narrowed = model
        .walk
        .as_ref()
        .is_some_and(|walk| walk.filter.is_some());
    let without = [
        if is_narrowed {
            Verb::Next
        } else {
            Verb::NextOpen
        },
        Verb::NotApplicable,
        Verb::ManyNotApplicable,
        Verb::Park,
    ];
    let without = without.map(verb);
    let without = says::Pane::WithoutLevel(without.each_ref().map(String::as_str));
    let left_out = [
        verb(Verb::Guidance),
        key(Action::NextPane),
        verb(Verb::Deeper),
        verb(Verb::Review),
    ];
    let left_out = says::Pane::LeftOut(left_out.each_ref().map(String::as_str));
    let without = (rows >= TWO).then_some(without);
    let left_out = (rows > 0).then_some(left_out);
    let said = without.into_iter().chain(left_out);
    let row = |said| clip(&wording().pane(said), columns);
    said.map(|said| Line::styled(row(said), model.theme.quiet()))
        .collect()
}
