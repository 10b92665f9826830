//! Finding a line by id or by words.

mod everyday;
mod under_way;

pub(super) use everyday::meant;
pub use under_way::{Search, search};

use std::borrow::Cow;

use nucleo_matcher::{
    chars::normalize,
    pattern::{CaseMatching, Normalization, Pattern},
};
use serde_json::Value;

use crate::{
    catalog::{Catalog, Requirement, Spelling, Spoken},
    session::{Level, Session, speakers},
};

use super::{line::Line, requirement};

/// A line that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Place of the line.
    pub place: usize,
    /// How well it fits; more is better.
    pub score: u32,
}

/// The texts that are searched, prepared once from the first line on: with many lines the preparation takes longer than
/// the search.
#[derive(Debug, Clone, Default)]
pub struct Texts(Vec<Text>);

/// The texts of one line, as they are compared.
#[derive(Debug, Clone, Default)]
struct Text {
    title: String,
    label: String,
    /// The area's title alone: a search for all of it means the area.
    area: String,
    headings: String,
    /// The answer, and its people.
    answered: String,
    /// The long texts of the catalog.
    long: String,
}

impl Texts {
    /// Makes those of the lines before this place ready that are not.
    pub fn reach(&mut self, catalogs: &[Catalog], session: &Session, lines: &[Line], end: usize) {
        let new = lines.iter().take(end).skip(self.0.len());
        let new = new.map(|line| text(catalogs, session, line).unwrap_or_default());
        self.0.extend(new);
    }
}

/// The words typed, as texts are compared.
pub(super) fn words(typed: &str) -> Vec<String> {
    let words = typed.split_whitespace().map(plain);
    words.filter(|word| !word.is_empty()).collect()
}

/// A letter as it is compared: small, without accents; none for hyphens, so that `multifactor` finds `multi-factor`.
pub(super) fn folded(letter: char) -> impl Iterator<Item = char> {
    let kept = (letter != '-').then(|| normalize(letter));
    kept.into_iter().flat_map(char::to_lowercase)
}

pub(super) fn plain(text: &str) -> String {
    if text.is_ascii() {
        let mut small = text.to_ascii_lowercase();
        small.retain(|letter| letter != '-');
        return small;
    }
    text.chars().flat_map(folded).collect()
}

/// Whether the id of this requirement was typed, in one of its spellings or by its numbers.
pub(super) fn is_id(asked: &Requirement, typed: &str) -> bool {
    Spelling::new(typed).fits(&asked.id) || Spoken::new(typed).left_of(&asked.id).is_some()
}

/// The texts of a line besides id and title, each with what it is called, in the order in which they are looked at.
pub(super) fn texts<'a>(
    catalogs: &'a [Catalog],
    session: &Session,
    line: &'a Line,
    asked: &'a Requirement,
) -> Vec<(&'static str, Cow<'a, str>)> {
    let answer = &line.answer;
    let area = super::area(catalogs, line).map_or("", |area| area.title.as_str());
    let evidence = answer.evidence.iter().map(|item| match &item.file {
        Some(file) => format!("{} {}", file.path, item.text),
        None => item.text.clone(),
    });
    let (parked, action) = (answer.parked.as_ref(), answer.action.as_ref());
    let instead = answer.compensating.as_ref();
    let reason = answer.level.as_ref().and_then(Level::reason);
    let reason = reason.unwrap_or_default();
    let given = speakers(session, &line.key);
    let given = given.names().join("; ");
    let mut texts: Vec<(&'static str, Cow<'a, str>)> = vec![
        (AREA, area.into()),
        ("topic", asked.topic.as_str().into()),
        ("subtopic", asked.subtopic.as_str().into()),
        ("group", asked.group.as_str().into()),
        ("statement", answer.statement.as_str().into()),
        ("evidence", evidence.collect::<Vec<_>>().join("; ").into()),
        ("remarks", answer.remarks.as_str().into()),
        ("not applicable because", reason.into()),
        ("said by", answer.said_by.as_str().into()),
        ("said in part by", given.into()),
        ("not applicable", reason.into()),
        ("parked", parked.map_or("", |parked| &parked.missing).into()),
        ("owed by", parked.map_or("", |parked| &parked.owes).into()),
        ("action", action.map_or("", |action| &action.text).into()),
        ("owner", action.map_or("", |action| &action.owner).into()),
        (
            "instead",
            instead.map_or("", |stands| &stands.measure).into(),
        ),
        ("risk", instead.map_or("", |stands| &stands.risk).into()),
        ("question", asked.question.as_str().into()),
        ("guidance", asked.guidance.as_str().into()),
    ];
    let others = answer.others.iter();
    texts.extend(others.map(|(row, value)| (row.label, plain_texts(value).join(", ").into())));
    texts.retain(|(_, text)| !text.is_empty());
    texts
}

