//! The rules without which the program cannot walk a catalog: those of its frame, and of the ids of each row.

use std::collections::{HashMap, HashSet};

use super::{
    super::{
        model::Catalog, problem::Problem, requirement::Requirement, rows::is_column, source::FILES,
    },
    found::{At, Found},
};

/// Where ids stand first, so that a large catalog is checked in one go.
pub(super) struct Places<'a> {
    first: HashMap<&'a str, usize>,
    areas: HashSet<&'a str>,
}

impl<'a> Places<'a> {
    /// Reads them from the catalog.
    pub(super) fn new(catalog: &'a Catalog) -> Self {
        let mut first = HashMap::new();
        for (index, requirement) in catalog.requirements.iter().enumerate() {
            first.entry(requirement.id.as_str()).or_insert(index);
        }
        Self {
            first,
            areas: catalog.areas.iter().map(|area| area.id.as_str()).collect(),
        }
    }

    /// The place of an id that stands above this one.
    fn above(&self, id: &str, index: usize) -> Option<usize> {
        self.first.get(id).copied().filter(|place| *place < index)
    }
}

/// The rules of the frame: catalog.json.
pub(super) fn frame(catalog: &Catalog, found: &mut Found) {
    let mut error = |reason: String, mend: &str| {
        found.problems.push(Problem {
            file: FILES[0].into(),
            reason,
            mend: mend.into(),
            ..Problem::default()
        });
    };
    if catalog.id.is_empty()
        || !catalog
            .id
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c))
    {
        error(
            format!("the id {:?} is not usable", catalog.id),
            "use letters, digits, - _ and .",
        );
    }
    let used: HashSet<&str> = catalog
        .requirements
        .iter()
        .map(|requirement| requirement.area.as_str())
        .collect();
    let mut seen = HashSet::new();
    for area in &catalog.areas {
        if !seen.insert(&area.id) {
            error(format!("the area {} stands twice", area.id), "remove one");
        }
        if !used.contains(area.id.as_str()) {
            error(
                format!("no requirement belongs to the area {}", area.id),
                "remove the area or add its rows",
            );
        }
    }
    let levels: Vec<u8> = catalog.maturity.iter().map(|level| level.level).collect();
    if levels != [0, 1, 2, 3, 4] {
        error(
            format!("the maturity scale has the levels {levels:?}"),
            "give 0, 1, 2, 3 and 4, in this order",
        );
    }
    if catalog.roles.is_empty() {
        error("no role can be assessed".into(), "add one under roles");
    }
    if !catalog.profiles.iter().any(|profile| profile.id == "all") {
        error("the profile all is missing".into(), "add it under profiles");
    }
    for set in &catalog.without {
        let known = |id: &&String| catalog.requirements.iter().any(|asked| asked.id == **id);
        for id in set.requirements.iter().filter(|id| !known(id)) {
            error(
                format!("without names {id}, which is no requirement"),
                "name ids as they stand in requirements.csv",
            );
        }
    }
    if catalog.requirements.is_empty() {
        error(
            "the catalog has no requirement".into(),
            "add rows to requirements.csv",
        );
    }
}

/// The rules of a row.
pub(super) fn structure(
    catalog: &Catalog,
    (places, index): (&Places<'_>, usize),
    requirement: &Requirement,
    rows: &[usize],
    at: &mut At<'_>,
) {
    id(places, index, requirement, rows, at);
    if !places.areas.contains(requirement.area.as_str()) {
        at.error(
            "area",
            format!("there is no area {:?}", requirement.area),
            "name an area of catalog.json",
        );
    }
    base(catalog, places, index, requirement, at);
    if !catalog.groups.is_empty()
        && !catalog
            .groups
            .iter()
            .any(|group| *group == requirement.group)
    {
        at.error(
            "group",
            format!("there is no group {:?}", requirement.group),
            "name a group of catalog.json",
        );
    }
    for other in &requirement.leans_on {
        if !places.first.contains_key(other.as_str()) || other == &requirement.id {
            at.error(
                "leans_on",
                format!("{other} is no other requirement of this catalog"),
                "name ids as they stand here",
            );
        }
    }
    for field in &requirement.unverified {
        if !is_column(field) {
            at.error(
                "unverified",
                format!("{field} is no column"),
                "name columns of this file",
            );
        }
    }
    if requirement.title.is_empty() {
        at.error("title", "the title is missing", "write one of 2 to 8 words");
    }
    if requirement.question.is_empty() {
        at.error(
            "question",
            "the question is missing",
            "write it as an assessor would put it",
        );
    }
}

/// An id names one row, and holds nothing that parts ids from each other elsewhere.
fn id(
    places: &Places<'_>,
    index: usize,
    requirement: &Requirement,
    rows: &[usize],
    at: &mut At<'_>,
) {
    if requirement.id.is_empty() {
        at.error("id", "the id is missing", "write the requirement's id");
    } else if requirement.id.contains(['/', ':']) || requirement.id.chars().any(char::is_control) {
        at.error("id", "an id holds no / and no :", "spell it without");
    }
    if let Some(first) = places.above(&requirement.id, index) {
        let row = rows.get(first).copied().unwrap_or_default();
        at.error(
            "id",
            format!("the id {} stands in row {row} already", requirement.id),
            "give each requirement one row",
        );
    }
}

/// An enhancement stands below its base, which is none itself.
fn base(
    catalog: &Catalog,
    places: &Places<'_>,
    index: usize,
    requirement: &Requirement,
    at: &mut At<'_>,
) {
    let Some(base) = &requirement.base else {
        return;
    };
    let above = places.above(base, index);
    match above.and_then(|place| catalog.requirements.get(place)) {
        None => at.error(
            "base",
            format!("there is no requirement {base} above this row"),
            "name the base, and put it first",
        ),
        Some(other) if other.base.is_some() => at.error(
            "base",
            format!("{base} is an enhancement itself"),
            "name the base requirement",
        ),
        Some(_) => {}
    }
}
