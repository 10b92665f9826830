//! The fields of an answer as properties: their names follow from the table of fields, and what is written under a name
//! is read back by it.

use std::sync::LazyLock;

use serde_json::{Map, Value, json};

use crate::session::{
    Answer, FIELDS, Field, Level,
    field::{Kind, LEVEL, PartKind, STATEMENT, Sets, TARGET},
};

/// Stands for a mark that is set.
const YES: &str = "yes";
/// Stands for the statement, which is the description of its observation.
const DESCRIPTION: &str = "description";

/// A name, and the field or the part of a field that it is of.
pub(in crate::format) struct Named {
    /// The name of the property.
    pub(in crate::format) name: String,
    /// The field.
    pub(in crate::format) field: &'static Field,
    /// The meaning of the property, for people.
    pub(super) means: String,
    of: Of,
}

/// The part of a field that stands under a name.
#[derive(Clone, Copy)]
enum Of {
    /// All of it.
    Whole,
    /// The maturity of a level.
    Maturity,
    /// The reason of a level that is not applicable.
    Reason,
    /// The mark of a level that is not evaluated.
    NotEvaluated,
    /// A text that stands elsewhere.
    Description,
    /// A rung.
    Rung(u8),
    /// A way of seeing, and the person who did it.
    Way(&'static str),
    By(&'static str),
    /// A part.
    Part(&'static str),
}

/// Every name, in the order of the fields.
pub(in crate::format) static NAMES: LazyLock<Vec<Named>> = LazyLock::new(names);

fn names() -> Vec<Named> {
    let mut all = Vec::new();
    for field in FIELDS {
        let key = if *field == &TARGET {
            "own-target".to_owned()
        } else {
            field.key.replace('_', "-")
        };
        let mut add = |name: String, means: String, of: Of| {
            all.push(Named {
                name,
                field,
                means,
                of,
            });
        };
        match field.kind {
            Kind::Level => {
                add(key, help(field, Sets::Whole), Of::Maturity);
                add(
                    "not-applicable".into(),
                    help(field, Sets::Reason),
                    Of::Reason,
                );
                let left_out = "Whether it is left out of this assessment: yes".to_owned();
                add("not-evaluated".into(), left_out, Of::NotEvaluated);
            }
            Kind::Rungs => {
                for rung in 1..=4 {
                    let means = format!("The answer to the step ML{rung}: yes, no or none-yet");
                    add(format!("rung-{rung}"), means, Of::Rung(rung));
                }
            }
            Kind::Ways(ways) => {
                for way in ways {
                    let means = format!("Whether it was seen by way of {way}: {YES}");
                    add(format!("seen-{way}"), means, Of::Way(way));
                    let means = format!("Who saw it by way of {way}");
                    add(format!("seen-{way}-by"), means, Of::By(way));
                }
            }
            Kind::Parts { parts, .. } => {
                for (place, part) in parts.iter().enumerate() {
                    let name = match place {
                        0 => key.clone(),
                        _ => format!("{key}-{}", part.name.replace('_', "-")),
                    };
                    let means = match part.kind {
                        PartKind::Word(words) => format!("How it stands: {}", words.join(" or ")),
                        _ => help(field, Sets::Part(part.name)),
                    };
                    add(name, means, Of::Part(part.name));
                }
            }
            // They stand as evidence.
            Kind::Evidence => {}
            Kind::Flag => add(key, format!("{}: {YES}", help(field, Sets::On)), Of::Whole),
            _ if *field == &STATEMENT => {
                let means = format!("`{DESCRIPTION}`, where the description is the statement");
                add(key, means, Of::Description);
            }
            _ => add(key, help(field, Sets::Whole), Of::Whole),
        }
    }
    all
}

/// The help for the option that sets it.
fn help(field: &Field, sets: Sets) -> String {
    let mut options = field.settings.iter();
    let option = options.find(|option| option.sets == sets);
    option.map_or_else(|| field.label.to_owned(), |option| option.help.to_owned())
}

impl Named {
    /// The value under the name in an answer.
    pub(super) fn value_in(&self, answer: &Answer) -> Option<String> {
        let value = answer.value(self.field)?;
        let text = |value: &Value| match value {
            Value::String(text) => text.clone(),
            Value::Bool(true) => YES.into(),
            Value::Bool(false) => "no".into(),
            other => other.to_string(),
        };
        match self.of {
            Of::Whole => Some(text(&value)),
            Of::Description => Some(DESCRIPTION.into()),
            Of::Maturity => value.is_u64().then(|| text(&value)),
            Of::Reason => value.get("na").map(text),
            Of::NotEvaluated => (value == Level::NotEvaluated.to_value()).then(|| YES.into()),
            Of::Rung(rung) => value.get(rung.to_string()).map(text),
            Of::Way(way) => value.get(way).map(|_| YES.into()),
            Of::By(way) => value.get(way)?.get("by").map(text),
            Of::Part(name) => value.get(name).map(text),
        }
        .filter(|text| !text.trim().is_empty())
    }

    /// Adds what was read under the name to the value of its field; whether it is a value of it.
    pub(in crate::format) fn add(&self, text: &str, description: &str, to: &mut Value) -> bool {
        let number = || text.parse::<u64>().ok().map(|number| json!(number));
        let is_yes = || (text == YES).then(|| json!(true));
        let value = match self.of {
            Of::Whole => match self.field.kind {
                Kind::OneToFour => number(),
                Kind::Flag => is_yes(),
                _ => Some(json!(text)),
            },
            Of::Description => (text == DESCRIPTION).then(|| json!(description)),
            Of::Maturity => number(),
            Of::Reason => Some(Level::NotApplicable(text.into()).to_value()),
            Of::NotEvaluated => is_yes().map(|_| Level::NotEvaluated.to_value()),
            Of::Rung(rung) => {
                let answer = match text {
                    YES => json!(true),
                    "no" => json!(false),
                    other => json!(other),
                };
                return within(to, &rung.to_string(), answer);
            }
            Of::Way(way) => return is_yes().is_some() && within(to, way, json!({ "by": "" })),
            Of::By(way) => return within(to, way, json!({ "by": text })),
            Of::Part(name) => return within(to, name, json!(text)),
        };
        let is_value = value.is_some();
        if let Some(value) = value {
            *to = value;
        }
        is_value
    }
}

/// Puts a value into an object, which is made where there is none.
fn within(object: &mut Value, name: &str, value: Value) -> bool {
    if !object.is_object() {
        *object = Value::Object(Map::new());
    }
    if let Some(fields) = object.as_object_mut() {
        fields.insert(name.into(), value);
    }
    true
}

/// Whether a field is one of those that are told wherever a line is named.
pub(super) fn is_gist(named: &Named) -> bool {
    use crate::session::field::{CLASS, DECLARED, VERDICT};
    let gist = [&LEVEL, &DECLARED, &VERDICT, &CLASS];
    gist.contains(&named.field)
}
