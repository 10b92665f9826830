//! The spellings of a requirement's id, and the search for what a spelling means.

use super::{model::Catalog, requirement::Requirement};

/// The requirements that a typed id may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lookup<'a> {
    /// A single requirement.
    One(&'a Catalog, &'a Requirement),
    /// Nothing is spelled like this; the ids nearest to it, best first.
    None(Vec<String>),
    /// The spelling fits several requirements: their ids, each with its catalog.
    Several(Vec<String>),
}

/// A typed id, prepared once to be compared with many ids.
#[derive(Debug, Clone)]
pub struct Spelling {
    /// Small letters.
    typed: Vec<char>,
    /// Only its letters and digits.
    letters: Vec<char>,
    /// The typed letters and numbers, as [`numbered`] reads them.
    numbered: Vec<char>,
}

impl Spelling {
    /// Makes it ready.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        Self {
            letters: letters(typed),
            numbered: numbered(typed),
            typed: typed.trim().chars().flat_map(char::to_lowercase).collect(),
        }
    }

    /// Whether this is a way to write an id: see [`spelled_like`], or has its letters and digits in a row, or its numbers
    /// without the zeros before them.
    #[must_use]
    pub fn fits(&self, id: &str) -> bool {
        self.is_like(id) || self.has_letters_of(id) || self.has_numbers_of(id)
    }

    /// Whether an id holds all that was typed, from the beginning of a part of it on: `01.01 re` stands in `SP.01.01 RE(1)`.
    /// Letters alone are a word, and numbers alone are read by [`super::Spoken`].
    #[must_use]
    pub fn is_within(&self, id: &str) -> bool {
        let has = |kind: fn(&char) -> bool| self.letters.iter().any(kind);
        has(char::is_ascii_digit)
            && has(|letter| letter.is_alphabetic())
            && (holds(&letters(id), &self.letters) || holds(&numbered(id), &self.numbered))
    }

    fn is_like(&self, id: &str) -> bool {
        let mut rest = self.typed.as_slice();
        for wanted in id.chars().flat_map(char::to_lowercase) {
            if is_loose(wanted) {
                rest = skip(rest, is_separator);
            } else if wanted == '.' {
                let after = skip(rest, is_separator);
                if after.len() == rest.len() {
                    return false;
                }
                rest = after;
            } else if rest.first() == Some(&wanted) {
                rest = rest.get(1..).unwrap_or_default();
            } else {
                rest = skip(rest, is_separator);
                if rest.first() != Some(&wanted) || !wanted.is_alphabetic() {
                    return false;
                }
                rest = rest.get(1..).unwrap_or_default();
            }
        }
        rest = skip(rest, is_separator);
        rest.is_empty() || matches!(rest, ['b', 'r'])
    }

    fn has_letters_of(&self, id: &str) -> bool {
        let rest = self.letters.strip_prefix(letters(id).as_slice());
        !self.letters.is_empty() && matches!(rest, Some([] | ['b', 'r']))
    }

    fn has_numbers_of(&self, id: &str) -> bool {
        let numbers = numbered(id);
        let rest = self.numbered.strip_prefix(numbers.as_slice());
        !numbers.is_empty() && matches!(rest, Some([] | ['b', 'r']))
    }
}

