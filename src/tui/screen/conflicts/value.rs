//! A new value that settles a conflict: chosen from a short list, or typed in the text box that the field has
//! elsewhere. A text begins with the conflicting texts.

use serde_json::{Value, json};

use crate::{
    format::{clean_line, field_words, value_words},
    interview::{
        Command, DraftKey, Effect, ValueForm, Walk, compensating, in_one_row, value_form,
        value_said,
    },
    session::{
        Clash, Draft, Level, LineKey, Rung, Settling,
        field::{self, ACTION, COMPENSATING, PARKED, SAMPLE},
    },
    tui::{
        editor::{Editor, Purpose},
        keys::Action,
        model::{Model, Notice},
        screen::{
            choice::{Choice, NO_KEY, Taken},
            outcome::{Granted, cannot_write, try_run},
            text,
        },
        words::{says, wording},
    },
};

use super::view::heading;

/// Asks for the value.
pub(super) fn begin(model: &mut Model, clash: &Clash) -> Vec<Effect> {
    if let Some(effects) = cannot_write(model) {
        return effects;
    }
    let field = clash.conflict.field.as_str();
    match value_form(&clash.line, field) {
        None => {
            model.notice = Notice::Word(wording().conflict(says::Conflict::TakesStanding));
        }
        Some(ValueForm::Level) => model.choice = Some(level(clash)),
        Some(ValueForm::OneToFour) => model.choice = Some(one_to_four(clash)),
        Some(ValueForm::Rung) => {
            let item = |key, rung: Rung| (key, rung.words().to_owned(), rung.to_value());
            let items = [
                item('y', Rung::Yes),
                item('n', Rung::No),
                item('N', Rung::NoneYet),
            ];
            model.choice = Some(choice(clash, items.into()));
        }
        Some(ValueForm::Word(words)) => {
            let mut items: Vec<(char, String, Value)> = Vec::new();
            for word in words {
                let key = letter(word, &items);
                items.push((key, (*word).to_owned(), json!(word)));
            }
            model.choice = Some(choice(clash, items));
        }
        Some(said) => write(model, clash, purpose(said, field)),
    }
    let by = model.walk.as_ref().and_then(|walk| walk.says_anew(clash));
    if let Some(choice) = &mut model.choice {
        let by = by.as_deref().map(clean_line);
        let title = says::Conflict::NewValue(&heading(clash), by.as_deref());
        choice.title = wording().conflict(title);
    }
    Vec::new()
}

/// The first letter of a word that no other has; of `n/a` and `n/e` the one that tells them apart.
fn letter(word: &str, taken: &[(char, String, Value)]) -> char {
    let own = word.rsplit('/').next().unwrap_or(word);
    let mut letters = own.chars().filter(char::is_ascii_alphabetic);
    let is_free = |letter: &char| taken.iter().all(|(key, ..)| key != letter);
    letters.find(is_free).unwrap_or(NO_KEY)
}

fn choice(clash: &Clash, items: Vec<(char, String, Value)>) -> Choice {
    let taken = |value| {
        Taken::Command(Command::Settle(
            Box::new(clash.clone()),
            Settling::New(value),
        ))
    };
    let items = items.into_iter();
    let mut items: Vec<_> = items
        .map(|(key, words, value)| (key, words.into(), taken(value)))
        .collect();
    // As in the lists of what is judged: this key takes off what stands.
    let field = field_words(&clash.conflict.field);
    let words = wording().conflict(says::Conflict::OpenAgain(&field));
    items.push(('c', words.into(), taken(Value::Null)));
    Choice::new(heading(clash), items)
}

/// The values that stand and have no key of their own, to be chosen from.
pub(super) fn the_rest(clash: &Clash, first: usize) -> Choice {
    let field = clash.conflict.field.as_str();
    let standing = clash.conflict.values.iter().enumerate().skip(first);
    let items = standing.map(|(place, said)| {
        let who = clean_line(&said.who);
        let words = format!("{}  {who}: {}", place + 1, value_words(field, &said.value));
        let taken = Command::Settle(Box::new(clash.clone()), Settling::Standing(place));
        (NO_KEY, words.into(), Taken::Command(taken))
    });
    Choice::new(heading(clash), items.collect())
}

fn one_to_four(clash: &Clash) -> Choice {
    let level = |level: u8| (char::from(b'0' + level), format!("ML{level}"), json!(level));
    choice(clash, (1..=4).map(level).collect())
}

fn level(clash: &Clash) -> Choice {
    let level = |level: u8| (char::from(b'0' + level), format!("ML{level}"), json!(level));
    let mut items: Vec<_> = (0..=4).map(level).collect();
    let left_out = wording().part(says::Part::NotEvaluated);
    items.push(('E', left_out.into(), Level::NotEvaluated.to_value()));
    let reason = wording().conflict(says::Conflict::NotApplicable);
    choice(clash, items).and(
        ('-', reason.into()),
        Taken::Settle(Box::new(clash.clone()), Purpose::NotApplicable),
    )
}

/// The text box that this field has elsewhere.
fn purpose(form: ValueForm, field: &str) -> Purpose {
    match form {
        ValueForm::Parts(row) if row == &PARKED => Purpose::Park,
        ValueForm::Parts(row) if row == &ACTION => Purpose::ToDo,
        ValueForm::Parts(row) if row == &SAMPLE => Purpose::Sample,
        ValueForm::Parts(row) if row == &COMPENSATING => Purpose::Compensating,
        ValueForm::Text => field::field(field).map_or(Purpose::NewText, Purpose::Field),
        _ => Purpose::NewValue,
    }
}

