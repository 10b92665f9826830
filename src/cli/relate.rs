//! `diff --relate`: a provider's session against an owner's, files apart.

use std::path::Path;

use crate::{
    assessment::{Assessment, Side, leanings},
    catalog::is_standard,
    format::relate_text,
    runtime::{Desk, Opened},
};

use super::{Done, args::DiffArgs, failure::Failure, session};

/// The standards of the two sides.
const PROVIDER: &str = "IEC 62443-2-4";
const OWNER: &str = "IEC 62443-2-1";

pub(super) fn relate(desk: &Desk, args: &DiffArgs) -> Result<Done, Failure> {
    let (one, other) = (
        session::open(desk, &args.one)?,
        session::open(desk, &args.other)?,
    );
    let (one_judged, other_judged) = (one.assessment(), other.assessment());
    let provider = side(&one, &one_judged, &args.one, PROVIDER)?;
    let owner = side(&other, &other_judged, &args.other, OWNER)?;
    let name = |opened: &Opened| opened.store.path().display().to_string();
    Ok(Done::text(relate_text(
        (provider, &name(&one)),
        (owner, &name(&other)),
        &leanings(provider, owner),
    )))
}

/// The side of a session that is compared: its catalog of this standard.
fn side<'a>(
    opened: &'a Opened,
    assessment: &'a Assessment,
    path: &Path,
    standard: &str,
) -> Result<Side<'a>, Failure> {
    let mut catalogs = opened.catalogs.iter().enumerate();
    let found = catalogs.find(|(_, catalog)| is_standard(catalog, standard));
    let (place, catalog) = found.ok_or_else(|| {
        Failure::cannot(
            path.display().to_string(),
            format!("this session has no catalog of {standard}"),
            format!(
                "name a session on {PROVIDER} first, then one on {OWNER}: walkdown diff --relate PROVIDER OWNER"
            ),
        )
    })?;
    Ok(Side {
        assessment,
        catalog,
        place,
    })
}
