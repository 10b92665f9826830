//! `set`: changes what a session is about, as one event.

use serde_json::Value;

use crate::{
    catalog::Catalog,
    format::change_words,
    interview::{Command, Outcome, Refused, profile_along},
    runtime::Workspace,
    session::{About, AboutEdit, LineKey, Mode, about, about_table::TO_DATE},
};

use super::{
    args::SetArgs, done::Done, failure::Failure, known_ids::roles, outcome::changes, profile,
    session,
};

pub(super) fn set(workspace: &Workspace, args: &SetArgs) -> Result<Done, Failure> {
    let mut opened = session::open_to_write(workspace, &args.path)?;
    let stands = about(&opened.session);
    let edits = edits(workspace, &opened.catalogs, &stands, args)?;
    if edits.is_empty() {
        return Err(Failure::usage(
            "set",
            "there is nothing to set",
            "name what to change; see: walkdown set --help",
        ));
    }
    let mut walk = session::walk_at(workspace, &opened, LineKey::default());
    let changes = match walk.run(Command::About(edits), None) {
        Outcome::Refused(Refused::DaysOrder { from, to }) => {
            return Err(in_order(&from, &to, args));
        }
        outcome => changes("set", outcome)?,
    };
    if changes.is_empty() {
        return Ok(Done::text("nothing changed: this stands already\n"));
    }
    let line = LineKey::default();
    let said: String = changes
        .iter()
        .map(|change| {
            let before = opened.session.standing(&line, &change.field);
            let from = before.last().map_or(&Value::Null, |write| write.value());
            change_words(&line, &change.field, from, &change.to) + "\n"
        })
        .collect();
    let event = workspace.change(&opened.session, changes);
    opened.record(event)?;
    Ok(Done::text(said))
}

/// The last day is not before the first; what was typed is what is refused.
fn in_order(from: &str, to: &str, args: &SetArgs) -> Failure {
    let (what, why) = if args.texts.has(&TO_DATE) {
        let why = format!("it is before the first day, {from}");
        (format!("--to-date {to}"), why)
    } else {
        let why = format!("it is after the last day, {to}");
        (format!("--from-date {from}"), why)
    };
    Failure::usage(what, why, "give the days in their order")
}

fn edits(
    workspace: &Workspace,
    catalogs: &[Catalog],
    stands: &About,
    args: &SetArgs,
) -> Result<Vec<AboutEdit>, Failure> {
    let about = &args.about;
    let mut edits = about.edits();
    if let Some(typed) = &about.profile {
        edits.push(profile::edit(workspace, catalogs, typed)?);
    }
    let roles = roles(catalogs, &about.role)?;
    if !roles.is_empty() {
        edits.push(AboutEdit::Roles(roles));
    }
    edits.extend(about.target.map(|target| AboutEdit::Target(target.0)));
    let modes = [(about.quick, Mode::Quick), (args.guided, Mode::Guided)];
    for (_, mode) in modes.into_iter().filter(|(is_wanted, _)| *is_wanted) {
        edits.push(AboutEdit::Mode(mode));
        let along = profile_along(mode, stands).filter(|_| about.profile.is_none());
        edits.extend(along.map(|profile| AboutEdit::Profile(profile.into())));
    }
    for wanted in &args.area_target {
        edits.push(AboutEdit::AreaTarget(wanted.area.clone(), wanted.target));
    }
    edits.extend(args.texts.edits());
    Ok(edits)
}
