//! The table of keys with a user's own keys over it. Dispatch, footer and help go by it.

use std::sync::{Arc, OnceLock};

use crossterm::event::{KeyCode, KeyEvent};

use crate::tui::widget::width;

use super::{
    Action, Binding, Key, Scope, bindings,
    key::{c, n},
    names,
};

/// A row of the table for one screen, with the keys that count there.
#[derive(Debug, Clone)]
pub struct Row {
    scope: Scope,
    binding: Binding,
    /// The keys; none where the user wants none.
    pub keys: Vec<Key>,
    /// For the footer; empty where it is not shown there.
    pub hint: Shown,
}

/// The words of a footer about keys, as they are now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The keys; empty where nothing is shown.
    pub keys: String,
    /// The action of the keys.
    pub word: &'static str,
}

impl Shown {
    /// A hint of these keys with this word.
    #[must_use]
    pub fn new(keys: impl Into<String>, word: &'static str) -> Self {
        Self {
            keys: keys.into(),
            word,
        }
    }

    /// Whether nothing is shown.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// The columns that the hint takes.
    #[must_use]
    pub fn width(&self) -> usize {
        width(&self.keys) + 1 + width(self.word)
    }
}

impl Row {
    /// The action.
    #[must_use]
    pub fn action(&self) -> Action {
        self.binding.action
    }

    /// For the help.
    #[must_use]
    pub fn help(&self) -> &'static str {
        self.binding.help
    }

    /// The hint of the row with another word behind the keys.
    #[must_use]
    pub fn hint_with(&self, word: &'static str) -> Shown {
        Shown {
            word,
            ..self.hint.clone()
        }
    }

    /// The names of its keys, parted by blanks.
    #[must_use]
    pub fn names(&self) -> String {
        names(&self.keys)
    }
}

/// The keys and their actions.
#[derive(Debug, Clone)]
pub struct Keymap {
    /// Shared: settings, program and screens have the same table.
    screens: Arc<Vec<Rows>>,
}

/// The rows of one screen, made when they are first asked for: the first frame needs those of its own screen alone.
#[derive(Debug, Clone)]
struct Rows {
    scope: Scope,
    rows: OnceLock<Vec<Row>>,
}

impl Rows {
    fn get(&self) -> &[Row] {
        self.rows.get_or_init(|| self.of_table())
    }

    fn of_table(&self) -> Vec<Row> {
        let row = |binding: Binding| Row {
            scope: self.scope,
            keys: binding.keys.clone(),
            hint: Shown::new(binding.hint.keys, binding.hint.word),
            binding,
        };
        bindings(self.scope).map(row).collect()
    }
}

/// The reason why a key cannot be given to an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The screen.
    pub scope: Scope,
    /// The action.
    pub action: Action,
    /// Why.
    pub why: String,
    /// The remedy.
    pub mend: String,
}

impl Default for Keymap {
    fn default() -> Self {
        let rows = |scope| Rows {
            scope,
            rows: OnceLock::new(),
        };
        Self {
            screens: Arc::new(Scope::ALL.into_iter().map(rows).collect()),
        }
    }
}

impl Keymap {
    /// The table with these keys instead of its own. What has to stay stays beside them: Ctrl-c leaves everywhere, Esc
    /// leads back, Enter takes.
    ///
    /// # Errors
    /// A key cannot be given away, types a letter where it is wanted, or would do two things on one screen.
    pub fn with(own: &[(Scope, Action, Vec<Key>)]) -> Result<Self, Refused> {
        let mut map = Self::default();
        for (scope, action, keys) in own {
            for key in keys {
                may_be_given(*scope, *action, *key)?;
            }
            let mut rows: Vec<Row> = map.rows(*scope).cloned().collect();
            if let Some(row) = rows.iter_mut().find(|row| row.action() == *action) {
                let stay = |key: &Key| stays(*scope, *action, *key);
                let kept = row.binding.keys.iter().copied().filter(stay);
                let mut all: Vec<Key> = keys.clone();
                all.extend(kept);
                row.keys.clear();
                for key in all {
                    if !row.keys.contains(&key) {
                        row.keys.push(key);
                    }
                }
            }
            map.put(*scope, rows);
        }
        let changed = |scope: &Scope| own.iter().any(|(on, ..)| on == scope);
        let changed = || Scope::ALL.into_iter().filter(changed);
        map.has_each_key_once(changed(), own)?;
        for scope in changed() {
            let hinted = map.rows(scope).map(|row| Row {
                hint: map.follow(row),
                ..row.clone()
            });
            let hinted = hinted.collect();
            map.put(scope, hinted);
        }
        Ok(map)
    }

    fn put(&mut self, scope: Scope, rows: Vec<Row>) {
        let mut screens = Arc::make_mut(&mut self.screens).iter_mut();
        if let Some(screen) = screens.find(|screen| screen.scope == scope) {
            screen.rows = rows.into();
        }
    }

