//! Answers to the line on screen, or to many lines at once: levels, rungs, and the fields beside them.

use serde_json::{Value, json};

use crate::{
    assessment::{Filter, Line, State},
    session::{
        Action, Change, Compensating, Edit, Level, LineKey, Mode, Refusal, Rung, begin_again,
        field::{ACTION, LEVEL, PARKED, SAID_BY},
    },
};

use super::{
    lines_around::LinesAround,
    outcome::{Nothing, Outcome, Question, Refused},
    own_reviews::{is_in_vain, own_reviews, reviews},
    people::interviewed,
    person::{as_meant, meant},
    record::{After, ChangeTold, Record, Told},
    walk::Walk,
};

/// Sets a level: at once on an unanswered line, else once it was asked about.
pub(super) fn judge(walk: &mut Walk, level: &Level, asked: bool) -> Outcome {
    let Some(line) = walk.line() else {
        return Outcome::Refused(Refused::NoLine);
    };
    let in_conflict = line.is_in_conflict();
    let stands = line.answer.level.as_ref();
    let differs = stands.is_some_and(|stands| stands != level || in_conflict);
    if differs && !asked {
        return Outcome::Asks(Question::Level {
            line: line.key.clone(),
            stands: stands.filter(|_| !in_conflict).cloned(),
            to: level.clone(),
        });
    }
    let again = line.is_to_reconfirm();
    let after = match level {
        // A line that was left out stays on screen: the same command takes it back.
        Level::NotEvaluated => After::Stay,
        _ if again => After::Reconfirm,
        _ if differs && stays_where_mended(walk) => After::Stay,
        _ => After::GoOn,
    };
    let what = ChangeTold::Judged {
        level: level.clone(),
        again: again && stands == Some(level),
        left: None,
        stays: after == After::Stay && *level != Level::NotEvaluated,
    };
    record(walk, &[Edit::Level(Some(level.clone()))], what, after)
}

/// Whether who comes back to an answer and mends its level goes on with that line. Under a filter such lines are walked,
/// a quick session is one key an answer; a level that a line inherits was not set on it yet, and one left out has none.
fn stays_where_mended(walk: &Walk) -> bool {
    let is_own = !walk.shown.standing(&walk.at, LEVEL.name).is_empty();
    let is_judged = walk.line().is_some_and(Line::is_evaluated);
    is_own && is_judged && walk.filter.is_none() && walk.judged.about.mode != Mode::Quick
}

/// Confirms the level on screen as it stands; from any other line it only goes to one that is to be confirmed.
pub(super) fn confirm(walk: &mut Walk) -> Outcome {
    let stands = walk.line().filter(|line| line.is_to_reconfirm());
    let Some((line, level)) = stands.and_then(|line| Some((line, line.answer.level.clone()?)))
    else {
        let Some(key) = walk.next_to_reconfirm() else {
            return Outcome::Nothing(Nothing::NothingToConfirm);
        };
        let from = std::mem::replace(&mut walk.at, key);
        return Outcome::Moved(super::outcome::Moved::ToConfirm(from));
    };
    if line.is_in_conflict() {
        return Outcome::Refused(Refused::Conflict);
    }
    let what = ChangeTold::Judged {
        level: level.clone(),
        again: true,
        left: Some(walk.judged.progress().to_reconfirm.saturating_sub(1)),
        stays: false,
    };
    record(walk, &[Edit::Level(Some(level))], what, After::Reconfirm)
}

/// Takes a line back in that was left out by hand.
pub(super) fn evaluate(walk: &mut Walk) -> Outcome {
    let level = walk.line().and_then(|line| line.answer.level.as_ref());
    if level != Some(&Level::NotEvaluated) {
        return Outcome::Nothing(Nothing::NotLeftOut);
    }
    record(walk, &[Edit::Level(None)], ChangeTold::BackIn, After::Stay)
}

/// Answers a rung, or clears it.
pub(super) fn rung(walk: &mut Walk, rung: u8, answer: Option<Rung>) -> Outcome {
    edit(walk, &Edit::Rung(rung, answer))
}

/// Answers the ladder's next rung.
pub(super) fn next_rung(walk: &mut Walk, answer: Rung) -> Outcome {
    match walk.line().and_then(|line| line.answer.next_rung()) {
        Some(level) => rung(walk, level, Some(answer)),
        None => Outcome::Nothing(Nothing::LadderEnds),
    }
}

