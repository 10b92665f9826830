//! The lines that are walked: those in the profile, and of these the ones that the filter lets through. Every motion
//! asks here.

use std::ops::Range;

use crate::{
    assessment::{Filter, Line, Sort, State, recording, review},
    format::{field_words, owes_words, value_words},
    session::{
        Entry, EventId, LineKey,
        field::{LEVEL, SAID_BY},
        is_same_person, names_words, whole_history,
    },
};

use super::Walk;

/// What waits where the walk begins again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waiting {
    /// Lines that were passed without an answer.
    Skipped,
    /// Parked lines.
    Parked,
}

impl Walk {
    /// The lines that are walked. The line on screen is among them until the user leaves it, whatever the filter says.
    #[must_use]
    pub fn walked(&self) -> impl DoubleEndedIterator<Item = &Line> {
        let all = self.walked_in(0..self.judged.lines.len());
        all.map(|(_, line)| line)
    }

    /// The walked lines between two places, with their places.
    #[must_use]
    pub fn walked_in(
        &self,
        places: Range<usize>,
    ) -> impl DoubleEndedIterator<Item = (usize, &Line)> {
        // Names are long: each is compared only by its place.
        let here = self.judged.place(&self.at);
        let is_here = move |place: usize, line: &Line| !line.outside && here == Some(place);
        let lines = self.judged.lines.get(places.clone()).unwrap_or_default();
        let lines = places.zip(lines);
        lines.filter(move |(place, line)| self.is_walked(line) || is_here(*place, line))
    }

    /// Whether a motion may lead to this line.
    pub(super) fn is_walked(&self, line: &Line) -> bool {
        let fits = |filter: &Filter| filter.fits(line);
        !line.outside && self.filter.as_ref().is_none_or(fits)
    }

    /// The places of the lines that the filter lets through, in the order of a review.
    #[must_use]
    pub fn sorted(&self, sort: Sort) -> Vec<usize> {
        let lines = &self.judged.lines;
        let mut places = review(&self.catalogs, lines, sort);
        places.retain(|place| lines.get(*place).is_some_and(|line| self.is_walked(line)));
        places
    }

    /// Whether the line on screen is none of those that the filter lets through: a jump led there, or what was done on it
    /// since took it out.
    #[must_use]
    pub fn is_off_filter(&self) -> bool {
        let line = self.line().filter(|_| self.filter.is_some());
        line.is_some_and(|line| !self.is_walked(line))
    }

    /// Whether the line on screen was found or chosen in a list though the filter does not let it through: the walk along
    /// the filter's lines waits while one is at work on it.
    pub(in crate::interview) fn is_outside_filter(&self) -> bool {
        self.outside_filter.as_deref() == Some(&self.at) && self.is_off_filter()
    }

    /// The line answered last, where that took it out of the filter while nothing else was done since: no step leads
    /// back to it, only the way one came.
    #[must_use]
    pub fn left_filter(&self) -> Option<&LineKey> {
        self.filter.as_ref()?;
        let from = self.led_on_from.as_ref()?;
        let line = self.judged.line(from)?;
        (*from != self.at && !self.is_walked(line)).then_some(from)
    }

    /// How many lines the filter lets through; none without a filter.
    #[must_use]
    pub fn filtered(&self) -> Option<(&Filter, usize)> {
        let filter = self.filter.as_ref()?;
        let lines = self.judged.lines.iter();
        Some((filter, lines.filter(|line| self.is_walked(line)).count()))
    }

    /// Walks only these lines from now on, beginning with the one on screen, or the first of all where that is none of them;
    /// what is to be reviewed with what this person had returned and somebody changed since. False, and nothing is changed,
    /// where there is none.
    pub fn set_filter(&mut self, filter: Filter) -> bool {
        let before = self.filter.replace(filter);
        if let Some(again) = self.next_to_review_again() {
            self.at = again;
            return true;
        }
        let stays = self.line().is_some_and(|line| self.is_walked(line));
        let first = self.judged.lines.iter().find(|line| self.is_walked(line));
        match first.map(|line| line.key.clone()) {
            _ if stays => true,
            Some(key) => {
                self.at = key;
                true
            }
            None => {
                self.filter = before;
                false
            }
        }
    }

