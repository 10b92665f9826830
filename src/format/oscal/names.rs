//! How controls, groups and items are called: by their label, as it is printed, else by their id.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::{
    error::OscalError,
    raw::{BackMatter, Control, Group, Part, label, labels, prop},
};

/// Printed names by OSCAL id.
#[derive(Default)]
pub(super) struct Names<'a> {
    printed: HashMap<&'a str, String>,
    taken: HashSet<String>,
    resources: HashMap<&'a str, &'a str>,
    /// Whether the file prints `ac-2.1` as `AC-2(1)`: so are the ids of controls that it has not.
    usual: bool,
    /// How many controls have each label.
    labels: BTreeMap<String, usize>,
}

impl<'a> Names<'a> {
    pub(super) fn new(catalog: &'a super::raw::Catalog) -> Result<Self, OscalError> {
        let mut names = Self::default();
        let mut count = |control: &Control| {
            let own: BTreeSet<String> = labels_of(control).collect();
            for label in own {
                *names.labels.entry(label).or_default() += 1;
            }
        };
        each_control(&catalog.controls, &catalog.groups, &mut count);
        for control in &catalog.controls {
            names.control(control)?;
        }
        for group in &catalog.groups {
            names.group(group)?;
        }
        names.back_matter(&catalog.back_matter);
        Ok(names)
    }

    /// The printed form of an id.
    pub(super) fn printed(&self, id: &str) -> Option<&str> {
        self.printed.get(id).map(String::as_str)
    }

    /// Labels that several controls have, so that their ids are printed; each with how many they are.
    pub(super) fn shared(&self) -> impl Iterator<Item = (&str, usize)> {
        let labels = self.labels.iter().filter(|(_, count)| **count > 1);
        labels.map(|(label, count)| (label.as_str(), *count))
    }

    /// The labels of a control that it alone has, but for what it is printed as.
    pub(super) fn spellings(&self, control: &Control) -> Vec<String> {
        let printed = self.printed(&control.id).unwrap_or_default();
        let mut found = Vec::new();
        for label in labels_of(control) {
            let is_own = self.labels.get(&label) == Some(&1) && label != control.id;
            if is_own && label != printed && !found.contains(&label) {
                found.push(label);
            }
        }
        found
    }

    /// The target of a link in words: a control, an item, a source, or the address itself.
    pub(super) fn target(&self, href: &str) -> String {
        let id = href.strip_prefix('#').unwrap_or(href).trim();
        let known = self
            .printed(id)
            .or_else(|| self.printed(&id.to_lowercase()))
            .or_else(|| self.resources.get(id).copied());
        known.map_or_else(
            || {
                usual(id)
                    .filter(|_| self.usual)
                    .unwrap_or_else(|| id.to_owned())
            },
            str::to_owned,
        )
    }

    fn group(&mut self, group: &'a Group) -> Result<(), OscalError> {
        for control in &group.controls {
            self.control(control)?;
        }
        for inner in &group.groups {
            self.group(inner)?;
        }
        Ok(())
    }

    fn control(&mut self, control: &'a Control) -> Result<(), OscalError> {
        if control.id.trim().is_empty() {
            return Err(OscalError::NoId(control.title.clone()));
        }
        let mut name = usable(&short(label(&control.props), &control.title, &control.id));
        if self.taken.contains(&name) || self.labels.get(&name).is_some_and(|count| *count > 1) {
            name = usable(&control.id);
        }
        if self.printed.contains_key(control.id.as_str()) || self.taken.contains(&name) {
            return Err(OscalError::Doubled(control.id.clone()));
        }
        self.taken.insert(name.clone());
        for part in control.parts.iter().filter(|part| part.name == "statement") {
            self.items(part, &name);
        }
        self.usual |= usual(&control.id).is_some_and(|usual| usual == name);
        self.printed.insert(&control.id, name);
        for inner in &control.controls {
            self.control(inner)?;
        }
        Ok(())
    }

    /// Items of a statement: `AC-2(k)`.
    fn items(&mut self, part: &'a Part, above: &str) {
        let name = match label(&part.props) {
            Some(label) => format!("{above}{}", label.trim_end_matches(['.', ')'])),
            None => above.to_owned(),
        };
        for inner in &part.parts {
            self.items(inner, &name);
        }
        if !part.id.is_empty() {
            self.printed.entry(&part.id).or_insert(name);
        }
    }

    fn back_matter(&mut self, back: &'a BackMatter) {
        for resource in &back.resources {
            let words = [&resource.title, &resource.citation.text]
                .into_iter()
                .find(|text| !text.trim().is_empty());
            if let Some(words) = words {
                self.resources.insert(&resource.uuid, words.trim());
            }
        }
    }
}

