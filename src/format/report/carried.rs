//! Answers carried over from an earlier session: which were confirmed since, and which were not.

use crate::{assessment::Line, format::origin_words};

use super::{
    content::{Content, day},
    words::counted,
};

/// How many answers were carried over, by what became of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct CarriedCounts {
    /// Confirmed or answered anew since.
    pub(super) confirmed: usize,
    /// Not touched since.
    pub(super) open: usize,
}

impl CarriedCounts {
    /// Counts the lines that have a level and count.
    pub(super) fn of(lines: &[Line]) -> Self {
        let mut counts = Self::default();
        for line in lines.iter().filter(|line| !line.outside) {
            counts.open += usize::from(is_open(line));
            counts.confirmed += usize::from(line.answer.confirmed.is_some());
        }
        counts
    }

    /// Whether this session goes on from an earlier one.
    pub(super) fn any(self) -> bool {
        self.confirmed + self.open > 0
    }
}

/// Whether a level counts that was carried over and not touched since.
pub(super) fn is_open(line: &Line) -> bool {
    line.answer.carried.is_some() && line.is_to_reconfirm()
}

/// Where a line's answer comes from, and whether it was confirmed; none where it was given in this session.
pub(super) fn carried_words(line: &Line) -> Option<String> {
    let answer = &line.answer;
    if let Some(carried) = &answer.carried {
        let from = origin_words(carried);
        return Some(format!("carried over from {from}, not confirmed yet"));
    }
    let confirmed = answer.confirmed.as_ref()?;
    Some(format!(
        "carried over from {}, confirmed {} ({})",
        origin_words(&confirmed.carried),
        day(&confirmed.at),
        crate::format::clean_line(&confirmed.who)
    ))
}

/// The sentence that tells confirmed from carried; none where nothing was carried over.
pub(super) fn carried_sentence(content: &Content<'_>) -> Option<String> {
    let lines = &content.report.assessment.lines;
    let counts = CarriedCounts::of(lines);
    let marks = lines.iter().filter_map(|line| {
        let confirmed = line.answer.confirmed.as_ref();
        let confirmed = confirmed.map(|confirmed| &confirmed.carried);
        line.answer.carried.as_ref().or(confirmed)
    });
    let days: Vec<String> = marks
        .map(|mark| crate::format::clean_line(&mark.day()))
        .collect();
    let (first, last) = (days.iter().min()?, days.iter().max()?);
    let when = if first == last {
        first.clone()
    } else {
        format!("{first} to {last}")
    };
    counts.any().then(|| {
        format!(
            "{} carried over from an earlier session ({when}): {} confirmed or answered anew since, {} not confirmed yet.",
            match counted(counts.confirmed + counts.open, "answer") {
                one if one == "1 answer" => "1 answer was".to_owned(),
                many => format!("{many} were"),
            },
            counts.confirmed,
            counts.open
        )
    })
}
