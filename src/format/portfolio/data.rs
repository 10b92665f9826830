//! Sessions side by side for other programs: a row each for spreadsheets, and JSON.

use serde::{Serialize, Serializer, ser::SerializeMap};
use serde_json::{Value, json};

use crate::{
    assessment::Figures,
    format::{
        export::{cell, record},
        json_text,
    },
};

use super::{PortfolioPaper, Row};

/// The version of the JSON. It changes where a name is removed or gets another meaning, not where one is added.
const VERSION: u8 = 1;

/// The columns that each session fills, with what stands in them.
type Column = (&'static str, fn(&Figures) -> String);

const COLUMNS: [Column; 18] = [
    ("path", |one| one.path.clone()),
    ("session", |one| one.session.clone()),
    ("organization", |one| one.organization.clone()),
    ("scope", |one| one.scope.clone()),
    ("catalogs", |one| one.catalogs.join(" ")),
    ("profile", |one| one.profile.clone()),
    ("roles", |one| one.roles.join(" ")),
    ("target", |one| level(one.target)),
    ("applicable", |one| one.progress.applicable.to_string()),
    ("answered", |one| one.progress.answered.to_string()),
    ("to_reconfirm", |one| one.progress.to_reconfirm.to_string()),
    ("not_applicable", |one| {
        one.progress.not_applicable.to_string()
    }),
    ("lowest", |one| level(one.maturity.lowest)),
    ("below_target", |one| one.maturity.below_target.to_string()),
    ("gaps", |one| one.gaps.to_string()),
    ("conflicts", |one| one.progress.conflicts.to_string()),
    ("sealed", |one| {
        let sealed = one.sealed.as_ref();
        sealed.map(|(at, _)| at.clone()).unwrap_or_default()
    }),
    ("changed", |one| one.changed.clone()),
];

/// The columns on the session before.
const BEFORE: [Column; 4] = [
    ("previous_session", |one| one.session.clone()),
    ("previous_lowest", |one| level(one.maturity.lowest)),
    ("previous_below_target", |one| {
        one.maturity.below_target.to_string()
    }),
    ("previous_gaps", |one| one.gaps.to_string()),
];

fn level(level: Option<u8>) -> String {
    level.map(|level| level.to_string()).unwrap_or_default()
}

impl PortfolioPaper<'_> {
    /// A row a session; behind what it amounts to stand, for each area, the lowest level and how many lines are below
    /// their target.
    #[must_use]
    pub fn csv(&self) -> String {
        let names = COLUMNS.iter().chain(&BEFORE);
        let mut heads: Vec<String> = names.map(|(name, _)| (*name).to_owned()).collect();
        heads.push("copies".into());
        for area in &self.portfolio.areas {
            for figure in ["lowest", "below target"] {
                heads.push(cell(&format!("{} {} {figure}", area.catalog, area.id)));
            }
        }
        let mut text = record(heads.iter().map(String::as_str));
        for Row {
            now,
            before,
            copies,
        } in self.sessions()
        {
            let own = COLUMNS.iter().map(|(_, value)| value(now));
            let earlier = BEFORE.iter().map(|(_, value)| before.map(value));
            let mut cells: Vec<String> =
                own.chain(earlier.map(Option::unwrap_or_default)).collect();
            let copies: Vec<&str> = copies.iter().map(|copy| copy.path.as_str()).collect();
            cells.push(copies.join(", "));
            for place in 0..self.portfolio.areas.len() {
                let maturity = now.areas.get(&place).map(|area| area.maturity);
                let below = maturity.map(|maturity| maturity.below_target.to_string());
                cells.push(level(maturity.and_then(|maturity| maturity.lowest)));
                cells.push(below.unwrap_or_default());
            }
            let cells: Vec<String> = cells.iter().map(|text| cell(text)).collect();
            text += &record(cells.iter().map(String::as_str));
        }
        text
    }

    /// As JSON.
    #[must_use]
    pub fn json(&self) -> String {
        json_text(&Whole(self))
    }

    fn session(&self, row: &Row<'_, '_>) -> Value {
        let Row {
            now,
            before,
            copies,
        } = *row;
        let areas = self.areas(now).map(|(area, figures)| {
            json!({
                "catalog": area.catalog,
                "id": area.id,
                "title": area.title,
                "applicable": figures.progress.applicable,
                "answered": figures.progress.answered,
                "lowest": figures.maturity.lowest,
                "below_target": figures.maturity.below_target,
            })
        });
        json!({
            "path": now.path,
            "session": now.session,
            "title": now.title,
            "organization": now.organization,
            "scope": now.scope,
            "catalogs": now.catalogs,
            "profile": now.profile,
            "roles": now.roles,
            "target": now.target,
            "progress": now.progress,
            "maturity": now.maturity,
            "gaps": now.gaps,
            "areas": areas.collect::<Value>(),
            "sealed": now.sealed.as_ref().map(|(at, since)| json!({ "at": at, "changes_since": since })),
            "changed": now.changed,
            "who": now.who,
            "damaged_lines": now.damaged,
            "copies": copies.iter().map(|copy| copy.path.as_str()).collect::<Vec<_>>(),
            "previous": before.map(|before| json!({
                "session": before.session,
                "path": before.path,
                "lowest": before.maturity.lowest,
                "below_target": before.maturity.below_target,
                "gaps": before.gaps,
            })),
        })
    }
}

/// The JSON while it is written: the sessions are made one after the other, so that not all of them stand in memory twice.
struct Whole<'a>(&'a PortfolioPaper<'a>);

impl Serialize for Whole<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let skipped = self.0.portfolio.skipped.iter();
        let skipped = skipped.map(|(path, problem)| json!({ "path": path, "problem": problem }));
        let mut whole = serializer.serialize_map(Some(3))?;
        whole.serialize_entry("walkdown_portfolio", &VERSION)?;
        whole.serialize_entry("sessions", &Sessions(self.0))?;
        whole.serialize_entry("skipped", &skipped.collect::<Value>())?;
        whole.end()
    }
}

struct Sessions<'a>(&'a PortfolioPaper<'a>);

impl Serialize for Sessions<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let paper = self.0;
        let sessions = paper.sessions();
        serializer.collect_seq(sessions.map(|row| paper.session(&row)))
    }
}
