//! The columns of a licensed table, found by their headers: in any case, under any of the names that were met.

use crate::format::grid::heading_letters;

/// The columns that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    /// The id, with or without what kind of requirement it is.
    Id,
    /// `BR` or `RE(1)`.
    Kind,
    /// The topic.
    Topic,
    /// The subtopic.
    Subtopic,
    /// Whether documentation is asked for.
    Documentation,
    /// The requirement's wording.
    Text,
    /// The rationale.
    Rationale,
}

/// The names of a column, as letters and digits only, the surest first.
const NAMES: [(Column, &[&str]); 7] = [
    (
        Column::Id,
        &[
            "reqid",
            "iec6244324id",
            "requirementid",
            "reqno",
            "id",
            "req",
        ],
    ),
    (Column::Kind, &["brre", "brorre", "br"]),
    (Column::Topic, &["topic"]),
    (Column::Subtopic, &["subtopic"]),
    (
        Column::Documentation,
        &["doc", "documentation", "docs", "documentationrequired"],
    ),
    (
        Column::Text,
        &[
            "requirementdescription",
            "iec6244324requirement",
            "requirement",
            "description",
            "requirementtext",
            "text",
        ],
    ),
    (Column::Rationale, &["rationale"]),
];

/// The columns of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Columns {
    places: Vec<(Column, usize)>,
    /// How many cells the header has, without empty ones at its end.
    pub(super) count: usize,
}

impl Columns {
    /// Reads a header row; none if it is no header of ours.
    pub(super) fn from_headings(cells: &[String]) -> Option<Self> {
        let names: Vec<String> = cells.iter().map(|cell| heading_letters(cell)).collect();
        let mut places: Vec<(Column, usize)> = Vec::new();
        for (column, known) in NAMES {
            let place = known
                .iter()
                .find_map(|known| names.iter().position(|name| name == known));
            places.extend(place.map(|place| (column, place)));
        }
        let columns = Self {
            places,
            count: names
                .iter()
                .rposition(|name| !name.is_empty())
                .map_or(0, |last| last + 1),
        };
        let needed = [Column::Id, Column::Text];
        let complete = needed.iter().all(|column| columns.place(*column).is_some());
        complete.then_some(columns)
    }

    /// Where a column stands.
    pub(super) fn place(&self, column: Column) -> Option<usize> {
        let found = self.places.iter().find(|(known, _)| *known == column);
        found.map(|(_, place)| *place)
    }

    /// The column at a place; none where it is not read.
    pub(super) fn at(&self, place: usize) -> Option<Column> {
        let found = self.places.iter().find(|(_, known)| *known == place);
        found.map(|(column, _)| *column)
    }

    /// How many columns are known.
    pub(super) fn count(&self) -> usize {
        self.places.len()
    }

    /// A row's cell in this column, empty where there is none.
    pub(super) fn cell<'a>(&self, cells: &'a [String], column: Column) -> &'a str {
        self.place(column)
            .and_then(|place| cells.get(place))
            .map_or("", |cell| cell.trim())
    }

    /// The columns that a licensed copy has and this file has not.
    pub(super) fn missing(&self) -> Vec<&'static str> {
        let wanted = [
            (Column::Topic, "Topic"),
            (Column::Subtopic, "Subtopic"),
            (Column::Documentation, "Documentation"),
            (Column::Rationale, "Rationale"),
        ];
        wanted
            .into_iter()
            .filter(|(column, _)| self.place(*column).is_none())
            .map(|(_, name)| name)
            .collect()
    }
}
