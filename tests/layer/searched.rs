//! No code reads a sentence that code wrote to learn what happened: it is carried as data. What can be told of that here:
//! no text is searched for words, but where a file of others, or what was typed, is read. A search for one sign alone, or
//! for what a variable holds, is not seen.

use std::fs;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::code::{is_of_tests, module, sources};

/// What searches a text.
const SEARCHES: [&str; 18] = [
    "contains",
    "ends_with",
    "find",
    "match_indices",
    "matches",
    "replace",
    "replacen",
    "rfind",
    "rsplit",
    "rsplit_once",
    "split",
    "split_once",
    "splitn",
    "starts_with",
    "strip_prefix",
    "strip_suffix",
    "trim_end_matches",
    "trim_start_matches",
];

/// The rooms that word something, or hand on what others worded.
const ROOMS: [&str; 6] = ["assessment", "format", "interview", "tui", "plain", "cli"];

/// Files and folders that read what was not written here, and what that is.
const READERS: [(&str, &str); 15] = [
    ("cli::manual", "the roff that clap writes"),
    ("cli::oscal_file", "addresses in a file"),
    ("cli::usage", "the names in clap's errors"),
    ("format::document::docx::template", "a document of others"),
    ("format::document::markdown::escape", "any text"),
    ("format::fill", "a workbook of others"),
    ("format::grid", "a workbook of others"),
    ("format::licensed", "a table of others"),
    ("format::oscal", "catalogs of others"),
    ("format::oscal_out::writer", "the names in a tree of JSON"),
    ("interview::person", "names, as they are typed"),
    ("plain::values", "what was typed"),
    ("tui::keys::key", "names of keys, as they are typed"),
    ("tui::screen::files", "paths, as they are typed"),
    ("tui::settings::json", "the errors of serde"),
];

#[test]
fn no_text_of_ours_is_searched_for_words() {
    let mut wrong = Vec::new();
    let files = ROOMS
        .iter()
        .flat_map(|room| sources(&format!("src/{room}")));
    for path in files {
        let name = module(&path);
        let is_under = |folder: &str| name == folder || name.starts_with(&format!("{folder}::"));
        if READERS.iter().any(|(reader, _)| is_under(reader)) {
            continue;
        }
        for found in searched(&fs::read_to_string(&path).unwrap()) {
            wrong.push(format!("{name}: {found}"));
        }
    }
    assert!(wrong.is_empty(), "carry it as data: {wrong:#?}");
}

#[test]
fn the_check_of_searches_sees_what_it_looks_for() {
    let found = searched(
        "fn f(t: &str) { t.contains(\"saved\"); t.split(\" → \"); (t.find(&\"N. \")); t.split('x'); t.contains(','); \
         t.strip_prefix(&format!(\"{t}: ok\")); t.replace(\"\\r\\n\", \"\\n\"); let x = \"find me\"; \
         t.lines().map(|l| l.ends_with(\"ed\")); } #[cfg(test)] mod tests { fn f() { t.find(\"ab\"); } }",
    );
    let wanted = [
        "contains \"saved\"",
        "split \" → \"",
        "find \"N. \"",
        "strip_prefix \"{t}: ok\"",
        "ends_with \"ed\"",
    ];
    assert_eq!(found, wanted);
}

/// The searches for words in a source: what searches, and for what.
fn searched(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    walk(source.parse().unwrap(), &mut found);
    found
}

fn walk(tokens: TokenStream, found: &mut Vec<String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut skips_test = false;
    for (at, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Group(group) if skips_test => {
                skips_test = group.delimiter() != Delimiter::Brace;
            }
            TokenTree::Punct(sign) if skips_test => skips_test = sign.as_char() != ';',
            TokenTree::Group(group) => {
                skips_test =
                    group.delimiter() == Delimiter::Bracket && is_of_tests(&group.to_string());
                if let Some(name) = method(&tokens[..at]).filter(|_| !skips_test)
                    && let Some(text) = first_text(group.stream())
                    && is_words(&text)
                {
                    found.push(format!("{name} {text}"));
                }
                walk(group.stream(), found);
            }
            _ => {}
        }
    }
}

/// The name of what is called here, where it searches.
fn method(before: &[TokenTree]) -> Option<String> {
    let [.., TokenTree::Punct(dot), TokenTree::Ident(name)] = before else {
        return None;
    };
    let name = name.to_string();
    (dot.as_char() == '.' && SEARCHES.contains(&name.as_str())).then_some(name)
}

/// The text that an argument begins with: behind `&`, or in `format!(…)`.
fn first_text(argument: TokenStream) -> Option<String> {
    let mut tokens = argument.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Literal(literal) => return Some(literal.to_string()),
            TokenTree::Punct(sign) if sign.as_char() == '&' => {}
            TokenTree::Ident(name) if name == "format" => {
                tokens.next();
            }
            TokenTree::Group(group) => return first_text(group.stream()),
            _ => return None,
        }
    }
    None
}

/// Whether a text in the code is more than one sign or a break of lines: it has a blank, two letters or a sign of its own.
fn is_words(text: &str) -> bool {
    let Some(text) = text
        .strip_prefix('"')
        .and_then(|text| text.strip_suffix('"'))
    else {
        return false;
    };
    let plain = text.replace("\\r", "").replace("\\n", "");
    let letters = plain.as_bytes().windows(2);
    let has_word = letters
        .into_iter()
        .any(|two| two.iter().all(u8::is_ascii_alphabetic));
    has_word || plain.len() > 1 && plain.contains(' ') || !plain.is_ascii()
}
