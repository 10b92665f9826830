//! A record to be made, what follows it, and how it is told: data, which every front end words in its own manner.

use std::collections::HashSet;

use serde_json::Value;

use crate::session::{Change, Clash, Edit, Level, LineKey};

/// The draft that a change comes from: line and field.
pub type DraftKey = (String, String);

/// A record to be made.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// The changes, one event.
    pub changes: Vec<Change>,
    /// The change as it is told.
    pub told: Told,
    /// The step that follows once the changes are taken in.
    pub after: After,
    /// The draft to drop once they are on disk.
    pub draft: Option<DraftKey>,
    /// What two people said differently, where the changes decide between them.
    pub decides: Option<Box<Clash>>,
}

impl Record {
    /// Changes that nothing follows.
    #[must_use]
    pub fn new(changes: Vec<Change>, told: Told) -> Self {
        Self {
            changes,
            told,
            after: After::Stay,
            draft: None,
            decides: None,
        }
    }

    /// Stays on the line where the change would lead on from it.
    pub(super) fn stay(&mut self) {
        if matches!(self.after, After::Stay | After::Stand(_)) {
            return;
        }
        self.after = After::Stay;
        if let ChangeTold::Judged { stays, .. } = &mut self.told.what {
            *stays = true;
        }
    }
}

/// The step that follows a change once it is taken in: only then it is known which lines have it too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum After {
    /// Nothing.
    Stay,
    /// On to the next unanswered line, with a filter else to the next that it lets through.
    GoOn,
    /// On to the next line that the filter lets through, answered or not.
    NextOfFilter,
    /// On to the next level that is to be confirmed.
    Reconfirm,
    /// On to the next unanswered line that is none of these.
    GoOnBut(Vec<LineKey>),
    /// Stand on this line.
    Stand(LineKey),
}

/// A change, told as data.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// The line that it is about; the session's own data has none.
    pub line: LineKey,
    /// The kind of change.
    pub what: ChangeTold,
    /// The values that taking back or bringing back changed.
    pub back: Option<Back>,
    /// The doubt about the level: the message of a finding.
    pub doubt: Option<String>,
    /// Whether the line that got a level is parked all the same.
    pub still_parked: bool,
    /// The day by which something is to be done, where that is past already.
    pub past_due: Option<String>,
    /// Of each of its lines that is reviewed or returned by it, what the same person alone recorded, in words: a second
    /// person's review is still due there.
    pub own_reviews: Vec<String>,
    /// Whether the person who spoke is among those interviewed no more by it: nobody is set as speaking then.
    pub nobody_speaks: bool,
    /// Who had said the line, where nobody is named on it from now on though that was not asked for.
    pub unnamed: Option<String>,
    /// Whoever said what stands already, where another person, the second one, speaks and says the same.
    pub agrees: Option<[String; 2]>,
    /// Whoever is named on the line again by a settled conflict.
    pub named_again: Vec<String>,
    /// The others to whom the line was returned, where it is so no more by it: they have nothing to mend there.
    pub not_returned: Vec<String>,
}

impl Told {
    /// A change of a line.
    #[must_use]
    pub fn new(line: &LineKey, what: ChangeTold) -> Self {
        Self {
            line: line.clone(),
            what,
            back: None,
            doubt: None,
            still_parked: false,
            past_due: None,
            own_reviews: Vec::new(),
            nobody_speaks: false,
            unnamed: None,
            agrees: None,
            named_again: Vec::new(),
            not_returned: Vec::new(),
        }
    }

    /// A change of many lines, or of the session's own data.
    #[must_use]
    pub fn of_session(what: ChangeTold) -> Self {
        Self::new(&LineKey::default(), what)
    }
}

