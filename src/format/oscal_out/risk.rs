//! A gap as a risk: what is missing, what mitigates it, and what to do.

use serde_json::{Value, json};

use crate::assessment::{Gap, Line};

use super::{
    props,
    text::{day, line, prose, put},
    writer::Writer,
};

impl Writer<'_> {
    /// The UUID of the risk on a line.
    pub(super) fn risk_id(&self, of: &Line) -> String {
        self.ids.uuid("risk", &of.key.to_string())
    }

    /// The risk of a gap.
    pub(super) fn risk(&mut self, gap: &Gap<'_>) -> Value {
        let of = gap.line;
        let mut told = json!({
            "uuid": self.risk_id(of),
            "title": self.title(of),
            "description": found(gap),
            "statement": missing(gap),
            "props": props::of_line(of),
            "status": status(of),
        });
        put(&mut told, "origins", self.origins());
        put(&mut told, "mitigating-factors", self.mitigating(of));
        let due = of
            .answer
            .action
            .as_ref()
            .and_then(|action| day(&action.due));
        put(&mut told, "deadline", due);
        let mut remediations: Vec<Value> = self.recommended(gap).into_iter().collect();
        remediations.extend(self.action(of));
        put(&mut told, "remediations", remediations);
        let seen = json!([{ "observation-uuid": self.observation_id(of) }]);
        put(&mut told, "related-observations", seen);
        told
    }

    fn mitigating(&self, of: &Line) -> Vec<Value> {
        let measure = of.answer.compensating.as_ref();
        let measure = measure.map(|own| {
            let risk = match own.risk.trim() {
                "" => String::new(),
                risk => format!("\nThe risk that remains: {risk}"),
            };
            let accepted = match own.accepted_by.trim() {
                "" => String::new(),
                name => format!("\nAccepted by {name} {}", own.accepted_on),
            };
            json!({
                "uuid": self.ids.uuid("measure", &of.key.to_string()),
                "description": prose(&format!("{}{risk}{accepted}", own.measure)),
            })
        });
        measure.into_iter().collect()
    }

    /// The catalog's steps to the target; where it has none, what the next level asks.
    fn recommended(&self, gap: &Gap<'_>) -> Option<Value> {
        let asked = self.asked(gap.line)?;
        let steps = (gap.next_level..=gap.target).filter_map(|level| asked.step(level));
        let steps: Vec<&str> = steps.collect();
        let text = if steps.is_empty() {
            gap.next_rung.to_owned()
        } else {
            steps.join("\n")
        };
        (!text.trim().is_empty()).then(|| {
            json!({
                "uuid": self.ids.uuid("recommendation", &gap.line.key.to_string()),
                "lifecycle": "recommendation",
                "title": format!("Steps to ML{}", gap.target.max(gap.next_level)),
                "description": prose(&text),
            })
        })
    }

    /// The action that was set.
    fn action(&mut self, of: &Line) -> Option<Value> {
        let action = of.answer.action.as_ref()?;
        let key = of.key.to_string();
        let mut told = json!({
            "uuid": self.ids.uuid("action", &key),
            "lifecycle": if action.is_done() { "completed" } else { "planned" },
            "title": line(&action.text),
            "description": prose(&action.text),
        });
        let mut task = json!({
            "uuid": self.ids.uuid("task", &key),
            "type": "action",
            "title": line(&action.text),
        });
        if let Some(due) = day(&action.due) {
            put(&mut task, "timing", json!({ "on-date": { "date": due } }));
        } else if !action.due.trim().is_empty() {
            put(&mut task, "remarks", prose(&format!("Due: {}", action.due)));
        }
        if let Some(owner) = self.parties.person(&self.ids, &action.owner) {
            let owner = json!([{ "role-id": "action-owner", "party-uuids": [owner] }]);
            put(&mut task, "responsible-roles", owner);
        }
        put(&mut told, "tasks", json!([task]));
        Some(told)
    }
}

fn found(gap: &Gap<'_>) -> String {
    if gap.is_verdict_alone() {
        return format!(
            "ML{} was found; the assessor's verdict is fail.",
            gap.maturity
        );
    }
    format!(
        "ML{} was found, the target is ML{}.",
        gap.maturity, gap.target
    )
}

/// The missing part of a gap: the demand of the next level.
fn missing(gap: &Gap<'_>) -> String {
    match gap.next_rung.trim() {
        "" => found(gap),
        rung => prose(&format!("ML{} asks: {rung}", gap.next_level)),
    }
}

fn status(of: &Line) -> &'static str {
    let compensating = of.answer.compensating.as_ref();
    if compensating.is_some_and(|own| !own.accepted_by.trim().is_empty()) {
        return "deviation-approved";
    }
    match of.answer.action {
        Some(_) => "remediating",
        None => "open",
    }
}
