//! Evidence of an observation: a file with its digest where size and digest are told, else a reference in words. A
//! path from elsewhere never leads out of the session's folder.

use crate::{
    format::oscal_out::props::SIZE,
    session::{Edit, EvidenceFile},
};

use super::{
    answers::{Lookup, ours},
    plain::plain,
    raw::{Evidence, Observation, Resource},
};

/// Each piece as an edit.
pub(super) fn edits(observation: &Observation, lookup: &Lookup<'_>) -> Vec<Edit> {
    let pieces = observation.relevant_evidence.iter();
    pieces.filter_map(|piece| edit(piece, lookup)).collect()
}

fn edit(piece: &Evidence, lookup: &Lookup<'_>) -> Option<Edit> {
    let text = plain(&piece.description);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let id = piece.href.strip_prefix('#');
    let resource = id.and_then(|id| lookup.resources.get(id).copied());
    if let Some(file) = resource.and_then(file) {
        let name = file.path.rsplit('/').next().unwrap_or_default();
        // Words beside a file are a reference of their own.
        return Some(if text.is_empty() || text == name {
            Edit::AddEvidenceFile(file)
        } else {
            Edit::AddEvidence(format!("{text} ({}, SHA-256 {})", file.path, file.sha256))
        });
    }
    let place = match resource {
        Some(resource) => resource.rlinks.first().map_or_else(
            || plain(&resource.title),
            |link| decoded(&link.href).unwrap_or_else(|| link.href.clone()),
        ),
        None => piece.href.clone(),
    };
    let told = match (text.as_str(), place.trim()) {
        ("", "") => return None,
        (text, "") => text.to_owned(),
        ("", place) => place.to_owned(),
        (text, place) if text == place => text.to_owned(),
        (text, place) => format!("{text} ({place})"),
    };
    Some(Edit::AddEvidence(crate::format::clean_line(&told)))
}

/// The file with its size and digest; none where one of these is missing, or where the path leads elsewhere.
fn file(resource: &Resource) -> Option<EvidenceFile> {
    let link = resource.rlinks.first()?;
    let mut hashes = link.hashes.iter();
    let hash = hashes.find(|hash| hash.algorithm == "SHA-256")?;
    let is_digest = hash.value.len() == 64 && hash.value.bytes().all(|c| c.is_ascii_hexdigit());
    let size = ours(&resource.props).find(|prop| prop.name == SIZE)?;
    let path = decoded(&link.href)?;
    let is_inside = !path.is_empty()
        && !path.starts_with(['/', '~'])
        && !path.contains(['\\', ':'])
        && !path.chars().any(char::is_control)
        && path.split('/').all(|part| part != "..");
    (is_digest && is_inside).then_some(EvidenceFile {
        path,
        size: size.value.parse().ok()?,
        sha256: hash.value.to_lowercase(),
    })
}

/// A reference without its percent signs; none where it is not UTF-8 then.
fn decoded(href: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(href.len());
    let mut rest = href.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            let digits = std::str::from_utf8(&digits).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}
