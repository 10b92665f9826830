//! `show`: one requirement and its answer, and how the answer came to be.

use crate::{
    catalog::Related,
    format::{json, json_text, show_text},
    runtime::{Desk, writes_to_terminal},
};

use super::{Done, args::ShowArgs, failure::Failure, official, requirement, session};

pub(super) fn show(desk: &Desk, args: &ShowArgs) -> Result<Done, Failure> {
    let mut opened = session::open(desk, &args.path)?;
    if args.official_text {
        official::demand(desk, &mut opened.catalogs)?;
    } else if !args.json && writes_to_terminal() {
        official::offer(desk, &mut opened.catalogs);
    }
    let (catalog, asked) = requirement::find(&opened.catalogs, &args.requirement)?;
    let assessment = opened.assessment();
    let lines: Vec<_> = assessment.lines_of(&catalog.id, &asked.id).collect();
    let related = Related::of(&opened.catalogs);
    let beside = lines
        .first()
        .map_or_else(Vec::new, |line| assessment.beside(&related, line));
    let selection = assessment.about.selection.as_ref();
    let note = selection.and_then(|own| own.note(&catalog.id, &asked.id));
    Ok(Done::text(if args.json {
        json_text(&json::show(
            catalog,
            asked,
            &opened.session,
            &lines,
            &beside,
            note,
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
