//! The glossary of our catalogs: which word is used for a thing, and which others are not.

use unicode_segmentation::UnicodeSegmentation;

use super::wording::split;

/// `catalog/glossary.csv`, compiled in.
const TEXT: &str = include_str!("../../catalog/glossary.csv");

/// The words of our catalogs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Glossary {
    entries: Vec<Entry>,
}

/// A thing, and the names it goes by.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    word: String,
    /// Words that are not used, ready to be found.
    not: Vec<String>,
    /// Where one of these words is right: as part of a longer term.
    but_in: Vec<String>,
}

/// The glossary that is compiled in.
#[must_use]
pub fn glossary() -> Glossary {
    Glossary::read(TEXT)
}

impl Glossary {
    /// Reads it: columns `use`, `not`, `but_in` and `note`; the words of a cell are parted by semicolons.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut reader = csv::ReaderBuilder::new()
            .flexible(true)
            .from_reader(text.as_bytes());
        let cells = |record: &csv::StringRecord, place: usize| {
            let items = split(record.get(place).unwrap_or_default());
            items.map(ready).collect::<Vec<_>>()
        };
        let entries = reader.records().flatten().map(|record| Entry {
            word: record.get(0).unwrap_or_default().trim().to_owned(),
            not: cells(&record, 1),
            but_in: cells(&record, 2),
        });
        Self {
            entries: entries.collect(),
        }
    }

    /// The words of a text that are not used, each with the word to say in its place.
    #[must_use]
    pub fn unused_in(&self, text: &str) -> Vec<(String, String)> {
        let text = ready(text);
        let mut found = Vec::new();
        for entry in &self.entries {
            let rest = entry.but_in.iter().fold(text.clone(), |rest, term| {
                // The blank left in its place keeps its neighbours apart.
                rest.replace(term.as_str(), " - ")
            });
            let not = entry.not.iter().filter(|word| rest.contains(word.as_str()));
            found.extend(not.map(|word| (word.trim().to_owned(), entry.word.clone())));
        }
        found
    }
}

/// Words in small letters and without what makes them possessive, each between blanks, so that a whole word is found
/// as a piece of text.
fn ready(text: &str) -> String {
    let plain = |word: &str| {
        let word = word.to_lowercase().replace('’', "'");
        word.strip_suffix("'s").unwrap_or(&word).to_owned()
    };
    let words: Vec<String> = text.unicode_words().map(plain).collect();
    format!(" {} ", words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::{Glossary, glossary};

    #[test]
    fn whole_words_are_found_but_not_in_their_terms() {
        let glossary = Glossary::read(
            "use,not,but_in,note\nmaker,vendor; vendors,vendor account,\noff site,offsite,,\n",
        );
        let unused = |text: &str| {
            let found = glossary.unused_in(text);
            found.into_iter().map(|(word, _)| word).collect::<Vec<_>>()
        };
        assert_eq!(unused("The Vendor's list"), ["vendor"]);
        assert_eq!(unused("Vendors keep a vendor account."), ["vendors"]);
        assert_eq!(
            unused("A vendor account, offsite: vendor."),
            ["vendor", "offsite"]
        );
        assert_eq!(unused("A vendoring vendor account"), [""; 0]);
    }

    #[test]
    fn ours_has_words() {
        assert!(glossary().entries.iter().all(|entry| {
            !entry.word.is_empty() && entry.not.iter().all(|word| word.trim() != entry.word)
        }));
        assert!(glossary().entries.len() >= 20);
    }
}
