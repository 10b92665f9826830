//! `set`: changes what a session is about, as one event.

use serde_json::Value;

use crate::{
    catalog::Catalog,
    format::change_words,
    interview::{Command, Outcome, Refused},
    runtime::Desk,
    session::{AboutWish, LineKey, Mode, about_table::TO_DATE},
};

use super::{
    Done,
    args::{AboutArgs, SetArgs},
    failure::Failure,
    outcome::changes,
    session,
};

pub(super) fn set(desk: &Desk, args: &SetArgs) -> Result<Done, Failure> {
    let mut opened = session::open_to_write(desk, &args.path)?;
    let wishes = wishes(desk, &opened.catalogs, args)?;
    if wishes.is_empty() {
        return Err(Failure::usage(
            "set",
            "there is nothing to set",
            "name what to change; see: walkdown set --help",
        ));
    }
    let mut walk = session::walk_at(desk, &opened, LineKey::default());
    let changes = match walk.run(Command::About(wishes), None) {
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
    let event = desk.change(&opened.session, changes);
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

fn wishes(desk: &Desk, catalogs: &[Catalog], args: &SetArgs) -> Result<Vec<AboutWish>, Failure> {
    let about = &args.about;
    let mut wishes = about_wishes(about);
    if let Some(typed) = &about.profile {
        wishes.push(super::profile::wish(desk, catalogs, typed)?);
    }
    let roles = roles(catalogs, &about.role)?;
    if !roles.is_empty() {
        wishes.push(AboutWish::Roles(roles));
    }
    wishes.extend(about.target.map(|target| AboutWish::Target(target.0)));
    if about.quick {
        wishes.push(AboutWish::Mode(Mode::Quick));
    }
    if args.guided {
        wishes.push(AboutWish::Mode(Mode::Guided));
    }
    for wanted in &args.area_target {
        wishes.push(AboutWish::AreaTarget(wanted.area.clone(), wanted.target));
    }
    wishes.extend(args.texts.wishes());
    Ok(wishes)
}

/// What is said in texts, by `new` and `set` alike.
pub(super) fn about_wishes(about: &AboutArgs) -> Vec<AboutWish> {
    let mut wishes: Vec<AboutWish> = about.texts.wishes().collect();
    if !about.interviewee.is_empty() {
        let people = about
            .interviewee
            .iter()
            .filter(|name| !name.trim().is_empty());
        wishes.push(AboutWish::Interviewees(people.cloned().collect()));
    }
    wishes
}

/// The id of a profile that the catalogs have.
pub(super) fn profile(desk: &Desk, catalogs: &[Catalog], typed: &str) -> Result<String, Failure> {
    let kept = desk.library().profile_ids();
    let ids = catalogs
        .iter()
        .flat_map(|catalog| catalog.profiles.iter().map(|profile| profile.id.as_str()))
        .chain(kept.iter().map(String::as_str));
    one_of(ids.collect(), typed, "profile", "profiles")
}

/// The ids of roles that the catalogs have, each once.
pub(super) fn roles(catalogs: &[Catalog], typed: &[String]) -> Result<Vec<String>, Failure> {
    let mut roles: Vec<String> = Vec::new();
    for typed in typed {
        let role = role(catalogs, typed)?;
        if !roles.contains(&role) {
            roles.push(role);
        }
    }
    Ok(roles)
}

/// The id of a role that the catalogs have.
pub(super) fn role(catalogs: &[Catalog], typed: &str) -> Result<String, Failure> {
    let ids = catalogs
        .iter()
        .flat_map(|catalog| catalog.roles.iter().map(|role| role.id.as_str()));
    one_of(ids.collect(), typed, "role", "roles")
}

fn one_of(mut ids: Vec<&str>, typed: &str, word: &str, words: &str) -> Result<String, Failure> {
    let wanted = typed.trim();
    if let Some(id) = ids.iter().find(|id| id.eq_ignore_ascii_case(wanted)) {
        return Ok((*id).to_owned());
    }
    ids.dedup();
    Err(Failure::cannot(
        format!("{typed:?}"),
        format!("there is no such {word}"),
        format!("the {words} are {}", ids.join(", ")),
    ))
}
