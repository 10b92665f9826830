//! The search: the words typed, and the hits.

use tui_textarea::TextArea;

use crate::{
    assessment::{Search, Texts},
    catalog::{Requirement, Spelling},
    interview::Walk,
    tui::{
        screen::home::Home,
        widget::{Cursor, scrolled_anew, text_area},
    },
};

/// The search: the words typed, and the hits.
#[derive(Debug)]
pub struct Find {
    pub(super) typed: TextArea<'static>,
    /// Places of lines or of sessions, the best first.
    pub(super) found: Vec<usize>,
    pub(super) cursor: Cursor,
    pub(super) sessions: bool,
    /// The texts that are searched, from the first letter on.
    texts: Texts,
    /// How many lines those texts are of.
    lines: usize,
    /// The search for lines of the open session.
    search: Option<Search>,
    /// The withdrawn requirements that fit: they come last.
    gone: Vec<usize>,
    /// The piece of evidence that goes to the line found, by its number; none where one goes there oneself.
    pub(in crate::tui) moves: Option<usize>,
}

/// The most lines searched at once: few enough that a person does not notice the pause, whatever the texts.
const AT_ONCE: usize = 2_000;

impl Find {
    /// Finds lines of the open session.
    #[must_use]
    pub fn among_lines(walk: Option<&Walk>) -> Self {
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
            lines: 0,
            search: None,
            gone: Vec::new(),
            moves: None,
        };
        find.search(home, walk);
        find
    }

    /// The window has another size.
    pub(in crate::tui) fn scroll_anew(&mut self) {
        self.typed = scrolled_anew(&self.typed);
    }

    /// The place of the chosen row, to be moved.
    pub(in crate::tui) fn chosen(&mut self) -> &mut usize {
        &mut self.cursor.at
    }

    pub(super) fn text(&self) -> String {
        self.typed.lines().join(" ")
    }

    /// Starts the search anew, for the words as they are now.
    pub(super) fn search(&mut self, home: &Home, walk: Option<&Walk>) {
        self.cursor = Cursor::default();
        if !self.sessions {
            if let Some(walk) = walk {
                self.begin(walk);
            }
            return;
        }
        let typed = self.text().to_lowercase();
        let words: Vec<&str> = typed.split_whitespace().collect();
        let fits = |text: String| words.iter().all(|word| text.contains(word));
        let rows = home.rows.iter().enumerate();
        let rows = rows.filter(|(place, row)| {
            let title = home.title(*place, usize::from(u16::MAX));
            fits(format!("{title} {}", row.catalogs).to_lowercase())
        });
        self.found = rows.map(|(place, _)| place).collect();
    }

    fn begin(&mut self, walk: &Walk) {
        let typed = self.text();
        // Lines that were split or joined meanwhile have other places.
        if self.lines != walk.judged.lines.len() {
            self.lines = walk.judged.lines.len();
            self.texts = Texts::default();
        }
        self.search = Some(Search::new(&typed));
        self.gone = gone(walk, &typed);
        self.go_on(walk);
    }

    /// Whether lines are left to be looked through.
    pub(in crate::tui) fn is_looking(&self) -> bool {
        let search = self.search.as_ref();
        search.is_some_and(|search| !search.is_done())
    }

    /// Looks through some lines more; the chosen one stays.
    pub(in crate::tui) fn go_on(&mut self, walk: &Walk) {
        let lines = &walk.judged.lines;
        if self.lines != lines.len() {
            return self.begin(walk);
        }
        let Some(search) = &mut self.search else {
            return;
        };
        search.go_on(&walk.catalogs, &walk.shown, lines, &mut self.texts, AT_ONCE);
        let chosen = self.found.get(self.cursor.at).copied();
        let places = search.found().iter().map(|hit| hit.place);
        self.found = places.chain(self.gone.iter().copied()).collect();
        if self.cursor.at > 0 {
            let mut found = self.found.iter();
            let at = found.position(|place| Some(*place) == chosen);
            self.cursor.at = at.unwrap_or(0);
        }
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
