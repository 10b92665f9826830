//! What is typed for an id, a line, a digest, a day or a field, and a pattern: each line of an input is tried as all of
//! them. What is found by a spelling is found by its own id.

use std::sync::OnceLock;

use walkdown::{
    assessment::Assessment,
    catalog::{Catalog, Lookup, built_in, find_requirement, fits_pattern, look_up, spelled_like},
    session::{EventId, FIELDS, LineKey, Session, day, field},
};

fn catalogs() -> &'static [Catalog] {
    static CATALOGS: OnceLock<Vec<Catalog>> = OnceLock::new();
    CATALOGS.get_or_init(|| {
        let ids = ["iec-62443-2-4", "iec-62443-2-1"];
        ids.iter().filter_map(|id| built_in(id).ok()).collect()
    })
}

pub(super) fn run(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else {
        return;
    };
    let mut before = "";
    for typed in text.split('\n').take(20) {
        id(typed);
        let _ = (fits_pattern(before, typed), spelled_like(before, typed));
        if let Some(sum) = EventId::parse(typed) {
            assert_eq!(EventId::parse(&sum.to_string()), Some(sum));
        }
        if let Ok(day_of) = day(typed) {
            assert_eq!(day(&day_of).ok(), Some(day_of.clone()));
            super::must_be_harmless(&day_of);
        }
        for field in FIELDS {
            let _ = field::typed(field, typed);
        }
        if let Some(key) = LineKey::parse(typed) {
            assert_eq!(
                LineKey::parse(&key.to_string()),
                Some(key.clone()),
                "{typed:?}"
            );
            let _ = (key.label(), key.part_label(), key.lineage());
            let known = Assessment::new(&[], &Session::default());
            let _ = known.line_at(catalogs(), &Session::default(), &key);
        }
        before = typed;
    }
}

fn id(typed: &str) {
    match look_up(catalogs(), typed) {
        Lookup::One(catalog, asked) => {
            let own = format!("{}:{}", catalog.id, asked.id);
            let found = look_up(catalogs(), &own);
            assert_eq!(found, Lookup::One(catalog, asked), "{own} is not found");
        }
        Lookup::None(near) | Lookup::Several(near) => {
            super::must_all_be_harmless(&near);
        }
    }
    for catalog in catalogs() {
        let _ = find_requirement(catalog, typed);
    }
}
