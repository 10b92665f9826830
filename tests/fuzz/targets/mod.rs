//! What is done with the bytes of strangers, a target each: the program's own doors, and what must hold of what comes
//! out of them. The fuzzer makes the bytes up; the tests run those that were kept.

mod arguments;
mod catalog;
mod config;
mod ids;
mod keys;
mod licensed;
mod oscal;
mod plain;
mod session;
mod workbook;

use std::sync::OnceLock;

use walkdown::{
    catalog::{Catalog, Source, read},
    format::Incoming,
};

/// The frame and the rows of a catalog that does not change with the wording of a question.
const FROZEN: [&str; 2] = [
    include_str!("../../screen/catalog/catalog.json"),
    include_str!("../../screen/catalog/requirements.csv"),
];

/// Takes an input; panics where something does not hold.
pub(crate) type Target = fn(&[u8]);

/// The targets by name.
pub(crate) const TARGETS: &[(&str, Target)] = &[
    ("workbook", workbook::run),
    ("session", session::run),
    ("oscal", oscal::run),
    ("keys", keys::run),
    ("plain", plain::run),
    ("catalog", catalog::run),
    ("licensed", licensed::run),
    ("config", config::run),
    ("ids", ids::run),
    ("arguments", arguments::run),
];

/// A few of its requirements, in several areas, with enhancements: so that an input takes a millisecond.
fn few() -> Catalog {
    static FEW: OnceLock<Catalog> = OnceLock::new();
    let parse = || {
        let asked = [
            "id,",
            "SP.01.01",
            "SP.01.02,",
            "SP.02.02",
            "SP.03.01",
            "SP.04.01,",
        ];
        let rows = FROZEN[1].split_inclusive('\n');
        let rows = rows.filter(|row| asked.iter().any(|id| row.starts_with(id)));
        let source = Source {
            catalog: FROZEN[0],
            requirements: &rows.collect::<String>(),
        };
        let (catalog, rows) = read(&source).expect("the catalog is sound");
        assert!(rows.len() > 5, "{rows:?}");
        catalog
    };
    FEW.get_or_init(parse).clone()
}

/// A text that is printed or shown: nothing in it acts on a terminal.
fn must_be_harmless(text: &str) {
    let acts = |letter: char| letter.is_control() && letter != '\n';
    assert!(!text.contains(acts), "a control character: {text:?}");
}

fn must_all_be_harmless<'a>(texts: impl IntoIterator<Item = &'a String>) {
    for text in texts {
        must_be_harmless(text);
    }
}

/// What is told of a sheet that was taken back in.
fn must_be_told(incoming: &Incoming) {
    for taken in &incoming.taken {
        must_be_harmless(&format!("{}: {}", taken.place, taken.words()));
    }
    for left in &incoming.left {
        must_be_harmless(&format!("{}: {}", left.place, left.words));
    }
    for fault in &incoming.faults {
        must_be_harmless(&format!("{}: {}; {}", fault.place, fault.why, fault.mend));
    }
    must_all_be_harmless(&incoming.unread);
    must_all_be_harmless(&incoming.passed_over);
}
