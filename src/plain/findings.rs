//! What the program noticed, by kind: how many of each, the worst first.

use crate::assessment::{Code, Finding};

use super::{Plain, say::count};

impl Plain {
    /// The findings, by kind; their numbers go on from one kind to the next.
    pub(super) fn findings(&mut self) {
        let Some(walk) = &self.walk else { return };
        let mut found: Vec<&Finding> = walk.counted.findings.iter().collect();
        found.sort_by_key(|finding| kind(finding.code).0);
        let mut texts = Vec::new();
        let mut number = 0;
        for of in found.chunk_by(|one, next| one.code == next.code) {
            let Some(first) = of.first() else { continue };
            let (_, one, several) = kind(first.code);
            texts.push(format!("{}:", count(of.len(), one, several)));
            for finding in of {
                number += 1;
                let (label, message) = (finding.label(), &finding.message);
                texts.push(format!("{number}. {label}: {message}."));
            }
        }
        if texts.is_empty() {
            texts.push("The program noticed nothing.".into());
        }
        self.listed = found.iter().map(|finding| finding.key.clone()).collect();
        self.say_all(texts);
    }
}

/// How a kind weighs, the worst first, with the words for one of it and for several.
fn kind(code: Code) -> (u8, &'static str, &'static str) {
    match code {
        Code::Conflict => (0, "conflict", "conflicts"),
        Code::UnknownRequirement => (
            1,
            "answer to what is gone from the catalog",
            "answers to what is gone from the catalog",
        ),
        Code::ToReconfirm => (2, "answer to be reconfirmed", "answers to be reconfirmed"),
        Code::NewRequirement => (3, "new requirement", "new requirements"),
        Code::VerdictDiffers => (4, "verdict against the claim", "verdicts against the claim"),
        Code::AboveBase => (
            5,
            "enhancement above its base",
            "enhancements above their base",
        ),
        Code::NoEvidence => (6, "level without evidence", "levels without evidence"),
        Code::BelowTarget => (7, "line below target", "lines below target"),
        Code::AboveRungs => (8, "level above its rungs", "levels above their rungs"),
        Code::BelowRungs => (9, "level below its rungs", "levels below their rungs"),
        Code::DeclaredDiffers => (
            10,
            "level other than declared",
            "levels other than declared",
        ),
        Code::NoRisk => (
            11,
            "measure without its risk",
            "measures without their risk",
        ),
    }
}
