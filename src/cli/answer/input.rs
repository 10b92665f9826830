//! The edits that the options of `answer` ask for. A text may be on standard input; files named as evidence are read.

use std::{
    io::{self, Read},
    path::Path,
};

use serde_json::{Map, Value};

use crate::{
    cli::{
        args::{FieldArgs, Given, Typed},
        failure::Failure,
    },
    runtime::{attach, plain},
    session::{
        Edit, Field, Level, TEXT_LIMIT,
        field::{Kind, Sets},
    },
};

/// The edits, in the order of the table of fields.
pub(super) fn edits(args: &FieldArgs, session: &Path) -> Result<Vec<Edit>, Failure> {
    if args.clear {
        return Ok(vec![Edit::Clear]);
    }
    let mut edits: Vec<Edit> = Vec::new();
    for given in with_standard_input(&args.given)? {
        let Given { field, sets, value } = given;
        let edit = match (sets, value) {
            (Sets::Remove, Typed::Number(number)) => Edit::RemoveEvidence(number),
            (Sets::Item, Typed::Text(text)) => Edit::AddEvidence(text),
            (Sets::File, Typed::File(file)) => Edit::AddEvidenceFile(attach(&file, session)?),
            (Sets::NotEvaluated, _) => Edit::Level(Some(Level::NotEvaluated)),
            (Sets::Reason, Typed::Text(reason)) => Edit::Level(Some(Level::NotApplicable(reason))),
            (Sets::On, _) => Edit::Field(field, Value::Bool(true)),
            (Sets::Off, _) => Edit::Field(field, Value::Bool(false)),
            (Sets::Part(name), Typed::Text(text) | Typed::Word(text)) => {
                set_part(&mut edits, field, name, text);
                continue;
            }
            (_, Typed::Value(value)) if field.kind == Kind::Level => {
                Edit::Level(Level::from_value(&value))
            }
            (_, Typed::Value(value)) => Edit::Field(field, value),
            (_, Typed::Text(text) | Typed::Word(text)) => Edit::Field(field, Value::String(text)),
            (_, Typed::File(_) | Typed::Number(_) | Typed::Switch) => continue,
        };
        edits.push(edit);
    }
    Ok(edits)
}

/// Parts of one field are one edit.
fn set_part(edits: &mut Vec<Edit>, field: &'static Field, name: &str, text: String) {
    let text = Value::String(text);
    if let Some(Edit::Field(last, Value::Object(parts))) = edits.last_mut()
        && *last == field
    {
        parts.insert(name.to_owned(), text);
        return;
    }
    let parts = Map::from_iter([(name.to_owned(), text)]);
    edits.push(Edit::Field(field, Value::Object(parts)));
}

/// The options with the text from standard input in place: `-` stands for it, once.
fn with_standard_input(given: &[Given]) -> Result<Vec<Given>, Failure> {
    let mut given = given.to_vec();
    let mut asked: Vec<&mut String> = given
        .iter_mut()
        .filter_map(|given| match &mut given.value {
            Typed::Text(text) if text == "-" => Some(text),
            _ => None,
        })
        .collect();
    if asked.len() > 1 {
        return Err(Failure::usage(
            "-",
            "standard input can be one text only",
            "give the others on the command line, or in a call of their own",
        ));
    }
    if let Some(text) = asked.pop() {
        *text = standard_input()?;
    }
    Ok(given)
}

fn standard_input() -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let limit = TEXT_LIMIT as u64 + 1;
    io::stdin()
        .lock()
        .take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| Failure::cannot("standard input", plain(&error), "try again"))?;
    let mut text = String::from_utf8(bytes).map_err(|error| {
        let why = if error.as_bytes().len() as u64 > limit {
            "it is longer than a field takes"
        } else {
            "it is not UTF-8"
        };
        Failure::cannot(
            "standard input",
            why,
            "give a text of at most 1 MiB in UTF-8",
        )
    })?;
    // The line break that ends a file is not part of the text.
    if text.ends_with('\n') {
        text.pop();
        if text.ends_with('\r') {
            text.pop();
        }
    }
    Ok(text)
}
