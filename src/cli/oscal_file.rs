//! A file of OSCAL that is taken in, a catalog or a profile: what its form and its name say, and what lies beside it.

use std::path::Path;

use crate::{
    format::{clean_line, licensed::Kind},
    runtime::read_text,
};

/// Why a catalog in this form is not taken in, and how it becomes JSON.
pub(super) fn foreign(kind: Kind) -> Option<(&'static str, &'static str)> {
    match kind {
        Kind::WideJson => Some((
            "it is JSON in UTF-16",
            "save it as UTF-8, then take in that file",
        )),
        Kind::Yaml => Some((
            "it is OSCAL in YAML, and JSON is read here",
            "take the JSON that is published beside it, or convert it with oscal-cli",
        )),
        Kind::Xml => Some((
            "it is XML, and JSON is read here",
            "take the JSON that is published beside it, or convert it with oscal-cli",
        )),
        _ => None,
    }
}

/// An id after the name of the file: its letters and digits, the rest as hyphens.
pub(super) fn id_after(file: &Path) -> String {
    let name = file.file_stem().unwrap_or_default().to_string_lossy();
    let plain: String = name
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() {
                c.to_ascii_lowercase()
            } else {
                '-'
            }
        })
        .collect();
    let parts: Vec<&str> = plain.split('-').filter(|part| !part.is_empty()).collect();
    if parts.is_empty() {
        "catalog".into()
    } else {
        parts.join("-")
    }
}

/// The text of a file that another one names; none where it is no file of this machine, or cannot be read.
pub(super) fn read_named_file(from: &str, href: &str) -> Option<(String, String)> {
    let href = href.strip_prefix("file://").unwrap_or(href);
    let folder = Path::new(from).parent().unwrap_or(Path::new(""));
    let path = folder.join(href);
    let text = read_text(&path).ok()?;
    Some((path.display().to_string(), text))
}

/// The most names lacking in a catalog that are said.
const NAMED: usize = 10;

/// Names that were found in it: the first of them, and how many more there are.
pub(super) fn listed(names: &[String]) -> String {
    let more = names.len().saturating_sub(NAMED);
    let first: Vec<String> = names
        .iter()
        .take(NAMED)
        .map(|name| clean_line(name))
        .collect();
    match more {
        0 => first.join(", "),
        more => format!("{} and {more} more", first.join(", ")),
    }
}
