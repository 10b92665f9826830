//! walkdown walks a security assessor through IEC 62443-2-4 and 2-1, point by point, with a list in hand.
//!
//! A session is a fold over an append-only list of events; a screen is a pure function of that and of where
//! the user stands; one small runtime carries out effects and reports back. Every front end goes through the
//! same two doors: [`session::judge`] (an edit becomes a checked change, or a reason why not) and
//! [`session::Session::fold`] (events become state).
//!
//! A field of an answer is one row of [`session::field`], a text about the session one row of [`session::about_table`]:
//! recording, histories, outputs, options of the command line and the carry-over follow from the row and its kind.
//!
//! A front end asks an open session with an [`interview::Command`] and gets an [`interview::Outcome`] as data: the record,
//! a question to ask first, a refusal and its reason, or nothing to do. The move that follows an answer travels with its
//! event. Screens and plain mode each word outcomes in one place (`words`), by an implementation of a trait for each
//! language. Neither decides again, and neither reads a text to learn what happened.
//!
//! Where to add what:
//!
//! - a field: a row of [`session::field`]; a key or a word that writes it whole, a row of the table of commands,
//!   [`interview::Verb`];
//! - a text or a day about the session: a row of [`session::about_table`]; for the report also a field of [`session::About`];
//! - any other command of the conversation: a row of [`interview::Verb`], a variant of [`interview::Command`], and what the
//!   compiler asks for then;
//! - a command of the command line: a variant of `Command` in `cli/args.rs`, a file in `cli`, a row of the table in
//!   `README.md`; an option of one, its arguments in `cli/args`, read in the command's file; of `answer` it follows from
//!   the table of fields;
//! - a screen: a module of `tui::screen`, its variant of [`tui::Screen`], a `Scope` for its keys in `tui::keys`, named in
//!   the rows of `tui/keys/others.rs` for what works on every screen (back, help, a page down), and what the compiler asks
//!   for then;
//! - a sentence on the screen: for a command's outcome a variant of the outcome in `interview`, for anything else one of an
//!   enum in `tui/words/says.rs`, and its words in `tui/words/english`; what plain mode says stands in `plain/words`, what
//!   documents and both say in `format`;
//! - what comes next after an answer: a variant of [`interview::After`], given with the record in `interview/answering.rs`
//!   and followed in `interview/what_follows.rs` once the change is on disk;
//! - a theme: a variant of [`tui::Palette`] with its `Shades` in `tui/theme.rs`, and its name in `cli/topics/settings.md`;
//! - a section of the report: a function in `format::report` that builds it, named in the list `sections` of its `mod.rs`;
//! - a document to hand over: a variant of [`interview::Deliverable`], and what the compiler asks for then;
//! - a format of documents: a writer in [`format::document`], a variant of [`interview::FileKind`] with its writer in
//!   `runtime/deliverable.rs`, and for the command one of `ReportFormat` in `cli/args.rs`; one of the answers: its writer in
//!   `format::export`, and for the command a variant of `ExportFormat` in `cli/args/export.rs`;
//! - a column of the worksheet: of a field in its row of [`session::field`], any other in `OWN` of
//!   `format/export/cell_content.rs`; its place in `ORDER` of `format/export/sheet.rs`;
//! - an official form: its map in `catalog/forms`, named in `BUILT_IN` of `format/form/map.rs`;
//! - a catalog: its folder in `catalog`, as `catalog/README.md` says, named in `catalog/built_in.rs`;
//! - a finding: a row of the table [`assessment::Code`] in `assessment/finding/code.rs`, at its place among the worst first,
//!   what the compiler asks for then, and the rule that finds it, called in `on_line` of `assessment/finding.rs`;
//! - a language: a [`format::Language`], and what the compiler asks for then.
//!
//! Changes of a session are written to its file in `runtime/store/append.rs`; the bytes that move the terminal's cursor are made in
//! `render/motion.rs`, and what a frame sends in `render/output.rs`.
//!
//! A test names a variant that its enum's list `ALL` lacks.
//!
//! The rooms, each importing only from those above it; within a room files import each other in no circle but a
//! folder's own:
//!
//! | room | subject | touches the world |
//! | --- | --- | --- |
//! | [`catalog`] | the questions | no |
//! | [`session`] | the answers | no |
//! | [`assessment`] | the results | no |
//! | [`mod@format`] | all of that as text and bytes | no |
//! | [`interview`] | the conversation with one open session | no |
//! | [`render`] | cells as the fewest bytes for a terminal | no |
//! | [`tui`] | the screens, without a terminal | no |
//! | [`plain`] | the session line by line, without a terminal | no |
//! | [`runtime`] | files, clock, terminal, the loop | yes, it alone |
//! | [`cli`] | arguments and commands | through `runtime` |
//!
//! One word for one thing, on screens, in help and in documents: a *requirement* is a demand of a catalog; a *line* is
//! a unit of judgement (a requirement, or its part for a role or a component; an agenda calls it a *subject*, for
//! people who know no sheets). A *rung* is a question of the ladder; a *step* is the work that leads to a level. A
//! *level* is one of the scale, ML1 to ML4; the *maturity* is the level that was found, the *target* the one aimed at,
//! *declared* the one claimed. Of many maturities the *lowest* is named first and the *mean* beside it. An untouched
//! line has *no answer yet*; a line with other answers and no level has *no maturity yet*. A level is *below target*;
//! a *gap* is a line that is, or whose verdict is fail. Who was interviewed *said* an answer, who sat at the keyboard
//! *recorded* it; the *speaker* is whoever is set as saying what follows. A line is *parked* with what is missing and
//! who owes it; an *open item* is anything that a person still owes: that, an answer, evidence or an action. A *finding*
//! is what the program noticed; verdict, *class* and *remarks* are the assessor's, a *comment* is a second person's. The
//! *summary* has the gaps that weigh most.
//!
//! Over a thin line ([`tui::Settings::low_bandwidth`]) the program asks nothing of the terminal and sends nothing to its
//! window, and [`tui::Theme::lean`] leaves out all ornament, which is drawn in `tui`'s `ornament` alone.
//!
//! Documents (report, agenda, status, findings) are built once as a [`format::document`], a tree that says what each part
//! is; html, Markdown, Word, columns and spoken text are writers of it that know nothing else. The words of
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
