//! The words of a plan to a level, in English.

use super::{
    super::{CommonWording, PlanCounts, PlanLabels, PlanWording, Thing, one_or_many},
    English,
};

pub(super) const PLAN: PlanLabels = PlanLabels {
    order: concat!(
        "An area is as high as its lowest line, so each line below needs every step that it lacks, and no line above needs \
         one. Within an area the lines stand in the order of the gaps: first ",
        order_of_gaps!(),
        "."
    ),
    stays: "The levels stay as they were found until they are asked again. How long a step takes is not said here: nobody \
            has measured it.",
    lowest: "Lowest",
    below: "Lines below",
    steps: "Steps",
    actions: "Agreed",
    unanswered: "No answer yet",
    no_step: "the catalog names no step to it",
    still_open: "Still open, though its level is reached:",
};

impl PlanWording for English {
    fn plan_kind(&self, level: u8) -> String {
        format!("Plan to ML{level}")
    }

    fn plan_comes_to(&self, counts: &PlanCounts) -> String {
        let PlanCounts {
            level,
            lines,
            areas,
            steps,
            actions,
            unanswered,
        } = *counts;
        let text = if lines == 0 {
            format!("No line that was answered is below ML{level}.")
        } else {
            format!(
                "{} in {} {} below ML{level}: {steps} {} and {actions} agreed {} lift them.",
                self.counted(lines, Thing::Line),
                self.counted(areas, Thing::Area),
                super::are(lines),
                one_or_many(steps, "step", "steps"),
                one_or_many(actions, "action", "actions"),
            )
        };
        if unanswered == 0 {
            return text;
        }
        let open = self.counted(unanswered, Thing::Line);
        let has = one_or_many(unanswered, "has", "have");
        format!("{text} {open} {has} no answer yet: what they need is not known.")
    }

    fn lift(&self, from: u8, to: u8) -> String {
        format!("ML{from} to ML{to}")
    }

    fn step_to(&self, level: u8) -> String {
        format!("To ML{level}:")
    }
}
