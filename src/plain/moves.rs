//! Moves: to a line by id or number, to one found by words, and through a filter that narrows the walk.

use crate::{
    assessment::{Filter, Line, Texts, apart, awaited, search},
    catalog::{Lookup, Spoken, look_up},
    interview::{Command, Nothing, Outcome, Walk, meant},
    session::{LineKey, PlaceKind, names_words},
};

use super::{reply::Reply, sitting::Sitting, words};

/// How many hits are read.
const HITS: usize = 10;
/// The filters.
const FURTHER: &str = "to review by me, changed since by others, recorded by NAME, person NAME (what waits for them: evidence, an answer, an action), zone NAME, provider NAME, component NAME, off";

impl Sitting {
    /// Goes to a line by its number in the last list, or by its id.
    pub(super) fn go(&mut self, reply: &mut Reply, rest: &str) {
        if rest.is_empty() {
            return reply.fail("Say where: go SP.01.02, or go 3 for the third of a list.");
        }
        let Ok(number) = rest.parse::<usize>() else {
            return match line_named(&self.walk, rest) {
                Ok(key) => self.run(reply, Command::Go(key)),
                Err(why) => reply.fail(&why),
            };
        };
        let place = number.checked_sub(1);
        let key = place.and_then(|place| self.listed.get(place));
        match key.filter(|key| self.walk.judged.place(key).is_some()) {
            Some(key) => self.run(reply, Command::Go(key.clone())),
            None => reply.fail(&format!(
                "There is no number {number} in a list above: find and findings make lists."
            )),
        }
    }

    /// Reads the lines that fit, with numbers.
    pub(super) fn find(&mut self, reply: &mut Reply, typed: &str) {
        if typed.is_empty() {
            return reply.fail("Say what: find WORDS, as in find port scan.");
        }
        let (catalogs, lines) = (&self.walk.catalogs, &self.walk.judged.lines);
        let texts = &mut Texts::default();
        let hits = search(catalogs, &self.walk.shown, lines, texts, typed);
        let found = hits.iter().filter_map(|hit| lines.get(hit.place));
        let found = found.filter(|line| !line.outside);
        let keys: Vec<LineKey> = found.map(|line| line.key.clone()).collect();
        if keys.is_empty() {
            return reply.say("Nothing was found: try fewer or other words.");
        }
        let more = match keys.len().saturating_sub(HITS) {
            0 => String::new(),
            1 => "1 more fits: more reads it. ".into(),
            more => format!("{more} more fit: more reads them, another word finds fewer. "),
        };
        self.list_lines(reply, keys, HITS);
        reply.say(&format!("{more}go NUMBER goes there."));
    }

    /// Narrows the walk to the lines that fit. Alone it takes the filter off, or says what there is.
    pub(super) fn filter(&mut self, reply: &mut Reply, rest: &str) {
        if rest.is_empty() && self.walk.filter.is_none() {
            return self.tell_filters(reply);
        }
        let wanted = match filter_named(&self.walk, rest) {
            Ok(wanted) => wanted,
            Err(why) => return reply.fail(&why),
        };
        let words = wanted.as_ref().map(Filter::words).unwrap_or_default();
        match self.walk.run(Command::Filter(wanted), None) {
            Outcome::Nothing(Nothing::NoSuchLine) => {
                reply.fail(&format!("No line is {words}: the filter stays as it was."));
            }
            outcome => self.tell(reply, outcome),
        }
    }

    /// The filters, with how many lines each has.
    fn tell_filters(&self, reply: &mut Reply) {
        let lines = &self.walk.judged.lines;
        let states = self.walk.by_state().into_iter();
        let states = states.map(|(filter, fits)| format!("{} {fits}", filter.words()));
        let people = awaited(lines).into_iter();
        let people = people.map(|(name, fits)| format!("person {name} {fits}"));
        let places = apart(lines).into_iter();
        let places = places.map(|(filter, fits)| format!("{} {fits}", filter.words()));
        let people: Vec<String> = people.collect();
        let meaning = if people.is_empty() {
            ""
        } else {
            " The lines of a person wait for them: for evidence, an answer, an action or a review."
        };
        let colleagues = self.walk.of_colleagues().into_iter();
        let colleagues = colleagues.map(|(filter, fits)| format!("{} {fits}", filter.words()));
        let known = states.chain(colleagues).chain(people).chain(places);
        let known: Vec<String> = known.collect();
        reply.say(&format!(
            "No filter is on. Filters, each with its lines: {}.{meaning}",
            names_words(&known)
        ));
    }
}

