//! A profile resolved into one catalog: the controls that it takes of all that it imports, in their order and under
//! their headings, with the parameters that it sets. What two catalogs call alike is refused by name.

use std::{
    collections::{BTreeMap, BTreeSet, HashSet},
    mem,
};

use crate::catalog::{Catalog, fits_pattern};

use super::{
    catalog_of,
    error::{OscalError, READS},
    names::each_control,
    profile::{DEEPEST, Follow, address, addresses, unapplied, within},
    raw::{self, Control, Group, Param},
    remarks::listed,
};

/// Resolves a profile of this name as a catalog with this id, with what there is to say of it.
///
/// # Errors
/// It is no profile, what it imports cannot be had or read, two catalogs have a control of one id, or what comes of it
/// cannot be walked.
pub fn resolve_oscal_profile(
    text: &str,
    name: &str,
    id: &str,
    follow: &Follow<'_>,
) -> Result<(Catalog, Vec<String>), OscalError> {
    let mut resolving = Resolving {
        follow,
        open: Vec::new(),
        left: READS,
        lacking: BTreeSet::new(),
        unapplied: BTreeMap::new(),
    };
    let resolved = resolving.profile(text, name)?;
    let (catalog, mut remarks) = catalog_of(&resolved.catalog, id)?;
    let lacking: Vec<String> = resolving.lacking.into_iter().collect();
    remarks.extend(listed("Named, and in no catalog that it imports", &lacking));
    let unapplied = resolving.unapplied.iter();
    let unapplied: Vec<String> = unapplied
        .map(|(what, count)| format!("{what} ({count})"))
        .collect();
    remarks.extend(listed("Not applied", &unapplied));
    Ok((catalog, remarks))
}

/// A catalog, and the file that each of its controls is from.
#[derive(Default)]
struct Resolved {
    catalog: raw::Catalog,
    sources: BTreeMap<String, String>,
}

struct Resolving<'f> {
    follow: &'f Follow<'f>,
    /// The names of the profiles that are being read.
    open: Vec<String>,
    /// How many files may still be read.
    left: usize,
    /// Ids that are named, and that nothing has.
    lacking: BTreeSet<String>,
    unapplied: BTreeMap<&'static str, usize>,
}

impl Resolving<'_> {
    fn profile(&mut self, text: &str, name: &str) -> Result<Resolved, OscalError> {
        let file: raw::FileOfProfile = serde_json::from_str(text.trim_start_matches('\u{feff}'))?;
        let raw = file.profile.ok_or(OscalError::Other("profile"))?;
        if self.open.len() >= DEEPEST || self.open.iter().any(|open| open == name) {
            return Err(OscalError::Circular(name.to_owned()));
        }
        self.open.push(name.to_owned());
        let mut whole = Resolved::default();
        let keeps_first = raw.merge.combine.method == "use-first";
        for import in &raw.imports {
            let source = self.source(&raw, &import.href, name)?;
            whole.take(self.picked(source, import), keeps_first)?;
        }
        self.open.pop();
        let set: BTreeMap<&str, &raw::SetParameter> = raw
            .modify
            .set_parameters
            .iter()
            .map(|set| (set.param_id.as_str(), set))
            .collect();
        set_parameters(&mut whole.catalog, &set);
        for (what, count) in unapplied(&raw) {
            *self.unapplied.entry(what).or_default() += count;
        }
        whole.catalog.metadata = raw.metadata;
        Ok(whole)
    }

    /// The source that an import leads to: a catalog as it is, or a profile resolved.
    fn source(
        &mut self,
        raw: &raw::Profile,
        href: &str,
        name: &str,
    ) -> Result<Resolved, OscalError> {
        let wanted = || address(raw, href);
        self.left = self.left.checked_sub(1).ok_or(OscalError::TooManyImports)?;
        let mut found = addresses(raw, href)
            .into_iter()
            .filter_map(|address| (self.follow)(name, &address));
        let (name, text) = found.next().ok_or_else(|| OscalError::NotThere(wanted()))?;
        let file: raw::File = serde_json::from_str(text.trim_start_matches('\u{feff}'))
            .map_err(|error| within(&name, error.into()))?;
        let Some(catalog) = file.catalog else {
            return self
                .profile(&text, &name)
                .map_err(|error| within(&name, error));
        };
        let mut sources = BTreeMap::new();
        each_control(&catalog.controls, &catalog.groups, &mut |control| {
            sources.insert(control.id.clone(), name.clone());
        });
        Ok(Resolved { catalog, sources })
    }

    /// The controls that an import takes of its source.
    fn picked(&mut self, mut source: Resolved, import: &raw::Import) -> Resolved {
        let is_all = import.include_all.is_some() || import.include_controls.is_none();
        let include: Vec<Pick<'_>> = import
            .include_controls
            .iter()
            .flatten()
            .map(Pick::new)
            .collect();
        let exclude: Vec<Pick<'_>> = import.exclude_controls.iter().map(Pick::new).collect();
        let have: HashSet<String> = source.sources.keys().map(|id| id.to_lowercase()).collect();
        for pick in include.iter().chain(&exclude) {
            let lacking = pick.ids.iter().filter(|id| !have.contains(*id));
            self.lacking.extend(lacking.cloned());
        }
        let is_taken = |path: &[String]| {
            let is_in = |picks: &[Pick<'_>]| picks.iter().any(|pick| pick.takes(path));
            (is_all || is_in(&include)) && !is_in(&exclude)
        };
        let catalog = &mut source.catalog;
        let mut path = Vec::new();
        catalog.controls = kept(mem::take(&mut catalog.controls), &mut path, &is_taken);
        let groups = mem::take(&mut catalog.groups).into_iter();
        catalog.groups = groups.map(|group| kept_group(group, &is_taken)).collect();
        source
    }
}

