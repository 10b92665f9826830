//! The plan of action and milestones: each gap with its finding, its risk and what to do.

use serde_json::{Value, json};

use crate::assessment::gaps;

use super::{
    Oscal, props,
    text::{prose, put},
    writer::Writer,
};

/// The plan of action and milestones of a session; none where it has no gap, for OSCAL has no empty plan.
#[must_use]
pub fn oscal_poam(of: &Oscal<'_>) -> Option<Value> {
    let mut writer = Writer::new(of);
    let gaps = gaps(of.catalogs, &of.assessment.lines);
    let (mut observations, mut findings) = (Vec::new(), Vec::new());
    let (mut risks, mut items) = (Vec::new(), Vec::new());
    for gap in &gaps {
        let line = gap.line;
        observations.extend(writer.observation(line));
        findings.extend(writer.finding(line, true));
        risks.push(writer.risk(gap));
        let action = line.answer.action.as_ref();
        let text = action.map_or(gap.next_rung, |action| &action.text);
        let mut item = json!({
            "uuid": writer.ids.uuid("poam-item", &line.key.to_string()),
            "title": writer.title(line),
            "description": prose(text),
            "props": props::of_line(line),
        });
        put(&mut item, "origins", writer.origins());
        put(
            &mut item,
            "related-findings",
            json!([{ "finding-uuid": writer.finding_id(line) }]),
        );
        put(
            &mut item,
            "related-observations",
            json!([{ "observation-uuid": writer.observation_id(line) }]),
        );
        put(
            &mut item,
            "related-risks",
            json!([{ "risk-uuid": writer.risk_id(line) }]),
        );
        items.push(item);
    }
    if items.is_empty() {
        return None;
    }
    let body = json!({
        "system-id": {
            "identifier-type": "http://ietf.org/rfc/rfc4122",
            "id": writer.ids.uuid("system", ""),
        },
        "observations": observations,
        "risks": risks,
        "findings": findings,
        "poam-items": items,
    });
    let what = "Plan of action and milestones";
    Some(writer.document_of("plan-of-action-and-milestones", what, body))
}
