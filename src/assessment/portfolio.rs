//! Many sessions side by side: of each only its figures are kept, so that ten thousand need little room; and the
//! progress of a system since the session that this one was carried over from.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
};

use jiff::Timestamp;

use crate::{
    catalog::{Area, Catalog},
    session::{Beginning, EventId, Session, began_from, carried_from, sealed},
};

use super::{Assessment, Maturity, Progress, gaps};

/// Sessions side by side.
#[derive(Debug, Default)]
pub struct Portfolio {
    /// The areas of all, those of one catalog together, in the order in which they came.
    pub areas: Vec<PortfolioArea>,
    /// The sessions, in the order in which they were named.
    pub sessions: Vec<Figures>,
    /// The files named that are no readable session: the path, and why.
    pub skipped: Vec<(String, String)>,
    /// Where each area stands, by the ids of catalog and area.
    places: HashMap<(String, String), usize>,
}

/// An area that at least one of the sessions asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PortfolioArea {
    /// The id of its catalog.
    pub catalog: String,
    /// The id of the area.
    pub id: String,
    /// The title of the area.
    pub title: String,
}

/// The figures kept of one session.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// The file, as it was named.
    pub path: String,
    /// The id of the session.
    pub session: String,
    /// The organization assessed, and its system; both may be empty.
    pub organization: String,
    /// The scope of the assessment.
    pub scope: String,
    /// The title.
    pub title: String,
    /// The ids of its catalogs.
    pub catalogs: Vec<String>,
    /// The profile.
    pub profile: String,
    /// Whom it assesses.
    pub roles: Vec<String>,
    /// The maturity that it aims at.
    pub target: Option<u8>,
    /// The counts.
    pub progress: Progress,
    /// The maturity.
    pub maturity: Maturity,
    /// How many lines are below their target or failed.
    pub gaps: usize,
    /// The areas, by their places among those of the portfolio.
    pub areas: BTreeMap<usize, AreaFigures>,
    /// When it was signed off, and how many changes came since.
    pub sealed: Option<(String, usize)>,
    /// When it was last changed, as written.
    pub changed: String,
    /// The author of the last change.
    pub who: String,
    /// Lines of its file that could not be read.
    pub damaged: usize,
    /// Where it began.
    began: Began,
    /// The beginnings of the digests of its lines, in order: enough to tell what a copy has.
    digests: Box<[u64]>,
}

/// Where a session began.
#[derive(Debug, Clone, PartialEq)]
enum Began {
    /// From a session as it was then.
    From(Beginning),
    /// From sessions of which the ids alone are known; and when.
    Before(BTreeSet<String>, Option<Timestamp>),
}

impl Figures {
    fn has(&self, digest: &EventId) -> bool {
        self.digests.binary_search(&short(digest)).is_ok()
    }

    fn changed_at(&self) -> Option<Timestamp> {
        self.changed.parse().ok()
    }
}

/// The beginning of a digest.
fn short(digest: &EventId) -> u64 {
    let first = digest.0.first_chunk();
    first.map_or(0, |first| u64::from_be_bytes(*first))
}

/// The beginnings of the digests of a session's lines.
fn digests(session: &Session) -> Box<[u64]> {
    let header = session.header().map(|header| short(&header.sum));
    let events = session.events().map(|event| short(&event.sum));
    let mut all: Vec<u64> = header.into_iter().chain(events).collect();
    all.sort_unstable();
    all.into()
}

/// The figures of an area of a session.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AreaFigures {
    /// The counts.
    pub progress: Progress,
    /// The maturity.
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
            began: began_from(session).map_or_else(
                || {
                    let created = header.and_then(|header| header.created.parse().ok());
                    Began::Before(carried_from(session), created)
                },
                Began::From,
            ),
            digests: digests(session),
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

    /// Of each session the one before it of the same system, among those that are here: of several copies of it that
    /// one which has what was there when this one began, and the least besides.
    #[must_use]
    pub fn before(&self) -> Vec<Option<&Figures>> {
        let mut by_id: HashMap<&str, Vec<&Figures>> = HashMap::new();
        for one in &self.sessions {
            by_id.entry(&one.session).or_default().push(one);
        }
        let sessions = self.sessions.iter();
        sessions.map(|one| before(one, &by_id)).collect()
    }

    /// Of each session its other copies that are here.
    #[must_use]
    pub fn copies(&self) -> Vec<Vec<&Figures>> {
        let mut by_id: HashMap<&str, Vec<usize>> = HashMap::new();
        for (place, one) in self.sessions.iter().enumerate() {
            by_id.entry(&one.session).or_default().push(place);
        }
        let others = |(place, one): (usize, &Figures)| {
            let all = by_id
                .get(one.session.as_str())
                .filter(|_| !one.session.is_empty());
            let others = all.into_iter().flatten().filter(|other| **other != place);
            others
                .filter_map(|other| self.sessions.get(*other))
                .collect()
        };
        self.sessions.iter().enumerate().map(others).collect()
    }

    /// How many sessions there are; copies of one count once.
    #[must_use]
    pub fn count(&self) -> usize {
        let known = self.sessions.iter().filter(|one| !one.session.is_empty());
        let known: HashSet<&str> = known.map(|one| one.session.as_str()).collect();
        let unknown = self.sessions.iter().filter(|one| one.session.is_empty());
        known.len() + unknown.count()
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

/// The session before another one, whatever the order in which all of them came.
fn before<'a>(one: &Figures, by_id: &HashMap<&str, Vec<&'a Figures>>) -> Option<&'a Figures> {
    let copies = |id: &str| {
        let copies = by_id.get(id).filter(|_| id != one.session);
        copies.into_iter().flatten().copied()
    };
    match &one.began {
        Began::From(from) => copies(&from.session)
            .filter(|copy| from.heads.iter().all(|head| copy.has(head)))
            .min_by_key(|copy| (copy.digests.len(), &copy.path)),
        Began::Before(ids, began) => {
            let all = || ids.iter().flat_map(|id| copies(id));
            // A copy changed after this session began may differ from what was carried over.
            let earlier = all().filter(|copy| began.is_none() || copy.changed_at() <= *began);
            earlier
                .max_by_key(|copy| (copy.changed_at(), Reverse(&copy.path)))
                .or_else(|| all().min_by_key(|copy| (copy.changed_at(), &copy.path)))
        }
    }
}
