//! A workbook as a packed archive: its parts by name, what belongs to a sheet, and the same archive with some parts written
//! anew. Every other entry goes over as it is, packed bytes and all.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read, Write},
};

use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::{
    NoForm,
    parts::{Refers, has_formula, moved, worked_out_anew},
    sheet::{Plan, filled},
    xml::{attribute, pieces},
};

/// A part with text that is read is no larger than this, in bytes.
const LARGEST: u64 = 64 << 20;

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// A relationship of a part to another.
#[derive(Debug, Clone)]
struct Related {
    id: String,
    kind: String,
    part: String,
}

/// A workbook that is filled in.
pub(super) struct Package<'a> {
    archive: Archive<'a>,
    names: Vec<String>,
    workbook: String,
}

impl<'a> Package<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Result<Self, NoForm> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
        let names = archive.file_names().filter_map(Result::ok);
        let names = names.map(std::borrow::Cow::into_owned).collect();
        let mut package = Self {
            archive,
            names,
            workbook: String::new(),
        };
        let roots = package.related("")?;
        let root = roots
            .iter()
            .find(|root| root.kind.ends_with("/officeDocument"));
        let root = root.ok_or(NoForm::Damaged("it names no workbook".into()))?;
        package.workbook.clone_from(&root.part);
        Ok(package)
    }

    /// The text of a part.
    fn text(&mut self, name: &str) -> Result<String, NoForm> {
        let part = self.archive.by_name(name).map_err(damaged)?;
        let mut bytes = Vec::new();
        part.take(LARGEST + 1)
            .read_to_end(&mut bytes)
            .map_err(damaged)?;
        if bytes.len() as u64 > LARGEST {
            return Err(NoForm::Damaged(format!("{name} is too large")));
        }
        String::from_utf8(bytes).map_err(|_| NoForm::Damaged(format!("{name} is no text in UTF-8")))
    }

    /// What a part refers to; nothing where it refers to nothing.
    fn related(&mut self, part: &str) -> Result<Vec<Related>, NoForm> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let rels = match folder {
            "" => format!("_rels/{name}.rels"),
            folder => format!("{folder}/_rels/{name}.rels"),
        };
        if !self.names.contains(&rels) {
            return Ok(Vec::new());
        }
        let text = self.text(&rels)?;
        let related = pieces(&text).filter(|piece| piece.begins("Relationship"));
        let related = related.filter_map(|piece| {
            let external = attribute(piece.raw, "TargetMode").as_deref() == Some("External");
            let target = attribute(piece.raw, "Target").filter(|_| !external)?;
            Some(Related {
                id: attribute(piece.raw, "Id").unwrap_or_default(),
                kind: attribute(piece.raw, "Type").unwrap_or_default(),
                part: resolved(folder, &target),
            })
        });
        Ok(related.collect())
    }

    /// The part of a sheet, and its number.
    fn sheet(&mut self, name: &str) -> Result<(String, String), NoForm> {
        let workbook = self.workbook.clone();
        let text = self.text(&workbook)?;
        let related = self.related(&workbook)?;
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
                part.part.clone(),
                attribute(piece.raw, "sheetId").unwrap_or_default(),
            ))
        });
        found.ok_or_else(|| NoForm::Damaged("its sheet has no part".into()))
    }

    /// Fills in a sheet: the bytes of the workbook.
    pub(super) fn filled(&mut self, name: &str, plan: &Plan) -> Result<Vec<u8>, NoForm> {
        let (part, number) = self.sheet(name)?;
        let shift = plan.shift();
        let xml = self.text(&part)?;
        let new = filled(&xml, name, plan, &shift);
        let new = new.ok_or_else(|| NoForm::Damaged("its sheet has no rows".into()))?;
        let mut changed = BTreeMap::from([(part.clone(), new)]);
        if !shift.is_empty() {
            for (other, refers) in self.referring(&part)? {
                let text = self.text(&other)?;
                let new = moved(&text, refers, name, &number, &shift);
                if new != text {
                    changed.insert(other, new);
                }
            }
        }
        if self.has_formulas(&part, &xml)? {
            let workbook = self.workbook.clone();
            let text = match changed.get(&workbook) {
                Some(text) => text.clone(),
                None => self.text(&workbook)?,
            };
            changed.insert(workbook, worked_out_anew(&text));
        }
        self.written(&changed)
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
        let related = self.related(&workbook)?.into_iter();
        let sheets = related.filter(|one| one.kind.ends_with("/worksheet") && one.part != own);
        let known = sheets
            .map(|one| one.part)
            .filter(|part| self.names.contains(part));
        Ok(known.collect())
    }

    /// The parts that refer to a sheet, and how.
    fn referring(&mut self, sheet: &str) -> Result<Vec<(String, Refers)>, NoForm> {
        let workbook = self.workbook.clone();
        let mut parts = vec![(workbook.clone(), Refers::ByName)];
        let sheets = self.sheets(sheet)?;
        parts.extend(sheets.into_iter().map(|part| (part, Refers::ByName)));
        for one in self.related(sheet)? {
            let refers = match one.kind.rsplit('/').next().unwrap_or_default() {
                "table" | "comments" | "threadedComment" => Refers::Own,
                "drawing" => Refers::Drawing,
                "vmlDrawing" => Refers::OldDrawing,
                _ => continue,
            };
            parts.push((one.part, refers));
        }
        for one in self.related(&workbook)? {
            if one.kind.ends_with("/calcChain") {
                parts.push((one.part, Refers::Chain));
            }
        }
        let by_name = |name: &&String| {
            let is_drawn = name.contains("/charts/") || name.contains("/pivotCache");
            is_drawn && !name.contains("/_rels/")
        };
        let named = self.names.iter().filter(by_name).cloned();
        parts.extend(named.map(|part| (part, Refers::ByName)));
        parts.retain(|(part, _)| self.names.contains(part));
        parts.sort_by(|a, b| a.0.cmp(&b.0));
        parts.dedup_by(|a, b| a.0 == b.0);
        Ok(parts)
    }

    /// The archive with some parts written anew.
    fn written(&mut self, changed: &BTreeMap<String, String>) -> Result<Vec<u8>, NoForm> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for place in 0..self.archive.len() {
            let part = self.archive.by_index_raw(place).map_err(damaged)?;
            let name = part.name().map_err(damaged)?.into_owned();
            let Some(text) = changed.get(&name) else {
                zip.raw_copy_file(part).map_err(damaged)?;
                continue;
            };
            let mut options = SimpleFileOptions::default();
            if let Some(moment) = part.last_modified() {
                options = options.last_modified_time(moment);
            }
            zip.start_file(name, options).map_err(damaged)?;
            zip.write_all(text.as_bytes()).map_err(damaged)?;
        }
        Ok(zip.finish().map_err(damaged)?.into_inner())
    }
}

/// A target, from the folder of the part that names it.
fn resolved(folder: &str, target: &str) -> String {
    let whole = match target.strip_prefix('/') {
        Some(whole) => whole.to_owned(),
        None if folder.is_empty() => target.to_owned(),
        None => format!("{folder}/{target}"),
    };
    let mut parts: Vec<&str> = Vec::new();
    for part in whole.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

fn damaged(error: impl std::fmt::Display) -> NoForm {
    let words = crate::format::clean_line(&error.to_string());
    NoForm::Damaged(words.chars().take(120).collect())
}
