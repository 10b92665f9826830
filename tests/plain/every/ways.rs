//! A command said by keys, by words and by a command of the program, and what each comes to, as data.

use std::path::Path;

use walkdown::{
    assessment::Filter,
    format::{NewHeader, encode_header, read_session},
    interview::{Access, Command, Effect, FolderEntry, Found, Happened, Kind, Looked, Walk},
    session::{Act, Event, EventId, LineKey, Session, answer},
    tui::{Notice, Scope},
};

use super::{said::By, sessions::READ_ONLY};
use crate::{
    plain::with_catalog,
    support::{
        lines::{Lines, scan},
        screens::{World, typed},
    },
};

/// What one way of saying it came to.
#[derive(Debug)]
pub(super) struct Came {
    pub(super) stands: Stands,
    pub(super) outcome: Outcome,
}

/// What stands then.
#[derive(Debug, PartialEq)]
pub(super) struct Stands {
    /// Without time, identity and who.
    pub(super) events: Vec<String>,
    at: LineKey,
    is_at_end: bool,
    filter: Option<Filter>,
    speaker: Option<String>,
    asked: Option<Command>,
}

/// What came of it, as far as it is seen from outside.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Outcome {
    /// Something was recorded, or is asked first.
    Done,
    Nothing,
    Refused,
}

/// Through a pipe and on the command line it counts as refused too where nothing was to be done.
pub(super) fn agree(keys: Outcome, other: Outcome) -> bool {
    keys == other || (keys, other) == (Outcome::Nothing, Outcome::Refused)
}

impl Came {
    fn new(walk: &Walk, before: &Session, is_refused: bool) -> Self {
        let stands = Stands {
            events: news(&walk.shown, before),
            at: walk.at.clone(),
            is_at_end: walk.is_at_end,
            filter: walk.filter.clone(),
            speaker: walk.speaker().map(str::to_owned),
            asked: walk.asked.clone(),
        };
        let outcome = if is_refused {
            Outcome::Refused
        } else if stands.events.is_empty() && stands.asked.is_none() {
            Outcome::Nothing
        } else {
            Outcome::Done
        };
        Self { stands, outcome }
    }
}

/// The events that were not there before, told without time, identity and who.
fn news(session: &Session, before: &Session) -> Vec<String> {
    let mut events: Vec<&Event> = session.events().collect();
    events.sort_by_key(|event| event.place());
    let name = |sum: &EventId| {
        // An event of the file is known by its identity, a new one by its number.
        match session.event(sum) {
            Some(event) if before.event(sum).is_none() => format!("#{}", event.n),
            _ => sum.to_string(),
        }
    };
    let names = |sums: &[EventId]| sums.iter().map(name).collect::<Vec<_>>().join(" ");
    let new = events.into_iter();
    let new = new.filter(|event| before.event(&event.sum).is_none());
    new.map(|event| {
        let act = match &event.act {
            Act::Set(all) => {
                let all = all.iter().map(|one| {
                    let over = names(&one.over);
                    format!("{} {} {} over [{over}]", one.line, one.field, one.to)
                });
                all.collect::<Vec<_>>().join("\n  ")
            }
            Act::Undo(of) => format!("takes back {}", names(of)),
            other => format!("{other:?}"),
        };
        format!(
            "{} {:?} after [{}]\n  {act}",
            event.n,
            &*event.reason,
            names(&event.after)
        )
    })
    .collect()
}

fn session(lines: &[String]) -> Session {
    read_session((lines.join("\n") + "\n").as_bytes()).session
}

fn access(kind: &str) -> Access {
    if kind == READ_ONLY {
        Access::ReadOnly("it may not be written".into())
    } else {
        Access::Writer
    }
}

