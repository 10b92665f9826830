//! Packed files of the office programs (docx, xlsx): their parts are read one by one and counted, and what is not changed
//! is copied as it stands, packed bytes and all.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read, Write},
};

use quick_xml::{
    Reader,
    escape::unescape,
    events::{BytesStart, Event},
};
use thiserror::Error;
use zip::{
    CompressionMethod, DateTime, ZipArchive, ZipWriter, result::ZipResult, write::SimpleFileOptions,
};

/// Parts that a file may have.
const PARTS: usize = 5_000;

/// Why a packed file is not taken.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub(in crate::format) enum PackedFault {
    /// The file is something else.
    #[error("it is no packed file")]
    NotPacked,
    /// The file has too many parts, or they unpack to more bytes than may be read.
    #[error("it unpacks to more than {} MB of text, or holds more than it says", .0 >> 20)]
    TooLarge(u64),
    /// A part of it cannot be read.
    #[error("its part {0} cannot be read")]
    Part(String),
    /// The file cannot be packed anew.
    #[error("it cannot be packed: {0}")]
    Packing(String),
}

/// A part that another one names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::format) struct Relation {
    /// The id within the file that refers to it.
    pub(in crate::format) id: String,
    /// The kind of the relation, without the part up to the last slash.
    pub(in crate::format) kind: String,
    /// The path within the packed file.
    pub(in crate::format) path: String,
}

/// A packed file being read, and what is changed of it.
pub(in crate::format) struct Packed<'a> {
    file: ZipArchive<Cursor<&'a [u8]>>,
    most: u64,
    left: u64,
    /// Parts that are written anew or added.
    pub(in crate::format) changed: BTreeMap<String, String>,
}

impl<'a> Packed<'a> {
    /// Opens a file of which no more than so many bytes are unpacked.
    pub(in crate::format) fn open(bytes: &'a [u8], most: u64) -> Result<Self, PackedFault> {
        let mut file = ZipArchive::new(Cursor::new(bytes)).map_err(|_| PackedFault::NotPacked)?;
        let mut packed = 0_u64;
        for place in 0..file.len().min(PARTS + 1) {
            let part = file.by_index_raw(place);
            let part = part.map_err(|_| PackedFault::Part((place + 1).to_string()))?;
            packed = packed.saturating_add(part.compressed_size());
        }
        // Parts that share their bytes would be copied once each.
        if file.len() > PARTS || packed > bytes.len() as u64 {
            return Err(PackedFault::TooLarge(most));
        }
        Ok(Self {
            file,
            most,
            left: most,
            changed: BTreeMap::new(),
        })
    }

    /// Whether there is such a part.
    pub(in crate::format) fn has(&self, path: &str) -> bool {
        self.file.index_for_name(path).is_some() || self.changed.contains_key(path)
    }

    /// The paths of the parts, as the file has them.
    pub(in crate::format) fn paths(&self) -> Vec<String> {
        let names = self.file.file_names().filter_map(Result::ok);
        names.map(std::borrow::Cow::into_owned).collect()
    }

    /// The text of a part, as it was changed; none where there is none.
    pub(in crate::format) fn text(&mut self, path: &str) -> Result<Option<String>, PackedFault> {
        if let Some(text) = self.changed.get(path) {
            return Ok(Some(text.clone()));
        }
        if self.file.index_for_name(path).is_none() {
            return Ok(None);
        }
        let broken = || PackedFault::Part(path.to_owned());
        let part = self.file.by_name(path).map_err(|_| broken())?;
        let mut bytes = Vec::new();
        let taken = part.take(self.left + 1).read_to_end(&mut bytes);
        taken.map_err(|_| broken())?;
        self.left = self
            .left
            .checked_sub(bytes.len() as u64)
            .ok_or(PackedFault::TooLarge(self.most))?;
        let text = String::from_utf8(bytes).map_err(|_| broken())?;
        Ok(Some(
            text.strip_prefix('\u{feff}')
                .map(str::to_owned)
                .unwrap_or(text),
        ))
    }

    /// The parts that a part names; of the whole file, where the path is empty.
    pub(in crate::format) fn relations(&mut self, of: &str) -> Result<Vec<Relation>, PackedFault> {
        let path = relations_of(of);
        let Some(text) = self.text(&path)? else {
            return Ok(Vec::new());
        };
        let folder = of.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut found = Vec::new();
        let mut reader = Reader::from_str(&text);
        loop {
            match reader.read_event() {
                Ok(Event::Empty(element) | Event::Start(element)) => {
                    let value = |key| value(&element, key);
                    if let (Some(kind), Some(target)) = (value("Type"), value("Target"))
                        && value("TargetMode").is_none_or(|mode| mode != "External")
                    {
                        found.push(Relation {
                            id: value("Id").unwrap_or_default(),
                            kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
                            path: resolved(folder, &target),
                        });
                    }
                }
                Ok(Event::Eof) => return Ok(found),
                Ok(_) => {}
                Err(_) => return Err(PackedFault::Part(path)),
            }
        }
    }

    /// The file with what was changed: every other part is copied.
    pub(in crate::format) fn packed(mut self) -> Result<Vec<u8>, PackedFault> {
        self.written()
            .map_err(|error| PackedFault::Packing(error.to_string()))
    }

    fn written(&mut self) -> ZipResult<Vec<u8>> {
        let mut out = ZipWriter::new(Cursor::new(Vec::new()));
        for place in 0..self.file.len() {
            let part = self.file.by_index_raw(place)?;
            let name = part.name()?.into_owned();
            match self.changed.remove(&name) {
                None => out.raw_copy_file(part)?,
                Some(text) => put(&mut out, &name, &text)?,
            }
        }
        for (name, text) in &self.changed {
            put(&mut out, name, text)?;
        }
        out.set_raw_comment(self.file.comment().into())?;
        Ok(out.finish()?.into_inner())
    }
}

/// Packs parts, each with the same moment in time, so that the same parts have the same bytes.
pub(in crate::format) fn packed<'p>(
    parts: impl IntoIterator<Item = (&'p str, String)>,
) -> ZipResult<Vec<u8>> {
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, text) in parts {
        put(&mut file, path, &text)?;
    }
    Ok(file.finish()?.into_inner())
}

/// Adds a part: nothing of the machine, no moment in time.
fn put(file: &mut ZipWriter<Cursor<Vec<u8>>>, path: &str, text: &str) -> ZipResult<()> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(6))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    file.start_file(path, options)?;
    Ok(file.write_all(text.as_bytes())?)
}

/// The value of an attribute.
pub(in crate::format) fn value(element: &BytesStart<'_>, key: &str) -> Option<String> {
    let value = element.try_get_attribute(key).ok().flatten()?;
    let text = String::from_utf8(value.value.into_owned().into()).ok()?;
    unescape(&text).ok().map(std::borrow::Cow::into_owned)
}

/// Where the parts stand that a part names.
pub(in crate::format) fn relations_of(path: &str) -> String {
    match path.rsplit_once('/') {
        Some((folder, name)) => format!("{folder}/_rels/{name}.rels"),
        None => format!("_rels/{path}.rels"),
    }
}

/// A path as it is named from a folder.
fn resolved(folder: &str, target: &str) -> String {
    let whole = match target.strip_prefix('/') {
        Some(whole) => whole.to_owned(),
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
