//! The words on a refused command: the reason.

use crate::{
    format::{clean_line, field_words},
    interview::{Access, Refused, Verb},
    session::{field::STATEMENT, names_words},
    tui::keys::{Action, Keymap, Scope},
};

/// Says why a command is not granted, and how to go on.
pub(super) fn refused(keys: &Keymap, label: &str, why: &Refused) -> String {
    let key = |action| keys.name(Scope::Interview, action);
    match why {
        Refused::Access(Access::Follower(who)) => {
            format!("read-only: {who} has this session open")
        }
        Refused::Access(Access::ReadOnly(why)) => format!("read-only: {why}"),
        Refused::Access(Access::Sealed(how)) => how.clone(),
        Refused::Access(Access::Writer) => String::new(),
        Refused::Judge(refusal, _) => clean_line(&refusal.to_string()),
        Refused::NoPerson(number) => format!("nobody has the number {number}: type a name"),
        Refused::OnePerson(names) => clean_line(&format!(
            "one person at a time: {names}: write the first, then {} and {} for the second (in quotes it is one name)",
            key(Action::Verb(Verb::SaidBy)),
            key(Action::Verb(Verb::writing(&STATEMENT)))
        )),
        Refused::SeveralPeople(name, all) => clean_line(&format!(
            "several are called {name}: {}: type more of the name",
            names_words(all)
        )),
        Refused::Conflict => {
            format!("{label}: two levels stand, and nobody can confirm both: set the right one")
        }
        Refused::NoConflict(line, field) => clean_line(
            format!(
                "{} {}: what stood there is settled or changed meanwhile: look again",
                line.label(),
                field_words(field)
            )
            .trim_start(),
        ),
        Refused::NoValue(number, have) => {
            format!("there is no value {number} here: there are {have}")
        }
        Refused::NoTexts(field) => format!(
            "{}: no texts that could be joined: {} and on take one by its number",
            field_words(field),
            keys.name(Scope::Conflicts, Action::TakeValue)
        ),
        Refused::OnlyStanding(field) => format!(
            "{}: one of the values that stand is taken here",
            field_words(field)
        ),
        Refused::NoAction => format!(
            "{label} has no action yet: {} writes what is to be done",
            key(Action::Verb(Verb::Action))
        ),
        Refused::OneRole => format!(
            "this session assesses one role: {} adds another",
            key(Action::Verb(Verb::About))
        ),
        Refused::NoName => "no name given: nothing changed".into(),
        Refused::SetUp(who) => format!(
            "{} set the session up with this: it stays, and {} changes it",
            clean_line(who),
            key(Action::Verb(Verb::About))
        ),
        Refused::NoArea(typed, areas) => clean_line(&format!(
            "there is no area {typed}: the areas are {}",
            areas.join(", ")
        )),
        Refused::DaysOrder { from, to } => {
            format!("the last day {to} is before the first day {from}: give them in their order")
        }
        Refused::NoLine => format!(
            "This session has no requirement to walk: {} changes its profile.",
            key(Action::Verb(Verb::About))
        ),
    }
}
