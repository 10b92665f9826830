//! `diff --relate`: a provider's session against an owner's, files apart.

use std::path::Path;

use crate::{
    assessment::{Assessment, OWNER, PROVIDER, Side},
    format::{
        RelatePaper,
        document::{columns, html, markdown},
    },
    runtime::{Opened, PROGRAM, Workspace},
};

use super::{
    args::{DiffArgs, DiffFormat},
    done::Done,
    failure::Failure,
    output, session,
};

pub(super) fn relate(workspace: &Workspace, args: &DiffArgs) -> Result<Done, Failure> {
    let format = output::format(args.format, args.output.as_deref(), DiffFormat::Text)?;
    let (one, other) = (
        session::open(workspace, &args.one)?,
        session::open(workspace, &args.other)?,
    );
    let (one_judged, other_judged) = (one.assessment(), other.assessment());
    let provider = side(&one, &one_judged, &args.one, PROVIDER)?;
    let owner = side(&other, &other_judged, &args.other, OWNER)?;
    let name = |opened: &Opened| opened.store.path().display().to_string();
    let (one_name, other_name) = (name(&one), name(&other));
    let paper = RelatePaper::new((provider, &one_name), (owner, &other_name), PROGRAM).document();
    let text = match format {
        DiffFormat::Text => columns(&paper),
        DiffFormat::Html => html(&paper),
        DiffFormat::Md => markdown(&paper),
    };
    output::give(&one, args.output.as_deref(), text, "comparison")
}

/// The side of a session that is compared: its catalog of this standard.
fn side<'a>(
    opened: &'a Opened,
    assessment: &'a Assessment,
    path: &Path,
    standard: &str,
) -> Result<Side<'a>, Failure> {
    Side::on_standard(&opened.catalogs, assessment, standard).ok_or_else(|| {
        Failure::cannot(
            path.display().to_string(),
            format!("this session has no catalog of {standard}"),
            format!(
                "name a session on {PROVIDER} first, then one on {OWNER}: walkdown diff --relate PROVIDER OWNER"
            ),
        )
    })
}
