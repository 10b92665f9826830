//! The words where nothing was recorded: a question, a refusal, or that there is nothing to do.

use serde_json::Value;

use crate::{
    assessment::Line,
    format::{counted, field_words, line_words},
    interview::{
        Access, LinesAround, Motion, Nothing, Question, Refused, Walk, lines_of, set, when,
    },
    session::{Level, LineKey, Refusal, names_words},
};

use super::{BECAUSE, unclipped, value};

/// The words of a question before something is done.
pub(in crate::plain) fn question(walk: &Walk, question: &Question) -> String {
    match question {
        Question::Level { line, stands, to } => {
            let stands = stands.as_ref();
            let stands = stands.map_or("levels in conflict".into(), Level::words);
            format!(
                "{} has {stands}. Type the same again to set {}.",
                line.label(),
                to.words()
            )
        }
        Question::Many {
            label,
            lines: count,
            answered,
        } => format!(
            "{label} has {} to set, {answered} of them answered. Type the same again to set all of them not applicable.",
            counted(*count, "line")
        ),
        Question::Join { lost, .. } => {
            let lost: Vec<String> = lost.iter().map(lost_words).collect();
            format!(
                "This goes with the split: {}. Undo brings it back. Type the same again to do it.",
                lost.join("; ")
            )
        }
        Question::QuickAgain => {
            "This session was a quick one before: the same again makes it one, and every answer stays.".into()
        }
        Question::TakeBack(sum) => {
            let Some(event) = walk.shown.event(sum) else {
                return String::new();
            };
            let at = when(&event.at);
            let (who, set) = (&event.who, unclipped(&set(&walk.shown, event)));
            match lines_of(event).as_slice() {
                many @ [first, _, ..] => format!(
                    "{who} changed {} at once ({at}), {} first. Type the same again to take all of it back.",
                    counted(many.len(), "line"),
                    line_words(first)
                ),
                _ => format!("{who} set {set} ({at}). Type the same again to take it back."),
            }
        }
    }
}

/// The answers that a line has on its own: `[maintenance] maturity ML1, statement "..."`.
fn lost_words((line, own): &(LineKey, Vec<(String, Value)>)) -> String {
    let own = own.iter();
    let own = own.map(|(field, said)| format!("{} {}", field_words(field), value(field, said)));
    let own: Vec<String> = own.collect();
    format!("[{}] {}", line.part_label(), own.join(", "))
}

/// Says why a command is not granted.
pub(in crate::plain) fn refused(walk: &Walk, why: &Refused) -> String {
    match why {
        Refused::Access(Access::Follower(who)) => {
            format!("Nothing was recorded. Read-only: {who} has this session open.")
        }
        Refused::Access(Access::ReadOnly(why)) => {
            format!("Nothing was recorded. Read-only: {why}.")
        }
        Refused::Access(Access::Sealed(how)) => {
            format!("Nothing was recorded. It is {how}. {BECAUSE}")
        }
        Refused::Access(Access::Writer) => String::new(),
        Refused::Judge(refusal, None) => format!("Nothing was recorded: {refusal}."),
        Refused::Judge(refusal, Some(line)) => {
            format!("Nothing was recorded: {}: {refusal}.", line_words(line))
        }
        Refused::NoPerson(number) => {
            format!("There is no person {number}: said by alone lists them.")
        }
        Refused::OnePerson(names) => {
            format!(
                "One person at a time: {names}. Write the first; then said by, and statement, for the second. In quotes it is one person's name."
            )
        }
        Refused::SeveralPeople(name, all) => {
            format!("Several are called {name}: {}.", names_words(all))
        }
        Refused::Conflict => {
            format!(
                "{}: two levels stand, and nobody can confirm both: set the right one.",
                walk.at.label()
            )
        }
        Refused::NoConflict(line, field) => {
            let words = format!("{} {}", line_words(line), field_words(field));
            format!(
                "Nothing was recorded: {} was settled or changed meanwhile. conflicts reads what stands.",
                words.trim_start()
            )
        }
        Refused::NoValue(number, have) => {
            format!("Nothing was recorded: there is no value {number} here, only 1 to {have}.")
        }
        Refused::NoTexts(field) => format!(
            "Nothing was recorded: the {} is no text that could be joined. settle NUMBER takes one.",
            field_words(field)
        ),
        Refused::OnlyStanding(field) => format!(
            "Nothing was recorded: of the {} one of the values that stand is taken, settle NUMBER.",
            field_words(field)
        ),
        Refused::NoAction => {
            "Nothing was recorded: no action stands there. action TEXT / OWNER / DUE writes one."
                .into()
        }
        Refused::OneRole => {
            "This session assesses one role: set role integration maintenance adds the other."
                .into()
        }
        Refused::NoName => "Say which: a name.".into(),
        Refused::SetUp(who) => {
            format!("{who} set the session up with this: it stays, and set changes it.")
        }
        Refused::NoLine => {
            "This session has no requirement to walk: set profile changes that.".into()
        }
        Refused::NoArea(typed, areas) => format!(
            "Nothing was recorded: there is no area {typed:?}. There are {}.",
            areas.join(", ")
        ),
        Refused::DaysOrder { from, to } => {
            format!("Nothing was recorded: the last day, {to}, is before the first, {from}.")
        }
    }
}

