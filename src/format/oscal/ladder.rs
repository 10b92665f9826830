//! A ladder made of what a control says of itself: of what is to be determined and looked at, as NIST's controls do, or
//! of what is to come out and where it is laid down, as those of the BSI do. The steps between the rungs are those of
//! the maturity scale.

use crate::format::wrap;

use super::{
    markup,
    prose::Reader,
    raw::{Part, prop},
};

/// The material that a ladder is made of.
#[derive(Default)]
pub(super) struct Sources {
    /// The objectives to be determined, one by one.
    determined: Vec<String>,
    /// Documents that lay it down.
    documents: Vec<String>,
    /// The records that show it in use.
    records: Vec<String>,
    /// The mechanisms that can be tested.
    trials: Vec<String>,
    /// The binding word, as MUST or SHOULD, and the demand.
    wanted: Option<(String, String)>,
}

/// The columns that a rung spends on naming objectives or objects; beyond that it says where they stand, or that there
/// are more.
const NAMED: usize = 300;

/// How a list of objects ends that names no further one.
const REST: &str = "other relevant";

/// Words for a document that lays down how something is done; a letter s may follow each.
const LAYS_DOWN: [&str; 8] = [
    "policy",
    "policie",
    "procedure",
    "plan",
    "strategy",
    "strategie",
    "agreement",
    "standard",
];

impl Sources {
    /// Takes in an objective with those within it.
    pub(super) fn objective(&mut self, part: &Part, reader: &Reader<'_>) {
        let texts = reader.paragraphs(&part.prose).into_iter();
        self.determined.extend(texts.map(|text| bare(&text)));
        for inner in &part.parts {
            self.objective(inner, reader);
        }
    }

    /// Takes in an object of a method.
    pub(super) fn object(&mut self, method: &str, object: &str) {
        let words = object.to_lowercase();
        if words.starts_with(REST) {
            return;
        }
        let of = match method.to_lowercase().as_str() {
            "test" => &mut self.trials,
            "examine" if lays_down(&words) => &mut self.documents,
            "examine" => &mut self.records,
            _ => return,
        };
        of.push(bare(object));
    }

    /// Takes in a statement's own account: how binding it is, what is to come out, and where that is documented. Gives
    /// the document.
    pub(super) fn statement(&mut self, part: &Part, reader: &Reader<'_>) -> Option<String> {
        let said = |name: &str| prop(&part.props, name).map(markup::line);
        let modal = said("modal_verb")?;
        let text = reader.paragraphs(&part.prose).join(" ");
        let behind = text.split_once(&format!(" {modal} "));
        let wanted = match behind {
            Some((_, wanted)) => bare(wanted),
            None => format!("{} {}", said("result")?, said("action_word")?),
        };
        self.wanted = Some((bounded(&modal), bounded(&wanted)));
        let document = said("documentation").filter(|name| !name.is_empty())?;
        self.documents.push(document.clone());
        Some(document)
    }

    /// The rungs; none where the control says nothing of what they are made of.
    pub(super) fn ladder(&self) -> Vec<String> {
        let first = match (&self.wanted, self.determined.len()) {
            (Some((modal, wanted)), _) => {
                format!("{modal}: is this done today, in whatever way: {wanted}?")
            }
            (None, 0) => return Vec::new(),
            (None, count) => match named(&self.determined) {
                Some(all) if count <= 4 => format!("Is this so today, in whatever way: {all}?"),
                _ => format!(
                    "Are all points under “To determine” ({count}) met today, in whatever way?"
                ),
            },
        };
        let second = match beginning(&self.documents) {
            None => "Does a written procedure say how, and do those who do it know it?".into(),
            Some(all) => {
                format!("Is it laid down in documents that those who work by them know: {all}?")
            }
        };
        let third = match (beginning(&self.records), beginning(&self.trials)) {
            (None, None) => "Can you show one case in which it was done as laid down?".into(),
            (Some(all), None) => format!("Can you show it in use, as laid down, in: {all}?"),
            (None, Some(tried)) => {
                format!("Does a trial show it in use, as laid down: {tried}?")
            }
            (Some(all), Some(tried)) => format!(
                "Can you show it in use, as laid down, in {all}, and does a trial hold: {tried}?"
            ),
        };
        let last = "Do you measure how well this works, and has something been changed for it?";
        vec![first, second, third, last.into()]
    }
}

/// A text without the sign at its end that leads over to the next.
fn bare(text: &str) -> String {
    let ends = [';', ',', '.', ':'];
    let text = text.trim().trim_end_matches(ends);
    let text = text.strip_suffix(" and").unwrap_or(text);
    text.trim_end_matches(ends).trim_end().to_owned()
}

/// Whether the words, in small letters, name a document that lays down how something is done.
fn lays_down(words: &str) -> bool {
    words
        .split(|letter: char| !letter.is_alphanumeric())
        .any(|word| LAYS_DOWN.contains(&word.strip_suffix('s').unwrap_or(word)))
}

/// A text up to a word within the bound, with a sign where it goes on.
fn bounded(text: &str) -> String {
    match wrap(text, NAMED).as_slice() {
        [first, _, ..] => format!("{first} …"),
        _ => text.to_owned(),
    }
}

/// All of them in a row, where that is short enough.
fn named(items: &[String]) -> Option<String> {
    let all = items.join("; ");
    (!all.is_empty() && all.chars().count() <= NAMED).then_some(all)
}

/// As many of them in a row as are short enough, the first in any case.
fn beginning(items: &[String]) -> Option<String> {
    let mut items = items.iter();
    let mut all = bounded(items.next()?);
    for item in items {
        if all.chars().count() + item.chars().count() > NAMED / 3 {
            break;
        }
        all = format!("{all}; {item}");
    }
    Some(all)
}
