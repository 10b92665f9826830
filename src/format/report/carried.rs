//! Answers carried over from an earlier session: which were confirmed since, and which were not.

use crate::{
    assessment::Line,
    format::{
        clean_line, origin_words,
        wording::{CarriedCounts, Wording},
    },
    session::person_told,
};

use super::content::Content;

impl CarriedCounts {
    /// Whether this session goes on from an earlier one.
    pub(super) fn any(self) -> bool {
        self.confirmed + self.open > 0
    }
}

/// Counts the lines that have a level and count.
pub(super) fn counts(lines: &[Line]) -> CarriedCounts {
    let mut counts = CarriedCounts::default();
    for line in lines.iter().filter(|line| !line.outside) {
        // A level counts as carried over while nothing was said of it since.
        let is_open = line.answer.carried.is_some() && line.is_to_reconfirm();
        counts.open += usize::from(is_open);
        counts.confirmed += usize::from(line.answer.confirmed.is_some());
    }
    counts
}

/// Where a line's answer comes from, and whether it was confirmed; none where it was given in this session.
pub(super) fn of_line(words: &dyn Wording, line: &Line) -> Option<String> {
    let answer = &line.answer;
    if let Some(carried) = &answer.carried {
        return Some(words.carried_from(&origin_words(carried), None));
    }
    let confirmed = answer.confirmed.as_ref()?;
    let (who, day) = (
        clean_line(&person_told(&confirmed.who)),
        words.day(&confirmed.at),
    );
    Some(words.carried_from(&origin_words(&confirmed.carried), Some((&who, &day))))
}

/// The sentence that tells confirmed from carried; none where nothing was carried over.
pub(super) fn sentence(content: &Content<'_>) -> Option<String> {
    let lines = &content.report.assessment.lines;
    let counts = counts(lines);
    let marks = lines.iter().filter_map(|line| {
        let confirmed = line.answer.confirmed.as_ref();
        let confirmed = confirmed.map(|confirmed| &confirmed.carried);
        line.answer.carried.as_ref().or(confirmed)
    });
    let days: Vec<String> = marks.map(|mark| clean_line(&mark.day())).collect();
    let (first, last) = (days.iter().min()?, days.iter().max()?);
    let is_said = counts.any();
    is_said.then(|| content.words.carried(counts, first, last))
}
