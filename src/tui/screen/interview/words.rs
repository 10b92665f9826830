//! What is said of an answer, in words for one row each: what is parked, what is to be done, what the rungs support,
//! and what speaks against the level.

use crate::{
    assessment::{Code, Line as Judged},
    format::clean_line,
    session::{Action, Answer, Parked},
    tui::model::Model,
};

/// What is missing, and who owes it, in one row.
pub(super) fn parked_words(parked: &Parked) -> String {
    let missing = clean_line(&parked.missing);
    match clean_line(&parked.owes) {
        owes if owes.is_empty() => missing,
        owes => format!("{missing} (owed by {owes})"),
    }
}

/// What is to be done, by whom, by when, in one row.
pub(super) fn action_words(action: &Action) -> String {
    let due = match action.due.as_str() {
        "" => String::new(),
        due => format!("due {due}"),
    };
    let parts = [&action.text, &action.owner, &due].map(|text| clean_line(text));
    let parts = parts.iter().filter(|text| !text.is_empty());
    parts.map(String::as_str).collect::<Vec<_>>().join(" · ")
}

/// The first rung that is not met, and what that says of the maturity.
pub(super) fn unmet(model: &Model, line: &Judged) -> Option<(String, String)> {
    let level = line.answer.first_unmet()?;
    let asked = model.walk.as_ref()?.requirement()?;
    let is_set = line.answer.maturity().is_some_and(|set| set >= level);
    let why = if is_set {
        format!("Rung ML{level} is not met:")
    } else {
        format!("Why not ML{level}?")
    };
    Some((why, asked.rung(level)?.to_owned()))
}

/// What the program noticed on the line that stands nowhere else in its rows.
pub(super) fn noticed(model: &Model, line: &Judged) -> Vec<String> {
    let on_line = |code: Code| {
        let findings = model.walk.iter().flat_map(|walk| &walk.judged.findings);
        findings
            .filter(move |finding| finding.code == code && finding.key == line.key)
            .map(|finding| clean_line(&finding.message))
    };
    on_line(Code::AboveBase)
        .chain(on_line(Code::NoEvidence))
        .collect()
}

/// What the rungs support, where it is not the maturity that was set.
pub(super) fn rungs_words(answer: &Answer) -> Option<String> {
    let supported = answer.supported()?;
    match answer.maturity() {
        Some(level) if level == supported => None,
        Some(level) => Some(format!("rungs support ML{supported}, not ML{level}")),
        None if answer.level.is_none() => {
            Some(format!("rungs support ML{supported} · Enter takes it"))
        }
        None => Some(format!("rungs support ML{supported}")),
    }
}
