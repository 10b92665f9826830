//! Seals as bytes and in words: what a seal says of the file before it, and what of it is signed.

use sha2::{Digest, Sha256};

use crate::session::{Act, LineKey, Prepared, Seal, Sealed, Session, Stamp, day_of, prepare_seal};

use super::{
    clean::clean_line,
    session_file::{Encoded, encode},
    words::{counted, field_words, line_words},
};

/// What of a seal's line is signed ends here.
const SIG: &str = ",\"sig\":";

/// Prepares a seal over the bytes of a file, which end in a line break.
#[must_use]
pub fn seal_over(session: &Session, bytes: &[u8], stamp: Stamp) -> Prepared {
    let seal = Seal {
        events: session.len() as u64,
        bytes: crate::hex(&Sha256::digest(bytes)),
        sig: None,
    };
    prepare_seal(session, seal, stamp)
}

/// What of a seal's line is signed: its bytes before `,"sig"`. None for a line that is no seal.
#[must_use]
pub fn signed_part(line: &str) -> Option<&str> {
    line.rsplit_once(SIG).map(|(part, _)| part)
}

/// A seal with its signature.
#[must_use]
pub fn with_signature(mut prepared: Prepared, signature: &str) -> Encoded {
    if let Act::Seal(seal) = &mut prepared.act {
        seal.sig = Some(signature.to_owned());
    }
    encode(prepared)
}

/// One seal found in a file's bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealPlace {
    /// The number of its line, from 1.
    pub line: usize,
    /// Whether the bytes before it are those that were sealed.
    pub bytes_fit: bool,
    /// What of it is signed.
    pub signed: String,
}

/// Finds the line of a seal in the bytes of its file.
#[must_use]
pub fn seal_place(bytes: &[u8], digest: &str, sealed_bytes: &str) -> Option<SealPlace> {
    let ending = format!("{digest}\"}}");
    let mut start = 0;
    for (index, line) in bytes.split(|byte| *byte == b'\n').enumerate() {
        let text = line.strip_suffix(b"\r").unwrap_or(line);
        if text.ends_with(ending.as_bytes()) {
            let before = bytes.get(..start).unwrap_or_default();
            let text = String::from_utf8_lossy(text);
            return Some(SealPlace {
                line: index + 1,
                bytes_fit: crate::hex(&Sha256::digest(before)) == sealed_bytes,
                signed: signed_part(&text).unwrap_or_default().to_owned(),
            });
        }
        start += line.len() + 1;
    }
    None
}

/// `sealed on 2026-11-21 by Ana; 3 changes since`.
#[must_use]
pub fn sealed_words(sealed: &Sealed) -> String {
    let day = day_of(&sealed.at);
    let signed = if sealed.seal.sig.is_some() {
        ", signed"
    } else {
        ""
    };
    let since = match sealed.since.len() {
        0 => "no change since".to_owned(),
        count => format!("{} since", counted(count, "change")),
    };
    clean_line(&format!(
        "sealed on {day} by {}{signed}; {since}",
        sealed.who
    ))
}

/// Who changed a sealed session, when, what and why, one a line, oldest first.
#[must_use]
pub fn since_seal_words(sealed: &Sealed) -> Vec<String> {
    let since = sealed.since.iter();
    since
        .map(|change| {
            let day = day_of(&change.at);
            let reason = match change.reason.as_str() {
                "" => "no reason given",
                reason => reason,
            };
            let changed = changed_words(&change.changed);
            clean_line(&format!("{day} {}: {changed}: {reason}", change.who))
        })
        .collect()
}

/// So many lines of one change are named.
const NAMED: usize = 3;

/// What a change changed: `SP.01.01 maturity, statement; SP.01.02 maturity`.
fn changed_words(changed: &[(LineKey, Vec<String>)]) -> String {
    let of_line = |(line, fields): &(LineKey, Vec<String>)| {
        let fields: Vec<String> = fields.iter().map(|field| field_words(field)).collect();
        let label = if line.is_session() {
            "the session's".to_owned()
        } else {
            line_words(line)
        };
        format!("{label} {}", fields.join(", "))
    };
    let mut all: Vec<String> = changed.iter().take(NAMED).map(of_line).collect();
    if changed.len() > NAMED {
        all.push(format!("{} more", counted(changed.len() - NAMED, "line")));
    }
    if all.is_empty() {
        all.push("nothing that is shown".into());
    }
    all.join("; ")
}
