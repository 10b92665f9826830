//! The plan of filling a form: which line of the session goes into which row, into rows that are there, else into
//! copies of them.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    assessment::Line,
    catalog::{Lookup, look_up},
    format::{
        clean_line,
        export::{CellContent, Export, cell_text},
        form::Head,
        grid::{Grid, cell_name},
    },
    session::LineKey,
};

use super::{cells::Value, says::value, sheet::Plan};

/// The plan, and what there is to say about it.
#[derive(Debug, Default)]
pub(super) struct Planned {
    pub(super) plan: Plan,
    pub(super) cells: usize,
    pub(super) replaced: Vec<String>,
    pub(super) left: Vec<String>,
    pub(super) without_row: Vec<String>,
    /// Whether a row is about a requirement of the session.
    pub(super) has_rows: bool,
}

/// The state of planning the rows.
pub(super) struct Planning<'a> {
    pub(super) export: &'a Export<'a>,
    grid: &'a Grid,
    pub(super) head: &'a Head<'a>,
    /// Whether cells are named with their sheet.
    several: bool,
    out: Planned,
}

/// A line, for a role where the form has a row for each.
pub(super) struct Entry<'a> {
    pub(super) line: &'a Line,
    pub(super) roles: Vec<String>,
}

pub(super) fn plan(export: &Export<'_>, grid: &Grid, head: &Head<'_>, several: bool) -> Planned {
    let mut planning = Planning {
        export,
        grid,
        head,
        several,
        out: Planned::default(),
    };
    let rows = planning.rows();
    planning.out.has_rows = !rows.is_empty();
    let lines = export.all_lines();
    let mut entries: BTreeMap<LineKey, Vec<Entry<'_>>> = BTreeMap::new();
    for line in &lines {
        if !planning.has_place(&line.key) || export.row(line).kept().is_some() {
            planning.out.without_row.extend(said_by(line));
            continue;
        }
        let shared = LineKey::shared(&line.key.catalog, &line.key.requirement);
        entries
            .entry(shared)
            .or_default()
            .extend(planning.entries(line));
    }
    for (key, entries) in &entries {
        if let Some(rows) = rows.get(key) {
            planning.requirement(rows, entries);
            continue;
        }
        let labels = entries.iter().filter_map(|entry| said_by(entry.line));
        planning.out.without_row.extend(labels);
    }
    planning.out
}

