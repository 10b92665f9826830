//! Findings: the faults and gaps that the program notices by itself.

use std::collections::{HashMap, HashSet};

use crate::{
    catalog::Catalog,
    session::{Clash, Conflict, Level, LineKey, Session, Verdict, answer, field_name, names_words},
};

use super::line::{Line, State};

mod changed;
mod code;
mod dependencies;
mod due;
mod excluded;
mod kind;
mod reviewed;

pub use code::{Code, Finding};
pub use kind::by_kind;

pub(super) use changed::is_of_no_role;
pub(super) use dependencies::Dependencies;
pub(super) use due::last_day;

use code::finding;

/// All findings, in the order of the walk.
pub(super) fn findings<'a>(
    catalogs: &'a [Catalog],
    session: &Session,
    lines: &[Line],
    places: &HashMap<LineKey, usize>,
) -> Vec<Finding> {
    let own = LineKey::default();
    let mut findings: Vec<Finding> = conflict(&answer(session, &own).conflicts)
        .map(|(code, message)| finding(&own, code, message))
        .into_iter()
        .collect();
    let today = last_day(session);
    let named = Named::new(lines, places);
    for line in lines {
        let dependencies = Dependencies::new(catalogs, line, &|key| named.like(key));
        findings.extend(found_on(line, &dependencies, &today));
    }
    let ids = |catalog: &'a Catalog| {
        catalog
            .requirements
            .iter()
            .map(|asked| (catalog.id.as_str(), asked.id.as_str()))
    };
    let asked: HashSet<(&str, &str)> = catalogs.iter().flat_map(ids).collect();
    let mut unknown: Vec<&LineKey> = session
        .lines()
        .filter(|key| {
            !asked.contains(&(key.catalog.as_str(), key.requirement.as_str())) && session.holds(key)
        })
        .collect();
    unknown.sort_unstable();
    findings.extend(changed::gained(catalogs, session, lines));
    findings.extend(unknown.into_iter().map(|key| {
        let message = format!(
            "the catalog {} has no such requirement; the answer is kept",
            key.catalog
        );
        finding(key, Code::UnknownRequirement, message)
    }));
    findings.extend(changed::lost(catalogs, session));
    findings.extend(changed::of_no_role(session, lines, places));
    findings
}

/// The findings on one line, with the lines it depends on, and what is due on it today.
pub(super) fn found_on(line: &Line, dependencies: &Dependencies, today: &str) -> Vec<Finding> {
    if line.outside {
        return Vec::new();
    }
    let found = on_line(line, dependencies).into_iter();
    found
        .map(|(code, message)| finding(&line.key, code, message))
        .chain(due::review(line, today))
        .collect()
}

/// The finding of values that stand against each other.
fn conflict(conflicts: &[Conflict]) -> Option<(Code, String)> {
    if conflicts.is_empty() {
        return None;
    }
    let fields: Vec<String> = conflicts
        .iter()
        .map(|conflict| {
            let people: Vec<&str> = conflict
                .values
                .iter()
                .map(|said| said.who.as_str())
                .collect();
            format!("{} ({})", field_name(&conflict.field), names_words(&people))
        })
        .collect();
    Some((
        Code::Conflict,
        format!(
            "different values stand for {}: set the right one",
            fields.join("; ")
        ),
    ))
}

/// The finding of what two people said differently.
fn said_differently(differing: &[Clash]) -> Option<(Code, String)> {
    let told: Vec<String> = differing.iter().map(Clash::told).collect();
    let message = || format!("said differently: {}", told.join("; "));
    (!told.is_empty()).then(|| (Code::SaidDifferently, message()))
}

fn on_line(line: &Line, dependencies: &Dependencies) -> Vec<(Code, String)> {
    let answer = &line.answer;
    let mut found = Vec::new();
    found.extend(conflict(&answer.conflicts));
    found.extend(reviewed::found(answer));
    found.extend(said_differently(&line.differing));
    found.extend(changed::to_reconfirm(line));
    if let Some(level) = line.maturity() {
        if let (Some(target), Some(_)) = (line.target, line.below_target()) {
            found.push((
                Code::BelowTarget,
                format!("ML{level}, the target is ML{target}"),
            ));
        }
        if level >= 2 && answer.evidence.is_empty() {
            found.push((
                Code::NoEvidence,
                format!("ML{level}, but no evidence is named"),
            ));
        }
        found.extend(dependencies.against(level));
        if let Some(supported) = answer.other_supported() {
            let code = if supported < level {
                Code::AboveRungs
            } else {
                Code::BelowRungs
            };
            let message = format!("ML{level}, but the rungs answered support ML{supported}");
            found.push((code, message));
        }
        if let Some(declared) = answer.declared.filter(|declared| *declared != level) {
            found.push((
                Code::DeclaredDiffers,
                format!("declared ML{declared}, found ML{level}"),
            ));
        }
    }
    let compensating = answer.compensating.as_ref();
    found.extend(
        compensating
            .filter(|stands| stands.risk.is_empty())
            .map(|_| {
                let message = "a compensating measure, but the risk that remains is not said";
                (Code::NoRisk, message.to_owned())
            }),
    );
    if let (None, Some(supported)) = (&answer.level, answer.supported()) {
        let message = format!("the rungs support ML{supported}, but no level is set");
        found.push((Code::RungsWithoutLevel, message));
    }
    found.extend(verdict_differs(line).map(|message| (Code::VerdictDiffers, message)));
    found.extend(excluded::pairs(answer).map(|message| (Code::ExcludesEachOther, message)));
    found
}

/// The lines by name, to look up those beside one.
struct Named<'a> {
    lines: &'a [Line],
    places: &'a HashMap<LineKey, usize>,
    first: HashMap<(&'a str, &'a str), &'a Line>,
}

impl<'a> Named<'a> {
    fn new(lines: &'a [Line], places: &'a HashMap<LineKey, usize>) -> Self {
        let mut first = HashMap::with_capacity(lines.len());
        for line in lines {
            let name = (line.key.catalog.as_str(), line.key.requirement.as_str());
            first.entry(name).or_insert(line);
        }
        Self {
            lines,
            places,
            first,
        }
    }

    /// The line of this name, else the first one of its requirement.
    fn like(&self, key: &LineKey) -> Option<&'a Line> {
        let name = (key.catalog.as_str(), key.requirement.as_str());
        let exact = self.places.get(key);
        let exact = exact.and_then(|place| self.lines.get(*place));
        exact.or_else(|| self.first.get(&name).copied())
    }
}

/// Why verdict and claim cannot both be right, if so.
fn verdict_differs(line: &Line) -> Option<String> {
    let verdict = line.answer.verdict?;
    let word = verdict.word();
    let met = line.below_target().is_none();
    // A measure that stands in for a requirement may well suffice below the target.
    let stands_in = line.answer.compensating.is_some();
    let claim = match (verdict, line.state()) {
        (_, State::Unanswered) => return Some(format!("verdict {word}, but no level is set")),
        (Verdict::NotApplicable, State::NotApplicable)
        | (Verdict::NotEvaluated, State::NotEvaluated) => return None,
        (Verdict::Pass, State::Answered(level)) if level > 0 => {
            let target = line.target.filter(|_| !met && !stands_in)?;
            format!("ML{level}, below the target ML{target}")
        }
        (Verdict::Fail, State::Answered(level)) => {
            let target = line.target.filter(|_| met)?;
            format!("ML{level}, and the target is ML{target}")
        }
        _ => line
            .answer
            .level
            .as_ref()
            .map_or_else(String::new, Level::words),
    };
    Some(format!("verdict {word}, but the line is {claim}"))
}
