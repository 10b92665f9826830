//! Files of a room do not import each other in a circle, but for a folder's own: what a file takes lies below it. What
//! counts is what a file names; a method is called without naming the file that it stands in.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use super::code::{By, Named, module, named, sources};

/// So many files may import each other in a circle, where they are one folder's.
const MOST: usize = 6;

/// What each module takes from each other, by a name that it is taken by.
type Imports = BTreeMap<String, BTreeMap<String, String>>;

#[test]
fn no_circle_of_imports_is_larger_than_a_folder() {
    let files = sources("src").into_iter();
    let files = files.map(|path| (module(&path), fs::read_to_string(&path).unwrap()));
    let imports = imports(files.collect());
    let circles = circles(&imports);
    let wrong: Vec<_> = circles
        .iter()
        .filter(|circle| !is_of_one_folder(circle))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_check_of_circles_sees_what_it_looks_for() {
    let files = [
        ("", "pub mod room; pub mod other;"),
        (
            "room",
            "mod low; mod high; pub mod deep; pub use low::Low; pub(crate) use deep::Deep as Deeper;",
        ),
        (
            "room::low",
            "use super::high; fn f() { format!(\"{}\", high::g()) } // room::deep::Deep",
        ),
        (
            "room::high",
            "use crate::{room::Low, other::X}; #[cfg(test)] mod tests { use crate::room::Deeper; }",
        ),
        (
            "room::deep",
            "mod inner; pub struct Deep; use self::inner::Y; pub(in crate::room) fn f() { 'a'; super::high::g() }",
        ),
        (
            "room::deep::inner",
            "use super::super::Deeper; pub struct Y;",
        ),
        (
            "other",
            "pub struct X; use super::room::{deep, low}; fn f() { deep::f() }",
        ),
    ];
    let files = files.map(|(file, text)| (file.to_owned(), text.to_owned()));
    let imports = imports(files.into());
    let of = |file: &str| -> Vec<&str> { imports[file].keys().map(String::as_str).collect() };
    // What is exported further is no import, and what is exported leads to where it stands.
    assert_eq!(of("room"), Vec::<&str>::new());
    assert_eq!(of("room::low"), ["room::high"]);
    assert_eq!(of("room::high"), ["other", "room::low"]);
    assert_eq!(of("room::deep"), ["room::deep::inner", "room::high"]);
    assert_eq!(of("room::deep::inner"), ["room::deep"]);
    // The name of a file alone takes nothing from it.
    assert_eq!(of("other"), ["room::deep"]);
    let circles = circles(&imports);
    let found = circles
        .iter()
        .map(|circle| circle.keys().cloned().collect());
    let found: Vec<Vec<String>> = found.collect();
    let all = [
        "other",
        "room::deep",
        "room::deep::inner",
        "room::high",
        "room::low",
    ];
    assert_eq!(found, [all]);
    assert!(!is_of_one_folder(&circles[0]));
    let folder = circle(["a::b", "a::b::c", "a::b::d::e"]);
    assert!(is_of_one_folder(&folder));
    assert!(is_of_one_folder(&circle(["a::b::c", "a::b::d"])));
    assert!(!is_of_one_folder(&circle(["a::b", "a::c"])));
    assert!(!is_of_one_folder(&circle(["a", "a::c"])));
    let many = [
        "a::b::1", "a::b::2", "a::b::3", "a::b::4", "a::b::5", "a::b::6", "a::b::7",
    ];
    assert!(!is_of_one_folder(&circle(many)));
}

fn circle<const N: usize>(files: [&str; N]) -> Circle<'static> {
    files.map(|file| (file.to_owned(), Vec::new())).into()
}

/// Files that reach each other, each with those among them that it takes something from, and what.
type Circle<'a> = BTreeMap<String, Vec<(&'a str, &'a str)>>;

/// Whether all are of one folder within a room, and few.
fn is_of_one_folder(circle: &Circle<'_>) -> bool {
    let first = circle.keys().next().unwrap();
    let folder = first.split("::").take(2).collect::<Vec<_>>().join("::");
    let is_inside = |file: &String| format!("{file}::").starts_with(&format!("{folder}::"));
    folder.contains("::") && circle.len() <= MOST && circle.keys().all(is_inside)
}