    /// Under the filter for it, the first line that this person had returned and somebody changed since: the one on
    /// screen, where it is one.
    fn next_to_review_again(&self) -> Option<LineKey> {
        self.filter
            .as_ref()
            .filter(|filter| filter.is_to_review())?;
        let here = self.judged.place(&self.at).unwrap_or(0);
        let lines = &self.judged.lines;
        let mut after = lines.iter().skip(here).chain(lines.iter().take(here));
        let again = after.find(|line| line.is_to_review_again(&self.who) && self.is_walked(line));
        again.map(|line| line.key.clone())
    }

    /// Whether somebody else than the person at the keyboard recorded lines: who works alone knows who it was.
    #[must_use]
    pub fn is_shared(&self) -> bool {
        let mut inside = self.judged.lines.iter().filter(|line| !line.outside);
        inside.any(|line| {
            line.recorded_by
                .iter()
                .any(|name| !is_same_person(name, &self.who))
        })
    }

    /// Under the filter for what others changed, what others changed on the line on screen since the person at the keyboard
    /// was here: who, and one field with its value, or all fields by name, the level before them as it is now.
    #[must_use]
    pub fn changed_by_another(&self) -> Option<(String, String)> {
        let filter = self.filter.as_ref()?;
        if !matches!(filter, Filter::ChangedByOthers(_)) {
            return None;
        }
        let last = self.last_own;
        let is_known = |sum: &EventId| last.is_some_and(|last| self.shown.is_before(sum, &last));
        let changes = whole_history(&self.shown, &self.at).into_iter().rev();
        let changes = changes.map(|(_, entry)| entry);
        let is_news =
            |entry: &Entry| !is_same_person(&entry.who, &self.who) && !is_known(&entry.sum);
        let news = changes.filter(|entry| is_news(entry) && !SAID_BY.has(&entry.field));
        let mut who: Vec<String> = Vec::new();
        let mut fields: Vec<(String, String)> = Vec::new();
        for entry in news {
            // Of a list, as of the evidence, the name is said once.
            let name = field_words(&entry.field);
            let name = name.split(' ').next().unwrap_or_default().to_owned();
            if fields.iter().all(|(own, _)| *own != name) {
                let value = value_words(&entry.field, &entry.to);
                let is_level = LEVEL.has(&entry.field);
                let place = if is_level { 0 } else { fields.len() };
                fields.insert(place, (name, value));
            }
            if !who.contains(&entry.who) {
                who.push(entry.who);
            }
        }
        let level = field_words(LEVEL.name);
        let what = match fields.as_slice() {
            [] => return None,
            [(name, value)] => format!("{name} {value}"),
            all => {
                let told = all.iter().map(|(name, value)| {
                    let is_level = *name == level;
                    if is_level {
                        value.as_str()
                    } else {
                        name.as_str()
                    }
                });
                told.collect::<Vec<_>>().join(", ")
            }
        };
        Some((names_words(&who), what))
    }

    /// What the person owes on a line whose lines alone are walked: `M. Roth owes evidence`; none under any other filter.
    #[must_use]
    pub fn owed_here(&self, line: &Line) -> Option<String> {
        let Some(Filter::OpenFor(name)) = &self.filter else {
            return None;
        };
        Some(owes_words(line, name)).filter(|words| !words.is_empty())
    }

    /// The filters by state that are offered, each with how many lines it lets through. What waits for a second person is
    /// not among them where nobody else had a hand in the session.
    #[must_use]
    pub fn by_state(&self) -> Vec<(Filter, usize)> {
        let lines = &self.judged.lines;
        let has_second = self.is_shared() || lines.iter().any(|line| line.answer.review.is_some());
        let needs_second = |filter: &Filter| {
            matches!(
                filter,
                Filter::ToReview | Filter::PastReview | Filter::Returned
            )
        };
        let offered = Filter::STATES.into_iter();
        let offered = offered.filter(|filter| has_second || !needs_second(filter));
        let counted = offered.map(|filter| {
            let fits = lines.iter().filter(|line| filter.fits(line)).count();
            (filter, fits)
        });
        counted.collect()
    }

