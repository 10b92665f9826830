//! The words on a provider against an owner, in English.

use crate::format::OWN_MATCH;

use super::{
    super::{RelateLabels, RelateWording},
    English,
};

pub(super) const RELATE: RelateLabels = RelateLabels {
    kind: "Provider against owner",
    chapter: "Provider against owner",
    provider: "Provider",
    owner: "Owner",
    below: "Below the owner's target",
    below_short: "below",
    open: "No answer of the provider yet",
    outside: "Outside the provider's profile",
    outside_short: "outside the profile",
    refused: "Not applicable to the owner, and the provider is rated",
    gaps: "The provider's gaps",
    all: "All that lean on the provider",
    owner_asks: "The owner's requirement",
    owner_refuses: "Not applicable to the owner",
    aims_at: "Target",
    found: "Found",
    missing: "Levels missing",
    none_yet: "none yet",
    not_applicable: "n/a",
    not_evaluated: "n/e",
};

impl RelateWording for English {
    fn provider_for(&self, provider: &str, owner: &str) -> String {
        format!("{provider}, for {owner}")
    }

    fn side(&self, title: &str, catalog: &str, target: Option<u8>, file: &str) -> String {
        let more = target.map_or_else(String::new, |target| format!(", target ML{target}"));
        format!("{title}, {catalog}{more} ({file})")
    }

    fn lean_on(&self, count: usize, all: usize) -> String {
        format!("{count} of {all} requirements of the owner lean on the provider ({OWN_MATCH}).")
    }
}
