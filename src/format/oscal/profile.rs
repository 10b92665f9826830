//! An OSCAL profile: which controls it takes of a catalog, through the profiles that it imports. What it imports is
//! followed where its text can be had; nothing is taken that it does not say.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::catalog::{Catalog, Choice, ProfileFile, Text};

use super::{
    error::{OscalError, READS},
    markup,
    names::each_control,
    params::limits,
    raw,
};

/// The depth to which profiles may import each other.
pub(super) const DEEPEST: usize = 16;

/// Gives the text that an address leads to, seen from the text of this name, with a name of its own; none where it
/// cannot be had.
pub type Follow<'f> = dyn Fn(&str, &str) -> Option<(String, String)> + 'f;

/// A profile, with the rules in it that have no place here.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OscalProfile {
    /// The name for people.
    pub title: String,
    /// The parameters that are set, those of imported profiles first: id and words.
    pub parameters: Vec<(String, String)>,
    /// The rules that are not applied, counted by kind.
    pub unapplied: BTreeMap<&'static str, usize>,
    imports: Vec<Import>,
    /// The controls of parameters, where a catalog that it imports tells.
    owners: HashMap<String, String>,
}

/// The controls taken from one source.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Import {
    from: From,
    /// The controls included; all of them, where none are named.
    include: Option<Choice>,
    exclude: Option<Choice>,
}

/// The source of an import.
#[derive(Debug, Clone, PartialEq, Eq)]
enum From {
    /// A source that cannot be had: a catalog, as far as is known.
    Unseen,
    /// A catalog: its file, and the ids of its controls.
    Catalog(String, Vec<String>),
    Profile(Box<OscalProfile>),
}

/// Reads an OSCAL profile of this name, and the profiles that it imports.
///
/// # Errors
/// It cannot be read, is JSON of another kind, or what it imports cannot be followed where that would be needed.
pub fn read_oscal_profile(
    text: &str,
    name: &str,
    follow: &Follow<'_>,
) -> Result<OscalProfile, OscalError> {
    let profile = Reading {
        follow,
        open: Vec::new(),
        left: READS,
    }
    .profile(text, name)?;
    let mut catalogs = Vec::new();
    profile.catalogs(&mut catalogs);
    catalogs.sort_unstable();
    catalogs.dedup();
    if catalogs.len() > 1 {
        return Err(OscalError::SeveralCatalogs(catalogs.join(" and ")));
    }
    Ok(profile)
}

struct Reading<'f> {
    follow: &'f Follow<'f>,
    /// The names of the profiles that are being read.
    open: Vec<String>,
    /// How many files may still be read.
    left: usize,
}

