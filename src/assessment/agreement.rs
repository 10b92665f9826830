//! The agreement of two people who assessed apart: Cohen's kappa, which counts out what agrees by chance (J. Cohen, "A
//! coefficient of agreement for nominal scales", 1960), and weighted, where levels that lie near each other agree in
//! part (J. Cohen, "Weighted kappa", 1968, with linear weights).

use crate::catalog::{Area, Catalog};

use crate::session::{Session, level_events};

use super::{Assessment, Line, area};

/// The levels that a line can have, 0 to 4.
const LEVELS: usize = 5;

/// How often the first said the one level and the second the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Table(pub [[u32; LEVELS]; LEVELS]);

impl Table {
    /// Counts one line.
    pub fn count(&mut self, one: u8, other: u8) {
        let row = self.0.get_mut(usize::from(one));
        if let Some(cell) = row.and_then(|row| row.get_mut(usize::from(other))) {
            *cell += 1;
        }
    }

    /// How many lines both have judged.
    #[must_use]
    pub fn lines(&self) -> u32 {
        self.0.iter().flatten().sum()
    }

    /// How many of them have the same level.
    #[must_use]
    pub fn same(&self) -> u32 {
        let rows = self.0.iter().enumerate();
        rows.filter_map(|(level, row)| row.get(level)).sum()
    }

    /// Cohen's kappa; none where chance alone would make them agree throughout.
    #[must_use]
    pub fn kappa(&self) -> Option<f64> {
        self.by(|one, other| f64::from(u8::from(one != other)))
    }

    /// Cohen's kappa with linear weights.
    #[must_use]
    pub fn weighted(&self) -> Option<f64> {
        self.by(|one, other| f64::from(u32::try_from(one.abs_diff(other)).unwrap_or(u32::MAX)))
    }

    /// One minus the ratio of the disagreement found to that expected by chance.
    fn by(&self, weight: impl Fn(usize, usize) -> f64) -> Option<f64> {
        let all = f64::from(self.lines());
        let rows: Vec<f64> = self
            .0
            .iter()
            .map(|row| f64::from(row.iter().sum::<u32>()))
            .collect();
        let column = |level: usize| -> u32 { self.0.iter().filter_map(|row| row.get(level)).sum() };
        let (mut found, mut chance) = (0.0, 0.0);
        for (one, (row, total)) in self.0.iter().zip(&rows).enumerate() {
            for (other, cell) in row.iter().enumerate() {
                found += weight(one, other) * f64::from(*cell);
                chance += weight(one, other) * total * f64::from(column(other)) / all;
            }
        }
        (chance > 0.0).then(|| 1.0 - found / chance)
    }
}

/// The agreement on one area.
#[derive(Debug, Clone, Copy)]
pub struct Agreement<'a> {
    /// The area.
    pub area: &'a Area,
    /// The judgements of the two.
    pub table: Table,
}

/// How far two agree.
#[derive(Debug, Clone, Default)]
pub struct Agreements<'a> {
    /// By area, those alone in which both have judged a line.
    pub areas: Vec<Agreement<'a>>,
    /// Over all.
    pub all: Table,
    /// How many lines have the very same record in both, made before the copies parted: these were not assessed twice.
    pub left_out: usize,
}

/// The agreement by area and over all. Lines that only one has, or that have no maturity in one of the two, are not
/// counted; nor are those whose level is the very same record in both.
#[must_use]
pub fn agreement<'a>(
    catalogs: &'a [Catalog],
    (one, first): (&Assessment, &Session),
    (other, second): (&Assessment, &Session),
) -> Agreements<'a> {
    let mut found = Agreements::default();
    for line in one.lines.iter().filter(|line| !line.outside) {
        let theirs = other.line(&line.key).filter(|line| !line.outside);
        let levels = (line.maturity(), theirs.and_then(Line::maturity));
        let ((Some(level), Some(their_level)), Some(area)) = (levels, area(catalogs, line)) else {
            continue;
        };
        if level_events(first, &line.key) == level_events(second, &line.key) {
            found.left_out += 1;
            continue;
        }
        found.all.count(level, their_level);
        if let Some(last) = found
            .areas
            .last_mut()
            .filter(|last| last.area.id == area.id)
        {
            last.table.count(level, their_level);
        } else {
            let mut table = Table::default();
            table.count(level, their_level);
            found.areas.push(Agreement { area, table });
        }
    }
    found
}
