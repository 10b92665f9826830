//! What is said in a few short texts is recorded: a parked line, an action, a person who speaks, and one reason for
//! many lines. Each is one event.

use crate::{
    interview::{Effect, Walk, action, many, named, park, person},
    session::{LineKey, Refusal},
    tui::{
        editor::{Editor, Purpose},
        model::{Model, Notice},
        questions::Kind,
    },
};

use super::{interview, people, text};

/// Saves the texts.
pub(super) fn save(model: &mut Model, mut editor: Editor) -> Vec<Effect> {
    let dropped = Effect::DropDraft(editor.subject.clone(), editor.purpose.word().to_owned());
    let (Some(walk), Some(line)) = (&mut model.walk, LineKey::parse(&editor.subject)) else {
        return Vec::new();
    };
    // What others wrote meanwhile may have moved the screen to another line.
    walk.at = line;
    let (texts, text) = (editor.texts(), editor.text());
    if let Some((at, why)) = numbered(walk, &editor) {
        editor.ask(at);
        text::refuse(model, editor, &why);
        return Vec::new();
    }
    let said = match editor.purpose {
        Purpose::Park => park(walk, &texts),
        Purpose::ToDo => action(walk, &texts),
        Purpose::Many(reach) => many(walk, reach, &text),
        _ => {
            let draft = (editor.subject.clone(), editor.purpose.word().to_owned());
            let name = named(&walk.judged.people(), &text);
            return if name.is_empty() {
                vec![dropped]
            } else {
                people::speak(model, &name, Some(draft))
            };
        }
    };
    match said {
        Err(refusal) => {
            let at = match refusal {
                Refusal::Date(_) => 2,
                Refusal::PartMissing(_) => 0,
                _ => editor.asked().map_or(0, |(at, _)| at),
            };
            editor.ask(at);
            text::refuse(model, editor, &refusal.to_string());
            Vec::new()
        }
        Ok(said) if said.changes.is_empty() => {
            if !said.words.is_empty() {
                model.notice = Notice::Word(said.words);
            }
            vec![dropped]
        }
        Ok(said) => {
            if !said.done.is_empty() {
                model.interview.after = Some(interview::After::GoOnBut(said.done));
            }
            vec![Effect::Record {
                changes: said.changes,
                words: said.words,
                draft: Some((editor.subject.clone(), editor.purpose.word().to_owned())),
            }]
        }
    }
}

/// The first question that asks for a person and has a number that nobody has, with why that is refused.
fn numbered(walk: &Walk, editor: &Editor) -> Option<(usize, String)> {
    let people = walk.judged.people();
    let refused = |text: &str| person(&people, text).err();
    if editor.purpose == Purpose::Speaker {
        return Some((0, refused(&editor.text())?));
    }
    let questions = editor.purpose.questions().iter().enumerate();
    let mut persons = questions.filter(|(_, question)| question.kind == Kind::Person);
    persons.find_map(|(at, _)| Some((at, refused(editor.texts().get(at)?)?)))
}