    /// The filters for what colleagues did, each with how many lines it lets through; none for a person who works alone.
    #[must_use]
    pub fn of_colleagues(&self) -> Vec<(Filter, usize)> {
        let lines = &self.judged.lines;
        let is_shared = self.is_shared();
        let changed = self.meanwhile().into_iter().flat_map(|other| other.lines);
        let first = [
            Filter::ToReviewBy(self.who.clone()),
            Filter::ChangedByOthers(changed.collect()),
        ];
        let people = recording(lines).into_iter();
        let recorded = people.filter(|_| is_shared);
        let recorded = recorded.map(|name| Filter::RecordedBy(name.to_owned()));
        let all = first.into_iter().chain(recorded).map(|filter| {
            let fits = lines.iter().filter(|line| filter.fits(line)).count();
            (filter, fits)
        });
        all.filter(|(_, fits)| *fits > 0).collect()
    }

    /// The next line that is walked, round to the start; not the one on screen.
    pub(in crate::interview) fn next_walked(&self) -> Option<LineKey> {
        let here = self.judged.place(&self.at).map_or(0, |place| place + 1);
        let lines = &self.judged.lines;
        let mut after = lines.iter().skip(here).chain(lines.iter().take(here));
        let next = after.find(|line| line.key != self.at && self.is_walked(line));
        next.map(|line| line.key.clone())
    }

    /// Under a filter, where the walk went from this line round to the start: which of how many lines is on screen.
    #[must_use]
    pub fn went_round(&self, from: &LineKey) -> Option<(usize, usize)> {
        let (_, count) = self.filtered()?;
        let [from, at] = [from, &self.at].map(|line| self.judged.place(line));
        let (from, at) = from.zip(at)?;
        let before = self.judged.lines.iter().take(at);
        let before = before.filter(|line| self.is_walked(line)).count();
        (at < from).then_some((before + 1, count))
    }

    /// Without a filter, where the walk went from this line round to the start: what waits there, on screen first, was
    /// skipped, or parked.
    #[must_use]
    pub fn went_to_waiting(&self, from: &LineKey) -> Option<Waiting> {
        if self.filter.is_some() {
            return None;
        }
        let is_parked = |line: &Line| line.answer.parked.is_some();
        let [before, now] = [from, &self.at].map(|line| self.judged.line(line));
        let (before, now) = before.zip(now)?;
        if is_parked(now) {
            return (!is_parked(before)).then_some(Waiting::Parked);
        }
        let [from, at] = [from, &self.at].map(|line| self.judged.place(line));
        (at < from).then_some(Waiting::Skipped)
    }

    /// Where the walk goes on after the line on screen was answered: to the next unanswered line, with a filter
    /// else to the next that it lets through.
    #[must_use]
    pub fn next_to_answer(&self) -> Option<LineKey> {
        // The line on screen has just been answered; one that was parked is unanswered all the same.
        let open = self.next_open().filter(|key| *key != self.at);
        open.or_else(|| self.filter.as_ref().and_then(|_| self.next_walked()))
    }

    /// Whether any other line is unanswered, whatever the filter says.
    #[must_use]
    pub fn is_open_elsewhere(&self) -> bool {
        let mut lines = self.judged.lines.iter();
        lines.any(|line| line.state() == State::Unanswered && line.key != self.at)
    }

    /// The line that answers for this one: itself, else one that it would be split off from, else one of its
    /// requirement.
    #[must_use]
    pub fn serving(&self, key: &LineKey) -> Option<LineKey> {
        let there = |key: &&LineKey| self.judged.place(key).is_some();
        let own = key.lineage().iter().find(there).cloned();
        own.or_else(|| {
            let mut lines = self.judged.lines_of(&key.catalog, &key.requirement);
            lines.next().map(|line| line.key.clone())
        })
    }

    /// Sees to it that the line on screen is there: one that was split or joined is not.
    pub fn settle(&mut self) {
        if self.judged.place(&self.at).is_none() {
            self.at = self
                .serving(&self.at)
                .or_else(|| self.next_open())
                .or_else(|| self.walked().next().map(|line| line.key.clone()))
                .unwrap_or_default();
        }
    }
}