/// Says why there is nothing to do.
pub(in crate::plain) fn nothing(walk: &Walk, why: &Nothing) -> String {
    let label = || walk.at.label();
    match why {
        Nothing::NothingSaid => "Nothing was recorded: nothing was said.".into(),
        Nothing::NoReason => "Nothing was recorded: say why the requirements cannot apply.".into(),
        Nothing::NothingMissing => "Nothing was recorded: nothing is missing: not parked.".into(),
        Nothing::NoneLeft(around) => {
            let whole = match around {
                LinesAround::Topic => ": na topic all sets the answered ones too",
                LinesAround::Area => ": na area all sets the answered ones too",
                LinesAround::WholeTopic | LinesAround::WholeArea => "",
            };
            format!("No line of {} is left to set{whole}.", around.label(walk))
        }
        Nothing::LadderEnds => {
            "The ladder ends here: rung NUMBER yes or no chooses one, undo takes the last back."
                .into()
        }
        Nothing::NoRungs { .. } => "No rung is answered yet: yes or no answers the first.".into(),
        Nothing::NoStep => {
            "Nothing was recorded: an action stands there already, or no level is missing to a target.".into()
        }
        Nothing::NothingToConfirm => {
            format!(
                "{}: nothing is to be confirmed, here or elsewhere.",
                label()
            )
        }
        Nothing::NotLeftOut => "This line was not left out by hand.".into(),
        Nothing::EvidenceHere => "The evidence is on this line already.".into(),
        Nothing::NotSplit => "This line is not split.".into(),
        Nothing::SplitAlready => format!(
            "{} is answered apart for each role already: join ends that.",
            line_words(&walk.at)
        ),
        Nothing::PersonThere(name) => format!("{name} is among the people already."),
        Nothing::PersonNotThere(name) => format!("{name} is not among the people."),
        Nothing::Guided => "This session is a guided one already.".into(),
        Nothing::NothingToUndo => {
            "Nothing is left to undo: what the session is about is changed with set.".into()
        }
        Nothing::NothingToRedo { past: false } => {
            "There is nothing to bring back: you have taken nothing back.".into()
        }
        Nothing::NothingToRedo { past: true } => {
            "Not brought back: you changed something after the undo, which ends that. history says what stood.".into()
        }
        Nothing::NoFurther(_) => "There is none further that way.".into(),
        Nothing::NoneOpen { .. } if walk.filter.is_some() => {
            "No line of the filter is unanswered: filter off takes it off.".into()
        }
        Nothing::NoneOpen { here: true } => "No other line is unanswered.".into(),
        Nothing::NoneOpen { here: false } | Nothing::End => "No line is unanswered.".into(),
        Nothing::NoJump => "No jump led here.".into(),
        Nothing::NoWayBack => "You came from nowhere else.".into(),
        Nothing::NothingRecorded => "Nothing was recorded since the session was opened.".into(),
        Nothing::RecordedHere => format!("{} was recorded last: you stand there.", label()),
        Nothing::NothingRelated => "Nothing stands beside this line.".into(),
        Nothing::NoSuchLine => "No such line is in this session.".into(),
        Nothing::Widened(_) => "The filter is off: next goes to every line.".into(),
    }
}

/// Whether a motion reads the question though it led nowhere: who says first or last hears where that is.
pub(in crate::plain) fn is_read_again(why: &Nothing) -> bool {
    matches!(
        why,
        Nothing::NoFurther(Motion::First | Motion::Last) | Nothing::RecordedHere
    ) || *why == Nothing::NoneOpen { here: true }
}

/// Whether it was a slip to say this: what was typed could not be done.
pub(in crate::plain) fn is_slip(why: &Nothing) -> bool {
    matches!(
        why,
        Nothing::NoReason
            | Nothing::NoRungs { .. }
            | Nothing::LadderEnds
            | Nothing::NoStep
            | Nothing::NothingToUndo
            | Nothing::NothingToRedo { .. }
            | Nothing::NothingRecorded
            | Nothing::NoSuchLine
    )
}

/// Says that only the date of an action is asked again.
pub(in crate::plain) fn no_date(why: &Refusal, then: &str) -> String {
    format!("Not recorded yet: {why}. Only the date is asked again{then}.")
}

/// Says that the level was not changed: `SP.01.02 stays ML3.`
pub(in crate::plain) fn stays(line: &Line) -> String {
    let stays = match &line.answer.level {
        _ if line.is_in_conflict() => "in conflict".into(),
        Some(level) => level.words(),
        None => "as it is".into(),
    };
    format!("{} stays {stays}.", line.label())
}
