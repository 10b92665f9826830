//! An OSCAL profile as a profile of ours: which controls of a catalog it selects, by their ids. What it imports
//! from is not fetched.

use crate::catalog::{Choice, ProfileFile};

use super::{OscalError, raw};

/// A profile, and what of it ours has no place for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OscalProfile {
    /// What it selects.
    pub file: ProfileFile,
    /// Parameters that it sets: id and values.
    pub parameters: Vec<(String, String)>,
    /// How many controls it alters, which is not applied.
    pub alters: usize,
}

/// Reads an OSCAL profile under this id.
///
/// # Errors
/// It cannot be read, or is JSON of another kind.
pub fn read_oscal_profile(text: &str, id: &str) -> Result<OscalProfile, OscalError> {
    let file: raw::FileOfProfile = serde_json::from_str(text.trim_start_matches('\u{feff}'))?;
    let raw = file.profile.ok_or(OscalError::Other("profile"))?;
    let (mut include, mut exclude, mut all) = (Choice::default(), Choice::default(), false);
    for import in raw.imports {
        // Without a word on what to include, everything is (OSCAL profile resolution).
        all |= import.include_all.is_some() || import.include_controls.is_none();
        for choice in import.include_controls.into_iter().flatten() {
            take(&mut include, choice);
        }
        for choice in import.exclude_controls {
            take(&mut exclude, choice);
        }
    }
    let set = raw.modify.set_parameters.into_iter();
    Ok(OscalProfile {
        file: ProfileFile {
            id: id.to_owned(),
            title: raw.metadata.title.trim().to_owned(),
            include: (!all).then_some(include),
            exclude: (exclude != Choice::default()).then_some(exclude),
            ..ProfileFile::default()
        },
        parameters: set
            .filter(|set| !set.values.is_empty())
            .map(|set| (set.param_id, set.values.join(", ")))
            .collect(),
        alters: raw.modify.alters.len(),
    })
}

fn take(into: &mut Choice, choice: raw::Choice) {
    if choice.with_child_controls == "yes" {
        into.enhancements_of.extend(choice.with_ids.iter().cloned());
    }
    into.ids.extend(choice.with_ids);
    let patterns = choice.matching.into_iter().map(|matching| matching.pattern);
    into.patterns.extend(patterns);
}

/// The OSCAL id of the control that a parameter belongs to, as its own id tells: `ac-02.01_odp.03` is of `ac-2.1`.
#[must_use]
pub fn parameter_owner(parameter: &str) -> Option<String> {
    let (control, _) = parameter.split_once('_')?;
    let mut owner = String::new();
    let mut number = false;
    for c in control.chars() {
        // A zero that only fills up.
        let padding = c == '0' && !number;
        let last = owner.chars().next_back();
        number = c.is_ascii_digit() && (number || c != '0');
        if !(padding && last.is_some_and(|last| !last.is_ascii_digit())) {
            owner.push(c);
        }
    }
    Some(owner)
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_parameter_tells_its_control() {
        for (parameter, owner) in [
            ("ac-02.01_odp.03", "ac-2.1"),
            ("ac-1_prm_1", "ac-1"),
            ("au-10_odp", "au-10"),
        ] {
            assert_eq!(super::parameter_owner(parameter).as_deref(), Some(owner));
        }
        assert_eq!(super::parameter_owner("A.03.01.ODP"), None);
    }
}
