//! A folder, the chosen entry in it, and the filter that narrows it.

use std::{
    ffi::OsString,
    path::{MAIN_SEPARATOR_STR, PathBuf, is_separator},
};

use tui_textarea::TextArea;

use crate::{
    interview::{Bringing, Effect, FolderEntry},
    session::LineKey,
    tui::widget::{Cursor, scrolled_anew},
};

/// What a file is chosen for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Wanted {
    /// As evidence of this line.
    Evidence(LineKey),
    /// To be brought into the session of this file.
    Session(Bringing, PathBuf),
}

/// A folder, and what is chosen in it.
#[derive(Debug)]
pub struct Files {
    /// What the file is for.
    pub(super) wanted: Wanted,
    pub(super) folder: PathBuf,
    pub(super) entries: Vec<FolderEntry>,
    /// Their names for the filter.
    pub(super) names: Vec<String>,
    /// Places of the entries that are shown.
    pub(super) shown: Vec<usize>,
    pub(super) cursor: Cursor,
    pub(super) hidden: bool,
    pub(super) filter: String,
    /// The filter or the path while it is typed.
    pub(super) typed: Option<TextArea<'static>>,
    /// The path that is being looked at, and the text that was typed when the look began.
    pub(super) asked: Option<PathBuf>,
    pub(super) typed_then: String,
    /// The entry that the cursor goes to once a folder is shown: the folder just left.
    pub(super) from: Option<OsString>,
}

impl Files {
    /// Nothing is shown yet.
    pub(super) fn new(wanted: Wanted) -> Self {
        Self {
            wanted,
            folder: PathBuf::new(),
            entries: Vec::new(),
            names: Vec::new(),
            shown: Vec::new(),
            cursor: Cursor::default(),
            hidden: false,
            filter: String::new(),
            typed: None,
            asked: None,
            typed_then: String::new(),
            from: None,
        }
    }

    /// Whether a filter or a path is being typed.
    #[must_use]
    pub fn is_typing(&self) -> bool {
        self.typed.is_some()
    }

    /// The window has another size.
    pub(in crate::tui) fn scroll_anew(&mut self) {
        self.typed = self.typed.as_ref().map(scrolled_anew);
    }

    /// The place of the chosen entry, to be moved.
    pub(in crate::tui) fn chosen(&mut self) -> &mut usize {
        &mut self.cursor.at
    }

    pub(super) fn at(&self) -> Option<&FolderEntry> {
        self.entries.get(*self.shown.get(self.cursor.at)?)
    }

    pub(super) fn show_fitting(&mut self) {
        let filter = self.filter.to_lowercase();
        let words: Vec<&str> = filter.split_whitespace().collect();
        let named = self.names.iter().enumerate();
        self.shown = named
            .filter(|(_, name)| self.hidden || !name.starts_with('.'))
            .filter(|(_, name)| words.iter().all(|word| name.contains(word)))
            .map(|(place, _)| place)
            .collect();
        self.cursor = Cursor::default();
    }

    /// Takes what is typed as the filter, unless it is a path.
    pub(super) fn typed(&mut self) {
        let text = self.text();
        self.filter = if is_path(&text) { String::new() } else { text };
        self.show_fitting();
    }

    pub(super) fn text(&self) -> String {
        let typed = self.typed.as_ref();
        typed.map_or_else(String::new, |typed| typed.lines().join(" "))
    }

    /// The path that is typed. The first sign of one from the root is the key that opens the filter: what begins with
    /// nothing in this folder is meant from there.
    pub(super) fn path(&self) -> PathBuf {
        let text = self.text();
        if text.starts_with('~') {
            return text.into();
        }
        let first = text.split(is_separator).next().unwrap_or_default();
        let is_here = |entry: &FolderEntry| entry.name == *first;
        if ["", ".", ".."].contains(&first) || self.entries.iter().any(is_here) {
            return self.folder.join(text);
        }
        PathBuf::from(MAIN_SEPARATOR_STR).join(text)
    }

    pub(super) fn look(&mut self, path: PathBuf) -> Vec<Effect> {
        self.asked = Some(path.clone());
        self.typed_then = self.text();
        vec![Effect::Look(path)]
    }

    /// Looks at the folder on screen once more, unless it is narrowed or another is waited for.
    pub(in crate::tui) fn look_again(&mut self) -> Vec<Effect> {
        if self.typed.is_some() || self.asked.is_some() || !self.filter.is_empty() {
            return Vec::new();
        }
        self.from = self.at().map(|entry| entry.name.clone());
        let folder = self.folder.clone();
        self.look(folder)
    }
}

pub(super) fn is_path(text: &str) -> bool {
    text.starts_with('~') || text.chars().any(is_separator)
}
