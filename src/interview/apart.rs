//! Names that tell the sessions of a list apart: the name of the file, and where several have the same, folders of it
//! too.

use std::{collections::HashMap, path::Component};

use super::world::HomeRow;

/// The name of each session: that of its file, behind as many of its folders as it takes to tell it from the others.
#[must_use]
pub fn told_apart(rows: &[HomeRow]) -> Vec<String> {
    let mut names: Vec<String> = rows.iter().map(|row| row.name.clone()).collect();
    let mut open: Vec<usize> = (0..rows.len()).collect();
    for folders in 1.. {
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for place in &open {
            *counts.entry(names[*place].as_str()).or_default() += 1;
        }
        let is_shared = |place: &usize| counts.get(names[*place].as_str()) > Some(&1);
        let shared: Vec<usize> = open.iter().copied().filter(is_shared).collect();
        open.clear();
        for place in shared {
            if let Some(name) = behind(&rows[place], folders) {
                names[place] = name;
                open.push(place);
            }
        }
        if open.is_empty() {
            break;
        }
    }
    names
}

/// The name of a session behind so many of its folders; none where it has no more.
fn behind(row: &HomeRow, folders: usize) -> Option<String> {
    let parents = row.path.parent()?.components().rev();
    let named = parents.filter_map(|part| match part {
        Component::Normal(name) => Some(name),
        _ => None,
    });
    let parents: Vec<_> = named.take(folders).collect();
    if parents.len() < folders {
        return None;
    }
    let parents = parents.into_iter().rev().map(|part| part.to_string_lossy());
    let parts: Vec<_> = parents.chain([row.name.as_str().into()]).collect();
    Some(parts.join("/"))
}
