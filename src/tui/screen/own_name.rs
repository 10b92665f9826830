//! The name of the person at an account that names nobody: asked for once, where a session is opened to be written.

use crate::{
    format::clean_line,
    interview::{Access, Effect},
    session::{is_shared_account, person_named},
    tui::{
        editor::{Editor, Purpose, Remark},
        model::{Model, Notice},
        words::{says, wording},
    },
};

/// Asks for it, where nothing else is asked or typed.
pub(in crate::tui) fn ask(model: &mut Model) {
    let Some(walk) = &model.walk else { return };
    // The form of a new session may have named them.
    model.asks_name &= is_shared_account(&walk.who);
    let may_write = walk.access == Access::Writer;
    if !model.asks_name || !may_write || model.editor.is_some() || walk.form.is_some() {
        return;
    }
    let mut editor = Editor::new(Purpose::OwnName, String::new(), "");
    let account = clean_line(&walk.who);
    editor.remark = Remark::Told(wording().text(says::Text::NameMissing(&account)));
    model.editor = Some(editor);
}

/// Whether it is typed now.
pub(in crate::tui) fn is_asked(model: &Model) -> bool {
    let editor = model.editor.as_ref();
    editor.is_some_and(|editor| editor.purpose == Purpose::OwnName)
}

/// Goes on without it; the next start asks again.
pub(in crate::tui) fn leave(model: &mut Model) {
    model.editor = None;
    model.asks_name = false;
    let account = clean_line(&model.who);
    model.notice = Notice::Word(wording().text(says::Text::NamelessAs(&account)));
}

/// Takes it for all that is recorded from now on, at later starts too.
pub(in crate::tui) fn save(model: &mut Model, typed: &str) -> Vec<Effect> {
    let name = clean_line(person_named(typed));
    if name.is_empty() {
        leave(model);
        return Vec::new();
    }
    model.asks_name = false;
    model.who.clone_from(&name);
    if let Some(walk) = &mut model.walk {
        walk.rename(&name);
    }
    model.notice = Notice::Good(wording().text(says::Text::NamedAs(&name)));
    vec![Effect::NameUser(name)]
}
