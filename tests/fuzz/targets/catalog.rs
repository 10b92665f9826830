//! A catalog of a user's own: its two texts, parted by a NUL, or its requirements alone, in the frame of one that is
//! sound. What can be walked comes out the same when it is written and read again.

use walkdown::{
    catalog::{Source, check, faults, read, write_texts},
    format::{json, json_text},
};

use super::{FROZEN, oscal::shown};

pub(super) fn run(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else {
        return;
    };
    let (frame, rows) = text.split_once('\0').unwrap_or((FROZEN[0], text));
    let source = Source {
        catalog: frame,
        requirements: rows,
    };
    let _ = check(&source);
    if !faults(&source).is_empty() {
        return;
    }
    let (catalog, _) = read(&source).expect("a catalog without faults can be read");
    super::must_be_harmless(&json_text(&json::catalog(&catalog)));
    let texts = write_texts(&catalog);
    let written = Source {
        catalog: &texts.catalog,
        requirements: &texts.requirements,
    };
    let (again, _) = read(&written).expect("what was written can be read");
    assert_eq!(again, catalog, "written and read again");
    shown(catalog);
}
