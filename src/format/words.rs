//! Fields and their values in the words of people, for one line of a history or of what was saved.

use serde_json::Value;
use unicode_segmentation::UnicodeSegmentation;

use crate::{
    assessment::Gap,
    session::{
        ASKED, AboutKind, CARRIED, Carried, Entry, Level, LineKey, Rung, SEALED, SPLIT,
        about_field,
        about_table::AREA_TARGETS,
        field::{Field, Kind, PartKind, field as row},
        field_name, person_told,
    },
};

use super::{
    clean::{clean_line, clean_text},
    one_or_many,
};

/// How much of a text is shown on one line.
const SHOWN: usize = 60;

/// A field's name in words.
#[must_use]
pub fn field_words(field: &str) -> String {
    clean_line(&field_name(field))
}

/// A number of things: `1 conflict`, `3 conflicts`.
#[must_use]
pub fn counted(count: usize, thing: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {thing}{plural}")
}

/// How many of some lines are outside the profile, behind their number: `, 3 of them not asked here`; nothing where none
/// is.
#[must_use]
pub fn outside_words(outside: usize) -> String {
    match outside {
        0 => String::new(),
        outside => format!(", {outside} of them not asked here"),
    }
}

/// A field's value in words; `none` where nothing stands.
#[must_use]
pub fn value_words(field: &str, value: &Value) -> String {
    words(field, value, short)
}

/// A field's value in words, its texts whole, in lines of their own where they have several.
#[must_use]
pub fn full_words(field: &str, value: &Value) -> String {
    words(field, value, |text| clean_text(text.trim()))
}

/// A value in words, its texts as `cut` gives them.
fn words(field: &str, value: &Value, cut: fn(&str) -> String) -> String {
    match (row(field), field, value) {
        (_, CARRIED, Value::Null) => "nothing to confirm".into(),
        (_, CARRIED, value) => carried_words(value),
        (_, _, Value::Null) => "none".into(),
        (Some(row), _, value) => of_kind(row, value, cut),
        (_, field, Value::Number(level)) if AREA_TARGETS.has(field) => {
            format!("ML{level}")
        }
        (_, _, Value::Bool(yes)) => if *yes { "yes" } else { "no" }.into(),
        (_, field, Value::String(word)) if is_bare(field) => clean_line(word),
        (_, ASKED, Value::String(digest)) => format!("texts {}", cut(digest)),
        (_, _, Value::String(text)) => format!("\"{}\"", cut(text)),
        (_, "profile", value) if value.is_object() => {
            let count = value.get("include").and_then(Value::as_array);
            let count = count.map_or(0, Vec::len);
            clean_line(&format!("{} ({count} requirements)", part(value, "id")))
        }
        (_, _, value) => clean_line(&value.to_string()),
    }
}

/// Whether a text of what the session is about is a word or a day, which takes no quotes.
fn is_bare(field: &str) -> bool {
    let kind = about_field(field).map(|about| about.kind);
    matches!(
        kind,
        Some(AboutKind::Mode | AboutKind::Profile | AboutKind::Day)
    )
}

/// The value of a field of the table in words, by its kind. A file may hold anything: a value of another kind is shown
/// as it is.
fn of_kind(row: &Field, value: &Value, cut: fn(&str) -> String) -> String {
    let quoted = |text: &str| format!("\"{}\"", cut(text));
    match (row.kind, value) {
        (Kind::Level, value) if let Some(level) = Level::from_value(value) => match level {
            Level::NotApplicable(reason) => format!("not applicable ({})", cut(&reason)),
            level => level.words(),
        },
        (Kind::OneToFour, Value::Number(level)) => format!("ML{level}"),
        (Kind::Rungs, value) if let Some(rung) = Rung::from_value(value) => rung.words().into(),
        (Kind::Word(_) | Kind::Date, Value::String(word)) => clean_line(word),
        (Kind::Evidence, value) if value.is_object() => match part(value, "text") {
            "" => clean_line(
                value
                    .pointer("/file/path")
                    .and_then(Value::as_str)
                    .unwrap_or_default(),
            ),
            text => quoted(text),
        },
        (Kind::Ways(_), value) if value.is_object() => match part(value, "by") {
            "" => "yes".into(),
            by => cut(by),
        },
        (Kind::Parts { .. }, value) if value.is_object() => parts_words(row, value, cut),
        (_, Value::Bool(yes)) => if *yes { "yes" } else { "no" }.into(),
        (_, Value::String(text)) => quoted(text),
        (_, value) => clean_line(&value.to_string()),
    }
}

