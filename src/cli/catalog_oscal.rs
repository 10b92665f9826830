//! Takes in an OSCAL catalog.

use std::{collections::HashMap, path::Path};

use crate::{
    catalog::{
        Author, Catalog, Requirement, Source, Text, TextKind, faults, is_built_in, read,
        write_texts,
    },
    format::{OscalError, clean_line, read_oscal_catalog, resolve_oscal_profile},
    runtime::Workspace,
};

use super::{
    catalog_size::size_words,
    done::Done,
    failure::Failure,
    oscal_file::{listed, read_named_file},
};

/// An OSCAL catalog, or a profile of several: kept as a catalog of the user's own.
pub(super) fn oscal(
    workspace: &Workspace,
    file: &Path,
    text: &str,
    id: &str,
) -> Result<Done, Failure> {
    let cannot = |why: String, mend: &str| Failure::cannot(file.display().to_string(), why, mend);
    if is_built_in(id) {
        let why = format!("the id {id} is taken by a catalog that comes with the program");
        return Err(cannot(why, "give it another with --as ID"));
    }
    let (catalog, remarks) = resolved(file, text, id).map_err(|error| {
        let mend = match &error {
            OscalError::Other(_) => "name an OSCAL catalog, or a profile of such",
            OscalError::TooDeep => "flatten its groups or parts, then import it again",
            OscalError::Doubled(_) => "give each control its own id and label",
            OscalError::NotThere(_) => {
                "put that file there, in JSON; a profile of a catalog taken in already goes with: walkdown new --profile FILE"
            }
            OscalError::Collides(..) => "take it from one of them alone, or say combine: use-first",
            OscalError::TooManyImports => "name fewer files in it, or resolve it with oscal-cli",
            OscalError::Circular(_) | OscalError::Imported(..) => {
                "mend that file, or take its import out"
            }
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
    let library = workspace.library();
    let mut said = remarks;
    if library.folder(id).is_some() {
        // Compared as it will be read: with the general ladder, which the file lacks.
        let newer = read(&source).map(|(newer, _)| newer);
        let before = library.catalog(id).ok();
        let before = before.filter(|before| before.title == catalog.title);
        let (Some(before), Ok(newer)) = (before, newer) else {
            let there = library.catalog(id).map_or_else(
                |_| "a folder that cannot be read".into(),
                |there| format!("\u{201c}{}\u{201d}, {}", there.title, there.edition),
            );
            let why = format!("the id {id} is taken by {}", clean_line(&there));
            return Err(cannot(why, "give it another with --as ID"));
        };
        said.insert(0, changes(&before, &newer));
    }
    library.keep(id, &source)?;
    Ok(Done::text(account(&catalog, &said)))
}

/// A catalog as it is, or the one that a profile comes to.
fn resolved(file: &Path, text: &str, id: &str) -> Result<(Catalog, Vec<String>), OscalError> {
    match read_oscal_catalog(text, id) {
        Err(OscalError::Other(kind)) => {
            let name = file.display().to_string();
            match resolve_oscal_profile(text, &name, id, &read_named_file) {
                Err(OscalError::Other(_)) => Err(OscalError::Other(kind)),
                other => other,
            }
        }
        read => read,
    }
}

/// Counts and names the requirements that are new, gone or changed against the catalog kept here before.
fn changes(before: &Catalog, now: &Catalog) -> String {
    let of = |catalog: &Catalog| -> HashMap<Text, String> {
        let all = catalog.requirements.iter();
        all.map(|asked| (asked.id.clone(), asked.asked_with() + &asked.withdrawn))
            .collect()
    };
    let (old, new) = (of(before), of(now));
    let ids = |catalog: &Catalog, is_meant: &dyn Fn(&str) -> bool| -> Vec<String> {
        let ids = catalog
            .requirements
            .iter()
            .map(|asked| asked.id.to_string());
        ids.filter(|id| is_meant(id)).collect()
    };
    let counts = [
        ("new", ids(now, &|id| !old.contains_key(id))),
        ("gone", ids(before, &|id| !new.contains_key(id))),
        (
            "changed",
            ids(now, &|id| {
                old.get(id).is_some_and(|with| new.get(id) != Some(with))
            }),
        ),
    ];
    let counts: Vec<String> = counts
        .iter()
        .filter(|(_, ids)| !ids.is_empty())
        .map(|(word, ids)| format!("{} {word} ({})", ids.len(), listed(ids)))
        .collect();
    let counts = match counts.as_slice() {
        [] => "nothing changed".into(),
        counts => counts.join(", "),
    };
    format!(
        "In place of its edition {}: {counts}",
        clean_line(&before.edition)
    )
}

fn account(catalog: &Catalog, remarks: &[String]) -> String {
    let mut said = remarks.join(".\n");
    if !said.is_empty() {
        said.push_str(".\n");
    }
    let bare = |asked: &&Requirement| asked.ladder.is_empty() && asked.in_force();
    let bare = catalog.requirements.iter().filter(bare).count();
    let stands_in = match (catalog.author(TextKind::Ladder), bare) {
        (Author::Made, 0) => "one is made of the objectives, methods and documents that it names",
        (Author::Made, _) => {
            "one is made of the objectives, methods and documents that it names, else the general one of the maturity scale stands in"
        }
        _ => "the general one of the maturity scale stands in",
    };
    format!(
        "{}: {}, {}\n{} in {}\n{said}It has no ladder of its own: {stands_in}.\nStart with: walkdown new --catalog {}\n",
        catalog.id,
        clean_line(&catalog.title),
        clean_line(&catalog.edition),
        size_words(catalog),
        areas(catalog.areas.len()),
        catalog.id
    )
}

fn areas(count: usize) -> String {
    match count {
        1 => "1 area".into(),
        many => format!("{many} areas"),
    }
}
