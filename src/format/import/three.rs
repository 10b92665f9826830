//! The merge of three values: the cell's, the one at the export, and the one that stands now.

/// The same thing three times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Three {
    pub(super) sheet: String,
    pub(super) then: Option<String>,
    pub(super) now: String,
}

/// The decision of the merge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Decision {
    Nothing,
    Take,
    Conflict,
}

impl Three {
    /// Only the sheet changed, only the session did, or both.
    pub(super) fn decide(&self) -> Decision {
        match &self.then {
            _ if self.sheet == self.now => Decision::Nothing,
            Some(then) if self.sheet == *then => Decision::Nothing,
            Some(then) if self.now == *then => Decision::Take,
            None if self.sheet.is_empty() => Decision::Nothing,
            None if self.now.is_empty() => Decision::Take,
            _ => Decision::Conflict,
        }
    }
}
