//! The check of a catalog: what has to hold for the program to walk it (errors for anyone), and what we ask
//! of texts (errors for our own catalogs, remarks for a user's).

mod found;
mod repeats;
mod speech;
mod structure;
mod texts;

use super::{
    built_in::is_built_in,
    glossary::glossary,
    model::Catalog,
    problem::{Problem, Severity},
    read::read,
    source::Source,
};

use found::{At, Found};
use repeats::repeats;
use structure::{Places, frame, structure};
use texts::texts;

/// Checks the two texts of a catalog. Gives the catalog, where it could be read, and the problems in order.
#[must_use]
pub fn check(source: &Source<'_>) -> (Option<Catalog>, Vec<Problem>) {
    checked(source, true)
}

/// The faults of a catalog that keep it from being walked, in order; what is asked of its texts is not looked at.
#[must_use]
pub fn faults(source: &Source<'_>) -> Vec<Problem> {
    let (_, mut problems) = checked(source, false);
    problems.retain(|problem| problem.severity == Severity::Error);
    problems
}

fn checked(source: &Source<'_>, with_texts: bool) -> (Option<Catalog>, Vec<Problem>) {
    match read(source) {
        Err(problems) => (None, problems),
        Ok((catalog, rows)) => {
            let own = is_built_in(&catalog.id);
            let mut found = Found {
                own,
                // The glossary binds our own texts only.
                glossary: own.then(glossary).unwrap_or_default(),
                has_steps: own || catalog.requirements.iter().any(|one| !one.steps.is_empty()),
                problems: Vec::new(),
            };
            frame(&catalog, &mut found);
            let places = Places::new(&catalog);
            for (index, (requirement, row)) in catalog.requirements.iter().zip(&rows).enumerate() {
                let mut at = At {
                    row: *row,
                    id: &requirement.id,
                    found: &mut found,
                };
                structure(&catalog, (&places, index), requirement, &rows, &mut at);
                if with_texts && requirement.in_force() {
                    texts(&catalog, requirement, &mut at);
                }
            }
            if with_texts {
                repeats(&catalog, &rows, &mut found);
            }
            (Some(catalog), found.problems)
        }
    }
}
