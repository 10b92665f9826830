//! Takes in an OSCAL catalog.

use std::path::Path;

use crate::{
    catalog::{Catalog, Source, faults, is_built_in, write_texts},
    format::read_oscal_catalog,
    runtime::Desk,
};

use super::{Done, catalog::counted, failure::Failure};

/// An OSCAL catalog: kept as a catalog of the user's own.
pub(super) fn oscal(desk: &Desk, file: &Path, text: &str, id: &str) -> Result<Done, Failure> {
    let cannot = |why: String, mend: &str| Failure::cannot(file.display().to_string(), why, mend);
    if is_built_in(id) {
        let why = format!("the id {id} is taken by a catalog that comes with the program");
        return Err(cannot(why, "give it another with --as ID"));
    }
    let (catalog, remarks) = read_oscal_catalog(text, id).map_err(|error| {
        let mend = match &error {
            crate::format::OscalError::Other(_) => {
                "name an OSCAL catalog; a profile goes with: walkdown new --profile FILE"
            }
            crate::format::OscalError::TooDeep => {
                "flatten its groups or parts, then import it again"
            }
            crate::format::OscalError::Doubled(_) => "give each control its own id and label",
            _ => "take the file as it is published, in JSON, and whole",
        };
        cannot(error.to_string(), mend)
    })?;
    let texts = write_texts(&catalog);
    let source = Source {
        catalog: &texts.catalog,
        requirements: &texts.requirements,
    };
    if let Some(problem) = faults(&source).first() {
        let why = format!("it cannot be walked: {}", problem.reason);
        return Err(cannot(why, &problem.mend));
    }
    desk.library().keep(id, &source)?;
    Ok(Done::text(told(&catalog, &remarks)))
}

fn told(catalog: &Catalog, remarks: &[String]) -> String {
    let mut said = remarks.join(".\n");
    if !said.is_empty() {
        said.push_str(".\n");
    }
    format!(
        "{}: {}, {}\n{} in {} areas\n{said}It has no ladder of its own: the general one of the maturity scale stands in.\nStart with: walkdown new --catalog {}\n",
        catalog.id,
        crate::format::clean_line(&catalog.title),
        crate::format::clean_line(&catalog.edition),
        counted(catalog),
        catalog.areas.len(),
        catalog.id
    )
}

/// An id after the name of the file: its letters and digits, the rest as hyphens.
pub(super) fn id_after(file: &Path) -> String {
    let name = file.file_stem().unwrap_or_default().to_string_lossy();
    let plain: String = name
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() {
                c.to_ascii_lowercase()
            } else {
                '-'
            }
        })
        .collect();
    let parts: Vec<&str> = plain.split('-').filter(|part| !part.is_empty()).collect();
    if parts.is_empty() {
        "catalog".into()
    } else {
        parts.join("-")
    }
}
