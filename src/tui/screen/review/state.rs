//! The state of the table of lines: its order, the marked rows, and the chosen one.

use std::collections::HashSet;

use crate::{
    assessment::{Filter, Line, Sort},
    interview::{Command, Walk},
    session::{Edit, LineKey},
    tui::widget::Cursor,
};

/// The state of the table, kept while the session is open.
#[derive(Debug, Default)]
pub struct Review {
    /// The order of the list.
    pub(super) sort: Sort,
    /// Places of the lines, in the order shown. It stays while one edits: a row does not jump away from under the
    /// cursor.
    pub(super) order: Vec<usize>,
    /// How many lines there were when it was made.
    pub(super) lines: usize,
    /// The filter when it was made.
    pub(super) filter: Option<Filter>,
    pub(super) cursor: Cursor,
    /// The chosen line.
    pub(super) chosen: Option<LineKey>,
    pub(super) marked: HashSet<LineKey>,
}

impl Review {
    /// The place of the chosen row, to be moved.
    pub(in crate::tui) fn cursor(&mut self) -> &mut usize {
        &mut self.cursor.at
    }

    pub(super) fn sort(&mut self, walk: &Walk) {
        let lines = &walk.judged.lines;
        self.order = walk.sorted(self.sort);
        self.lines = lines.len();
        if self.filter != walk.filter {
            self.filter.clone_from(&walk.filter);
            // What is out of sight is not edited with what is marked.
            let shown = self.order.iter().filter_map(|place| lines.get(*place));
            let shown: HashSet<&LineKey> = shown.map(|line| &line.key).collect();
            self.marked.retain(|key| shown.contains(key));
        }
        let is_chosen = |place: &usize| {
            let key = lines.get(*place).map(|line| &line.key);
            key.is_some() && key == self.chosen.as_ref()
        };
        self.cursor.at = self.order.iter().position(is_chosen).unwrap_or(0);
    }

    pub(super) fn shown<'a>(&'a self, walk: &'a Walk) -> impl Iterator<Item = &'a Line> {
        let lines = &walk.judged.lines;
        self.order.iter().filter_map(|place| lines.get(*place))
    }

    pub(super) fn at<'a>(&self, walk: &'a Walk) -> Option<&'a Line> {
        walk.judged.lines.get(*self.order.get(self.cursor.at)?)
    }

    /// Takes the marks off once what they were made for is done: what is done next is meant for the line under the
    /// cursor. Action, owner and day are set one after another on the same lines, so those keep them.
    pub(in crate::tui) fn recorded(&mut self, command: &Command) {
        let is_done = match command {
            Command::EditMany(_, edit) => !matches!(edit, Edit::Action { .. }),
            Command::ActionStateOfMany(..) => true,
            _ => false,
        };
        if is_done {
            self.marked.clear();
        }
    }

    /// The lines that an edit is for: those marked, else the chosen one.
    pub(super) fn aimed<'a>(&'a self, walk: &'a Walk) -> Vec<&'a Line> {
        if self.marked.is_empty() {
            return self.at(walk).into_iter().collect();
        }
        let shown = self.shown(walk);
        shown
            .filter(|line| self.marked.contains(&line.key))
            .collect()
    }
}
