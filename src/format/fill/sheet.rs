//! A sheet's XML with some cells filled in and some rows put in; what refers to its rows moves and grows with them.

use std::{
    cell::Cell,
    collections::{BTreeMap, HashMap},
};

use super::{
    cells::{RowOut, Value, column_of},
    linked::{Anchors, linked},
    shift::{Grows, Shift},
    xml::{Kind, Piece, attribute, pieces, plain, rewrite, with_attribute},
};

/// The cells to fill in: those of rows that are there, and rows to be put in, each after a row of which it is a copy.
/// Rows count from 1, columns from 0.
#[derive(Debug, Clone, Default)]
pub(super) struct Plan {
    pub(super) cells: BTreeMap<u32, BTreeMap<u32, Value>>,
    pub(super) copies: BTreeMap<u32, Vec<BTreeMap<u32, Value>>>,
}

impl Plan {
    /// Whether nothing is to be written.
    pub(super) fn is_empty(&self) -> bool {
        self.cells.is_empty() && self.copies.is_empty()
    }

    /// The rows that are put in.
    pub(super) fn shift(&self) -> Shift {
        let mut shift = Shift::default();
        for (row, copies) in &self.copies {
            for _ in copies {
                shift.add(*row);
            }
        }
        shift
    }
}

/// A formula that cells share: the first one.
#[derive(Debug)]
pub(super) struct Shared {
    pub(super) text: String,
    pub(super) row: u32,
    pub(super) column: u32,
}

/// A sheet that is written anew.
pub(super) struct Sheet<'a> {
    pub(super) name: &'a str,
    pub(super) shift: &'a Shift,
    pub(super) shared: HashMap<String, Shared>,
}

/// The parts of a sheet's XML: before its rows, the rows, and after them.
struct Cut<'a> {
    before: &'a str,
    rows: Vec<(u32, &'a str)>,
    /// The XML between the rows, a piece before each of them.
    between: Vec<&'a str>,
    after: &'a str,
}

/// Writes a sheet anew; none where it has no rows to fill in.
pub(super) fn filled(xml: &str, name: &str, plan: &Plan, shift: &Shift) -> Option<String> {
    let cut = cut(xml)?;
    let shared = if shift.is_empty() {
        HashMap::new()
    } else {
        shared(&cut)
    };
    let sheet = Sheet {
        name,
        shift,
        shared,
    };
    let nothing = BTreeMap::new();
    let mut out = String::with_capacity(xml.len() * 2);
    out.push_str(&around(cut.before, name, shift, &[]));
    for ((row, raw), between) in cut.rows.iter().zip(&cut.between) {
        out.push_str(between);
        out.push_str(&sheet.row(&RowOut {
            raw,
            from: *row,
            to: shift.row(*row),
            is_copy: false,
            values: plan.cells.get(row).unwrap_or(&nothing),
        }));
        let copies = plan.copies.get(row).into_iter().flatten();
        for (more, values) in (1..).zip(copies) {
            out.push_str(&sheet.row(&RowOut {
                raw,
                from: *row,
                to: shift.row(*row).saturating_add(more),
                is_copy: true,
                values,
            }));
        }
    }
    let merged = merged(cut.after, plan, shift);
    out.push_str(&around(cut.after, name, shift, &merged));
    Some(out)
}

/// Cuts a sheet at its rows.
fn cut(xml: &str) -> Option<Cut<'_>> {
    let mut all = pieces(xml);
    let data = all.find(|piece| piece.kind == Kind::Open && piece.local() == "sheetData")?;
    let mut rows: Vec<(u32, &str)> = Vec::new();
    let mut between = Vec::new();
    let (mut from, mut last) = (data.end, 0_u32);
    loop {
        let piece = all.next()?;
        if piece.kind == Kind::Close && piece.local() == "sheetData" {
            return Some(Cut {
                before: xml.get(..data.end)?,
                rows,
                between,
                // With what stands after the last row.
                after: xml.get(from..)?,
            });
        }
        if !piece.begins("row") {
            continue;
        }
        let mut end = piece.end;
        if piece.kind == Kind::Open {
            let close = all.find(|piece| piece.kind == Kind::Close && piece.local() == "row")?;
            end = close.end;
        }
        let number = attribute(piece.raw, "r").and_then(|row| row.trim().parse().ok());
        // Rows without a number follow the one before.
        let number: u32 = number.unwrap_or(last.saturating_add(1));
        last = number;
        between.push(xml.get(from..piece.start)?);
        rows.push((number, xml.get(piece.start..end)?));
        from = end;
    }
}

/// The formulas that cells share, by their group.
fn shared(cut: &Cut<'_>) -> HashMap<String, Shared> {
    let mut groups = HashMap::new();
    for (row, raw) in &cut.rows {
        let (mut column, mut open) = (0, None::<(String, usize)>);
        for piece in pieces(raw) {
            if piece.begins("c") {
                column = attribute(piece.raw, "r")
                    .and_then(|name| column_of(&name))
                    .unwrap_or(column);
            } else if piece.kind == Kind::Open && piece.local() == "f" {
                let is_shared = attribute(piece.raw, "t").as_deref() == Some("shared");
                let group = attribute(piece.raw, "si").filter(|_| is_shared);
                open = group.map(|group| (group, piece.end));
            } else if piece.kind == Kind::Close && piece.local() == "f" {
                let Some((group, from)) = open.take() else {
                    continue;
                };
                let text = plain(raw.get(from..piece.start).unwrap_or_default());
                if !text.is_empty() {
                    groups.entry(group).or_insert(Shared {
                        text,
                        row: *row,
                        column,
                    });
                }
            }
        }
    }
    groups
}

