//! Report, agenda and open items from within the program: a file is named in one line, and the deliverable is written there.

use std::path::PathBuf;

use crate::{
    format::{Occasion, clean_line, counted},
    interview::{Access, Command, Deliverable, Effect, Taken, Verb},
    session::{AboutEdit, about_table::CONCLUSION},
    tui::{
        editor::{Editor, Purpose, Remark},
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
    vec![Effect::NameDeliverable(deliverable)]
}

/// The conclusion is recorded, where one was written.
pub(in crate::tui) fn concluded(model: &mut Model, editor: Editor) -> Vec<Effect> {
    let draft = (editor.subject.clone(), editor.purpose.word().to_owned());
    if editor.differs(&standing(model, editor.purpose)) {
        let edit = AboutEdit::Field(&CONCLUSION, editor.text().trim().to_owned());
        match try_run(model, Command::About(vec![edit]), Some(draft)) {
            Granted::Yes(effects) => effects,
            Granted::No(why, _) => {
                text::refuse(model, editor, &why);
                Vec::new()
            }
        }
    } else {
        vec![Effect::DropDraft(draft.0, draft.1)]
    }
}

/// Opens the text for the file, with the names that were found, and says where it lies. A report is worth its fee by what
/// the assessor concludes: it is said where that is not written yet, and can
/// still be; and so that its cover names nobody.
pub(in crate::tui) fn name(
    model: &mut Model,
    deliverable: Deliverable,
    folder: &str,
    names: Vec<String>,
    taken: Option<Taken>,
) {
    let (Some(walk), Some(first)) = (&model.walk, names.first()) else {
        return;
    };
    let mut editor = Editor::new(Purpose::Deliverable(deliverable), walk.name.clone(), first);
    let lies = wording().hand_over(says::HandOver::InFolder(&clean_line(folder)));
    editor.remark = Remark::Told(lies);
    let is_report = matches!(deliverable, Deliverable::Report | Deliverable::ForClient);
    let (may_set, about) = (walk.access == Access::Writer, &walk.judged.about);
    let lacks = |text: &str| is_report && may_set && text.trim().is_empty();
    let key = |verb| model.keys.name(Scope::Interview, verb);
    let words = |said: says::HandOver<'_>| wording().hand_over(said);
    // Who walks some of the lines wonders whether the document is of those.
    let of_all = walk.filter.as_ref().map(|_| {
        let all = walk.judged.lines.iter().filter(|line| !line.outside);
        words(says::HandOver::OfAllLines(&counted(all.count(), "line")))
    });
    let lies = taken.map(|taken| {
        let name = clean_line(&taken.name);
        words(says::HandOver::LiesThere(&name, &taken.changed))
    });
    let nameless = lacks(&about.organization)
        .then(|| words(says::HandOver::NoOrganization(&key(Verb::About))));
    let conclude = lacks(&about.conclusion)
        .then(|| words(says::HandOver::NoConclusion(&key(Verb::Conclusion))));
    let others = (deliverable == Deliverable::Report)
        .then(|| words(says::HandOver::OtherWays(&key(Verb::HandOver))));
    let alone = match deliverable {
        Deliverable::Agenda(Occasion::Visit) => Some(""),
        Deliverable::Agenda(Occasion::Open) => Some(" --open"),
        _ => None,
    };
    let alone = alone.map(|open| words(says::HandOver::OneAlone(open, &key(Verb::Clipboard))));
    let said: Vec<String> = [of_all, lies, nameless, conclude, others, alone]
        .into_iter()
        .flatten()
        .collect();
    if !said.is_empty() {
        model.notice = Notice::Word(said.join(" · "));
    }
    editor.names = names;
    model.editor = Some(editor);
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
