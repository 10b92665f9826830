//! The assessment plan: our questions as interviews, and the evidence to see as what is examined.

use serde_json::{Value, json};

use crate::catalog::Text;

use super::{
    Oscal, file,
    text::{line, prose, put},
    writer::Writer,
};

/// The assessment plan of a session.
#[must_use]
pub fn oscal_plan(of: &Oscal<'_>) -> Value {
    let mut writer = Writer::new(of);
    let system = writer.other(
        "system-security-plan",
        "The system security plan, which is the assessed organization's own",
        of.has_ssp.then_some(file::SSP),
    );
    let activities = writer.activities();
    let mut body = json!({ "import-ssp": { "href": system } });
    if !activities.is_empty() {
        put(
            &mut body,
            "local-definitions",
            json!({ "activities": activities }),
        );
    }
    put(&mut body, "reviewed-controls", writer.reviewed());
    writer.document_of("assessment-plan", "Assessment plan", body)
}

impl Writer<'_> {
    fn activities(&self) -> Vec<Value> {
        let mut activities = Vec::new();
        for of in self.assessed() {
            let Some(asked) = self.asked(of) else {
                continue;
            };
            let seen = asked.evidence.values().flatten().map(Text::as_str);
            let seen: Vec<&str> = seen.collect();
            for (method, text) in [
                ("INTERVIEW", asked.question.to_string()),
                ("EXAMINE", seen.join("\n")),
            ] {
                if text.trim().is_empty() {
                    continue;
                }
                let key = format!("{method} {}", of.key);
                activities.push(json!({
                    "uuid": self.ids.uuid("activity", &key),
                    "title": line(&format!("{} {}", of.label(), asked.title)),
                    "description": prose(&text),
                    "props": [{ "name": "method", "value": method }],
                    "related-controls": {
                        "control-selections": [{
                            "include-controls": [{ "control-id": self.control(&of.key) }],
                        }],
                    },
                }));
            }
        }
        activities
    }
}
