//! The words on a provider against an owner.

/// The sentences on a provider against an owner.
pub(in crate::format) trait RelateWording {
    /// The two, in a name.
    fn provider_for(&self, provider: &str, owner: &str) -> String;
    /// A side: its title, catalog, target and file.
    fn side(&self, title: &str, catalog: &str, target: Option<u8>, file: &str) -> String;
    /// How many of the owner's requirements lean on the provider.
    fn lean_on(&self, count: usize, all: usize) -> String;
}

/// The words on a provider against an owner.
#[derive(Debug)]
pub(in crate::format) struct RelateLabels {
    pub(crate) kind: &'static str,
    pub(crate) chapter: &'static str,
    pub(crate) provider: &'static str,
    pub(crate) owner: &'static str,
    pub(crate) below: &'static str,
    pub(crate) below_short: &'static str,
    pub(crate) open: &'static str,
    pub(crate) outside: &'static str,
    pub(crate) outside_short: &'static str,
    pub(crate) refused: &'static str,
    pub(crate) gaps: &'static str,
    pub(crate) all: &'static str,
    pub(crate) owner_asks: &'static str,
    pub(crate) owner_refuses: &'static str,
    pub(crate) aims_at: &'static str,
    pub(crate) found: &'static str,
    pub(crate) missing: &'static str,
    pub(crate) none_yet: &'static str,
    pub(crate) not_applicable: &'static str,
    pub(crate) not_evaluated: &'static str,
}