/// The parts of a value on one line: `"write it", owner A. Kim, due 2026-03-14`.
fn parts_words(row: &Field, value: &Value, cut: fn(&str) -> String) -> String {
    let mut words = String::new();
    for (place, part) in row.kind.parts().iter().enumerate() {
        let text = part_text(value, part.name);
        match part.kind {
            PartKind::Word(_) if place == 0 => words = clean_line(&text),
            _ if place == 0 => words = format!("\"{}\"", cut(&text)),
            PartKind::Word([first, ..]) if text == **first => {}
            _ if text.is_empty() => {}
            _ if part.lead.is_empty() => words.extend([", ", &cut(&text)]),
            _ => words.extend([", ", part.lead, " ", &cut(&text)]),
        }
    }
    words
}

/// A part of a value as text: a number in digits.
pub(super) fn part_text(value: &Value, name: &str) -> String {
    match value.get(name) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// A change in words: `SP.01.02 maturity: ML3 → ML2`.
#[must_use]
pub fn change_words(line: &LineKey, field: &str, from: &Value, to: &Value) -> String {
    if let Some(words) = split_words(line, field, to) {
        return words;
    }
    let label = match line_words(line) {
        label if label.is_empty() => String::new(),
        label => label + " ",
    };
    format!(
        "{label}{}: {}",
        field_words(field),
        from_to(field, from, to)
    )
}

/// Says that a line is answered apart, or no longer; none for any other field. Such a change has no old and new value.
#[must_use]
pub fn split_words(line: &LineKey, field: &str, to: &Value) -> Option<String> {
    let has = if to.is_null() { "no longer has" } else { "has" };
    (field == SPLIT).then(|| format!("{} {has} a line of its own", line_words(line)))
}

/// From what to what: `ML3 → ML2`. Where an answer came from there was nothing before.
#[must_use]
pub fn from_to(field: &str, from: &Value, to: &Value) -> String {
    if field == CARRIED && from.is_null() {
        return value_words(field, to);
    }
    let (old, new) = (value_words(field, from), value_words(field, to));
    if old != new {
        return format!("{old} → {new}");
    }
    let (old, new) = differing(field, from, to).unwrap_or((old, new));
    format!("{old} → {new}")
}

/// A change of the history in words: from what to what; a value that was settled upon and had stood before is kept.
#[must_use]
pub fn change_from_to(entry: &Entry) -> String {
    if entry.act == SEALED {
        return seal_covers(entry);
    }
    if entry.from == entry.to && !entry.settled.is_empty() {
        return format!("settled: {} kept", value_words(&entry.field, &entry.to));
    }
    from_to(&entry.field, &entry.from, &entry.to)
}

/// What a seal in the history of a line covers, and whether the session was changed since: `signs off 12 changes of the
/// whole session; 3 changes since`.
fn seal_covers(entry: &Entry) -> String {
    let [covers, since] = [&entry.from, &entry.to]
        .map(|count| usize::try_from(count.as_u64().unwrap_or(0)).unwrap_or(0));
    format!(
        "signs off {} of the whole session; {}",
        counted(covers, "change"),
        changes_since_words(since)
    )
}

/// How many changes came after a seal: `no change since`, `3 changes since`.
pub(super) fn changes_since_words(count: usize) -> String {
    match count {
        0 => "no change since".to_owned(),
        count => format!("{} since", counted(count, "change")),
    }
}

/// How much is shown before the place where two texts part, in characters.
const BEFORE: usize = 20;

/// Two values whose beginnings are the same, from a little before where they part; none where their words are the same.
fn differing(field: &str, from: &Value, to: &Value) -> Option<(String, String)> {
    let texts = from.is_string() && to.is_string();
    let whole = |value: &Value| -> Vec<char> {
        let line = |text: &str| clean_line(text.trim());
        let words = match value {
            Value::String(text) => line(text),
            value => words(field, value, line),
        };
        words.chars().collect()
    };
    let (old, new) = (whole(from), whole(to));
    let same = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    if same == old.len() && same == new.len() {
        return None;
    }
    let near = same.saturating_sub(BEFORE);
    // From the beginning of a word, where one begins there.
    let blank = old.get(near..same)?.iter().position(|c| *c == ' ');
    let start = blank.map_or(near, |blank| near + blank + 1);
    let part = |text: &[char]| {
        let rest: String = text.iter().skip(start).collect();
        let part = match start {
            0 => short(&rest),
            _ => format!("…{}", short(&rest)),
        };
        if texts { format!("\"{part}\"") } else { part }
    };
    Some((part(&old), part(&new)))
}

/// Where an answer was carried from: `from 2025-11-20 (M. Roth)`.
fn carried_words(value: &Value) -> String {
    Carried::from_value(value).map_or_else(
        || clean_line(&value.to_string()),
        |carried| format!("from {}", origin_words(&carried)),
    )
}

/// When and by whom an answer was given that was carried over: `2025-11-20 (M. Roth)`.
#[must_use]
pub fn origin_words(carried: &Carried) -> String {
    clean_line(&with_who(&carried.day(), &person_told(&carried.who)))
}

fn with_who(day: &str, who: &str) -> String {
    if who.is_empty() {
        day.to_owned()
    } else {
        format!("{day} ({who})")
    }
}

/// A line in words: `SP.01.02 [maintenance, gateway]`; empty for the session's own.
#[must_use]
pub fn line_words(line: &LineKey) -> String {
    clean_line(&line.label())
}

/// The failed question of a line whose level is enough: the rung that was answered no, else the verdict.
#[must_use]
pub fn failed_words(gap: &Gap<'_>) -> String {
    if let Some((level, rung)) = gap.failed_rung() {
        return format!("answered no: {} (ML{level})", clean_line(rung));
    }
    let why = if gap.line.answer.remarks.trim().is_empty() {
        ", and no remark says why"
    } else {
        "; the remarks say why"
    };
    format!("the verdict is fail at ML{}{why}", gap.maturity)
}

fn part<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// The action against a gap, behind its name: `action`, `to reach ML2`; none where none is known.
#[must_use]
pub fn to_do_words<'a>(gap: &Gap<'a>) -> Option<(String, &'a str)> {
    let level = gap.next_level;
    match (gap.action(), gap.step) {
        (Some(action), _) => Some(("action".into(), action)),
        (None, Some(step)) => Some((format!("to reach ML{level}"), step)),
        (None, None) if gap.is_verdict_alone() || gap.next_rung.is_empty() => None,
        (None, None) => Some((format!("to reach ML{level}, have a yes to"), gap.next_rung)),
    }
}

