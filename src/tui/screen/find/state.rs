//! What is typed, and what it finds.

use tui_textarea::TextArea;

use crate::{
    assessment::{Texts, search},
    catalog::{Requirement, Spelling},
    interview::Walk,
    tui::{
        screen::home::Home,
        widget::{Cursor, scrolled_anew, text_area},
    },
};

/// What is typed, and what it finds.
#[derive(Debug)]
pub struct Find {
    pub(super) typed: TextArea<'static>,
    /// Places of lines or of sessions, the best first.
    pub(super) found: Vec<usize>,
    pub(super) cursor: Cursor,
    pub(super) sessions: bool,
    /// What is looked through, from the first letter on.
    pub(super) texts: Texts,
}

impl Find {
    /// Finds lines of the open session.
    #[must_use]
    pub fn lines(walk: Option<&Walk>) -> Self {
        Self::new(&Home::default(), walk, false)
    }

    /// Finds sessions.
    #[must_use]
    pub fn sessions(home: &Home) -> Self {
        Self::new(home, None, true)
    }

    fn new(home: &Home, walk: Option<&Walk>, sessions: bool) -> Self {
        let mut find = Self {
            typed: text_area(Vec::new()),
            found: Vec::new(),
            cursor: Cursor::default(),
            sessions,
            texts: Texts::default(),
        };
        find.search(home, walk);
        find
    }

    /// The window has another size.
    pub(in crate::tui) fn scroll_anew(&mut self) {
        self.typed = scrolled_anew(&self.typed);
    }

    /// Which row is chosen.
    pub(in crate::tui) fn chosen(&mut self) -> &mut usize {
        &mut self.cursor.at
    }

    pub(super) fn text(&self) -> String {
        self.typed.lines().join(" ")
    }

    pub(super) fn search(&mut self, home: &Home, walk: Option<&Walk>) {
        let typed = self.text();
        self.cursor = Cursor::default();
        self.found = if self.sessions {
            let words: Vec<String> = typed
                .to_lowercase()
                .split_whitespace()
                .map(str::to_owned)
                .collect();
            let fits = |text: String| words.iter().all(|word| text.contains(word));
            let rows = home.rows.iter().enumerate();
            rows.filter(|(place, row)| {
                let title = home.title(*place, usize::from(u16::MAX));
                fits(format!("{title} {}", row.catalogs).to_lowercase())
            })
            .map(|(place, _)| place)
            .collect()
        } else {
            let Some(walk) = walk else { return };
            let (catalogs, lines) = (&walk.catalogs, &walk.judged.lines);
            if !typed.is_empty() && self.texts.len() != lines.len() {
                self.texts = Texts::of(catalogs, &walk.shown, lines);
            }
            let hits = search(catalogs, lines, &self.texts, &typed).into_iter();
            let places = hits.map(|hit| hit.place);
            places.chain(gone(walk, &typed)).collect()
        };
    }
}

/// The withdrawn requirements that fit, as places behind those of the lines: shown, but no lines.
pub(super) fn gone(walk: &Walk, typed: &str) -> Vec<usize> {
    let lines = walk.judged.lines.len();
    let words: Vec<String> = typed
        .to_lowercase()
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    let spelling = Spelling::new(typed);
    let fits = |asked: &Requirement| {
        let text = format!("{} {} withdrawn", asked.id, asked.title).to_lowercase();
        spelling.fits(&asked.id) || words.iter().all(|word| text.contains(word))
    };
    let places = withdrawn(walk).enumerate();
    let found = places.filter(|(_, asked)| !words.is_empty() && fits(asked));
    found.map(|(place, _)| lines + place).collect()
}

/// The withdrawn requirement that a place behind those of the lines stands for.
pub(super) fn gone_at(walk: &Walk, place: usize) -> Option<&Requirement> {
    let place = place.checked_sub(walk.judged.lines.len())?;
    withdrawn(walk).nth(place)
}

pub(super) fn withdrawn(walk: &Walk) -> impl Iterator<Item = &Requirement> {
    let all = walk
        .catalogs
        .iter()
        .flat_map(|catalog| &catalog.requirements);
    all.filter(|asked| !asked.in_force())
}
