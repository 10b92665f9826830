//! JSON that keeps its fields in their order, twice where they stand twice: nothing that a person wrote is passed
//! over.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, SeqAccess, Visitor},
};

use super::Unsettled;

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Json {
    Text(String),
    Truth(bool),
    Number,
    Nothing,
    List(Vec<Json>),
    Fields(Vec<(String, Json)>),
}

impl Json {
    /// The kind of the value, as a noun for the message.
    pub(super) fn what(&self) -> &'static str {
        match self {
            Self::Text(_) => "a text",
            Self::Truth(_) => "true or false",
            Self::Number => "a number",
            Self::Nothing => "null",
            Self::List(_) => "a list",
            Self::Fields(_) => "an object",
        }
    }
}

/// Reads a text whole.
pub(super) fn read(text: &str) -> Result<Json, Unsettled> {
    serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
        let why = error.to_string();
        let end = why.rfind(" at line").unwrap_or(why.len());
        Unsettled {
            place: format!("line {}, column {}", error.line(), error.column()),
            why: format!("it is no JSON: {}", why.get(..end).unwrap_or_default()),
            mend: "mend it there, or move the file away to go on without it".into(),
        }
    })
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Json, E> {
        Ok(Json::Truth(truth))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Json, E> {
        Ok(Json::Number)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Json, E> {
        Ok(Json::Number)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Json, E> {
        Ok(Json::Number)
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Nothing)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element()? {
            values.push(value);
        }
        Ok(Json::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = map.next_entry()? {
            fields.push(field);
        }
        Ok(Json::Fields(fields))
    }
}
