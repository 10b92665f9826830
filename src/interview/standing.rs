//! The value of a field as the text that is typed over it. A draft kept by one front end is resumed in the other, so
//! both begin with the same text.

use crate::session::Answer;

use super::in_one_row;

/// The parked state as the texts of its questions. Where it is not parked, the speaker is offered as who owes it, if no
/// other person is named.
#[must_use]
pub fn parked_text(answer: &Answer, speaker: Option<&str>) -> String {
    let stands = answer.parked.as_ref();
    let (missing, owes) = stands.map_or(("", speaker.unwrap_or_default()), |stands| {
        (&stands.missing, &stands.owes)
    });
    [missing, owes].map(in_one_row).join("\n")
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