/// Opens the text box, or what was typed there and not saved.
pub(in crate::tui) fn write(model: &mut Model, clash: &Clash, purpose: Purpose) {
    let Some(walk) = &mut model.walk else { return };
    let line = clash.line.to_string();
    let stands = standing(clash, purpose);
    let mut editor = Editor::new(purpose, line.clone(), &stands);
    editor.settles = Some(Box::new(clash.clone()));
    let kept = editor.kept_as();
    let mut drafts = walk.drafts.iter();
    let draft = drafts.position(|draft| draft.line == line && Some(&draft.field) == kept.as_ref());
    if let Some(draft) = draft.map(|place| walk.drafts.remove(place)) {
        editor = Editor::resume(purpose, &draft, &stands);
        editor.settles = Some(Box::new(clash.clone()));
    }
    model.editor = Some(editor);
}

/// Goes on with what was typed to settle this conflict; false where it is none any more.
pub(in crate::tui) fn resume(
    model: &mut Model,
    line: &LineKey,
    field: &str,
    draft: &Draft,
) -> bool {
    let walk = model.walk.as_ref();
    let all = walk.map_or_else(Vec::new, Walk::to_settle);
    let mut all = all.into_iter();
    let clash = all.find(|clash| clash.line == *line && clash.conflict.field == field);
    let purpose = match value_form(line, field) {
        Some(ValueForm::OneToFour | ValueForm::Rung | ValueForm::Word(_)) | None => None,
        Some(ValueForm::Level) => Some(Purpose::NotApplicable),
        Some(said) => Some(purpose(said, field)),
    };
    let (Some(clash), Some(purpose)) = (clash, purpose) else {
        return false;
    };
    super::stand_on(model, &clash);
    let mut editor = Editor::resume(purpose, draft, &standing(&clash, purpose));
    editor.settles = Some(Box::new(clash));
    model.editor = Some(editor);
    true
}

/// The text that the box begins with: all conflicting texts, or the parts of the newest value where the field has
/// parts.
pub(in crate::tui) fn standing(clash: &Clash, purpose: Purpose) -> String {
    let newest = clash.conflict.values.last().map(|said| &said.value);
    let newest = newest.unwrap_or(&Value::Null);
    let part = |name: &str| match newest.get(name) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Null) | None => String::new(),
        Some(other) => other.to_string(),
    };
    match purpose {
        Purpose::NotApplicable => String::new(),
        Purpose::Compensating => compensating::text(&part("measure"), &part("risk")),
        Purpose::Field(_) | Purpose::NewText => purpose.joins(clash).unwrap_or_default(),
        _ => match value_form(&clash.line, &clash.conflict.field) {
            Some(ValueForm::Parts(row)) => {
                let parts = row.kind.parts().iter();
                let parts = parts.map(|named| in_one_row(&part(named.name)));
                parts.collect::<Vec<_>>().join("\n")
            }
            // By whom it was seen.
            _ if newest.is_object() => part("by"),
            _ => newest.as_str().map(in_one_row).unwrap_or_default(),
        },
    }
}

/// Esc: settles the conflict by what stands in the box, unless that is the newest value as it was.
pub(in crate::tui) fn save(model: &mut Model, editor: Editor) -> Vec<Effect> {
    let Some(clash) = editor.settles.as_deref().cloned() else {
        return Vec::new();
    };
    let kept = editor.kept_as();
    let draft: Option<DraftKey> = kept.map(|field| (editor.subject.clone(), field));
    let is_draft = draft.is_some();
    let dropped = draft
        .clone()
        .map(|(line, field)| Effect::DropDraft(line, field));
    let is_without_reason =
        editor.purpose == Purpose::NotApplicable && editor.text().trim().is_empty();
    if is_without_reason {
        model.notice = Notice::Word(wording().conflict(says::Conflict::Unchanged));
        return dropped.into_iter().collect();
    }
    // Texts that the box joined are a new value as they stand there; a value that it began with is one of the old ones.
    let is_untouched = !editor.differs(&standing(&clash, editor.purpose));
    if is_untouched && editor.purpose.joins(&clash).is_none() {
        let whose = clash.conflict.values.last().map(|said| said.who.as_str());
        let whose = clean_line(whose.unwrap_or_default());
        model.notice = Notice::Word(wording().conflict(says::Conflict::IsOneOfThem(&whose)));
        return dropped.into_iter().collect();
    }
    let field = &clash.conflict.field;
    let value = match (editor.purpose, value_form(&clash.line, field)) {
        (Purpose::NotApplicable, _) => Ok(Level::NotApplicable(editor.text()).to_value()),
        (_, Some(said)) => value_said(field, said, &texts(&editor)),
        (_, None) => Ok(Value::Null),
    };
    let settle = |value| Command::Settle(Box::new(clash.clone()), Settling::New(value));
    let granted = match value {
        Ok(value) => try_run(model, settle(value), draft),
        Err(why) => Granted::No(why.to_string(), None),
    };
    match granted {
        Granted::Yes(effects) => {
            super::note_settled(model, &clash, &effects);
            effects
        }
        Granted::No(why, _) if is_draft => {
            text::refuse(model, editor, &why);
            Vec::new()
        }
        Granted::No(why, _) => {
            model.editor = Some(editor);
            let discard = model.keys.name(model.scope(), Action::Discard);
            let words = wording().conflict(says::Conflict::Leaves(&why, &discard));
            model.notice = Notice::Bad(words);
            Vec::new()
        }
    }
}

fn texts(editor: &Editor) -> Vec<String> {
    match editor.purpose {
        _ if editor.asked().is_some() => editor.texts(),
        _ => vec![editor.text()],
    }
}
