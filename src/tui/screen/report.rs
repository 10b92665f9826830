//! The report from within the program: a file is named in one line, and the report is written there.

use std::path::PathBuf;

use crate::{
    interview::Effect,
    tui::{
        editor::{Editor, Purpose},
        keys::{Action, Scope},
        model::{Model, Notice},
    },
};

/// Asks for a name that is free beside the session; where something is not on disk yet, says so.
pub(super) fn begin(model: &mut Model) -> Vec<Effect> {
    if is_not_saved(model) {
        return Vec::new();
    }
    vec![Effect::NameReport]
}

/// Opens the text for the file, with the name that was found.
pub(super) fn name(model: &mut Model, name: &str) {
    if let Some(walk) = &model.walk {
        model.editor = Some(Editor::new(Purpose::Report, walk.name.clone(), name));
    }
}

/// A file was named: the report is written there. The text stays until that is done, so that another file can be named
/// where it cannot.
pub(super) fn named(model: &mut Model, editor: Editor) -> Vec<Effect> {
    let text = editor.text();
    let path = text.trim();
    if path.is_empty() {
        model.notice = Notice::Word("no file named: no report was written".into());
        return Vec::new();
    }
    if is_not_saved(model) {
        return Vec::new();
    }
    let path = PathBuf::from(path);
    model.editor = Some(editor);
    vec![Effect::Report(path)]
}

/// What became of it: where it is, or why there is none.
pub(super) fn written(model: &mut Model, written: Result<String, String>) {
    model.notice = match written {
        Ok(path) => {
            model
                .editor
                .take_if(|editor| editor.purpose == Purpose::Report);
            Notice::Good(format!("The report is in {path}"))
        }
        Err(why) => Notice::Bad(format!(
            "No report was written: {why}; Esc closes without one"
        )),
    };
}

/// The report is made from what is on disk.
fn is_not_saved(model: &mut Model) -> bool {
    let all_saved = model
        .walk
        .as_ref()
        .is_some_and(|walk| walk.pending.is_empty());
    if !all_saved {
        let retry = model.keys.name(Scope::Interview, Action::Retry);
        model.notice = Notice::Bad(format!(
            "No report was written: something is not saved yet; {retry} tries again"
        ));
    }
    !all_saved
}
