//! What plain mode says of a command's outcome, in sentences to be heard: the one place where it words it. It names
//! words to say, not keys, and has no signs.

use crate::{
    assessment::Line,
    format::{field_words, line_words, value_words},
    interview::{
        Access, Back, More, Motion, Nothing, Question, Reach, Refused, Told, Walk, What, lines_of,
        set, when, with,
    },
    session::{Level, LineKey, TextField, Verdict, Wish},
};

use super::{say::count, stands::change_sentence};

/// A change that is on disk now: `SP.01.02 ML3 Defined (Practiced) saved.`
pub(super) fn told(walk: &Walk, told: &Told) -> String {
    let parked = if told.still_parked {
        ", still parked"
    } else {
        ""
    };
    if let Some(doubt) = &told.doubt {
        return format!("{} {doubt}{parked}; saved.", told.line.label());
    }
    format!("{}{parked}{} saved.", change(walk, told), stop(told))
}

/// What parts a change that is a sentence of its own from the word that it is saved.
fn stop(told: &Told) -> &'static str {
    match &told.what {
        What::Undone(_) | What::Redone | What::NewPerson(_) | What::PersonGone(_) => ";",
        What::Planned { owner, due } if owner.is_empty() && due.is_empty() => "",
        What::SplitByRole(_)
        | What::SplitComponent
        | What::Joined
        | What::Planned { .. }
        | What::Judged { left: Some(_), .. } => ",",
        _ => "",
    }
}

fn change(walk: &Walk, told: &Told) -> String {
    let label = line_words(&told.line);
    match &told.what {
        What::Judged { level, again, left } => {
            let level = level_words(walk, &told.line, level);
            let left = left.map_or_else(String::new, |left| match left {
                0 => ", the last one".into(),
                left => format!(", {left} to reconfirm"),
            });
            if *again {
                format!("{label}: {level} reconfirmed{left}")
            } else {
                format!("{label} {level}")
            }
        }
        What::BackIn => format!("{label} back in the assessment"),
        What::Edited(wish) => format!("{label} {}", edited(wish)),
        What::Parked(owes) if owes.is_empty() => format!("{label} parked"),
        What::Parked(owes) => format!("{label} parked (owed by {owes})"),
        What::Unparked => format!("{label} no longer parked"),
        What::Planned { owner, due } => {
            let known = |word: &str, text: &str| match text {
                "" => String::new(),
                text => format!(", {word} {text}"),
            };
            format!(
                "{label} action{}{}",
                known("owner", owner),
                known("due", due)
            )
        }
        What::ActionGone => format!("{label} action taken off"),
        What::ActionState(state) => format!("{label} action {state}"),
        What::EditedMany(lines, wish) => of_many(*lines, wish),
        What::ActionStateOfMany(lines, state) => format!("{} action {state}", lines_words(*lines)),
        What::NotApplicable { label, lines } => {
            format!("{label}: {} not applicable", lines_words(*lines))
        }
        What::SaidBy(name) if name.is_empty() => format!("{label} said by nobody"),
        What::SaidBy(name) => format!("{label} said by {name}"),
        What::NewPerson(name) => format!("{name} is new among the people"),
        What::PersonGone(name) => format!("{name} is among the people no more"),
        What::SplitByRole(roles) => {
            format!("{label} is answered apart for {}", roles.join(" and "))
        }
        What::SplitComponent => format!("{label} has a line of its own"),
        What::Joined => format!("{label} is answered together again"),
        What::About(fields) => about(fields),
        What::Guided { all: true } => {
            "The session is guided from here on, all requirements:".into()
        }
        What::Guided { all: false } => "The session is guided from here on:".into(),
        What::Undone(None) => back("Undone", told),
        What::Undone(Some(who)) => back(&format!("Undone, set by {who}"), told),
        What::Redone => back("Redone", told),
    }
}

/// The session's own data that were changed.
fn about(fields: &[String]) -> String {
    let mut names: Vec<String> = fields.iter().map(|field| field_words(field)).collect();
    names.dedup();
    format!("The session's {}", names.join(", "))
}

/// What taking back, or bringing back, came to.
fn back(word: &str, told: &Told) -> String {
    let Some(back) = &told.back else {
        return word.to_owned();
    };
    if back.stays {
        let label = line_words(&told.line);
        return format!("{word}: {label} stays as it is, by a later change");
    }
    let change = change_sentence(&told.line, &back.field, &back.from, &back.to);
    format!("{word}: {change}{}", more(back))
}

fn more(back: &Back) -> String {
    match &back.more {
        More::Nothing => String::new(),
        More::Lines(lines) => format!(" and {} besides", lines_words(*lines)),
        More::Fields(fields) => with(fields.iter().map(String::as_str)),
    }
}

