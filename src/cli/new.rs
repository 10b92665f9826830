//! `new` and `quick`: start a session.

use crate::{
    catalog::{BUILT_IN, Catalog},
    runtime::{Desk, Known, NewSession},
    session::{AboutWish, Mode, Session, judge_about},
};

use super::{
    Done,
    args::NewArgs,
    failure::Failure,
    open, profile,
    set::{self, about_wishes, roles},
};

/// What is aimed at where nothing else is said: the standard's "Defined (Practiced)".
const TARGET: u8 = 3;

pub(super) fn new(desk: &Desk, args: NewArgs, plain: bool) -> Result<Done, Failure> {
    if let Some(path) = args.path.as_ref().filter(|path| path.file_name().is_none()) {
        return Err(Failure::usage(
            path.display().to_string(),
            "it names no file",
            "name the file to make, as in plant.walkdown",
        ));
    }
    let about = &args.about;
    let mut ids = args.catalog.clone();
    // Where no catalog is named, a profile of the user's own says which.
    let wanted = about.profile.as_deref().filter(|_| ids.is_empty());
    let mut chosen = wanted
        .map(|typed| profile::read(desk, &catalogs(desk, &[])?, typed))
        .transpose()?
        .flatten();
    if let Some(chosen) = &chosen {
        ids.push(chosen.catalog(desk)?);
    }
    let catalogs = catalogs(desk, &ids)?;
    if let (None, Some(typed)) = (&chosen, &about.profile) {
        chosen = profile::read(desk, &catalogs, typed)?;
    }
    let mode = if about.quick {
        Mode::Quick
    } else {
        Mode::Guided
    };
    let wanted = match (&about.profile, mode) {
        (Some(typed), _) if chosen.is_none() => set::profile(desk, &catalogs, typed)?,
        (None, Mode::Quick) => "base".into(),
        _ => "all".into(),
    };
    let mut named = roles(&catalogs, &about.role)?;
    if named.is_empty() {
        // The first role of each catalog; a role that two of them know counts once.
        let first = catalogs.iter().filter_map(|catalog| catalog.roles.first());
        named.extend(first.map(|role| role.id.clone()));
    }
    let target = match (about.target, &chosen) {
        (Some(target), _) => target.0,
        (None, Some(chosen)) => chosen.target().or(Some(TARGET)),
        (None, None) => Some(TARGET),
    };
    let wanted = match chosen {
        Some(chosen) => chosen.wish(desk, &catalogs)?,
        None => AboutWish::Profile(wanted),
    };
    let mut wishes = about_wishes(about);
    if about.assessor.is_none() {
        wishes.push(AboutWish::Assessor(desk.who.clone()));
    }
    wishes.extend([
        wanted,
        AboutWish::Roles(named),
        AboutWish::Mode(mode),
        AboutWish::Target(target),
    ]);
    let nothing = Session::default();
    let mut changes = Vec::new();
    for wish in &wishes {
        changes.extend(judge_about(&nothing, wish).map_err(Failure::refused("the new session"))?);
    }
    let name = [&about.organization, &about.scope]
        .into_iter()
        .flatten()
        .cloned()
        .collect::<Vec<_>>()
        .join(" ");
    let opened = desk.create(NewSession {
        path: args.path,
        name,
        catalogs: catalogs.into_iter().map(|catalog| catalog.id).collect(),
        changes,
    })?;
    let path = opened.store.path().to_owned();
    // The lock is given back: the screen takes it again.
    drop(opened);
    if args.no_open {
        // Only the list of sessions lacks it then.
        let _ = Known::new(&desk.places).remember(&path);
        return Ok(Done::text(format!("{}\n", path.display())));
    }
    open::resume(desk, &path, plain)
}

/// The catalogs named, each once.
fn catalogs(desk: &Desk, ids: &[String]) -> Result<Vec<Catalog>, Failure> {
    let default = BUILT_IN.first().map(|id| (*id).to_owned());
    let mut catalogs: Vec<Catalog> = Vec::new();
    for id in ids
        .iter()
        .chain(default.as_ref().filter(|_| ids.is_empty()))
    {
        let catalog = desk.library().catalog(id)?;
        if catalogs.iter().all(|other| other.id != catalog.id) {
            catalogs.push(catalog);
        }
    }
    Ok(catalogs)
}