/// Claims that the lines within reach cannot apply, for one reason, as one change. Where some of them are answered, that
/// is asked about first.
pub(super) fn not_applicable(
    walk: &mut Walk,
    around: LinesAround,
    reason: &str,
    asked: bool,
) -> Outcome {
    if reason.trim().is_empty() {
        return Outcome::Nothing(Nothing::NoReason);
    }
    let (lines, label) = (around.lines(walk), around.label(walk));
    if lines.is_empty() {
        return Outcome::Nothing(Nothing::NoneLeft(around));
    }
    let is_answered = |key: &&LineKey| {
        let line = walk.judged.line(key);
        line.is_some_and(|line| line.answer.level.is_some())
    };
    let answered = lines.iter().filter(is_answered).count();
    if answered > 0 && !asked {
        return Outcome::Asks(Question::Many {
            label,
            lines: lines.len(),
            answered,
        });
    }
    let edit = Edit::Level(Some(Level::NotApplicable(reason.to_owned())));
    let told = Told::of_session(ChangeTold::NotApplicable {
        label,
        lines: lines.len(),
        outside: around.outside(walk),
    });
    let edits = lines.iter().map(|line| (line, edit.clone()));
    match judge_many(walk, edits) {
        Ok(changes) if changes.is_empty() => Outcome::Stands(told),
        Ok(changes) => Outcome::Record(Record {
            after: After::GoOnBut(lines),
            ..Record::new(changes, told)
        }),
        Err(refused) => Outcome::Refused(*refused),
    }
}

/// Records an edit on the line on screen; a level that stands and is to be confirmed is confirmed by it.
pub(super) fn edit(walk: &mut Walk, edit: &Edit) -> Outcome {
    match edit {
        Edit::Level(Some(level)) => judge(walk, level, true),
        Edit::Park(missing, owes) => park(walk, missing, owes, None),
        Edit::WholeAction(action) => plan(walk, action),
        Edit::Compensating { measure, risk } => {
            let stands = walk
                .line()
                .and_then(|line| line.answer.compensating.as_ref());
            let of =
                |part: fn(&Compensating) -> &String| stands.map(|stands| part(stands).as_str());
            let as_kept = |typed: &String, stands| kept(typed.trim(), stands);
            let edit = Edit::Compensating {
                measure: measure
                    .as_ref()
                    .map(|text| as_kept(text, of(|own| &own.measure))),
                risk: risk.as_ref().map(|text| as_kept(text, of(|own| &own.risk))),
            };
            let what = ChangeTold::Edited(edit.clone());
            record(walk, &[edit], what, After::Stay)
        }
        edit => match as_meant(walk, edit) {
            Ok(edit) => {
                let what = ChangeTold::Edited(edit.clone());
                let after = after_edit(walk, &edit);
                record(walk, &[edit], what, after)
            }
            Err(refused) => Outcome::Refused(*refused),
        },
    }
}

/// The move that follows an edit: under the filter of lines to be reviewed, a review leads on to the next of them.
fn after_edit(walk: &Walk, edit: &Edit) -> After {
    if reviews(edit) && walk.filter.as_ref().is_some_and(Filter::is_to_review) {
        After::NextOfFilter
    } else {
        After::Stay
    }
}

impl Walk {
    /// Whether parking the line on screen leads on to the next one. Staying lets the user add an action to it next; with one
    /// key an answer the next one is for the next line.
    #[must_use]
    pub fn leaves_when_parked(&self) -> bool {
        let goes_on = self.leaves_parked || self.judged.about.mode == Mode::Quick;
        let is_new =
            |line: &Line| line.state() == State::Unanswered && line.answer.parked.is_none();
        goes_on && self.line().is_some_and(is_new)
    }
}

/// Parks the line, by what is missing, who owes it and by when, where that is said; parked no more where nothing is
/// missing.
pub(super) fn park(walk: &mut Walk, missing: &str, owes: &str, due: Option<&str>) -> Outcome {
    let Some(line) = walk.line() else {
        return Outcome::Refused(Refused::NoLine);
    };
    let stands = line.answer.parked.clone();
    let missing = kept(
        missing,
        stands.as_ref().map(|stands| stands.missing.as_str()),
    );
    let owes = match meant(&walk.judged.people(), owes) {
        Ok(name) => kept(&name, stands.as_ref().map(|stands| stands.owes.as_str())),
        Err(refused) => return Outcome::Refused(*refused),
    };
    if missing.trim().is_empty() {
        // The speaker is filled in as a proposal.
        let is_own = owes.is_empty() || walk.speaker() == Some(owes.as_str());
        let is_own = is_own && due.is_none_or(|due| due.trim().is_empty());
        return match stands {
            Some(_) => {
                let none = Edit::Park(String::new(), String::new());
                record(walk, &[none], ChangeTold::Unparked, After::Stay)
            }
            None if is_own => Outcome::Nothing(Nothing::NothingMissing),
            None => Outcome::Refused(Refused::Judge(Refusal::part_missing(&PARKED), None)),
        };
    }
    let after = if walk.leaves_when_parked() {
        After::GoOnBut(vec![walk.at.clone()])
    } else {
        After::Stay
    };
    let due = match due.map(str::trim) {
        None => stands.map(|stands| stands.due).unwrap_or_default(),
        Some("") => String::new(),
        Some(typed) => match walk.day(typed) {
            Ok(day) => day,
            Err(why) => return Outcome::Refused(Refused::Judge(why, None)),
        },
    };
    let what = ChangeTold::Parked {
        owes: owes.clone(),
        due: due.clone(),
    };
    let whole = json!({ "missing": missing, "owes": owes, "due": due });
    record(walk, &[Edit::Field(&PARKED, whole)], what, after)
}

