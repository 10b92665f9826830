//! The outcome of a command that was given to an open session: the changes to record, or why a command of the program
//! ends here.

use crate::{
    interview::{Access, Outcome, Record, Refused},
    session::{Change, names_words},
};

use super::failure::Failure;

/// The changes to record; none where all stands already.
pub(super) fn changes(what: &str, outcome: Outcome) -> Result<Vec<Change>, Failure> {
    match outcome {
        Outcome::Record(Record { changes, .. }) => Ok(changes),
        Outcome::Refused(why) => Err(refused(what, why)),
        Outcome::Stands(_)
        | Outcome::Asks(_)
        | Outcome::Moved(_)
        | Outcome::Speaks(_)
        | Outcome::World(_)
        | Outcome::Nothing(_) => Ok(Vec::new()),
    }
}

/// Why it is not granted, and what to do.
pub(super) fn refused(what: &str, why: Refused) -> Failure {
    let (why, mend) = match why {
        Refused::Judge(refusal, _) => return Failure::refused(what)(refusal),
        Refused::NoArea(typed, areas) => {
            return Failure::cannot(
                format!("{typed:?}"),
                "there is no such area",
                format!("the areas are {}", areas.join(", ")),
            );
        }
        Refused::NoPerson(number) => (
            format!("nobody here has the number {number}"),
            "give the name",
        ),
        Refused::OnePerson(names) => (
            format!("several people are named: {names}"),
            "name one person at a time; what stands in quotes is one name",
        ),
        Refused::SeveralPeople(name, all) => (
            format!("several are called {name}: {}", names_words(&all)),
            "give more of the name",
        ),
        Refused::DaysOrder { from, to } => (
            format!("the last day {to} is before the first day {from}"),
            "give the days in their order",
        ),
        Refused::Access(Access::Follower(who)) => (
            format!("{who} has this session open"),
            "try again once it is closed",
        ),
        Refused::Access(Access::ReadOnly(why)) => (why, "write to a copy of it"),
        Refused::Access(Access::Sealed(how)) => (how, "say why you change it with --reason TEXT"),
        Refused::NoLine | Refused::Access(Access::Writer) => (
            "the session has no requirement to answer".into(),
            "change its profile with walkdown set --profile",
        ),
        Refused::Conflict => (
            "two levels stand, and nobody can confirm both".into(),
            "set the right one with --maturity",
        ),
        Refused::NoConflict(..)
        | Refused::NoValue(..)
        | Refused::NoTexts(_)
        | Refused::OnlyStanding(_) => (
            "this settles no conflict that stands".into(),
            "see what stands with walkdown lint",
        ),
        Refused::NoAction => (
            "there is no action yet".into(),
            "say what is to be done with --action",
        ),
        Refused::OneRole => (
            "this session assesses one role".into(),
            "add another with walkdown set --role",
        ),
        Refused::NoName => ("no name was given".into(), "give the name"),
        Refused::SetUp(who) => (
            format!("{who} set the session up with this, and it stays"),
            "change it with walkdown set",
        ),
    };
    Failure::cannot(what, why, mend)
}
