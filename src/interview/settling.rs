//! Settling of conflicts, one after another: by a value that stands, by a new one, by texts joined.

use serde_json::{Map, Value, json};

use crate::{
    format::clean_line,
    session::{
        AboutEdit, AboutKind, Change, Clash, Edit, Field, Level, LineKey, Objection, Refusal, Rung,
        Settling, about_field, conflicts,
        field::{Kind, LEVEL, REVIEW, RUNGS, SAID_BY, field as row, one_to_four, typed},
        giver, is_told, settle as settled_by,
    },
};

use super::{
    outcome::{Outcome, Refused},
    people::said_by,
    person::as_meant,
    record::{ChangeTold, Record, Told},
    session_data,
    walk::Walk,
};

impl Walk {
    /// All that is to be settled, line by line: the conflicts, then what two people said differently one after the other.
    #[must_use]
    pub fn to_settle(&self) -> Vec<Clash> {
        let mut all = conflicts(&self.shown);
        let inside = self.judged.lines.iter().filter(|line| !line.outside);
        for clash in inside.flat_map(|line| &line.differing) {
            // A line that was split off inherits what is settled on the whole.
            if !all.contains(clash) {
                all.push(clash.clone());
            }
        }
        all.sort_by(|one, other| one.line.cmp(&other.line));
        all
    }

    /// Who says a new value of what is in conflict: the person set as speaking, an empty name for nobody. None where no
    /// person says such a value, or none is known here.
    #[must_use]
    pub fn says_anew(&self, clash: &Clash) -> Option<String> {
        let field = clash.conflict.field.as_str();
        let is_said = !clash.line.is_session() && is_told(field);
        let by = self.speaker().unwrap_or_default();
        // Of what nobody says only a judgement is told so, and only where people are asked at all.
        let is_judged = LEVEL.has(field) || RUNGS.has(field);
        let is_known = !by.is_empty() || is_judged && !self.judged.about.interviewees.is_empty();
        (is_said && is_known).then(|| by.to_owned())
    }

    /// Whose name goes onto the line with a value of a conflict that is taken, an empty one for nobody's; none where none
    /// does.
    #[must_use]
    pub fn taken_with(&self, clash: &Clash, value: &Value) -> Option<String> {
        let field = clash.conflict.field.as_str();
        let goes_along = clash.takes_name();
        goes_along.then(|| giver(&self.shown, &clash.line, field, value))
    }

    /// Says whose name goes along with a value that is taken: `with it: said by Ama Osei`; that nobody's does only where
    /// a name stands on the line.
    #[must_use]
    pub fn taken_with_words(&self, clash: &Clash, value: &Value) -> Option<String> {
        let name = self.taken_with(clash, value)?;
        if !name.is_empty() {
            return Some(format!("with it: said by {}", clean_line(&name)));
        }
        let mut names = self.shown.standing(&clash.line, SAID_BY.name).into_iter();
        let is_named =
            names.any(|write| write.value().as_str().is_some_and(|name| !name.is_empty()));
        is_named.then(|| "with it: said by nobody".to_owned())
    }
}

/// Settles a conflict as it was seen: not where other values stand there by now. What two people said differently is
/// settled in the same way.
pub(super) fn settle(walk: &mut Walk, seen: &Clash, how: &Settling) -> Outcome {
    let field = seen.conflict.field.as_str();
    let all = walk.to_settle();
    if !all.contains(seen) {
        return Outcome::Refused(Refused::NoConflict(seen.line.clone(), field.to_owned()));
    }
    let Some(change) = settled_by(seen, how.clone()) else {
        return Outcome::Refused(match how {
            Settling::Standing(place) => Refused::NoValue(place + 1, seen.conflict.values.len()),
            _ => Refused::NoTexts(field.to_owned()),
        });
    };
    let changes = match how {
        Settling::New(_) => new(walk, change.clone()),
        Settling::Standing(_) | Settling::Joined => standing(walk, change.clone()),
    };
    let mut changes = match changes {
        // A value that stands is set anew: that decides it.
        Ok(changes) if seen.is_said() && changes.is_empty() => vec![change],
        Ok(changes) => changes,
        Err(refused) => return Outcome::Refused(*refused),
    };
    match named(walk, seen, how) {
        Ok(named) => changes.extend(named),
        Err(why) => return Outcome::Refused(Refused::Judge(why, Some(seen.line.clone()))),
    }
    let to = changes.iter().find(|change| change.field == field);
    let what = ChangeTold::Settled {
        field: field.to_owned(),
        to: to.map_or(Value::Null, |change| change.to.clone()),
        // Counted once it is taken in.
        left: 0,
        by: match how {
            Settling::New(to) => walk.says_anew(seen).filter(|_| is_said(to)),
            Settling::Standing(_) | Settling::Joined => None,
        },
    };
    Outcome::Record(Record {
        decides: seen.is_said().then(|| Box::new(seen.clone())),
        ..Record::new(changes, Told::new(&seen.line, what))
    })
}

