//! `catalog`: the catalogs known, one whole, and the check of a user's own.

use std::{ffi::OsStr, fmt::Write, path::Path};

use crate::{
    catalog::{FILES, Severity, Source, built_in_source, check},
    format::{
        clean_line, json, json_text,
        oscal_out::{OscalVersion, oscal_catalog},
        table, versioned,
    },
    runtime::{Workspace, read_catalog},
};

use super::{
    args::{CatalogCommand, CatalogFormat},
    catalog_import::import,
    catalog_size::size_words,
    done::Done,
    failure::Failure,
    official,
};

pub(super) fn catalog(workspace: &Workspace, command: &CatalogCommand) -> Result<Done, Failure> {
    match command {
        CatalogCommand::List => Ok(list(workspace)),
        CatalogCommand::Show {
            id,
            json,
            official_text,
            format: None,
        } => show(workspace, id, *json, *official_text),
        CatalogCommand::Show {
            id,
            format: Some(CatalogFormat::Oscal),
            ..
        } => {
            let catalog = workspace.library().catalog(id)?;
            let beside = std::slice::from_ref(&catalog);
            let told = oscal_catalog(&catalog, beside, OscalVersion::default());
            Ok(Done::text(json_text(&told)))
        }
        CatalogCommand::Import { file, id } => import(workspace, file, id.as_deref()),
        CatalogCommand::Check { path } => check_at(workspace, path),
    }
}

fn list(workspace: &Workspace) -> Done {
    let library = workspace.library();
    let rows: Vec<Vec<String>> = library
        .ids()
        .into_iter()
        .map(|id| match library.catalog(&id) {
            Ok(catalog) => vec![
                id,
                catalog.edition.clone(),
                size_words(&catalog),
                catalog.title.clone(),
            ],
            Err(error) => vec![id, String::new(), "not read".into(), error.to_string()],
        })
        .map(|row| row.iter().map(|cell| clean_line(cell)).collect())
        .collect();
    Done::text(table(&rows))
}

fn show(
    workspace: &Workspace,
    id: &str,
    as_json: bool,
    official_text: bool,
) -> Result<Done, Failure> {
    let mut catalog = workspace.library().catalog(id)?;
    if official_text {
        official::demand(workspace, std::slice::from_mut(&mut catalog))?;
    } else {
        official::offer(workspace, std::slice::from_mut(&mut catalog));
        // Headings are corrected, the wording stays where it is.
        for asked in &mut catalog.requirements {
            asked.official = None;
        }
    }
    if as_json {
        return Ok(Done::text(json_text(&versioned(
            "catalog",
            json::catalog(&catalog),
        ))));
    }
    let mut text = format!(
        "{}, edition {}\n{}\n{}\n",
        clean_line(&catalog.title),
        clean_line(&catalog.edition),
        size_words(&catalog),
        catalog.whose_words()
    );
    let by_area = catalog.topics();
    for area in &catalog.areas {
        let _ = writeln!(
            text,
            "\n{}",
            clean_line(&format!("{}  {}", area.id, area.title))
        );
        for topic in by_area.get(area.id.as_str()).into_iter().flatten() {
            let _ = writeln!(text, "  {}", clean_line(topic.title));
            let rows: Vec<Vec<String>> = topic
                .requirements
                .iter()
                .map(|asked| {
                    let title = match asked.withdrawn.as_str() {
                        "" => asked.title.to_string(),
                        fate => format!("{} (withdrawn: {fate})", asked.title),
                    };
                    vec![format!("    {}", clean_line(&asked.id)), clean_line(&title)]
                })
                .collect();
            text += &table(&rows);
        }
    }
    Ok(Done::text(text))
}

/// Checks a folder, or a catalog that is known here by its id.
fn check_at(workspace: &Workspace, path: &Path) -> Result<Done, Failure> {
    let known = path
        .to_str()
        .filter(|_| !path.exists())
        .and_then(built_in_source);
    if let Some(source) = known {
        return Ok(checked(&source));
    }
    let id = path.to_str().filter(|_| !path.exists());
    let own = id.and_then(|id| workspace.library().folder(id));
    let has_none = id.is_some() && own.is_none();
    let path = own.as_deref().unwrap_or(path);
    let cannot = |why: &str| {
        let mend = format!("name a folder with {}", FILES.join(" and "));
        Err(Failure::cannot(path.display().to_string(), why, mend))
    };
    let is_part = |name: &OsStr| FILES.iter().any(|file| *file == name);
    if path.is_file() && !path.file_name().is_some_and(is_part) {
        return cannot("it is no part of a catalog");
    }
    if has_none {
        return cannot("there is no such catalog");
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
