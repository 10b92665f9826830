//! The columns of the review: the title first, then as much of the action as there is room for.

use crate::{
    assessment::{Line, Sort, due_day},
    format::clean_line,
    interview::Walk,
    tui::{
        widget::{pad, width},
        words::{says, wording},
    },
};

use super::view::title;

/// The widths of the columns; none where there is no room. Where a line has no action its title stands over action,
/// owner and due date too.
pub(super) struct Columns {
    pub(super) id: usize,
    pub(super) title: usize,
    pub(super) level: usize,
    pub(super) verdict: usize,
    pub(super) marks: usize,
    pub(super) by: usize,
    pub(super) action: usize,
    pub(super) owner: usize,
    pub(super) due: usize,
}

/// The columns of an action beside a title.
const ACTION: usize = 16;
/// In fewer columns a title stands alone: the row below the table has the rest of the chosen line.
const SMALLEST: usize = 48;
/// In fewer columns only owner or day stands beside it, where the table is sorted by that.
const SMALL: usize = 70;
/// In fewer columns the day stands beside it, or the owner where the table is sorted by owner; and nobody is named who
/// recorded a line, which the row below the table says of the chosen one: the titles have the room.
const NARROW: usize = 100;
/// The columns of a day with its sign.
const DAY: usize = 11;

/// The greatest widths of the contents of the columns.
#[derive(Default)]
pub(super) struct Longest {
    label: usize,
    title: usize,
    verdict: usize,
    by: usize,
    action: usize,
    owner: usize,
    due: usize,
}

impl Longest {
    pub(super) fn new<'a>(walk: &Walk, lines: impl Iterator<Item = &'a Line>) -> Self {
        let mut longest = Self::default();
        let is_shared = walk.is_shared();
        for line in lines {
            let action = line.answer.action.as_ref();
            let of = |text: Option<&String>| text.map_or(0, |text| width(&clean_line(text)));
            longest.label = longest.label.max(width(&clean_line(&line.label())));
            longest.title = longest.title.max(width(&title(walk, line)));
            let verdict = line.answer.verdict.map_or(0, |own| width(own.word()));
            longest.verdict = longest.verdict.max(verdict);
            if is_shared {
                longest.by = longest.by.max(width(&recorded(line)));
            }
            longest.action = longest.action.max(of(action.map(|action| &action.text)));
            longest.owner = longest.owner.max(of(action.map(|action| &action.owner)));
            longest.due = longest.due.max(due_day(line).map_or(0, width));
        }
        longest
    }
}

/// Who recorded a line, in a column: the first of several, with how many more there are before the name, which may be cut.
pub(super) fn recorded(line: &Line) -> String {
    match line.recorded_by.as_slice() {
        [] => String::new(),
        [only] => clean_line(only),
        [first, more @ ..] => format!("+{} {}", more.len(), clean_line(first)),
    }
}

impl Columns {
    /// Shares out the columns, each as wide as its content needs.
    pub(super) fn new(columns: usize, sort: Sort, longest: &Longest) -> Self {
        let by_owner = if sort == Sort::Owner { 14 } else { 0 };
        let (id, verdict, owner) = match columns {
            ..SMALLEST => (15, 0, 0),
            SMALLEST..SMALL => (15, 0, by_owner),
            SMALL..NARROW => (15, 8, by_owner),
            NARROW..150 => (16, 8, 14),
            // Where there is room a label is whole: it tells two lines of one requirement apart.
            _ => ((longest.label + 1).clamp(15, 40), 8, 28),
        };
        let needs = |of: usize, most: usize| if of == 0 { 0 } else { most };
        let verdict = needs(longest.verdict, verdict);
        let owner = needs(longest.owner, owner.min((longest.owner + 1).max(6)));
        let due = match columns {
            ..SMALLEST => 0,
            SMALLEST..SMALL if sort != Sort::Due => 0,
            SMALLEST..NARROW if by_owner > 0 => 0,
            // An action without a day is told there too.
            SMALLEST..NARROW => needs(longest.action.max(longest.due), DAY),
            _ => needs(longest.due, DAY),
        };
        let (level, marks) = (6, 4);
        let by = match columns {
            ..NARROW => 0,
            _ => (longest.by + 1).min(18),
        };
        // The head of the column is whole.
        let head = width(wording().heading(says::Heading::By)) + 1;
        let by = match by {
            0 => 0,
            by => needs(longest.by, by.max(head)),
        };
        let rest = columns.saturating_sub(2 + id + level + verdict + marks + by + owner + due);
        // A title is whole as far as an action keeps its beginning; where a line has none it goes on over the rest.
        let action = match columns {
            ..NARROW => 0,
            _ => (longest.action + 1).min((rest * 2 / 5).max(ACTION)),
        };
        let title = match action {
            0 => rest,
            _ => (longest.title + 1).min(rest.saturating_sub(action)),
        };
        Self {
            id,
            title,
            level,
            verdict,
            marks,
            by,
            action: rest - title,
            owner,
            due,
        }
    }

    /// The room that a line without an action leaves.
    pub(super) fn bare(&self) -> usize {
        self.title + self.action + self.owner + self.due
    }

    pub(super) fn heading(&self) -> String {
        use says::Heading::{Action, By, Due, Id, Level, Owner, Title, Verdict};
        [
            (None, 2),
            (Some(Id), self.id),
            (Some(Level), self.level),
            (Some(Verdict), self.verdict),
            (None, self.marks),
            (Some(By), self.by),
            (Some(Title), self.title),
            (Some(Action), self.action),
            (Some(Owner), self.owner),
            (Some(Due), self.due),
        ]
        .map(|(name, columns)| {
            let words = name.map_or("", |name| wording().heading(name));
            // Over the day, not over the sign before it.
            let before = if matches!(name, Some(Due)) { " " } else { "" };
            cell(&format!("{before}{words}"), columns)
        })
        .concat()
    }
}

/// A text in its column, with a blank behind it.
pub(super) fn cell(text: &str, columns: usize) -> String {
    match columns {
        0 => String::new(),
        columns => pad(text, columns - 1) + " ",
    }
}