/// Cells that are merged within one row, once more for each copy of that row.
fn merged(after: &str, plan: &Plan, shift: &Shift) -> Vec<String> {
    let mut more = Vec::new();
    for piece in pieces(after).filter(|piece| piece.begins("mergeCell")) {
        let Some(range) = attribute(piece.raw, "ref") else {
            continue;
        };
        let row = |cell: &str| {
            let digits = cell.trim_start_matches(|letter: char| !letter.is_ascii_digit());
            digits.parse::<u32>().ok()
        };
        let mut rows = range.split(':').map(row);
        let Some(Some(own)) = rows.next() else {
            continue;
        };
        let copies = plan.copies.get(&own).map_or(0, Vec::len);
        if copies == 0 || !rows.all(|row| row == Some(own)) {
            continue;
        }
        for (count, _) in (1..).zip(0..copies) {
            let to = shift.row(own).saturating_add(count).to_string();
            let letters = |cell: &str| {
                cell.trim_end_matches(|letter: char| letter.is_ascii_digit())
                    .to_owned()
                    + &to
            };
            let cells: Vec<String> = range.split(':').map(letters).collect();
            more.push(cells.join(":"));
        }
    }
    more
}

/// The XML before or after the rows, in which ranges and formulas move and grow. `merged` cells are added.
fn around(xml: &str, name: &str, shift: &Shift, merged: &[String]) -> String {
    if shift.is_empty() {
        return xml.to_owned();
    }
    let mut in_rows = false;
    let anchors = Anchors::new(shift);
    // A line drawn in a cell is of that cell alone.
    let list = Cell::new(Grows::Always);
    let new = rewrite(
        xml,
        |piece| {
            match piece.local() {
                "rowBreaks" => in_rows = true,
                "colBreaks" => in_rows = false,
                "sparkline" => list.set(Grows::AsList),
                "ext" => list.set(Grows::Always),
                _ => anchors.read(piece),
            }
            let moved = moved_tag(piece, name, shift, in_rows);
            if piece.local() == "mergeCells" && !merged.is_empty() {
                let count =
                    attribute(piece.raw, "count").and_then(|count| count.parse::<usize>().ok());
                return count.map(|count| {
                    with_attribute(piece.raw, "count", &(count + merged.len()).to_string())
                });
            }
            moved
        },
        |local, text| match local {
            "formula" | "formula1" | "formula2" | "f" => Some(shift.formula(text, true, name)),
            "sqref" => Some(shift.ranges(text, list.get())),
            _ => anchors.row(local, text),
        },
    );
    let Some(close) = pieces(&new)
        .find(|piece| piece.kind == Kind::Close && piece.local() == "mergeCells")
        .filter(|_| !merged.is_empty())
    else {
        return new;
    };
    let name = close.raw.trim_matches(['<', '/', '>']).trim();
    let prefix = name.strip_suffix("mergeCells").unwrap_or_default();
    let cells = merged
        .iter()
        .map(|range| format!("<{prefix}mergeCell ref=\"{range}\"/>"));
    let cells: String = cells.collect();
    let (before, after) = new.split_at_checked(close.start).unwrap_or((&new, ""));
    format!("{before}{cells}{after}")
}

/// A tag of a sheet with its references moved; none where it has none.
pub(super) fn moved_tag(
    piece: &Piece<'_>,
    name: &str,
    shift: &Shift,
    in_row_breaks: bool,
) -> Option<String> {
    let changes: &[(&str, Grows)] = match piece.local() {
        "conditionalFormatting" | "dataValidation" | "protectedRange" | "ignoredError" => {
            &[("sqref", Grows::Always)]
        }
        "selection" => &[("sqref", Grows::AsList), ("activeCell", Grows::AsList)],
        "pane" | "sheetView" => &[("topLeftCell", Grows::AsList)],
        "dimension" | "autoFilter" | "sortState" | "sortCondition" | "mergeCell" | "hyperlink"
        | "table" | "comment" | "threadedComment" => &[("ref", Grows::AsList)],
        "cellWatch" | "inputCells" => &[("r", Grows::AsList)],
        "brk" if in_row_breaks => {
            let row: u32 = attribute(piece.raw, "id")?.parse().ok()?;
            return Some(with_attribute(piece.raw, "id", &shift.row(row).to_string()));
        }
        _ => &[],
    };
    if let Some(tag) = linked(piece, shift, true, name) {
        return Some(tag);
    }
    let mut tag = piece.raw.to_owned();
    for (attribute_name, grows) in changes {
        if let Some(ranges) = attribute(&tag, attribute_name) {
            tag = with_attribute(&tag, attribute_name, &shift.ranges(&ranges, *grows));
        }
    }
    if piece.local() == "hyperlink"
        && let Some(location) = attribute(&tag, "location")
    {
        tag = with_attribute(&tag, "location", &shift.formula(&location, false, name));
    }
    (tag != piece.raw).then_some(tag)
}
