//! Notes on a line: the level that the rungs support, the first rung that is not met, and what speaks against the
//! level.

use crate::{
    assessment::{Code, Line as Judged, requirement},
    format::{clean_line, left_open},
    interview::{sign, walk::Walk},
    session::{Clash, Rung, has_newer_rung},
};

/// The first rung that is not met, and what that says of the maturity.
#[must_use]
pub fn unmet(walk: &Walk, line: &Judged) -> Option<(String, String)> {
    let level = line.answer.first_unmet()?;
    let asked = requirement(&walk.catalogs, line)?;
    let is_set = line.answer.maturity().is_some_and(|set| set >= level);
    let why = if is_set {
        format!("Rung ML{level} is not met:")
    } else {
        format!("Why not ML{level}?")
    };
    Some((why, asked.rung(level)?.to_owned()))
}

/// What stands against closing the session, each in words, how much is unanswered first.
#[must_use]
pub fn left_to_close(walk: &Walk) -> Vec<String> {
    left_open(&walk.counted.lines, &walk.judged.about, &walk.today)
}

/// The notes on a line that no other row of it shows.
#[must_use]
pub fn noticed(walk: &Walk, line: &Judged) -> Vec<String> {
    let findings = walk.judged.findings_on(&line.key);
    let on_line = |code: Code| {
        let findings = findings.iter();
        findings
            .filter(move |finding| finding.code == code)
            .map(|finding| clean_line(&finding.message))
    };
    on_line(Code::AboveBase)
        .chain(on_line(Code::AboveLeanedOn))
        .chain(on_line(Code::AppliesInPart))
        .chain(on_line(Code::NoEvidence))
        .collect()
}

/// What two people said differently on a line, in words: `Ama Osei ML1, Jonas Weber ML3`; empty where they did not.
#[must_use]
pub fn said_differently(line: &Judged) -> String {
    let told: Vec<String> = line.differing.iter().map(Clash::told).collect();
    clean_line(&told.join("; "))
}

/// Whether a lower maturity was set than the rungs support, none of which was answered since.
#[must_use]
pub fn is_set_below_rungs(walk: &Walk, line: &Judged) -> bool {
    let answer = &line.answer;
    let both = answer.maturity().zip(answer.supported());
    both.is_some_and(|(set, supported)| set < supported) && !has_newer_rung(&walk.shown, &line.key)
}

/// The level that the rungs support, where it is not the maturity that was set, which is said to stand then; `take` says
/// how it is taken. Whoever set a lower one with the rungs answered decided that, and is not led back. A rung without a
/// case, which breaks none, is told where one is among them.
#[must_use]
pub fn rungs_words(walk: &Walk, line: &Judged, take: &str) -> Option<String> {
    let answer = &line.answer;
    let supported = answer.supported()?;
    let support = format!("rungs support ML{supported}");
    let words = match answer.maturity() {
        Some(level) if level == supported => return None,
        Some(level) if is_set_below_rungs(walk, line) => format!("ML{level} set · {support}"),
        Some(level) => format!("ML{level} stands, {support}{take}"),
        None if answer.level.is_none() => format!("{support}{take}"),
        None => support,
    };
    let is_without_case = (1..=4).any(|rung| answer.rung(rung) == Some(Rung::NoneYet));
    let without = if is_without_case {
        format!(" · {} no case yet breaks none", sign::NONE_YET.shown)
    } else {
        String::new()
    };
    Some(words + &without)
}