fn lines_words(lines: usize) -> String {
    count(lines, "line", "lines")
}

/// A level with its name in the line's catalog: `ML4 Improving`.
pub(super) fn level_words(walk: &Walk, line: &LineKey, level: &Level) -> String {
    let mut catalogs = walk.catalogs.iter();
    let catalog = catalogs.find(|catalog| catalog.id == line.catalog);
    let mut scale = catalog.into_iter().flat_map(|catalog| &catalog.maturity);
    let step = scale.find(|step| level.maturity() == Some(step.level));
    match (level.maturity(), step) {
        (Some(0), _) => format!("{} not performed", level.words()),
        (Some(_), Some(step)) => format!("{} {}", level.words(), step.name),
        _ => level.words(),
    }
}

/// A wish on one line.
fn edited(wish: &Wish) -> String {
    match wish {
        Wish::Rung(rung, Some(answer)) => format!("rung ML{rung} {}", answer.words()),
        Wish::Rung(rung, None) => format!("rung ML{rung} cleared"),
        Wish::Verdict(verdict) => verdict_words(*verdict),
        Wish::Flag(true) => "flagged".into(),
        Wish::Flag(false) => "flag taken off".into(),
        Wish::Target(Some(level)) => format!("target ML{level}"),
        Wish::Target(None) => "target cleared".into(),
        Wish::Declared(Some(level)) => format!("declared level ML{level}"),
        Wish::Declared(None) => "declared level cleared".into(),
        Wish::Text(field, text) => text_words(*field, text),
        Wish::AddEvidence(_) | Wish::References(_) => "evidence".into(),
        Wish::AddEvidenceFile(file) => {
            format!("evidence file {}, {} bytes,", file.path, file.size)
        }
        Wish::RemoveEvidence(number) => format!("evidence {number} removed"),
        Wish::Compensating {
            measure: Some(measure),
            ..
        } if measure.is_empty() => "compensating cleared".into(),
        Wish::Compensating { .. } => "compensating measure".into(),
        Wish::Action {
            text: Some(text), ..
        } if text.is_empty() => "action cleared".into(),
        Wish::Action { .. } | Wish::WholeAction(_) => "action".into(),
        Wish::Park(..) => "parked".into(),
        Wish::Level(Some(level)) => level.words(),
        Wish::Level(None) => "maturity cleared".into(),
        Wish::Field(field, value) if value.is_null() => format!("{} cleared", field.label),
        Wish::Field(field, _) => field.label.to_owned(),
        Wish::Clear => "line cleared".into(),
    }
}

fn text_words(field: TextField, text: &str) -> String {
    let name = match field {
        TextField::Statement => "statement",
        TextField::Remarks => "remarks",
        TextField::SaidBy => "said by",
    };
    if text.is_empty() {
        format!("{name} cleared")
    } else {
        name.into()
    }
}

fn verdict_words(verdict: Option<Verdict>) -> String {
    verdict.map_or("verdict cleared".into(), |verdict| {
        format!("verdict {}", verdict.word())
    })
}

fn of_many(lines: usize, wish: &Wish) -> String {
    let lines = lines_words(lines);
    match wish {
        Wish::Action { .. } => format!("Action of {lines}"),
        wish => format!("{lines} {}", edited(wish)),
    }
}

/// What is said where a change stands already.
pub(super) fn stands(walk: &Walk, told: &Told) -> String {
    match &told.what {
        What::Edited(Wish::Verdict(None)) => {
            format!(
                "{} has no verdict: nothing changed.",
                line_words(&told.line)
            )
        }
        What::NotApplicable { .. } | What::About(_) => "It stands already.".into(),
        What::Planned { .. } | What::Parked(_) => "Nothing was recorded: it stands already.".into(),
        _ => format!("{}: it stands already.", change(walk, told)),
    }
}

/// What is asked before something is done.
pub(super) fn question(walk: &Walk, question: &Question) -> String {
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
            lines,
            answered,
        } => format!(
            "{label} has {} to set, {answered} of them answered. Type the same again to set all of them not applicable.",
            lines_words(*lines)
        ),
        Question::Join { lost, .. } => {
            let lost: Vec<String> = lost.iter().map(lost_words).collect();
            format!(
                "This goes with the split: {}. Undo brings it back. Type the same again to do it.",
                lost.join("; ").replace('…', "...")
            )
        }
        Question::TakeBack(sum) => {
            let Some(event) = walk.shown.event(sum) else {
                return String::new();
            };
            let at = when(&event.at);
            let (who, set) = (&event.who, set(event).replace('…', "..."));
            match lines_of(event).as_slice() {
                many @ [first, _, ..] => format!(
                    "{who} changed {} at once ({at}), {} first. Type the same again to take all of it back.",
                    lines_words(many.len()),
                    line_words(first)
                ),
                _ => format!("{who} set {set} ({at}). Type the same again to take it back."),
            }
        }
    }
}

