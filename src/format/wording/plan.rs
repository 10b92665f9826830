//! The words of a plan to a level.

/// The figures of a plan.
#[derive(Debug, Clone, Copy)]
pub(in crate::format) struct PlanCounts {
    /// The level.
    pub(crate) level: u8,
    /// Lines below it.
    pub(crate) lines: usize,
    /// Areas that have such lines.
    pub(crate) areas: usize,
    /// Steps that are missing.
    pub(crate) steps: usize,
    /// Actions that are agreed, in place of a step each.
    pub(crate) actions: usize,
    /// Lines that nothing is known of yet.
    pub(crate) unanswered: usize,
}

/// The sentences of a plan.
pub(in crate::format) trait PlanWording {
    /// The kind of document.
    fn plan_kind(&self, level: u8) -> String;
    /// The figures of the plan in a sentence.
    fn plan_comes_to(&self, counts: &PlanCounts) -> String;
    /// From a level to another.
    fn lift(&self, from: u8, to: u8) -> String;
    /// The beginning of a step to a level.
    fn step_to(&self, level: u8) -> String;
}

/// The words of a plan.
#[derive(Debug)]
pub(in crate::format) struct PlanLabels {
    /// Why it stands in this order.
    pub(crate) order: &'static str,
    /// Says that a plan changes no level.
    pub(crate) stays: &'static str,
    pub(crate) lowest: &'static str,
    pub(crate) below: &'static str,
    pub(crate) steps: &'static str,
    pub(crate) actions: &'static str,
    pub(crate) unanswered: &'static str,
    pub(crate) no_step: &'static str,
    /// The beginning of an action that is the step to a level reached by now.
    pub(crate) still_open: &'static str,
}
