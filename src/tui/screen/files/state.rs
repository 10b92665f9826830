//! A folder, the chosen entry in it, and the filter that narrows it.

use std::{
    ffi::OsString,
    path::{MAIN_SEPARATOR_STR, Path, PathBuf, is_separator},
};

use tui_textarea::{CursorMove, TextArea};

use crate::{
    interview::{Bringing, Effect, FolderEntry, Kind},
    session::LineKey,
    tui::widget::{Cursor, scrolled_anew, text_area},
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
    /// The path that is being looked at, and the text that was being typed when the look began.
    pub(super) asked: Option<PathBuf>,
    pub(super) typed_then: Option<String>,
    /// What stays typed once the folder is shown.
    pub(super) typed_next: Option<String>,
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
            typed_then: None,
            typed_next: None,
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
        let named = self.names.iter().zip(&self.entries).enumerate();
        self.shown = named
            .filter(|(_, (name, entry))| self.hidden || !name.starts_with('.') && self.suits(entry))
            .filter(|(_, (name, _))| words.iter().all(|word| name.contains(word)))
            .map(|(place, _)| place)
            .collect();
        self.cursor = Cursor::default();
    }

    /// Whether an entry can be what is looked for: a folder, or a file of that kind.
    fn suits(&self, entry: &FolderEntry) -> bool {
        let is_wanted = match self.wanted {
            Wanted::Evidence(_) => true,
            Wanted::Session(what, _) => what.suits(Path::new(&entry.name)),
        };
        is_wanted || entry.kind == Kind::Folder
    }

    /// Takes what is typed as the filter, unless it is a path.
    pub(super) fn typed(&mut self) {
        let text = self.text();
        self.filter = if is_path(&text) { String::new() } else { text };
        self.show_fitting();
    }

    pub(super) fn text(&self) -> String {
        self.typed_now().unwrap_or_default()
    }

    /// The text being typed, also where nothing of it stands yet.
    pub(super) fn typed_now(&self) -> Option<String> {
        Some(self.typed.as_ref()?.lines().join(" "))
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
        self.typed_then = self.typed_now();
        self.typed_next = None;
        vec![Effect::Look(path)]
    }

    /// Completes what is typed as far as the names here have it in common. Behind a folder's name its own entries are
    /// looked at, and the rest stays typed.
    pub(super) fn complete(&mut self) -> Vec<Effect> {
        let text = self.text();
        if let Some((_, rest)) = text.rsplit_once(is_separator) {
            let whole = self.path();
            let above = whole.parent().filter(|_| !rest.is_empty());
            let folder = above.map_or_else(|| whole.clone(), PathBuf::from);
            let effects = self.look(folder);
            self.typed_next = Some(rest.to_owned());
            return effects;
        }
        let here = self.names.iter().zip(&self.entries);
        let begun = here.filter(|(name, _)| name.starts_with(&text.to_lowercase()));
        let shown =
            begun.filter(|(name, _)| self.hidden || !text.is_empty() || !name.starts_with('.'));
        let mut fitting = shown.filter_map(|(_, entry)| Some((entry.name.to_str()?, entry.kind)));
        let Some((name, kind)) = fitting.next() else {
            return Vec::new();
        };
        let mut whole = name.to_owned();
        let mut is_only = true;
        for (other, _) in fitting {
            is_only = false;
            let same = whole.chars().zip(other.chars());
            let same = same.take_while(|(a, b)| a == b).count();
            whole = whole.chars().take(same).collect();
        }
        if is_only && kind == Kind::Folder {
            whole += MAIN_SEPARATOR_STR;
        }
        if whole.chars().count() > text.chars().count() {
            let mut typed = text_area(vec![whole]);
            typed.move_cursor(CursorMove::End);
            self.typed = Some(typed);
            self.typed();
        }
        Vec::new()
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
