//! The limits of an assessment, and the reasons why gaps are heavy, in English.

use crate::{assessment::Progress, format::needed_words};

use super::{
    super::{SeenCounts, Weight, one_or_many},
    are,
};

pub(super) fn weight(weight: &Weight) -> String {
    let (missing, leaned_on) = (usize::from(weight.missing), weight.leaned_on);
    let parts = [
        weight.has_failed.then(|| "its verdict is fail".to_owned()),
        (missing > 0).then(|| {
            let levels = one_or_many(missing, "level", "levels");
            format!("{missing} {levels} below its target")
        }),
        (leaned_on > 0).then(|| needed_words(leaned_on)),
        weight.is_flagged.then(|| "it is flagged".to_owned()),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    format!("{}.", parts.join(", "))
}

pub(super) fn not_seen(progress: &Progress) -> String {
    let mut sentences = vec![match progress.unanswered {
        0 => "Every applicable requirement has an answer.".to_owned(),
        open => format!(
            "{open} of {} that apply {} no answer.",
            progress.applicable,
            one_or_many(open, "has", "have")
        ),
    }];
    if progress.parked > 0 {
        sentences.push(format!(
            "{} {} parked: something is missing.",
            progress.parked,
            are(progress.parked)
        ));
    }
    sentences.push(match progress.not_evaluated {
        0 => "Nothing was left out.".to_owned(),
        out => format!("{out} {} left out, so nothing is said of them.", are(out)),
    });
    sentences.join(" ")
}

pub(super) fn seen(counts: SeenCounts) -> String {
    let ways = [
        (counts.interview, "told in an interview"),
        (counts.examine, "looked at"),
        (counts.test, "tried out"),
        (counts.unsaid, "not recorded how"),
    ];
    let ways = ways.iter().filter(|(count, _)| *count > 0);
    let ways: Vec<String> = ways.map(|(count, way)| format!("{count} {way}")).collect();
    format!("Of the answered lines: {}.", ways.join(", "))
}