/// Makes the action of the line this; takes it off where its text is empty.
pub(super) fn plan(walk: &mut Walk, wanted: &Action) -> Outcome {
    let stands = walk.line().and_then(|line| line.answer.action.clone());
    let of = |part: fn(&Action) -> &String| stands.as_ref().map(|stands| part(stands).as_str());
    let mut wanted = match as_meant(walk, &Edit::WholeAction(wanted.clone())) {
        Ok(Edit::WholeAction(wanted)) => wanted,
        Ok(_) => wanted.clone(),
        Err(refused) => return Outcome::Refused(*refused),
    };
    wanted.text = kept(&wanted.text, of(|action| &action.text));
    wanted.owner = kept(&wanted.owner, of(|action| &action.owner));
    wanted.due = kept(&wanted.due, of(|action| &action.due));
    let was_done = stands.as_ref().is_some_and(Action::is_done);
    let what = if wanted.text.trim().is_empty() {
        ChangeTold::ActionGone
    } else if wanted.is_done() && !was_done {
        ChangeTold::ActionState("done")
    } else {
        ChangeTold::Planned {
            owner: wanted.owner.clone(),
            due: wanted.due.clone(),
        }
    };
    let mut outcome = record(walk, &[Edit::WholeAction(wanted)], what, After::Stay);
    if let Outcome::Record(record) = &mut outcome
        && let ChangeTold::Planned { due, .. } = &mut record.told.what
    {
        // The day as it is recorded, not as it was typed.
        let recorded = record
            .changes
            .iter()
            .find_map(|change| change.to.get("due"));
        if let Some(recorded) = recorded.and_then(serde_json::Value::as_str) {
            recorded.clone_into(due);
        }
    }
    outcome
}

/// Sets the state of the action.
pub(super) fn action_state(walk: &mut Walk, state: &'static str) -> Outcome {
    match walk.line().and_then(|line| in_state(line, state)) {
        Some(edit) => record(walk, &[edit], ChangeTold::ActionState(state), After::Stay),
        None => Outcome::Refused(Refused::NoAction),
    }
}

/// The edit that the action of a line is in this state; none where it has no action.
fn in_state(line: &Line, state: &str) -> Option<Edit> {
    let mut action = line.answer.action.clone()?;
    state.clone_into(&mut action.state);
    Some(Edit::WholeAction(action))
}

/// Flags the line, or takes the flag off.
pub(super) fn turn_flag(walk: &mut Walk) -> Outcome {
    let flagged = walk.line().is_some_and(|line| line.answer.flagged);
    edit(walk, &Edit::Flag(!flagged))
}

/// Records an edit on many lines: on all or on none.
pub(super) fn edit_many(walk: &mut Walk, lines: &[LineKey], edit: &Edit) -> Outcome {
    let edit = match as_meant(walk, edit) {
        Ok(edit) => edit,
        Err(refused) => return Outcome::Refused(*refused),
    };
    let edits = lines.iter().map(|line| (line, edit.clone())).collect();
    let what = |count| ChangeTold::EditedMany(count, edit.clone());
    record_many(walk, edits, what, ChangeTold::Edited(edit.clone()))
}

/// Sets the state of the actions of those of these lines that have one.
pub(super) fn action_state_of_many(
    walk: &mut Walk,
    lines: &[LineKey],
    state: &'static str,
) -> Outcome {
    let edit = |key| Some((key, in_state(walk.judged.line(key)?, state)?));
    let edits: Vec<(&LineKey, Edit)> = lines.iter().filter_map(edit).collect();
    if edits.is_empty() {
        return Outcome::Refused(Refused::NoAction);
    }
    let what = |count| ChangeTold::ActionStateOfMany(count, state);
    record_many(walk, edits, what, ChangeTold::ActionState(state))
}