/// The letters and digits of a text in a row, small.
fn letters(text: &str) -> Vec<char> {
    let letters = text.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// Whether these letters stand in an id where no word of it is cut at their beginning, and no number at either end.
fn holds(id: &[char], typed: &[char]) -> bool {
    let cuts_number =
        |before: &char, after: &char| before.is_ascii_digit() && after.is_ascii_digit();
    let cuts_word = |before: &char, after: &char| before.is_alphabetic() && after.is_alphabetic();
    let cut = |at: usize, cuts: &dyn Fn(&char, &char) -> bool| {
        let before = at.checked_sub(1).and_then(|place| id.get(place));
        before
            .zip(id.get(at))
            .is_some_and(|(before, after)| cuts(before, after))
    };
    let mut places = (0_usize..).zip(id.windows(typed.len().max(1)));
    places.any(|(at, window)| {
        let is_cut = cut(at, &cuts_number) || cut(at, &cuts_word);
        window == typed && !is_cut && !cut(at + typed.len(), &cuts_number)
    })
}

/// The letters of an id, and its numbers without the zeros before them, two numbers parted by a dot: `SP.06.02 RE(1)` and
/// `sp.6.2 re1` come to the same.
fn numbered(id: &str) -> Vec<char> {
    let mut out: Vec<char> = Vec::new();
    let mut is_apart = true;
    for letter in id.chars().flat_map(char::to_lowercase) {
        if !letter.is_alphanumeric() {
            is_apart = true;
            continue;
        }
        let is_digit = |letter: &char| letter.is_ascii_digit();
        let follows_number = out.last().is_some_and(is_digit);
        if is_digit(&letter) && follows_number && is_apart {
            out.push('.');
        } else if follows_number && out.ends_with(&['0']) {
            // A leading zero of a longer number.
            let begins = out
                .iter()
                .rev()
                .nth(1)
                .is_none_or(|before| !is_digit(before));
            if is_digit(&letter) && begins {
                out.pop();
            }
        }
        is_apart = false;
        out.push(letter);
    }
    out
}

/// Whether `typed` is a way to write `id`: any case; `-`, `_`, `.`, a blank or nothing where the id has a
/// blank or a bracket; with or without a trailing `BR`.
#[must_use]
pub fn spelled_like(id: &str, typed: &str) -> bool {
    Spelling::new(typed).is_like(id)
}

fn is_loose(character: char) -> bool {
    matches!(character, ' ' | '(' | ')')
}

fn is_separator(character: char) -> bool {
    matches!(character, ' ' | '(' | ')' | '-' | '_' | '.')
}

fn skip(text: &[char], what: fn(char) -> bool) -> &[char] {
    let kept = text
        .iter()
        .position(|character| !what(*character))
        .unwrap_or(text.len());
    text.get(kept..).unwrap_or_default()
}

/// Finds a requirement by any spelling. `CATALOG:ID` names the catalog; an exact id wins.
#[must_use]
pub fn look_up<'a>(catalogs: &'a [Catalog], typed: &str) -> Lookup<'a> {
    let (catalog_id, id) = match typed.split_once(':') {
        Some((before, after))
            if catalogs
                .iter()
                .any(|catalog| catalog.id.eq_ignore_ascii_case(before.trim())) =>
        {
            (Some(before.trim()), after.trim())
        }
        _ => (None, typed.trim()),
    };
    let all: Vec<(&Catalog, &Requirement)> = catalogs
        .iter()
        .filter(|catalog| catalog_id.is_none_or(|wanted| catalog.id.eq_ignore_ascii_case(wanted)))
        .flat_map(|catalog| {
            catalog
                .requirements
                .iter()
                .map(move |requirement| (catalog, requirement))
        })
        .collect();
    let spelling = Spelling::new(id);
    let tests: [&dyn Fn(&Requirement) -> bool; 8] = [
        &|asked| asked.id == id,
        &|asked| asked.id.eq_ignore_ascii_case(id),
        &|asked| !id.is_empty() && asked.token.eq_ignore_ascii_case(id),
        &|asked| {
            asked
                .spellings
                .iter()
                .any(|one| one.eq_ignore_ascii_case(id))
        },
        &|asked| spelling.is_like(&asked.id),
        &|asked| asked.spellings.iter().any(|one| spelling.fits(one)),
        &|asked| spelling.has_letters_of(&asked.id),
        &|asked| spelling.has_numbers_of(&asked.id),
    ];
    for fits in tests {
        let found: Vec<_> = all
            .iter()
            .filter(|(_, requirement)| fits(requirement))
            .collect();
        match found.as_slice() {
            [] => {}
            [(catalog, requirement)] => return Lookup::One(catalog, requirement),
            several => {
                return Lookup::Several(
                    several
                        .iter()
                        .map(|(catalog, requirement)| format!("{}:{}", catalog.id, requirement.id))
                        .collect(),
                );
            }
        }
    }
    Lookup::None(nearest(&all, id))
}

/// The id that this spelling means, among those of areas; none where several fit. An exact id wins.
#[must_use]
pub fn find_id<'a>(ids: &[&'a str], typed: &str) -> Option<&'a str> {
    let exact = |id: &&&str| id.eq_ignore_ascii_case(typed.trim());
    if let Some(id) = ids.iter().find(exact) {
        return Some(id);
    }
    let spelling = Spelling::new(typed);
    let mut fitting = ids.iter().filter(|id| spelling.fits(id));
    let first = fitting.next();
    first.filter(|_| fitting.next().is_none()).copied()
}

