//! Opens a session for a command, and says on standard error what of it could not be read.

use std::path::Path;

use crate::{
    interview::{Access, Aside, OpenedWalk, Synced, Walk},
    runtime::{
        Opened, Waiting, Workspace, WorldError, now, quoted, tells_a_terminal, whole_path,
        whose_words,
    },
    session::{LineKey, day_of},
};

use super::failure::{Failure, say};

/// How many damaged lines are named one by one.
const NAMED: usize = 10;

/// Opens a session for reading.
pub(super) fn open(workspace: &Workspace, path: &Path) -> Result<Opened, Failure> {
    let opened = workspace.open_to_read(path)?;
    if let Some(why) = &opened.read_only {
        let error = WorldError::ReadOnly {
            path: opened.store.path().to_owned(),
            why: why.clone(),
        };
        say(&error.to_string(), &error.mend());
    }
    name_damage(&opened);
    Ok(opened)
}

/// Opens a session and holds its lock.
pub(super) fn open_to_write(workspace: &Workspace, path: &Path) -> Result<Opened, Failure> {
    let opened = workspace.open_to_write(path)?;
    // A script that records cannot read it.
    if workspace.is_unnamed && tells_a_terminal() {
        say(
            &format!(
                "what is changed here is recorded as {}, an account that names nobody",
                workspace.who
            ),
            &format!(
                "say who with --as NAME, or keep it: {{\"name\": \"NAME\"}} in {}",
                workspace.places.config_file().display()
            ),
        );
    }
    name_damage(&opened);
    name_kept(workspace, &opened);
    Ok(opened)
}

/// Reports the kept work of a session on standard error: how much of it has just been saved to the file, and how much
/// may belong to another file and is asked about when the session is opened.
fn name_kept(workspace: &Workspace, opened: &Opened) {
    let path = opened.store.path().display();
    let rescued = Waiting {
        changes: opened.rescued,
        drafts: 0,
    };
    if !rescued.is_empty() {
        let words = rescued.words();
        say(
            &format!("{path}: {words} that no disk took before: saved now"),
            "",
        );
    }
    for (waiting, kept) in workspace.unsure(opened) {
        let here = whole_path(opened.store.path());
        let whose = whose_words(kept.as_deref(), here.as_deref());
        let words = waiting.words();
        say(
            &format!("{path}: {words}, kept {whose}, may belong to it"),
            &format!("open it to take that up or leave it: walkdown {path}"),
        );
    }
}

/// The conversation with a session that was opened to write, on this line.
pub(super) fn walk_at(workspace: &Workspace, opened: &Opened, line: LineKey) -> Walk {
    let mut walk = Walk::new(OpenedWalk {
        name: String::new(),
        who: workspace.who.clone(),
        catalogs: opened.catalogs.clone(),
        session: opened.session.clone(),
        access: Access::Writer,
        place: None,
        // The speaker chosen on the screens does not speak here.
        speaker: String::new(),
        today: day_of(&now()),
        synced: Synced::Yes,
        leaves_parked: workspace.settings.leaves_parked,
        drafts: Vec::new(),
        warning: String::new(),
        aside: Aside::default(),
        unread: opened.unread,
    });
    walk.at = line;
    walk
}

fn name_damage(opened: &Opened) {
    let path = opened.store.path().display();
    let last = opened.damage.len().min(NAMED);
    for (index, damage) in opened.damage.iter().take(NAMED).enumerate() {
        let what = format!("{path}, line {}: {}", damage.line, damage.reason);
        if index + 1 < last {
            say(&what, "");
            continue;
        }
        let more = match opened.damage.len() - last {
            0 => String::new(),
            more => format!("and {more} more; "),
        };
        let mend = match opened.otherwise {
            Some(how) => how.mend(&quoted(opened.store.path())),
            None => format!("see: walkdown verify {path}"),
        };
        say(&what, &format!("{more}the other lines are read; {mend}"));
    }
    if opened.torn {
        say(
            &format!("{path}, last line: it is torn off"),
            &format!("the other lines are read; the next change sets it aside in {path}.torn"),
        );
    }
}
