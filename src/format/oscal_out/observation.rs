//! The statement and the evidence of a line, as an observation.

use serde_json::{Value, json};

use crate::{
    assessment::Line,
    format::edit_words::owed_words,
    session::{Level, field::SEEN},
};

use super::{
    props,
    text::{line, prose, put},
    writer::Writer,
};

impl Writer<'_> {
    /// The UUID of the observation on a line.
    pub(super) fn observation_id(&self, of: &Line) -> String {
        self.ids.uuid("observation", &of.key.to_string())
    }

    /// The observation on a line; none where nothing was recorded on it.
    pub(super) fn observation(&mut self, of: &Line) -> Option<Value> {
        let answer = &of.answer;
        if answer.is_empty() {
            return None;
        }
        let said = match answer.statement.trim() {
            "" => "Nothing was stated.".to_owned(),
            statement => prose(statement),
        };
        let mut told = json!({
            "uuid": self.observation_id(of),
            "title": self.title(of),
            "description": said,
            "props": props::of_answer(of),
            "methods": methods(of),
        });
        let types: &[&str] = match answer.compensating {
            Some(_) => &["control-objective", "mitigation"],
            None => &["control-objective"],
        };
        put(&mut told, "types", json!(types));
        put(&mut told, "origins", self.origins());
        put(&mut told, "subjects", self.subjects(of));
        put(&mut told, "relevant-evidence", self.pieces(of));
        put(&mut told, "collected", self.recorded(&of.key));
        put(&mut told, "remarks", remarks(of));
        Some(told)
    }

    /// The people who said it.
    fn subjects(&mut self, of: &Line) -> Vec<Value> {
        let mut subjects = Vec::new();
        for name in &of.voices {
            let uuid = self.parties.person(&self.ids, name);
            let subject = uuid.map(|uuid| json!({ "subject-uuid": uuid, "type": "party" }));
            subjects.extend(subject.filter(|subject| !subjects.contains(subject)));
        }
        subjects
    }

    fn pieces(&mut self, of: &Line) -> Vec<Value> {
        let pieces = of.answer.evidence.iter();
        let pieces = pieces.map(|item| {
            let name = item.file.as_ref().map_or("", |file| &file.path);
            let text = if item.text.trim().is_empty() {
                name.rsplit(['/', '\\']).next().unwrap_or_default()
            } else {
                &item.text
            };
            let mut piece = json!({ "description": line(text) });
            if let Some(file) = &item.file {
                let href = self.evidence(text, file);
                put(&mut piece, "href", href);
            }
            piece
        });
        pieces.collect()
    }
}

/// How it was seen, as recorded; else it was an interview.
fn methods(of: &Line) -> Vec<String> {
    let seen = of.answer.value(&SEEN);
    let ways = seen.as_ref().and_then(Value::as_object);
    let ways = ways.into_iter().flat_map(|ways| ways.keys());
    let ways: Vec<String> = ways.map(|way| way.to_uppercase()).collect();
    if ways.is_empty() {
        vec!["INTERVIEW".into()]
    } else {
        ways
    }
}

/// The assessor's remarks, why it does not apply, and what is missing of the answer.
fn remarks(of: &Line) -> String {
    let own = of.answer.remarks.trim();
    let reason = match &of.answer.level {
        Some(Level::NotApplicable(reason)) => Some(format!("Not applicable: {reason}")),
        Some(Level::NotEvaluated) => Some("Left out of this assessment.".to_owned()),
        _ if of.outside => Some("Outside the profile of this assessment.".to_owned()),
        None => Some("Not judged yet.".to_owned()),
        _ => None,
    };
    let parked = of.answer.parked.as_ref();
    let parked = parked.map(|parked| match owed_words(&parked.owes, &parked.due) {
        none if none.is_empty() => format!("Missing: {}", parked.missing),
        owed => format!("Missing: {}; {owed}", parked.missing),
    });
    let own = (!own.is_empty()).then(|| own.to_owned());
    let told: Vec<String> = own.into_iter().chain(reason).chain(parked).collect();
    prose(&told.join("\n\n"))
}
