//! `show`: one requirement and its answer, and how the answer came to be.

use crate::{
    catalog::Related,
    format::{json, json_text, show_text},
    runtime::Desk,
};

use super::{Done, args::ShowArgs, failure::Failure, requirement, session};

pub(super) fn show(desk: &Desk, args: &ShowArgs) -> Result<Done, Failure> {
    let opened = session::open(desk, &args.path)?;
    let (catalog, asked) = requirement::find(&opened.catalogs, &args.requirement)?;
    let assessment = opened.assessment();
    let lines: Vec<_> = assessment.lines_of(&catalog.id, &asked.id).collect();
    let related = Related::of(&opened.catalogs);
    let beside = lines
        .first()
        .map_or_else(Vec::new, |line| assessment.beside(&related, line));
    Ok(Done::text(if args.json {
        json_text(&json::show(
            catalog,
            asked,
            &opened.session,
            &lines,
            &beside,
            args.history,
        ))
    } else {
        show_text(
            catalog,
            asked,
            &opened.session,
            &lines,
            &beside,
            args.history,
        )
    }))
}
