//! The lists of the brief: what is parked by person, the actions, and the evidence that has changed.

use crate::{
    assessment::{Line as Judged, State, is_overdue, is_promise_overdue, owed},
    format::{clean_line, clip, counted, since_words},
    interview::{walk::Walk, world::FileChange},
    session::{Action, LineKey, evidence_files},
};

/// A section of the brief that is a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listed {
    /// Parked lines, by person.
    Parked,
    /// Actions to be done.
    Actions,
    /// Files that are evidence.
    Evidence,
}

impl Listed {
    /// The name of the list.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Parked => "Parked",
            Self::Actions => "Actions",
            Self::Evidence => "Evidence",
        }
    }
}

/// A heading, and what stands below it as far as there is room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Of what.
    pub of: Listed,
    /// How much there is, in words.
    pub words: String,
    /// Whether it is still being looked at.
    pub is_waiting: bool,
    /// Each of it.
    pub items: Vec<Item>,
}

/// An item of a part. Its name may be cut, so that the rest stays in sight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Whether it should have been done by now.
    pub is_late: bool,
    /// The text before the name.
    pub before: String,
    /// The person it is about; empty where it is about none.
    pub name: String,
    /// The text behind the name.
    pub behind: String,
}

impl Item {
    fn new(before: &str, name: &str, behind: &str) -> Self {
        Self {
            is_late: false,
            before: clean_line(before),
            name: clean_line(name),
            behind: clean_line(behind),
        }
    }

    /// Words without a name.
    #[must_use]
    pub fn plain(words: &str) -> Self {
        Self::new(words, "", "")
    }

    /// All of it, the name in at most so many columns.
    #[must_use]
    pub fn words(&self, columns: usize) -> String {
        let name = clip(&self.name, columns);
        format!("{}{name}{}", self.before, self.behind)
    }
}

/// The parts of the brief that are lists: the parked lines by person, the actions, and the evidence that has changed.
#[must_use]
pub fn parts(walk: &Walk) -> Vec<Part> {
    let mut parts = Vec::new();
    let owed = owed(&walk.counted.lines);
    if !owed.is_empty() {
        let lines = || owed.iter().flat_map(|(_, lines)| lines);
        let is_late = |line: &&&Judged| is_promise_overdue(line, &walk.today);
        let late = match lines().filter(is_late).count() {
            0 => String::new(),
            late => format!(", {late} overdue"),
        };
        parts.push(Part {
            of: Listed::Parked,
            words: format!("{}, by who owes it{late}", lines().count()),
            is_waiting: false,
            items: owed
                .iter()
                .map(|(who, lines)| owes(walk, who, lines))
                .collect(),
        });
    }
    parts.extend(actions(&walk.counted.lines, &walk.today));
    let files = evidence_files(&walk.shown).len();
    if files > 0 {
        let words = match &walk.files {
            None => format!("{}, being looked at", counted(files, "file")),
            Some(changes) if changes.is_empty() => {
                format!("{}, no change found", counted(files, "file"))
            }
            Some(changes) => format!(
                "{} of {} gone or changed since",
                changes.len(),
                counted(files, "file")
            ),
        };
        let changes = walk.files.iter().flatten();
        let item = |(line, change): &(_, FileChange)| {
            let line: &LineKey = line;
            let words = format!("{} {} {}", line.label(), change.path, change.words);
            Item::plain(&words)
        };
        parts.push(Part {
            of: Listed::Evidence,
            words,
            is_waiting: walk.files.is_none(),
            items: changes.map(item).collect(),
        });
    }
    parts
}

/// The actions still to be done, the next due first; as of the day of the newest change, as the review has it.
fn actions(lines: &[Judged], today: &str) -> Option<Part> {
    let inside = lines
        .iter()
        .filter(|line| line.state() != State::NotEvaluated);
    let mut open: Vec<(&Judged, &Action)> = inside
        .filter_map(|line| Some((line, line.answer.open_action()?)))
        .collect();
    open.sort_by_key(|(_, action)| (action.due.is_empty(), &action.due));
    let said = |parts: &[&str]| {
        let parts = parts.iter().filter(|part| !part.trim().is_empty());
        clean_line(&parts.copied().collect::<Vec<_>>().join(", "))
    };
    let (_, first) = open.first()?;
    let late = open
        .iter()
        .filter(|(line, _)| is_overdue(line, today))
        .count();
    let next = match first.due.as_str() {
        "" => ", none with a due date".to_owned(),
        due if late > 0 => format!(
            ", {late} overdue, the first since {}",
            said(&[due, &first.owner])
        ),
        due => format!(", next due {}", said(&[due, &first.owner])),
    };
    let item = |(line, action): &(&Judged, &Action)| {
        let due = match action.due.as_str() {
            "" => "no due date".to_owned(),
            due => due.to_owned(),
        };
        let behind = format!(": {} {}", line.label(), action.text);
        let item = match action.owner.trim() {
            "" => Item::plain(&format!("{due}{behind}")),
            owner => Item::new(&format!("{due}, "), owner, &behind),
        };
        Item {
            is_late: is_overdue(line, today),
            ..item
        }
    };
    Some(Part {
        of: Listed::Actions,
        words: format!("{} open{next}", open.len()),
        is_waiting: false,
        items: open.iter().map(item).collect(),
    })
}

/// The items that a person owes: `A. Kim (2, since 2026-11-20): SP.01.02 plan of the cell; SP.02.01 list`.
fn owes(walk: &Walk, who: &str, lines: &[&Judged]) -> Item {
    let owed: Vec<String> = lines
        .iter()
        .map(|line| {
            let parked = line.answer.parked.as_ref();
            let missing = parked.map_or("", |parked| parked.missing.as_str());
            let due = parked.map_or("", |parked| parked.due.as_str());
            let due = match due {
                "" => String::new(),
                due => format!(", due {due}"),
            };
            format!("{} {missing}{due}", line.label())
        })
        .collect();
    let is_late = |line: &&Judged| is_promise_overdue(line, &walk.today);
    let is_late = lines.iter().any(is_late);
    let who = if who.is_empty() { "nobody named" } else { who };
    let asked = since_words(&walk.shown, lines.iter().map(|line| &line.key));
    let asked = asked.map_or_else(String::new, |words| format!(", {words}"));
    let count = lines.len();
    Item {
        is_late,
        ..Item::new("", who, &format!(" ({count}{asked}): {}", owed.join("; ")))
    }
}
