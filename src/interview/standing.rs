//! The value of a field as the text that is typed over it. A draft kept by one front end is resumed in the other, so
//! both begin with the same text.

use crate::session::{
    Answer, Draft, FORM, Level, LineKey, Reviewed, SETTLES, Session, about, answer, field::field,
};

use super::{compensating, draft_name, in_one_row, sample_text, seen_text};

/// The text that stands in what a draft of this name is of; empty where it is of no answer.
#[must_use]
pub fn standing_text(answer: &Answer, word: &str, speaker: Option<&str>) -> String {
    match word {
        draft_name::EVIDENCE => references_text(answer),
        draft_name::COMPENSATING => {
            let stands = answer.compensating.as_ref();
            stands.map_or_else(|| compensating::text("", ""), compensating::text_of)
        }
        draft_name::NOT_APPLICABLE => match &answer.level {
            Some(Level::NotApplicable(reason)) => reason.clone(),
            _ => String::new(),
        },
        draft_name::PARKED => parked_text(answer, speaker),
        draft_name::ACTION => action_text(answer),
        draft_name::SEEN => seen_text(answer),
        draft_name::SAMPLE => sample_text(answer),
        draft_name::RETURNED => returned_text(answer),
        name => {
            let row = field(name).filter(|row| row.is_one_text());
            row.map_or_else(String::new, |row| answer.text(row))
        }
    }
}

/// Whether the text of a draft stands in the session already, so that nothing of it waits.
#[must_use]
pub fn is_recorded(session: &Session, draft: &Draft) -> bool {
    if draft.field == FORM || draft.field.starts_with(SETTLES) {
        return false;
    }
    let is_it = |stands: &str| stands.trim_end() == draft.text.trim_end();
    if draft.field == draft_name::CONCLUSION {
        return is_it(&about(session).conclusion);
    }
    let stands = |line: &LineKey| {
        let answer = answer(session, line);
        is_it(&standing_text(&answer, &draft.field, None))
    };
    match LineKey::parse(&draft.line) {
        Some(line) => stands(&line),
        // An earlier version named the lines of the review as they are shown.
        None => session.lines().any(stands),
    }
}

/// The comment of a second person who returned the line; empty where it does not stand.
#[must_use]
pub fn returned_text(answer: &Answer) -> String {
    let review = answer.review.as_ref();
    let returned = review.filter(|review| review.state == Reviewed::Returned);
    returned.map_or_else(String::new, |review| review.comment.clone())
}

/// The parked state as the texts of its questions. Where it is not parked, the speaker is offered as who owes it, if no
/// other person is named.
#[must_use]
pub fn parked_text(answer: &Answer, speaker: Option<&str>) -> String {
    let stands = answer.parked.as_ref();
    let (missing, owes, due) = stands.map_or(("", speaker.unwrap_or_default(), ""), |stands| {
        (&stands.missing, &stands.owes, &stands.due)
    });
    [missing, owes, due].map(in_one_row).join("\n")
}

/// The action, as the texts of its questions.
#[must_use]
pub fn action_text(answer: &Answer) -> String {
    match &answer.action {
        None => ["", "", ""].join("\n"),
        Some(stands) => [&stands.text, &stands.owner, &stands.due, &stands.state]
            .map(|text| in_one_row(text))
            .join("\n"),
    }
}

/// The references named as evidence, one a line; files stay beside them.
#[must_use]
pub fn references_text(answer: &Answer) -> String {
    let items = answer.evidence.iter().filter(|item| item.file.is_none());
    let texts = items.map(|item| item.text.replace('\n', " "));
    texts.collect::<Vec<_>>().join("\n")
}
