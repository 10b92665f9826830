//! Moving: from line to line, by topic and area, back along the trail, and along the lines of a filter.

use crate::{
    assessment::{Filter, State},
    session::{LineKey, Mode},
};

use super::{
    command::Motion,
    outcome::{Moved, Nothing, Outcome},
    walk::Walk,
};

/// Moves along the walk.
pub(super) fn along(walk: &mut Walk, motion: Motion) -> Outcome {
    let before = walk.at.clone();
    match motion {
        Motion::Next => walk.step(1),
        Motion::Previous => walk.step(-1),
        Motion::First => walk.step(isize::MIN),
        Motion::Last => walk.step(isize::MAX),
        Motion::NextTopic => walk.step_run(true, |asked| (&asked.area, &asked.topic)),
        Motion::PreviousTopic => walk.step_run(false, |asked| (&asked.area, &asked.topic)),
        Motion::NextArea => walk.step_run(true, |asked| (&asked.area, "")),
        Motion::PreviousArea => walk.step_run(false, |asked| (&asked.area, "")),
        Motion::NextOpen => return next_open(walk),
        Motion::Back if walk.retrace() => {}
        Motion::Back => return Outcome::Nothing(Nothing::NoWayBack),
        Motion::BeforeJump if walk.jump_back() => {}
        Motion::BeforeJump => return Outcome::Nothing(Nothing::NoJump),
        Motion::Recorded => return recorded(walk),
        Motion::Related => {
            return walk
                .take_side_step()
                .map_or(Outcome::Nothing(Nothing::NothingRelated), |step| {
                    Outcome::Moved(Moved::SideStep(step))
                });
        }
    }
    if walk.at == before {
        return Outcome::Nothing(Nothing::NoFurther(motion));
    }
    Outcome::Moved(Moved::By(motion))
}

fn next_open(walk: &mut Walk) -> Outcome {
    match walk.next_open() {
        Some(key) if key != walk.at => {
            let waits = walk
                .line()
                .is_some_and(|line| line.state() == State::Unanswered);
            let from = std::mem::replace(&mut walk.at, key);
            Outcome::Moved(if waits {
                Moved::LeftForLater(from)
            } else {
                Moved::By(Motion::NextOpen)
            })
        }
        None if walk.filter.is_none() && walk.judged.about.mode == Mode::Quick => {
            Outcome::Nothing(Nothing::End)
        }
        found => Outcome::Nothing(Nothing::NoneOpen {
            here: found.is_some(),
        }),
    }
}

/// To the line of the newest change of this start that stands.
fn recorded(walk: &mut Walk) -> Outcome {
    match walk.last_recorded() {
        Some(key) if key == walk.at => Outcome::Nothing(Nothing::RecordedHere),
        Some(key) => {
            walk.at = key;
            Outcome::Moved(Moved::By(Motion::Recorded))
        }
        None => Outcome::Nothing(Nothing::NothingRecorded),
    }
}

/// Stands on a line.
pub(super) fn go(walk: &mut Walk, line: &LineKey) -> Outcome {
    if walk.judged.place(line).is_none() {
        return Outcome::Nothing(Nothing::NoSuchLine);
    }
    walk.at.clone_from(line);
    Outcome::Moved(Moved::There)
}

/// Walks only the lines of one kind, or all again.
pub(super) fn filter(walk: &mut Walk, filter: Option<&Filter>) -> Outcome {
    match filter {
        Some(filter) if walk.set_filter(filter.clone()) => Outcome::Moved(Moved::Filtered),
        Some(_) => Outcome::Nothing(Nothing::NoSuchLine),
        None => Outcome::Nothing(Nothing::Widened(walk.filter.take())),
    }
}
