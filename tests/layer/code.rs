//! Source files as tokens, without comments and tests, and the paths that are named in them.

use std::{
    fs,
    path::{Path, PathBuf},
};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A path that is named in a code.
pub(super) struct Named {
    /// The path as it is written; a macro's with its `!`.
    pub(super) path: String,
    /// The name that it has from there on: another one behind `as`.
    pub(super) name: String,
    pub(super) by: By,
}

/// How a path is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    /// Where it is used.
    Itself,
    /// `use`.
    Import,
    /// `pub use`, whatever it is public for.
    Export,
}

pub(super) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All files of Rust in a folder and those below it.
pub fn sources(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The module that a file of `src` is: `tui::screen`.
pub(super) fn module(path: &Path) -> String {
    let inside = path.strip_prefix(root().join("src")).unwrap();
    let parts = inside.with_extension("");
    let parts = parts.iter().map(|part| part.to_str().unwrap());
    let parts: Vec<&str> = parts
        .filter(|part| !["mod", "lib"].contains(part))
        .collect();
    parts.join("::")
}

/// Every path in a code, groups of imports taken apart.
pub(super) fn named(source: &str) -> Vec<Named> {
    let words = words(source);
    let mut found = Vec::new();
    let (mut at, mut by) = (0, By::Itself);
    while at < words.len() {
        match words[at].as_str() {
            ";" => by = By::Itself,
            "use" => {
                let is_public = at > 0 && ["pub", ")"].contains(&words[at - 1].as_str());
                by = if is_public { By::Export } else { By::Import };
            }
            // `pub(in crate::room)` takes nothing from there.
            "in" if at > 0 && words[at - 1] == "(" => {
                at += 1;
                while words.get(at).is_some_and(|word| word != ")") {
                    at += 1;
                }
            }
            word if is_name(word) && (at == 0 || words[at - 1] != "::") => {
                at = path(&words, at, "", by, &mut found);
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    found
}

/// Reads a path or a group that begins here; gives the place after it.
fn path(words: &[String], mut at: usize, before: &str, by: By, found: &mut Vec<Named>) -> usize {
    let mut whole = before.to_owned();
    let mut last = "";
    while let Some(word) = words.get(at) {
        if word == "{" && whole.ends_with("::") {
            at += 1;
            while at < words.len() && words[at] != "}" {
                at = if is_name(&words[at]) || words[at] == "{" {
                    path(words, at, &whole, by, found)
                } else {
                    at + 1
                };
            }
            return at + 1;
        }
        if !is_name(word) {
            return at;
        }
        whole.push_str(word);
        last = word;
        at += 1;
        match words.get(at).map(String::as_str) {
            Some("::") => whole.push_str("::"),
            Some("!") => {
                whole.push('!');
                break;
            }
            _ => break,
        }
        at += 1;
    }
    let mut name = last.to_owned();
    if by != By::Itself && words.get(at).is_some_and(|word| word == "as") {
        name = words.get(at + 1).cloned().unwrap_or_default();
        at += 2;
    }
    // `a::{self, B}`: the module itself, by its own name.
    if let Some(parent) = whole.strip_suffix("::self") {
        if name == "self" {
            let own = parent.rsplit("::").next();
            own.unwrap_or_default().clone_into(&mut name);
        }
        whole.truncate(parent.len());
    }
    found.push(Named {
        path: whole,
        name,
        by,
    });
    at
}

fn is_name(word: &str) -> bool {
    word.starts_with(|letter: char| letter.is_alphabetic() || letter == '_')
}

/// The names and signs of a source without comments, texts and tests.
fn words(source: &str) -> Vec<String> {
    let mut words = Vec::new();
    flatten(source.parse().unwrap(), &mut words);
    words
}

fn flatten(tokens: TokenStream, words: &mut Vec<String>) {
    let mut skips_test = false;
    for token in tokens {
        match token {
            TokenTree::Group(group) if skips_test => {
                skips_test = group.delimiter() != Delimiter::Brace;
            }
            TokenTree::Punct(sign) if skips_test => skips_test = sign.as_char() != ';',
            _ if skips_test => {}
            TokenTree::Group(group) => {
                let [open, close] = match group.delimiter() {
                    Delimiter::Parenthesis => ["(", ")"],
                    Delimiter::Brace => ["{", "}"],
                    Delimiter::Bracket => ["[", "]"],
                    Delimiter::None => ["", ""],
                };
                skips_test = open == "[" && is_of_tests(&group.to_string());
                words.push(open.to_owned());
                flatten(group.stream(), words);
                words.push(close.to_owned());
            }
            // Two colons are one sign.
            TokenTree::Punct(sign)
                if sign.as_char() == ':' && words.last().is_some_and(|word| word == ":") =>
            {
                words.pop();
                words.push("::".to_owned());
            }
            TokenTree::Punct(sign) => words.push(sign.to_string()),
            TokenTree::Ident(name) => words.push(name.to_string()),
            TokenTree::Literal(_) => words.push("\"".to_owned()),
        }
    }
}

/// Whether what stands behind this attribute is for tests alone.
pub(super) fn is_of_tests(attribute: &str) -> bool {
    let plain: String = attribute.split_whitespace().collect();
    ["[cfg(test", "[cfg(all(test"]
        .iter()
        .any(|begin| plain.starts_with(begin))
}
