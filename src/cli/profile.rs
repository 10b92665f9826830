//! `--profile`: a subset that the catalog has, one kept here, or a file: ours, or an OSCAL profile.

use std::{
    collections::{BTreeMap, HashSet},
    path::Path,
};

use crate::{
    catalog::{Catalog, Choice, ProfileError, ProfileFile, find_requirement},
    format::{OscalError, OscalProfile, licensed::Kind, read_oscal_profile},
    runtime::{Workspace, beginning, read_text},
    session::AboutEdit,
};

use super::{
    failure::{Failure, say},
    known_ids,
    oscal_file::{foreign, id_after, listed, read_named_file},
};

/// A profile that was read, not applied to a catalog yet.
pub(super) struct Read {
    file: ProfileFile,
    /// The OSCAL profile it was read from, if it was one.
    oscal: Option<OscalProfile>,
    /// The name by which the user called for it.
    named: String,
    /// Whether it is kept here already.
    kept: bool,
}

/// Reads the profile that is meant, if it is none of the catalogs' own.
pub(super) fn read(
    workspace: &Workspace,
    catalogs: &[Catalog],
    typed: &str,
) -> Result<Option<Read>, Failure> {
    let own = catalogs.iter().flat_map(|catalog| &catalog.profiles);
    if own
        .into_iter()
        .any(|profile| profile.id.eq_ignore_ascii_case(typed.trim()))
    {
        return Ok(None);
    }
    let path = Path::new(typed);
    if let Some(text) = workspace.library().profile(typed)? {
        return parsed(typed, &text, "", true).map(Some);
    }
    if !path.is_file() {
        return Ok(None);
    }
    let kind = Kind::from_bytes(&beginning(path));
    if let Some((why, mend)) = foreign(kind) {
        return Err(Failure::cannot(typed, why, mend));
    }
    let id = id_after(path);
    parsed(typed, &read_text(path)?, &id, false).map(Some)
}

fn parsed(named: &str, text: &str, id: &str, kept: bool) -> Result<Read, Failure> {
    let cannot = |why: String, mend: &str| Failure::cannot(named, why, mend);
    let (file, oscal) = match read_oscal_profile(text, named, &read_named_file) {
        Ok(profile) => (profile.file(id), Some(profile)),
        Err(OscalError::Other(_)) => {
            let file =
                serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
                    cannot(
                        format!("it is no profile: {error}"),
                        "write it as catalog/README.md describes",
                    )
                })?;
            (file, None)
        }
        Err(error) => {
            let mend = match &error {
                OscalError::NotFollowed(_) => {
                    "put that file there, in JSON, or name the controls that are taken"
                }
                OscalError::Circular(_) | OscalError::Imported(..) => {
                    "mend that file, or take its import out"
                }
                OscalError::SeveralCatalogs(_) => {
                    "take it in as one catalog: walkdown catalog import FILE --as ID"
                }
                OscalError::TooManyImports => {
                    "name fewer files in it, or resolve it with oscal-cli"
                }
                _ => {
                    "name a profile in JSON: ours, as catalog/README.md describes, or an OSCAL profile"
                }
            };
            let why = match &error {
                OscalError::NotRead(why) => format!("it is no profile: {why}"),
                error => error.to_string(),
            };
            return Err(cannot(why, mend));
        }
    };
    let usable = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    if file.id.is_empty() || file.id.starts_with('.') || !file.id.chars().all(usable) {
        return Err(cannot(
            format!("its id {:?} is not usable", file.id),
            "use letters, digits, - _ and .",
        ));
    }
    Ok(Read {
        file,
        oscal,
        named: named.to_owned(),
        kept,
    })
}

impl Read {
    /// The maturity it aims at.
    pub(super) fn target(&self) -> Option<u8> {
        self.file.target
    }

    /// The catalog it selects from: the one it names, else the one that has most of its ids.
    pub(super) fn catalog(&self, workspace: &Workspace) -> Result<String, Failure> {
        if !self.file.catalog.is_empty() {
            return Ok(self.file.catalog.clone());
        }
        let library = workspace.library();
        let known = library.ids().into_iter();
        let known: Vec<Catalog> = known.filter_map(|id| library.catalog(&id).ok()).collect();
        self.fitting(&known).map(|catalog| catalog.id.clone())
    }

