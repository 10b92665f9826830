//! The subject of a judgement: a requirement, for a role, a zone, a provider and a component where the answers differ.

use std::{borrow::Cow, fmt, slice};

use compact_str::CompactString;
use serde_json::{Map, Value, json};

mod place;

/// Names one line: `CATALOG/REQUIREMENT/ROLE/PLACE`, the place with its kind: a component alone by its name.
/// The empty key is the session itself.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct LineKey {
    /// Catalog id.
    pub catalog: CompactString,
    /// Canonical requirement id.
    pub requirement: CompactString,
    /// Role id; empty where one line serves all roles.
    pub role: CompactString,
    /// Component's name; empty where one line serves all components.
    pub component: CompactString,
    /// The zone, or the part of the site; empty where one line serves all.
    pub zone: CompactString,
    /// The provider responsible there; empty where one line serves all.
    pub provider: CompactString,
}

/// The kinds of place that a line can be split off for, beside a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlaceKind {
    /// A zone, or a part of the site.
    Zone,
    /// A provider.
    Provider,
    /// A component.
    Component,
}

impl PlaceKind {
    /// All of them, in the order in which they are written.
    pub const ALL: [Self; 3] = [Self::Zone, Self::Provider, Self::Component];

    /// The word for the kind, in the file too.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Zone => "zone",
            Self::Provider => "provider",
            Self::Component => "component",
        }
    }

    /// A name of this kind, as it stands in a label: a component is named by itself.
    #[must_use]
    pub fn named(self, name: &str) -> String {
        match self {
            Self::Component => name.to_owned(),
            kind => format!("{} {name}", kind.word()),
        }
    }
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
        let part = self.part_label();
        if part.is_empty() {
            self.requirement.to_string()
        } else {
            format!("{} [{part}]", self.requirement)
        }
    }

    /// Role, zone, provider and component, where the line has them: `maintenance, zone North, Gate 2`.
    #[must_use]
    pub fn part_label(&self) -> String {
        let places = self.place_words();
        let parts = [self.role.as_str(), &places].into_iter();
        let parts: Vec<&str> = parts.filter(|words| !words.is_empty()).collect();
        parts.join(", ")
    }

    /// Zone, provider and component in one text, as the file has them: [`LineKey::placed`] reads it back.
    #[must_use]
    pub fn place_text(&self) -> String {
        place::written(self)
    }

    /// The same line for the place that a text in the form of the file names.
    #[must_use]
    pub fn placed(self, text: &str) -> Self {
        let everywhere = PlaceKind::ALL.into_iter();
        let everywhere = everywhere.fold(self, |line, kind| line.at(kind, ""));
        place::read(everywhere, text)
    }

    /// Zone, provider and component, where the line has them: `zone North, Gate 2`.
    #[must_use]
    pub fn place_words(&self) -> String {
        let places = self.places().map(|(kind, name)| kind.named(name));
        places.collect::<Vec<_>>().join(", ")
    }

    /// The name that it has of this kind; empty where it serves all.
    #[must_use]
    pub fn place(&self, kind: PlaceKind) -> &str {
        match kind {
            PlaceKind::Zone => &self.zone,
            PlaceKind::Provider => &self.provider,
            PlaceKind::Component => &self.component,
        }
    }

    /// The same line for another zone, provider or component.
    #[must_use]
    pub fn at(mut self, kind: PlaceKind, name: &str) -> Self {
        *match kind {
            PlaceKind::Zone => &mut self.zone,
            PlaceKind::Provider => &mut self.provider,
            PlaceKind::Component => &mut self.component,
        } = name.into();
        self
    }

    /// The places it was split off for, beside a role.
    pub fn places(&self) -> impl Iterator<Item = (PlaceKind, &str)> {
        let all = PlaceKind::ALL.into_iter();
        let all = all.map(|kind| (kind, self.place(kind)));
        all.filter(|(_, name)| !name.is_empty())
    }

    /// Whether it was split off from the line that serves all.
    #[must_use]
    pub fn is_apart(&self) -> bool {
        !self.role.is_empty() || self.places().next().is_some()
    }

    /// Whether it is for the same zone, provider and component as another.
    #[must_use]
    pub fn has_places_of(&self, other: &Self) -> bool {
        self.places().eq(other.places())
    }

    /// The role and places of the line, as JSON: role and component always, zone and provider where it has them.
    #[must_use]
    pub fn part_json(&self) -> Map<String, Value> {
        let mut part = Map::new();
        part.insert("role".into(), json!(self.role));
        part.insert("component".into(), json!(self.component));
        for (kind, name) in self.places() {
            part.insert(kind.word().into(), json!(name));
        }
        part
    }

    /// Reads a key as it stands in a file; none if it has not four parts.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text.is_empty() {
            return Some(Self::default());
        }
        let mut parts = text.splitn(4, '/');
        let key = Self {
            catalog: parts.next()?.into(),
            requirement: parts.next()?.into(),
            role: parts.next()?.into(),
            ..Self::default()
        };
        let key = place::read(key, parts.next()?);
        (!key.is_session()).then_some(key)
    }

    /// The keys whose fields this line inherits, nearest first, itself first of all.
    #[must_use]
    pub fn lineage(&self) -> Cow<'_, [Self]> {
        if !self.is_apart() {
            return slice::from_ref(self).into();
        }
        let mut keys = vec![self.clone()];
        // The nearest line lacks least: the role is dropped first, the component last.
        for left in (0..15_u8).rev() {
            let kept = |bit: u8, name: &str| if left & bit == 0 { "" } else { name }.into();
            let key = Self {
                role: kept(1, &self.role),
                zone: kept(2, &self.zone),
                provider: kept(4, &self.provider),
                component: kept(8, &self.component),
                ..Self::shared(&self.catalog, &self.requirement)
            };
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        keys.into()
    }
}

impl fmt::Display for LineKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_session() {
            return Ok(());
        }
        write!(
            f,
            "{}/{}/{}/{}",
            self.catalog,
            self.requirement,
            self.role,
            place::written(self)
        )
    }
}
