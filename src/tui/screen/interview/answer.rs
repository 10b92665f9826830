//! The level of an answer with what stands beside it, and what of its parts is named wherever it is shown.

use ratatui::{
    style::Style,
    text::{Line, Span},
};

use crate::{
    assessment::Line as Judged,
    format::{clean_line, part_words, said_before_words, said_by_words},
    interview::{Verb, noticed, rungs_words, sign},
    session::{
        Answer, Carried, EvidenceItem, Level, Mode, Review, Speakers,
        field::{Field, LEVEL},
        names_words, speakers,
    },
    tui::{
        keys::Scope,
        model::Model,
        widget::{clip, width, wrap},
        words::{says, wording},
    },
};

use super::{Pane, hint::more, question::look, scale};

/// The columns of a name beside a part of the answer.
const NAME: usize = 24;

/// The rows that fit, with a sign where some do not.
pub(super) fn cut(model: &Model, mut rows: Vec<Line<'static>>, most: usize) -> Vec<Line<'static>> {
    if rows.len() > most {
        rows.truncate(most.saturating_sub(1));
        if most > 0 {
            let words = more(model, Pane::Answer);
            rows.push(Line::styled(words, model.theme.quiet()));
        }
    }
    rows
}

/// Whether two values of a field stand against each other.
pub(super) fn in_conflict(answer: &Answer, field: &Field) -> bool {
    let mut conflicts = answer.conflicts.iter();
    conflicts.any(|conflict| conflict.field == field.name)
}

pub(super) fn noticed_here(model: &Model, line: &Judged) -> Vec<String> {
    let walk = model.walk.as_ref();
    walk.map_or_else(Vec::new, |walk| noticed(walk, line))
}

/// The people who gave parts of the answer, where they are not those the line names.
pub(super) fn given(model: &Model, line: &Judged) -> Speakers {
    let walk = model.walk.as_ref();
    walk.map_or_else(Speakers::default, |walk| speakers(&walk.shown, &line.key))
}

/// The label of a part, with the name of the person who gave it: `statement (A. Weber)`.
pub(super) fn with_name(part: &str, by: &str) -> String {
    part_words(part, &clip(&clean_line(by), NAME))
}

pub(super) fn piece(item: &EvidenceItem) -> String {
    match &item.file {
        Some(file) => {
            let said = says::Answer::File(&file.path, file.size, &item.text);
            clean_line(&wording().answer(said))
        }
        None => clean_line(&item.text),
    }
}

/// The level in words, and its style.
fn level_words(model: &Model, line: &Judged, is_whole: bool) -> (String, Style) {
    let theme = model.theme;
    let answer = &line.answer;
    let style = match line.maturity() {
        Some(_) => look(line, theme),
        None => theme.strong(),
    };
    let words = match &answer.level {
        None => answer.without_maturity().to_owned(),
        // In the whole answer the reason has a place of its own.
        Some(Level::NotApplicable(_)) if is_whole => {
            wording().part(says::Part::NotApplicable).to_owned()
        }
        Some(Level::NotApplicable(reason)) => {
            wording().answer(says::Answer::NotApplicable(&clean_line(reason)))
        }
        Some(level) => match line.below_target() {
            Some(gap) => {
                let level = level.words() + answer.mark();
                wording().answer(says::Answer::BelowTarget(&level, gap))
            }
            None => level.words() + answer.mark(),
        },
    };
    (words, style)
}

/// The marks and judgements beside the level.
fn beside_level(model: &Model, line: &Judged) -> Vec<String> {
    let answer = &line.answer;
    let mut parts = Vec::new();
    let walk = model.walk.as_ref();
    parts.extend(walk.and_then(|walk| walk.owed_here(line)));
    parts.extend(to_reconfirm(model, line));
    let words = |said| wording().answer(said);
    // Whoever is to review it as the second person sees whose record it is.
    let is_mine = walk.is_some_and(|walk| line.is_to_review_by(&walk.who));
    let recorded = names_words(&line.recorded_by);
    let recorded = (is_mine && !recorded.is_empty()).then_some(says::Answer::RecordedBy(&recorded));
    let is_judged = answer.level.is_some();
    let declared = answer
        .declared
        .map(|level| says::Answer::Declared(level, is_judged));
    let verdict = answer
        .verdict
        .map(|verdict| says::Answer::Verdict(verdict.word()));
    let flagged = answer.flagged.then_some(says::Answer::Flagged);
    let reviewed = line.is_reviewed().then_some(says::Answer::Reviewed);
    let own = answer.review.as_ref().and_then(Review::own_part);
    let own = own.as_deref().filter(|_| line.is_own_reviewed());
    let own = own.map(says::Answer::OwnReviewed);
    let all = [recorded, declared, verdict, flagged, reviewed, own];
    parts.extend(all.into_iter().flatten().map(words));
    let take = answer.supported().map(says::Answer::EnterTakes).map(words);
    parts.extend(walk.and_then(|walk| rungs_words(walk, line, &take.unwrap_or_default())));
    parts
}

/// The level with what stands beside it, and who said it where that is wanted, in as many rows as it takes. A level in
/// conflict is none that stands.
pub(super) fn whole_judgement(
    model: &Model,
    line: &Judged,
    given: Option<&Speakers>,
    columns: usize,
) -> Vec<Line<'static>> {
    let (level, style) = level_words(model, line, given.is_none());
    let mut words = beside_level(model, line);
    if let Some(given) = given.filter(|given| !given.everyone(&line.answer.said_by).is_empty()) {
        let names = said_by_words(&line.answer, given);
        words.push(wording().answer(says::Answer::SaidBy(&names)));
    }
    words.extend(given.and_then(said_before));
    if !line.is_in_conflict() {
        words.insert(0, level.clone());
    }
    let rows = wrap(&words.join(" · "), columns).into_iter();
    let styled = |row: String| match row.strip_prefix(&level) {
        Some(rest) if !line.is_in_conflict() => {
            let rest = Span::raw(rest.to_owned());
            Line::from(vec![Span::styled(level.clone(), style), rest])
        }
        _ => Line::raw(row),
    };
    rows.map(styled).collect()
}

