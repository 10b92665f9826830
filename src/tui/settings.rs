//! The user's settings from the config file: name, theme, keys. Reads the text; where it lies is not known here.

use std::collections::HashSet;

use crate::format::{clean_line, clip};

use super::{
    keys::{Action, Key, Keymap, Scope},
    theme::Palette,
};

use self::json::Json;

mod json;

/// A name longer than this is none.
const LONGEST_NAME: usize = 200;

/// The most letters of a file's content that a message repeats.
const LONGEST_SAID: usize = 160;

/// The settings chosen; the others have their defaults.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The user's name, for when the command line does not give one.
    pub name: Option<String>,
    /// The colours.
    pub palette: Palette,
    /// The keys.
    pub keys: Keymap,
    /// Whether everything is drawn in ASCII.
    pub ascii: Ascii,
    /// Whether one goes on to the next line after parking one; else one stays on it.
    pub leaves_parked: bool,
    /// Whether the mouse is taken; none where nothing was said.
    pub mouse: Option<bool>,
    /// Whether the line is thin: no byte is sent that is not needed.
    pub low_bandwidth: bool,
}

/// When everything is drawn in ASCII.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ascii {
    /// ASCII where the locale is not UTF-8.
    #[default]
    Auto,
    /// Always.
    On,
    /// Never.
    Off,
}

/// The reason why settings cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsettled {
    /// Where: a line, or the names of the fields that lead there.
    pub place: String,
    /// Why.
    pub why: String,
    /// The remedy.
    pub mend: String,
}

fn refused<T>(
    place: impl Into<String>,
    why: impl Into<String>,
    mend: impl Into<String>,
) -> Result<T, Unsettled> {
    // Content from outside may be long: enough of it is repeated to find it again.
    let short = |text: String| clip(&clean_line(&text), LONGEST_SAID);
    Err(Unsettled {
        place: short(place.into()),
        why: short(why.into()),
        mend: mend.into(),
    })
}

impl Settings {
    /// Whether clicks and the wheel are for the program; else the terminal marks text with them.
    #[must_use]
    pub fn takes_mouse(&self) -> bool {
        self.mouse.unwrap_or(true)
    }

    /// Reads the text of a config file.
    ///
    /// # Errors
    /// It is no JSON, or something in it is not known or contradicts itself.
    pub fn read(text: &str) -> Result<Self, Unsettled> {
        let whole = json::read(text)?;
        let Json::Fields(fields) = whole else {
            return refused(
                "line 1",
                format!("it is {}, not an object", whole.what()),
                "begin it with { and end it with }",
            );
        };
        let mut settings = Self::default();
        for (field, value) in once(fields, "")? {
            match field.as_str() {
                "name" => settings.name = Some(name(&value)?),
                "theme" => {
                    settings.palette = one_of("theme", &value, &Palette::ALL, Palette::name)?;
                }
                "ascii" => {
                    let all = [Ascii::Auto, Ascii::On, Ascii::Off];
                    settings.ascii = one_of("ascii", &value, &all, |own| match own {
                        Ascii::Auto => "auto",
                        Ascii::On => "on",
                        Ascii::Off => "off",
                    })?;
                }
                "mouse" => settings.mouse = Some(truth("mouse", &value)?),
                "low_bandwidth" => settings.low_bandwidth = truth("low_bandwidth", &value)?,
                "after_parking" => {
                    settings.leaves_parked =
                        one_of("after_parking", &value, &[false, true], |leaves| {
                            if leaves { "go on" } else { "stay" }
                        })?;
                }
                "keys" => settings.keys = keys(value)?,
                _ => {
                    return refused(
                        field,
                        "there is no such setting",
                        "the settings are name, theme, keys, ascii, mouse, low_bandwidth, after_parking",
                    );
                }
            }
        }
        Ok(settings)
    }
}

/// Fields of which none stands twice.
fn once(fields: Vec<(String, Json)>, place: &str) -> Result<Vec<(String, Json)>, Unsettled> {
    let mut seen = HashSet::new();
    let twice = fields.iter().find(|(name, _)| !seen.insert(name.as_str()));
    match twice {
        Some((name, _)) => refused(format!("{place}{name}"), "it stands twice", "keep one"),
        None => Ok(fields),
    }
}

