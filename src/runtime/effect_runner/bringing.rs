//! A colleague's copy or a filled-in sheet, brought into a session: which files may be meant, what one would bring, and
//! the bringing itself, by the same code as the commands `merge` and `import`.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use crate::{
    format::{Incoming, Merged, Taken, conflict_words, line_words},
    interview::{
        Bring, Bringing, Brings, Changed, CopyBrings, Happened, SheetBrings, Source, Sources,
    },
    runtime::{
        copies::header_of, deliverable::place_for, entries::entries, error::WorldError,
        files::whole_path, folder::changed, input::LoopEvent, joining::Copies,
        known_sessions::KnownSessions, places::folder_of, sheets::read_sheet, workspace::Workspace,
    },
    session::{Act, LineKey, conflicts, speakers},
};

use super::EffectRunner;

/// How many files are offered.
const OFFERED: usize = 9;

impl EffectRunner {
    /// Looks for the files that may be meant.
    pub(super) fn find_sources(
        &self,
        what: Bringing,
        session: Option<PathBuf>,
    ) -> Option<Happened> {
        let session = session.or_else(|| self.path().map(Path::to_owned))?;
        self.in_background(move |workspace, known| {
            let place = place_for(workspace, &session);
            let place = whole_path(&place).unwrap_or(place);
            let folders = [folder_of(&session), place.clone()];
            let folders = folders.into_iter().chain(std::env::current_dir().ok());
            let paths = match what {
                Bringing::Copy => copies_of(&session, folders, known),
                Bringing::Sheet => inside(folders)
                    .into_iter()
                    .filter(|path| what.suits(path))
                    .collect(),
            };
            let found = nearest(&place, paths);
            Happened::Sources(Sources {
                what,
                session,
                folder: place,
                found,
            })
        })
    }

    /// Looks at what a file would bring; nothing is written.
    pub(super) fn look_at_bringing(&self, bring: Bring) -> Option<Happened> {
        self.in_background(move |workspace, _| {
            let brings = would_bring(workspace, &bring);
            let brings =
                brings.unwrap_or_else(|why| Brings::Refused(why.in_one_line(), Vec::new()));
            Happened::WouldBring(Box::new((bring, brings)))
        })
    }

    /// Brings it in and opens the session, whose lock the writer of the open one gives back meanwhile.
    pub(super) fn bring(&mut self, bring: Bring) -> Happened {
        let was_open = self.path.is_some();
        self.close();
        let brought = brought(&self.workspace, &bring);
        let is_done = brought.is_ok();
        let session = bring.session.clone();
        let told = match brought {
            Ok(brings) => Happened::Brought(Box::new((bring, brings))),
            Err(error) => Happened::Failed(error.in_one_line()),
        };
        if !is_done && !was_open {
            return told;
        }
        // The session first, then the word about it.
        let _ = self.queue.send(LoopEvent::World(told));
        self.open(&session)
    }
}

/// What a file would bring.
fn would_bring(workspace: &Workspace, bring: &Bring) -> Result<Brings, WorldError> {
    match bring.what {
        Bringing::Copy => {
            let (copies, unread) = copies(bring)?;
            Ok(of_copy(&copies.joined()?, unread))
        }
        Bringing::Sheet => {
            let forms = workspace.sheet_forms()?;
            let tables = read_sheet(&bring.file, &forms)?;
            let opened = workspace.open_to_read(&bring.session)?;
            workspace.may_change(&opened)?;
            let incoming = workspace.held_against(&opened, &tables, bring.overwrite, |_| {});
            Ok(of_sheet(&incoming))
        }
    }
}

/// Brings it in; what is refused changes nothing.
fn brought(workspace: &Workspace, bring: &Bring) -> Result<Brings, WorldError> {
    match bring.what {
        Bringing::Copy => {
            let (copies, unread) = copies(bring)?;
            Ok(of_copy(&copies.join(&workspace.holder())?, unread))
        }
        Bringing::Sheet => {
            let forms = workspace.sheet_forms()?;
            let tables = read_sheet(&bring.file, &forms)?;
            let mut opened = workspace.open_to_write(&bring.session)?;
            let incoming = workspace.held_against(&opened, &tables, bring.overwrite, |_| {});
            if incoming.faults.is_empty() {
                workspace.take_incoming(&mut opened, &incoming)?;
            }
            Ok(of_sheet(&incoming))
        }
    }
}

