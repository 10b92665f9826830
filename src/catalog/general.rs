//! The general ladder: where a catalog has no rungs of its own, its maturity scale asks in their place. The scale
//! is that of IEC 62443-2-4 and 2-1, in our words, for catalogs that come without one.

use super::{
    model::{Catalog, MaturityLevel},
    text::Text,
};

const SCALE: [(&str, &str); 5] = [
    ("Not performed", "it is not done at all"),
    (
        "Initial",
        "done case by case, often not written down; results may differ from job to job",
    ),
    (
        "Managed",
        "steered by a written policy and procedure, with people able and trained to follow it",
    ),
    (
        "Defined (Practiced)",
        "the procedure is shown to be in use and repeatable across the organization",
    ),
    (
        "Improving",
        "how well it works is measured, and it gets better for it",
    ),
];

/// The maturity scale for a catalog that has none.
#[must_use]
pub fn general_scale() -> Vec<MaturityLevel> {
    (0..)
        .zip(SCALE)
        .map(|(level, (name, means))| MaturityLevel {
            level,
            label: format!("ML{level}"),
            name: name.into(),
            means: means.into(),
        })
        .collect()
}

/// Gives each requirement that has no rung of its own the general ladder, and marks it.
pub(super) fn stand_in(catalog: &mut Catalog) {
    let ladder: Vec<Text> = (1..=4)
        .filter_map(|level| catalog.maturity.iter().find(|step| step.level == level))
        .map(|step| format!("{}: {}?", step.name, step.means).into())
        .collect();
    for requirement in &mut catalog.requirements {
        if requirement.ladder.is_empty() && requirement.in_force() {
            requirement.ladder.clone_from(&ladder);
            requirement.general_ladder = true;
        }
        for worded in requirement.by_role.values_mut() {
            if worded.ladder.is_empty() && worded.in_force() {
                worded.ladder.clone_from(&ladder);
                worded.general_ladder = true;
            }
        }
    }
}
