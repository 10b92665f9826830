//! The judgement on a line, as a finding: satisfied or not against its target.

use serde_json::{Value, json};

use crate::{
    assessment::{Line, State},
    session::{Level, Verdict},
};

use super::{
    ids::statement,
    props,
    text::{prose, put},
    writer::Writer,
};

impl Writer<'_> {
    /// The UUID of the finding on a line.
    pub(super) fn finding_id(&self, of: &Line) -> String {
        self.ids.uuid("finding", &of.key.to_string())
    }

    /// The finding on a line; none where it is not judged.
    pub(super) fn finding(&mut self, of: &Line, has_risk: bool) -> Option<Value> {
        let judged = judgement(of)?;
        let mut status = json!({ "state": judged.state, "reason": judged.reason });
        put(&mut status, "remarks", judged.against);
        let mut target = json!({
            "type": "statement-id",
            "target-id": statement(&self.control(&of.key)),
            "status": status,
        });
        if let Some(state) = judged.implementation {
            put(
                &mut target,
                "implementation-status",
                json!({ "state": state }),
            );
        }
        let mut told = json!({
            "uuid": self.finding_id(of),
            "title": self.title(of),
            "description": prose(&judged.found),
            "props": props::of_line(of),
        });
        put(&mut told, "origins", self.origins());
        put(&mut told, "target", target);
        let seen = json!([{ "observation-uuid": self.observation_id(of) }]);
        put(&mut told, "related-observations", seen);
        if has_risk {
            let risk = json!([{ "risk-uuid": self.risk_id(of) }]);
            put(&mut told, "related-risks", risk);
        }
        Some(told)
    }
}

/// The judgement that a finding states.
struct Judgement {
    found: String,
    state: &'static str,
    reason: &'static str,
    /// The measure that was applied, where that is not the target.
    against: &'static str,
    implementation: Option<&'static str>,
}

/// Satisfied where the target is reached and the verdict is not fail. Without a target it is held against the
/// verdict, else against ML1.
fn judgement(of: &Line) -> Option<Judgement> {
    let failed = of.answer.verdict == Some(Verdict::Fail);
    let (found, is_met, reason, against, implementation) = match (of.state(), &of.answer.level) {
        (State::Answered(level), _) => {
            let aimed = of.target.map_or_else(
                || "without a target".to_owned(),
                |target| format!("the target is ML{target}"),
            );
            let passed = of.answer.verdict == Some(Verdict::Pass);
            let (is_met, against) = match of.target {
                Some(target) => (level >= target, ""),
                None if passed || failed => {
                    (passed, "No target was set: held against the verdict.")
                }
                None => (level >= 1, "No target was set: held against ML1."),
            };
            let compensated = of.answer.compensating.is_some().then_some("alternative");
            let met = is_met && !failed;
            let found = format!("ML{level}{}, {aimed}.", of.answer.mark());
            (
                found,
                met,
                if met { "pass" } else { "fail" },
                against,
                compensated,
            )
        }
        (State::NotApplicable, Some(Level::NotApplicable(reason))) => {
            let found = format!("Not applicable: {reason}");
            let against = "It is claimed not to apply; there is no state of OSCAL for that.";
            let reason = if failed { "fail" } else { "other" };
            (found, !failed, reason, against, Some("not-applicable"))
        }
        _ => return None,
    };
    Some(Judgement {
        found,
        state: if is_met { "satisfied" } else { "not-satisfied" },
        reason,
        against,
        implementation,
    })
}