fn name(value: &Json) -> Result<String, Unsettled> {
    let Json::Text(text) = value else {
        let why = format!("it is {}", value.what());
        return refused("name", why, "write it in quotation marks");
    };
    let name = text.trim();
    let mend = "write the name under which you answer, or leave the field out";
    if name.is_empty() {
        return refused("name", "it is empty", mend);
    }
    if name.chars().count() > LONGEST_NAME {
        let why = format!("it is longer than {LONGEST_NAME} characters");
        return refused("name", why, mend);
    }
    if name.chars().any(char::is_control) {
        return refused("name", "it has a control character or a line break", mend);
    }
    Ok(name.to_owned())
}

fn truth(place: &str, value: &Json) -> Result<bool, Unsettled> {
    match value {
        Json::Truth(truth) => Ok(*truth),
        other => {
            let why = format!("it is {}", other.what());
            refused(place, why, "write true or false")
        }
    }
}

fn one_of<T: Copy>(
    place: &str,
    value: &Json,
    all: &[T],
    word: impl Fn(T) -> &'static str,
) -> Result<T, Unsettled> {
    let words: Vec<&str> = all.iter().map(|own| word(*own)).collect();
    let mend = format!("choose one of {}", words.join(", "));
    let Json::Text(text) = value else {
        return refused(place, format!("it is {}", value.what()), mend);
    };
    match all.iter().find(|own| word(**own) == text) {
        Some(own) => Ok(*own),
        None => refused(place, format!("there is no {text:?}"), mend),
    }
}

/// The table with the user's keys over it: by screen, by action, a key or several.
fn keys(value: Json) -> Result<Keymap, Unsettled> {
    let Json::Fields(screens) = value else {
        let why = format!("it is {}, not an object of screens", value.what());
        return refused("keys", why, EXAMPLE);
    };
    let mut own = Vec::new();
    for (screen, value) in once(screens, "keys.")? {
        let place = format!("keys.{screen}");
        let Some(scope) = Scope::ALL.into_iter().find(|own| own.name() == screen) else {
            let names: Vec<&str> = Scope::ALL.iter().map(|own| own.name()).collect();
            let mend = format!("the screens are {}", names.join(", "));
            return refused(place, "there is no such screen", mend);
        };
        let Json::Fields(actions) = value else {
            let why = format!("it is {}, not an object of actions", value.what());
            return refused(place, why, EXAMPLE);
        };
        for (name, value) in once(actions, &format!("{place}."))? {
            let place = format!("{place}.{name}");
            let all = Keymap::default();
            let found = all.rows(scope).find(|row| row.action().name() == name);
            let Some(row) = found else {
                return refused(
                    place,
                    "there is no such action on this screen",
                    "see the names in brackets under KEYS in: walkdown man",
                );
            };
            own.push((scope, row.action(), named(&place, value)?));
        }
    }
    Keymap::with(&own).map_err(|refused| Unsettled {
        place: place_of(refused.scope, refused.action),
        why: refused.why,
        mend: refused.mend,
    })
}

/// An example of how keys are written.
const EXAMPLE: &str = r#"write it like {"interview": {"flag": "F2"}}"#;

fn place_of(scope: Scope, action: Action) -> String {
    format!("keys.{}.{}", scope.name(), action.name())
}

/// A key or several.
fn named(place: &str, value: Json) -> Result<Vec<Key>, Unsettled> {
    let names = match value {
        Json::List(names) => names,
        one => vec![one],
    };
    let mend = "write a letter or sign, Ctrl- and a letter, F1 to F12, Enter, Tab, Space, Backspace, Delete, Home, \
                End, PgUp, PgDn, Up, Down, Left or Right";
    let key = |name: &Json| match name {
        Json::Text(name) => match Key::parse(name) {
            Some(key) => Ok(key),
            None => refused(place, format!("{name:?} is no key of its own"), mend),
        },
        other => refused(place, format!("it is {}", other.what()), mend),
    };
    names.iter().map(key).collect()
}