/// The beginning of a text in quotation marks, on one line; `nothing` where it is empty.
#[must_use]
pub(super) fn quoted(text: &str) -> String {
    match text.trim() {
        "" => "nothing".into(),
        text => format!("\"{}\"", short(text)),
    }
}

/// The beginning of a text, on one line.
fn short(text: &str) -> String {
    let text = clean_line(text.trim());
    // Whole letters, with the marks and joined signs that belong to them.
    if text.graphemes(true).nth(SHOWN).is_none() {
        return text;
    }
    text.graphemes(true).take(SHOWN - 1).chain(["…"]).collect()
}

/// How many requirements lean on one: they cannot be met before it is.
#[must_use]
pub fn needed_words(count: usize) -> String {
    let need = one_or_many(count, "other requirement needs", "other requirements need");
    format!("{count} {need} this one first")
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{change_words, field_words, from_to, value_words};
    use crate::session::LineKey;

    #[test]
    fn a_change_reads_as_a_sentence() {
        let mut line = LineKey::shared("c", "SP.01.02");
        assert_eq!(
            change_words(&line, "level", &json!(3), &Value::Null),
            "SP.01.02 maturity: ML3 → none"
        );
        let action = |state: &str| json!({ "text": "write it", "state": state });
        assert_eq!(
            change_words(&line, "action", &action("open"), &action("done")),
            "SP.01.02 action: \"write it\" → \"write it\", done"
        );
        line.role = "maintenance".into();
        assert_eq!(
            change_words(&line, "rung/2", &Value::Null, &json!(true)),
            "SP.01.02 [maintenance] rung ML2: none → yes"
        );
    }

    #[test]
    fn a_change_far_inside_a_long_text_is_seen() {
        let begin = "Briefing is done by the site manager, with dates and a signature of each, ";
        let (mail, phone) = (
            format!("{begin}by mail."),
            format!("{begin}by phone and mail."),
        );
        assert_eq!(
            from_to("statement", &json!(mail), &json!(phone)),
            "\"…of each, by mail.\" → \"…of each, by phone and mail.\""
        );
        // Added at the end.
        assert_eq!(
            from_to("statement", &json!(begin.trim()), &json!(mail)),
            "\"…signature of each,\" → \"…signature of each, by mail.\""
        );
        let parked = |owes: &str| json!({ "missing": begin, "owes": owes });
        assert_eq!(
            from_to("parked", &parked("A. Kim"), &parked("A. Ruiz")),
            "\"Briefing is done by the site manager, with dates and a sign…\", owed by A. Kim → \"Briefing is done by the \
             site manager, with dates and a sign…\", owed by A. Ruiz"
        );
        let parked = |end: &str| json!({ "missing": format!("{begin}{end}"), "owes": "A. Kim" });
        assert_eq!(
            from_to("parked", &parked("of May"), &parked("of June")),
            "…of each, of May\", owed by A. Kim → …of each, of June\", owed by A. Kim"
        );
        // Values that read the same are told whole.
        let same = json!("yes");
        assert_eq!(from_to("note", &same, &same), "\"yes\" → \"yes\"");
    }

    #[test]
    fn a_stranger_text_is_short_and_harmless() {
        let text = format!("\u{1b}[2J{}", "x".repeat(100));
        let words = value_words("statement", &json!(text));
        assert!(
            !words.contains('\u{1b}') && words.chars().count() <= 64,
            "{words}"
        );
        assert!(!field_words("role/\u{9b}").contains('\u{9b}'));
    }
}
