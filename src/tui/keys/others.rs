//! The rows of lists, and of what works everywhere.

use super::{
    Own, Scope,
    Scope::{
        Brief, Choice, Conflicts, Files, Find, Findings, Form, Help, HelpWords, History, Home,
        Interview, OneLine, Overview, Path, Questions, Review, Summary, Text,
    },
};

const LISTS: &[Scope] = &[
    Home, Overview, Findings, Summary, Conflicts, Files, Review, History, Help, Choice,
];
const ALL: &[Scope] = &Scope::ALL;

/// The fourth part of the table.
pub(super) const ROWS: &[Own] = own! {
    // Lists.
    LISTS => ["j" "Down"] () Down: "down";
    LISTS => ["k" "Up"] () Up: "up";
    &[Find, Path, Form, HelpWords] => ["Down"] () Down: "down";
    &[Find, Path, Form, HelpWords] => ["Up"] () Up: "up";
    &[Home, Overview, Findings, Summary, Conflicts, Files, Path, Review, History, Find, HelpWords] => ["PgDn"] () PageDown:
        "a page down";
    &[Help] => ["PgDn" "Space"] ("Space" "next page") PageDown: "a page down";
    &[Home, Overview, Findings, Summary, Conflicts, Files, Path, Review, History, Help, Find, HelpWords] => ["PgUp"] () PageUp:
        "a page up";
    &[Home, Overview, Findings, Summary, Conflicts, Files, Review, History, Help] => ["g" "Home"] () First: "the first";
    &[Home, Overview, Findings, Summary, Conflicts, Files, Review, History, Help] => ["G" "End"] () Last: "the last";
    &[Home] => ["Enter"] ("Enter" "open") Enter: "open the session";
    &[Overview] => ["Enter"] ("Enter" "go there") Enter: "go to the area's first unanswered line";
    &[Find, Summary, Review] => ["Enter"] ("Enter" "go there") Enter: "go to that line";
    &[Findings] => ["Enter"] ("Enter" "go there") Enter:
        "go to that line; on a heading fold its findings, or show them";
    &[Choice] => ["Enter"] ("Enter" "take it") Enter: "take what is chosen";
    &[Brief] => ["Enter"] ("Enter" "go on") Enter: "on with the interview";
    &[Brief] => ["Esc"] () Back: "back to where you were: on with the interview, where you came back to the session";
    // The help.
    &[Help] => ["/"] ("/" "narrow") Find: "narrow the keys by words";
    &[HelpWords] => ["Enter"] ("Enter" "keep") Enter: "the keys that fit stay, and the letters are keys again";
    &[HelpWords] => ["Esc"] ("Esc" "all keys") Back: "all keys again";
    // The history.
    &[History] => ["u"] ("u" "undo it") Verb(Undo): "take back the chosen change; another's after a question";
    &[History] => ["Ctrl-r"] () Verb(Redo): "bring back what was taken back";
    // Home.
    &[Home] => ["n"] ("n" "new") New: "a new session";
    &[Home] => ["Q"] ("Q" "quick") Quick: "a new session, the quick way: the base requirements, one key an answer";
    &[Home] => ["N"] ("N" "next year") NextYear:
        "a new session from this one: its answers are carried over, each to be reconfirmed";
    &[Home] => ["r"] ("r" "rename") Rename: "give the session another name";
    &[Home] => ["c"] ("c" "copy") Copy: "copy the session beside itself";
    &[Home] => ["m"] ("m" "join") Join: "join a colleague's copy of the session into it";
    &[Home] => ["d"] ("d" "trash") Trash: "move the session to the trash folder";
    &[Home] => ["/"] ("/" "find") Find: "find a session by its name";
    // Everywhere.
    &[Form] => ["Esc"] ("Esc" "cancel") Back:
        "back: of a session's own data what was typed is kept as a draft; a new session is not begun";
    &[Choice] => ["Esc"] ("Esc" "cancel") Back: "cancel";
    &[Find] => ["Esc"] ("Esc" "back") Back: "back to where you were";
    &[Overview, Findings, Summary, Conflicts, Files, Review, History, Help] => ["Esc" "q"] ("Esc" "back") Back:
        "back to where you were";
    &[Home, Interview, Overview, Findings, Summary, Conflicts, Files, Review, History, Brief] => ["?" "F1"] ("?" "keys") Help:
        "every key of this screen";
    // What is typed into has no letter to spare.
    &[Form, Find, Path, Text, OneLine, Questions] => ["F1"] ("F1" "keys") Help: "every key of this screen";
    &[Choice] => ["F1" "?"] ("F1" "keys") Help: "every key of this screen";
    &[Help] => ["?" "F1"] () Help: "back to the screen whose keys these are";
    &[HelpWords] => ["F1"] () Help: "back to the screen whose keys these are";
    &[Interview, Brief] => ["q"] ("q" "leave") Close: "leave the session; everything is saved already";
    &[Home] => ["q"] ("q" "leave") Quit: "leave; everything is saved already";
    ALL => ["Ctrl-c"] () Quit: "leave the program; a text being typed is kept as a draft";
    ALL => ["Ctrl-t"] () Theme: "the next theme; it is remembered";
    ALL => ["Ctrl-l"] () Redraw: "draw the screen anew";
    ALL => ["Ctrl-z"] () Suspend: "to the shell; fg comes back";
};
