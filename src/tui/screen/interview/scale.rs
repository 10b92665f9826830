//! The scale in five short words, which takes the place of the ladder in a quick session.

use ratatui::text::{Line, Span};

use crate::{
    format::level_shorts,
    interview::{Verb, sign},
    session::{Answer, Mode, field::LEVEL},
    tui::{
        keys::{Action, Scope},
        model::Model,
        widget::clip,
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

/// How many rows each level takes.
pub(super) fn needed() -> Vec<usize> {
    vec![1; level_shorts().len()]
}

/// The levels in at most so many rows; the one that was given has a dot.
pub(super) fn lines(
    model: &Model,
    answer: &Answer,
    columns: usize,
    rows: usize,
) -> Vec<Line<'static>> {
    let theme = model.theme;
    // Of two levels that stand against each other none is given.
    let given = answer.maturity().filter(|_| !in_conflict(answer, &LEVEL));
    let row = |(level, word): (u8, &str)| {
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
            Span::styled(clip(word, columns.saturating_sub(6)), style),
        ])
    };
    let all: Vec<Line<'static>> = (0..).zip(level_shorts()).map(row).collect();
    if rows >= all.len() {
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

/// The parts that a quick session leaves out, with the keys that show them; the guidance only where it is not in sight.
pub(super) fn ways_on(model: &Model, columns: usize, is_guided: bool) -> Line<'static> {
    let key = |action| model.keys.name(Scope::Interview, action);
    let (guidance, deeper) = (Action::Verb(Verb::Guidance), Action::Verb(Verb::Deeper));
    let keys = [guidance, Action::NextPane, deeper].map(key);
    let [guidance, ladder, deeper] = keys.each_ref().map(String::as_str);
    let guidance = (!is_guided).then_some(guidance);
    let words = wording().pane(says::Pane::LeftOut(guidance, [ladder, deeper]));
    Line::styled(clip(&words, columns), model.theme.quiet())
}
