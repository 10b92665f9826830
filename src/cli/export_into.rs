//! `export --into`: the user's own copy of an official form, filled in.

use std::{fmt::Write, path::Path};

use crate::{
    format::{Export, Filled, NoForm, counted, licensed::Kind},
    runtime::{
        Opened, Workspace, old_workbook, open_document, read_named, same_file, survive,
        word_document,
    },
};

use super::{done::Done, failure::Failure, output};

/// The endings of workbooks; those with macros and those to begin others from have their own.
const ENDINGS: [&str; 4] = ["xlsx", "xlsm", "xltx", "xltm"];

/// The remedy for a file that cannot be filled in.
const ACCEPTED: &str = "name your copy of an official form (xlsx)";

/// The most cells and lines that are named one by one.
const NAMED: usize = 20;

/// Fills in a form, and says what there is to say about it where standard output is free for it.
pub(super) fn export(
    workspace: &Workspace,
    opened: &Opened,
    export: &Export<'_>,
    form: &Path,
    target: Option<&Path>,
) -> Result<Done, Failure> {
    let name = form.display().to_string();
    if let Some(file) = output::file(target)
        && same_file(file, form)?
    {
        return Err(Failure::usage(
            name.as_str(),
            "this is the form itself",
            "name another file with -o: the form stays as it is",
        ));
    }
    let forms = workspace.library().all_forms()?;
    let bytes = read_named(form, ACCEPTED)?;
    match Kind::from_bytes(&bytes) {
        Kind::Workbook => {}
        Kind::WordDocument => return Err(word_document(&name, ACCEPTED).into()),
        Kind::OpenDocument => return Err(open_document(&name, "name that file").into()),
        Kind::OldWorkbook => return Err(old_workbook(&name, "name that file").into()),
        _ => return Err(Failure::cannot(name, "it is no workbook", ACCEPTED)),
    }
    let filled = survive(|| export.fill(&bytes, &forms));
    let broken = || Err(NoForm::Damaged("its cells cannot be told apart".into()));
    let filled = filled.unwrap_or_else(broken);
    let filled = filled.map_err(|why| Failure::cannot(name, why.to_string(), why.mend()))?;
    if let Some(file) = output::file(target)
        && let Some(other) = ending(file).filter(|own| *own != filled.ending)
    {
        return Err(Failure::usage(
            file.display().to_string(),
            format!(
                "the form is a workbook of the kind that ends in .{}, and spreadsheet programs refuse it as .{other}",
                filled.ending
            ),
            format!("name a file that ends in .{}", filled.ending),
        ));
    }
    output::give_packed(opened, target, &filled.bytes, &output::WORKBOOK)?;
    Ok(match output::file(target) {
        Some(_) => Done {
            text: account(&filled),
            found: !filled.without_row.is_empty(),
        },
        None => Done::default(),
    })
}

/// Whether the file to write is named as a workbook.
pub(super) fn is_named(target: Option<&Path>) -> bool {
    output::file(target).and_then(ending).is_some()
}

/// The ending of a file that is named as a workbook.
fn ending(file: &Path) -> Option<&'static str> {
    let own = file.extension()?;
    ENDINGS
        .into_iter()
        .find(|known| own.eq_ignore_ascii_case(known))
}

fn account(filled: &Filled) -> String {
    let sheets = if filled.sheets.len() == 1 {
        "sheet"
    } else {
        "sheets"
    };
    let mut text = format!(
        "{}, {sheets} {}: {} filled in, {} put in\n",
        filled.title,
        filled.sheets.join(", "),
        counted(filled.cells, "cell"),
        counted(filled.rows, "row"),
    );
    let lists = [
        ("held something else before", &filled.replaced),
        ("left", &filled.left),
        ("the sheet has no column", &filled.without_column),
        (
            "passed over, without the form's headings",
            &filled.passed_over,
        ),
        ("answered, and no row for it", &filled.without_row),
    ];
    for (label, items) in lists {
        if items.is_empty() {
            continue;
        }
        let named: Vec<&str> = items.iter().take(NAMED).map(String::as_str).collect();
        let more = match items.len().saturating_sub(NAMED) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let _ = writeln!(text, "{label}: {}{more}", named.join(", "));
    }
    text
}
