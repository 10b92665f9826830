//! The names under which drafts of texts about a line are kept, where it is no field that is one text: such a field's
//! draft has the field's name. All front ends know these, so that a draft kept by one is resumed in another.

/// The references that are evidence.
pub const EVIDENCE: &str = "evidence";
/// The compensating measure, and the risk that remains.
pub const COMPENSATING: &str = "compensating";
/// The reason why the line cannot apply.
pub const NOT_APPLICABLE: &str = "not applicable";
/// The missing piece, and who owes it.
pub const PARKED: &str = "parked";
/// The action, its owner and its day.
pub const ACTION: &str = "action";
/// How it was seen, and by whom.
pub const SEEN: &str = "seen";
/// The sample that was looked at.
pub const SAMPLE: &str = "sample";
/// The comment of a second person who returns the line.
pub const RETURNED: &str = "returned";
/// The name of a person who speaks.
pub const SPEAKER: &str = "said by";
/// The session's conclusion.
pub const CONCLUSION: &str = "conclusion";
