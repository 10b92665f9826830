//! An id by its numbers alone, as they are spoken: `7.4` for `SP.07.04`.

/// Numbers that were typed with dots between them, prepared once to be compared with many ids.
#[derive(Debug, Clone)]
pub struct Spoken(Vec<String>);

impl Spoken {
    /// Makes them ready: none where anything else was typed, or a single number.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        let typed = typed.trim();
        let is_number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !typed.contains('.') || !typed.split('.').all(is_number) {
            return Self(Vec::new());
        }
        Self(numbers(typed).map(str::to_owned).collect())
    }

    /// How many numbers an id has behind these, whatever its letters and the zeros before each: none where it does not
    /// begin with them.
    #[must_use]
    pub fn left_of(&self, id: &str) -> Option<usize> {
        let mut left = numbers(id);
        let fits = self.0.iter().all(|number| left.next() == Some(number));
        (fits && !self.0.is_empty()).then(|| left.count())
    }
}

/// The numbers in a text, without the zeros before them.
fn numbers(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split(|letter: char| !letter.is_ascii_digit());
    let parts = parts.filter(|part| !part.is_empty());
    parts.map(|number| number.trim_start_matches('0'))
}

#[cfg(test)]
mod tests {
    use super::Spoken;

    #[test]
    fn an_id_is_found_by_its_numbers() {
        for (typed, id, left) in [
            ("7.4", "SP.07.04", Some(0)),
            (" 07.04 ", "SP.07.04", Some(0)),
            ("7.4", "SP.07.04 RE(1)", Some(1)),
            ("7.4.1", "SP.07.04 RE(1)", Some(0)),
            ("1.4", "ORG 1.4", Some(0)),
            ("0.10", "A.00.10", Some(0)),
            ("7.4", "SP.07.40", None),
            ("7.4", "SP.04.07", None),
            ("7.4.1", "SP.07.04", None),
            ("7", "SP.07.04", None),
            ("7.", "SP.07.04", None),
            (".", "SP.07.04", None),
            ("", "SP.07.04", None),
            ("v7.4", "SP.07.04", None),
        ] {
            assert_eq!(Spoken::new(typed).left_of(id), left, "{typed} {id}");
        }
    }
}
