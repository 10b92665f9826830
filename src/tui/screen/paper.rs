//! Report, agenda and open items from within the program: a file is named in one line, and the paper is written there.

use std::path::PathBuf;

use crate::{
    format::clean_line,
    interview::{Effect, Paper, Verb},
    tui::{
        editor::{Editor, Purpose},
        keys::Scope,
        model::{Model, Notice},
    },
};

/// Asks for the file of a paper, with a name that is free; where something is not on disk yet, says so.
pub(in crate::tui) fn begin(model: &mut Model, paper: Paper) -> Vec<Effect> {
    if is_not_saved(model, paper) {
        return Vec::new();
    }
    vec![Effect::NamePaper(paper)]
}

/// Opens the text for the file, with the name that was found, and says where it lies.
pub(in crate::tui) fn name(model: &mut Model, paper: Paper, folder: &str, name: &str) {
    if let Some(walk) = &model.walk {
        let mut editor = Editor::new(Purpose::Paper(paper), walk.name.clone(), name);
        editor.remark = format!("in {}", clean_line(folder));
        let others = model.keys.name(Scope::Interview, Verb::HandOver);
        if paper == Paper::Report {
            model.notice = Notice::Word(format!(
                "for the client, a workbook, OSCAL or the seal: Esc, then {others}"
            ));
        }
        // A report is worth its fee by what the assessor concludes: asked for before it is written.
        if paper == Paper::Report && walk.judged.about.conclusion.trim().is_empty() {
            let about = model.keys.name(Scope::Interview, Verb::About);
            model.notice = Notice::Word(format!(
                "no conclusion stands yet: Esc, then {about} writes it; Enter goes on without. For the client, a workbook, OSCAL, the seal: Esc, then {others}"
            ));
        }
        model.editor = Some(editor);
    }
}

/// A file was named: the paper is written there. The text stays until that is done, so that another file can be named
/// where it cannot.
pub(in crate::tui) fn named(model: &mut Model, editor: Editor, paper: Paper) -> Vec<Effect> {
    let text = editor.text();
    let path = text.trim();
    if path.is_empty() {
        model.notice = Notice::Word(format!("no file named: no {} was written", paper.word()));
        return Vec::new();
    }
    if is_not_saved(model, paper) {
        return Vec::new();
    }
    let path = PathBuf::from(path);
    model.editor = Some(editor);
    vec![Effect::WritePaper(paper, path)]
}

/// What became of it: where it is, or why there is none.
pub(in crate::tui) fn written(model: &mut Model, paper: Paper, written: Result<String, String>) {
    let word = paper.word();
    model.notice = match written {
        Ok(path) => {
            model
                .editor
                .take_if(|editor| matches!(editor.purpose, Purpose::Paper(_)));
            let said = format!("The {word} is in {path}");
            model.paper = Some(path);
            Notice::Good(said)
        }
        Err(why) => Notice::Bad(format!(
            "No {word} was written: {why}; Esc closes without one"
        )),
    };
}

/// A paper is made from what is on disk.
fn is_not_saved(model: &mut Model, paper: Paper) -> bool {
    let all_saved = model
        .walk
        .as_ref()
        .is_some_and(|walk| walk.pending.is_empty());
    if !all_saved {
        let retry = model.keys.name(Scope::Interview, Verb::Retry);
        model.notice = Notice::Bad(format!(
            "No {} was written: something is not saved yet; {retry} tries again",
            paper.word()
        ));
    }
    !all_saved
}
