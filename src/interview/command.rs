//! The commands of an open session, with their arguments. Keys, words and the command line all come to one of these.

use crate::{
    assessment::Filter,
    session::{AboutEdit, Action, Clash, Edit, EventId, Level, LineKey, PlaceKind, Rung, Settling},
};

use super::lines_around::LinesAround;

/// A request to an open session. A request about a line is about the one on screen.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Set the judgement; where another level stands, the command asks first.
    Judge(Level),
    /// Set the maturity that the answered rungs support.
    TakeSupported,
    /// Confirm the level that was carried over, or asked with other texts, and go on to the next such line.
    Confirm,
    /// Leave the line out of this assessment, or take it back in.
    TurnEvaluated,
    /// Take the line back in.
    Evaluate,
    /// Answer a rung; none clears it.
    Rung(u8, Option<Rung>),
    /// Answer the ladder's next rung.
    NextRung(Rung),
    /// Claim that the lines around this one cannot apply, for one reason.
    NotApplicable(LinesAround, String),
    /// Record an edit on the line.
    Edit(Edit),
    /// Record all that is said of the line, as one change, told as the first of it; of edits about one field the last one
    /// holds.
    Answer(Vec<Edit>),
    /// The same, with the catalog's step to the next level as what is to be done: the step of the line as all of the rest
    /// leaves it. Owner and day may be among the rest.
    AnswerWithStep(Vec<Edit>),
    /// Park the line, with what is missing, who owes it and by when. Where nothing is missing, the line is parked no longer.
    Park {
        /// The missing piece.
        missing: String,
        /// The person who owes it: a name, or the number of a known person.
        owes: String,
        /// The day by which it is promised, as it is typed; none leaves it as it stands.
        due: Option<String>,
    },
    /// Make the action this; none where its text is empty. The owner is a name, or the number of a person.
    Plan(Action),
    /// Set the state of the action: `open` or `done`.
    ActionState(&'static str),
    /// Move a piece of evidence, by its number, to another line.
    MoveEvidence(usize, LineKey),
    /// Flag the line, or take the flag off.
    TurnFlag,
    /// Record an edit on many lines, as one change: on all or on none.
    EditMany(Vec<LineKey>, Edit),
    /// Set the state of the actions of many lines: `open` or `done`.
    ActionStateOfMany(Vec<LineKey>, &'static str),
    /// Make the catalog's step to the next level the action of those of these lines that have none.
    TakeSteps(Vec<LineKey>),
    /// Let this person speak from now on; an empty name stands for no person.
    Speak(String),
    /// Add a person to those interviewed.
    AddPerson(String),
    /// Remove a person from those interviewed; what was said stays.
    RemovePerson(String),
    /// Answer the line apart for each role.
    SplitByRole,
    /// Answer the line apart for a zone, a provider or a component.
    SplitPlace(PlaceKind, String),
    /// Answer together again; what was said apart is asked about first.
    Join(Joining),
    /// Change what the session is about.
    About(Vec<AboutEdit>),
    /// Settle a conflict as it was seen.
    Settle(Box<Clash>, Settling),
    /// Make a guided session of a quick one, and go on at this line; where none is named, at the one on screen. Of one that
    /// was quick before make a quick one again.
    Deeper(Option<LineKey>),
    /// Take back this person's newest change.
    Undo,
    /// Take back one change.
    TakeBack(EventId),
    /// Bring back what was taken back last.
    Redo,
    /// Move along the walk.
    Move(Motion),
    /// Stand on this line.
    Go(LineKey),
    /// Walk only the lines of one kind, or all again.
    Filter(Option<Filter>),
}

/// The extent of a joining.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joining {
    /// The roles; of a line without a role the component, the provider or the zone.
    Nearest,
    /// The component, the provider or the zone alone.
    Place,
}

/// A way along the walk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Motion {
    /// The next line.
    Next,
    /// The line before.
    Previous,
    /// The next topic.
    NextTopic,
    /// The topic before.
    PreviousTopic,
    /// The next area.
    NextArea,
    /// The area before.
    PreviousArea,
    /// The first line.
    First,
    /// The last line.
    Last,
    /// The next unanswered line.
    NextOpen,
    /// Go back along the trail of lines.
    Back,
    /// Go back to the line before the last jump.
    BeforeJump,
    /// The line that was recorded last.
    Recorded,
    /// The related requirement of the other standard, and back.
    Related,
}

impl Command {
    /// Whether it leads to a line that was named, found or chosen in a list, however far it is.
    #[must_use]
    pub fn jumps(&self) -> bool {
        matches!(
            self,
            Self::Go(_) | Self::Filter(Some(_)) | Self::Move(Motion::First | Motion::Last)
        )
    }

    /// Whether it changes what stands in the session: only a program that holds the lock may.
    #[must_use]
    pub fn writes(&self) -> bool {
        !matches!(self, Self::Move(_) | Self::Go(_) | Self::Filter(_))
    }
}
