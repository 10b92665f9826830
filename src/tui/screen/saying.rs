//! Recording of a few short texts: a parked line, an action, a person who speaks, and one reason for many lines. Each
//! is one event.

use crate::{
    interview::{Command, Effect, sample_edit, seen_edit},
    session::{Action, Edit, LineKey, Refusal},
    tui::{
        editor::{Editor, Purpose},
        model::Model,
    },
};

use super::{
    outcome::{Granted, try_run},
    text,
};

/// Saves the texts.
pub(in crate::tui) fn save(model: &mut Model, mut editor: Editor) -> Vec<Effect> {
    let (Some(walk), Some(line)) = (&mut model.walk, LineKey::parse(&editor.subject)) else {
        return Vec::new();
    };
    // What was opened and left as it was says nothing.
    let drops = matches!(
        editor.purpose,
        Purpose::Seen | Purpose::Sample | Purpose::Compensating
    );
    if drops && !editor.differs(&editor.before) {
        let draft = editor.draft();
        return vec![Effect::DropDraft(draft.line, draft.field)];
    }
    // What others wrote meanwhile may have moved the screen to another line.
    walk.stand_on(&line);
    let draft = (editor.subject.clone(), editor.purpose.word().to_owned());
    let command = command(&editor);
    if let Command::NotApplicable(..) = &command {
        // How many are answered was said where the reach was chosen.
        walk.asked = Some(command.clone());
    }
    if command == Command::Speak(String::new()) {
        return vec![Effect::DropDraft(draft.0, draft.1)];
    }
    match try_run(model, command, Some(draft)) {
        Granted::Yes(effects) => effects,
        Granted::No(why, refusal) => {
            let at = match refusal {
                Some(why) if why.is_of_day() => 2,
                Some(Refusal::PartMissing(..)) => 0,
                Some(Refusal::Count(text)) => {
                    let typed = |own: &String| own.trim() == &*text;
                    editor.texts().iter().position(typed).unwrap_or(0)
                }
                Some(_) => editor.asked().map_or(0, |(at, _)| at),
                None if editor.purpose == Purpose::Seen => editor.asked().map_or(0, |(at, _)| at),
                // A person is named in the second text, where there are several.
                None => 1,
            };
            editor.ask(at);
            text::refuse(model, editor, &why);
            Vec::new()
        }
    }
}

fn command(editor: &Editor) -> Command {
    let mut texts = editor.texts().into_iter();
    let mut next = || texts.next().unwrap_or_default();
    match editor.purpose {
        Purpose::Park => Command::Park {
            missing: next(),
            owes: next(),
            due: Some(next()),
        },
        Purpose::ToDo => Command::Plan(Action {
            text: next(),
            owner: next(),
            due: next(),
            state: next(),
        }),
        Purpose::Compensating => Command::Edit(Edit::Compensating {
            measure: Some(next()),
            risk: Some(next()),
        }),
        Purpose::Seen => Command::Edit(seen_edit(&editor.texts())),
        Purpose::Sample => Command::Edit(sample_edit(&editor.texts())),
        Purpose::Many(around) => Command::NotApplicable(around, editor.text()),
        _ => Command::Speak(editor.text().trim().to_owned()),
    }
}
