//! Seals as bytes and in words: what a seal says of the file before it, and what of it is signed.

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::{
    assessment::{Filter, Line, State, is_overdue, is_promise_overdue, unreviewed},
    session::{
        About, Act, LineKey, Moved, Prepared, Seal, Sealed, Session, Since, Stamp, Stood, day_of,
        is_kept_aside, person_told, prepare_seal, sealed, seals,
    },
};

use super::{
    clean::clean_line,
    session_file::{Encoded, encode},
    words::{
        changes_since_words, counted, field_words, from_to, line_words, split_words, value_words,
    },
};

/// The end of the signed part of a seal's line.
const SIG: &str = ",\"sig\":";

/// The command that signs a seal with a key, as a person types it.
pub const SIGNS: &str = "walkdown seal SESSION --sign KEY";

/// Why a seal in a history cannot be chosen for taking back.
pub const SEAL_STAYS: &str = "Nothing takes a seal back: a change after it needs its reason.";

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

/// The signed part of a seal's line: its bytes before `,"sig"`. None for a line that is no seal.
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

/// A seal found in a file's bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealPlace {
    /// The number of its line, from 1.
    pub line: usize,
    /// Whether the bytes before it are those that were sealed.
    pub bytes_fit: bool,
    /// The signed part.
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

/// How many changes a session has, seals apart: `12 changes and 1 seal`.
#[must_use]
pub fn changes_and_seals(session: &Session) -> String {
    let sealings = seals(session).count();
    let changes = counted(session.len() - sealings, "change");
    match sealings {
        0 => changes,
        count => format!("{changes} and {}", counted(count, "seal")),
    }
}

/// `sealed on 2026-11-21 by Ana; 3 changes since`; `sealed anew on …` where it is not the first seal.
#[must_use]
pub fn sealed_words(sealed: &Sealed) -> String {
    let day = day_of(&sealed.at);
    let signed = if sealed.seal.sig.is_some() {
        ", signed"
    } else {
        ""
    };
    let anew = if sealed.anew { " anew" } else { "" };
    clean_line(&format!(
        "sealed{anew} on {day} by {}{signed}; {}",
        person_told(&sealed.who),
        changes_since_words(sealed.since.len())
    ))
}

/// How a session stands to its newest seal, in a word: `sealed`, `changed since sealed`; empty where it has none.
#[must_use]
pub fn seal_word(session: &Session) -> &'static str {
    match sealed(session) {
        None => "",
        Some(sealed) if sealed.since.is_empty() => "sealed",
        Some(_) => "changed since sealed",
    }
}

/// What stands against closing a session: `118 lines unanswered, 1 parked, 2 returned, 3 not reviewed by a second
/// person, 4 at ML2+ without evidence, 1 overdue, no conclusion`; a review is missed only where anybody reviews, and late is what
/// was due before this day. The summary and the question before a seal say it alike.
#[must_use]
pub fn left_open(lines: &[Line], about: &About, today: &str) -> Vec<String> {
    let is_late = |line: &Line| is_overdue(line, today) || is_promise_overdue(line, today);
    let late = lines.iter().filter(|line| !line.outside && is_late(line));
    let inside = |is: fn(&Line) -> bool| {
        let inside = lines.iter().filter(|line| !line.outside);
        inside.filter(|line| is(line)).count()
    };
    let to_review = match unreviewed(lines) {
        0 => 0,
        _ => inside(Line::is_to_review),
    };
    let unanswered = match inside(|line| line.state() == State::Unanswered) {
        0 => "every requirement is answered".to_owned(),
        count => format!("{} unanswered", counted(count, "line")),
    };
    let bare = Filter::NoEvidence;
    let bare_words = bare.words();
    let more = [
        (inside(|line| line.answer.parked.is_some()), "parked"),
        (inside(Line::is_returned), "returned"),
        (to_review, "not reviewed by a second person"),
        (
            inside(|line| Filter::NoEvidence.fits(line)),
            bare_words.as_str(),
        ),
        (late.count(), "overdue"),
    ];
    let more = more.into_iter().filter(|(count, _)| *count > 0);
    let more = more.map(|(count, word)| format!("{count} {word}"));
    let conclusion = about
        .conclusion
        .trim()
        .is_empty()
        .then(|| "no conclusion".to_owned());
    let all = std::iter::once(unanswered).chain(more);
    all.chain(conclusion).collect()
}

