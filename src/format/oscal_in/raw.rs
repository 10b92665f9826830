//! The parts of a plan and of results that are read here, as they stand in the file. What is not named is passed over.

use serde::{Deserialize, de::IgnoredAny};

pub(super) use crate::format::oscal::raw::{BackMatter, Prop, Resource};

/// A file: what it holds is told by the one key it has.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct File {
    pub(super) assessment_results: Option<Document>,
    pub(super) assessment_plan: Option<Document>,
}

/// A plan, or results.
#[derive(Deserialize, Default)]
#[serde(default, rename_all = "kebab-case")]
pub(super) struct Document {
    pub(super) metadata: Metadata,
    pub(super) results: Vec<Outcome>,
    pub(super) reviewed_controls: Reviewed,
    pub(super) local_definitions: Definitions,
    pub(super) tasks: Vec<IgnoredAny>,
    pub(super) back_matter: BackMatter,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Metadata {
    pub(super) title: String,
    pub(super) props: Vec<Prop>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Definitions {
    pub(super) activities: Vec<IgnoredAny>,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "kebab-case")]
pub(super) struct Outcome {
    pub(super) reviewed_controls: Reviewed,
    pub(super) assessment_log: Log,
    pub(super) attestations: Vec<IgnoredAny>,
    pub(super) observations: Vec<Observation>,
    pub(super) risks: Vec<IgnoredAny>,
    pub(super) findings: Vec<Finding>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Log {
    pub(super) entries: Vec<IgnoredAny>,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "kebab-case")]
pub(super) struct Reviewed {
    pub(super) control_selections: Vec<Choice>,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "kebab-case")]
pub(super) struct Choice {
    pub(super) include_all: Option<IgnoredAny>,
    pub(super) include_controls: Vec<Control>,
    pub(super) exclude_controls: Vec<Control>,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "kebab-case")]
pub(super) struct Control {
    pub(super) control_id: String,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "kebab-case")]
pub(super) struct Observation {
    pub(super) uuid: String,
    pub(super) description: String,
    pub(super) props: Vec<Prop>,
    pub(super) methods: Vec<String>,
    pub(super) relevant_evidence: Vec<Evidence>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Evidence {
    pub(super) href: String,
    pub(super) description: String,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "kebab-case")]
pub(super) struct Finding {
    pub(super) description: String,
    pub(super) target: Target,
    pub(super) related_observations: Vec<Related>,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "kebab-case")]
pub(super) struct Target {
    pub(super) target_id: String,
    pub(super) status: Status,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Status {
    pub(super) state: String,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "kebab-case")]
pub(super) struct Related {
    pub(super) observation_uuid: String,
}
