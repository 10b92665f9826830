//! `catalog`: the catalogs known, one whole, and the check of a user's own.

use std::{fmt::Write, path::Path};

use crate::{
    catalog::{BUILT_IN, Catalog, FILES, Kind, Severity, Source, built_in, built_in_source, check},
    format::{clean_line, json, json_text, table},
    runtime::read_catalog,
};

use super::{Done, args::CatalogCommand, failure::Failure};

pub(super) fn catalog(command: &CatalogCommand) -> Result<Done, Failure> {
    match command {
        CatalogCommand::List => list(),
        CatalogCommand::Show { id, json } => show(id, *json),
        CatalogCommand::Check { path } => check_at(path),
    }
}

/// The catalog with this id.
pub(super) fn known(typed: &str) -> Result<Catalog, Failure> {
    let id = BUILT_IN
        .iter()
        .find(|id| id.eq_ignore_ascii_case(typed.trim()));
    let unknown = || {
        Failure::cannot(
            format!("{typed:?}"),
            "there is no such catalog",
            format!("the catalogs are {}", BUILT_IN.join(", ")),
        )
    };
    built_in(id.ok_or_else(unknown)?).map_err(|problems| {
        let why = problems
            .first()
            .map(ToString::to_string)
            .unwrap_or_default();
        Failure::cannot(typed, why, "this is a fault of the program: report it")
    })
}

fn list() -> Result<Done, Failure> {
    let mut rows = Vec::new();
    for id in BUILT_IN {
        let catalog = known(id)?;
        rows.push(vec![
            catalog.id.clone(),
            catalog.edition.clone(),
            counted(&catalog),
            catalog.title.clone(),
        ]);
    }
    Ok(Done::text(table(&rows)))
}

fn counted(catalog: &Catalog) -> String {
    let bases = catalog
        .requirements
        .iter()
        .filter(|asked| asked.kind() == Kind::Base);
    let (all, bases) = (catalog.requirements.len(), bases.count());
    format!(
        "{all} requirements: {bases} base, {} enhancements",
        all - bases
    )
}

fn show(id: &str, as_json: bool) -> Result<Done, Failure> {
    let catalog = known(id)?;
    if as_json {
        return Ok(Done::text(json_text(&json::catalog(&catalog))));
    }
    let mut text = format!(
        "{}, edition {}\n{}\n",
        catalog.title,
        catalog.edition,
        counted(&catalog)
    );
    for area in &catalog.areas {
        let _ = writeln!(text, "\n{}  {}", area.id, area.title);
        for topic in catalog.topics(&area.id) {
            let _ = writeln!(text, "  {}", topic.title);
            let rows: Vec<Vec<String>> = topic
                .requirements
                .iter()
                .map(|asked| vec![format!("    {}", asked.id), asked.title.clone()])
                .collect();
            text += &table(&rows);
        }
    }
    Ok(Done::text(text))
}

/// Checks a folder, or a catalog that is known here by its id.
fn check_at(path: &Path) -> Result<Done, Failure> {
    let known = path
        .to_str()
        .filter(|_| !path.exists())
        .and_then(built_in_source);
    if let Some(source) = known {
        return Ok(checked(&source));
    }
    if path.is_file()
        && !path
            .file_name()
            .is_some_and(|name| FILES.iter().any(|file| *file == name))
    {
        return Err(Failure::cannot(
            path.display().to_string(),
            "it is no part of a catalog",
            format!("name a folder with {}", FILES.join(" and ")),
        ));
    }
    let text = read_catalog(path)?;
    Ok(checked(&Source {
        catalog: &text.catalog,
        requirements: &text.requirements,
    }))
}

fn checked(source: &Source<'_>) -> Done {
    let (catalog, problems) = check(source);
    let mut text = String::new();
    for problem in &problems {
        let remark = match problem.severity {
            Severity::Error => "",
            Severity::Remark => "remark: ",
        };
        let _ = writeln!(text, "{remark}{}", clean_line(&problem.to_string()));
    }
    let errors = problems
        .iter()
        .filter(|problem| problem.severity == Severity::Error)
        .count();
    let remarks = problems.len() - errors;
    let count = |count: usize, word: &str| match count {
        0 => format!("no {word}s"),
        1 => format!("1 {word}"),
        many => format!("{many} {word}s"),
    };
    let read = match &catalog {
        Some(catalog) => format!("{} requirements", catalog.requirements.len()),
        None => "not read".into(),
    };
    let _ = write!(text, "{read}, {}", count(errors, "error"));
    if remarks > 0 {
        let _ = write!(text, ", {}", count(remarks, "remark"));
    }
    text.push('\n');
    Done {
        text,
        found: errors > 0,
    }
}
