//! Identifiers: UUIDs of version 5 that follow from names, and tokens for printed ids.

use std::collections::{HashMap, HashSet};

use uuid::Uuid;

use crate::catalog::Catalog;

use super::props::NAMESPACE;

/// UUIDs within one session or one catalog.
#[derive(Debug)]
pub(super) struct Ids {
    space: Uuid,
}

impl Ids {
    /// The UUIDs of a session or a catalog, by its own name.
    pub(super) fn within(name: &str) -> Self {
        let ours = Uuid::new_v5(&Uuid::NAMESPACE_URL, NAMESPACE.as_bytes());
        Self {
            space: Uuid::new_v5(&ours, name.as_bytes()),
        }
    }

    /// The UUID of a thing of this kind.
    pub(super) fn uuid(&self, kind: &str, name: &str) -> String {
        let name = format!("{kind}\n{name}");
        Uuid::new_v5(&self.space, name.as_bytes()).to_string()
    }
}

/// The tokens of requirements, each once.
#[derive(Debug)]
pub(in crate::format) struct Tokens<'a> {
    by_place: HashMap<(&'a str, &'a str), String>,
}

impl<'a> Tokens<'a> {
    /// Gives each requirement its token: of two that would be the same, the later has a number.
    pub(in crate::format) fn new(catalogs: &'a [Catalog]) -> Self {
        let mut taken = HashSet::new();
        let mut by_place = HashMap::new();
        for catalog in catalogs {
            for asked in &catalog.requirements {
                let plain = match asked.token.as_str() {
                    "" => token(&asked.id),
                    own => token(own),
                };
                let mut own = plain.clone();
                let mut number = 2_u32;
                while !taken.insert(own.clone()) {
                    own = format!("{plain}_{number}");
                    number += 1;
                }
                by_place.insert((catalog.id.as_str(), asked.id.as_str()), own);
            }
        }
        Self { by_place }
    }

    /// Each token with the catalog and the requirement that it is of.
    pub(in crate::format) fn all(&self) -> impl Iterator<Item = (&str, (&'a str, &'a str))> {
        let all = self.by_place.iter();
        all.map(|(place, token)| (token.as_str(), *place))
    }

    /// The token of a requirement; of one that no catalog has, its id as a token.
    pub(super) fn requirement(&self, catalog: &str, id: &str) -> String {
        let known = self.by_place.get(&(catalog, id));
        known.cloned().unwrap_or_else(|| token(id))
    }
}

/// A printed id as a token: `SP.01.02 RE(1)` is `SP.01.02_RE1`.
pub(super) fn token(id: &str) -> String {
    let letters = id.trim().chars().filter(|c| !matches!(c, '(' | ')'));
    let mut token: String = letters
        .map(|c| match c {
            '.' | '-' | '_' => c,
            c if c.is_ascii_alphanumeric() => c,
            _ => '_',
        })
        .collect();
    if !token.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_') {
        token.insert(0, '_');
    }
    token
}

/// The token of the statement of a control.
pub(super) fn statement(control: &str) -> String {
    format!("{control}_smt")
}
