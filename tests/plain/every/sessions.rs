//! The sessions that every command is said on, each as it stands on the disk.

use std::sync::OnceLock;

use walkdown::{
    catalog::{Catalog, Source, read},
    session::AboutEdit,
};

use crate::{
    plain::{frozen_files, with_catalog},
    support::screens::{World, about},
};

/// A session of both roles.
pub(super) fn both() -> World {
    let mut edits = about("all");
    let roles = ["integration", "maintenance"].map(str::to_owned);
    edits.push(AboutEdit::Roles(roles.into()));
    World::on(catalog(), &edits)
}

/// The catalog that does not change with the wording of a question, under a name of its own.
fn catalog() -> Catalog {
    static FROZEN: OnceLock<Catalog> = OnceLock::new();
    let parse = || {
        let [catalog, requirements] = &frozen_files();
        read(&Source {
            catalog,
            requirements,
        })
        .unwrap()
        .0
    };
    FROZEN.get_or_init(parse).clone()
}

/// Next year's session after one of three answers.
pub(super) fn carried_over() -> World {
    static LINES: OnceLock<Vec<String>> = OnceLock::new();
    let mut world = both();
    let lines = LINES.get_or_init(|| {
        let mut old = both();
        old.press("2 1 j 3");
        let room = with_catalog();
        room.write("old.walkdown", old.lines.join("\n") + "\n");
        room.walkdown(["new", "next", "--from", "old", "--no-open"])
            .text();
        let next = room.read("next.walkdown");
        next.lines().map(str::to_owned).collect()
    });
    world.lines.clone_from(lines);
    world.stood(None);
    world
}

/// Two who knew nothing of each other say another level of the first line.
pub(super) fn conflicted() -> World {
    let mut one = both();
    let mut other = both();
    let common = one.lines.len();
    one.press("2 k");
    other.press("3 1 u k k");
    one.lines.extend_from_slice(&other.lines[common..]);
    one
}

pub(super) fn split() -> World {
    let mut world = both();
    world.press("2 k s r");
    world
}

pub(super) fn answered() -> World {
    let mut world = both();
    world.press("2 k");
    world
}

pub(super) const READ_ONLY: &str = "read-only";
