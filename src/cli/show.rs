//! `show`: one requirement and its answer, and how the answer came to be.

use crate::{
    assessment::Line,
    catalog::{Related, Spelling},
    format::{json, json_text, show_stray, show_text, versioned},
    runtime::{Opened, Workspace, writes_to_terminal},
    session::LineKey,
};

use super::{args::ShowArgs, done::Done, failure::Failure, official, requirement, session};

pub(super) fn show(workspace: &Workspace, args: &ShowArgs) -> Result<Done, Failure> {
    let mut opened = session::open(workspace, &args.path)?;
    if args.official_text {
        official::demand(workspace, &mut opened.catalogs)?;
    } else if !args.json && writes_to_terminal() {
        official::offer(workspace, &mut opened.catalogs);
    }
    let (catalog, asked) = match requirement::find(&opened.catalogs, &args.requirement) {
        Ok(found) => found,
        Err(refusal) => return stray(&opened, args).ok_or(refusal),
    };
    let assessment = opened.assessment();
    let lines: Vec<_> = assessment.lines_of(&catalog.id, &asked.id).collect();
    // With several lines it is shown as it is asked of all.
    let asked = match lines.as_slice() {
        [line] => asked.worded_for(&line.role_alone),
        _ => asked,
    };
    let related = Related::new(&opened.catalogs);
    let related_lines = lines
        .first()
        .map_or_else(Vec::new, |line| assessment.related_lines(&related, line));
    let selection = assessment.about.selection.as_ref();
    let note = selection.and_then(|own| own.note(&catalog.id, &asked.id));
    Ok(Done::text(if args.json {
        let shown = json::show(
            catalog,
            asked,
            &opened.session,
            &lines,
            &related_lines,
            note,
            args.history,
        );
        json_text(&versioned("show", shown))
    } else {
        show_text(
            catalog,
            asked,
            &opened.session,
            &lines,
            &related_lines,
            args.history,
        )
    }))
}

/// The answers kept for a requirement that the catalog no longer has; none where there are none, or where several ids
/// are spelled like this.
fn stray(opened: &Opened, args: &ShowArgs) -> Option<Done> {
    let session = &opened.session;
    let (catalog, typed) = match args.requirement.split_once(':') {
        Some((catalog, typed)) => (Some(catalog.trim()), typed),
        None => (None, args.requirement.as_str()),
    };
    let spelling = Spelling::new(typed);
    let is_gone = |key: &LineKey| {
        let mut own = opened.catalogs.iter().filter(|own| own.id == key.catalog);
        own.all(|own| own.requirement(&key.requirement).is_none())
    };
    let is_meant = |key: &LineKey| {
        catalog.is_none_or(|catalog| key.catalog.eq_ignore_ascii_case(catalog))
            && spelling.fits(&key.requirement)
    };
    let keys: Vec<&LineKey> = session
        .lines()
        .filter(|key| is_meant(key) && session.holds(key) && is_gone(key))
        .collect();
    let named = |key: &LineKey| (key.catalog.clone(), key.requirement.clone());
    let first = named(keys.first()?);
    if keys.iter().any(|key| named(key) != first) {
        return None;
    }
    let lines: Vec<Line> = keys.iter().map(|key| Line::stray(session, key)).collect();
    let lines: Vec<&Line> = lines.iter().collect();
    Some(Done::text(if args.json {
        let shown = json::show_stray(session, &lines, args.history);
        json_text(&versioned("show", shown))
    } else {
        show_stray(session, &lines, args.history)
    }))
}
