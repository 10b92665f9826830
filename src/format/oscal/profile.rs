//! An OSCAL profile: which controls of a catalog it selects, by their ids. What it imports from is not fetched.

use super::{
    OscalError,
    raw::{Choice, File},
};

/// What a profile selects, as it says so.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OscalProfile {
    /// Its title.
    pub title: String,
    /// Whether it takes every control.
    pub all: bool,
    /// Ids that it takes.
    pub ids: Vec<String>,
    /// Patterns of ids that it takes.
    pub patterns: Vec<String>,
    /// Ids of controls that it takes with those within them.
    pub with_children: Vec<String>,
    /// Ids that it leaves out.
    pub without_ids: Vec<String>,
    /// Patterns of ids that it leaves out.
    pub without_patterns: Vec<String>,
    /// Parameters that it sets: id and values.
    pub parameters: Vec<(String, String)>,
    /// How many controls it alters, which is not applied.
    pub alters: usize,
}

/// Reads an OSCAL profile; none if the text is JSON of another kind.
///
/// # Errors
/// It cannot be read at all.
pub fn read_oscal_profile(text: &str) -> Result<OscalProfile, OscalError> {
    let file: File = serde_json::from_str(text.trim_start_matches('\u{feff}'))?;
    let raw = file.profile.ok_or(OscalError::Other("profile"))?;
    let mut profile = OscalProfile {
        title: raw.metadata.title.trim().to_owned(),
        alters: raw.modify.alters.len(),
        ..OscalProfile::default()
    };
    for import in raw.imports {
        // Without a word on what to include, everything is (OSCAL profile resolution).
        profile.all |= import.include_all.is_some() || import.include_controls.is_none();
        for choice in import.include_controls.into_iter().flatten() {
            let (ids, patterns) = parts(&choice);
            if choice.with_child_controls == "yes" {
                profile.with_children.extend(ids.iter().cloned());
            }
            profile.ids.extend(ids);
            profile.patterns.extend(patterns);
        }
        for choice in &import.exclude_controls {
            let (ids, patterns) = parts(choice);
            profile.without_ids.extend(ids);
            profile.without_patterns.extend(patterns);
        }
    }
    profile.parameters = raw
        .modify
        .set_parameters
        .into_iter()
        .filter(|set| !set.values.is_empty())
        .map(|set| (set.param_id, set.values.join(", ")))
        .collect();
    Ok(profile)
}

fn parts(choice: &Choice) -> (Vec<String>, Vec<String>) {
    let patterns = choice
        .matching
        .iter()
        .map(|matching| matching.pattern.clone());
    (choice.with_ids.clone(), patterns.collect())
}
