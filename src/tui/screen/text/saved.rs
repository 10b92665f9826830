//! A text of a field of the line is saved: recorded, or dropped where nothing was changed.

use crate::{
    assessment::Line,
    interview::{Command, DraftKey, Effect},
    session::{Edit, Level, LineKey},
    tui::{
        editor::{Editor, Purpose},
        model::{Model, Notice},
        screen::outcome::{Granted, try_run},
        words::{says, wording},
    },
};

use super::{refuse, standing};

/// Saves a text of the line that it was opened for.
pub(in crate::tui) fn save(model: &mut Model, editor: Editor) -> Vec<Effect> {
    let text = editor.text();
    let (Some(walk), Some(line)) = (&mut model.walk, LineKey::parse(&editor.subject)) else {
        return Vec::new();
    };
    // What others wrote meanwhile may have moved the screen to another line.
    walk.stand_on(&line);
    let unchanged = !editor.differs(&standing(model, editor.purpose));
    let line = model.walk.as_ref().and_then(|walk| walk.line());
    // A reason that stands is confirmed by saving it again.
    let to_confirm =
        editor.purpose == Purpose::NotApplicable && line.is_some_and(Line::is_to_reconfirm);
    let dropped = |draft: DraftKey| vec![Effect::DropDraft(draft.0, draft.1)];
    let draft = (editor.subject.clone(), editor.purpose.word().to_owned());
    let needed = match editor.purpose {
        Purpose::NotApplicable => Some(says::Text::NoReason),
        Purpose::Returned => Some(says::Text::NoComment),
        _ => None,
    };
    if let Some(needed) = needed.filter(|_| text.trim().is_empty()) {
        if !unchanged {
            model.notice = Notice::Word(wording().text(needed));
        }
        return dropped(draft);
    }
    if unchanged && !to_confirm {
        return dropped(draft);
    }
    let edit = match editor.purpose {
        Purpose::Field(field) => Edit::Text(field, text),
        Purpose::Returned => Edit::returned(&text),
        Purpose::Evidence => Edit::References(text.lines().map(str::to_owned).collect()),
        _ => Edit::Level(Some(Level::NotApplicable(text))),
    };
    match try_run(model, Command::Edit(edit), Some(draft)) {
        Granted::Yes(effects) => effects,
        Granted::No(why, _) => {
            refuse(model, editor, &why);
            Vec::new()
        }
    }
}
