//! Report, agenda and open items from within the program: a file is named in one line, and the deliverable is written there.

use std::path::PathBuf;

use crate::{
    assessment::awaited,
    format::{clean_line, counted},
    interview::{Access, Command, Deliverable, Effect, Taken as Lies, ToWrite, Verb},
    session::{AboutEdit, about_table::CONCLUSION},
    tui::{
        editor::{Editor, Purpose, Remark},
        keys::Scope,
        model::{Model, Notice},
        words::{says, wording},
    },
};

use super::{
    choice::{Choice, NO_KEY, Taken},
    hand_over::key_of_one,
    outcome::{Granted, try_run},
    text::{self, standing},
};

/// Asks for the file of a deliverable, with a name that is free; where something is not on disk yet, says so.
pub(in crate::tui) fn begin(model: &mut Model, wanted: ToWrite) -> Vec<Effect> {
    if is_not_saved(model, wanted.what) {
        return Vec::new();
    }
    vec![Effect::NameDeliverable(wanted)]
}

/// Asks for which person a document is written alone; there is nothing to ask where it can be one person only.
pub(in crate::tui) fn ask_whose(model: &mut Model, what: Deliverable) -> Vec<Effect> {
    let Some(walk) = &model.walk else {
        return Vec::new();
    };
    let wanted = |person| ToWrite {
        what,
        person: Some(person),
    };
    let mut people = if let Deliverable::Agenda(occasion) = what {
        walk.people_of_agenda(occasion)
    } else {
        let awaited = awaited(&walk.judged.lines).into_iter();
        awaited.map(|(person, _)| person).collect()
    };
    if people.len() == 1
        && let Some(only) = people.pop()
    {
        return begin(model, wanted(only));
    }
    if people.is_empty() {
        let words = wording().hand_over(says::HandOver::NobodyThere(what));
        model.notice = Notice::Word(words);
        return Vec::new();
    }
    let keys = ('1'..='9').chain(std::iter::repeat(NO_KEY));
    let items = keys.zip(people).map(|(key, person)| {
        let words = clean_line(&person).into();
        (key, words, Taken::Deliverable(wanted(person)))
    });
    let title = wording().hand_over(says::HandOver::Whose(what));
    model.choice = Some(Choice::new(title, items.collect()));
    Vec::new()
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
    wanted: ToWrite,
    folder: &str,
    names: Vec<String>,
    taken: Option<Lies>,
) {
    let (Some(walk), Some(first)) = (&model.walk, names.first()) else {
        return;
    };
    let deliverable = wanted.what;
    let mut editor = Editor::new(Purpose::Deliverable(deliverable), walk.name.clone(), first);
    let lies = wording().hand_over(says::HandOver::InFolder(&clean_line(folder)));
    editor.remark = Remark::Told(lies);
    let is_report = matches!(deliverable, Deliverable::Report | Deliverable::ForClient);
    let (may_set, about) = (walk.access == Access::Writer, &walk.judged.about);
    let lacks = |text: &str| is_report && may_set && text.trim().is_empty();
    let key = |verb| model.keys.name(Scope::Interview, verb);
    let words = |said: says::HandOver<'_>| wording().hand_over(said);
    // Who walks some of the lines wonders whether the document is of those.
    let narrowed = walk.filter.as_ref().filter(|_| wanted.person.is_none());
    let of_all = narrowed.map(|_| {
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
    let of_one = key_of_one(deliverable).filter(|_| wanted.person.is_none());
    let alone = of_one.map(|one| words(says::HandOver::OneAlone(&key(Verb::HandOver), one)));
    let said: Vec<String> = [of_all, lies, nameless, conclude, others, alone]
        .into_iter()
        .flatten()
        .collect();
    if !said.is_empty() {
        model.notice = Notice::Word(said.join(" · "));
    }
    editor.names = names;
    editor.person = wanted.person;
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
    let wanted = ToWrite {
        what: deliverable,
        person: editor.person.clone(),
    };
    model.editor = Some(editor);
    vec![Effect::WriteDeliverable(wanted, path)]
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
