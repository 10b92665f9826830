//! The catalogs known here: those that come with the program, those in the user's config folder, and those named by
//! their path.

use std::{
    collections::{BTreeMap, HashMap},
    fs,
    path::{Path, PathBuf},
};

use crate::catalog::{BUILT_IN, Catalog, Source, built_in, is_built_in, read};

use super::{
    catalog_files::read_catalog,
    entries::entries,
    error::WorldError,
    files::{make_folder, read_bytes, write_whole},
    places::Places,
};

/// Where catalogs are found.
#[derive(Debug, Clone)]
pub struct Library {
    catalogs: PathBuf,
    pub(super) overlays: PathBuf,
    named: PathBuf,
    state: PathBuf,
}

impl Library {
    /// The library of this user.
    #[must_use]
    pub fn new(places: &Places) -> Self {
        Self {
            catalogs: places.config.join("catalogs"),
            overlays: places.config.join("overlays"),
            named: places.state.join("catalogs.json"),
            state: places.state.clone(),
        }
    }

    /// The ids of all catalogs known here: ours, then the user's own in the order of their names.
    #[must_use]
    pub fn ids(&self) -> Vec<String> {
        let mut own: Vec<String> = self.folders().into_keys().collect();
        own.retain(|id| !is_built_in(id));
        BUILT_IN
            .iter()
            .map(|id| (*id).to_owned())
            .chain(own)
            .collect()
    }

    /// The catalog with this id, in any case, or in this folder.
    ///
    /// # Errors
    /// There is none, or it cannot be read.
    pub fn catalog(&self, typed: &str) -> Result<Catalog, WorldError> {
        let unknown = || WorldError::UnknownCatalog {
            catalog: typed.to_owned(),
            known: self.ids(),
        };
        if let Some(id) = BUILT_IN
            .iter()
            .find(|id| id.eq_ignore_ascii_case(typed.trim()))
        {
            return built_in(id).map_err(|_| unknown());
        }
        if let Some(folder) = self.folder(typed) {
            return at(&folder);
        }
        let folder = Path::new(typed);
        if !folder.exists() {
            return Err(unknown());
        }
        let catalog = at(folder)?;
        self.remember(&catalog.id, folder)?;
        Ok(catalog)
    }

    /// The folder of the user's own catalog with this id, in any case.
    #[must_use]
    pub fn folder(&self, typed: &str) -> Option<PathBuf> {
        let mut folders = self.folders().into_iter();
        let found = folders.find(|(id, _)| id.eq_ignore_ascii_case(typed.trim()));
        found.map(|(_, folder)| folder)
    }

    /// Puts a catalog's two texts into the user's config folder.
    ///
    /// # Errors
    /// The id is one of ours, or the folder cannot be written.
    pub fn keep(&self, id: &str, source: &Source<'_>) -> Result<PathBuf, WorldError> {
        let folder = self.catalogs.join(id);
        if is_built_in(id) || !is_name(id) {
            let why = std::io::Error::other(
                "this id is taken, or is no name: use letters, digits, - _ and .",
            );
            return Err(WorldError::io("keeping the catalog as", Path::new(id))(why));
        }
        make_folder(&folder)?;
        let [frame, rows] = crate::catalog::FILES.map(|name| folder.join(name));
        write_whole(&rows, source.requirements.as_bytes())?;
        write_whole(&frame, source.catalog.as_bytes())?;
        Ok(folder)
    }

    /// Where maps of forms are kept: beside the catalogs.
    pub(super) fn form_folder(&self) -> PathBuf {
        self.catalogs.with_file_name("forms")
    }

    /// Where profiles are kept: beside the catalogs.
    pub(super) fn profile_folder(&self) -> PathBuf {
        self.catalogs.with_file_name("profiles")
    }

    /// Catalogs of the user: those in the config folder, and those that were named by their path.
    fn folders(&self) -> BTreeMap<String, PathBuf> {
        let named = read_bytes(&self.named)
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok());
        let mut folders: BTreeMap<String, PathBuf> = named.unwrap_or_default();
        folders.retain(|_, folder| folder.is_dir());
        let entries = entries(&self.catalogs).into_iter().flatten().flatten();
        for folder in entries.filter(|entry| entry.is_dir()) {
            let name = folder.file_name().unwrap_or_default();
            folders.insert(name.to_string_lossy().into_owned(), folder);
        }
        folders
    }

    /// Notes the folder of a catalog, so that a session asked by it finds it again.
    fn remember(&self, id: &str, folder: &Path) -> Result<(), WorldError> {
        let folder = fs::canonicalize(folder).map_err(WorldError::io("reading", folder))?;
        let mut folders = self.folders();
        folders.insert(id.to_owned(), folder);
        make_folder(&self.state)?;
        write_whole(
            &self.named,
            &serde_json::to_vec_pretty(&folders).unwrap_or_default(),
        )
    }
}

/// Whether an id can be the name of a folder.
fn is_name(id: &str) -> bool {
    !id.is_empty()
        && !id.starts_with('.')
        && id
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c))
}

fn at(folder: &Path) -> Result<Catalog, WorldError> {
    let text = read_catalog(folder)?;
    let source = Source {
        catalog: &text.catalog,
        requirements: &text.requirements,
    };
    read(&source)
        .map(|(catalog, _)| catalog)
        .map_err(|problems| WorldError::BrokenCatalog {
            path: text.folder.clone(),
            why: problems
                .first()
                .map(ToString::to_string)
                .unwrap_or_default(),
        })
}

/// Catalogs that were read already: for going through many sessions.
#[derive(Debug)]
pub struct Shelf {
    library: Library,
    read: HashMap<Vec<String>, Option<Vec<Catalog>>>,
}

impl Shelf {
    /// An empty shelf before a library.
    #[must_use]
    pub fn new(library: Library) -> Self {
        Self {
            library,
            read: HashMap::new(),
        }
    }

    /// The catalogs with these ids; none if one of them is not known here.
    pub fn all(&mut self, ids: &[String]) -> Option<&[Catalog]> {
        let Self { library, read } = self;
        let catalogs = || ids.iter().map(|id| library.catalog(id).ok()).collect();
        let found = read.entry(ids.to_vec()).or_insert_with(catalogs);
        found.as_deref()
    }
}