/// The line that an id means: `SP.01.02`, with a part as its label has it `SP.01.02 [maintenance]`.
pub(super) fn line_named(walk: &Walk, typed: &str) -> Result<LineKey, String> {
    let mut inside = walk.judged.lines.iter().filter(|line| !line.outside);
    let by_label = inside.find(|line: &&Line| line.label().eq_ignore_ascii_case(typed));
    if let Some(line) = by_label {
        return Ok(line.key.clone());
    }
    match look_up(&walk.catalogs, typed) {
        Lookup::One(catalog, asked) => {
            let mut lines = walk.judged.lines_of(&catalog.id, &asked.id);
            match lines.next() {
                Some(line) if !line.outside => Ok(line.key.clone()),
                Some(_) => Err(format!(
                    "The profile leaves {} out: set profile changes that.",
                    asked.id
                )),
                None => Err(format!("{} is withdrawn, and not asked.", asked.id)),
            }
        }
        Lookup::Several(ids) => Err(format!(
            "Several are spelled like this: write one of {}.",
            ids.join(", ")
        )),
        Lookup::None(_) if let Some(found) = line_spoken(walk, typed) => found,
        Lookup::None(near) if near.is_empty() => Err(format!(
            "There is no requirement {typed}: find looks for words."
        )),
        Lookup::None(near) => Err(format!(
            "There is no requirement {typed}. The nearest are {}.",
            near.join(", ")
        )),
    }
}

/// The line whose id has these numbers, or the ids that have them; none where no line does.
fn line_spoken(walk: &Walk, typed: &str) -> Option<Result<LineKey, String>> {
    let spoken = Spoken::new(typed);
    let inside = walk.judged.lines.iter().filter(|line| !line.outside);
    let fitting = inside.filter(|line| spoken.left_of(&line.key.requirement) == Some(0));
    let mut keys: Vec<&LineKey> = fitting.map(|line| &line.key).collect();
    keys.dedup_by_key(|key| (&key.catalog, &key.requirement));
    match keys.as_slice() {
        [] => None,
        [only] => Some(Ok((*only).clone())),
        several => {
            let ids = several.iter().map(|key| format!("go {}", key.requirement));
            let ids: Vec<String> = ids.collect();
            Some(Err(format!(
                "Several have the numbers {typed}. Say which: {}.",
                ids.join(", ")
            )))
        }
    }
}

/// The filter that was typed: none where it is taken off, and why not where there is no such filter.
fn filter_named(walk: &Walk, text: &str) -> Result<Option<Filter>, String> {
    Ok(Some(match text.to_lowercase().as_str() {
        "" | "off" | "none" => return Ok(None),
        "open" => Filter::Unanswered,
        "no evidence" => Filter::NoEvidence,
        typed if let Some(state) = state_named(typed) => state,
        "to review by me" => Filter::ToReviewBy(walk.who.clone()),
        typed if let Some(filter) = of_colleague(walk, typed) => filter,
        _ => match text.split_once(char::is_whitespace) {
            Some((word, name)) if word.eq_ignore_ascii_case("person") => {
                let name = meant(&walk.judged.people(), name);
                Filter::OpenFor(name.map_err(|why| words::wording().refused(walk, &why))?)
            }
            Some((word, name)) if let Some(kind) = place_kind(word) => {
                Filter::At(kind, name.trim().to_owned())
            }
            _ => {
                return Err(format!(
                    "There is no such filter. Filters: {}, {FURTHER}.",
                    states().join(", ")
                ));
            }
        },
    }))
}

/// The filter for what a colleague did that these words name.
fn of_colleague(walk: &Walk, words: &str) -> Option<Filter> {
    let offered = walk.of_colleagues().into_iter();
    let mut offered = offered.map(|(filter, _)| filter);
    offered.find(|filter| filter.words().to_lowercase() == words)
}

/// The words of the filters for lines in one state.
fn states() -> Vec<String> {
    Filter::STATES.iter().map(Filter::typed).collect()
}

/// The state of lines that these words name.
fn state_named(words: &str) -> Option<Filter> {
    let mut all = Filter::STATES.into_iter();
    all.find(|state| state.typed() == words)
}

/// The kind of place that a word names.
fn place_kind(word: &str) -> Option<PlaceKind> {
    let mut all = PlaceKind::ALL.into_iter();
    all.find(|kind| word.eq_ignore_ascii_case(kind.word()))
}