    fn fitting<'a>(&self, catalogs: &'a [Catalog]) -> Result<&'a Catalog, Failure> {
        if let [only] = catalogs {
            return Ok(only);
        }
        let fits: Vec<(usize, &Catalog)> = catalogs
            .iter()
            .map(|catalog| (self.file.fits(catalog), catalog))
            .collect();
        let most = fits
            .iter()
            .map(|(count, _)| *count)
            .max()
            .unwrap_or_default();
        let best: Vec<&Catalog> = fits
            .iter()
            .filter(|(count, _)| *count == most && most > 0)
            .map(|(_, catalog)| *catalog)
            .collect();
        match best.as_slice() {
            [only] => Ok(only),
            [] => Err(Failure::cannot(
                &self.named,
                "no catalog known here has what it names",
                "take its catalog in with walkdown catalog import FILE, or name one with --catalog",
            )),
            several => {
                let ids: Vec<&str> = several.iter().map(|catalog| catalog.id.as_str()).collect();
                Err(Failure::cannot(
                    &self.named,
                    format!("it fits several catalogs: {}", ids.join(", ")),
                    "name one with --catalog",
                ))
            }
        }
    }

    /// The edit that sets the session's profile to this one. Keeps the profile here from now on, and says on standard
    /// error which of its ids the catalogs lack and which of its rules were not applied.
    pub(super) fn edit(
        mut self,
        workspace: &Workspace,
        catalogs: &[Catalog],
    ) -> Result<AboutEdit, Failure> {
        let wanted = self.file.catalog.clone();
        let catalog = if wanted.is_empty() {
            self.fitting(catalogs)?
        } else {
            let found = catalogs
                .iter()
                .find(|catalog| catalog.id.eq_ignore_ascii_case(&wanted));
            found.ok_or_else(|| {
                Failure::cannot(
                    &self.named,
                    format!("it is a profile of {wanted}, which this session is not asked by"),
                    format!("start a session with --catalog {wanted}"),
                )
            })?
        };
        if catalog.profiles.iter().any(|own| own.id == self.file.id) {
            return Err(Failure::cannot(
                &self.named,
                format!("{} has a profile {} of its own", catalog.id, self.file.id),
                "give yours another id",
            ));
        }
        self.file.catalog.clone_from(&catalog.id);
        let unset = self.set_parameters(catalog);
        let lacks = self.resolve(catalog);
        let (selection, mut lacking) = self.file.select(catalog).map_err(|error| {
            let mend = match error {
                ProfileError::Nothing(_) => {
                    format!("compare its ids with: walkdown catalog show {}", catalog.id)
                }
                ProfileError::Target(_) => "use 1 to 4".into(),
            };
            Failure::cannot(&self.named, error.to_string(), mend)
        })?;
        lacking.extend(lacks);
        if !self.kept {
            let text = serde_json::to_string_pretty(&self.file).unwrap_or_default() + "\n";
            workspace.library().keep_profile(&self.file.id, &text)?;
        }
        if !lacking.is_empty() {
            let what = format!("{}: {} lacks {}", self.named, catalog.id, listed(&lacking));
            say(&what, "the session goes without them");
        }
        if !unset.is_empty() {
            let what = format!("{}: no control is known for {}", self.named, listed(&unset));
            say(&what, "these parameters are not set");
        }
        let unapplied = self.oscal.iter().flat_map(|profile| &profile.unapplied);
        let unapplied: Vec<String> = unapplied
            .map(|(what, count)| format!("{what} ({count})"))
            .collect();
        if !unapplied.is_empty() {
            let what = format!("{}: not applied: {}", self.named, unapplied.join(", "));
            say(&what, "what it takes is asked as the catalog has it");
        }
        Ok(AboutEdit::Selection(Box::new(selection)))
    }

    /// Puts what a profile of OSCAL takes, through those that it imports, in the place of what it names; gives what the
    /// catalog lacks.
    fn resolve(&mut self, catalog: &Catalog) -> Vec<String> {
        let Some(profile) = &self.oscal else {
            return Vec::new();
        };
        let (ids, mut lacking) = profile.included(catalog);
        self.file.include = Some(Choice {
            ids,
            ..Choice::default()
        });
        let mut seen = HashSet::new();
        lacking.retain(|name| seen.insert(name.clone()));
        lacking
    }

    /// Values of parameters become notes on their controls; gives the parameters that have none.
    fn set_parameters(&mut self, catalog: &Catalog) -> Vec<String> {
        let mut notes: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut unset = Vec::new();
        if let Some(profile) = &self.oscal {
            for (parameter, words) in &profile.parameters {
                let owner = profile.owner(parameter);
                match owner.and_then(|owner| find_requirement(catalog, &owner)) {
                    Some(asked) => notes
                        .entry(asked.id.to_string())
                        .or_default()
                        .push(format!("{parameter}: {words}")),
                    None => unset.push(parameter.clone()),
                }
            }
        }
        for (id, set) in notes {
            self.file
                .notes
                .insert(id, format!("The profile sets {}", set.join("; ")));
        }
        unset
    }
}

/// The edit that `--profile` is.
pub(super) fn edit(
    workspace: &Workspace,
    catalogs: &[Catalog],
    typed: &str,
) -> Result<AboutEdit, Failure> {
    match read(workspace, catalogs, typed)? {
        Some(read) => read.edit(workspace, catalogs),
        None => known_ids::profile(workspace, catalogs, typed).map(AboutEdit::Profile),
    }
}
