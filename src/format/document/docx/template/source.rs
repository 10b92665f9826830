//! A template as a packed file: parts are read one by one and counted, and what is not changed is copied as it stands.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read, Write},
};

use quick_xml::{Reader, events::Event};
use zip::{ZipArchive, ZipWriter};

use super::{super::package::options, fault::TemplateFault};

/// Parts that a document may have.
const PARTS: usize = 5_000;
/// The parts that are read may unpack to so many bytes.
const UNPACKED: u64 = 48 << 20;

/// A part that another one names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Relation {
    /// Its kind, without what comes before the last stroke.
    pub(super) kind: String,
    /// Its path in the file.
    pub(super) path: String,
}

/// A template being read, and what is changed of it.
pub(super) struct Source<'a> {
    file: ZipArchive<Cursor<&'a [u8]>>,
    left: u64,
    /// Parts that are written anew or added.
    pub(super) changed: BTreeMap<String, String>,
}

impl<'a> Source<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, TemplateFault> {
        let mut file =
            ZipArchive::new(Cursor::new(bytes)).map_err(|_| TemplateFault::NoDocument)?;
        let mut packed = 0_u64;
        for place in 0..file.len().min(PARTS + 1) {
            let part = file.by_index_raw(place);
            let part = part.map_err(|_| TemplateFault::Part((place + 1).to_string()))?;
            packed = packed.saturating_add(part.compressed_size());
        }
        // Parts that share their bytes would be copied once each.
        if file.len() > PARTS || packed > bytes.len() as u64 {
            return Err(TemplateFault::TooLarge(UNPACKED >> 20));
        }
        Ok(Self {
            file,
            left: UNPACKED,
            changed: BTreeMap::new(),
        })
    }

    /// Whether there is such a part.
    pub(super) fn has(&self, path: &str) -> bool {
        self.file.index_for_name(path).is_some() || self.changed.contains_key(path)
    }

    /// The text of a part; none where there is none.
    pub(super) fn text(&mut self, path: &str) -> Result<Option<String>, TemplateFault> {
        if let Some(text) = self.changed.get(path) {
            return Ok(Some(text.clone()));
        }
        if self.file.index_for_name(path).is_none() {
            return Ok(None);
        }
        let broken = || TemplateFault::Part(path.to_owned());
        let part = self.file.by_name(path).map_err(|_| broken())?;
        let mut bytes = Vec::new();
        let taken = part.take(self.left + 1).read_to_end(&mut bytes);
        taken.map_err(|_| broken())?;
        self.left = self
            .left
            .checked_sub(bytes.len() as u64)
            .ok_or(TemplateFault::TooLarge(UNPACKED >> 20))?;
        let text = String::from_utf8(bytes).map_err(|_| broken())?;
        Ok(Some(
            text.strip_prefix('\u{feff}')
                .map(str::to_owned)
                .unwrap_or(text),
        ))
    }

    /// The parts that a part names.
    pub(super) fn relations(&mut self, of: &str) -> Result<Vec<Relation>, TemplateFault> {
        let Some(text) = self.text(&relations_of(of))? else {
            return Ok(Vec::new());
        };
        let folder = of.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut found = Vec::new();
        let mut reader = Reader::from_str(&text);
        loop {
            match reader.read_event() {
                Ok(Event::Empty(element) | Event::Start(element)) => {
                    let value = |key| {
                        let value = element.try_get_attribute(key).ok().flatten()?;
                        String::from_utf8(value.value.into_owned().into()).ok()
                    };
                    if let (Some(kind), Some(target)) = (value("Type"), value("Target"))
                        && value("TargetMode").is_none_or(|mode| mode != "External")
                    {
                        found.push(Relation {
                            kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
                            path: beside(folder, &target),
                        });
                    }
                }
                Ok(Event::Eof) => return Ok(found),
                Ok(_) => {}
                Err(_) => return Err(TemplateFault::Part(relations_of(of))),
            }
        }
    }

    /// The file with what was changed: every other part is copied, packed bytes and all.
    pub(super) fn packed(mut self) -> Result<Vec<u8>, TemplateFault> {
        let failed = |error: &dyn std::fmt::Display| TemplateFault::Packing(error.to_string());
        let mut out = ZipWriter::new(Cursor::new(Vec::new()));
        for place in 0..self.file.len() {
            let part = self
                .file
                .by_index_raw(place)
                .map_err(|error| failed(&error))?;
            let name = part.name().map_err(|error| failed(&error))?.into_owned();
            match self.changed.remove(&name) {
                None => out.raw_copy_file(part).map_err(|error| failed(&error))?,
                Some(text) => {
                    drop(part);
                    out.start_file(name, options())
                        .map_err(|error| failed(&error))?;
                    out.write_all(text.as_bytes())
                        .map_err(|error| failed(&error))?;
                }
            }
        }
        for (name, text) in self.changed {
            out.start_file(name, options())
                .map_err(|error| failed(&error))?;
            out.write_all(text.as_bytes())
                .map_err(|error| failed(&error))?;
        }
        let out = out.finish().map_err(|error| failed(&error))?;
        Ok(out.into_inner())
    }
}

/// Where the parts stand that a part names.
pub(super) fn relations_of(path: &str) -> String {
    match path.rsplit_once('/') {
        Some((folder, name)) => format!("{folder}/_rels/{name}.rels"),
        None => format!("_rels/{path}.rels"),
    }
}

/// A path as it is named from a folder.
fn beside(folder: &str, target: &str) -> String {
    if let Some(whole) = target.strip_prefix('/') {
        return whole.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
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