    fn has_each_key_once(
        &self,
        scopes: impl Iterator<Item = Scope>,
        own: &[(Scope, Action, Vec<Key>)],
    ) -> Result<(), Refused> {
        for scope in scopes {
            let mut seen: Vec<(Key, Action)> = Vec::new();
            for row in self.rows(scope) {
                for key in &row.keys {
                    if let Some((_, other)) = seen.iter().find(|(before, _)| before == key) {
                        let (action, other) = (row.action(), *other);
                        // Named is what the user wrote, and the other one in the reason.
                        let is_own = own.iter().any(|(on, which, keys)| {
                            (*on, *which) == (scope, action) && keys.contains(key)
                        });
                        let (action, other) = if is_own {
                            (action, other)
                        } else {
                            (other, action)
                        };
                        return Err(Refused {
                            scope,
                            action,
                            why: format!(
                                "{} is the key of {} there: one key cannot do both",
                                key.name(),
                                other.name()
                            ),
                            mend: "give one of the two another key".into(),
                        });
                    }
                    seen.push((*key, row.action()));
                }
            }
        }
        Ok(())
    }

    /// The rows for a screen, in the order of the table.
    pub fn rows(&self, scope: Scope) -> impl Iterator<Item = &Row> {
        let screens = self.screens.iter();
        let screen = screens.filter(move |screen| screen.scope == scope);
        screen.flat_map(Rows::get)
    }

    /// The action of a key on a screen.
    #[must_use]
    pub fn find(&self, scope: Scope, pressed: &KeyEvent) -> Option<Action> {
        self.rows(scope)
            .find(|row| row.keys.iter().any(|key| key.is(pressed)))
            .map(Row::action)
    }

    /// The name of the first key of an action on a screen, for a sentence; in brackets the action where it has none.
    #[must_use]
    pub fn name(&self, scope: Scope, action: impl Into<Action>) -> String {
        let action = action.into();
        let mut rows = self.rows(scope).filter(|row| row.action() == action);
        let key = rows.find_map(|row| row.keys.first());
        key.map_or_else(
            || format!("({})", action.name()),
            |key| match key.name() {
                // In a sentence they would be read as its own signs.
                sign if matches!(sign.as_str(), "," | "." | ";" | ":") => format!("\"{sign}\""),
                name => name,
            },
        )
    }

    /// A row's hint with the keys that count: it names keys of the table.
    fn follow(&self, row: &Row) -> Shown {
        let hint = row.binding.hint;
        let named = keys_of(hint.keys);
        let mut now: Vec<Key> = Vec::new();
        for key in &named {
            let mut rows = self.rows(row.scope);
            let owner = rows.find(|other| other.binding.keys.contains(key));
            let counts = owner.and_then(|owner| {
                let stands = owner.keys.iter().find(|own| *own == key);
                stands.or(owner.keys.first())
            });
            now.extend(counts.filter(|key| !now.contains(key)));
        }
        if now == named {
            return Shown::new(hint.keys, hint.word);
        }
        if now.is_empty() {
            return Shown::new("", "");
        }
        let shown: Vec<String> = now.iter().map(|key| key.name()).collect();
        Shown::new(shown.join("/"), hint.word)
    }
}

/// The keys that a hint begins with: `Tab`, `y/n`, `0-4`, `←→`.
fn keys_of(named: &str) -> Vec<Key> {
    if let Some(key) = Key::parse(named) {
        return vec![key];
    }
    let each = |part: &str| -> Vec<Key> {
        if let Some(key) = Key::parse(part) {
            return vec![key];
        }
        let letters: Vec<char> = part.chars().collect();
        let of = |letter: char| Key::parse(&letter.to_string());
        match letters.as_slice() {
            [first, '-', last] => (*first..=*last).filter_map(of).collect(),
            letters => letters.iter().copied().filter_map(of).collect(),
        }
    };
    named.split('/').flat_map(each).collect()
}

/// Whether a key keeps its action whatever the user sets, so that no setting locks the user in.
fn stays(scope: Scope, action: Action, key: Key) -> bool {
    match action {
        Action::Quit => key == c('c'),
        Action::Back if scope == Scope::OneLine => {
            key == n(KeyCode::Esc) || key == n(KeyCode::Enter)
        }
        Action::Back => key == n(KeyCode::Esc),
        Action::Enter => key == n(KeyCode::Enter),
        _ => false,
    }
}

fn may_be_given(scope: Scope, action: Action, key: Key) -> Result<(), Refused> {
    let refused = |why: String, mend: &str| {
        Err(Refused {
            scope,
            action,
            why,
            mend: mend.into(),
        })
    };
    let rows = bindings(scope).filter(|row| row.action == action);
    if action != Action::Quit && rows.count() > 1 {
        let why = "several keys do this, each in its own way, and stay";
        return refused(why.into(), "leave them as they are");
    }
    let default = |key: Key| bindings(scope).find(|row| row.keys.contains(&key));
    if let Some(row) = default(key)
        && row.action != action
        && stays(scope, row.action, key)
    {
        let what = match row.action {
            Action::Quit => "leaves the program",
            Action::Enter => "takes what is chosen",
            _ => "is the way out",
        };
        let why = format!(
            "{} {what} there and stays so ({}), so that nobody is locked in",
            key.name(),
            row.action.name()
        );
        return refused(why, "choose another key");
    }
    if scope.types() && key.types() && default(key).is_none() {
        let why = format!("{} is needed for typing there", key.name());
        return refused(why, "choose Ctrl- and a letter, or F1 to F12");
    }
    if scope == Scope::Choice && key.is_letter() && default(key).is_none() {
        let why = format!("{} may be the letter of a row there", key.name());
        return refused(why, "choose Ctrl- and a letter, or F1 to F12");
    }
    Ok(())
}
