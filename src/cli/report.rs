//! `report`: the deliverable.

use std::{fs, path::Path};

use crate::{
    format::report::{Report, html, json, markdown},
    runtime::{Desk, write_whole},
};

use super::{
    Done,
    args::{ReportArgs, ReportFormat},
    failure::Failure,
    session,
};

pub(super) fn report(desk: &Desk, args: &ReportArgs) -> Result<Done, Failure> {
    let opened = session::open(desk, &args.path)?;
    let assessment = opened.assessment();
    let report = Report {
        catalogs: &opened.catalogs,
        session: &opened.session,
        assessment: &assessment,
        program: concat!("walkdown ", env!("CARGO_PKG_VERSION")),
    };
    let text = match args.format {
        ReportFormat::Html => html(&report),
        ReportFormat::Md => markdown(&report),
        ReportFormat::Json => json(&report),
    };
    let Some(path) = &args.output else {
        return Ok(Done::text(text));
    };
    if same(path, opened.store.path()) {
        return Err(Failure::usage(
            path.display().to_string(),
            "this is the session itself",
            "name another file for the report",
        ));
    }
    write_whole(path, text.as_bytes())?;
    Ok(Done::default())
}

fn same(a: &Path, b: &Path) -> bool {
    match (fs::canonicalize(a), fs::canonicalize(b)) {
        (Ok(a), Ok(b)) => a == b,
        _ => false,
    }
}