/// The kind of a change.
#[derive(Debug, Clone, PartialEq)]
pub enum ChangeTold {
    /// A level was set.
    Judged {
        /// Which.
        level: Level,
        /// Whether it stood already, and was to be confirmed.
        again: bool,
        /// How many are left to be confirmed, where the command was to confirm.
        left: Option<usize>,
        /// Whether the walk stays on the line, which had another level before.
        stays: bool,
    },
    /// A line that was left out is back in the assessment.
    BackIn,
    /// An edit on one line.
    Edited(Edit),

    /// A piece of evidence went from the line to this one.
    EvidenceMoved(LineKey),
    /// The line is parked.
    Parked {
        /// Who owes what is missing; empty where no person does.
        owes: String,
        /// By when, as recorded; empty where no day is named.
        due: String,
    },
    /// The line is parked no longer.
    Unparked,
    /// The action was set, with its owner and day where they are given.
    Planned {
        /// The owner.
        owner: String,
        /// By when, as written.
        due: String,
    },
    /// The action was taken off.
    ActionGone,
    /// The action has this state: `open` or `done`.
    ActionState(&'static str),
    /// An edit on so many lines.
    EditedMany(usize, Edit),
    /// The actions of so many lines have this state.
    ActionStateOfMany(usize, &'static str),
    /// This many lines around the one on screen cannot apply.
    NotApplicable {
        /// The name of the topic or area: `SP.03`, `SP.01 Training`.
        label: String,
        /// How many.
        lines: usize,
        /// How many of them are outside the profile.
        outside: usize,
    },
    /// The line is said by this person; an empty name stands for no person.
    SaidBy(String),
    /// This person is new among those interviewed.
    NewPerson(String),
    /// This person is among those interviewed no more.
    PersonGone(String),
    /// The line is answered apart for these roles.
    SplitByRole(Vec<String>),
    /// The zone, provider or component has a line of its own.
    SplitPlace,
    /// The line is answered together again.
    Joined,
    /// Fields of what the session is about, by name.
    About(Vec<String>),
    /// A conflict was settled.
    Settled {
        /// The field.
        field: String,
        /// The value that holds; null where the field was cleared.
        to: Value,
        /// How many conflicts are left.
        left: usize,
        /// Who says a value that is new; empty where nobody is set as speaking. None where another person said it, or none
        /// says such values.
        by: Option<String>,
    },
    /// The session is a guided one from here on.
    Guided {
        /// How many lines applied before, and how many do now.
        lines: [usize; 2],
        /// The line that the walk goes on at.
        at: LineKey,
    },
    /// The session is a quick one again.
    QuickAgain,
    /// A change was taken back. The text names its author, where that is another person.
    Undone(Option<String>),
    /// A change was brought back.
    Redone,
}

/// The values that taking back, or bringing back, changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Back {
    /// Every field in which another value stands now, or several do; none where later changes stand over all of them.
    pub changed: Vec<Changed>,
    /// Every level and rung that two people said differently, which is to be settled again.
    pub differing: Vec<(LineKey, String)>,
}

/// A field in which another value stands than before, or several do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The line; for the session's own data, the line of no requirement.
    pub line: LineKey,
    /// The field.
    pub field: String,
    /// The value before.
    pub from: Value,
    /// The value now.
    pub to: Value,
    /// Whether several values stand there now, against each other.
    pub clashes: bool,
}

impl Back {
    /// The rest of what it is about, beside the first field.
    #[must_use]
    pub fn more(&self) -> More {
        let lines = self.changed.iter().map(|changed| &changed.line);
        let lines: HashSet<&LineKey> = lines.filter(|line| !line.is_session()).collect();
        match (lines.len(), self.changed.as_slice()) {
            (lines @ 2.., _) => More::Lines(lines - 1),
            (_, [_, others @ ..]) if !others.is_empty() => {
                More::Fields(others.iter().map(|changed| changed.field.clone()).collect())
            }
            _ => More::Nothing,
        }
    }
}

/// The rest of what a change is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum More {
    /// Nothing.
    Nothing,
    /// This many other lines.
    Lines(usize),
    /// These fields of the same line.
    Fields(Vec<String>),
}