/// Every text in a value of the file that a person wrote: no time of it.
fn plain_texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(items) => items.iter().flat_map(plain_texts).collect(),
        Value::Object(parts) => {
            let written = parts.iter().filter(|(name, _)| *name != AT);
            written.flat_map(|(_, part)| plain_texts(part)).collect()
        }
        _ => Vec::new(),
    }
}

/// The part of a value that is the time of it.
const AT: &str = "at";
/// The name of the area's title among the texts.
const AREA: &str = "area";
/// The kinds of text that are headings: they count for more than answers.
const HEADINGS: [&str; 4] = [AREA, "topic", "subtopic", "group"];
/// The kinds of text that the catalog states at length: they count for less.
const LONG: [&str; 2] = ["question", "guidance"];

fn text(catalogs: &[Catalog], session: &Session, line: &Line) -> Option<Text> {
    let asked = requirement(catalogs, line)?;
    let texts = texts(catalogs, session, line, asked);
    let joined = |wanted: &dyn Fn(&str) -> bool| {
        let texts = texts.iter().filter(|(what, _)| wanted(what));
        let texts: Vec<String> = texts.map(|(_, text)| plain(text)).collect();
        texts.join(" ")
    };
    Some(Text {
        title: plain(&asked.title),
        label: plain(&line.label()),
        area: joined(&|what| what == AREA),
        headings: joined(&|what| HEADINGS.contains(&what)),
        answered: joined(&|what| !HEADINGS.contains(&what) && !LONG.contains(&what)),
        long: joined(&|what| LONG.contains(&what)),
    })
}

fn score(id: &str, text: &Text, spelling: &Spelling, words: &[String]) -> Option<u32> {
    if words.is_empty() {
        return Some(0);
    }
    if spelling.fits(id) {
        return Some(BEST);
    }
    if spelling.is_within(id) {
        return Some(BEST - 1);
    }
    if words.join(" ") == text.area {
        return Some(BY_WORDS);
    }
    // A line scores for the word that fits it least.
    let ranks = words.iter().map(|word| text.rank_of(word));
    let last = ranks.collect::<Option<Vec<u32>>>()?.into_iter().max()?;
    Some(BY_WORDS - last)
}

/// The score of an id by its numbers alone; those that have more of them come behind.
fn score_spoken(id: &str, spoken: &Spoken) -> Option<u32> {
    let left = spoken.left_of(id)?;
    Some(BY_WORDS - u32::from(left > 0))
}

/// The number of a line that was typed, and how well that line fits: `line 12` means no other, and `12` may be an area.
fn line_number(typed: &str) -> Option<(usize, u32)> {
    let mut words = typed.split_whitespace();
    let (first, second) = (words.next()?, words.next());
    let (number, score) = match second {
        None => (first, BY_WORDS - 2),
        Some(number) if first.eq_ignore_ascii_case("line") => (number, BEST),
        Some(_) => return None,
    };
    let number = number.parse().ok().filter(|_| words.next().is_none())?;
    Some((number, score))
}

/// The score of an id; what holds all that was typed as a part of it comes next.
const BEST: u32 = 11;
/// The score of words that could not fit better.
const BY_WORDS: u32 = BEST - 2;
/// How a word counts that is within another, behind those that begin one.
const WITHIN: u32 = 4;
/// How a word counts that is there as two.
const PARTED: u32 = 8;

impl Text {
    /// How well a word fits, or what catalogs call the same; the best is 0.
    fn rank_of(&self, word: &str) -> Option<u32> {
        meant(word).filter_map(|word| self.rank(word)).min()
    }