/// The short names of groups that stand beside each other: their labels where each has its own, else their ids as their
/// controls spell them, else their numbers.
pub(super) fn group_names(groups: &[Group]) -> Vec<String> {
    let labels = || groups.iter().filter_map(|group| label(&group.props));
    let mut seen = BTreeSet::new();
    let is_unique = labels().all(|label| seen.insert(label));
    let name = |(number, group): (usize, &Group)| {
        let label = label(&group.props).filter(|_| is_unique);
        let name = short(label, &group.title, &group.id);
        if name.is_empty() {
            return number.to_string();
        }
        let first = group.controls.first();
        let first = first.and_then(|control| self::label(&control.props));
        let spelled = first
            .and_then(|label| label.get(..name.len()))
            .filter(|start| start.eq_ignore_ascii_case(&name));
        spelled.map_or(name.clone(), str::to_owned)
    };
    (1..).zip(groups).map(name).collect()
}

/// The labels of a control, as they would be printed.
fn labels_of(control: &Control) -> impl Iterator<Item = String> {
    let labels = labels(&control.props);
    labels.map(|label| usable(&short(Some(label), &control.title, &control.id)))
}

/// Calls this with every control, those within others too.
pub(super) fn each_control<'a>(
    controls: &'a [Control],
    groups: &'a [Group],
    call: &mut dyn FnMut(&'a Control),
) {
    for control in controls {
        call(control);
        each_control(&control.controls, &[], call);
    }
    for group in groups {
        each_control(&group.controls, &group.groups, call);
    }
}

/// A label without the title that it repeats: `Account Management (03.01.01)` is `03.01.01`.
fn short(label: Option<&str>, title: &str, id: &str) -> String {
    let Some(label) = label else {
        // A title that is the id without what comes before all ids: `SP_800_171_03.01.13` is `03.01.13`.
        let title = title.trim();
        let is_id = !title.is_empty()
            && !title.contains(char::is_whitespace)
            && id
                .trim()
                .strip_suffix(title)
                .is_some_and(|rest| rest.ends_with('_'));
        return if is_id { title } else { id.trim() }.to_owned();
    };
    let within = label
        .strip_suffix(')')
        .and_then(|label| label.rsplit_once(" ("))
        .filter(|(before, inside)| {
            !inside.is_empty() && before.trim().eq_ignore_ascii_case(title.trim())
        });
    within.map_or(label, |(_, inside)| inside).to_owned()
}

/// A name without what parts the names of lines.
fn usable(name: &str) -> String {
    name.chars()
        .map(|c| {
            if matches!(c, '/' | ':') || c.is_control() {
                '-'
            } else {
                c
            }
        })
        .collect()
}

/// How an id of NIST is printed: `ac-2.1` is `AC-2(1)`, `ac-2_smt.a` is `AC-2a`; none for any other.
fn usual(id: &str) -> Option<String> {
    let (control, item) = id.split_once("_smt").unwrap_or((id, ""));
    let (family, number) = control.split_once('-')?;
    let (number, enhancement) = match number.split_once('.') {
        Some((number, enhancement)) => (number, Some(enhancement)),
        None => (number, None),
    };
    let digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let is_usual = family.len() == 2
        && family.chars().all(|c| c.is_ascii_lowercase())
        && digits(number)
        && enhancement.is_none_or(digits);
    let enhancement = enhancement.map_or_else(String::new, |number| format!("({number})"));
    is_usual.then(|| {
        let (family, item) = (family.to_uppercase(), item.replace('.', ""));
        format!("{family}-{number}{enhancement}{item}")
    })
}

/// The relations that tell what became of a withdrawn control, each with its words.
pub(super) const FATES: [(&str, &str); 3] = [
    ("incorporated-into", "incorporated into"),
    ("moved-to", "moved to"),
    ("addressed-by", "addressed by"),
];

/// The fate of a withdrawn control in words; none where it is in force.
pub(super) fn withdrawn(control: &Control, names: &Names<'_>) -> Option<String> {
    prop(&control.props, "status").filter(|status| status.eq_ignore_ascii_case("withdrawn"))?;
    let parts = FATES.into_iter().filter_map(|(rel, words)| {
        let links = control.links.iter().filter(|link| link.relation() == rel);
        let names: Vec<String> = links.map(|link| names.target(&link.href)).collect();
        (!names.is_empty()).then(|| format!("{words} {}", names.join(", ")))
    });
    let parts: Vec<String> = parts.collect();
    Some(if parts.is_empty() {
        "withdrawn".into()
    } else {
        parts.join("; ")
    })
}
