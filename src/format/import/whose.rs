//! The line that a row is about: catalog, requirement, role and component.

use crate::{
    assessment::{Assessment, Line, roles_of},
    catalog::{Catalog, Lookup, look_up},
    format::{form::FormColumn, words::quoted},
    session::{LineKey, roles_served},
};

use super::Import;

/// The words of a row that name its line.
pub(super) struct Named<'a> {
    pub(super) catalog: &'a str,
    pub(super) id: &'a str,
    pub(super) roles: &'a str,
    pub(super) component: &'a str,
}

impl Named<'_> {
    /// The zone, provider and component that the row names, of no requirement.
    fn place(&self) -> LineKey {
        LineKey::default().placed(self.component)
    }

    /// Whether the row names this line as it is written.
    fn is_of(&self, key: &LineKey) -> bool {
        key.requirement == self.id
            && (self.catalog.is_empty() || key.catalog == self.catalog)
            && key.role == self.roles
            && key.has_places_of(&self.place())
    }
}

/// The fault of the name, and its part.
#[derive(Debug)]
pub(super) enum Unknown {
    Catalog(String, String),
    Id(String, String),
    Role(String, String),
}

/// A line that a row is about.
pub(super) enum Whose {
    /// The line is one that the session asks.
    Asked(LineKey),
    /// The session keeps its answer, and does not ask it.
    Stray(LineKey),
}

impl Import<'_> {
    /// Finds the line of a row.
    pub(super) fn whose(
        &self,
        assessment: &Assessment,
        strays: &[Line],
        named: &Named<'_>,
        role_column: Option<&FormColumn>,
    ) -> Result<Whose, Unknown> {
        let mut strays = strays.iter().map(|line| &line.key);
        if let Some(key) = strays.find(|key| named.is_of(key)) {
            return Ok(Whose::Stray(key.clone()));
        }
        let catalogs = self.catalogs_named(named)?;
        let (catalog, id) = match look_up(catalogs, named.id) {
            Lookup::One(catalog, asked) if asked.in_force() => (catalog, asked.id.clone()),
            Lookup::One(_, asked) => {
                let why = format!("{} is withdrawn, and so not asked", asked.id);
                return Err(Unknown::Id(why, "answer what took its place".into()));
            }
            Lookup::Several(ids) => {
                let why = format!("{} fits several requirements", quoted(named.id));
                return Err(Unknown::Id(why, format!("write one of {}", ids.join(", "))));
            }
            Lookup::None(near) => {
                let ids: Vec<&str> = catalogs.iter().map(|one| one.id.as_str()).collect();
                let why = format!("there is no requirement {}", quoted(named.id));
                let mend = match near.as_slice() {
                    [] => format!("write an id of {}", ids.join(" or ")),
                    near => format!("the nearest are {}", near.join(", ")),
                };
                return Err(Unknown::Id(why, mend));
            }
        };
        let roles = roles_of(self.catalogs, catalog, &assessment.about);
        let role = self.role(catalog, &id, &roles, named, role_column)?;
        Ok(Whose::Asked(LineKey {
            role: role.into(),
            ..LineKey::shared(&catalog.id, &id).placed(named.component)
        }))
    }

    fn catalogs_named(&self, named: &Named<'_>) -> Result<&[Catalog], Unknown> {
        if named.catalog.is_empty() {
            return Ok(self.catalogs);
        }
        let is_it = |catalog: &&Catalog| catalog.id.eq_ignore_ascii_case(named.catalog);
        let found = self.catalogs.iter().find(is_it);
        found.map(std::slice::from_ref).ok_or_else(|| {
            let ids = self.catalogs.iter().map(|one| one.id.as_str());
            let ids: Vec<&str> = ids.collect();
            Unknown::Catalog(
                format!("the session does not ask by {}", quoted(named.catalog)),
                format!("it asks by {}", ids.join(" and ")),
            )
        })
    }

    /// The role of the line: none where it serves all.
    fn role(
        &self,
        catalog: &Catalog,
        id: &str,
        roles: &[String],
        named: &Named<'_>,
        column: Option<&FormColumn>,
    ) -> Result<String, Unknown> {
        if named.roles.is_empty() || column.is_some_and(|own| own.is_all_roles(named.roles)) {
            return Ok(String::new());
        }
        let known = |word: &str| -> Option<String> {
            let id = catalog
                .role_named(word)
                .map_or(word, |role| role.id.as_str());
            roles.iter().find(|own| own.as_str() == id).cloned()
        };
        let refused = || {
            let why = format!("{} is no role of this session", quoted(named.roles));
            let mend = match roles {
                [] => "leave it empty: the session assesses no role".to_owned(),
                roles => format!("write {}, or all of them", roles.join(" or ")),
            };
            Unknown::Role(why, mend)
        };
        let words = column.map_or_else(|| vec![named.roles], |own| own.role_words(named.roles));
        // A role that the session does not assess any more may be named beside others.
        let is_unasked = |word: &&str| known(word).is_none() && catalog.role_named(word).is_some();
        let words = words.into_iter().filter(|word| !is_unasked(word));
        let all: Option<Vec<String>> = words.map(known).collect();
        let all = all.filter(|all| !all.is_empty());
        // A role's title may hold what parts two.
        let whole = || known(named.roles).map(|role| vec![role]);
        let mut found = all.or_else(whole).ok_or_else(refused)?;
        let shared = LineKey::shared(&catalog.id, id).placed(named.component);
        let mut served = roles_served(self.session, &shared, roles);
        for list in [&mut found, &mut served] {
            list.sort_unstable();
            list.dedup();
        }
        let is_all = || roles.iter().all(|role| found.contains(role));
        match found.as_slice() {
            // Where one role is split off, the row that is left names the others.
            _ if found == served => Ok(String::new()),
            [only] => Ok(only.clone()),
            _ if is_all() => Ok(String::new()),
            _ => Err(refused()),
        }
    }

    /// Whether a line serves the rest of a requirement of which every role has its own: nothing is left for it.
    pub(super) fn is_gone(&self, assessment: &Assessment, key: &LineKey) -> bool {
        let catalog = self.catalogs.iter().find(|own| own.id == key.catalog);
        let roles = catalog.map_or_else(Vec::new, |catalog| {
            roles_of(self.catalogs, catalog, &assessment.about)
        });
        key.role.is_empty()
            && !roles.is_empty()
            && roles_served(self.session, key, &roles).is_empty()
    }
}