impl Reading<'_> {
    fn profile(&mut self, text: &str, name: &str) -> Result<OscalProfile, OscalError> {
        let file: raw::FileOfProfile = serde_json::from_str(text.trim_start_matches('\u{feff}'))?;
        let raw = file.profile.ok_or(OscalError::Other("profile"))?;
        if self.open.len() >= DEEPEST || self.open.iter().any(|open| open == name) {
            return Err(OscalError::Circular(name.to_owned()));
        }
        self.open.push(name.to_owned());
        let mut profile = OscalProfile {
            title: markup::line(&raw.metadata.title),
            ..OscalProfile::default()
        };
        for import in &raw.imports {
            let from = self.source(&raw, &import.href, name, &mut profile)?;
            let all = import.include_all.is_some() || import.include_controls.is_none();
            // Without a word on what to include, everything is (OSCAL profile resolution).
            if all && from == From::Unseen {
                return Err(OscalError::NotFollowed(address(&raw, &import.href)));
            }
            let mut include = Choice::default();
            for choice in import.include_controls.iter().flatten() {
                take(&mut include, choice);
            }
            let mut exclude = Choice::default();
            for choice in &import.exclude_controls {
                take(&mut exclude, choice);
            }
            profile.imports.push(Import {
                from,
                include: (!all).then_some(include),
                exclude: (exclude != Choice::default()).then_some(exclude),
            });
        }
        self.open.pop();
        profile.modify(&raw);
        Ok(profile)
    }

    /// The source that an import leads to; parameters set there are taken in.
    fn source(
        &mut self,
        raw: &raw::Profile,
        href: &str,
        name: &str,
        profile: &mut OscalProfile,
    ) -> Result<From, OscalError> {
        self.left = self.left.checked_sub(1).ok_or(OscalError::TooManyImports)?;
        let mut found = addresses(raw, href)
            .into_iter()
            .filter_map(|address| (self.follow)(name, &address));
        let Some((name, text)) = found.next() else {
            return Ok(From::Unseen);
        };
        let file: raw::File = serde_json::from_str(text.trim_start_matches('\u{feff}'))
            .map_err(|error| within(&name, error.into()))?;
        if let Some(catalog) = file.catalog {
            let mut ids = Vec::new();
            each_control(&catalog.controls, &catalog.groups, &mut |control| {
                ids.push(control.id.clone());
                let params = control.params.iter();
                let owners = params.map(|param| (param.id.clone(), control.id.clone()));
                profile.owners.extend(owners);
            });
            return Ok(From::Catalog(name, ids));
        }
        let inner = self
            .profile(&text, &name)
            .map_err(|error| within(&name, error))?;
        profile.parameters.extend(inner.parameters.iter().cloned());
        profile.owners.extend(inner.owners.clone());
        for (what, count) in &inner.unapplied {
            *profile.unapplied.entry(what).or_default() += count;
        }
        Ok(From::Profile(Box::new(inner)))
    }
}

impl OscalProfile {
    /// The profile as one of ours under this id, without the list of its requirements.
    #[must_use]
    pub fn file(&self, id: &str) -> ProfileFile {
        // Its catalog is told by these.
        let mut ids = Vec::new();
        self.named(&mut ids);
        ProfileFile {
            id: id.to_owned(),
            title: self.title.clone(),
            include: Some(Choice {
                ids,
                ..Choice::default()
            }),
            ..ProfileFile::default()
        }
    }

    /// The ids that the profile includes, in the catalog's order, and those it names that the catalog lacks.
    #[must_use]
    pub fn included(&self, catalog: &Catalog) -> (Vec<String>, Vec<String>) {
        let mut lacking = Vec::new();
        let chosen = self.chosen(catalog, &mut lacking);
        let all = catalog.requirements.iter().map(|asked| &asked.id);
        let included = all.filter(|id| chosen.contains(id.as_str()));
        let included = included.map(Text::to_string).collect();
        (included, lacking)
    }

    /// The control that a parameter belongs to: as its catalog tells, else as its own id does.
    #[must_use]
    pub fn owner(&self, parameter: &str) -> Option<String> {
        let told = self.owners.get(parameter).cloned();
        told.or_else(|| parameter_owner(parameter))
    }

    fn chosen(&self, catalog: &Catalog, lacking: &mut Vec<String>) -> HashSet<String> {
        let mut chosen = HashSet::new();
        for import in &self.imports {
            let file = ProfileFile {
                include: import.include.clone(),
                exclude: import.exclude.clone(),
                ..ProfileFile::default()
            };
            // A profile that selects nothing adds nothing.
            let Ok((selection, missing)) = file.select(catalog) else {
                lacking.extend(import.include.iter().flat_map(|choice| choice.ids.clone()));
                continue;
            };
            lacking.extend(missing);
            let own = selection.include.into_iter();
            if let From::Profile(inner) = &import.from {
                let within = inner.chosen(catalog, lacking);
                chosen.extend(own.filter(|id| within.contains(id)));
            } else {
                chosen.extend(own);
            }
        }
        chosen
    }

    /// Every id that it names, or that a catalog has of which it takes all.
    fn named(&self, ids: &mut Vec<String>) {
        for import in &self.imports {
            match (&import.from, &import.include) {
                (_, Some(choice)) => ids.extend(choice.ids.iter().cloned()),
                (From::Catalog(_, all), None) => ids.extend(all.iter().cloned()),
                _ => {}
            }
            if let From::Profile(inner) = &import.from {
                inner.named(ids);
            }
        }
    }

