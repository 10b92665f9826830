//! A workbook as a packed archive: its parts by name, what belongs to a sheet, and the same archive with some parts written
//! anew. Every other entry goes over as it is, packed bytes and all.

use super::{
    no_form::NoForm,
    parts::{Refers, has_formula, moved, worked_out_anew},
    sheet::{Plan, filled},
    xml::{attribute, is_whole, pieces},
};
use crate::format::packed::{Packed, PackedFault};

/// The parts that are read may unpack to so many bytes: a sheet is read again where another one's formulas look at it.
const UNPACKED: u64 = 256 << 20;

/// A workbook that is filled in.
pub(super) struct Package<'a> {
    file: Packed<'a>,
    workbook: String,
}

impl<'a> Package<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Result<Self, NoForm> {
        let mut file = Packed::open(bytes, UNPACKED)?;
        let roots = file.relations("")?.into_iter();
        let mut roots = roots.filter(|root| root.kind == "officeDocument");
        let root = roots.next();
        let workbook = root
            .ok_or(NoForm::Damaged("it names no workbook".into()))?
            .path;
        Ok(Self { file, workbook })
    }

    /// The ending that spreadsheet programs want of a workbook of this kind.
    pub(super) fn ending(&mut self) -> Result<&'static str, NoForm> {
        let types = self.file.text("[Content_Types].xml")?.unwrap_or_default();
        let own = format!("/{}", self.workbook);
        let mut kinds = pieces(&types).filter(|piece| {
            let part = attribute(piece.raw, "PartName").filter(|_| piece.begins("Override"));
            part.is_some_and(|part| part.eq_ignore_ascii_case(&own))
        });
        let kind = kinds.next();
        let kind = kind.and_then(|piece| attribute(piece.raw, "ContentType"));
        let kind = kind.unwrap_or_default();
        Ok(
            match (kind.contains("template"), kind.contains("macroEnabled")) {
                (false, false) => "xlsx",
                (false, true) => "xlsm",
                (true, false) => "xltx",
                (true, true) => "xltm",
            },
        )
    }

    /// The text of a part, which has to be there.
    fn text(&mut self, path: &str) -> Result<String, NoForm> {
        let text = self.file.text(path)?;
        text.ok_or_else(|| PackedFault::Part(path.to_owned()).into())
    }

    /// The part of a sheet, and its number.
    fn sheet(&mut self, name: &str) -> Result<(String, String), NoForm> {
        let workbook = self.workbook.clone();
        let text = self.text(&workbook)?;
        let related = self.file.relations(&workbook)?;
        let own = pieces(&text).find(|piece| {
            piece.begins("sheet") && attribute(piece.raw, "name").as_deref() == Some(name)
        });
        let found = own.and_then(|piece| {
            let id = ["r:id", "id"]
                .iter()
                .find_map(|own| attribute(piece.raw, own))
                .or_else(|| {
                    // The prefix is the program's own.
                    related
                        .iter()
                        .map(|one| &one.id)
                        .find(|id| piece.raw.contains(&format!(":id=\"{id}\"")))
                        .cloned()
                })?;
            let part = related.iter().find(|one| one.id == id)?;
            Some((
                part.path.clone(),
                attribute(piece.raw, "sheetId").unwrap_or_default(),
            ))
        });
        found.ok_or_else(|| NoForm::Damaged("its sheet has no part".into()))
    }

    /// Fills in a sheet: the bytes of the workbook.
    pub(super) fn filled(mut self, name: &str, plan: &Plan) -> Result<Vec<u8>, NoForm> {
        let (part, number) = self.sheet(name)?;
        let shift = plan.shift();
        let xml = self.text(&part)?;
        if !is_whole(&xml) {
            return Err(PackedFault::Part(part).into());
        }
        let new = filled(&xml, name, plan, &shift);
        let new = new.ok_or_else(|| NoForm::Damaged("its sheet has no rows".into()))?;
        let is_worked_out = self.has_formulas(&part, &xml)?;
        if !shift.is_empty() {
            for (other, refers) in self.referring(&part)? {
                let text = self.text(&other)?;
                let new = moved(&text, refers, name, &number, &shift);
                if new != text {
                    self.file.changed.insert(other, new);
                }
            }
        }
        self.file.changed.insert(part, new);
        if is_worked_out {
            let workbook = self.workbook.clone();
            let text = worked_out_anew(&self.text(&workbook)?);
            self.file.changed.insert(workbook, text);
        }
        Ok(self.file.packed()?)
    }

    fn has_formulas(&mut self, own: &str, xml: &str) -> Result<bool, NoForm> {
        if has_formula(xml) {
            return Ok(true);
        }
        for other in self.sheets(own)? {
            if has_formula(&self.text(&other)?) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The parts of the other sheets.
    fn sheets(&mut self, own: &str) -> Result<Vec<String>, NoForm> {
        let workbook = self.workbook.clone();
        let related = self.file.relations(&workbook)?.into_iter();
        let sheets = related.filter(|one| one.kind == "worksheet" && one.path != own);
        let known = sheets
            .map(|one| one.path)
            .filter(|path| self.file.has(path));
        Ok(known.collect())
    }

    /// The parts that refer to a sheet, and how.
    fn referring(&mut self, sheet: &str) -> Result<Vec<(String, Refers)>, NoForm> {
        let workbook = self.workbook.clone();
        let mut parts = vec![(workbook.clone(), Refers::ByName)];
        let sheets = self.sheets(sheet)?;
        parts.extend(sheets.into_iter().map(|part| (part, Refers::ByName)));
        for one in self.file.relations(sheet)? {
            let refers = match one.kind.as_str() {
                "table" | "comments" | "threadedComment" => Refers::Own,
                "drawing" => Refers::Drawing,
                "vmlDrawing" => Refers::OldDrawing,
                "ctrlProp" => Refers::Control,
                _ => continue,
            };
            parts.push((one.path, refers));
        }
        for one in self.file.relations(&workbook)? {
            if one.kind == "calcChain" {
                parts.push((one.path, Refers::Chain));
            }
        }
        let folders = [
            "/charts/",
            "/pivotCache",
            "/drawings/",
            "/ctrlProps/",
            "/tables/",
        ];
        let by_name = |name: &str| {
            let is_there = folders.iter().any(|folder| name.contains(folder));
            is_there && !name.contains("/_rels/")
        };
        let named = self.file.paths().into_iter().filter(|path| by_name(path));
        parts.extend(named.map(|part| (part, Refers::ByName)));
        parts.retain(|(part, _)| self.file.has(part));
        parts.sort_by(|a, b| a.0.cmp(&b.0));
        parts.dedup_by(|a, b| a.0 == b.0);
        Ok(parts)
    }
}
