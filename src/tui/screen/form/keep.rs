//! The draft of a form on screen: resumed when the form opens, kept while the user types and when Esc leaves it, dropped
//! when it is taken or discarded.

use crate::{
    interview::{Access, Effect, Offer, Verb, Walk},
    session::{Draft, FORM},
    tui::{
        keys::{Action, Scope},
        model::{Model, Notice, Screen},
        screen::outcome::cannot_write,
        words::{says, wording},
    },
};

use super::Form;

/// Opens the form of the session on screen, with what was typed there and not taken.
pub(in crate::tui) fn open(model: &mut Model) -> Vec<Effect> {
    let Some(walk) = &mut model.walk else {
        return Vec::new();
    };
    let catalogs: Vec<Offer> = walk.catalogs.iter().map(Offer::new).collect();
    let form = Form::of_session(&walk.shown, &catalogs);
    model.screens.push(Screen::Form(Box::new(form)));
    let draft = walk.form.take_if(|_| walk.access == Access::Writer);
    let mut effects = vec![Effect::Offer];
    if let Some(draft) = draft {
        effects.extend(take_up(model, &draft));
    }
    effects
}

/// What is said where a session is opened, with the word that what was typed into its form waits.
pub(in crate::tui) fn waits(model: &Model) -> Notice {
    let may_write = |walk: &&Walk| walk.form.is_some() && walk.access == Access::Writer;
    let waits = model.walk.as_ref().filter(may_write).map(|_| {
        let key = model.keys.name(Scope::Interview, Verb::About);
        wording().text(says::Text::FormWaits(&key))
    });
    match (waits, model.notice.clone()) {
        (Some(waits), Notice::None) => Notice::Word(waits),
        (Some(waits), Notice::Word(word)) => Notice::Word(format!("{waits} · {word}")),
        (_, notice) => notice,
    }
}

/// Goes on with a draft in the form that was just opened, and says so.
pub(in crate::tui) fn take_up(model: &mut Model, draft: &Draft) -> Vec<Effect> {
    let Some(Screen::Form(form)) = model.screens.last_mut() else {
        return Vec::new();
    };
    if !form.keeps_draft() {
        return Vec::new();
    }
    let has_changed = form.text_of(|field| field.before.clone()) != draft.before;
    if !form.restore(draft) {
        // It was on disk already when the program was stopped.
        return vec![dropped()];
    }
    let discard = model.keys.name(Scope::Form, Action::Discard);
    let words = wording().text(says::Text::FormDraft(has_changed, &discard));
    model.notice = Notice::Word(words);
    Vec::new()
}

/// Keeps the draft where typing has changed it.
pub(super) fn typed(form: &Form, before: &Draft) -> Vec<Effect> {
    let now = form.draft();
    if now.text == before.text || !form.keeps_draft() {
        return Vec::new();
    }
    vec![Effect::KeepDraft(now)]
}

/// Ctrl-x: what stood when the form was opened stands again.
pub(super) fn discard(model: &mut Model) -> Vec<Effect> {
    let Some(Screen::Form(form)) = model.screens.last() else {
        return Vec::new();
    };
    if !form.is_new
        && let Some(effects) = cannot_write(model)
    {
        return effects;
    }
    if let Some(Screen::Form(form)) = model.screens.last_mut() {
        form.put_back();
    }
    let key = model.keys.name(Scope::Form, Action::Back);
    model.notice = Notice::Word(wording().text(says::Text::FormDiscarded(&key)));
    closed(model)
}

/// Esc: of the form of a session what was typed is kept as a draft, as a text of a line is; a new session is begun anew.
pub(super) fn leave(model: &mut Model) -> Vec<Effect> {
    let draft = match model.screen() {
        Screen::Form(form) if !form.is_new => Some(form.draft()),
        _ => None,
    };
    let draft = draft.filter(|draft| draft.text != draft.before);
    let dropped = closed(model);
    model.back();
    let walk = model.walk.as_mut();
    let walk = walk.filter(|walk| walk.access == Access::Writer);
    let (Some(draft), Some(walk)) = (draft, walk) else {
        return dropped;
    };
    walk.form = Some(draft);
    let key = model.keys.name(model.scope(), Verb::About);
    model.notice = Notice::Word(wording().text(says::Text::DraftKept(&key)));
    Vec::new()
}

/// The form was closed, or says what stands: nothing is kept of it.
pub(super) fn closed(model: &Model) -> Vec<Effect> {
    let walk = model.walk.as_ref();
    let may_write = walk.is_none_or(|walk| walk.access == Access::Writer);
    match model.screen() {
        // What another program keeps of the same session is left alone.
        Screen::Form(form) if form.keeps_draft() && may_write => vec![dropped()],
        _ => Vec::new(),
    }
}

fn dropped() -> Effect {
    Effect::DropDraft(String::new(), FORM.into())
}