impl Planning<'_> {
    /// The rows of each requirement, from 0.
    fn rows(&self) -> BTreeMap<LineKey, Vec<u32>> {
        let mut rows: BTreeMap<LineKey, Vec<u32>> = BTreeMap::new();
        let form = self.head.form;
        let catalogs = match self
            .export
            .catalogs
            .iter()
            .find(|one| one.id == form.catalog)
        {
            Some(catalog) => std::slice::from_ref(catalog),
            None if form.catalog.is_empty() => self.export.catalogs,
            None => &[],
        };
        for (row, _) in self.grid.rows.range(self.head.row + 1..) {
            let id = self.text(*row, CellContent::Id);
            if let (false, Lookup::One(catalog, asked)) = (id.is_empty(), look_up(catalogs, &id)) {
                let key = LineKey::shared(&catalog.id, &asked.id);
                rows.entry(key).or_default().push(*row);
            }
        }
        rows
    }

    /// Whether a row can say which line it is about: what it was split off for has a column. Without one it would come
    /// back into the line that serves all.
    fn has_place(&self, key: &LineKey) -> bool {
        let has = |what: CellContent| self.head.column(what).is_some();
        (key.role.is_empty() || has(CellContent::Roles))
            && (key.places().next().is_none() || has(CellContent::Component))
    }

    fn entries<'b>(&self, line: &'b Line) -> Vec<Entry<'b>> {
        let roles = self.export.row(line).roles();
        let split = self.head.form.has_row_a_role && roles.len() > 1;
        if !split {
            return vec![Entry { line, roles }];
        }
        let one = |role: String| Entry {
            line,
            roles: vec![role],
        };
        roles.into_iter().map(one).collect()
    }

    /// Places the lines of a requirement: each into the row that is about it or was before it was split, else into one that
    /// is about nothing yet, else into a copy of the last one.
    fn requirement(&mut self, rows: &[u32], entries: &[Entry<'_>]) {
        let mut free: Vec<u32> = rows.to_vec();
        let mut open: Vec<&Entry<'_>> = Vec::new();
        for entry in entries {
            match free.iter().position(|row| self.is_about(*row, entry)) {
                Some(place) => {
                    let row = free.remove(place);
                    self.fill(row, entry);
                }
                None => open.push(entry),
            }
        }
        // A line that was split since no longer serves all roles that its row names.
        open.retain(
            |entry| match free.iter().position(|row| self.was_about(*row, entry)) {
                Some(place) => {
                    let row = free.remove(place);
                    self.fill(row, entry);
                    false
                }
                None => true,
            },
        );
        free.retain(|row| self.is_about_nothing(*row));
        let mut free = free.into_iter();
        for entry in open {
            match (free.next(), rows.last()) {
                (Some(row), _) => self.fill(row, entry),
                (None, Some(last)) if !entry.line.answer.is_empty() => self.copy(*last, entry),
                _ => {}
            }
        }
    }

    /// Whether a row names the roles and the place of a line: the roles, where there is a column of them.
    fn is_about(&self, row: u32, entry: &Entry<'_>) -> bool {
        let roles = self.text(row, CellContent::Roles);
        let has_roles = if roles.is_empty() {
            entry.roles.is_empty() || self.head.column(CellContent::Roles).is_none()
        } else {
            self.roles(&roles) == Some(as_set(&entry.roles))
        };
        has_roles && self.is_beside(row, entry) && !self.is_about_nothing(row)
    }

    /// Whether a row names all that a line serves, and more that was split off from it.
    fn was_about(&self, row: u32, entry: &Entry<'_>) -> bool {
        let named = self.roles(&self.text(row, CellContent::Roles));
        let names_more = named.is_some_and(|named| named.is_superset(&as_set(&entry.roles)));
        entry.line.key.role.is_empty() && names_more && self.is_beside(row, entry)
    }

    fn is_beside(&self, row: u32, entry: &Entry<'_>) -> bool {
        let at = LineKey::default().placed(&self.text(row, CellContent::Component));
        at.has_places_of(&entry.line.key)
    }

    fn is_about_nothing(&self, row: u32) -> bool {
        self.text(row, CellContent::Component).is_empty()
            && self.text(row, CellContent::Roles).is_empty()
    }

    /// The roles that a cell names, by their ids.
    fn roles(&self, cell: &str) -> Option<BTreeSet<String>> {
        let column = self.head.column(CellContent::Roles)?;
        if column.is_all_roles(cell) {
            let roles = &self.export.assessment.about.roles;
            return Some(roles.iter().cloned().collect());
        }
        let words = column.role_words(cell).into_iter();
        let known = words.map(|word| {
            let mut catalogs = self.export.catalogs.iter();
            let role = catalogs.find_map(|catalog| catalog.role_named(word));
            role.map_or(word, |role| role.id.as_str()).to_owned()
        });
        Some(known.collect())
    }

    fn fill(&mut self, row: u32, entry: &Entry<'_>) {
        let mut values = BTreeMap::new();
        self.out.left.extend(self.without_word(row, entry));
        for (place, column, text) in self.values(entry) {
            let name = self.name(row, place);
            let there = self.grid.cell(row, place);
            let is_same =
                column.ours(cell_text(there.trim())) == column.ours(cell_text(text.trim()));
            if is_same || column.what == CellContent::Roles && self.is_about(row, entry) {
                continue;
            }
            if self.grid.formulas.contains(&(row, place)) {
                self.out.left.push(format!("{name} holds a formula"));
                continue;
            }
            if let Some(cover) = self.grid.cover(row, place) {
                let why = format!("{name} is merged with {cover}, which holds the text of both");
                self.out.left.push(why);
                continue;
            }
            if !there.trim().is_empty() {
                self.out.replaced.push(name);
            }
            values.insert(place, value(&text));
        }
        self.out.cells += values.len();
        if !values.is_empty() {
            self.out.plan.cells.insert(row + 1, values);
        }
    }

    /// A cell of the form, after its sheet where there are several.
    pub(super) fn name(&self, row: u32, place: u32) -> String {
        let name = cell_name(row, place);
        if self.several {
            format!("{}!{name}", clean_line(&self.grid.name))
        } else {
            name
        }
    }

    /// A copy of a row, with its answer emptied before the line's is written.
    fn copy(&mut self, row: u32, entry: &Entry<'_>) {
        let mut values: BTreeMap<u32, Value> = BTreeMap::new();
        for (column, place) in &self.head.columns {
            let is_answer = matches!(column.what, CellContent::Roles | CellContent::Component)
                || column.what.is_recorded();
            if is_answer {
                values.insert(number(*place), Value::Nothing);
            }
        }
        let below = self.without_word(row, entry).into_iter();
        let below = below.map(|cell| format!("the row put in below {cell}"));
        self.out.left.extend(below);
        for (place, _, text) in self.values(entry) {
            values.insert(place, value(&text));
            self.out.cells += 1;
        }
        self.out
            .plan
            .copies
            .entry(row + 1)
            .or_default()
            .push(values);
    }

    fn text(&self, row: u32, what: CellContent) -> String {
        let column = self.head.columns.iter().find(|(own, _)| own.what == what);
        let place = column.map(|(_, place)| number(*place));
        place.map_or_else(String::new, |place| {
            let cell = cell_text(self.grid.cell(row, place).trim());
            column
                .map_or(cell, |(column, _)| column.name_in(cell))
                .to_owned()
        })
    }
}

/// The label of a line that says something.
fn said_by(line: &Line) -> Option<String> {
    (!line.answer.is_empty()).then(|| line.label())
}

pub(super) fn as_set(roles: &[String]) -> BTreeSet<String> {
    roles.iter().cloned().collect()
}

pub(super) fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
