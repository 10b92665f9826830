//! A session before, keys typed, the session after: one line a case.
//!
//! Before the keys of a case the program starts anew, so each case also shows that what was done before is there
//! after a restart. What comes after is written `what stands @line on screen +lines written | words in sight`.

mod action;
mod apart;
mod brief;
mod bringing;
mod clearing;
mod clipboard;
mod colleagues;
mod conflicts;
mod conversation;
mod failing;
mod files;
mod filter;
mod find;
mod find_by_id;
mod findings;
mod form;
mod hand_over;
mod help;
mod joined;
mod judging;
mod keys_needed;
mod ladder;
mod moving;
mod next_year;
mod other_line;
mod others;
mod parking;
mod people;
mod quick;
mod reach;
mod report;
mod review;
mod sealing;
mod second_person;
mod seen;
mod splitting;
mod titles;
mod trail;
mod two_people;
mod typed_name;
mod typing;
mod writing;

use crate::support::screens::World;

/// Walks a case on a session of every requirement.
fn walked(before: &str, keys: &str) -> (World, usize) {
    walked_on(World::of("all"), before, keys)
}

/// Walks a case on this session.
fn walked_on(mut world: World, before: &str, keys: &str) -> (World, usize) {
    world.press(before);
    world.open(walkdown::interview::Access::Writer);
    let lines = world.lines.len();
    world.press(keys);
    let written = world.lines.len() - lines;
    (world, written)
}

/// What came of it, in the form that cases are written in.
fn outcome(world: &World, written: usize) -> String {
    let at = world.at().replace(" RE", "RE").replace(" [", "[");
    format!("{} @{at} +{written}", world.stands())
        .trim_start()
        .to_owned()
}

/// Checks cases: keys before, keys, what comes after.
fn check(cases: &[(&str, &str, &str)]) {
    check_on(|| World::of("all"), cases);
}

/// Checks cases on sessions that begin like this.
fn check_on(begin: fn() -> World, cases: &[(&str, &str, &str)]) {
    let mut wrong = Vec::new();
    for (before, keys, after) in cases {
        let (mut world, written) = walked_on(begin(), before, keys);
        let (stands, sight) = after.split_once(" | ").unwrap_or((after, ""));
        let found = outcome(&world, written);
        let drawn = world.sight();
        if found != stands || !drawn.contains(sight) {
            wrong.push(format!(
                "[{before}] {keys}\n  wanted {stands} | {sight}\n  found  {found}\n{drawn}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
