//! The official wording of a requirement.

/// The official wording of a requirement, from a licensed copy.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Official {
    /// The requirement as printed.
    pub text: String,
    /// The rationale as printed; may be empty.
    pub rationale: String,
    /// The topic under which it was asked before the copy corrected it.
    pub topic_asked: String,
}
