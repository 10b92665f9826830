//! A box opened right after a level that led on to the next line. That line is on screen, and its name may look like
//! the one just answered: so the box says clearly which of the two it is for, and one key turns it to the other.

use crate::{
    format::clean_line,
    interview::{Effect, Verb},
    session::LineKey,
    tui::{
        editor::{Editor, Purpose, Remark},
        keys::Scope,
        model::{Model, Notice, Screen},
        opened::Opened,
        words::{says, wording},
    },
};

use super::{
    outcome::arrived,
    text::{standing, typed},
};

/// Notes that a key opened a box, where a level led on to the line on screen and nothing was done there yet.
pub(in crate::tui) fn note(model: &mut Model, verb: Verb) {
    let walk = model.walk.as_ref();
    let from = walk.and_then(|walk| walk.led_on_from.clone());
    let entry = verb.entry();
    // Who speaks goes with whatever is answered next; a whole topic or area is named as such, and is of no line.
    let is_of_line = !matches!(verb, Verb::SaidBy | Verb::ManyNotApplicable);
    let is_written = entry.is_about_line && entry.writes && is_of_line;
    let from = from.filter(|_| is_written && is_open(model));
    model.opened = from.map(|other| Opened {
        verb,
        other,
        is_answered: true,
    });
    say_above(model);
}

/// Forgets a box that is closed. One that the summary opened leaves the walk where it was; one that was turned to the line
/// just answered leads back to the next line: the next answer is for that one.
pub(in crate::tui) fn forget(model: &mut Model) -> Vec<Effect> {
    if is_open(model) {
        return Vec::new();
    }
    if let (Some(left), Some(walk)) = (model.left.take(), &mut model.walk) {
        walk.at = *left;
    }
    let turned = model.opened.take().filter(|opened| !opened.is_answered);
    let (Some(opened), Some(walk)) = (turned, &mut model.walk) else {
        return Vec::new();
    };
    // What is asked is asked about the line on screen.
    if walk.asked.is_some() {
        return Vec::new();
    }
    walk.stand_on(&opened.other);
    arrived(model)
}

fn is_open(model: &Model) -> bool {
    let types = model.editor.as_ref();
    let of_line = |editor: &Editor| {
        !matches!(
            editor.purpose,
            Purpose::SigningKey | Purpose::Unseal | Purpose::OwnName
        )
    };
    types.is_some_and(of_line)
        || model.choice.is_some()
        || matches!(model.screen(), Screen::Files(_))
}

/// A list says above its items which line it is for.
pub(in crate::tui) fn say_above(model: &mut Model) {
    if let (Some(words), Some(choice)) = (model.meant(), &mut model.choice) {
        choice.said.insert(0, words);
    }
}

/// Turns the box to the other line, and what was typed in it; gives what opens it there, where nothing was typed. What
/// stands there is never typed over.
pub(in crate::tui) fn turn(model: &mut Model) -> (Vec<Effect>, Option<Verb>) {
    let Some(opened) = model.opened.clone() else {
        let back = model.keys.name(Scope::Interview, Verb::Retrace);
        model.notice = Notice::Word(wording().text(says::Text::NoOtherLine(&back)));
        return (Vec::new(), None);
    };
    if let Some(why) = stands_there(model, &opened.other) {
        model.notice = Notice::Word(why);
        return (Vec::new(), None);
    }
    let editor = model.editor.take();
    model.choice = None;
    if matches!(model.screen(), Screen::Files(_)) {
        model.back();
    }
    let Some(walk) = &mut model.walk else {
        return (Vec::new(), None);
    };
    let here = walk.at.clone();
    walk.stand_on(&opened.other);
    let mut effects = arrived(model);
    let dropped = editor.as_ref().map(Editor::draft);
    effects.extend(dropped.map(|draft| Effect::DropDraft(draft.line, draft.field)));
    let verb = opened.verb;
    model.opened = Some(Opened {
        verb,
        other: here,
        is_answered: !opened.is_answered,
    });
    let Some(mut editor) = editor.filter(Editor::is_touched) else {
        return (effects, Some(verb));
    };
    editor.subject = opened.other.to_string();
    editor.remark = Remark::Nothing;
    model.editor = Some(editor);
    effects.extend(typed(model));
    (effects, None)
}

/// The reason why the typed text is not moved to the other line: the field there has a value or a draft.
fn stands_there(model: &mut Model, other: &LineKey) -> Option<String> {
    let editor = model.editor.as_ref().filter(|editor| editor.is_touched())?;
    let (purpose, word) = (editor.purpose, editor.purpose.word());
    let here = standing(model, purpose);
    let walk = model.walk.as_mut()?;
    let line = other.to_string();
    let mut drafts = walk.drafts.iter();
    let has_draft = drafts.any(|draft| draft.line == line && draft.field == word);
    let at = std::mem::replace(&mut walk.at, other.clone());
    let there = standing(model, purpose);
    model.walk.as_mut()?.at = at;
    (here != there || has_draft).then(|| {
        let label = clean_line(&other.label());
        wording().text(says::Text::OtherTextThere(&label, word))
    })
}