pub(super) fn record_many(
    walk: &Walk,
    mut edits: Vec<(&LineKey, Edit)>,
    of_many: impl FnOnce(usize) -> ChangeTold,
    of_one: ChangeTold,
) -> Outcome {
    let mut told = match edits.as_slice() {
        [(only, _)] => Told::new(only, of_one),
        many => Told::of_session(of_many(many.len())),
    };
    edits.retain(|(line, edit)| !is_in_vain(walk, line, edit));
    told.own_reviews = own_reviews(walk, edits.iter().map(|(line, edit)| (*line, edit)));
    match judge_many(walk, edits.into_iter()) {
        Ok(changes) if changes.is_empty() => Outcome::Stands(told),
        Ok(changes) => {
            told.past_due = past_due(walk, &changes);
            Outcome::Record(Record::new(changes, told))
        }
        Err(refused) => Outcome::Refused(*refused),
    }
}

/// The day by which something is to be done, or is promised, from now on, where it is before today; none where that
/// stood already.
fn past_due(walk: &Walk, changes: &[Change]) -> Option<String> {
    let mut rows = changes.iter().filter_map(|change| {
        let row = [&ACTION, &PARKED]
            .into_iter()
            .find(|row| row.has(&change.field))?;
        Some((change, row))
    });
    rows.find_map(|(change, row)| {
        let line = walk.judged.line(&change.line);
        let stood = line.and_then(|line| line.answer.value(row));
        let due = change.to.get("due")?.as_str()?;
        let is_open = change.to.get("state").and_then(Value::as_str) != Some("done");
        let stood = stood.as_ref().and_then(|stood| stood.get("due")?.as_str());
        let is_new = stood != Some(due);
        // Both are written year first: their texts are in the order of time.
        let is_past = is_open && is_new && !due.is_empty() && due < walk.today.as_str();
        is_past.then(|| due.to_owned())
    })
}

fn judge_many<'a>(
    walk: &Walk,
    edits: impl Iterator<Item = (&'a LineKey, Edit)>,
) -> Result<Vec<Change>, Box<Refused>> {
    let mut changes = Vec::new();
    for (line, edit) in edits {
        let judged = walk.judge(line, &edit);
        let judged =
            judged.map_err(|refusal| Box::new(Refused::Judge(refusal, Some(line.clone()))))?;
        changes.extend(judged);
    }
    Ok(changes)
}

/// Records edits on the line on screen, as one event that says one thing about a field: the last one said.
pub(super) fn record(walk: &mut Walk, edits: &[Edit], what: ChangeTold, after: After) -> Outcome {
    if walk.at.is_session() {
        return Outcome::Refused(Refused::NoLine);
    }
    let mut told = Told::new(&walk.at, what);
    let edits = edits.iter();
    let edits = edits.filter(|edit| !is_in_vain(walk, &walk.at, edit));
    let edits: Vec<Edit> = edits.cloned().collect();
    told.own_reviews = own_reviews(walk, edits.iter().map(|edit| (&walk.at, edit)));
    let judged = &walk.judged;
    let changes = match judged.judge_all(&walk.catalogs, &walk.shown, &walk.at, &edits) {
        Ok(changes) => changes,
        Err((_, refusal)) => return Outcome::Refused(Refused::Judge(refusal, None)),
    };
    if changes.is_empty() {
        return Outcome::Stands(told);
    }
    told.past_due = past_due(walk, &changes);
    Outcome::Record(Record {
        after,
        ..Record::new(changes, told)
    })
}

/// Records all that is said of the line at once, as one event; whoever is said to have said it was interviewed.
pub(super) fn answer(walk: &mut Walk, edits: &[Edit]) -> Outcome {
    let people = edits.iter().map(|edit| as_meant(walk, edit));
    let edits: Vec<Edit> = match people.collect() {
        Ok(edits) => edits,
        Err(refused) => return Outcome::Refused(*refused),
    };
    let Some(first) = edits.first().cloned() else {
        return Outcome::Nothing(Nothing::NothingSaid);
    };
    let mut outcome = record(walk, &edits, ChangeTold::Edited(first), After::Stay);
    if let Outcome::Record(record) = &mut outcome {
        begin_again(&walk.shown, &walk.at, &mut record.changes);
        let said_by = record
            .changes
            .iter()
            .find(|change| SAID_BY.has(&change.field));
        let name = said_by.and_then(|change| change.to.as_str());
        match interviewed(walk, name.unwrap_or_default()) {
            Ok(changes) => record.changes.extend(changes),
            Err(refusal) => return Outcome::Refused(Refused::Judge(refusal, None)),
        }
    }
    outcome
}

/// The text that was typed in one row; the one that stands, with its line breaks, where it was not changed.
fn kept(typed: &str, stands: Option<&str>) -> String {
    match stands {
        Some(stands) if in_one_row(stands) == typed => stands.to_owned(),
        _ => typed.to_owned(),
    }
}

/// A text in one row, as a field of one row shows it.
#[must_use]
pub fn in_one_row(text: &str) -> String {
    text.replace("\r\n", " ").replace(['\r', '\n'], " ")
}
