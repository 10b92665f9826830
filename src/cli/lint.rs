//! `lint`: what the program notices by itself.

use crate::{
    format::{findings_text, json, json_text},
    runtime::Workspace,
};

use super::{args::SessionArgs, done::Done, failure::Failure, session};

pub(super) fn lint(workspace: &Workspace, args: &SessionArgs) -> Result<Done, Failure> {
    let opened = session::open(workspace, &args.path)?;
    let findings = opened.assessment().findings;
    let text = if args.json {
        json_text(&json::findings(&findings))
    } else if findings.is_empty() {
        "no findings\n".into()
    } else {
        findings_text(&findings)
    };
    Ok(Done {
        text,
        found: !findings.is_empty(),
    })
}
