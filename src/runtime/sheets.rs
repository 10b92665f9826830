//! Sheets that people filled in or edited, read and held against their session. The command and the screens take them in
//! by it alike.

use std::path::Path;

use crate::format::{Form, Import, Incoming, NoTable, Tables, licensed::Kind};

use super::{
    error::WorldError,
    incoming::{old_workbook, open_document, read_named, word_document},
    limits::survive,
    workspace::{Opened, Workspace},
};

/// The remedy for a file that cannot be taken in.
const ACCEPTED: &str =
    "name a sheet that walkdown export wrote (csv, xlsx), or an official form that was filled in";

const ANEW: &str = "open it in a spreadsheet program, save it anew, then take in that file";

impl Workspace {
    /// The sheets that can be taken in: our own, and the official forms.
    ///
    /// # Errors
    /// The user's own map of a form cannot be read.
    pub fn sheet_forms(&self) -> Result<Vec<Form>, WorldError> {
        let mut forms = vec![Form::own()];
        forms.extend(self.library().all_forms()?);
        Ok(forms)
    }

    /// Holds the tables of a file against a session. A licensed text that cannot be read is told, and not laid over.
    pub fn held_against(
        &self,
        opened: &Opened,
        tables: &Tables<'_>,
        overwrite: bool,
        unread: impl FnOnce(&WorldError),
    ) -> Incoming {
        let mut worded = opened.catalogs.clone();
        if let Err(error) = self.library().lay_over(&mut worded) {
            unread(&error);
        }
        let import = Import {
            catalogs: &opened.catalogs,
            worded: &worded,
            session: &opened.session,
            overwrite,
        };
        import.incoming(tables)
    }

    /// Records what a sheet brings, all of it as one event.
    ///
    /// # Errors
    /// It is not on disk.
    pub fn take_incoming(
        &self,
        opened: &mut Opened,
        incoming: &Incoming,
    ) -> Result<(), WorldError> {
        if incoming.changes.is_empty() {
            return Ok(());
        }
        let event = self.change(&opened.session, incoming.changes.clone());
        opened.record(event)
    }
}

/// Reads the tables of a file.
///
/// # Errors
/// It is not there or no such file, or none of the forms stands in it.
pub fn read_sheet<'a>(path: &Path, forms: &'a [Form]) -> Result<Tables<'a>, WorldError> {
    let name = path.display().to_string();
    let name = name.as_str();
    let bytes = read_named(path, ACCEPTED)?;
    let cannot = |why: &str, mend: &str| Err(WorldError::cannot(name, why, mend));
    let table = match Kind::from_bytes(&bytes) {
        Kind::Workbook => {
            let read = survive(|| Tables::from_workbook(&bytes, forms));
            let Some(read) = read else {
                return cannot(
                    "the workbook is damaged: its cells cannot be told apart",
                    ANEW,
                );
            };
            read
        }
        Kind::Table => Tables::from_text(&bytes, forms),
        Kind::WordDocument => return Err(word_document(name, ACCEPTED)),
        Kind::OpenDocument => return Err(open_document(name, "take in that file")),
        Kind::OldWorkbook => return Err(old_workbook(name, "take in that file")),
        Kind::Empty => return cannot("it is empty", ACCEPTED),
        _ => return cannot("it is neither a table as text nor a workbook", ACCEPTED),
    };
    table.map_err(|why| {
        let mend = match &why {
            NoTable::Grid(_) | NoTable::Misread => why.mend().unwrap_or(ANEW),
            NoTable::NoHeadings { .. } => ACCEPTED,
        };
        WorldError::cannot(name, why.to_string(), mend)
    })
}
