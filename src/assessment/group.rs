//! The table that certificates print: counts for each reporting group (IEC 62443-2-4 Table 4, 14 groups).

use crate::{catalog::Catalog, session::Verdict};

use super::{
    line::{Line, State},
    requirement,
};

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupCount<'a> {
    /// The name of the group.
    pub name: &'a str,
    /// Lines with a maturity.
    pub assessed: usize,
    /// Lines with the verdict pass; in a session without verdicts, lines at their target.
    pub passed: usize,
    /// Lines claimed to be not applicable.
    pub not_applicable: usize,
    /// Lines left out.
    pub not_evaluated: usize,
    /// All lines that count: `assessed`, unanswered and not applicable ones.
    pub total: usize,
}

/// Whether any line has a verdict.
#[must_use]
pub fn has_verdicts(lines: &[Line]) -> bool {
    lines
        .iter()
        .any(|line| !line.outside && line.answer.verdict.is_some())
}

/// The counts of every group, in the order of the catalogs.
#[must_use]
pub fn groups<'a>(catalogs: &'a [Catalog], lines: &[Line]) -> Vec<GroupCount<'a>> {
    let verdicts = has_verdicts(lines);
    let mut counts = Vec::new();
    for (place, catalog) in catalogs.iter().enumerate() {
        for name in &catalog.groups {
            let mut count = GroupCount {
                name,
                assessed: 0,
                passed: 0,
                not_applicable: 0,
                not_evaluated: 0,
                total: 0,
            };
            let inside = |line: &&Line| {
                line.catalog == place
                    && requirement(catalogs, line)
                        .is_some_and(|requirement| &requirement.group == name)
            };
            for line in lines.iter().filter(inside) {
                match line.state() {
                    State::NotEvaluated => {
                        count.not_evaluated += 1;
                        continue;
                    }
                    State::NotApplicable => count.not_applicable += 1,
                    State::Answered(_) => count.assessed += 1,
                    State::Unanswered => {}
                }
                count.total += 1;
                let passed = if verdicts {
                    line.answer.verdict == Some(Verdict::Pass)
                } else {
                    line.maturity().is_some()
                        && line.target.is_some()
                        && line.below_target().is_none()
                };
                count.passed += usize::from(passed);
            }
            counts.push(count);
        }
    }
    counts
}
