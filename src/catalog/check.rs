//! The check of a catalog: what has to hold for the program to walk it (errors for anyone), and what we ask
//! of texts (errors for our own catalogs, remarks for a user's).

use std::{
    collections::{HashMap, HashSet},
    fmt,
};

use unicode_segmentation::UnicodeSegmentation;

use super::{
    built_in::is_built_in,
    model::{Catalog, Requirement},
    read::{FILES, Source, read},
};

/// How much a problem weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Severity {
    /// The catalog does not pass.
    #[default]
    Error,
    /// Worth a look; the catalog passes.
    Remark,
}

/// Something that is not right in a catalog.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Problem {
    /// Error or remark.
    pub severity: Severity,
    /// File within the catalog's folder.
    pub file: String,
    /// Row as a spreadsheet counts (the header is row 1); a line number for JSON.
    pub row: Option<usize>,
    /// Column, where one is meant.
    pub column: String,
    /// Requirement's id, where one is known.
    pub id: String,
    /// What is wrong.
    pub reason: String,
    /// What to do.
    pub mend: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        if let Some(row) = self.row {
            let word = if self.file == FILES[0] { "line" } else { "row" };
            write!(f, ", {word} {row}")?;
        }
        if !self.id.is_empty() {
            write!(f, " ({})", self.id)?;
        }
        if !self.column.is_empty() {
            write!(f, ", {}", self.column)?;
        }
        write!(f, ": {}; {}", self.reason, self.mend)
    }
}

/// Checks the two texts of a catalog. Gives the catalog, where it could be read, and the problems in order.
#[must_use]
pub fn check(source: &Source<'_>) -> (Option<Catalog>, Vec<Problem>) {
    checked(source, true)
}

/// The faults of a catalog that keep it from being walked, in order; what is asked of its texts is not looked at.
#[must_use]
pub fn faults(source: &Source<'_>) -> Vec<Problem> {
    let (_, mut problems) = checked(source, false);
    problems.retain(|problem| problem.severity == Severity::Error);
    problems
}

fn checked(source: &Source<'_>, with_texts: bool) -> (Option<Catalog>, Vec<Problem>) {
    match read(source) {
        Err(problems) => (None, problems),
        Ok((catalog, rows)) => {
            let mut found = Found {
                own: is_built_in(&catalog.id),
                problems: Vec::new(),
            };
            frame(&catalog, &mut found);
            let places = Places::of(&catalog);
            for (index, (requirement, row)) in catalog.requirements.iter().zip(&rows).enumerate() {
                let mut at = At {
                    row: *row,
                    id: &requirement.id,
                    found: &mut found,
                };
                structure(&catalog, (&places, index), requirement, &rows, &mut at);
                if with_texts && requirement.in_force() {
                    texts(&catalog, requirement, &mut at);
                }
            }
            if with_texts {
                repeats(&catalog, &rows, &mut found);
            }
            (Some(catalog), found.problems)
        }
    }
}

/// Where ids stand first, so that a large catalog is checked in one go.
struct Places<'a> {
    first: HashMap<&'a str, usize>,
    areas: HashSet<&'a str>,
}

impl<'a> Places<'a> {
    fn of(catalog: &'a Catalog) -> Self {
        let mut first = HashMap::new();
        for (index, requirement) in catalog.requirements.iter().enumerate() {
            first.entry(requirement.id.as_str()).or_insert(index);
        }
        Self {
            first,
            areas: catalog.areas.iter().map(|area| area.id.as_str()).collect(),
        }
    }
}

struct Found {
    own: bool,
    problems: Vec<Problem>,
}

struct At<'a> {
    row: usize,
    id: &'a str,
    found: &'a mut Found,
}

impl At<'_> {
    /// A fault in what the program needs.
    fn error(&mut self, column: &str, reason: impl Into<String>, mend: &str) {
        self.push(Severity::Error, column, reason.into(), mend);
    }

    /// A text below the mark of `questions.md`.
    fn text(&mut self, column: &str, reason: impl Into<String>, mend: &str) {
        let severity = if self.found.own {
            Severity::Error
        } else {
            Severity::Remark
        };
        self.push(severity, column, reason.into(), mend);
    }

    fn push(&mut self, severity: Severity, column: &str, reason: String, mend: &str) {
        self.found.problems.push(Problem {
            severity,
            file: FILES[1].into(),
            row: Some(self.row),
            column: column.into(),
            id: self.id.into(),
            reason,
            mend: mend.into(),
        });
    }
}

fn frame(catalog: &Catalog, found: &mut Found) {
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
    if catalog.requirements.is_empty() {
        error(
            "the catalog has no requirement".into(),
            "add rows to requirements.csv",
        );
    }
}