/// The level with what stands beside it in one row, and who said it: all of them, where there is room. None where the
/// level is in conflict and nothing stands beside it.
pub(super) fn judgement(
    model: &Model,
    line: &Judged,
    given: &Speakers,
    columns: usize,
) -> Option<Line<'static>> {
    let answer = &line.answer;
    let (level, style) = match level_words(model, line, false) {
        _ if line.is_in_conflict() => (String::new(), Style::new()),
        words => words,
    };
    let mut rest = String::new();
    for part in beside_level(model, line) {
        rest.push_str(" · ");
        rest.push_str(&part);
    }
    if width(&level) + width(&rest) > columns {
        // Where there is no room for its word, the flag is in sight all the same.
        rest = rest.replace(
            &wording().answer(says::Answer::Flagged),
            sign::FLAGGED.shown,
        );
    }
    let room = columns.saturating_sub(width(&level) + width(&rest));
    let (before, by) = said_by(answer, given, room);
    let rest = before + &rest + &by;
    if level.is_empty() {
        // What parts it from the level is not needed.
        let rest: String = rest.chars().skip(" · ".chars().count()).collect();
        return (!rest.is_empty()).then(|| Line::raw(clip(&rest, columns)));
    }
    // A reason gives way, a level does not: of what stands beside it the last is cut.
    let least = match &answer.level {
        Some(Level::NotApplicable(_)) => 14,
        _ => width(&level).min(columns),
    };
    let level = clip(&level, columns.saturating_sub(width(&rest)).max(least));
    let rest = clip(&rest, columns.saturating_sub(width(&level)));
    Some(Line::from(vec![
        Span::styled(level, style),
        Span::raw(rest),
    ]))
}

