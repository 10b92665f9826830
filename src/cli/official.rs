//! Where the official wording of a licensed copy may appear: on a terminal, and where `--official-text` asks for it.

use crate::{catalog::Catalog, runtime::Workspace};

use super::failure::{Failure, say};

/// Lays the licensed copies over the catalogs, because it was asked for.
pub(super) fn demand(workspace: &Workspace, catalogs: &mut [Catalog]) -> Result<(), Failure> {
    if workspace.library().lay_over(catalogs)? {
        return Ok(());
    }
    let ids: Vec<&str> = catalogs.iter().map(|catalog| catalog.id.as_str()).collect();
    Err(Failure::cannot(
        "--official-text",
        format!(
            "no licensed text of {} was taken in here",
            ids.join(" and ")
        ),
        "take in your copy with: walkdown catalog import FILE",
    ))
}

/// Lays them over where there are any; one that cannot be read is said, and our own texts are shown.
pub(super) fn offer(workspace: &Workspace, catalogs: &mut [Catalog]) {
    if let Err(error) = workspace.library().lay_over(catalogs) {
        say(&error.to_string(), &error.mend());
    }
}
