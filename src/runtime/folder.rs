//! The content of a path: a folder with its entries, or a file. It is looked at in a thread of its own: a folder may be
//! large, and its disk far away.

use std::{
    fs, io,
    path::{Component, Path, PathBuf},
    sync::mpsc::Sender,
    thread,
    time::SystemTime,
};

use jiff::{Timestamp, tz::TimeZone};

use crate::{
    format::clean_line,
    interview::{FolderEntry, Found, Happened, Kind, Looked},
};

use super::{entries::entries, error::plain, input::LoopEvent};

/// Looks at a path; the answer comes by the queue. An empty path is the folder where one begins.
pub(super) fn look(asked: PathBuf, begin: &Path, queue: &Sender<LoopEvent>) -> io::Result<()> {
    let path = whole(&asked, begin);
    let queue = queue.clone();
    thread::Builder::new()
        .name("folder".into())
        .spawn(move || {
            let found = found(&path).unwrap_or_else(|error| {
                let name = clean_line(&path.to_string_lossy());
                Found::Fault(format!("{name}: {}", plain(&error)))
            });
            let looked = Looked { asked, path, found };
            let _ = queue.send(LoopEvent::World(Happened::Looked(Box::new(looked))));
        })?;
    Ok(())
}

/// The path from the root, `~` being the home of this user. Dots are followed as the system does.
fn whole(asked: &Path, begin: &Path) -> PathBuf {
    let path = match (asked.strip_prefix("~"), dirs::home_dir()) {
        _ if asked.as_os_str().is_empty() => begin.to_owned(),
        (Ok(rest), Some(home)) => home.join(rest),
        _ => asked.to_owned(),
    };
    let whole = std::path::absolute(&path).unwrap_or(path);
    if whole.components().any(|part| part == Component::ParentDir) {
        return fs::canonicalize(&whole).unwrap_or(whole);
    }
    whole
}

fn found(path: &Path) -> io::Result<Found> {
    let data = fs::metadata(path)?;
    if data.is_file() {
        return Ok(Found::File);
    }
    if !data.is_dir() {
        return Ok(Found::Other);
    }
    let zone = TimeZone::system();
    let mut inside = Vec::new();
    for entry in entries(path)? {
        let entry = entry?;
        // A link counts as its target.
        let data = fs::metadata(&entry);
        let kind = match &data {
            Ok(data) if data.is_dir() => Kind::Folder,
            Ok(data) if data.is_file() => Kind::File,
            _ => Kind::Other,
        };
        let changed = data.as_ref().ok().and_then(|data| data.modified().ok());
        inside.push(FolderEntry {
            name: entry.file_name().unwrap_or_default().to_owned(),
            kind,
            size: data.map_or(0, |data| data.len()),
            changed: changed.map_or_else(String::new, |at| day(at, &zone)),
        });
    }
    inside.sort_by_cached_key(|entry| {
        let name = entry.name.to_string_lossy().to_lowercase();
        (entry.kind != Kind::Folder, name, entry.name.clone())
    });
    Ok(Found::Folder(inside))
}

/// Day and time of a file's last change, in the zone of this place; empty where they cannot be told.
pub(super) fn changed(path: &Path) -> String {
    let at = fs::metadata(path).and_then(|data| data.modified());
    at.map_or_else(|_| String::new(), |at| day(at, &TimeZone::system()))
}

/// `2026-03-14 08:05`, in the zone of this place.
fn day(at: SystemTime, zone: &TimeZone) -> String {
    Timestamp::try_from(at).map_or_else(
        |_| String::new(),
        |at| {
            at.to_zoned(zone.clone())
                .strftime("%Y-%m-%d %H:%M")
                .to_string()
        },
    )
}
