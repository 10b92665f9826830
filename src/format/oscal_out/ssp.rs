//! A stub of the system security plan, for those who need each import of the set to lead somewhere: it names the system
//! and the controls, and says nothing of how they are met. That plan is the assessed organization's own.

use std::collections::HashSet;

use serde_json::{Value, json};

use super::{
    Oscal, file,
    text::{line, put},
    writer::Writer,
};

/// Stands for what the assessed organization has to say.
const TO_SAY: &str =
    "To be said by the assessed organization: this is a stub that was made from the assessment.";

/// The stub of the system security plan of a session.
#[must_use]
pub fn oscal_ssp(of: &Oscal<'_>) -> Value {
    let writer = Writer::new(of);
    let system = writer.ids.uuid("this-system", "");
    let name = line(&of.assessment.about.title());
    let mut seen = HashSet::new();
    let controls = of.assessment.lines.iter().filter(|line| !line.outside);
    let controls = controls.map(|line| writer.control(&line.key));
    let controls = controls.filter(|control| seen.insert(control.clone()));
    let controls = controls.map(|control| {
        json!({
            "uuid": writer.ids.uuid("implemented", &control),
            "control-id": control,
            "by-components": [{
                "uuid": writer.ids.uuid("by-component", &control),
                "component-uuid": system,
                "description": TO_SAY,
            }],
        })
    });
    let controls: Vec<Value> = controls.collect();
    let state = json!({ "state": "other", "remarks": TO_SAY });
    let mut implementation = json!({ "description": TO_SAY });
    put(&mut implementation, "implemented-requirements", controls);
    let body = json!({
        "import-profile": { "href": file::PROFILE },
        "system-characteristics": {
            "system-ids": [{
                "identifier-type": "http://ietf.org/rfc/rfc4122",
                "id": writer.ids.uuid("system", ""),
            }],
            "system-name": name,
            "description": TO_SAY,
            "system-information": {
                "information-types": [{
                    "uuid": writer.ids.uuid("information", ""),
                    "title": "Information of the system",
                    "description": TO_SAY,
                }],
            },
            "status": state,
            "authorization-boundary": { "description": TO_SAY },
        },
        "system-implementation": {
            "users": [{ "uuid": writer.ids.uuid("users", ""), "title": "Users of the system" }],
            "components": [{
                "uuid": system,
                "type": "this-system",
                "title": name,
                "description": TO_SAY,
                "status": state,
            }],
        },
        "control-implementation": implementation,
    });
    writer.document_of("system-security-plan", "System security plan (stub)", body)
}
