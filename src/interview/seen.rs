//! How a thing was seen, and the sample that was looked at, as the texts of their questions: the front ends ask the same,
//! in the order of the table of fields.

use serde_json::{Map, Value, json};

use crate::session::{
    Answer, Edit, Field,
    field::{Kind, SAMPLE, SEEN},
};

/// Stands for a way in which it was seen while no person is named.
const NOBODY: &str = "yes";

/// The words of a field that is made of several: the ways of seeing, or the parts of a sample.
fn names(field: &Field) -> Vec<&'static str> {
    match field.kind {
        Kind::Ways(ways) => ways.to_vec(),
        kind => kind.parts().iter().map(|part| part.name).collect(),
    }
}

/// The people by whom it was seen, one way a line: `yes` where no person is named, and nothing where it was not seen
/// so.
#[must_use]
pub fn seen_text(answer: &Answer) -> String {
    let by = |seen: &Value| match seen.get("by").and_then(Value::as_str) {
        None | Some("") => NOBODY.to_owned(),
        Some(by) => by.to_owned(),
    };
    lines(answer, &SEEN, by)
}

/// The sample, one part a line.
#[must_use]
pub fn sample_text(answer: &Answer) -> String {
    let part = |part: &Value| {
        part.as_str()
            .map_or_else(|| part.to_string(), str::to_owned)
    };
    lines(answer, &SAMPLE, part)
}

fn lines(answer: &Answer, field: &Field, words: impl Fn(&Value) -> String) -> String {
    let stands = answer.value(field).unwrap_or_default();
    let line = |name| stands.get(name).map_or_else(String::new, &words);
    let lines = names(field).into_iter().map(line);
    let lines = lines.map(|line| super::in_one_row(&line));
    lines.collect::<Vec<_>>().join("\n")
}

/// The edit that these texts make of how it was seen.
#[must_use]
pub fn seen_edit(texts: &[String]) -> Edit {
    let by = |text: &str| match text {
        "" => Value::Null,
        NOBODY => json!({ "by": "" }),
        by => json!({ "by": by }),
    };
    edit(&SEEN, texts, by)
}

/// The edit that these texts make of the sample.
#[must_use]
pub fn sample_edit(texts: &[String]) -> Edit {
    edit(&SAMPLE, texts, |text| json!(text))
}

fn edit(field: &'static Field, texts: &[String], value: impl Fn(&str) -> Value) -> Edit {
    let says = texts.iter().any(|text| !text.trim().is_empty());
    let texts = names(field).into_iter().zip(texts);
    let items = texts.map(|(name, text)| (name.to_owned(), value(text.trim())));
    let items: Map<String, Value> = items.collect();
    Edit::Field(field, if says { json!(items) } else { Value::Null })
}