    fn catalogs<'a>(&'a self, found: &mut Vec<&'a str>) {
        for import in &self.imports {
            match &import.from {
                From::Catalog(name, _) => found.push(name),
                From::Profile(inner) => inner.catalogs(found),
                From::Unseen => {}
            }
        }
    }

    fn modify(&mut self, raw: &raw::Profile) {
        for set in &raw.modify.set_parameters {
            let values = set.values.iter().map(|value| markup::line(value));
            let limits =
                limits(&set.constraints).map(|limit| format!("limit: {}", markup::line(limit)));
            let words: Vec<String> = values.chain(limits).collect();
            if words.is_empty() {
                *self
                    .unapplied
                    .entry("labels and choices of parameters")
                    .or_default() += 1;
                continue;
            }
            // The setting of an outer profile overrides.
            self.parameters.retain(|(id, _)| *id != set.param_id);
            self.parameters
                .push((set.param_id.clone(), words.join(", ")));
        }
        for (what, count) in unapplied(raw) {
            *self.unapplied.entry(what).or_default() += count;
        }
    }
}

/// The rules of a profile that have no place here, counted by kind.
pub(super) fn unapplied(raw: &raw::Profile) -> impl Iterator<Item = (&'static str, usize)> {
    let alters = &raw.modify.alters;
    let adds = || alters.iter().flat_map(|alter| &alter.adds);
    let counts = [
        ("controls altered", alters.len()),
        (
            "removals",
            alters.iter().map(|alter| alter.removes.len()).sum(),
        ),
        ("texts added", adds().map(|added| added.parts.len()).sum()),
        (
            "properties added",
            adds().map(|added| added.props.len()).sum(),
        ),
        (
            "parameters added",
            adds().map(|added| added.params.len()).sum(),
        ),
        ("links added", adds().map(|added| added.links.len()).sum()),
        (
            "groupings of its own",
            usize::from(raw.merge.custom.is_some()),
        ),
    ];
    counts.into_iter().filter(|(_, count)| *count > 0)
}

/// A fault of a file that is imported, with its name; those that name a file already stay.
pub(super) fn within(name: &str, error: OscalError) -> OscalError {
    match error {
        OscalError::Circular(_)
        | OscalError::NotFollowed(_)
        | OscalError::NotThere(_)
        | OscalError::TooManyImports
        | OscalError::Collides(..)
        | OscalError::Imported(..) => error,
        other => OscalError::Imported(name.to_owned(), Box::new(other)),
    }
}

fn take(into: &mut Choice, choice: &raw::Choice) {
    if choice.with_child_controls == "yes" {
        into.enhancements_of.extend(choice.with_ids.iter().cloned());
    }
    into.ids.extend(choice.with_ids.iter().cloned());
    let patterns = choice.matching.iter();
    into.patterns
        .extend(patterns.map(|matching| matching.pattern.clone()));
}

/// The addresses that an import may be found at: its own, or those of the resource that it names.
pub(super) fn addresses(raw: &raw::Profile, href: &str) -> Vec<String> {
    let Some(uuid) = href.strip_prefix('#') else {
        return vec![href.to_owned()];
    };
    let resources = raw.back_matter.resources.iter();
    let named = resources.filter(|resource| resource.uuid == uuid);
    named
        .flat_map(|resource| &resource.rlinks)
        .map(|link| link.href.clone())
        .filter(|href| href.to_lowercase().ends_with(".json"))
        .collect()
}

/// An import by an address that a person can look for.
pub(super) fn address(raw: &raw::Profile, href: &str) -> String {
    let mut all = addresses(raw, href).into_iter();
    all.next().unwrap_or_else(|| href.to_owned())
}

/// The OSCAL id of the control that a parameter belongs to, as its own id tells: `ac-02.01_odp.03` is of `ac-2.1`.
fn parameter_owner(parameter: &str) -> Option<String> {
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
