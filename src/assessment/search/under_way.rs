//! A search that goes on piece by piece: of many lines the first that fit are there at once, and the rest follows.

use nucleo_matcher::{Config, Matcher, Utf32Str, pattern::Pattern};

use crate::{
    catalog::{Catalog, Requirement, Spelling, Spoken},
    session::Session,
};

use super::{
    super::{line::Line, requirement},
    Hit, Text, Texts, all_alike, line_number, pattern, score, score_spoken, words,
};

/// The lines that fit what was typed, the best first; all of them for an empty text. Numbers with dots between them are
/// looked for among the ids too, and one alone is the number of a line; an id that holds all that was typed comes first. Every word has to be there: as the
/// beginning of a word first, then as the inside of one, last as two words for the one typed, which in a title count as
/// that one; what catalogs call an everyday word counts as that word. Of each kind in the title first, then in id and headings, then in what was answered and by whom, then in question and guidance. Only where
/// nothing has them, letters that come in this order in a title count too, and words that lack a few.
#[must_use]
pub fn search(
    catalogs: &[Catalog],
    session: &Session,
    lines: &[Line],
    texts: &mut Texts,
    typed: &str,
) -> Vec<Hit> {
    let mut search = Search::new(typed);
    while !search.is_done() {
        search.go_on(catalogs, session, lines, texts, usize::MAX);
    }
    search.found
}

/// A search under way.
#[derive(Debug)]
pub struct Search {
    words: Vec<String>,
    spelling: Spelling,
    spoken: Spoken,
    letters: Pattern,
    /// The number of a line, and how well that line fits.
    number: Option<(usize, u32)>,
    /// In which way it looks; none once it is done.
    way: Option<Way>,
    /// The place of the line that comes next.
    next: usize,
    found: Vec<Hit>,
}

/// The ways to look, each for where those before it found nothing in any line.
#[derive(Debug, Clone, Copy)]
enum Way {
    Words,
    Parted,
    Letters,
    Alike,
}

impl Way {
    fn next(self) -> Option<Self> {
        match self {
            Self::Words => Some(Self::Parted),
            Self::Parted => Some(Self::Letters),
            Self::Letters => Some(Self::Alike),
            Self::Alike => None,
        }
    }
}

impl Search {
    /// Begins to look for what was typed: see [`search`].
    #[must_use]
    pub fn new(typed: &str) -> Self {
        Self {
            words: words(typed),
            spelling: Spelling::new(typed),
            spoken: Spoken::new(typed),
            letters: pattern(typed),
            number: line_number(typed),
            way: Some(Way::Words),
            next: 0,
            found: Vec::new(),
        }
    }

    /// Whether all lines were looked through.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.way.is_none()
    }

    /// The lines that were found so far, the best first.
    #[must_use]
    pub fn found(&self) -> &[Hit] {
        &self.found
    }

    /// Looks through so many lines more at most.
    pub fn go_on(
        &mut self,
        catalogs: &[Catalog],
        session: &Session,
        lines: &[Line],
        texts: &mut Texts,
        mut most: usize,
    ) {
        let none = Text::default();
        let mut matcher = Matcher::new(Config::DEFAULT);
        while let Some(way) = self.way.filter(|_| most > 0) {
            let end = self.next.saturating_add(most).min(lines.len());
            most -= end - self.next;
            // Where nothing was typed, all lines fit.
            if !self.words.is_empty() {
                texts.reach(catalogs, session, lines, end);
            }
            let before = lines.iter().take(self.next);
            let mut number = before.filter(|line| !line.outside).count();
            for (place, line) in lines.iter().enumerate().take(end).skip(self.next) {
                number += usize::from(!line.outside);
                let text = texts.0.get(place).unwrap_or(&none);
                let asked = requirement(catalogs, line);
                let score = asked.and_then(|asked| self.score(way, asked, text, &mut matcher));
                let is_numbered = |(own, _): &(usize, u32)| *own == number && !line.outside;
                let numbered = self.number.filter(is_numbered).map(|(_, score)| score);
                let score = score.max(numbered);
                self.found.extend(score.map(|score| Hit { place, score }));
            }
            self.next = end;
            if end == lines.len() {
                self.way = way.next().filter(|_| self.found.is_empty());
                self.next = 0;
            }
        }
        let best_first = |hit: &Hit| (u32::MAX - hit.score, hit.place);
        self.found.sort_by_key(best_first);
    }

    fn score(
        &self,
        way: Way,
        asked: &Requirement,
        text: &Text,
        matcher: &mut Matcher,
    ) -> Option<u32> {
        let fits = match way {
            Way::Words => {
                let by_words = score(&asked.id, text, &self.spelling, &self.words);
                return by_words.max(score_spoken(&asked.id, &self.spoken));
            }
            Way::Letters => {
                let mut letters = Vec::new();
                let title = Utf32Str::new(&asked.title, &mut letters);
                return self.letters.score(title, matcher);
            }
            Way::Parted => self.words.iter().all(|word| text.has_parted(word)),
            Way::Alike => all_alike(text, &self.words),
        };
        fits.then_some(0)
    }
}
