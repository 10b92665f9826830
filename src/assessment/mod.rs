//! The assessment that the answers amount to: lines with their state, progress, maturity, findings, gaps, and search.
//! Knows no file and no screen; everything here follows from the catalogs and the fold of the session.

mod agenda;
mod agreement;
mod asking;
mod bearing;
mod difference;
mod filter;
mod finding;
mod gap;
mod group;
mod hit_marks;
mod kept;
mod line;
mod named;
mod owed;
mod people;
mod plan;
mod portfolio;
mod progress;
mod relate;
mod renew;
mod resume;
mod review;
mod search;

pub use agenda::{
    Agenda, AreaAgenda, Document, Owed, Person, Subject, TopicAgenda, evidence_up_to,
};
pub use agreement::{Agreement, Agreements, Table, agreement};
pub use difference::{Difference, differences};
pub use filter::{Filter, apart, awaited, recording};
pub use finding::{Code, Finding, by_kind};
pub use gap::{Gap, gaps, missing_level, suggested_step};
pub use group::{GroupCount, groups, has_verdicts};
pub use hit_marks::{Elsewhere, HitMarks, hit_marks};
pub use line::{Line, State, area, requirement, roles_of};
pub use owed::{Debt, agreed_on_parked, debts, is_owed_by};
pub use plan::{AreaPlan, LinePlan, plan};
pub use portfolio::{AreaFigures, Figures, Portfolio, PortfolioArea};
pub use progress::{AreaResult, Maturity, Progress, maturity, progress};
pub use relate::{Leaning, OWNER, PROVIDER, Provided, Side, leanings};
pub use resume::{
    Meanwhile, has_recorded, last_change, last_line_of_others, last_own, last_own_line, meanwhile,
    owed, pace,
};
pub use review::{Sort, due_day, is_overdue, is_promise_overdue, review, unreviewed};
pub use search::{Hit, Search, Texts, search};

use std::collections::HashMap;

use crate::{
    catalog::{Catalog, Related},
    session::{About, LineKey, Session, about},
};

use bearing::Bearing;

/// The whole of a session, judged: made from catalogs and session, and renewed with every change.
#[derive(Debug, Clone)]
pub struct Assessment {
    /// The session's own data.
    pub about: About,
    /// Every line of every requirement, in the order of the walk; those outside the profile too.
    pub lines: Vec<Line>,
    /// The findings, in the order of the walk.
    pub findings: Vec<Finding>,
    /// Place in `lines` of what comes next.
    pub next: Option<usize>,
    progress: Progress,
    /// Where each line stands.
    places: HashMap<LineKey, usize>,
    /// The places of the lines outside the profile, in order.
    outside: Vec<usize>,
    bearing: Bearing,
    named: named::Named,
}

impl Assessment {
    /// Judges a session against the catalogs it names, in their order.
    #[must_use]
    pub fn new(catalogs: &[Catalog], session: &Session) -> Self {
        let about = about(session);
        let lines = line::lines(catalogs, session, &about);
        let mut places = HashMap::with_capacity(lines.len());
        for (place, line) in lines.iter().enumerate() {
            places.entry(line.key.clone()).or_insert(place);
        }
        let findings = finding::findings(catalogs, session, &lines, &places);
        let mut judged = Self {
            about,
            findings,
            next: None,
            progress: progress(lines.iter()),
            places,
            outside: line::outside(&lines),
            bearing: Bearing::new(catalogs, session, &lines),
            named: named::Named::new(session),
            lines,
        };
        judged.look_for_next(session);
        judged
    }

    fn look_for_next(&mut self, session: &Session) {
        let last = session.last_touched().and_then(|key| self.place(key));
        self.next = progress::next(&self.lines, last);
    }

    /// Counts over all lines.
    #[must_use]
    pub fn progress(&self) -> Progress {
        self.progress
    }

    /// Maturity over all lines.
    #[must_use]
    pub fn maturity(&self) -> Maturity {
        maturity(self.lines.iter())
    }

    /// Results by area, in the order of the catalogs.
    #[must_use]
    pub fn areas<'a>(&self, catalogs: &'a [Catalog]) -> Vec<AreaResult<'a>> {
        progress::areas(catalogs, &self.lines)
    }

    /// The lines of requirements that are related to a line's, those outside the profile not among them.
    #[must_use]
    pub fn related_lines(&self, related: &Related, line: &Line) -> Vec<&Line> {
        let places = related.to(line.catalog, line.requirement).iter();
        let lines = places.flat_map(|(catalog, requirement)| {
            let range = self.range(*catalog, *requirement);
            self.lines.get(range).unwrap_or_default()
        });
        lines.filter(|other| !other.outside).collect()
    }

    /// The place of a line.
    #[must_use]
    pub fn place(&self, key: &LineKey) -> Option<usize> {
        self.places.get(key).copied()
    }

    /// How many lines of the profile there are up to this place.
    #[must_use]
    pub fn number(&self, place: usize) -> usize {
        let outside = self.outside.partition_point(|other| *other <= place);
        (place + 1).saturating_sub(outside)
    }

    /// The line with this name.
    #[must_use]
    pub fn line(&self, key: &LineKey) -> Option<&Line> {
        self.lines.get(self.place(key)?)
    }

    /// The line with this name as it is, or as it would be split off: with what it inherits. None where no catalog asks
    /// for it.
    #[must_use]
    pub fn line_at(&self, catalogs: &[Catalog], session: &Session, key: &LineKey) -> Option<Line> {
        if let Some(line) = self.line(key) {
            return Some(line.clone());
        }
        let (place, index) = self.requirement_place(catalogs, key)?;
        let catalog = catalogs.get(place)?;
        let requirement = catalog.requirements.get(index)?;
        let first = self.lines.get(self.range(place, index).start)?;
        let roles = roles_of(catalogs, catalog, &self.about);
        let mut line = Line {
            role_alone: line::role_alone(&key.role, &roles).to_owned(),
            key: key.clone(),
            ..first.clone()
        };
        line::renew(&mut line, requirement, session, &self.about);
        Some(line)
    }

    /// The place of a catalog, and that of the requirement that a line with this name judges in it.
    fn requirement_place(&self, catalogs: &[Catalog], key: &LineKey) -> Option<(usize, usize)> {
        let catalog = catalogs.iter().position(|one| one.id == key.catalog)?;
        Some((catalog, self.bearing.place(catalog, &key.requirement)?))
    }

    /// The lines of the requirement at this place.
    fn range(&self, catalog: usize, requirement: usize) -> std::ops::Range<usize> {
        let wanted = (catalog, requirement);
        let place = |line: &Line| (line.catalog, line.requirement);
        let first = self.lines.partition_point(|line| place(line) < wanted);
        let rest = self.lines.get(first..).unwrap_or_default();
        first..first + rest.partition_point(|line| place(line) == wanted)
    }

    /// The lines of one requirement.
    pub fn lines_of<'a>(
        &'a self,
        catalog: &'a str,
        requirement: &'a str,
    ) -> impl Iterator<Item = &'a Line> {
        self.lines
            .iter()
            .filter(move |line| line.key.catalog == catalog && line.key.requirement == requirement)
    }
}
