//! The other parts of a workbook that refer to a sheet in which rows are put: names, formulas of other sheets, charts,
//! tables, drawings, notes, and the order of calculation.

use super::{
    linked::{Anchors, is_old_link, linked},
    sheet::moved_tag,
    shift::{Grows, Shift},
    xml::{Kind, attribute, pieces, rewrite, with_attribute},
};

/// How a part refers to the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refers {
    /// By the sheet's name alone: names of the workbook, other sheets, charts, caches.
    ByName,
    /// The part belongs to the sheet: a table, notes.
    Own,
    /// The part is drawn on the sheet.
    Drawing,
    /// Notes and controls as they are drawn.
    OldDrawing,
    /// The part holds the settings of a control on the sheet.
    Control,
    /// The order of calculation, by the sheet's number.
    Chain,
}

/// A part with its references moved.
pub(super) fn moved(xml: &str, refers: Refers, name: &str, number: &str, shift: &Shift) -> String {
    match refers {
        Refers::ByName => by_name(xml, name, shift, false),
        Refers::Own => rewrite(
            xml,
            |piece| moved_tag(piece, name, shift, false),
            |local, text| {
                let is_formula = matches!(local, "calculatedColumnFormula" | "totalsRowFormula");
                is_formula.then(|| shift.formula(text, true, name))
            },
        ),
        Refers::Drawing => drawing(xml, name, shift),
        Refers::OldDrawing => old_drawing(xml, name, shift),
        Refers::Control => rewrite(xml, |piece| linked(piece, shift, true, name), |_, _| None),
        Refers::Chain => chain(xml, number, shift),
    }
}

/// Moves what names the sheet. Cells that something is linked to are its own where the part `is_own`.
fn by_name(xml: &str, name: &str, shift: &Shift, is_own: bool) -> String {
    rewrite(
        xml,
        |piece| {
            let is_ours = |tag: &str| {
                attribute(tag, "sheet").is_some_and(|own| own.eq_ignore_ascii_case(name))
            };
            if piece.local() == "worksheetSource" && is_ours(piece.raw) {
                let range = attribute(piece.raw, "ref")?;
                let range = shift.ranges(&range, Grows::AsList);
                return Some(with_attribute(piece.raw, "ref", &range));
            }
            if piece.local() == "hyperlink" {
                let location = attribute(piece.raw, "location")?;
                let location = shift.formula(&location, false, name);
                return Some(with_attribute(piece.raw, "location", &location));
            }
            linked(piece, shift, is_own, name)
        },
        |local, text| {
            let is_formula = is_old_link(local)
                || matches!(
                    local,
                    "definedName"
                        | "f"
                        | "formula"
                        | "formula1"
                        | "formula2"
                        | "calculatedColumnFormula"
                );
            is_formula.then(|| shift.formula(text, false, name))
        },
    )
}

/// The drawing of a sheet: it moves with the sheet's rows, and so do the cells that it is linked to.
fn drawing(xml: &str, name: &str, shift: &Shift) -> String {
    let anchors = Anchors::new(shift);
    let new = rewrite(
        xml,
        |piece| {
            anchors.read(piece);
            None
        },
        |local, text| anchors.row(local, text),
    );
    by_name(&new, name, shift, true)
}

fn old_drawing(xml: &str, name: &str, shift: &Shift) -> String {
    let row = |row: u32| shift.row(row.saturating_add(1)).saturating_sub(1);
    rewrite(
        xml,
        |_| None,
        |local, text| match local {
            "Row" => Some(row(text.trim().parse().ok()?).to_string()),
            "Anchor" => {
                let mut sides: Vec<String> =
                    text.split(',').map(|side| side.trim().to_owned()).collect();
                let first: u32 = sides.get(2)?.parse().ok()?;
                let by = row(first).saturating_sub(first);
                for place in [2, 6] {
                    let side = sides.get_mut(place)?;
                    *side = side.parse::<u32>().ok()?.saturating_add(by).to_string();
                }
                Some(sides.join(", "))
            }
            local => is_old_link(local).then(|| shift.formula(text, true, name)),
        },
    )
}

/// Each cell with a formula; a sheet's number stands at the first of those that follow each other.
fn chain(xml: &str, number: &str, shift: &Shift) -> String {
    let mut sheet = String::new();
    rewrite(
        xml,
        |piece| {
            if piece.local() != "c" {
                return None;
            }
            if let Some(own) = attribute(piece.raw, "i") {
                sheet = own;
            }
            let cell = attribute(piece.raw, "r").filter(|_| sheet == number)?;
            let cell = shift.ranges(&cell, Grows::AsList);
            Some(with_attribute(piece.raw, "r", &cell))
        },
        |_, _| None,
    )
}

/// Whether a sheet has a formula.
pub(super) fn has_formula(xml: &str) -> bool {
    pieces(xml).any(|piece| piece.begins("f"))
}

/// The workbook's part, saying that all is worked out anew when it is opened: values that formulas had are old.
pub(super) fn worked_out_anew(workbook: &str) -> String {
    let is_there = pieces(workbook).any(|piece| piece.begins("calcPr"));
    if is_there {
        let anew = |piece: &super::xml::Piece<'_>| {
            let is_it = piece.local() == "calcPr";
            is_it.then(|| with_attribute(piece.raw, "fullCalcOnLoad", "1"))
        };
        return rewrite(workbook, anew, |_, _| None);
    }
    // Its place is after the names, or the sheets where there are none.
    let last = [
        "definedNames",
        "externalReferences",
        "functionGroups",
        "sheets",
    ];
    let close = |local: &str| {
        let mut all = pieces(workbook);
        all.find(|piece| piece.kind == Kind::Close && piece.local() == local)
    };
    let Some(close) = last.iter().find_map(|local| close(local)) else {
        return workbook.to_owned();
    };
    let (before, after) = workbook
        .split_at_checked(close.end)
        .unwrap_or((workbook, ""));
    let name = close.raw.trim_matches(['<', '/', '>']).trim();
    let prefix = name
        .split_once(':')
        .map_or(String::new(), |(prefix, _)| format!("{prefix}:"));
    format!("{before}<{prefix}calcPr fullCalcOnLoad=\"1\"/>{after}")
}
