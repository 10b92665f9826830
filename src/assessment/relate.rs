//! The provider against the owner: which of the owner's requirements lean on what the provider does, and where the
//! provider's level is below what the owner aims at.

use crate::catalog::{Catalog, Related, Requirement, is_standard};

use super::{
    Assessment,
    line::{Line, State},
};

/// A side: a session's assessment, and the catalog of it that is compared.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// The session, judged.
    pub assessment: &'a Assessment,
    /// The catalog.
    pub catalog: &'a Catalog,
    /// The place of the catalog in the session.
    pub place: usize,
}

/// The standard of the provider.
pub const PROVIDER: &str = "IEC 62443-2-4";
/// The standard of the owner.
pub const OWNER: &str = "IEC 62443-2-1";

impl<'a> Side<'a> {
    /// The side of a session that is on this standard; none where it has no catalog of it.
    #[must_use]
    pub fn on_standard(
        catalogs: &'a [Catalog],
        assessment: &'a Assessment,
        standard: &str,
    ) -> Option<Self> {
        let mut catalogs = catalogs.iter().enumerate();
        let (place, catalog) = catalogs.find(|(_, catalog)| is_standard(catalog, standard))?;
        Some(Self {
            assessment,
            catalog,
            place,
        })
    }
}

/// An owner's requirement that leans on the provider.
#[derive(Debug, Clone)]
pub struct Leaning<'a> {
    /// The requirement.
    pub asked: &'a Requirement,
    /// The lines of the owner's session for it, without those outside the profile.
    pub lines: Vec<&'a Line>,
    /// The highest target of the lines that apply.
    pub target: Option<u8>,
    /// The answers of the provider's session.
    pub provided: Vec<Provided<'a>>,
}

impl Leaning<'_> {
    /// Whether the owner holds the requirement to be not applicable, on all of its lines.
    #[must_use]
    pub fn is_not_applicable(&self) -> bool {
        let is_none = |line: &&Line| line.state() == State::NotApplicable;
        self.lines.iter().all(is_none)
    }
}

/// A provider's line that an owner's requirement leans on.
#[derive(Debug, Clone, Copy)]
pub struct Provided<'a> {
    /// The line.
    pub line: &'a Line,
    /// How many levels are missing to the owner's target.
    pub below: Option<u8>,
}

/// Every requirement of the owner that leans on the provider, in the order of the owner's standard.
#[must_use]
pub fn leanings<'a>(provider: Side<'a>, owner: Side<'a>) -> Vec<Leaning<'a>> {
    let related = Related::new(&[provider.catalog.clone(), owner.catalog.clone()]);
    let all = owner.catalog.requirements.iter().enumerate();
    all.filter_map(|(index, asked)| {
        let lines = lines_of(owner, index);
        let places = related.to(1, index);
        if lines.is_empty() || places.is_empty() {
            return None;
        }
        let applies =
            |line: &&&Line| matches!(line.state(), State::Unanswered | State::Answered(_));
        let target = lines.iter().filter(applies).filter_map(|line| line.target);
        let target = target.max();
        let found = places
            .iter()
            .flat_map(|(_, place)| lines_of(provider, *place))
            .map(|line| Provided {
                line,
                below: target
                    .zip(line.maturity())
                    .and_then(|(target, level)| target.checked_sub(level))
                    .filter(|missing| *missing > 0),
            });
        Some(Leaning {
            asked,
            target,
            provided: found.collect(),
            lines,
        })
    })
    .collect()
}

/// The lines of a requirement that are in the profile.
fn lines_of(side: Side<'_>, requirement: usize) -> Vec<&Line> {
    let lines = side.assessment.lines.iter();
    lines
        .filter(|line| {
            line.catalog == side.place && line.requirement == requirement && !line.outside
        })
        .collect()
}
