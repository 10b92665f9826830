//! Findings of others: satisfied or not becomes the verdict, what was found the remarks, what was observed the
//! statement and the evidence. They know no maturity: that is left to be judged.

use std::collections::HashMap;

use serde_json::{Map, Value, json};

use crate::{
    format::{clean_line, clip},
    session::{
        Edit, LineKey, Verdict,
        field::{REMARKS, SEEN, STATEMENT, VERDICT},
    },
};

use super::{
    answers::{Answers, Lookup},
    evidence, line,
    plain::plain,
    raw::{Document, Observation},
};

/// An id is cut there in a message.
const NAME: usize = 60;

/// The findings on one control, taken together.
#[derive(Default)]
struct Found {
    is_failed: bool,
    is_judged: bool,
    remarks: Vec<String>,
    statements: Vec<String>,
    seen: Map<String, Value>,
    evidence: Vec<Edit>,
}

/// Takes in the findings that rest on no observation of ours.
pub(super) fn take(document: &Document, lookup: &Lookup<'_>, answers: &mut Answers) {
    let mut order: Vec<(&str, &str)> = Vec::new();
    let mut found: HashMap<(&str, &str), Found> = HashMap::new();
    for result in &document.results {
        let all = result.observations.iter();
        let by_id: HashMap<&str, &Observation> = all.map(|one| (one.uuid.as_str(), one)).collect();
        let mut used = std::collections::HashSet::new();
        for finding in &result.findings {
            let related = finding.related_observations.iter();
            let related =
                related.filter_map(|one| by_id.get(one.observation_uuid.as_str()).copied());
            let related: Vec<&Observation> = related.collect();
            if related.iter().any(|one| line::is_ours(one)) {
                continue;
            }
            let id = finding.target.target_id.as_str();
            let Some(place) = lookup.control(id) else {
                answers.unknown.insert(clip(&clean_line(id), NAME));
                continue;
            };
            let on = found.entry(place).or_insert_with(|| {
                order.push(place);
                Found::default()
            });
            let state = finding.target.status.state.as_str();
            on.is_judged |= matches!(state, "satisfied" | "not-satisfied");
            on.is_failed |= state == "not-satisfied";
            on.remarks.push(plain(&finding.description));
            for one in related
                .into_iter()
                .filter(|one| used.insert(one.uuid.as_str()))
            {
                on.statements.push(plain(&one.description));
                on.evidence.extend(evidence::edits(one, lookup));
                let ways = one.methods.iter().map(|way| way.to_lowercase());
                let ways =
                    ways.filter(|way| ["interview", "examine", "test"].contains(&way.as_str()));
                on.seen.extend(ways.map(|way| (way, json!({ "by": "" }))));
            }
        }
        let unused = result.observations.iter().filter(|one| !line::is_ours(one));
        let unused = unused
            .filter(|one| !used.contains(one.uuid.as_str()))
            .count();
        answers.leave(
            "observations without a finding on a control known here",
            unused,
        );
    }
    for place in order {
        let Some(on) = found.remove(&place) else {
            continue;
        };
        let key = LineKey::shared(place.0, place.1);
        if answers.lines.iter().any(|(line, _)| *line == key) {
            answers.leave("further answers on a line", 1);
            continue;
        }
        answers.lines.push((key, on.edits()));
    }
}

impl Found {
    fn edits(self) -> Vec<Edit> {
        let joined = |mut texts: Vec<String>| {
            texts.retain(|text| !text.is_empty());
            texts.join("\n\n")
        };
        let verdict = if self.is_failed {
            Verdict::Fail
        } else {
            Verdict::Pass
        };
        let mut edits = vec![
            Edit::Field(&STATEMENT, json!(joined(self.statements))),
            Edit::Field(&REMARKS, json!(joined(self.remarks))),
        ];
        if self.is_judged {
            edits.push(Edit::Field(&VERDICT, json!(verdict.word())));
        }
        if !self.seen.is_empty() {
            edits.push(Edit::Field(&SEEN, Value::Object(self.seen)));
        }
        edits.extend(self.evidence);
        edits
    }
}
