//! The outcome of a command, as data: every front end words it in its own manner, and none decides again.

use serde_json::Value;

use crate::{
    assessment::Filter,
    session::{EventId, Level, LineKey, Refusal},
};

use super::{
    access::Access,
    command::Motion,
    lines_around::LinesAround,
    record::{Record, Told},
    side_step::SideStep,
    world::Effect,
};

/// The outcome of a command.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// This is to be recorded, as one event.
    Record(Record),
    /// The requested value stands already.
    Stands(Told),
    /// This is asked first: the same command again does it.
    Asks(Question),
    /// Another line is on screen now.
    Moved(Moved),
    /// Another person speaks from now on.
    Speaks(Speaks),
    /// This is for the world to do.
    World(Effect),
    /// The command is not granted.
    Refused(Refused),
    /// There is nothing to do.
    Nothing(Nothing),
}

/// A question before something is done: the same command again does it.
#[derive(Debug, Clone, PartialEq)]
pub enum Question {
    /// Another level stands on the line, or two of them.
    Level {
        /// The line.
        line: LineKey,
        /// The level that stands; none where two levels are in conflict.
        stands: Option<Level>,
        /// The level to be set.
        to: Level,
    },
    /// Some of the lines that are to be not applicable are answered.
    Many {
        /// Their name.
        label: String,
        /// How many there are.
        lines: usize,
        /// How many of them are answered.
        answered: usize,
    },
    /// Joining drops what the lines say on their own.
    Join {
        /// The line that is left.
        into: LineKey,
        /// The lines that go, each with the fields that it has itself.
        lost: Vec<(LineKey, Vec<(String, Value)>)>,
    },
    /// The change was made by another person, or set many lines.
    TakeBack(EventId),
    /// The session was a quick one before, and becomes one again.
    QuickAgain,
}

/// Another line is on screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Moved {
    /// By a motion.
    By(Motion),
    /// To the next unanswered line, from this one, which is unanswered too and waits.
    LeftForLater(LineKey),
    /// To a line that was named.
    There,
    /// To the related requirement, or back.
    SideStep(SideStep),
    /// To the line that is to be confirmed: nothing is on the one before.
    ToConfirm(LineKey),
    /// To a zone, a provider or a component that has a line of its own already.
    ToPlace,
    /// To the first line that the filter lets through, or none: the one on screen is one of them.
    Filtered,
}

/// A person speaks from now on.
#[derive(Debug, Clone, PartialEq)]
pub struct Speaks {
    /// The name; empty where no person speaks.
    pub name: String,
    /// The people who said what stands on the line on screen, where it stays so: the same command again changes that.
    pub stays_with: Vec<String>,
    /// The record to make, if any.
    pub record: Option<Record>,
}

/// Why a command is not granted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// The session may not be written: why.
    Access(Access),
    /// The judge refuses; on many lines the first that it refuses.
    Judge(Refusal, Option<LineKey>),
    /// No person has this number.
    NoPerson(usize),
    /// Several people are called so.
    SeveralPeople(String, Vec<String>),
    /// Where one person speaks, several are named.
    OnePerson(String),
    /// Two levels stand, and a conflict cannot be confirmed.
    Conflict,
    /// The values of this field are no conflict, or another one by now.
    NoConflict(LineKey, String),
    /// A conflict has no value with this number: it has so many.
    NoValue(usize, usize),
    /// The values of this field are no texts that could be joined.
    NoTexts(String),
    /// Of this field only a value that stands can be taken.
    OnlyStanding(String),
    /// The line has no action.
    NoAction,
    /// The session assesses one role.
    OneRole,
    /// No name was given.
    NoName,
    /// This person set the session up with the change: it stays.
    SetUp(String),
    /// The session has no requirement.
    NoLine,
    /// No catalog of the session has this area: what was typed, and the areas that there are.
    NoArea(String, Vec<String>),
    /// The last day is before the first.
    DaysOrder {
        /// The first day.
        from: String,
        /// The last day.
        to: String,
    },
}

/// Why there is nothing to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Nothing {
    /// Nothing was said of the line.
    NothingSaid,
    /// No reason was given.
    NoReason,
    /// Nothing is said to be missing.
    NothingMissing,
    /// No line around this one is left to set.
    NoneLeft(LinesAround),
    /// The ladder ends.
    LadderEnds,
    /// No rung is answered that would support a maturity; whether the level is to be confirmed.
    NoRungs {
        /// Whether a level stands that is to be confirmed.
        to_confirm: bool,
    },
    /// No step is suggested: an action stands there already, or no level is missing.
    NoStep,
    /// Nothing is to be confirmed, here or elsewhere.
    NothingToConfirm,
    /// The line was not left out.
    NotLeftOut,
    /// The line that evidence is to go to is the one on screen.
    EvidenceHere,
    /// The line is not split.
    NotSplit,
    /// The line is split by role already.
    SplitAlready,
    /// The person is among the people already.
    PersonThere(String),
    /// The person is not among the people.
    PersonNotThere(String),
    /// The session is a guided one already.
    Guided,
    /// Nothing is left to undo.
    NothingToUndo,
    /// Nothing that this person took back is left to bring back.
    NothingToRedo {
        /// Whether something was taken back, before the person's newest change.
        past: bool,
    },
    /// Nothing comes further that way.
    NoFurther(Motion),
    /// No other line is unanswered.
    NoneOpen {
        /// Whether the one on screen is unanswered.
        here: bool,
    },
    /// Every line is answered, and the session is a quick one: its end.
    End,
    /// No jump led here.
    NoJump,
    /// The way begins here.
    NoWayBack,
    /// Nothing was recorded since the session was opened.
    NothingRecorded,
    /// The line that was recorded last is on screen.
    RecordedHere,
    /// Nothing is related to the line.
    NothingRelated,
    /// No line is of this kind.
    NoSuchLine,
    /// All lines are walked again: the filter that was taken off.
    Widened(Option<Filter>),
}
