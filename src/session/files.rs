//! The files that a session names as evidence.

use super::{
    answer::{EvidenceFile, file},
    field::EVIDENCE,
    fold::Session,
    line::LineKey,
};

/// Every file named as evidence, with the line that names it, in the order of the lines' names.
#[must_use]
pub fn evidence_files(session: &Session) -> Vec<(LineKey, EvidenceFile)> {
    let mut found = Vec::new();
    for (line, cells) in session.written() {
        for (_, cell) in cells
            .iter()
            .filter(|(field, _)| field.starts_with(EVIDENCE))
        {
            let standing = cell.standing_writes();
            let named = standing.last().and_then(|write| file(write.value()));
            found.extend(named.map(|file| (line.clone(), file)));
        }
    }
    found
}
