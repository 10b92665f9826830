//! Row by row, what a sheet brings into its session.

use std::collections::HashMap;

use crate::{
    assessment::{Assessment, Line},
    format::{
        export::{CellContent, Export, cell_text},
        form::FormColumn,
        words::quoted,
    },
    session::{Edit, LineKey, Objection, begin_again},
};

use super::{
    Fault, Import, Incoming, Place, Table, Tables,
    past::Revisions,
    row::{RowIn, Texts},
    whose::{Named, Unknown, Whose},
    words,
};

/// The most faulty cells that are collected.
const FAULTS: usize = 200;

/// The most unread columns that are named.
const UNREAD: usize = 20;

/// The state of reading the rows.
struct Reading<'a> {
    import: &'a Import<'a>,
    table: &'a Table<'a>,
    assessment: Assessment,
    /// The answers that the session keeps and does not ask.
    strays: Vec<Line>,
    revisions: Revisions,
    /// Where each line stood.
    seen: HashMap<LineKey, Place>,
    incoming: Incoming,
}

impl Import<'_> {
    /// Holds the tables of a file against the session.
    #[must_use]
    pub fn incoming(&self, file: &Tables<'_>) -> Incoming {
        let Some(first) = file.read.first() else {
            return Incoming::default();
        };
        let assessment = Assessment::new(self.catalogs, self.session);
        let mut reading = Reading {
            import: self,
            table: first,
            strays: assessment.strays(self.session),
            assessment,
            revisions: Revisions::default(),
            seen: HashMap::new(),
            incoming: Incoming {
                passed_over: file.passed_over.clone(),
                alike: file.alike.clone(),
                ..Incoming::default()
            },
        };
        for table in &file.read {
            reading.table = table;
            reading.name_what_is_not_read();
            for (row, cells) in table.grid.rows.range(table.head.row + 1..) {
                if reading.incoming.faults.len() < FAULTS {
                    reading.take(*row, cells);
                }
            }
        }
        reading.incoming.refuse_other_letters();
        reading.incoming
    }
}

