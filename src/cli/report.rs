//! `report`: the deliverable.

use crate::{
    format::Report,
    runtime::{Desk, Store, same_file, write_output},
};

use super::{
    Done,
    args::{ReportArgs, ReportFormat},
    failure::Failure,
    official, session,
};

pub(super) fn report(desk: &Desk, args: &ReportArgs) -> Result<Done, Failure> {
    let mut opened = session::open(desk, &args.path)?;
    if args.official_text {
        official::demand(desk, &mut opened.catalogs)?;
    }
    let assessment = opened.assessment();
    let report = Report {
        catalogs: &opened.catalogs,
        session: &opened.session,
        assessment: &assessment,
        program: concat!("walkdown ", env!("CARGO_PKG_VERSION")),
    };
    let text = match args.format {
        ReportFormat::Html => report.html(),
        ReportFormat::Md => report.markdown(),
        ReportFormat::Json => report.json(),
    };
    let Some(path) = &args.output else {
        return Ok(Done::text(text));
    };
    let name = path.to_string_lossy().to_lowercase();
    let is_a_sessions = [".walkdown", ".walkdown.lock", ".walkdown.torn"]
        .iter()
        .any(|ending| name.ends_with(ending));
    if is_a_sessions || same_file(path, opened.store.path()) || Store::read(path).is_ok() {
        return Err(Failure::usage(
            path.display().to_string(),
            "this is a session's file",
            "name another file for the report",
        ));
    }
    write_output(path, text.as_bytes())?;
    Ok(Done::default())
}
