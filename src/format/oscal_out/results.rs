//! The assessment results: observations, findings against the targets, risks of the gaps, and the changes as a log.

use std::collections::HashSet;

use serde_json::{Value, json};

use crate::{
    assessment::gaps,
    session::{Act, Deed, Event, deed},
};

use super::{
    Oscal, file,
    text::{day, line, prose, put},
    writer::Writer,
};

/// The assessment results of a session.
#[must_use]
pub fn oscal_results(of: &Oscal<'_>) -> Value {
    let mut writer = Writer::new(of);
    let plan = writer.other(
        "assessment-plan",
        "The assessment plan, which is not part of this document",
        Some(file::PLAN),
    );
    let result = writer.result();
    let body = json!({ "import-ap": { "href": plan }, "results": [result] });
    writer.document_of("assessment-results", "Assessment results", body)
}

impl Writer<'_> {
    fn result(&mut self) -> Value {
        let about = &self.of.assessment.about;
        let mut told = json!({
            "uuid": self.ids.uuid("result", ""),
            "title": line(&about.title()),
            "description": match about.conclusion.trim() {
                "" => "The assessor has drawn no conclusion yet.".to_owned(),
                conclusion => prose(conclusion),
            },
            "start": day(&about.from_date).unwrap_or_else(|| self.created()),
        });
        put(&mut told, "end", day(&about.to_date));
        put(&mut told, "reviewed-controls", self.reviewed());
        let entries: Vec<Value> = self
            .of
            .session
            .events()
            .filter_map(|event| self.entry(event))
            .collect();
        if !entries.is_empty() {
            put(&mut told, "assessment-log", json!({ "entries": entries }));
        }
        let gaps = gaps(self.of.catalogs, &self.of.assessment.lines);
        let below: HashSet<_> = gaps.iter().map(|gap| &gap.line.key).collect();
        let (mut observations, mut findings) = (Vec::new(), Vec::new());
        // Answers on a line that is left out were observed all the same.
        for line in &self.of.assessment.lines {
            observations.extend(self.observation(line));
            findings.extend(self.finding(line, below.contains(&line.key)));
        }
        let risks: Vec<Value> = gaps.iter().map(|gap| self.risk(gap)).collect();
        put(&mut told, "observations", observations);
        put(&mut told, "risks", risks);
        put(&mut told, "findings", findings);
        told
    }

    /// A change as an entry of the log; none where its time is not known.
    fn entry(&mut self, event: &Event) -> Option<Value> {
        let start = super::text::time(&event.at)?;
        let is_review = deed(self.of.session, event) == Deed::Reviewed;
        if is_review && self.of.is_for_client {
            return None;
        }
        let title = match &event.act {
            Act::Set(set) => {
                let mut seen = HashSet::new();
                let lines = set.iter().map(|set| match set.line.label() {
                    label if label.is_empty() => "the session".to_owned(),
                    label => label,
                });
                let lines: Vec<String> = lines.filter(|line| seen.insert(line.clone())).collect();
                let did = if is_review { "Reviewed" } else { "Recorded" };
                match lines.as_slice() {
                    [one] => format!("{did}: {one}"),
                    many => format!("{did}: {} lines", many.len()),
                }
            }
            Act::Undo(_) => "Taken back".into(),
            Act::Seal(_) => "Signed off".into(),
            Act::Other(_) => "A change that a newer version made".into(),
        };
        let mut told = json!({
            "uuid": self.ids.uuid("change", &event.sum.to_string()),
            "title": line(&title),
            "start": start,
        });
        if let Some(who) = self.parties.person(&self.ids, &event.who) {
            let role = if is_review { "reviewer" } else { "recorder" };
            let who = json!([{ "party-uuid": who, "role-id": role }]);
            put(&mut told, "logged-by", who);
        }
        Some(told)
    }
}
