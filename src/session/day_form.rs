//! A day as it is written by people, whether there is such a day or not; and one that is counted from today.

use jiff::{
    Span,
    civil::{Date, Weekday},
};

/// Whether a text is written as a day is, be it in the calendar or not: `31.02.2027`.
#[must_use]
pub fn is_written_as_day(text: &str) -> bool {
    written(text).is_some() || without_year(text).is_some()
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
    // Two digits are a year only at the end, behind day and month: a day of this century.
    let in_full = match (year.len(), dots.len()) {
        (4, _) => number(year, 4),
        (2, 3) => number(year, 2).map(|year| 2000 + year),
        _ => None,
    };
    match (in_full, small(month), small(day)) {
        (Some(year), Some(month), Some(day)) => Some((year, month, day)),
        _ => day_in_words(text),
    }
}

/// The day that is meant, counted from `today`: `today`, `tomorrow`, `Friday`, `next Friday` (of the week after this one),
/// `+14` or `+14d` days, `+2w` weeks, `in 2 weeks`, `next week` (a week from today), `end of month`, `15.1.` or `15 Jan` the
/// next time it comes.
/// None where the text is no such day.
#[must_use]
pub fn counted_from(today: Date, text: &str) -> Option<Date> {
    let text = text.trim().to_lowercase();
    if let Some(many) = text.strip_prefix('+') {
        let (many, days) = match (many.strip_suffix('w'), many.strip_suffix('d')) {
            (Some(weeks), _) => (weeks, 7),
            (None, days) => (days.unwrap_or(many), 1),
        };
        let days = i64::from(number(many, 4)?) * days;
        return today.checked_add(Span::new().try_days(days).ok()?).ok();
    }
    match text.as_str() {
        "today" => Some(today),
        "tomorrow" => today.tomorrow().ok(),
        text => ahead(text)
            .and_then(|far| today.checked_add(far).ok())
            .or_else(|| coming(today, text))
            .or_else(|| month_end(today, text))
            .or_else(|| day_of_week(today, text)),
    }
}

/// The next day of this name; behind `next` that of the week after this one, as weeks begin on Monday.
fn day_of_week(today: Date, text: &str) -> Option<Date> {
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.as_slice() {
        [name] | ["this", name] => today.nth_weekday(1, weekday(name)?).ok(),
        ["next", name] => {
            let monday = today.nth_weekday(1, Weekday::Monday).ok()?;
            let days = weekday(name)?.to_monday_zero_offset();
            monday.checked_add(Span::new().try_days(days).ok()?).ok()
        }
        _ => None,
    }
}

/// The last day of a month: `end of month`, `end of January` the next time it comes.
fn month_end(today: Date, text: &str) -> Option<Date> {
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.as_slice() {
        ["end", "of", "month"] | ["end", "of", "the" | "this", "month"] => {
            Some(today.last_of_month())
        }
        ["end", "of", "next", "month"] => {
            let next = today
                .first_of_month()
                .checked_add(Span::new().try_months(1).ok()?);
            Some(next.ok()?.last_of_month())
        }
        ["end", "of", name] => {
            let month = month(name)?;
            let ends = (0..=1).filter_map(|more| {
                let first = Date::new(today.year().checked_add(more)?, month, 1).ok()?;
                Some(first.last_of_month())
            });
            ends.into_iter().find(|end| *end >= today)
        }
        _ => None,
    }
}

/// How far ahead is meant by `in 2 weeks`, `in a month` or `next week`.
fn ahead(text: &str) -> Option<Span> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let (many, unit) = match words.as_slice() {
        ["next", unit] | ["in", "a" | "one", unit] => (1, *unit),
        ["in", many, unit] => (i64::from(number(many, 3)?), *unit),
        _ => return None,
    };
    match unit.strip_suffix('s').unwrap_or(unit) {
        "day" => Span::new().try_days(many).ok(),
        "week" => Span::new().try_weeks(many).ok(),
        "month" => Span::new().try_months(many).ok(),
        _ => None,
    }
}

/// The years in which a day of the calendar comes again: the 29th of February may be eight away.
const YEARS: i16 = 8;

/// A day without its year, `15.1.`, `15 Jan` or `January 15`: today, or the next such day.
fn coming(today: Date, text: &str) -> Option<Date> {
    let (month, day) = without_year(text)?;
    let mut years = (0..=YEARS).filter_map(|more| today.year().checked_add(more));
    years.find_map(|year| Date::new(year, month, day).ok().filter(|day| *day >= today))
}

