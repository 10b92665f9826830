//! The words on an earlier day and on an earlier assessment.

/// The sentences on what was before.
pub(crate) trait SinceWording {
    /// The end of a day, as of which a session is shown.
    fn end_of(&self, day: &str) -> String;
    /// Names the earlier assessment that this one is compared with.
    fn compared(&self, name: &str, as_of: &str) -> String;
    /// The earlier value of a figure, behind its caption.
    fn was(&self, then: &str) -> String;
    /// The heading of gaps that are closed.
    fn closed(&self, count: usize) -> String;
    /// The heading of gaps that are new.
    fn new_gaps(&self, count: usize) -> String;
    /// How many gaps stay, and how many are of lines that are not judged any more.
    fn staying(&self, count: usize, gone: usize) -> String;
}