/// Whether people say such a value: they clear nothing, and leave no line out.
fn is_said(to: &Value) -> bool {
    !to.is_null() && to.as_str() != Some("ne")
}

/// Names whoever said the value that holds from now on, where it is not the one that stood last; a value that nobody said
/// is nobody's. Of two copies each may name another speaker: the value that is taken keeps its own.
fn named(walk: &Walk, seen: &Clash, how: &Settling) -> Result<Vec<Change>, Refusal> {
    let values = &seen.conflict.values;
    let name = match how {
        Settling::Standing(place) if seen.takes_name() => {
            let taken = values.get(*place);
            let name = taken.and_then(|taken| walk.taken_with(seen, &taken.value));
            return name.map_or(Ok(Vec::new()), |name| said_by(walk, &seen.line, &name));
        }
        // Who speaks says a new value, as any other.
        Settling::New(_) => return Ok(Vec::new()),
        _ if !seen.is_said() => return Ok(Vec::new()),
        Settling::Standing(place) if place + 1 == values.len() => return Ok(Vec::new()),
        Settling::Standing(place) => values.get(*place).map_or("", |said| said.who.as_str()),
        Settling::Joined => "",
    };
    said_by(walk, &seen.line, name)
}

/// Judges a new value as any other edit.
fn new(walk: &Walk, change: Change) -> Result<Vec<Change>, Box<Refused>> {
    let judged = judged(walk, &change, true)?;
    judged.ok_or_else(|| Box::new(Refused::OnlyStanding(change.field)))
}

/// A value that stands is judged too, and taken as it stands: two copies that settle it alike agree to the letter.
fn standing(walk: &Walk, change: Change) -> Result<Vec<Change>, Box<Refused>> {
    let mut changes = match judged(walk, &change, false) {
        // An area that the catalogs lost is no reason to leave its target in conflict.
        Err(why) if matches!(*why, Refused::NoArea(..)) => Vec::new(),
        judged => judged?.unwrap_or_default(),
    };
    // To take a review is to review the answer as it stands now.
    if !REVIEW.has(&change.field) || changes.is_empty() {
        changes.retain(|judged| judged.field != change.field);
        changes.insert(0, change);
    }
    Ok(changes)
}

/// The changes that setting a value makes; none where the field has no edit of its own. In a new value, a number or a
/// beginning of a name means a known person.
fn judged(walk: &Walk, change: &Change, is_new: bool) -> Result<Option<Vec<Change>>, Box<Refused>> {
    let field = change.field.as_str();
    if change.line.is_session() {
        let edit = about_edit(field, &change.to);
        return edit
            .map(|edit| session_data::changes(walk, &[edit]))
            .transpose();
    }
    let Some(edit) = row(field).and_then(|row| line_edit(row, field, &change.to)) else {
        return Ok(None);
    };
    let edit = if is_new { as_meant(walk, &edit)? } else { edit };
    let judged = walk.judge(&change.line, &edit);
    let refused = |why| Box::new(Refused::Judge(why, Some(change.line.clone())));
    judged.map(Some).map_err(refused)
}

/// The edit on a line. A piece of evidence is what it is.
fn line_edit(row: &'static Field, field: &str, to: &Value) -> Option<Edit> {
    let item = || {
        field
            .split_once('/')
            .map_or("", |(_, item)| item)
            .to_owned()
    };
    Some(match row.kind {
        Kind::Evidence => return None,
        Kind::Rungs | Kind::Ways(_) => Edit::Field(row, Value::from_iter([(item(), to.clone())])),
        _ if row == &REVIEW && to.get("comment").is_none() => {
            Edit::reviewed(to.get("as").is_some())
        }
        // Parts that the chosen value lacks are cleared.
        Kind::Parts { .. } if row != &REVIEW && to.is_object() => Edit::Field(row, whole(row, to)),
        _ => Edit::Field(row, to.clone()),
    })
}

/// A value with all its parts: an empty one where it has none.
fn whole(row: &Field, value: &Value) -> Value {
    let parts = row.kind.parts().iter().map(|part| {
        let said = value.get(part.name).cloned();
        (part.name.to_owned(), said.unwrap_or_else(|| json!("")))
    });
    Value::Object(parts.collect::<Map<_, _>>())
}

