//! `new` and `quick`: start a session.

use std::path::Path;

use crate::{
    catalog::{BUILT_IN, Catalog},
    format::{clean_line, oscal_in::Answers},
    interview::{FIRST_TARGET, Offer, first_profile, first_roles},
    runtime::{KnownSessions, NewSession, Workspace, not_carried},
    session::{
        AboutEdit, Change, Mode, Session, about as session_about, about_table::ASSESSOR,
        carry_about, judge_about, laid_over, person_named,
    },
};

use super::{
    args::{AboutArgs, NewArgs},
    done::Done,
    failure::{Failure, say},
    known_ids::{self, roles},
    new_oscal, open, profile, session,
};

pub(super) fn new(workspace: &Workspace, args: NewArgs, plain: bool) -> Result<Done, Failure> {
    names_a_file(args.path.as_deref())?;
    let from = args.from.as_deref();
    let from_oscal = from.filter(|path| new_oscal::is_oscal(path));
    let handed = from_oscal.map(new_oscal::read).transpose()?;
    let old = from
        .filter(|_| from_oscal.is_none())
        .map(|path| session::open(workspace, path))
        .transpose()?;
    let about = &args.about;
    let mut ids = args.catalog.clone();
    if let (Some(path), Some(handed)) = (from_oscal, &handed) {
        ids = new_oscal::catalogs(workspace, path, handed, &ids)?;
    }
    if let Some(old) = old.as_ref().filter(|_| ids.is_empty()) {
        ids.extend(old.catalogs.iter().map(|catalog| catalog.id.clone()));
    }
    let (catalogs, chosen) = asked(workspace, about, ids)?;
    let mut handed = handed.map(|handed| handed.answers(&catalogs));
    let nothing = Session::default();
    let under = old.as_ref().map_or(&nothing, |old| &old.session);
    let edits = match &old {
        None => of_its_own(workspace, &catalogs, about, chosen)?,
        Some(old) => over(workspace, &catalogs, about, chosen, &old.session)?,
    };
    // A shared account is no assessor.
    let who = match &old {
        Some(old) => workspace.next_assessor(&old.session),
        None => person_named(&workspace.who).to_owned(),
    };
    let mut changes = Vec::new();
    for edit in &with_texts(about, edits, handed.as_mut(), who) {
        changes.extend(judge_about(under, edit).map_err(Failure::refused("the new session"))?);
    }
    let changes = laid_over(carry_about(under), changes);
    let name = named(&changes);
    let is_placed = args.path.is_none();
    let ids = catalogs.iter().map(|catalog| catalog.id.clone());
    let mut opened = workspace.create(NewSession {
        path: args.path,
        name,
        catalogs: ids.collect(),
        changes,
        from: old.map(|old| (old.store.path().to_owned(), old.session)),
    })?;
    let path = opened.store.path().to_owned();
    for sentence in not_carried(&opened.carried) {
        say(&format!("{}: {sentence}", path.display()), "");
    }
    if let Some(handed) = handed {
        new_oscal::record(workspace, &mut opened, &catalogs, handed)?;
    }
    // The lock is given back: the screen takes it again.
    drop(opened);
    if args.no_open {
        // Only the list of sessions lacks it then.
        let _ = KnownSessions::new(&workspace.places).remember(&path);
        let path = clean_line(&path.display().to_string());
        return Ok(Done::text(format!("{path}\n")));
    }
    open::made(workspace, &path, is_placed, plain)
}

/// Refuses a path that ends in a folder, as `..` does.
fn names_a_file(path: Option<&Path>) -> Result<(), Failure> {
    match path.filter(|path| path.file_name().is_none()) {
        Some(path) => Err(Failure::usage(
            path.display().to_string(),
            "it names no file",
            "name the file to make, as in plant.walkdown",
        )),
        None => Ok(()),
    }
}

/// The catalogs to ask from, and the profile of the user's own that was named. Where no catalog is named, it says which.
fn asked(
    workspace: &Workspace,
    about: &AboutArgs,
    mut ids: Vec<String>,
) -> Result<(Vec<Catalog>, Option<profile::Read>), Failure> {
    let read = |catalogs: &[Catalog]| match &about.profile {
        Some(typed) => profile::read(workspace, catalogs, typed),
        None => Ok(None),
    };
    let mut chosen = None;
    if ids.is_empty() && about.profile.is_some() {
        chosen = read(&catalogs(workspace, &[])?)?;
    }
    if let Some(chosen) = &chosen {
        ids.push(chosen.catalog(workspace)?);
    }
    let catalogs = catalogs(workspace, &ids)?;
    if chosen.is_none() {
        chosen = read(&catalogs)?;
    }
    Ok((catalogs, chosen))
}

