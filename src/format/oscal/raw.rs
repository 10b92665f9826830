//! The parts of OSCAL JSON that are read here, as they stand in the file. What is not named is passed over.

use serde::Deserialize;

/// A file: what it holds is told by the one key it has.
#[derive(Deserialize)]
pub(super) struct File {
    pub(super) catalog: Option<Catalog>,
}

/// The same for a profile: what else it holds does not matter.
#[derive(Deserialize)]
pub(super) struct FileOfProfile {
    pub(super) profile: Option<Profile>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Metadata {
    pub(super) title: String,
    pub(super) version: String,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "kebab-case")]
pub(super) struct Catalog {
    pub(super) metadata: Metadata,
    pub(super) params: Vec<Param>,
    pub(super) groups: Vec<Group>,
    pub(super) controls: Vec<Control>,
    pub(super) back_matter: BackMatter,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(in crate::format) struct BackMatter {
    pub(in crate::format) resources: Vec<Resource>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(in crate::format) struct Resource {
    pub(in crate::format) uuid: String,
    pub(in crate::format) title: String,
    pub(in crate::format) citation: Citation,
    pub(in crate::format) rlinks: Vec<ResourceLink>,
    pub(in crate::format) props: Vec<Prop>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(in crate::format) struct ResourceLink {
    pub(in crate::format) href: String,
    pub(in crate::format) hashes: Vec<Hash>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(in crate::format) struct Hash {
    pub(in crate::format) algorithm: String,
    pub(in crate::format) value: String,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(in crate::format) struct Citation {
    pub(in crate::format) text: String,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Group {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) props: Vec<Prop>,
    pub(super) params: Vec<Param>,
    pub(super) parts: Vec<Part>,
    pub(super) groups: Vec<Group>,
    pub(super) controls: Vec<Control>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Control {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) props: Vec<Prop>,
    pub(super) params: Vec<Param>,
    pub(super) links: Vec<Link>,
    pub(super) parts: Vec<Part>,
    pub(super) controls: Vec<Control>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Part {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) title: String,
    pub(super) prose: String,
    pub(super) props: Vec<Prop>,
    pub(super) parts: Vec<Part>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(in crate::format) struct Prop {
    pub(in crate::format) name: String,
    pub(in crate::format) value: String,
    pub(in crate::format) class: Option<String>,
    pub(in crate::format) ns: String,
    pub(in crate::format) remarks: String,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Link {
    pub(super) href: String,
    pub(super) rel: String,
    pub(super) text: String,
}

impl Link {
    /// The relation, as OSCAL spells it; some files have `_` in it.
    pub(super) fn relation(&self) -> String {
        self.rel.replace('_', "-")
    }
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Param {
    pub(super) id: String,
    pub(super) label: String,
    pub(super) values: Vec<String>,
    pub(super) select: Option<Select>,
    pub(super) constraints: Vec<Constraint>,
    pub(super) guidelines: Vec<Guideline>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Constraint {
    pub(super) description: String,
    pub(super) tests: Vec<serde::de::IgnoredAny>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Guideline {
    pub(super) prose: String,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "kebab-case")]
pub(super) struct Select {
    pub(super) how_many: String,
    pub(super) choice: Vec<String>,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "kebab-case")]
pub(super) struct Profile {
    pub(super) metadata: Metadata,
    pub(super) imports: Vec<Import>,
    pub(super) merge: Merge,
    pub(super) modify: Modify,
    pub(super) back_matter: BackMatter,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Combine {
    pub(super) method: String,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Merge {
    pub(super) combine: Combine,
    pub(super) custom: Option<serde::de::IgnoredAny>,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "kebab-case")]
pub(super) struct Import {
    pub(super) href: String,
    pub(super) include_all: Option<serde::de::IgnoredAny>,
    pub(super) include_controls: Option<Vec<Choice>>,
    pub(super) exclude_controls: Vec<Choice>,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "kebab-case")]
pub(super) struct Choice {
    pub(super) with_child_controls: String,
    pub(super) with_ids: Vec<String>,
    pub(super) matching: Vec<Matching>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Matching {
    pub(super) pattern: String,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "kebab-case")]
pub(super) struct Modify {
    pub(super) set_parameters: Vec<SetParameter>,
    pub(super) alters: Vec<Alter>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Alter {
    pub(super) removes: Vec<serde::de::IgnoredAny>,
    pub(super) adds: Vec<Addition>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Addition {
    pub(super) parts: Vec<serde::de::IgnoredAny>,
    pub(super) props: Vec<serde::de::IgnoredAny>,
    pub(super) params: Vec<serde::de::IgnoredAny>,
    pub(super) links: Vec<serde::de::IgnoredAny>,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "kebab-case")]
pub(super) struct SetParameter {
    pub(super) param_id: String,
    pub(super) values: Vec<String>,
    pub(super) constraints: Vec<Constraint>,
}

/// The value of the property with this name.
pub(super) fn prop<'a>(props: &'a [Prop], name: &str) -> Option<&'a str> {
    let found = props.iter().find(|prop| prop.name == name)?;
    Some(found.value.trim())
}

/// Every label, in the order of the file.
pub(super) fn labels(props: &[Prop]) -> impl Iterator<Item = &str> {
    let labels = props.iter().filter(|prop| prop.name == "label");
    let values = labels.map(|prop| prop.value.trim());
    values.filter(|value| !value.is_empty())
}

/// The label a person reads: the plain one, before those that are padded for machines.
pub(super) fn label(props: &[Prop]) -> Option<&str> {
    let labels = || props.iter().filter(|prop| prop.name == "label");
    let rank = |prop: &&Prop| match prop.class.as_deref() {
        None | Some("") => 0,
        Some("zero-padded" | "sp800-53a" | "sort-id") => 2,
        Some(_) => 1,
    };
    let best = labels().min_by_key(rank)?;
    Some(best.value.trim()).filter(|value| !value.is_empty())
}