    /// How well a word fits, the best is 0; none where it is not there. In long texts it is not looked for in parts: with
    /// many lines each key would take too long.
    fn rank(&self, word: &str) -> Option<u32> {
        let parts: [&[&String]; 4] = [
            &[&self.title],
            &[&self.label, &self.headings],
            &[&self.answered],
            &[&self.long],
        ];
        // Written as two words it is the same word of the title.
        if is_parted(&self.title, word) {
            return Some(0);
        }
        let mut within = None;
        for (place, texts) in (0_u32..).zip(parts) {
            match texts
                .iter()
                .filter_map(|text| begins_word(text, word))
                .max()
            {
                Some(true) => return Some(place),
                Some(false) => within = within.or(Some(WITHIN + place)),
                None => {}
            }
        }
        let parted = || {
            let short = [&self.headings, &self.answered];
            let is_there = short.iter().any(|text| is_parted(text, word));
            is_there.then_some(PARTED)
        };
        within.or_else(parted)
    }
}

/// Whether what was typed begins a word of the text, or else is within one; none where it is not there.
fn begins_word(text: &str, typed: &str) -> Option<bool> {
    let mut there = None;
    for (place, _) in text.match_indices(typed) {
        let before = text.get(..place).and_then(|text| text.chars().next_back());
        if before.is_none_or(|letter| !letter.is_alphanumeric()) {
            return Some(true);
        }
        there = Some(false);
    }
    there
}

impl Text {
    /// Whether a word is in any of the texts, as one word or as two.
    fn has_parted(&self, word: &str) -> bool {
        let mut texts = self.all().into_iter();
        texts.any(|text| text.contains(word) || is_parted(text, word))
    }

    /// Every text that words are looked for in, label and area aside.
    fn all(&self) -> [&String; 4] {
        [&self.title, &self.headings, &self.answered, &self.long]
    }
}

/// Whether a text has a word as two: `back up` for `backup`.
fn is_parted(text: &str, word: &str) -> bool {
    let next = text.split(' ').skip(1);
    text.split(' ')
        .zip(next)
        .any(|(first, second)| are_parts(first, second, word))
}

/// Of how many letters each part of a word is at least.
const PART: usize = 2;

/// Whether two words of a text make the one that was typed, whatever stands before and after them.
pub(super) fn are_parts(first: &str, second: &str, word: &str) -> bool {
    // The length alone rules most words out.
    if first.len() < PART || second.len() < PART || first.len() + second.len() < word.len() {
        return false;
    }
    let sign = |letter: char| !letter.is_alphanumeric();
    let (first, second) = (
        first.trim_start_matches(sign),
        second.trim_end_matches(sign),
    );
    let parts = first.chars().count() >= PART && second.chars().count() >= PART;
    parts && word.strip_prefix(first).is_some_and(|rest| rest == second)
}

/// Letters in this order.
pub(super) fn pattern(typed: &str) -> Pattern {
    Pattern::parse(typed, CaseMatching::Ignore, Normalization::Smart)
}

/// Whether each word, but for a few letters that it lacks, is somewhere in a line's texts.
fn all_alike(text: &Text, words: &[String]) -> bool {
    let is_there = |word: &String| {
        let mut all = text.all().into_iter().flat_map(|text| text.split(' '));
        all.any(|other| is_alike(other, word))
    };
    !words.is_empty() && words.iter().all(is_there)
}

/// How many letters a word may lack.
const LACKING: usize = 2;

/// Whether a word of a text is the one that was typed, but for a few letters that were left out.
pub(super) fn is_alike(word: &str, typed: &str) -> bool {
    let first = |text: &str| text.chars().next();
    let mut letters = word
        .chars()
        .flat_map(folded)
        .filter(|letter| letter.is_alphanumeric());
    // The first letter rules most words out.
    if letters.next() != first(typed) {
        return false;
    }
    let wanted = typed.chars().count();
    if wanted < 4 || word.len() > 4 * (wanted + LACKING + 2) {
        return false;
    }
    let letters: Vec<char> = letters.collect();
    let mut rest = letters.iter();
    letters.len() < wanted + LACKING
        && typed
            .chars()
            .skip(1)
            .all(|letter| rest.any(|other| *other == letter))
}