/// Controls that are named in one way or another.
struct Pick<'a> {
    choice: &'a raw::Choice,
    /// The ids, in small letters.
    ids: HashSet<String>,
}

impl<'a> Pick<'a> {
    fn new(choice: &'a raw::Choice) -> Self {
        let ids = choice.with_ids.iter().map(|id| id.trim().to_lowercase());
        Self {
            choice,
            ids: ids.collect(),
        }
    }

    /// Whether it takes the control at the end of a path, by its own name or as one of those within another.
    fn takes(&self, path: &[String]) -> bool {
        let names = |id: &String| {
            let mut patterns = self.choice.matching.iter();
            self.ids.contains(&id.to_lowercase())
                || patterns.any(|matching| fits_pattern(&matching.pattern, id))
        };
        let with_children = self.choice.with_child_controls == "yes";
        path.last().is_some_and(names) || (with_children && path.iter().any(names))
    }
}

/// The controls that are taken; those within one that is not take its place.
fn kept(
    controls: Vec<Control>,
    path: &mut Vec<String>,
    is_taken: &dyn Fn(&[String]) -> bool,
) -> Vec<Control> {
    let mut all = Vec::new();
    for mut control in controls {
        path.push(control.id.clone());
        let inner = kept(mem::take(&mut control.controls), path, is_taken);
        if is_taken(path) {
            control.controls = inner;
            all.push(control);
        } else {
            all.extend(inner);
        }
        path.pop();
    }
    all
}

fn kept_group(mut group: Group, is_taken: &dyn Fn(&[String]) -> bool) -> Group {
    group.controls = kept(group.controls, &mut Vec::new(), is_taken);
    let groups = group.groups.into_iter();
    group.groups = groups.map(|inner| kept_group(inner, is_taken)).collect();
    group
}

impl Resolved {
    /// Appends the controls of another source.
    fn take(&mut self, mut other: Resolved, keeps_first: bool) -> Result<(), OscalError> {
        let mut doubled = HashSet::new();
        let mut clash = None;
        each_control(
            &other.catalog.controls,
            &other.catalog.groups,
            &mut |control| {
                let from = other.sources.get(&control.id).map_or("", String::as_str);
                if let Some(before) = self.sources.get(&control.id) {
                    doubled.insert(control.id.clone());
                    if before != from && !keeps_first && clash.is_none() {
                        clash = Some((control.id.clone(), before.clone(), from.to_owned()));
                    }
                }
            },
        );
        if let Some((id, one, another)) = clash {
            return Err(OscalError::Collides(id, one, another));
        }
        if !doubled.is_empty() {
            let is_new = |path: &[String]| path.last().is_some_and(|id| !doubled.contains(id));
            let catalog = &mut other.catalog;
            catalog.controls = kept(mem::take(&mut catalog.controls), &mut Vec::new(), &is_new);
            let groups = mem::take(&mut catalog.groups).into_iter();
            catalog.groups = groups.map(|group| kept_group(group, &is_new)).collect();
        }
        let sources = &mut self.sources;
        each_control(
            &other.catalog.controls,
            &other.catalog.groups,
            &mut |control| {
                if let Some(from) = other.sources.get(&control.id) {
                    sources.insert(control.id.clone(), from.clone());
                }
            },
        );
        let (own, other) = (&mut self.catalog, other.catalog);
        own.params.extend(other.params);
        own.controls.extend(other.controls);
        for group in other.groups {
            let is_same = |own: &&mut Group| own.id == group.id && own.title == group.title;
            match own.groups.iter_mut().find(is_same) {
                Some(own) if !group.id.is_empty() => {
                    own.controls.extend(group.controls);
                    own.groups.extend(group.groups);
                }
                _ => own.groups.push(group),
            }
        }
        own.back_matter
            .resources
            .extend(other.back_matter.resources);
        Ok(())
    }
}

/// Puts what a profile sets into the parameters.
fn set_parameters(catalog: &mut raw::Catalog, set: &BTreeMap<&str, &raw::SetParameter>) {
    in_params(&mut catalog.params, set);
    catalog
        .controls
        .iter_mut()
        .for_each(|control| in_control(control, set));
    catalog
        .groups
        .iter_mut()
        .for_each(|group| in_group(group, set));
}

fn in_group(group: &mut Group, set: &BTreeMap<&str, &raw::SetParameter>) {
    in_params(&mut group.params, set);
    group
        .controls
        .iter_mut()
        .for_each(|control| in_control(control, set));
    group
        .groups
        .iter_mut()
        .for_each(|inner| in_group(inner, set));
}

fn in_control(control: &mut Control, set: &BTreeMap<&str, &raw::SetParameter>) {
    in_params(&mut control.params, set);
    control
        .controls
        .iter_mut()
        .for_each(|inner| in_control(inner, set));
}

fn in_params(params: &mut [Param], set: &BTreeMap<&str, &raw::SetParameter>) {
    for param in params {
        let Some(set) = set.get(param.id.as_str()) else {
            continue;
        };
        if !set.values.is_empty() {
            param.values.clone_from(&set.values);
        }
        let limits = set.constraints.iter().map(|one| raw::Constraint {
            description: one.description.clone(),
            tests: Vec::new(),
        });
        param.constraints.extend(limits);
    }
}