fn structure(
    catalog: &Catalog,
    (places, index): (&Places<'_>, usize),
    requirement: &Requirement,
    rows: &[usize],
    at: &mut At<'_>,
) {
    let above = |id: &str| places.first.get(id).copied().filter(|place| *place < index);
    if requirement.id.is_empty() {
        at.error("id", "the id is missing", "write the requirement's id");
    } else if requirement.id.contains(['/', ':']) || requirement.id.chars().any(char::is_control) {
        at.error("id", "an id holds no / and no :", "spell it without");
    }
    if let Some(first) = above(&requirement.id) {
        let row = rows.get(first).copied().unwrap_or_default();
        at.error(
            "id",
            format!("the id {} stands in row {row} already", requirement.id),
            "give each requirement one row",
        );
    }
    if !places.areas.contains(requirement.area.as_str()) {
        at.error(
            "area",
            format!("there is no area {:?}", requirement.area),
            "name an area of catalog.json",
        );
    }
    if let Some(base) = &requirement.base {
        match above(base).and_then(|place| catalog.requirements.get(place)) {
            None => at.error(
                "base",
                format!("there is no requirement {base} above this row"),
                "name the base, and put it first",
            ),
            Some(other) if other.base.is_some() => {
                at.error(
                    "base",
                    format!("{base} is an enhancement itself"),
                    "name the base requirement",
                );
            }
            Some(_) => {}
        }
    }
    if !catalog.groups.is_empty() && !catalog.groups.contains(&requirement.group) {
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
        if !super::read::is_column(field) {
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

fn texts(catalog: &Catalog, requirement: &Requirement, at: &mut At<'_>) {
    let words = requirement.title.split_whitespace().count();
    let least = if catalog.published_titles { 1 } else { 2 };
    if !requirement.title.is_empty() && !(least..=8).contains(&words) {
        at.text(
            "title",
            format!("{words} words"),
            &format!("use {least} to 8"),
        );
    }
    let length = requirement.question.graphemes(true).count();
    if length > 280 {
        at.text(
            "question",
            format!("{length} characters"),
            "use at most 280",
        );
    }
    let sentences = sentences(&requirement.question);
    if sentences > 2 {
        at.text(
            "question",
            format!("{sentences} sentences"),
            "use one or two",
        );
    }
    let sentences = self::sentences(&requirement.guidance);
    if !(2..=5).contains(&sentences) {
        at.text("guidance", format!("{sentences} sentences"), "use 2 to 5");
    }
    let rungs = requirement
        .ladder
        .iter()
        .filter(|rung| !rung.is_empty() && !requirement.general_ladder)
        .count();
    if rungs != 4 {
        at.text(
            "ladder",
            format!("{rungs} of 4 rungs"),
            "write one yes/no question each for ML1 to ML4",
        );
    }
    for (level, rung) in (1..).zip(&requirement.ladder) {
        if !rung.is_empty() && !rung.ends_with('?') {
            at.text(
                &format!("ladder_{level}"),
                "the rung is no question",
                "end it with a question mark",
            );
        }
    }
    for level in 2..=4 {
        let items = requirement.evidence.get(&level).map_or(0, Vec::len);
        if !(1..=3).contains(&items) {
            at.text(
                &format!("evidence_{level}"),
                format!("{items} items"),
                "name 1 to 3, separated by semicolons",
            );
        }
    }
    for (column, text) in all_texts(requirement) {
        if text.chars().any(char::is_control) {
            at.text(
                &column,
                "a control character or line break",
                "write the text on one line",
            );
        }
    }
}

fn all_texts(requirement: &Requirement) -> Vec<(String, &str)> {
    let mut texts = vec![
        ("title".to_owned(), requirement.title.as_str()),
        ("question".to_owned(), requirement.question.as_str()),
        ("guidance".to_owned(), requirement.guidance.as_str()),
    ];
    for (level, rung) in (1..).zip(&requirement.ladder) {
        texts.push((format!("ladder_{level}"), rung));
    }
    for (level, items) in &requirement.evidence {
        texts.extend(
            items
                .iter()
                .map(|item| (format!("evidence_{level}"), item.as_str())),
        );
    }
    texts
}

/// Counts sentence ends: a stop, question or exclamation mark before a blank or the end.
fn sentences(text: &str) -> usize {
    let mut after = text.chars().skip(1).chain([' ']);
    text.chars()
        .filter(|c| {
            after
                .next()
                .is_some_and(|next| matches!(c, '.' | '!' | '?') && next.is_whitespace())
        })
        .count()
}

/// Titles that stand twice, and questions or rungs that are equal once the words of title, id and area are out.
fn repeats(catalog: &Catalog, rows: &[usize], found: &mut Found) {
    let mut titles: HashMap<String, usize> = HashMap::new();
    let mut seen: HashMap<String, (usize, String)> = HashMap::new();
    let in_force = |(requirement, _): &(&Requirement, _)| requirement.in_force();
    let areas = catalog.areas.iter();
    let areas: HashMap<&str, &str> = areas
        .map(|area| (area.id.as_str(), area.title.as_str()))
        .collect();
    for (requirement, row) in catalog.requirements.iter().zip(rows).filter(in_force) {
        let mut at = At {
            row: *row,
            id: &requirement.id,
            found,
        };
        if let Some(first) = titles.insert(requirement.title.to_lowercase(), *row) {
            at.text(
                "title",
                format!("the same title stands in row {first}"),
                "give each row its own",
            );
        }
        let area = areas.get(requirement.area.as_str()).copied().unwrap_or("");
        let dropped: Vec<String> = [&requirement.title, &requirement.id, area]
            .into_iter()
            .flat_map(words)
            .collect();
        let texts = std::iter::once(("question".to_owned(), &requirement.question)).chain(
            (1..)
                .map(|level: u8| format!("ladder_{level}"))
                .zip(&requirement.ladder)
                .filter(|_| !requirement.general_ladder),
        );
        for (column, text) in texts.filter(|(_, text)| !text.is_empty()) {
            // Compared are the words as they stand, without the title as a phrase, and without any word of
            // title, id and area: whoever copies a rung may have changed one or the other.
            let phrase = text
                .to_lowercase()
                .replace(&requirement.title.to_lowercase(), " ");
            let kept = words(text).filter(|word| !dropped.contains(word));
            let cores = [join(words(text)), join(words(&phrase)), join(kept)];
            if let Some((first, other)) = cores.iter().find_map(|core| seen.get(core)) {
                let reason =
                    format!("says the same as row {first}, {other}, but for title, id and area");
                at.text(&column, reason, "write it for this requirement alone");
            }
            for core in cores {
                seen.entry(core).or_insert_with(|| (*row, column.clone()));
            }
        }
    }
}

fn join(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join(" ")
}

fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.unicode_words().map(str::to_lowercase)
}
