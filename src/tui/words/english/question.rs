//! The question before something is done: the same key again does it.

use crate::{
    format::{clean_line, counted, line_words},
    interview::{Question, Walk, lines_of, set, when},
    session::{EventId, Level, LineKey, speakers},
};

/// The question in words; `again` is the key that does it.
pub(super) fn question(walk: &Walk, question: &Question, again: &str) -> String {
    match question {
        Question::Level { line, stands, to } => {
            let stands = stands.as_ref();
            let stands = stands.map_or_else(|| "in conflict".into(), Level::words);
            let beside = said_by_another(walk, line);
            let beside = beside.map(|[now, name]| format!(" as {now} says, not {name}"));
            format!(
                "{}: {} → {}? The same key again sets it{}",
                clean_line(&line.label()),
                clean_line(&stands),
                clean_line(&to.words()),
                beside.unwrap_or_default()
            )
        }
        Question::Many {
            label,
            lines: count,
            answered,
        } => format!(
            "{label}: {}, {answered} answered. The same again sets all of them",
            counted(*count, "line")
        ),
        Question::Join { into, .. } => {
            format!("{}: this goes with the split", line_words(into))
        }
        Question::TakeBack(sum) => take_back(walk, *sum, again),
        Question::QuickAgain => {
            "quick again? The same key again: one key an answer; every answer stays".into()
        }
    }
}

/// The person who speaks now, and the one who gave the level that stands, where that is another.
fn said_by_another(walk: &Walk, line: &LineKey) -> Option<[String; 2]> {
    let given = speakers(&walk.shown, line).level;
    let answer = &walk.judged.line(line)?.answer;
    let name = if given.is_empty() {
        &answer.said_by
    } else {
        &given
    };
    let now = walk
        .speaker()
        .filter(|now| now != name && !name.is_empty())?;
    Some([clean_line(now), clean_line(name)])
}

fn take_back(walk: &Walk, sum: EventId, again: &str) -> String {
    let Some(event) = walk.shown.event(&sum) else {
        return String::new();
    };
    let (who, at) = (clean_line(&event.who), when(&event.at));
    match lines_of(event).as_slice() {
        many @ [first, _, ..] => format!(
            "{again} again takes all of it back: {who} changed {} at once ({at}), {} first",
            counted(many.len(), "line"),
            line_words(first)
        ),
        _ => format!(
            "{again} again takes it back: {who} set {} ({at})",
            set(&walk.shown, event)
        ),
    }
}
