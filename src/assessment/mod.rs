//! What the answers amount to: lines with their state, progress, maturity, findings, gaps, and search. Knows
//! no file and no screen; everything here follows from the catalogs and the fold of the session.

mod asking;
mod filter;
mod finding;
mod gap;
mod group;
mod line;
mod progress;
mod relate;
mod search;

pub use asking::judge_line;
pub use filter::{Filter, awaited};
pub use finding::{Code, Finding};
pub use gap::{Gap, gaps};
pub use group::{GroupCount, groups, has_verdicts};
pub use line::{Line, State, roles_of};
pub use progress::{AreaResult, Maturity, Progress, maturity, progress};
pub use relate::{Leaning, Provided, Side, leanings};
pub use search::{Hit, search};

use crate::{
    catalog::{Area, Catalog, Related, Requirement},
    session::{About, LineKey, Session, about},
};

/// The whole of a session, judged: made anew from catalogs and session whenever one changes.
#[derive(Debug, Clone)]
pub struct Assessment {
    /// The session's own data.
    pub about: About,
    /// Every line of every requirement, in the order of the walk; those outside the profile too.
    pub lines: Vec<Line>,
    /// What the program noticed, in the order of the walk.
    pub findings: Vec<Finding>,
    /// Place in `lines` of what comes next.
    pub next: Option<usize>,
}

impl Assessment {
    /// Judges a session against the catalogs it names, in their order.
    #[must_use]
    pub fn of(catalogs: &[Catalog], session: &Session) -> Self {
        let about = about(session);
        let lines = line::lines(catalogs, session, &about);
        let findings = finding::findings(catalogs, session, &lines);
        let next = progress::next(&lines, session.last_touched());
        Self {
            about,
            lines,
            findings,
            next,
        }
    }

    /// Counts over all lines.
    #[must_use]
    pub fn progress(&self) -> Progress {
        progress(self.lines.iter())
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
    pub fn beside(&self, related: &Related, line: &Line) -> Vec<&Line> {
        let places = related.to(line.catalog, line.requirement);
        let is_there =
            |other: &&Line| !other.outside && places.contains(&(other.catalog, other.requirement));
        if places.is_empty() {
            return Vec::new();
        }
        self.lines.iter().filter(is_there).collect()
    }

    /// The place of a line.
    #[must_use]
    pub fn place(&self, key: &LineKey) -> Option<usize> {
        self.lines.iter().position(|line| &line.key == key)
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

/// The requirement that a line judges.
#[must_use]
pub fn requirement<'a>(catalogs: &'a [Catalog], line: &Line) -> Option<&'a Requirement> {
    catalogs
        .get(line.catalog)?
        .requirements
        .get(line.requirement)
}

/// The area that a line belongs to.
#[must_use]
pub fn area<'a>(catalogs: &'a [Catalog], line: &Line) -> Option<&'a Area> {
    let catalog = catalogs.get(line.catalog)?;
    catalog.area(&catalog.requirements.get(line.requirement)?.area)
}
