//! Every command of the table on five sessions, by key, by word and, where there is one, by a command: the same events in
//! the file, the same line on screen, the same outcome. The rows are those of the program's own table: a new command is
//! among them by itself, and one that takes something has to say in `said` what.

mod said;
mod sessions;
mod ways;

use walkdown::{
    assessment::Line,
    interview::{Access, Verb},
    session::Answer,
};

use self::{
    said::{Said, said},
    sessions::{READ_ONLY, answered, both, carried_over, conflicted, split},
    ways::{agree, by_command, by_keys, by_words},
};
use crate::support::screens::World;

/// Says every command in every way on this session.
fn comes_to_the_same(kind: &str, begin: fn() -> World) {
    let mut wrong = Vec::new();
    for verb in Verb::ALL {
        let name = verb.entry().name;
        let Said { keys, words, by } = said(*verb);
        let keyed = by_keys(begin(), kind, &keys);
        let worded = by_words(&begin(), kind, &words);
        let is_same = keyed.len() == worded.len()
            && keyed.iter().zip(&worded).all(|(keyed, worded)| {
                keyed.stands == worded.stands && agree(keyed.outcome, worded.outcome)
            });
        if !is_same {
            wrong.push(format!(
                "{kind}, {name}: by key {keyed:#?}\nby word {worded:#?}"
            ));
        }
        let last = keyed.last().unwrap();
        if let Some((events, outcome)) = by_command(&begin(), kind, &by)
            && !(events == last.stands.events && agree(last.outcome, outcome))
        {
            wrong.push(format!(
                "{kind}, {name}: by key {last:#?}\nby command {outcome:?} {events:#?}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_sessions_are_what_they_are_called() {
    let line = |mut world: World| {
        world.open(Access::Writer);
        let walk = world.model.walk.as_ref().unwrap();
        walk.line().unwrap().clone()
    };
    let is = |world: World, of: fn(&Line) -> bool| assert!(of(&line(world)));
    is(both(), |line| *line.answer == Answer::default());
    is(carried_over(), Line::is_to_reconfirm);
    is(split(), |line| line.key.role == "integration");
    is(conflicted(), Line::is_in_conflict);
    is(answered(), |line| line.answer.maturity() == Some(2));
}

#[test]
fn every_command_on_a_fresh_session() {
    comes_to_the_same("fresh", both);
}

#[test]
fn every_command_on_next_years_session() {
    comes_to_the_same("carried over", carried_over);
}

#[test]
fn every_command_on_a_split_line() {
    comes_to_the_same("split", split);
}

#[test]
fn every_command_on_a_line_in_conflict() {
    comes_to_the_same("conflicted", conflicted);
}

#[test]
fn every_command_on_a_session_that_may_not_be_written() {
    comes_to_the_same(READ_ONLY, answered);
}
