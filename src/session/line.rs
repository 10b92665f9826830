//! What is judged: a requirement, for a role and a component where the answers differ.

use std::fmt;

use super::fold::Session;

/// Names one line: `CATALOG/REQUIREMENT/ROLE/COMPONENT`. The empty key is the session itself.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct LineKey {
    /// Catalog id.
    pub catalog: String,
    /// Canonical requirement id.
    pub requirement: String,
    /// Role id; empty where one line serves all roles.
    pub role: String,
    /// Component's name; empty where one line serves all components.
    pub component: String,
}

impl LineKey {
    /// The line of a requirement that serves all roles and components.
    #[must_use]
    pub fn shared(catalog: &str, requirement: &str) -> Self {
        Self {
            catalog: catalog.into(),
            requirement: requirement.into(),
            ..Self::default()
        }
    }

    /// Whether this is the line of the session's own data.
    #[must_use]
    pub fn is_session(&self) -> bool {
        self.catalog.is_empty() && self.requirement.is_empty()
    }

    /// The requirement's id, with role and component where the line has them; empty for the session's own line.
    #[must_use]
    pub fn label(&self) -> String {
        let part = self.part();
        if part.is_empty() {
            self.requirement.clone()
        } else {
            format!("{} [{part}]", self.requirement)
        }
    }

    /// Role and component, where the line has them: `maintenance, Gate 2`.
    #[must_use]
    pub fn part(&self) -> String {
        let parts = [self.role.as_str(), self.component.as_str()].into_iter();
        let parts: Vec<&str> = parts.filter(|word| !word.is_empty()).collect();
        parts.join(", ")
    }

    /// Reads a key as it stands in a file; none if it has not four parts.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text.is_empty() {
            return Some(Self::default());
        }
        let mut parts = text.splitn(4, '/').map(str::to_owned);
        let key = Self {
            catalog: parts.next()?,
            requirement: parts.next()?,
            role: parts.next()?,
            component: parts.next()?,
        };
        (!key.is_session()).then_some(key)
    }

    /// The keys whose fields this line inherits, nearest first, itself first of all.
    #[must_use]
    pub fn lineage(&self) -> Vec<Self> {
        let mut keys = vec![self.clone()];
        let with = |role: &str, component: &str| Self {
            role: role.into(),
            component: component.into(),
            ..Self::shared(&self.catalog, &self.requirement)
        };
        for key in [
            with("", &self.component),
            with(&self.role, ""),
            with("", ""),
        ] {
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        keys
    }
}

/// The lines that a line's fields come from, nearest first, itself first of all. One that was joined again has no
/// say: what was cleared there hides nothing.
pub(super) fn sources(session: &Session, line: &LineKey) -> Vec<LineKey> {
    let mut keys = line.lineage();
    keys.retain(|key| key == line || session.holds(key));
    keys
}

impl fmt::Display for LineKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_session() {
            return Ok(());
        }
        write!(
            f,
            "{}/{}/{}/{}",
            self.catalog, self.requirement, self.role, self.component
        )
    }
}

/// Role and component of a line.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Part {
    /// Role id or empty.
    pub role: String,
    /// Component or empty.
    pub component: String,
}

/// The lines that a requirement has: one that serves all, and those split off. Where every role of the
/// session has a line of its own, the one that served them all is gone, of a component's lines too.
#[must_use]
pub fn split_parts(
    session: &Session,
    catalog: &str,
    requirement: &str,
    roles: &[String],
) -> Vec<Part> {
    let mut parts: Vec<Part> = session
        .split_lines(catalog, requirement)
        .filter(|key| key.role.is_empty() || roles.contains(&key.role))
        .map(|key| Part {
            role: key.role.clone(),
            component: key.component.clone(),
        })
        .collect();
    let served = roles.iter().all(|role| {
        parts
            .iter()
            .any(|part| &part.role == role && part.component.is_empty())
    });
    if !served || roles.is_empty() {
        parts.push(Part::default());
    }
    // So it is with the line that serves all roles of one component.
    let apart: Vec<String> = parts
        .iter()
        .filter(|part| part.role.is_empty() && !part.component.is_empty())
        .map(|part| part.component.clone())
        .filter(|component| {
            let own = |role: &String| {
                let of = |part: &Part| &part.role == role && &part.component == component;
                parts.iter().any(of)
            };
            !roles.is_empty() && roles.iter().all(own)
        })
        .collect();
    parts.retain(|part| !(part.role.is_empty() && apart.contains(&part.component)));
    parts.sort_by_cached_key(|part| {
        (
            part.component.clone(),
            roles.iter().position(|role| role == &part.role),
            part.role.clone(),
        )
    });
    parts.dedup();
    parts
}
