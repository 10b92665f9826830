//! THE table of keys: what a key does on each screen. Dispatch, footer, help and the manual page all come from it. The
//! keys of the conversation are those of its table of commands ([`Verb`]); here are those of lists, forms, texts and panes.

/// Rows of a screen's own keys: the screens, the names of the keys, the hint in the footer where there is one, the
/// action and the help.
macro_rules! own {
    ($($scopes:expr => [$($key:literal)+] ($($shown:literal $word:literal)?) $action:ident $(($verb:ident))?: $help:literal;)*) => {
        &[$($crate::tui::keys::Own {
            scopes: $scopes,
            keys: &[$($key),+],
            action: $crate::tui::keys::Action::$action $(($crate::interview::Verb::$verb))?,
            hint: $crate::interview::Hint { keys: concat!($($shown)?), word: concat!($($word)?) },
            help: $help,
        }),*]
    };
}

mod action;
mod conflicts;
mod everyday;
mod group;
mod interview;
mod key;
mod keymap;
mod others;
mod review;
mod scope;
mod typed;

pub use action::Action;
pub(in crate::tui) use everyday::words_for;
pub use group::Group;
pub use key::Key;
pub use keymap::{Keymap, Refused, Row, Shown};
pub use scope::Scope;

use crate::interview::{Hint, Verb, View};

/// A row of a screen's own keys, beside those of the table of commands.
#[derive(Debug, Clone, Copy)]
struct Own {
    scopes: &'static [Scope],
    /// The names of the keys.
    keys: &'static [&'static str],
    action: Action,
    hint: Hint,
    help: &'static str,
}

/// A binding of keys to an action on a screen.
#[derive(Debug, Clone)]
pub struct Binding {
    /// The keys.
    pub keys: Vec<Key>,
    /// The action.
    pub action: Action,
    /// For the footer.
    pub hint: Hint,
    /// For the help.
    pub help: &'static str,
}

impl Binding {
    fn new(own: &Own) -> Self {
        Self {
            keys: keys_of(own.keys),
            action: own.action,
            hint: own.hint,
            help: own.help,
        }
    }

    fn of_verb(verb: Verb) -> Self {
        let entry = verb.entry();
        Self {
            keys: keys_of(entry.keys),
            action: Action::Verb(verb),
            hint: entry.hint,
            help: entry.help,
        }
    }

    /// The names of its keys, parted by blanks.
    #[must_use]
    pub fn names(&self) -> String {
        names(&self.keys)
    }
}

/// The keys of these names.
fn keys_of(names: &[&str]) -> Vec<Key> {
    names.iter().filter_map(|name| Key::parse(name)).collect()
}

/// Their names, parted by blanks.
fn names(keys: &[Key]) -> String {
    joined(keys.iter().map(|key| key.name()))
}

/// Names of keys, parted by blanks; digits in a row as `1-9`.
pub(super) fn joined(names: impl Iterator<Item = String>) -> String {
    let names: Vec<String> = names.collect();
    let digit = |name: &String| name.parse::<u8>().ok().filter(|_| name.len() == 1);
    let digits: Option<Vec<u8>> = names.iter().map(digit).collect();
    let in_a_row = |digits: &[u8]| digits.windows(2).all(|two| two[0] + 1 == two[1]);
    match (digits, names.as_slice()) {
        (Some(digits), [first, _, .., last]) if in_a_row(&digits) => format!("{first}-{last}"),
        _ => names.join(" "),
    }
}

/// The screen on which a part of a session is looked at.
fn scope_of(view: View) -> Scope {
    match view {
        View::Line => Scope::Interview,
        View::Overview => Scope::Overview,
        View::Findings => Scope::Findings,
        View::Summary => Scope::Summary,
        View::Review => Scope::Review,
        View::Conflicts => Scope::Conflicts,
        View::Brief => Scope::Brief,
    }
}

/// The bindings of a screen, in the order of its help; a user's own keys are in a [`Keymap`].
pub fn bindings(scope: Scope) -> impl Iterator<Item = Binding> {
    let own = move |rows: &'static [Own]| {
        let here = rows.iter().filter(move |own| own.scopes.contains(&scope));
        here.map(Binding::new)
    };
    let verbs = move |is_about_line: bool| {
        let about = Verb::ALL.iter().map(|verb| (*verb, verb.entry()));
        let here = about.filter(move |(_, entry)| {
            entry.is_about_line == is_about_line
                && entry.views.iter().any(|view| scope_of(*view) == scope)
        });
        here.map(|(verb, _)| Binding::of_verb(verb))
    };
    own(review::ROWS)
        .chain(own(conflicts::ROWS))
        .chain(verbs(true))
        .chain(own(interview::ROWS))
        .chain(verbs(false))
        .chain(own(typed::ROWS))
        .chain(own(others::ROWS))
}

#[cfg(test)]
mod tests {
    use super::{conflicts, interview, keys_of, others, review, typed};

    #[test]
    fn every_name_in_the_table_is_that_of_a_key() {
        let all = [
            review::ROWS,
            conflicts::ROWS,
            interview::ROWS,
            typed::ROWS,
            others::ROWS,
        ];
        for own in all.into_iter().flatten() {
            assert_eq!(keys_of(own.keys).len(), own.keys.len(), "{:?}", own.keys);
        }
    }
}
