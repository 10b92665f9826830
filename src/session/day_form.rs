//! A day as it is written by people, whether there is such a day or not.

/// Whether a text is written as a day is, be it in the calendar or not: `31.02.2027`.
#[must_use]
pub fn is_written_as_day(text: &str) -> bool {
    written(text).is_some()
}

/// Year, month and day as they are written, whether there is such a day or not.
pub(super) fn written(text: &str) -> Option<(i16, i8, i8)> {
    let parts = |sign: char| text.split(sign).collect::<Vec<&str>>();
    let (dots, dashes) = (parts('.'), parts('-'));
    let (day, month, year) = match (dots.as_slice(), dashes.as_slice()) {
        ([day, month, year], _) | (_, [year, month, day]) => (*day, *month, *year),
        _ => return day_in_words(text),
    };
    let small = |part: &str| i8::try_from(number(part, 2)?).ok();
    let year = number(year, 4).filter(|_| year.len() == 4);
    match (year, small(month), small(day)) {
        (Some(year), Some(month), Some(day)) => Some((year, month, day)),
        _ => day_in_words(text),
    }
}

/// A number of at most so many digits, with nothing else.
fn number(text: &str, most: usize) -> Option<i16> {
    let is_digits = text.len() <= most && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_digits)
}

/// The months as they are said.
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// A day with its month as a word, whole or by its first three letters: `14 March 2026`, `14 Mar 2026`,
/// `March 14, 2026`.
fn day_in_words(text: &str) -> Option<(i16, i8, i8)> {
    let mut words = text
        .split_whitespace()
        .map(|word| word.trim_end_matches(['.', ',']));
    let (first, second, year) = (words.next()?, words.next()?, words.next()?);
    if words.next().is_some() {
        return None;
    }
    let month = |word: &str| {
        let word = word.to_lowercase();
        let is_short = |month: &str| month.get(..3) == Some(word.as_str());
        let place = MONTHS
            .iter()
            .position(|month| *month == word || is_short(month))?;
        i8::try_from(place + 1).ok()
    };
    let (month, day) = match month(second) {
        Some(month) => (month, first),
        None => (month(first)?, second),
    };
    let day = i8::try_from(number(day, 2)?).ok()?;
    let year = number(year, 4).filter(|_| year.len() == 4)?;
    Some((year, month, day))
}

#[cfg(test)]
mod tests {
    use super::is_written_as_day;

    #[test]
    fn a_day_that_is_not_in_the_calendar_is_written_as_one() {
        for typed in ["2027-02-31", "31.02.2027", "31 April 2027", "03.14.2026"] {
            assert!(is_written_as_day(typed), "{typed}");
        }
        for typed in ["14/03/2026", "14.03.26", "27-02-31", "tomorrow", "2027-02"] {
            assert!(!is_written_as_day(typed), "{typed}");
        }
    }
}
