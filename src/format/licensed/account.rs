//! A licensed copy against the catalog: the overlay that comes of it, and an account of what it confirmed, what it
//! corrected, what is missing or new, and what could not be read.

use std::{collections::BTreeMap, fmt::Write};

use crate::{
    catalog::{Catalog, Overlay, Requirement, Wording, heading, same_heading, spelled_like},
    format::{clean_line, counted},
};

use super::{
    CATALOGS,
    refusal::Refusal,
    rows::{Licensed, Unread},
};

/// The most entries of each kind that are named one by one.
const NAMED: usize = 200;

/// A comparison of a licensed copy with our table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Account {
    /// The catalog that it is of.
    pub catalog: String,
    /// How many requirements there are, and how many of them the copy has.
    pub read: (usize, usize),
    /// How the file was read.
    pub form: String,
    /// Columns that the file does not have.
    pub without: Vec<&'static str>,
    /// How many of each heading the copy confirmed.
    pub confirmed: [(&'static str, usize); 3],
    /// The corrections.
    pub corrected: Vec<Corrected>,
    /// Ids that it does not have.
    pub missing: Vec<String>,
    /// Ids that only it has.
    pub new: Vec<String>,
    /// Rows for a second role or component.
    pub repeated: usize,
    /// Rows that could not be read.
    pub unread: Vec<Unread>,
    /// The word by which its rows are counted.
    pub unit: &'static str,
}

/// A heading that the copy has otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Corrected {
    /// The requirement's id.
    pub id: String,
    /// The name of the heading.
    pub field: &'static str,
    /// The value in our table.
    pub from: String,
    /// The value in the copy.
    pub to: String,
}

/// How many rows of a copy belong to a catalog.
#[must_use]
pub fn known_rows(licensed: &Licensed, catalog: &Catalog) -> usize {
    let asked = |id: &str| {
        let mut all = catalog.requirements.iter();
        all.any(|asked| spelled_like(&asked.id, id))
    };
    licensed.rows.iter().filter(|row| asked(&row.id)).count()
}

/// Compares a copy with its catalog, which has no overlay.
///
/// # Errors
/// None of its rows belongs to the catalog.
pub fn compare(licensed: Licensed, catalog: &Catalog) -> Result<(Overlay, Account), Refusal> {
    let mut unread = licensed.unread;
    let rows = licensed.rows.len() + unread.len();
    let mut found: BTreeMap<String, (usize, Wording)> = BTreeMap::new();
    let (mut new, mut repeated) = (Vec::new(), 0);
    for row in licensed.rows {
        let spelled = |asked: &&Requirement| spelled_like(&asked.id, &row.id);
        let Some(asked) = catalog.requirements.iter().find(spelled) else {
            if !new.contains(&row.id) && new.len() < NAMED * 10 {
                new.push(row.id);
            }
            continue;
        };
        match found.get(asked.id.as_str()) {
            None => {
                found.insert(asked.id.to_string(), (row.place, row.wording));
            }
            Some((_, first))
                if row.wording.text.is_empty() || same_heading(&first.text, &row.wording.text) =>
            {
                repeated += 1;
            }
            Some((place, _)) => unread.push(Unread {
                place: row.place,
                id: asked.id.to_string(),
                why: format!(
                    "{} {place} has this id already, with another wording",
                    licensed.unit
                ),
            }),
        }
    }
    if found.is_empty() {
        return Err(Refusal::NoneKnown {
            rows,
            catalogs: CATALOGS.join(" or "),
        });
    }
    unread.sort_by_key(|unread| unread.place);
    let mut account = Account {
        catalog: catalog.id.clone(),
        read: (catalog.requirements.len(), found.len()),
        form: licensed.form,
        without: licensed.without,
        confirmed: Wording::default().headings().map(|(field, _)| (field, 0)),
        new,
        repeated,
        unread,
        unit: licensed.unit,
        ..Account::default()
    };
    for asked in &catalog.requirements {
        let Some((_, wording)) = found.get(asked.id.as_str()) else {
            account.missing.push(asked.id.to_string());
            continue;
        };
        let headings = wording.headings();
        for ((field, printed), (_, confirmed)) in headings.into_iter().zip(&mut account.confirmed) {
            let ours = heading(asked, field);
            if printed.is_empty() {
            } else if same_heading(ours, printed) {
                *confirmed += 1;
            } else {
                account.corrected.push(Corrected {
                    id: asked.id.to_string(),
                    field,
                    from: ours.to_owned(),
                    to: printed.to_owned(),
                });
            }
        }
    }
    let requirements = found.into_iter().map(|(id, (_, wording))| (id, wording));
    let overlay = Overlay {
        catalog: catalog.id.clone(),
        requirements: requirements.collect(),
    };
    Ok((overlay, account))
}

impl Account {
    /// The account in words.
    #[must_use]
    pub fn text(&self) -> String {
        let (all, read) = self.read;
        let mut text = format!(
            "{}: {read} of {all} requirements read ({})\n",
            self.catalog, self.form
        );
        if !self.without.is_empty() {
            let _ = writeln!(text, "no column {}", self.without.join(", "));
        }
        if self.repeated > 0 {
            let _ = writeln!(
                text,
                "{} more for another role or component",
                counted(self.repeated, self.unit)
            );
        }
        let confirmed: Vec<String> = self
            .confirmed
            .iter()
            .map(|(field, count)| format!("{field} {count}"))
            .collect();
        let _ = writeln!(text, "confirmed: {}", confirmed.join(", "));
        let corrected = self.corrected.iter().map(|corrected| {
            let Corrected {
                id,
                field,
                from,
                to,
            } = corrected;
            format!("{id} {field}: {from} → {to}")
        });
        list(&mut text, "corrected", corrected);
        row(&mut text, "missing in the file", &self.missing);
        row(&mut text, "new in the file, not taken in", &self.new);
        let unread = self.unread.iter().map(|unread| {
            let id = match unread.id.as_str() {
                "" => String::new(),
                id => format!(" ({id})"),
            };
            format!("{} {}{id}: {}", self.unit, unread.place, unread.why)
        });
        list(&mut text, "not read", unread);
        text
    }
}

/// A count, and each in a line of its own.
fn list(text: &mut String, label: &str, items: impl ExactSizeIterator<Item = String>) {
    let all = items.len();
    let _ = writeln!(text, "{label}: {all}");
    for item in items.take(NAMED) {
        let _ = writeln!(text, "  {}", clean_line(&item));
    }
    if all > NAMED {
        let _ = writeln!(text, "  and {} more", all - NAMED);
    }
}

/// A count, and all in one line.
fn row(text: &mut String, label: &str, ids: &[String]) {
    let _ = write!(text, "{label}: {}", ids.len());
    if !ids.is_empty() {
        let named: Vec<String> = ids.iter().take(NAMED).map(|id| clean_line(id)).collect();
        let _ = write!(text, " ({})", named.join(", "));
    }
    text.push('\n');
}