/// Gives the world what the screens asked of it to find a file.
fn answer_the_screens(world: &mut World) {
    for effect in std::mem::take(&mut world.asked) {
        match effect {
            Effect::Look(asked) => world.take_in(Happened::Looked(Box::new(Looked {
                asked,
                path: Path::new("/data").into(),
                found: Found::Folder(vec![FolderEntry {
                    name: "scan.txt".into(),
                    kind: Kind::File,
                    size: 5,
                    changed: "2026-11-20 16:05".into(),
                }]),
            }))),
            Effect::Digest(id, _) => world.take_in(Happened::Digested(id, Ok(scan()))),
            _ => {}
        }
    }
}

/// Presses keys, as far as the first of them opens something to type in.
pub(super) fn by_keys(mut world: World, kind: &str, keys: &str) -> Vec<Came> {
    let before = session(&world.lines);
    world.open(access(kind));
    let mut all = Vec::new();
    for _ in 0..2 {
        for (place, message) in typed(keys).into_iter().enumerate() {
            if place > 0 && world.model.scope() == Scope::Interview {
                break;
            }
            world.take_in(message);
            answer_the_screens(&mut world);
        }
        let is_refused = matches!(world.model.notice, Notice::Bad(_));
        let walk = world.model.walk.as_ref().unwrap();
        all.push(Came::new(walk, &before, is_refused));
        if walk.asked.is_none() {
            break;
        }
    }
    all
}

/// Types the words, until one is refused.
pub(super) fn by_words(world: &World, kind: &str, words: &[String]) -> Vec<Came> {
    let before = session(&world.lines);
    let mut lines = Lines::open(world, access(kind), world.place(), Vec::new());
    let mut all = Vec::new();
    for _ in 0..2 {
        for word in words {
            if !lines.was_refused() {
                lines.say(word);
            }
        }
        let walk = lines.walk().unwrap();
        all.push(Came::new(walk, &before, lines.was_refused()));
        if walk.asked.is_none() {
            break;
        }
    }
    all
}

/// Runs the command of the program. Gives the events, and what came of it.
pub(super) fn by_command(world: &World, kind: &str, by: &By) -> Option<(Vec<String>, Outcome)> {
    let room = with_catalog();
    let mut file = world.lines.join("\n") + "\n";
    if kind == READ_ONLY {
        // A second header: no program writes to such a file.
        let stranger = NewHeader {
            session: "00000000-0000-4000-8000-000000000001".into(),
            created: "2026-11-21T09:00:00.000+01:00".into(),
            by: "tester".into(),
            catalogs: Vec::new(),
        };
        file += &(encode_header(&stranger).1 + "\n");
    }
    room.write("a.walkdown", file);
    room.write("scan.txt", "ports");
    let place = world.place().as_deref().and_then(LineKey::parse);
    let at = place.unwrap_or_else(|| LineKey::shared("frozen", "SP.01.01"));
    // The keys and words answer the rung at hand.
    let rung = answer(&session(&world.lines), &at).rung_at_hand();
    let own = |option: &String| match option.strip_prefix("1=") {
        Some(said) => format!("{rung}={said}"),
        None => option.clone(),
    };
    let options: Vec<String> = match by {
        By::Answer(options) => options.iter().map(own).collect(),
        _ => Vec::new(),
    };
    let mut args = match by {
        By::Nothing => return None,
        By::Answer(_) => vec!["answer", "a", &at.requirement],
        By::Other(command, _) => vec![command, "a"],
    };
    if matches!(by, By::Answer(_)) && !at.role.is_empty() {
        args.extend(["--role", &at.role]);
    }
    match by {
        By::Answer(_) => args.extend(options.iter().map(String::as_str)),
        By::Other(_, options) => args.extend(options.iter().copied()),
        By::Nothing => {}
    }
    let output = room.walkdown(args.iter().copied()).output();
    let events = news(
        &read_session(room.read("a.walkdown").as_bytes()).session,
        &session(&world.lines),
    );
    assert!(
        matches!(output.status.code(), Some(0..=2)),
        "{args:?}: {output:?}"
    );
    let outcome = match output.status.code() {
        Some(0) if events.is_empty() => Outcome::Nothing,
        Some(0) => Outcome::Done,
        _ => Outcome::Refused,
    };
    Some((events, outcome))
}