/// The changes in sentences, one for each line of each change, oldest first: author, time, fields and reason. Where there
/// are several, each says of which change it is: so they agree with how many there are.
#[must_use]
pub fn changes_words(changes: &[Since]) -> Vec<String> {
    let all = changes.len();
    let is_one = all == 1 && changes.iter().all(|change| change.changed.len() <= 1);
    let told = (1..).zip(changes).flat_map(|(number, change)| {
        let place = if is_one {
            String::new()
        } else {
            format!("{number} of {all}, ")
        };
        let head = format!("{place}{} {}", day_of(&change.at), person_told(&change.who));
        let reason = within_sentence(reason_words(&change.reason));
        let lines = change.changed.iter();
        let mut lines: Vec<String> = lines
            .map(|(line, moved)| line_moved_words(line, moved))
            .collect();
        if lines.is_empty() {
            lines.push("nothing that is shown".into());
        }
        let lines = lines.into_iter();
        lines.map(move |what| clean_line(&format!("{head}: {what}: {reason}")))
    });
    told.collect()
}

/// A text inside a sentence: without the full stop of its own.
fn within_sentence(text: &str) -> &str {
    let bare = text.strip_suffix('.');
    bare.filter(|bare| !bare.ends_with('.')).unwrap_or(text)
}

/// Why a sealed session was changed, where somebody said so.
#[must_use]
pub fn reason_words(reason: &str) -> &str {
    match reason.trim() {
        "" => "no reason given",
        reason => reason,
    }
}

/// The reason beside a change: `reason: typing mistake`; none where none was asked for.
#[must_use]
pub fn because_words(reason: &str) -> Option<String> {
    (!reason.is_empty()).then(|| clean_line(&format!("reason: {reason}")))
}

/// The changed fields of a line: `SP.01.01 maturity ML2 → ML3, statement none → "they do"`.
fn line_moved_words(line: &LineKey, moved: &[Moved]) -> String {
    let label = if line.is_session() {
        "the session's".to_owned()
    } else {
        line_words(line)
    };
    let fields: Vec<String> = moved.iter().map(moved_words).collect();
    format!("{label} {}", fields.join(", "))
}

/// A field that was changed, with its values, shortened.
#[must_use]
pub fn moved_words(moved: &Moved) -> String {
    let Moved {
        field,
        from,
        to,
        conflict,
    } = moved;
    let name = field_words(field);
    if let Some(stood) = conflict {
        return conflict_words(&name, field, stood, to);
    }
    if is_kept_aside(field) || split_words(&LineKey::default(), field, to).is_some() {
        return name;
    }
    format!("{name} {}", from_to(field, from, to))
}

/// The most characters of the values of a conflict that are told behind the name of its field.
const SHORT: usize = 60;

/// A conflict that was settled or is there again: `maturity: conflict of ML2 and ML3 settled as ML2`. Its values are told
/// where they are short.
fn conflict_words(name: &str, field: &str, stood: &Stood, to: &Value) -> String {
    let (values, what) = match stood {
        Stood::Before(values) => (values, format!(" settled as {}", value_words(field, to))),
        Stood::Again(values) => (values, ", settled before, is there again".to_owned()),
    };
    let values: Vec<String> = values
        .iter()
        .map(|value| value_words(field, value))
        .collect();
    let told = format!("{name}: conflict of {}{what}", values.join(" and "));
    if told.chars().count() <= SHORT + name.len() {
        return told;
    }
    match stood {
        Stood::Before(_) => format!("{name}: a conflict settled"),
        Stood::Again(_) => format!("{name}: a conflict, settled before, is there again"),
    }
}