impl Reading<'_> {
    /// Columns of our own sheet whose heading is not known, or stands twice: what was written there would go unseen.
    fn name_what_is_not_read(&mut self) {
        let head = &self.table.head;
        if !head.form.is_own() && self.column(CellContent::Revision).is_none() {
            return;
        }
        let cells = self.table.grid.rows.get(&head.row);
        let headings = cells.into_iter().flatten().enumerate();
        let unread = headings.filter(|(place, heading)| {
            let is_known = head.columns.iter().any(|(_, own)| own == place);
            !is_known && !heading.trim().is_empty()
        });
        let unread = unread.map(|(place, heading)| {
            let place = Place::new(&self.table.grid.name, head.row, place);
            format!("{place} {}", quoted(heading))
        });
        self.incoming.unread.extend(unread.take(UNREAD));
    }

    fn take(&mut self, row: u32, cells: &[String]) {
        let revision = self.text(cells, CellContent::Revision);
        let says = self.says_something(row, cells);
        let id = self.text(cells, CellContent::Id);
        if id.is_empty() {
            // Forms have titles and notes between their rows; our own sheet has none.
            if says && self.column(CellContent::Revision).is_some() {
                let why = "the row has no id".to_owned();
                let mend = "write the requirement's id, or empty the row".to_owned();
                self.fault(row, CellContent::Id, why, mend);
            }
            return;
        }
        self.incoming.rows += 1;
        if revision.is_empty() && !says {
            return;
        }
        let catalog = match &self.table.head.form.catalog {
            catalog if catalog.is_empty() => self.text(cells, CellContent::Catalog),
            catalog => catalog.clone(),
        };
        let roles = self.text(cells, CellContent::Roles);
        let component = self.text(cells, CellContent::Component);
        let named = Named {
            catalog: &catalog,
            id: &id,
            roles: &roles,
            component: &component,
        };
        let role_column = self.column(CellContent::Roles).map(|(column, _)| column);
        let (import, assessment) = (self.import, &self.assessment);
        match import.whose(assessment, &self.strays, &named, role_column) {
            Ok(Whose::Stray(key)) => self.hold(row, cells, &key, &revision, true),
            Ok(Whose::Asked(key)) => self.hold(row, cells, &key, &revision, false),
            Err(unknown) => {
                let (what, why, mend) = match unknown {
                    Unknown::Catalog(why, mend) => (CellContent::Catalog, why, mend),
                    Unknown::Id(why, mend) => (CellContent::Id, why, mend),
                    Unknown::Role(why, mend) => (CellContent::Roles, why, mend),
                };
                self.fault(row, what, why, mend);
            }
        }
    }

    /// Holds a row against its line.
    fn hold(&mut self, row: u32, cells: &[String], key: &LineKey, revision: &str, stray: bool) {
        let place = self.place(row, CellContent::Id);
        if let Some(first) = self.seen.insert(key.clone(), place) {
            let why = format!("this line stands in {first} already");
            let mend = "keep one of the two rows".to_owned();
            return self.fault(row, CellContent::Id, why, mend);
        }
        let import = self.import;
        let line = |assessment: &Assessment, session| {
            if stray {
                let known = assessment.line(key).cloned();
                return known.or_else(|| Some(Line::stray(session, key)));
            }
            assessment.line_at(import.catalogs, session, key)
        };
        let Some(now) = line(&self.assessment, import.session) else {
            return;
        };
        let then = self
            .revisions
            .then(import.catalogs, import.session, revision);
        let then = then.and_then(|then| Some((then, line(&then.assessment, &then.session)?)));
        let export_now = Export {
            catalogs: import.catalogs,
            session: import.session,
            assessment: &self.assessment,
            official_text: false,
            filter: None,
            is_for_client: false,
            is_to_fill_in: false,
        };
        let export_then = then.as_ref().map(|(then, _)| Export {
            session: &then.session,
            assessment: &then.assessment,
            ..export_now
        });
        let now = export_now.row(&now);
        let then = then
            .as_ref()
            .map(|(_, line)| line)
            .zip(export_then.as_ref());
        let then = then.map(|(line, export)| export.row(line));
        let mut reading = RowIn {
            import,
            table: self.table,
            row,
            texts: Texts {
                cells,
                now: &now,
                then: then.as_ref(),
            },
            key,
            keeps: words::keeps(now.kept(), import.is_gone(&self.assessment, key)),
            edits: Vec::new(),
            out: &mut self.incoming,
        };
        reading.read();
        let edits = reading.edits;
        self.judge(key, edits);
    }

    fn judge(&mut self, key: &LineKey, edits: Vec<(Edit, Place)>) {
        let (edits, places): (Vec<_>, Vec<_>) = edits.into_iter().unzip();
        let (catalogs, session) = (self.import.catalogs, self.import.session);
        let judged = self.assessment.judge_all(catalogs, session, key, &edits);
        match judged {
            Err(_) => self.name_refused(key, &edits, places),
            Ok(mut changes) => {
                let told = words::taken(session, &edits, &places, &changes);
                self.incoming.taken.extend(told);
                if !changes.is_empty() {
                    begin_again(session, key, &mut changes);
                }
                self.incoming.changes.append(&mut changes);
            }
        }
    }

    /// Names the cell of every edit that is refused: each stands for itself.
    fn name_refused(&mut self, key: &LineKey, edits: &[Edit], places: Vec<Place>) {
        let (catalogs, session) = (self.import.catalogs, self.import.session);
        for (edit, place) in edits.iter().zip(places) {
            let judged = self.assessment.judge(catalogs, session, key, edit);
            if let Err(refusal) = judged {
                let Objection { why, mend } = refusal.objection();
                let (why, mend) = (why.into_owned(), mend.into_owned());
                self.incoming.faults.push(Fault { place, why, mend });
            }
        }
    }

    /// Whether a column with a field of an answer says something in a row.
    fn says_something(&self, row: u32, cells: &[String]) -> bool {
        let mut recorded = self.table.head.columns.iter();
        recorded.any(|(column, place)| {
            let number = u32::try_from(*place).unwrap_or(u32::MAX);
            let says = cells
                .get(*place)
                .is_some_and(|cell| !cell.trim().is_empty());
            let grid = &self.table.grid;
            let has_fault =
                grid.is_unvalued(row, number) || grid.errors.contains_key(&(row, number));
            column.what.is_recorded() && (says || has_fault)
        })
    }

    fn column(&self, what: CellContent) -> Option<(&FormColumn, usize)> {
        self.table.column(what)
    }

    /// The text of a column that names the line.
    fn text(&self, cells: &[String], what: CellContent) -> String {
        let Some((column, place)) = self.column(what) else {
            return String::new();
        };
        let cell = cells.get(place).map_or("", String::as_str);
        column.name_in(cell_text(cell.trim())).to_owned()
    }

    fn fault(&mut self, row: u32, what: CellContent, why: String, mend: String) {
        let place = self.place(row, what);
        self.incoming.faults.push(Fault { place, why, mend });
    }

    /// The cell of a row in which this stands.
    fn place(&self, row: u32, what: CellContent) -> Place {
        let column = self.column(what).map_or(0, |(_, place)| place);
        Place::new(&self.table.grid.name, row, column)
    }
}
