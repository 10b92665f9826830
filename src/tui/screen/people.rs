//! Who speaks: chosen once, and from then on noted with every answer in the same event.

use std::collections::HashSet;

use crate::{
    format::clean_line,
    session::{
        AboutWish, Answer, Change, EVIDENCE, Field, LineKey, Refusal, TextField, Wish, judge,
        judge_about,
    },
    tui::{
        editor::Purpose,
        keys::{Action, Scope},
        message::Effect,
        model::{Model, Notice},
        walk::Walk,
    },
};

use super::{cannot_write, choice::Choice, text};

/// `i`: the people to choose from; where nobody is known yet, a name is typed at once.
pub(super) fn begin(model: &mut Model) -> Vec<Effect> {
    if let Some(effects) = cannot_write(model) {
        return effects;
    }
    let Some(walk) = &model.walk else {
        return Vec::new();
    };
    let people = walk.judged.people();
    if people.is_empty() {
        return text::begin(model, Purpose::Speaker);
    }
    model.choice = Some(Choice::speaker(&people, walk.speaker()));
    Vec::new()
}

/// From now on this person speaks; nobody, where the name is empty. The line on screen takes the name too where it
/// has an answer without one, or where the same person is chosen once more.
pub(super) fn speak(model: &mut Model, name: &str, draft: Option<(String, String)>) -> Vec<Effect> {
    if let Some(effects) = cannot_write(model) {
        return effects;
    }
    let Some(walk) = &mut model.walk else {
        return Vec::new();
    };
    let again = walk.speaker().unwrap_or_default() == name;
    let (label, answer) = walk
        .line()
        .map_or_else(Default::default, |line| (line.label(), line.answer.clone()));
    let takes = answer.said_by != name
        && is_said(&answer)
        && (again || answer.said_by.is_empty() && !name.is_empty());
    let said = said_by(walk, &walk.at, if takes { name } else { &answer.said_by });
    let judged = interviewed(walk, name).and_then(|mut changes| {
        changes.extend(said?);
        Ok(changes)
    });
    let changes = match judged {
        Ok(changes) => changes,
        Err(refusal) => {
            model.notice = Notice::Bad(refusal.to_string());
            return Vec::new();
        }
    };
    name.clone_into(&mut walk.spoke);
    let shown = if name.is_empty() {
        "nobody".to_owned()
    } else {
        clean_line(name)
    };
    let mut effects = vec![Effect::KeepSpeaker(name.to_owned())];
    if changes.is_empty() {
        let key = model.keys.name(Scope::Interview, Action::SaidBy);
        let stays = (answer.said_by != name && is_said(&answer)).then(|| {
            let by = clean_line(&answer.said_by);
            format!("; {label} stays said by {by}: {key} and {shown} once more change that")
        });
        let words = format!("from now on {shown} speaks{}", stays.unwrap_or_default());
        model.notice = Notice::Word(words);
        effects.extend(draft.map(|(line, field)| Effect::DropDraft(line, field)));
        return effects;
    }
    let words = if takes {
        format!("{label} said by {shown}")
    } else {
        format!("interviewee {shown}")
    };
    effects.push(Effect::Record {
        changes,
        words,
        draft,
    });
    effects
}

/// Puts a person among those interviewed: nothing where the name is there, or empty.
pub(super) fn interviewed(walk: &Walk, name: &str) -> Result<Vec<Change>, Refusal> {
    let mut people = walk.judged.about.interviewees.iter();
    if people.any(|person| person.to_lowercase() == name.to_lowercase()) {
        return Ok(Vec::new());
    }
    judge_about(&walk.shown, &AboutWish::AddInterviewee(name.to_owned()))
}

/// Whether anything was said on a line.
fn is_said(answer: &Answer) -> bool {
    let said = Answer {
        verdict: None,
        flagged: false,
        target: None,
        action: None,
        said_by: String::new(),
        conflicts: Vec::new(),
        ..answer.clone()
    };
    !said.is_empty()
}

/// What is recorded on a line while somebody speaks is said by that person: in the same event. What is recorded on
/// many lines at once nobody said on each of them.
pub(super) fn with_speaker(model: &Model, effects: Vec<Effect>) -> Vec<Effect> {
    let Some(walk) = &model.walk else {
        return effects;
    };
    let Some(name) = walk.speaker() else {
        return effects;
    };
    let told = effects.into_iter().map(|effect| match effect {
        Effect::Record {
            mut changes,
            words,
            draft,
        } => {
            let mut seen: HashSet<&LineKey> = HashSet::new();
            let answers = changes.iter().filter(|change| is_answer(change));
            let lines = answers.map(|change| &change.line);
            let lines: Vec<&LineKey> = lines.filter(|line| seen.insert(line)).collect();
            if let [line] = lines.as_slice() {
                // A name that was taken once is taken again.
                let said = said_by(walk, line, name).unwrap_or_default();
                changes.extend(said);
            }
            Effect::Record {
                changes,
                words,
                draft,
            }
        }
        other => other,
    });
    told.collect()
}

fn said_by(walk: &Walk, line: &LineKey, name: &str) -> Result<Vec<Change>, Refusal> {
    let wish = Wish::Text(TextField::SaidBy, name.to_owned());
    judge(&walk.shown, line, &wish)
}

/// Whether a change tells what people said: not what the assessor decides alone, and nothing that is cleared.
fn is_answer(change: &Change) -> bool {
    let fields = [
        Field::Level,
        Field::Statement,
        Field::Remarks,
        Field::Parked,
        Field::Compensating,
    ];
    let field = change.field.as_str();
    let is_told = fields.iter().any(|own| own.name() == field)
        || field.starts_with("rung/")
        || field.starts_with(EVIDENCE);
    is_told && !change.line.is_session() && !change.to.is_null() && change.to.as_str() != Some("ne")
}