/// The people who gave the answer: all of them with the parts they gave, or, where room is short, the one who gave the
/// level and how many more there are; and the level that another person had given before. Where there is no room for
/// both, that level stands apart, before all else beside the level that holds.
fn said_by(answer: &Answer, given: &Speakers, columns: usize) -> (String, String) {
    let names = given.everyone(&answer.said_by);
    let Some(first) = names.first() else {
        return (String::new(), String::new());
    };
    let apart = |words: String| format!(" · {words}");
    let before = said_before(given).map_or_else(String::new, apart);
    let all = said_by_words(answer, given);
    let all = apart(wording().answer(says::Answer::SaidBy(&all)));
    if width(&all) + width(&before) <= columns || names.len() == 1 && before.is_empty() {
        return (String::new(), all + &before);
    }
    let first = clip(&clean_line(first), NAME);
    let by = apart(wording().answer(match names.len() {
        1 => says::Answer::SaidBy(&first),
        count => says::Answer::SaidByMore(&first, count - 1),
    }));
    if width(&by) + width(&before) <= columns {
        return (String::new(), by + &before);
    }
    // Who gave it is in the whole answer.
    let decided = given.before.as_ref().filter(|_| !is_open(given));
    let level = decided.map(|(level, _)| level.words());
    let level = level.map(|level| apart(wording().answer(says::Answer::SaidBefore(&level))));
    (level.unwrap_or_default(), by)
}

/// The level that another person had given before, with who did; where nobody decided between the two, a row of its own
/// says it.
fn said_before(given: &Speakers) -> Option<String> {
    let words = said_before_words(given);
    (!words.is_empty() && !is_open(given))
        .then(|| wording().answer(says::Answer::SaidBefore(&words)))
}

/// Whether two people said different levels, and nobody decided.
fn is_open(given: &Speakers) -> bool {
    let mut differing = given.differing.iter();
    differing.any(|clash| LEVEL.has(&clash.conflict.field))
}

/// The reason why an answer is to be confirmed, and the key that confirms it.
fn to_reconfirm(model: &Model, line: &Judged) -> Option<String> {
    let carried = line.answer.carried.as_ref();
    let words = match (carried.map(Carried::day), line.reconfirm) {
        (Some(day), changed) => wording().answer(says::Answer::Carried(&day, changed)),
        (None, _) => wording().answer(says::Answer::OtherTexts),
    };
    let key = model.keys.name(Scope::Interview, Verb::Confirm);
    line.is_to_reconfirm()
        .then(|| wording().answer(says::Answer::Confirms(&clean_line(&words), &key)))
}

/// The parts that a complete answer should have and this one lacks.
pub(super) fn missing(model: &Model, line: &Judged) -> Vec<&'static str> {
    let answer = &line.answer;
    let mut missing = Vec::new();
    // A quick session asks for a level and nothing else.
    if scale::is_quick(model) {
        return missing;
    }
    match answer.maturity() {
        None if answer.level.is_some() => return missing,
        None => missing.push(wording().part(says::Part::Maturity)),
        Some(_) => {}
    }
    if answer.statement.is_empty() {
        missing.push(wording().part(says::Part::Statement));
    }
    // From ML2 on the program notices it by itself.
    if answer.evidence.is_empty() && answer.maturity().is_none() {
        missing.push(wording().part(says::Part::Evidence));
    }
    if answer.verdict.is_none() && gives_verdicts(model) {
        missing.push(wording().part(says::Part::Verdict));
    }
    missing
}

/// Whether the assessor gives verdicts already: they come after the answers, and in a quick session not at all.
fn gives_verdicts(model: &Model) -> bool {
    model.walk.as_ref().is_some_and(|walk| {
        walk.judged.about.mode != Mode::Quick && walk.judged.progress().verdicts > 0
    })
}
