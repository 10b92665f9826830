//! The choice of a file as evidence: a folder's entries, narrowed by a filter, or a path that is typed or pasted.

mod state;
mod view;

use std::{ffi::OsString, path::PathBuf};

use crossterm::event::KeyEvent;

use crate::{
    format::clean_line,
    interview::{Bring, Bringing, Effect, FolderEntry, Found, Kind, Looked},
    tui::{
        keys::Action,
        model::{Model, Notice, Screen},
        widget::{press, text_area},
        words::{says, wording},
    },
};

use super::{evidence_file, outcome::cannot_write};

pub(in crate::tui) use state::Files;

use state::{Wanted, is_path};

pub(in crate::tui) use view::{row_at, view};

/// Opens the choice for the line on screen, in the folder used last, else where one begins.
pub(in crate::tui) fn open(model: &mut Model) -> Vec<Effect> {
    if let Some(effects) = cannot_write(model) {
        return effects;
    }
    let Some(walk) = &model.walk else {
        return Vec::new();
    };
    let files = Files::new(Wanted::Evidence(walk.at.clone()));
    let folder = model.folder.clone().unwrap_or_default();
    show(model, files, folder)
}

/// Opens the choice of a file that is brought into this session, in this folder.
pub(in crate::tui) fn open_for_session(
    model: &mut Model,
    what: Bringing,
    session: PathBuf,
    folder: PathBuf,
) -> Vec<Effect> {
    show(model, Files::new(Wanted::Session(what, session)), folder)
}

fn show(model: &mut Model, mut files: Files, folder: PathBuf) -> Vec<Effect> {
    let effects = files.look(folder);
    model.screens.push(Screen::Files(Box::new(files)));
    effects
}

/// A key in the choice.
pub(in crate::tui) fn update(
    model: &mut Model,
    action: Option<Action>,
    key: KeyEvent,
) -> Vec<Effect> {
    let page = view::rows(model.size);
    let Some(Screen::Files(files)) = model.screens.last_mut() else {
        return Vec::new();
    };
    let count = files.shown.len();
    if action.is_some_and(|action| files.cursor.go(action, page, count)) {
        return Vec::new();
    }
    let typing = files.is_typing();
    match action {
        Some(Action::Enter) if typing && is_path(&files.text()) => {
            let path = files.path();
            files.look(path)
        }
        Some(Action::Enter) => enter(model),
        Some(Action::Back) if typing => {
            files.typed = None;
            files.filter.clear();
            files.show_fitting();
            Vec::new()
        }
        Some(Action::Back) => {
            model.back();
            Vec::new()
        }
        Some(Action::FolderUp) => {
            let above = files.folder.parent().map(PathBuf::from);
            files.from = files.folder.file_name().map(OsString::from);
            above.map_or_else(Vec::new, |above| files.look(above))
        }
        Some(Action::Find) => {
            files.typed = Some(text_area(vec![files.filter.clone()]));
            if let Some(typed) = &mut files.typed {
                typed.move_cursor(tui_textarea::CursorMove::End);
            }
            Vec::new()
        }
        Some(Action::Hidden) => {
            files.hidden = !files.hidden;
            files.show_fitting();
            Vec::new()
        }
        Some(Action::Complete) => files.complete(),
        _ => {
            if files.typed.as_mut().is_some_and(|area| press(area, key)) {
                files.typed();
            }
            Vec::new()
        }
    }
}

/// Into a folder, or the file is taken.
fn enter(model: &mut Model) -> Vec<Effect> {
    let Some(Screen::Files(files)) = model.screens.last_mut() else {
        return Vec::new();
    };
    let Some(entry) = files.at().cloned() else {
        return Vec::new();
    };
    let path = files.folder.join(&entry.name);
    match entry.kind {
        Kind::Folder => files.look(path),
        Kind::File => taken(model, path),
        Kind::Other => no_file(model, &entry.name.to_string_lossy()),
    }
}

/// Says that there is nothing to take: a device, a pipe, a link that leads nowhere.
fn no_file(model: &mut Model, name: &str) -> Vec<Effect> {
    let name = clean_line(name);
    model.notice = Notice::Bad(wording().find(says::Find::NoPlainFile(&name)));
    Vec::new()
}

fn taken(model: &mut Model, path: PathBuf) -> Vec<Effect> {
    let Some(Screen::Files(files)) = model.screens.last() else {
        return Vec::new();
    };
    let wanted = files.wanted.clone();
    model.back();
    match wanted {
        Wanted::Evidence(line) => evidence_file::take(model, line, path),
        Wanted::Session(what, session) => vec![Effect::LookAtBringing(Bring {
            what,
            session,
            file: path,
            overwrite: false,
        })],
    }
}

/// A paste: a path, or words to filter by. Quotation marks around it are not its own.
pub(in crate::tui) fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    let Some(Screen::Files(files)) = model.screens.last_mut() else {
        return Vec::new();
    };
    let text = text.trim();
    let bare = ['\'', '"']
        .into_iter()
        .find_map(|mark| text.strip_prefix(mark)?.strip_suffix(mark));
    let text = bare.unwrap_or(text).replace(['\r', '\n'], " ");
    let typed = files.typed.get_or_insert_with(|| text_area(Vec::new()));
    typed.insert_str(text);
    files.typed();
    Vec::new()
}

/// Takes in the content of a path that was looked at.
pub(in crate::tui) fn looked(model: &mut Model, looked: Looked) -> Vec<Effect> {
    let Some(Screen::Files(files)) = model.screens.last_mut() else {
        return Vec::new();
    };
    if files.asked.as_ref() != Some(&looked.asked) {
        return Vec::new();
    }
    files.asked = None;
    match looked.found {
        Found::Fault(why) => {
            files.from = None;
            model.notice = Notice::Bad(why);
            Vec::new()
        }
        Found::File => taken(model, looked.path),
        Found::Other => {
            files.from = None;
            no_file(model, &looked.path.to_string_lossy())
        }
        Found::Folder(entries) => {
            let name = |entry: &FolderEntry| entry.name.to_string_lossy().to_lowercase();
            files.names = entries.iter().map(name).collect();
            files.entries = entries;
            files.folder.clone_from(&looked.path);
            // What was typed since is meant for what is shown now.
            if files.typed_now() == files.typed_then {
                files.typed = files.typed_next.take().map(|rest| text_area(vec![rest]));
                files.filter = files.text();
            }
            files.show_fitting();
            if let Some(typed) = &mut files.typed {
                typed.move_cursor(tui_textarea::CursorMove::End);
            }
            let from = files.from.take();
            let came = |place: &usize| {
                let entry = files.entries.get(*place);
                from.is_some() && entry.map(|entry| &entry.name) == from.as_ref()
            };
            files.cursor.at = files.shown.iter().position(came).unwrap_or(0);
            // Where evidence lies is another matter than where a copy came to lie.
            if let Wanted::Evidence(_) = files.wanted {
                model.folder = Some(looked.path);
            }
            Vec::new()
        }
    }
}
