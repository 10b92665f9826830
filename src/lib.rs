//! walkdown walks a security assessor through IEC 62443-2-4 and 2-1, point by point, with a list in hand.
//!
//! A session is a fold over an append-only list of events; a screen is a pure function of that and of where
//! the user stands; one small runtime carries out effects and reports back. Every front end goes through the
//! same two doors: [`session::judge`] (an edit becomes a checked change, or a reason why not) and
//! [`session::Session::fold`] (events become state).
//!
//! A field of an answer is one row of [`session::field`], what a session is about one row of [`session::about_table`]:
//! recording, histories, outputs, options of the command line and the carry-over follow from the row and its kind.
//!
//! A front end asks an open session with an [`interview::Command`] and gets an [`interview::Outcome`], as data: what is
//! recorded, what stands already, what is asked first, what is refused and why. What follows an answer travels with its
//! event. Screens and plain mode each word outcomes in one place (`words`), an implementation of a trait a language; none
//! decides again, and none looks into a text for what happened.
//!
//! Where to add what:
//!
//! - a field: a row of [`session::field`]; a key or a word that writes it whole, a row of the table of commands,
//!   [`interview::Verb`];
//! - any other command: a row there, a variant of [`interview::Command`], and what the compiler asks for then;
//! - a screen: a module of `tui::screen`, its variant of [`tui::Screen`], a `Scope` for its keys in `tui::keys`, and what
//!   the compiler asks for then;
//! - a section of the report: a function in `format::report` that builds it, named in the list `sections` of its `mod.rs`;
//! - a finding: a row of the table [`assessment::Code`] in `assessment/finding/code.rs`, at its place among the worst first,
//!   what the compiler asks for then, and the rule that finds it, called in `on_line` of `assessment/finding.rs`;
//! - a language: a [`format::Language`], and what the compiler asks for then.
//!
//! The rooms, each importing only from those above it; within a room files import each other in no circle but a
//! folder's own:
//!
//! | room | what it is about | touches the world |
//! | --- | --- | --- |
//! | [`catalog`] | what is asked | no |
//! | [`session`] | what was answered | no |
//! | [`assessment`] | what it amounts to | no |
//! | [`mod@format`] | the same as text and bytes | no |
//! | [`interview`] | the conversation with one open session | no |
//! | [`render`] | cells as the fewest bytes for a terminal | no |
//! | [`tui`] | the screens, without a terminal | no |
//! | [`plain`] | the session line by line, without a terminal | no |
//! | [`runtime`] | files, clock, terminal, the loop | yes, it alone |
//! | [`cli`] | arguments and commands | through `runtime` |
//!
//! One word for one thing, on screens, in help and in what is handed over: a *requirement* is what a catalog asks, a
//! *line* what is judged (a requirement, or its part for a role or a component; an agenda calls it a *subject*, for people
//! who know no sheets). A *rung* is a question of the ladder; a *step* what is to be done to reach a level. A *level* is
//! one of the scale, ML1 to ML4; the *maturity* is the level that was found, the *target* the one aimed at, *declared* the
//! one claimed. Of many maturities the *lowest* is named first and the *mean* beside it. A line of which nothing is known has
//! *no answer yet*, one of which anything else stands *no maturity yet*.
//!
//! Over a thin line ([`tui::Settings::low_bandwidth`]) nothing is asked of the terminal or sent to its window, and
//! [`tui::Theme::lean`] leaves out what only pleases the eye; all of that stands in `tui`'s `ornament`.
//!
//! What is handed over (report, agenda, status, findings) is built once as a [`format::document`], a tree that says what
//! each part is; html, Markdown, Word, columns and spoken text are writers of it that know nothing else. The words of
//! documents stand in the `wording` room of `format`, where the language is chosen: a second one is one more
//! implementation of its traits.

pub mod assessment;
pub mod catalog;
pub mod cli;
pub mod format;
pub mod interview;
pub mod plain;
pub mod render;
pub mod runtime;
pub mod session;
pub mod tui;

/// Bytes as lower-case hex digits.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(value.into(), 16).unwrap_or_default();
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    let mut text = String::with_capacity(bytes.len() * 2);
    text.extend(digits.map(digit));
    text
}
