//! Pairs of things on one line that exclude each other: what was said before, and left when the judgement changed.

use crate::session::{Answer, Level, Verdict, field::CLASS};

/// The pairs that stand, each as a sentence.
pub(super) fn pairs(answer: &Answer) -> impl Iterator<Item = String> {
    let class = answer.word(&CLASS).unwrap_or_default();
    let is_gap = matches!(class, "major" | "minor");
    let is_apart = matches!(answer.level, Some(Level::NotApplicable(_)));
    let clashing = [
        (answer.compensating.is_some(), "a compensating measure"),
        (answer.declared.is_some(), "a declared level"),
        (answer.supported().is_some(), "answered rungs"),
        (!class.is_empty(), "a class"),
    ];
    let clashing = clashing.into_iter().filter(|(stands, _)| *stands);
    let clashing: Vec<String> = clashing
        .filter(|_| is_apart)
        .map(|(_, what)| format!("not applicable, but {what} stands beside it"))
        .collect();
    let verdict = match answer.verdict {
        Some(Verdict::Pass) if is_gap => Some(format!("class {class}, but the verdict is pass")),
        Some(Verdict::Fail) if class == "strength" => {
            Some("class strength, but the verdict is fail".to_owned())
        }
        _ => None,
    };
    clashing.into_iter().chain(verdict)
}