fn circles(imports: &Imports) -> Vec<Circle<'_>> {
    let reached: BTreeMap<&str, BTreeSet<&str>> = imports
        .keys()
        .map(|file| (file.as_str(), reached_from(imports, file)))
        .collect();
    let mut found: Vec<Circle<'_>> = Vec::new();
    for (file, reaches) in &reached {
        if !reaches.contains(file) || found.iter().any(|circle| circle.contains_key(*file)) {
            continue;
        }
        let all: BTreeSet<&str> = reaches
            .iter()
            .copied()
            .filter(|other| reached[other].contains(file))
            .collect();
        let taken = |file: &&str| -> Vec<(&str, &str)> {
            let taken = imports[*file].iter();
            let taken = taken.filter(|(other, _)| all.contains(other.as_str()));
            taken
                .map(|(other, name)| (other.as_str(), name.as_str()))
                .collect()
        };
        found.push(
            all.iter()
                .map(|file| ((*file).to_owned(), taken(file)))
                .collect(),
        );
    }
    found
}

/// The files that a file takes something from, and those take something from, and so on.
fn reached_from<'a>(imports: &'a Imports, file: &str) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut open = vec![file];
    while let Some(file) = open.pop() {
        for other in imports[file].keys() {
            if reached.insert(other.as_str()) {
                open.push(other);
            }
        }
    }
    reached
}

/// What each file takes from others, where it stands and not where it is exported. The crate's root is left out.
fn imports(files: BTreeMap<String, String>) -> Imports {
    let files: BTreeMap<String, Vec<Named>> = files
        .into_iter()
        .map(|(file, source)| (file, named(&source)))
        .collect();
    let known = Known::new(&files);
    let mut imports = Imports::new();
    for (file, named) in &files {
        let taken = imports.entry(file.clone()).or_default();
        for one in named.iter().filter(|one| one.by != By::Export) {
            let path = match one.by {
                By::Itself if !one.path.contains("::") => None,
                By::Itself => known.inline(file, &one.path),
                _ => known.absolute(file, &one.path),
            };
            // What is taken from a file that is imported by its name stands where it is used.
            let path = path.filter(|path| one.by != By::Import || !files.contains_key(path));
            let other = path.map(|path| known.home_of(&path));
            if let Some(other) = other.filter(|other| other != file && !other.is_empty()) {
                taken.insert(other, one.name.clone());
            }
        }
    }
    imports
}

/// The names that the files have for what they take.
struct Known {
    /// By file and name: where it is taken from.
    names: BTreeMap<String, BTreeMap<String, String>>,
}

impl Known {
    fn new(files: &BTreeMap<String, Vec<Named>>) -> Self {
        let names = files.keys().map(|file| (file.clone(), BTreeMap::new()));
        let mut known = Self {
            names: names.collect(),
        };
        for (file, named) in files {
            let taken = named.iter().filter(|one| one.by != By::Itself);
            let taken = taken.filter_map(|one| {
                let path = known.absolute(file, &one.path)?;
                Some((one.name.clone(), path))
            });
            let taken = taken.collect();
            known.names.insert(file.clone(), taken);
        }
        known
    }

    /// A path from the root, as the file's imports name it; none where it leads out of the crate.
    fn absolute(&self, file: &str, path: &str) -> Option<String> {
        let (first, rest) = path.split_once("::").unwrap_or((path, ""));
        match first {
            "crate" => Some(rest.to_owned()),
            "self" => Some(joined(file, rest)),
            "super" => {
                let parent = file.rsplit_once("::").map_or("", |(parent, _)| parent);
                match rest.split("::").next() {
                    Some("super") => self.absolute(parent, rest),
                    _ => Some(joined(parent, rest)),
                }
            }
            first => {
                let child = joined(file, first);
                self.names
                    .contains_key(&child)
                    .then(|| joined(&child, rest))
            }
        }
    }

    /// The same where the path is used: it may begin with a name that was imported.
    fn inline(&self, file: &str, path: &str) -> Option<String> {
        self.absolute(file, path).or_else(|| {
            let (first, rest) = path.split_once("::")?;
            let imported = self.names.get(file)?.get(first)?;
            Some(joined(imported, rest))
        })
    }

    /// The file that a path from the root leads to, through what is exported on the way.
    fn home_of(&self, path: &str) -> String {
        let mut path = path.to_owned();
        for _ in 0..16 {
            let mut file = path.clone();
            while !self.names.contains_key(&file) {
                file = file
                    .rsplit_once("::")
                    .map_or(String::new(), |(file, _)| file.to_owned());
            }
            let rest = path.strip_prefix(&file).unwrap_or_default();
            let rest = rest.trim_start_matches("::");
            let (name, after) = rest.split_once("::").unwrap_or((rest, ""));
            match self.names.get(&file).and_then(|names| names.get(name)) {
                Some(further) => path = joined(further, after),
                None => return file,
            }
        }
        path
    }
}

fn joined(before: &str, after: &str) -> String {
    match (before, after) {
        ("", only) | (only, "") => only.to_owned(),
        (before, after) => format!("{before}::{after}"),
    }
}
