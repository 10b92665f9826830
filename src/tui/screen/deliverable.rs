//! Report, agenda and open items from within the program: a file is named in one line, and the deliverable is written there.

use std::path::PathBuf;

use crate::{
    format::clean_line,
    interview::{Access, Command, Deliverable, Effect, Verb, Walk},
    session::{AboutEdit, about_table::CONCLUSION},
    tui::{
        editor::{Editor, Purpose},
        keys::Scope,
        model::{Model, Notice},
        words::{says, wording},
    },
};

use super::{
    outcome::{Granted, try_run},
    text::{self, standing},
};

/// Asks for the file of a deliverable, with a name that is free; where something is not on disk yet, says so.
pub(in crate::tui) fn begin(model: &mut Model, deliverable: Deliverable) -> Vec<Effect> {
    if is_not_saved(model, deliverable) {
        return Vec::new();
    }
    // A report is worth its fee by what the assessor concludes: asked for once, before it is written.
    let unasked = |walk: &&Walk| {
        walk.access == Access::Writer
            && model.concluded.as_ref() != Some(&walk.name)
            && walk.judged.about.conclusion.trim().is_empty()
    };
    let is_report = matches!(deliverable, Deliverable::Report | Deliverable::ForClient);
    let walk = model.walk.as_ref().filter(|_| is_report);
    if let Some(walk) = walk.filter(unasked) {
        model.concluded = Some(walk.name.clone());
        let effects = text::begin(model, Purpose::Conclusion);
        if let Some(editor) = &mut model.editor {
            editor.leads_to = Some(deliverable);
        }
        return effects;
    }
    vec![Effect::NameDeliverable(deliverable)]
}

/// The conclusion is recorded, where one was written; before a report its file is asked for.
pub(in crate::tui) fn concluded(model: &mut Model, editor: Editor) -> Vec<Effect> {
    let draft = (editor.subject.clone(), editor.purpose.word().to_owned());
    let report = editor.leads_to;
    let mut effects = if editor.differs(&standing(model, editor.purpose)) {
        let edit = AboutEdit::Field(&CONCLUSION, editor.text().trim().to_owned());
        match try_run(model, Command::About(vec![edit]), Some(draft)) {
            Granted::Yes(effects) => effects,
            Granted::No(why, _) => {
                text::refuse(model, editor, &why);
                return Vec::new();
            }
        }
    } else {
        vec![Effect::DropDraft(draft.0, draft.1)]
    };
    effects.extend(report.map(Effect::NameDeliverable));
    effects
}

/// Opens the text for the file, with the name that was found, and says where it lies.
pub(in crate::tui) fn name(model: &mut Model, deliverable: Deliverable, folder: &str, name: &str) {
    if let Some(walk) = &model.walk {
        let mut editor = Editor::new(Purpose::Deliverable(deliverable), walk.name.clone(), name);
        editor.remark = wording().hand_over(says::HandOver::InFolder(&clean_line(folder)));
        let others = model.keys.name(Scope::Interview, Verb::HandOver);
        if deliverable == Deliverable::Report {
            let words = wording().hand_over(says::HandOver::OtherWays(&others));
            model.notice = Notice::Word(words);
        }
        model.editor = Some(editor);
    }
}

/// A file was named: the deliverable is written there. The text stays until that is done, so that another file can be named
/// where it cannot.
pub(in crate::tui) fn named(
    model: &mut Model,
    editor: Editor,
    deliverable: Deliverable,
) -> Vec<Effect> {
    let text = editor.text();
    let path = text.trim();
    if path.is_empty() {
        let words = wording().hand_over(says::HandOver::NoFileNamed(deliverable));
        model.notice = Notice::Word(words);
        return Vec::new();
    }
    if is_not_saved(model, deliverable) {
        return Vec::new();
    }
    let path = PathBuf::from(path);
    model.editor = Some(editor);
    vec![Effect::WriteDeliverable(deliverable, path)]
}

/// Shows whether the file was written: its place, or the error.
pub(in crate::tui) fn written(
    model: &mut Model,
    deliverable: Deliverable,
    written: Result<String, String>,
) {
    model.notice = match written {
        Ok(path) => {
            model
                .editor
                .take_if(|editor| matches!(editor.purpose, Purpose::Deliverable(_)));
            let said = wording().hand_over(says::HandOver::Written(deliverable, &path));
            model.written_file = Some(path);
            Notice::Good(said)
        }
        Err(why) => Notice::Bad(wording().hand_over(says::HandOver::NotWritten(deliverable, &why))),
    };
}

/// A deliverable is made from what is on disk.
fn is_not_saved(model: &mut Model, deliverable: Deliverable) -> bool {
    let all_saved = model
        .walk
        .as_ref()
        .is_some_and(|walk| walk.pending.is_empty());
    if !all_saved {
        let retry = model.keys.name(Scope::Interview, Verb::Retry);
        let words = wording().hand_over(says::HandOver::NotSavedYet(deliverable, &retry));
        model.notice = Notice::Bad(words);
    }
    !all_saved
}