/// The edits with what was handed over, what the command line says about the session, and its assessor: `who`, where
/// there is such a person and none was named.
fn with_texts(
    about: &AboutArgs,
    mut edits: Vec<AboutEdit>,
    handed: Option<&mut Answers>,
    who: String,
) -> Vec<AboutEdit> {
    if let Some(handed) = handed {
        edits = new_oscal::over(edits, handed, about);
    }
    let is_assessor =
        |edit: &AboutEdit| matches!(edit, AboutEdit::Field(field, _) if **field == ASSESSOR);
    let is_said = about.texts.has(&ASSESSOR) || edits.iter().any(is_assessor);
    edits.extend(about.edits());
    if !is_said && !who.is_empty() {
        edits.push(AboutEdit::Field(&ASSESSOR, who));
    }
    edits
}

/// The frame of a session that starts afresh: profile, roles, mode and target.
fn of_its_own(
    workspace: &Workspace,
    catalogs: &[Catalog],
    about: &AboutArgs,
    chosen: Option<profile::Read>,
) -> Result<Vec<AboutEdit>, Failure> {
    let mode = if about.quick {
        Mode::Quick
    } else {
        Mode::Guided
    };
    let target = match (about.target, &chosen) {
        (Some(target), _) => target.0,
        (None, Some(chosen)) => chosen.target().or(Some(FIRST_TARGET)),
        (None, None) => Some(FIRST_TARGET),
    };
    let offers: Vec<Offer> = catalogs.iter().map(Offer::new).collect();
    let profile = match (chosen, &about.profile) {
        (Some(chosen), _) => chosen.edit(workspace, catalogs)?,
        (None, Some(typed)) => AboutEdit::Profile(known_ids::profile(workspace, catalogs, typed)?),
        (None, None) => AboutEdit::Profile(first_profile(&offers, mode, None)),
    };
    let mut named = roles(catalogs, &about.role)?;
    if named.is_empty() {
        named = first_roles(&offers, &[]);
    }
    Ok(vec![
        profile,
        AboutEdit::Roles(named),
        AboutEdit::Mode(mode),
        AboutEdit::Target(target),
    ])
}

/// The changes to the frame of a session that goes on from an earlier one: those named on the command line, and those
/// that the earlier frame needs because the new catalogs lack a profile or a role.
fn over(
    workspace: &Workspace,
    catalogs: &[Catalog],
    about: &AboutArgs,
    chosen: Option<profile::Read>,
    old: &Session,
) -> Result<Vec<AboutEdit>, Failure> {
    let before = session_about(old);
    let mut edits = Vec::new();
    let target = match (about.target, &chosen) {
        (Some(target), _) => Some(target.0),
        (None, Some(chosen)) => chosen.target().map(Some),
        (None, None) => None,
    };
    edits.extend(target.map(AboutEdit::Target));
    let offers: Vec<Offer> = catalogs.iter().map(Offer::new).collect();
    let mode = if about.quick {
        Mode::Quick
    } else {
        before.mode
    };
    let profile = first_profile(&offers, mode, Some(&before));
    match (chosen, &about.profile) {
        (Some(chosen), _) => edits.push(chosen.edit(workspace, catalogs)?),
        (None, Some(typed)) => {
            edits.push(AboutEdit::Profile(known_ids::profile(
                workspace, catalogs, typed,
            )?));
        }
        (None, None) if profile != before.profile => edits.push(AboutEdit::Profile(profile)),
        (None, None) => {}
    }
    let mut named = roles(catalogs, &about.role)?;
    if named.is_empty() {
        named = first_roles(&offers, &before.roles);
    }
    edits.push(AboutEdit::Roles(named));
    if about.quick {
        edits.push(AboutEdit::Mode(Mode::Quick));
    }
    Ok(edits)
}

/// The name wanted for the file: who is assessed, and the scope.
fn named(changes: &[Change]) -> String {
    let text = |field: &str| {
        let change = changes.iter().find(|change| change.field == field)?;
        change.to.as_str()
    };
    let parts = [text("organization"), text("scope")];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The catalogs named, each once.
fn catalogs(workspace: &Workspace, ids: &[String]) -> Result<Vec<Catalog>, Failure> {
    let default = BUILT_IN.first().map(|id| (*id).to_owned());
    let mut catalogs: Vec<Catalog> = Vec::new();
    for id in ids
        .iter()
        .chain(default.as_ref().filter(|_| ids.is_empty()))
    {
        let catalog = workspace.library().catalog(id)?;
        if catalogs.iter().all(|other| other.id != catalog.id) {
            catalogs.push(catalog);
        }
    }
    Ok(catalogs)
}
