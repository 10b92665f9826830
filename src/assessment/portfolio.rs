//! Many sessions side by side: of each only its figures are kept, so that ten thousand need little room, and what
//! became of a system since the session that this one was carried over from.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::Timestamp;

use crate::{
    catalog::{Area, Catalog},
    session::{Session, carried_from, sealed},
};

use super::{Assessment, Maturity, Progress, gaps};

/// Sessions side by side.
#[derive(Debug, Default)]
pub struct Portfolio {
    /// The areas of all, those of one catalog together, in the order in which they came.
    pub areas: Vec<PortfolioArea>,
    /// The sessions, in the order in which they were named.
    pub sessions: Vec<Figures>,
    /// What was named and is no session that can be read: its path, and why.
    pub skipped: Vec<(String, String)>,
    /// Where each area stands, by the ids of catalog and area.
    places: HashMap<(String, String), usize>,
}

/// An area that at least one of the sessions asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PortfolioArea {
    /// The id of its catalog.
    pub catalog: String,
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
}

/// What is kept of one session.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// Its file, as it was named.
    pub path: String,
    /// Its id.
    pub session: String,
    /// Who is assessed, and which system; both may be empty.
    pub organization: String,
    /// The scope of the assessment.
    pub scope: String,
    /// What it is called.
    pub title: String,
    /// The ids of its catalogs.
    pub catalogs: Vec<String>,
    /// The profile.
    pub profile: String,
    /// Whom it assesses.
    pub roles: Vec<String>,
    /// The maturity that it aims at.
    pub target: Option<u8>,
    /// Its counts.
    pub progress: Progress,
    /// Its maturity.
    pub maturity: Maturity,
    /// How many lines are below their target or failed.
    pub gaps: usize,
    /// Its areas, by their places in the portfolio's.
    pub areas: BTreeMap<usize, AreaFigures>,
    /// When it was signed off, and how many changes came since.
    pub sealed: Option<(String, usize)>,
    /// When it was last changed, as written.
    pub changed: String,
    /// Who changed it.
    pub who: String,
    /// Lines of its file that could not be read.
    pub damaged: usize,
    /// The sessions from which its answers were carried over.
    from: BTreeSet<String>,
}

/// What is kept of an area of a session.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AreaFigures {
    /// Its counts.
    pub progress: Progress,
    /// Its maturity.
    pub maturity: Maturity,
}

impl Portfolio {
    /// Takes in what a session amounts to; the session itself is not kept.
    pub fn add(
        &mut self,
        path: String,
        catalogs: &[Catalog],
        session: &Session,
        judged: &Assessment,
        damaged: usize,
    ) {
        let (about, header) = (&judged.about, session.header());
        let last = session.events().next_back();
        let text = |part: Option<&str>| part.unwrap_or_default().to_owned();
        let figures = Figures {
            path,
            session: text(header.map(|header| header.session.as_str())),
            organization: about.organization.trim().to_owned(),
            scope: about.scope.trim().to_owned(),
            title: about.title(),
            catalogs: catalogs.iter().map(|one| one.id.clone()).collect(),
            profile: about.profile.clone(),
            roles: about.roles.clone(),
            target: about.target,
            progress: judged.progress(),
            maturity: judged.maturity(),
            gaps: gaps(catalogs, &judged.lines).len(),
            areas: self.areas_of(catalogs, judged),
            sealed: sealed(session).map(|sealed| (sealed.at, sealed.since.len())),
            changed: text(
                last.map_or(header.map(|one| one.created.as_str()), |event| {
                    Some(&event.at)
                }),
            ),
            who: text(last.map_or(header.map(|one| one.by.as_str()), |event| Some(&event.who))),
            damaged,
            from: carried_from(session),
        };
        self.sessions.push(figures);
    }

    fn areas_of(
        &mut self,
        catalogs: &[Catalog],
        judged: &Assessment,
    ) -> BTreeMap<usize, AreaFigures> {
        let results = judged.areas(catalogs);
        let figures = results.iter().filter_map(|result| {
            let catalog = &catalogs.get(result.catalog)?.id;
            let figures = AreaFigures {
                progress: result.progress,
                maturity: result.maturity,
            };
            Some((self.place(catalog, result.area), figures))
        });
        figures.collect()
    }

    /// The place of an area, which is added where it is new.
    fn place(&mut self, catalog: &str, area: &Area) -> usize {
        let key = (catalog.to_owned(), area.id.clone());
        *self.places.entry(key).or_insert_with(|| {
            self.areas.push(PortfolioArea {
                catalog: catalog.to_owned(),
                id: area.id.clone(),
                title: area.title.clone(),
            });
            self.areas.len() - 1
        })
    }

    /// Of each session the one before it of the same system: the newest of those that are here and that its answers
    /// were carried over from.
    #[must_use]
    pub fn before(&self) -> Vec<Option<&Figures>> {
        let ids = self.sessions.iter().map(|one| (one.session.as_str(), one));
        let by_id: HashMap<&str, &Figures> = ids.collect();
        let newest = |one: &Figures| {
            let before = one.from.iter().filter_map(|id| by_id.get(id.as_str()));
            let others = before.copied().filter(|other| other.session != one.session);
            others.max_by_key(|other| other.changed.parse::<Timestamp>().ok())
        };
        self.sessions.iter().map(newest).collect()
    }

    /// The ids of the catalogs, in the order in which they came.
    #[must_use]
    pub fn catalogs(&self) -> Vec<&str> {
        let mut ids: Vec<&str> = Vec::new();
        for area in &self.areas {
            if !ids.contains(&area.catalog.as_str()) {
                ids.push(&area.catalog);
            }
        }
        ids
    }
}