/// The session and its copy, and how many lines of that one are not sound.
fn copies(bring: &Bring) -> Result<(Copies, usize), WorldError> {
    let mut unread = 0;
    let others = [bring.file.clone()];
    let copies = Copies::read(&bring.session, &others, |path, lines| {
        if path == bring.file {
            unread = lines;
        }
    })?;
    Ok((copies, unread))
}

fn of_copy(merged: &Merged, unread: usize) -> Brings {
    let (mut changes, mut lines, mut people) = (0, BTreeSet::new(), Vec::<String>::new());
    for event in merged.news() {
        changes += 1;
        if let Act::Set(assignments) = &event.act {
            let lines_of_walk = assignments.iter().filter(|set| !set.line.is_session());
            lines.extend(lines_of_walk.map(|set| LineKey::clone(&set.line)));
        }
        let who = event.who.to_string();
        if !people.contains(&who) {
            people.push(who);
        }
    }
    let session = &merged.read.session;
    let left = conflicts(session);
    let disputed: BTreeSet<LineKey> = left.iter().map(|clash| clash.line.clone()).collect();
    let differs = |line: &&LineKey| !speakers(session, line).differing.is_empty();
    Brings::Copy(CopyBrings {
        changes,
        lines: lines.len(),
        disputed: lines.intersection(&disputed).count(),
        people,
        conflicts: left.iter().map(conflict_words).collect(),
        differing: lines.iter().filter(differs).count(),
        unexplained: merged.unexplained(),
        unread,
    })
}

fn of_sheet(incoming: &Incoming) -> Brings {
    let faults = incoming.faults.iter();
    let faults: Vec<String> = faults
        .map(|fault| format!("{}: {}; {}", fault.place, fault.why, fault.mend))
        .collect();
    if !faults.is_empty() {
        return Brings::Refused(String::new(), faults);
    }
    let left = incoming.left.iter();
    let changes = incoming.taken.iter();
    let not_read = incoming.unread.iter().chain(&incoming.passed_over);
    let not_read = not_read.chain(&incoming.alike);
    Brings::Sheet(SheetBrings {
        rows: incoming.rows,
        changes: changes.map(of_cell).collect(),
        could_be_taken: left.clone().filter(|left| left.can_be_taken).count(),
        left: left
            .map(|left| format!("{}: {} {}", left.place, line_words(&left.line), left.words))
            .collect(),
        untouched: incoming.untouched.len(),
        not_read: not_read.cloned().collect(),
    })
}

fn of_cell(taken: &Taken) -> (String, Changed) {
    let changed = Changed {
        line: taken.line.clone(),
        field: taken.field.clone(),
        from: taken.from.clone(),
        to: taken.to.clone(),
        clashes: false,
    };
    (taken.place.to_string(), changed)
}

/// The other copies of a session: in these folders, and among the sessions known here.
fn copies_of(
    session: &Path,
    folders: impl IntoIterator<Item = PathBuf>,
    known: &KnownSessions,
) -> BTreeSet<PathBuf> {
    let Some(own) = header_of(session) else {
        return BTreeSet::new();
    };
    let here = whole_path(session);
    let lying = inside(folders)
        .into_iter()
        .filter(|path| Bringing::Copy.suits(path));
    let all = lying
        .chain(known.paths())
        .filter_map(|path| whole_path(&path));
    let others: BTreeSet<PathBuf> = all.filter(|path| Some(path) != here.as_ref()).collect();
    let is_copy = |path: &PathBuf| header_of(path) == Some(own);
    others.into_iter().filter(is_copy).collect()
}

/// The files in these folders, each once.
fn inside(folders: impl IntoIterator<Item = PathBuf>) -> BTreeSet<PathBuf> {
    let folders: BTreeSet<PathBuf> = folders.into_iter().filter_map(|f| whole_path(&f)).collect();
    let all = folders.iter().filter_map(|folder| entries(folder).ok());
    let all = all.flatten().flatten();
    all.filter(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        !name.starts_with(['.', '~'])
    })
    .collect()
}

/// Those in this folder first, and of these as of all others the one changed last.
fn nearest(folder: &Path, paths: BTreeSet<PathBuf>) -> Vec<Source> {
    let at = |path: &PathBuf| fs::metadata(path).and_then(|data| data.modified()).ok();
    let is_elsewhere = |path: &PathBuf| path.parent() != Some(folder);
    let mut all: Vec<PathBuf> = paths.into_iter().collect();
    all.sort_by_cached_key(|path| (is_elsewhere(path), std::cmp::Reverse(at(path))));
    let all = all.into_iter().take(OFFERED);
    all.map(|path| Source {
        changed: changed(&path),
        path,
    })
    .collect()
}
