//! `catalog import`: takes in a file that is known by its content, whatever its name.

use std::path::Path;

use crate::{
    catalog::{Catalog, built_in},
    format::licensed::{
        ACCEPTED, CATALOGS, Kind, Licensed, Refusal, compare, known_rows, read_table,
        read_worksheet,
    },
    runtime::{
        Workspace, beginning, old_workbook, open_document, read_named, read_text, survive,
        word_document,
    },
};

use super::{
    catalog_oscal::oscal,
    done::Done,
    failure::Failure,
    oscal_file::{foreign, id_after},
};

/// Takes in a file.
pub(super) fn import(
    workspace: &Workspace,
    path: &Path,
    id: Option<&str>,
) -> Result<Done, Failure> {
    let name = path.display().to_string();
    // An OSCAL catalog may be larger than a table ever is: what it is, its beginning tells.
    let kind = Kind::from_bytes(&beginning(path));
    if kind == Kind::Json {
        let text = read_text(path)?;
        let id = id.map_or_else(|| id_after(path), |id| id.trim().to_owned());
        return oscal(workspace, path, &text, &id);
    }
    if let Some((why, mend)) = foreign(kind) {
        return Err(Failure::cannot(name, why, mend));
    }
    let bytes = read_named(path, ACCEPTED)?;
    let cannot = |why: &str, mend: &str| Err(Failure::cannot(name.as_str(), why, mend));
    match Kind::from_bytes(&bytes) {
        Kind::Table => licensed(workspace, &name, read_table(&bytes)),
        Kind::Workbook => {
            let read = survive(|| read_worksheet(&bytes));
            let broken = || Err(Refusal::Damaged("its cells cannot be told apart".into()));
            licensed(workspace, &name, read.unwrap_or_else(broken))
        }
        Kind::WordDocument => Err(word_document(&name, ACCEPTED).into()),
        Kind::OpenDocument => Err(open_document(&name, "take in that file").into()),
        Kind::OldWorkbook => Err(old_workbook(&name, "take in that file").into()),
        Kind::Empty => cannot("it is empty", ACCEPTED),
        _ => cannot("it is neither a table as text nor a workbook", ACCEPTED),
    }
}

/// Compares a licensed copy with our table, keeps it, and gives an account. Rows that could not be read count as found
/// by a check.
fn licensed(
    workspace: &Workspace,
    name: &str,
    read: Result<Licensed, Refusal>,
) -> Result<Done, Failure> {
    let refused = |refusal: Refusal| Failure::cannot(name, refusal.to_string(), refusal.mend());
    let read = read.map_err(refused)?;
    // Against our own tables: what an earlier copy corrected is told again. It is of the one that knows most of it.
    let catalogs = CATALOGS.iter().filter_map(|id| built_in(id).ok());
    let mut catalogs: Vec<Catalog> = catalogs.collect();
    catalogs.sort_by_key(|catalog| std::cmp::Reverse(known_rows(&read, catalog)));
    let catalog = catalogs.first().ok_or_else(|| {
        let mend = "install the program anew";
        Failure::cannot("the built-in catalogs", "they cannot be read", mend)
    })?;
    let (overlay, account) = compare(read, catalog).map_err(refused)?;
    let kept = workspace.library().keep_overlay(overlay)?;
    let in_part = !account.unread.is_empty();
    let part = if in_part { "taken in in part, " } else { "" };
    Ok(Done {
        text: format!(
            "{}{part}kept for you alone in {}\n",
            account.text(),
            kept.display()
        ),
        found: in_part,
    })
}