/// The edit on what the session is about; none for roles, people, profile and mode, which are what they are.
fn about_edit(field: &str, to: &Value) -> Option<AboutEdit> {
    let row = about_field(field)?;
    let level = || to.as_u64().and_then(|level| u8::try_from(level).ok());
    match row.kind {
        AboutKind::Text | AboutKind::Day if to.is_null() => {
            Some(AboutEdit::Field(row, String::new()))
        }
        AboutKind::Text | AboutKind::Day => Some(AboutEdit::Field(row, to.as_str()?.to_owned())),
        AboutKind::Level => Some(AboutEdit::Target(level())),
        AboutKind::AreaLevels => {
            let (_, area) = field.split_once('/')?;
            Some(AboutEdit::AreaTarget(area.to_owned(), level()))
        }
        AboutKind::People | AboutKind::Roles | AboutKind::Profile | AboutKind::Mode => None,
    }
}

/// The form in which a new value of a field is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueForm {
    /// A level of the scale, or why there is none.
    Level,
    /// A level from 1 to 4.
    OneToFour,
    /// A rung's answer.
    Rung,
    /// A word of these.
    Word(&'static [&'static str]),
    /// A text in one line.
    Line,
    /// A text of several lines.
    Text,
    /// Several texts, in the order of the row's parts.
    Parts(&'static Field),
}

/// The form in which a new value of this field is asked for; none where only a value that stands can be taken.
#[must_use]
pub fn value_form(line: &LineKey, field: &str) -> Option<ValueForm> {
    if line.is_session() {
        return match about_field(field)?.kind {
            AboutKind::Text if matches!(field, "scope" | "system" | "conclusion" | "limits") => {
                Some(ValueForm::Text)
            }
            AboutKind::Text | AboutKind::Day => Some(ValueForm::Line),
            AboutKind::Level | AboutKind::AreaLevels => Some(ValueForm::OneToFour),
            AboutKind::People | AboutKind::Roles | AboutKind::Profile | AboutKind::Mode => None,
        };
    }
    let row = row(field)?;
    match row.kind {
        _ if row == &REVIEW => None,
        Kind::Level => Some(ValueForm::Level),
        Kind::OneToFour => Some(ValueForm::OneToFour),
        Kind::Rungs => Some(ValueForm::Rung),
        Kind::Word(words) => Some(ValueForm::Word(words)),
        Kind::Text if field == "said_by" => Some(ValueForm::Line),
        Kind::Text => Some(ValueForm::Text),
        Kind::Date | Kind::Ways(_) => Some(ValueForm::Line),
        Kind::Parts { .. } => Some(ValueForm::Parts(row)),
        Kind::Evidence | Kind::Flag => None,
    }
}

/// The value that a person says anew, in the form of the file; texts of several parts in their order. An empty text clears
/// the field.
///
/// # Errors
/// It cannot be read so: why, and what to do.
pub fn value_said(field: &str, form: ValueForm, texts: &[String]) -> Result<Value, Objection> {
    let text = texts.first().map_or("", |text| text.trim());
    let is_chosen = matches!(
        form,
        ValueForm::Level | ValueForm::OneToFour | ValueForm::Rung | ValueForm::Word(_)
    );
    if is_chosen && text == "none" {
        return Ok(Value::Null);
    }
    match form {
        ValueForm::Level => level(text),
        ValueForm::OneToFour => one_to_four(text).map(|level| json!(level)),
        ValueForm::Rung => match text.to_lowercase().as_str() {
            "yes" | "y" => Ok(Rung::Yes.to_value()),
            "no" | "n" => Ok(Rung::No.to_value()),
            "none-yet" | "none yet" => Ok(Rung::NoneYet.to_value()),
            _ => Err(Objection::new(
                "there is no such answer",
                "use yes, no or none-yet",
            )),
        },
        ValueForm::Word(_) => row(field).map_or(Ok(Value::Null), |row| typed(row, text)),
        ValueForm::Line if row(field).is_some_and(|row| matches!(row.kind, Kind::Ways(_))) => {
            Ok(json!({ "by": text }))
        }
        ValueForm::Line => Ok(json!(text)),
        ValueForm::Text => Ok(json!(texts.first())),
        ValueForm::Parts(row) => {
            let names = row.kind.parts().iter().map(|part| part.name.to_owned());
            let texts = texts.iter().map(|text| json!(text.trim()));
            Ok(names.zip(texts).collect())
        }
    }
}

/// A level as it is said: a digit, `na` with its reason, `ne`.
fn level(text: &str) -> Result<Value, Objection> {
    match text.split_once(char::is_whitespace).unwrap_or((text, "")) {
        ("na" | "n/a", reason) => Ok(Level::NotApplicable(reason.trim().to_owned()).to_value()),
        ("ne" | "n/e", "") => Ok(Level::NotEvaluated.to_value()),
        _ => typed(&LEVEL, text).map_err(|_| {
            Objection::new(
                "there is no such level",
                "use 0 (not performed) or 1 to 4, na with its reason, or ne",
            )
        }),
    }
}
