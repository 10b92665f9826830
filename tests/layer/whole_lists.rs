//! A list of all variants is whole: a variant that was added to an enum and not to its `ALL` compiles, and would never be
//! shown, read or offered. Variants with data are no concern of such a list.

use std::fs;

use super::code::sources;

/// The names of lists of all variants without data.
const LISTS: [&str; 2] = ["ALL", "STATES"];

#[test]
fn lists_of_all_variants_are_whole() {
    let texts = sources("src").into_iter();
    let texts: Vec<String> = texts
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    let missing: Vec<String> = texts.iter().flat_map(|code| missing(code)).collect();
    assert!(missing.is_empty(), "{missing:#?}");
    let found = texts.iter().flat_map(|code| lists(code)).count();
    assert!(found >= 10, "only {found} lists are found");
}

#[test]
fn the_check_sees_a_variant_that_is_missing() {
    let code = "pub enum Kind {\n    /// The one.\n    One,\n    Two,\n    Other(u8),\n}\n\nimpl Kind {\n    \
                /// All.\n    pub const ALL: [Self; 1] = [Self::One];\n}\n";
    assert_eq!(missing(code), ["Kind::Two"]);
    let whole = code.replace("[Self::One]", "[Self::One, Self::Two]");
    assert_eq!(missing(&whole), [""; 0]);
}

/// The variants that their enum's list lacks.
fn missing(code: &str) -> Vec<String> {
    let mut missing = Vec::new();
    for (name, list) in lists(code) {
        let named: Vec<&str> = list.split(|c: char| !c.is_alphanumeric()).collect();
        for variant in variants(code, name) {
            if !named.contains(&variant) {
                missing.push(format!("{name}::{variant}"));
            }
        }
    }
    missing
}

/// The lists, each with the name of its enum.
fn lists(code: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("\nimpl ") {
        let own = &code[at + 1..];
        let own = &own[..own.find("\n}\n").unwrap_or(own.len())];
        let name = own["impl ".len()..].split_whitespace().next().unwrap_or("");
        for list in LISTS {
            if let Some(begin) = own.find(&format!("const {list}: [Self; ")) {
                let list = &own[begin..];
                let value = list.find("] =").unwrap_or(0);
                let end = list.find("];").unwrap_or(list.len());
                found.push((name, &list[value..end]));
            }
        }
    }
    found
}

/// The variants of an enum that have no data.
fn variants<'a>(code: &'a str, name: &str) -> Vec<&'a str> {
    let head = format!("enum {name} {{\n");
    let at = code.find(&head).unwrap_or_else(|| panic!("no enum {name}"));
    let body = &code[at + head.len()..];
    let body = &body[..body.find("\n}\n").unwrap_or(body.len())];
    let lines = body.lines().filter_map(|line| line.strip_prefix("    "));
    lines
        .filter_map(|line| line.strip_suffix(','))
        .filter(|line| line.chars().all(char::is_alphanumeric))
        .collect()
}