/// What a line says itself: `[maintenance] maturity ML1, statement "..."`.
fn lost_words((line, own): &(LineKey, Vec<(String, serde_json::Value)>)) -> String {
    let own = own.iter();
    let own =
        own.map(|(field, value)| format!("{} {}", field_words(field), value_words(field, value)));
    let own: Vec<String> = own.collect();
    format!("[{}] {}", line.part(), own.join(", "))
}

/// Why a command is not granted.
pub(super) fn refused(label: &str, why: &Refused) -> String {
    match why {
        Refused::Access(Access::Follower(who)) => {
            format!("Nothing was recorded. Read-only: {who} has this session open.")
        }
        Refused::Access(Access::ReadOnly(why)) => {
            format!("Nothing was recorded. Read-only: {why}.")
        }
        Refused::Access(Access::Writer) => String::new(),
        Refused::Judge(refusal, None) => format!("Nothing was recorded: {refusal}."),
        Refused::Judge(refusal, Some(line)) => {
            format!("Nothing was recorded: {}: {refusal}.", line_words(line))
        }
        Refused::NoPerson(number) => {
            format!("There is no person {number}: said by alone lists them.")
        }
        Refused::SeveralPeople(name, all) => {
            format!("Several are called {name}: {}.", all.join(", "))
        }
        Refused::Conflict => {
            format!("{label}: two levels stand, and nobody can confirm both: set the right one.")
        }
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
            format!("Nothing was recorded: the last day, {to}, is before the first day, {from}.")
        }
    }
}

/// Why there is nothing to do.
pub(super) fn nothing(walk: &Walk, why: &Nothing) -> String {
    let label = || walk.at.label();
    match why {
        Nothing::NoReason => "Nothing was recorded: say why the requirements cannot apply.".into(),
        Nothing::NothingMissing => "Nothing was recorded: nothing is missing: not parked.".into(),
        Nothing::NoneLeft(reach) => {
            let whole = match reach {
                Reach::Topic => ": na topic all sets the answered ones too",
                Reach::Area => ": na area all sets the answered ones too",
                Reach::WholeTopic | Reach::WholeArea => "",
            };
            format!("No line of {} is left to set{whole}.", reach.label(walk))
        }
        Nothing::LadderEnds => {
            "The ladder ends here: rung NUMBER yes or no chooses one, undo takes the last back."
                .into()
        }
        Nothing::NoRungs { .. } => "No rung is answered yet: yes or no answers the first.".into(),
        Nothing::NothingToConfirm => {
            format!(
                "{}: nothing is to be confirmed, here or elsewhere.",
                label()
            )
        }
        Nothing::NotLeftOut => "This line was not left out by hand.".into(),
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
        Nothing::NoFurther(_) => "There is none further that way.".into(),
        Nothing::NoneOpen { .. } if walk.filter.is_some() => {
            "No line of the filter is unanswered: filter off takes it off.".into()
        }
        Nothing::NoneOpen { here: true } => "No other line is unanswered.".into(),
        Nothing::NoneOpen { here: false } | Nothing::End => "No line is unanswered.".into(),
        Nothing::NoWayBack => "You came from nowhere else.".into(),
        Nothing::NothingRecorded => "Nothing was recorded since the session was opened.".into(),
        Nothing::RecordedHere => format!("{} was recorded last: you stand there.", label()),
        Nothing::NothingBeside => "Nothing stands beside this line.".into(),
        Nothing::NoSuchLine => "No such line is in this session.".into(),
        Nothing::Widened(_) => "The filter is off: next goes to every line.".into(),
    }
}

/// Whether a motion reads the question though it led nowhere: who says first or last hears where that is.
pub(super) fn is_read_again(why: &Nothing) -> bool {
    matches!(
        why,
        Nothing::NoFurther(Motion::First | Motion::Last) | Nothing::RecordedHere
    ) || *why == Nothing::NoneOpen { here: true }
}

/// That another level was not set: `SP.01.02 stays ML3.`
pub(super) fn stays(line: &Line) -> String {
    let mut conflicts = line.answer.conflicts.iter();
    let stays = match &line.answer.level {
        _ if conflicts.any(|conflict| conflict.field == "level") => "in conflict".into(),
        Some(level) => level.words(),
        None => "as it is".into(),
    };
    format!(
        "{} stays {stays}. undo again takes back your newest change.",
        line.label()
    )
}