/// The requirement of a catalog that this spelling means; none where several fit.
#[must_use]
pub fn find_requirement<'a>(catalog: &'a Catalog, typed: &str) -> Option<&'a Requirement> {
    match look_up(std::slice::from_ref(catalog), typed) {
        Lookup::One(_, requirement) => Some(requirement),
        _ => None,
    }
}

/// Up to three ids that begin most like what was typed.
fn nearest(all: &[(&Catalog, &Requirement)], typed: &str) -> Vec<String> {
    let common = |id: &str| {
        letters(id)
            .iter()
            .zip(letters(typed))
            .take_while(|(a, b)| *a == b)
            .count()
    };
    let best = all
        .iter()
        .map(|(_, requirement)| common(&requirement.id))
        .max()
        .unwrap_or(0);
    if best < 3 {
        return Vec::new();
    }
    all.iter()
        .filter(|(_, requirement)| common(&requirement.id) == best)
        .take(3)
        .map(|(_, r)| r.id.to_string())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Spelling, spelled_like};

    #[test]
    fn every_spelling_of_the_contract_is_taken() {
        for typed in [
            "SP.01.01",
            "sp.01.01br",
            "SP.01.01 BR",
            "SP 01.01",
            "sp-01-01",
        ] {
            assert!(spelled_like("SP.01.01", typed), "{typed}");
        }
        for typed in [
            "sp.01.01-re1",
            "SP.01.01RE(1)",
            "SP.01.01 RE(1)",
            "sp.01.01_re_1",
            "sp.01.01.re.1",
            "SP.01.01 RE 1",
        ] {
            assert!(spelled_like("SP.01.01 RE(1)", typed), "{typed}");
        }
        assert!(spelled_like("ORG 1.1", "org-1.1"));
    }

    #[test]
    fn zeros_before_a_number_may_be_left_out() {
        for typed in [
            "sp.6.2 re1",
            "sp.6.2-re(1)",
            "sp 6 2 re 1",
            "SP.06.2.RE1",
            "sp6.2re01",
            "SP0602RE1",
        ] {
            assert!(Spelling::new(typed).fits("SP.06.02 RE(1)"), "{typed}");
        }
        assert!(Spelling::new("sp.6.2br").fits("SP.06.02"));
        assert!(Spelling::new("org 1.01").fits("ORG 1.1"));
        for typed in [
            "sp62",
            "sp.6.20",
            "sp.60.2",
            "sp.6",
            "6.2",
            "sp.6.2 re1",
            "",
        ] {
            assert!(!Spelling::new(typed).fits("SP.06.02"), "{typed}");
        }
        assert!(!Spelling::new("SP.10.1").fits("SP.01.01"));
        assert!(Spelling::new("sp.10.1").fits("SP.10.01"));
        assert!(Spelling::new("a.0.10").fits("A.00.10"));
    }

    #[test]
    fn a_part_of_an_id_stands_in_it() {
        for typed in [
            "01.01 RE",
            "1.1 re(1)",
            "0101re1",
            "sp.01.01 r",
            "re 1",
            "sp.1",
        ] {
            assert!(Spelling::new(typed).is_within("SP.01.01 RE(1)"), "{typed}");
        }
        for typed in [
            "01.01", "re", "sp", "1.1 re 2", "1 re 10", "p.01.01", "e1", "",
        ] {
            assert!(!Spelling::new(typed).is_within("SP.01.01 RE(1)"), "{typed}");
        }
        assert!(!Spelling::new("1.1 re").is_within("SP.11.01 RE(1)"));
        assert!(!Spelling::new("01.01 re 1").is_within("SP.01.01 RE(10)"));
    }

    #[test]
    fn another_id_is_not_taken() {
        for typed in ["SP.01.01 RE(2)", "SP.01.01", "SP.01.011", "SP0101RE1x", ""] {
            assert!(!spelled_like("SP.01.01 RE(1)", typed), "{typed}");
        }
        assert!(!spelled_like("SP.01.01", "SP.01.010"));
        assert!(!spelled_like("SP.01.01", "SP.01.0"));
    }
}
