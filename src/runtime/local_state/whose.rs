//! To which file something belongs that was kept: copies of a session share its id, so the place tells them apart. A
//! path can be given to another file, and a file can be moved, so both are noted.

use std::{
    fs,
    path::{Path, PathBuf},
    time::UNIX_EPOCH,
};

use serde::{Deserialize, Serialize};

/// The file that something was kept for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Whose {
    /// Where it lay, behind every link.
    path: PathBuf,
    /// The identity of the file on its disk, where the system has one.
    #[serde(default)]
    node: Option<Node>,
}

/// A file as the system knows it, whatever its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Node {
    device: u64,
    number: u64,
    /// When it was made, in nanoseconds: a number is given again once its file is gone.
    born: Option<u64>,
}

/// Whether something belongs to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Belongs {
    /// The kept work belongs to the open file.
    Here,
    /// The kept work belongs to another file, which is still there.
    Elsewhere,
    /// The place was given to another file, or the file it was kept for is gone.
    Unsure,
}

impl Whose {
    /// The file at this path now.
    pub(super) fn from_path(path: &Path) -> Self {
        let whole = || std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        Self {
            path: fs::canonicalize(path).unwrap_or_else(|_| whole()),
            node: node(path),
        }
    }

    /// Where it lay.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Whether a file was there at all.
    pub(super) fn is_there(&self) -> bool {
        self.node.is_some() || self.path.is_file()
    }

    /// The text that tells the file from every other one.
    pub(super) fn mark(&self) -> String {
        match self.node {
            Some(node) => format!("{} {} {:?}", node.device, node.number, node.born),
            None => self.path.to_string_lossy().into_owned(),
        }
    }

    /// Whether what was kept for this file belongs to the one that is open now.
    pub(super) fn belongs(&self, open: &Self) -> Belongs {
        let same_path = self.path == open.path;
        let same_node = self.node.zip(open.node).map(|(kept, open)| {
            // Some disks get another number at each start of the system.
            let same_device = same_path || kept.device == open.device;
            same_device && kept.number == open.number && kept.born == open.born
        });
        match (same_path, same_node) {
            (_, Some(true)) | (true, None) => Belongs::Here,
            (false, _) if self.path.is_file() => Belongs::Elsewhere,
            _ => Belongs::Unsure,
        }
    }
}

#[cfg(unix)]
fn node(path: &Path) -> Option<Node> {
    use std::os::unix::fs::MetadataExt;
    let data = fs::metadata(path).ok()?;
    let born = data.created().ok();
    let since = born.and_then(|born| born.duration_since(UNIX_EPOCH).ok());
    Some(Node {
        device: data.dev(),
        number: data.ino(),
        born: since.and_then(|since| u64::try_from(since.as_nanos()).ok()),
    })
}

#[cfg(not(unix))]
fn node(_: &Path) -> Option<Node> {
    let _ = UNIX_EPOCH;
    None
}