/// Month and day as they are written where no year is, whether there is such a day or not. With a slash it cannot be told
/// which is the month.
fn without_year(text: &str) -> Option<(i8, i8)> {
    let small = |part: &str| i8::try_from(number(part.trim(), 2)?).ok();
    let dots: Vec<&str> = text.split('.').collect();
    match dots.as_slice() {
        [day, month] | [day, month, ""] if small(month).is_some() => {
            return Some((small(month)?, small(day)?));
        }
        _ => {}
    }
    let words: Vec<&str> = text.split_whitespace().map(bare).collect();
    let [first, second] = words.as_slice() else {
        return None;
    };
    match (month(second), month(first)) {
        (Some(month), _) => Some((month, small(first)?)),
        (None, month) => Some((month?, small(second)?)),
    }
}

/// A word of a day without the sign behind it.
fn bare(word: &str) -> &str {
    word.trim_end_matches(['.', ','])
}

/// The number of the month of this name, whole or by its first three letters.
fn month(word: &str) -> Option<i8> {
    let word = word.to_lowercase();
    let is_short = |month: &str| month.get(..3) == Some(word.as_str());
    let place = MONTHS
        .iter()
        .position(|month| *month == word || is_short(month))?;
    i8::try_from(place + 1).ok()
}

/// The day of the week of this name, whole or by its first three letters.
fn weekday(name: &str) -> Option<Weekday> {
    let place = WEEKDAYS
        .iter()
        .position(|day| *day == name || day.get(..3) == Some(name))?;
    Weekday::from_monday_zero_offset(i8::try_from(place).ok()?).ok()
}

/// The days of the week as they are said.
const WEEKDAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

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
    let mut words = text.split_whitespace().map(bare);
    let (first, second, year) = (words.next()?, words.next()?, words.next()?);
    if words.next().is_some() {
        return None;
    }
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
    use jiff::civil::date;

    use super::{counted_from, is_written_as_day};

    #[test]
    fn a_day_is_counted_from_today() {
        // A Monday.
        let today = date(2026, 11, 30);
        for (typed, day) in [
            ("today", "2026-11-30"),
            (" Tomorrow ", "2026-12-01"),
            ("friday", "2026-12-04"),
            ("Fri", "2026-12-04"),
            ("this friday", "2026-12-04"),
            ("next friday", "2026-12-11"),
            ("next sun", "2026-12-13"),
            ("end of month", "2026-11-30"),
            ("End of the month", "2026-11-30"),
            ("end of next month", "2026-12-31"),
            ("end of january", "2027-01-31"),
            ("end of Feb", "2027-02-28"),
            ("end of november", "2026-11-30"),
            ("Next  Mon", "2026-12-07"),
            ("Monday", "2026-12-07"),
            ("+14", "2026-12-14"),
            ("+1d", "2026-12-01"),
            ("+2w", "2026-12-14"),
            ("+0", "2026-11-30"),
            ("in 2 weeks", "2026-12-14"),
            ("in 10 days", "2026-12-10"),
            ("in a week", "2026-12-07"),
            ("next week", "2026-12-07"),
            ("Next Month", "2026-12-30"),
            ("in 3 months", "2027-02-28"),
            ("+9999w", "2218-07-20"),
            ("15.1.", "2027-01-15"),
            ("15.01", "2027-01-15"),
            ("15. 1.", "2027-01-15"),
            ("31.12.", "2026-12-31"),
            ("30.11.", "2026-11-30"),
            ("29.11.", "2027-11-29"),
            ("29.2.", "2028-02-29"),
            ("15 jan", "2027-01-15"),
            ("15. January", "2027-01-15"),
            ("Jan 15", "2027-01-15"),
            ("december 1,", "2026-12-01"),
        ] {
            let found = counted_from(today, typed).map(|day| day.to_string());
            assert_eq!(found.as_deref(), Some(day), "{typed}");
        }
        for typed in [
            "+",
            "+w",
            "+2m",
            "14",
            "-1",
            "+ 3",
            "+-3",
            "+99999",
            "fr",
            "in weeks",
            "in two weeks",
            "2 weeks",
            "next year",
            "15/1",
            "1/15",
            "31.4.",
            "1.15.",
            "15 Janu",
            "Jan",
            "15.1.2027",
            "2027-01",
            "",
        ] {
            assert_eq!(counted_from(today, typed), None, "{typed}");
        }
    }

    #[test]
    fn a_day_that_is_not_in_the_calendar_is_written_as_one() {
        for typed in [
            "2027-02-31",
            "31.02.2027",
            "31 April 2027",
            "03.14.2026",
            "31.02.27",
        ] {
            assert!(is_written_as_day(typed), "{typed}");
        }
        for typed in ["14/03/2026", "14.03.126", "27-02-31", "tomorrow", "2027-02"] {
            assert!(!is_written_as_day(typed), "{typed}");
        }
    }
}
