//! The one definition of the command line: parsing, help, completions and the manual page come from it.

mod about;
mod about_texts;
mod agenda;
mod answer;
mod export;
mod import;
mod portfolio;
mod record;
pub(super) mod value;

use std::path::PathBuf;

use clap::{CommandFactory, Parser, Subcommand, ValueEnum, builder::NonEmptyStringValueParser};

use super::topics::topics;

pub(super) use about::{AboutArgs, NewArgs, SetArgs};
pub(super) use agenda::{AgendaArgs, AgendaFormat};
pub(super) use answer::{AnswerArgs, FieldArgs, Given, Typed};
pub(super) use export::{ExportArgs, ExportFormat};
pub(super) use import::ImportArgs;
pub(super) use portfolio::{PortfolioArgs, PortfolioFormat};
pub(super) use record::{DiffArgs, DiffFormat, MergeArgs, SealArgs};

/// The meanings of the exit codes, as help and manual page print them.
pub(super) const EXIT_CODES: &str = "Exit codes: 0 done; 1 it could not be done, or a check found something; 2 the command line is wrong.";

/// Walks a security assessor through IEC 62443-2-4 or 2-1, requirement by requirement, in a terminal
///
/// Without arguments the home screen opens; with the path of a session that session is resumed where it was left.
#[derive(Debug, Default, Parser)]
#[command(
    name = "walkdown",
    version,
    propagate_version = true,
    override_usage = "walkdown [--as NAME] [--plain] [--low-bandwidth] [PATH]\n       walkdown [--as NAME] COMMAND …",
    disable_help_subcommand = true,
    max_term_width = 100
)]
pub(super) struct Args {
    /// The session to resume where it was left
    #[arg(value_name = "PATH")]
    pub(super) path: Option<PathBuf>,
    /// Who is answering, instead of the name in config.json or the user's name
    #[arg(long = "as", value_name = "NAME", global = true)]
    pub(super) who: Option<String>,
    /// Line by line, for screen readers and serial consoles; so it is too where TERM is dumb or there is no terminal
    #[arg(long, global = true)]
    pub(super) plain: bool,
    /// Over a thin line, a serial console or a satellite: nothing is asked of the terminal, no bar for its window
    /// is sent, and what only pleases the eye is left out; so it is always where config.json says so
    #[arg(long, global = true)]
    pub(super) low_bandwidth: bool,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Start a session
    New(NewArgs),
    /// Start a quick session: one key an answer, base requirements only unless a profile is named
    Quick(NewArgs),
    /// Resume a session
    Open {
        /// The session's file, or its name among the sessions known here
        #[arg(value_name = "PATH")]
        path: PathBuf,
    },
    /// Change what a session is about
    Set(SetArgs),
    /// List the sessions known here, with progress and last change
    List {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Show progress, maturity by area, findings, and what comes next
    Status(SessionArgs),
    /// Show one requirement and its answer, and how the answer came to be
    Show(ShowArgs),
    /// Record an answer without a screen; it is on disk once this exits 0
    Answer(Box<AnswerArgs>),
    /// Take back your newest change
    Undo {
        /// The session's file or name
        #[arg(value_name = "PATH")]
        path: PathBuf,
        /// Why a sealed session is changed; it is kept with the change
        #[arg(long, value_name = "TEXT", allow_hyphen_values = true, value_parser = value::reason)]
        reason: Option<String>,
    },
    /// Take back your newest undo
    Redo {
        /// The session's file or name
        #[arg(value_name = "PATH")]
        path: PathBuf,
        /// Why a sealed session is changed; it is kept with the change
        #[arg(long, value_name = "TEXT", allow_hyphen_values = true, value_parser = value::reason)]
        reason: Option<String>,
    },
    /// Name what the program notices by itself; exit 1 if there is anything
    Lint(SessionArgs),
    /// Say what differs between two sessions, and which conflicts joining two copies would bring
    Diff(DiffArgs),
    /// Join copies of one session that people worked on apart; exit 1 if conflicts remain
    Merge(MergeArgs),
    /// Set many sessions side by side: how far, by area the lowest and what is below target, gaps; exit 1 if one cannot
    /// be read
    Portfolio(PortfolioArgs),
    /// Write what to have at hand for the visit; with --open, what each person still owes (as mails)
    Agenda(AgendaArgs),
    /// Write the report; the assessor's remarks are printed in it
    Report(ReportArgs),
    /// Sign a session off as it stands, and print its digest; write the report after it
    Seal(SealArgs),
    /// Write the data for other programs: answers or changes as lines of JSON, a table, or a fresh session
    Export(ExportArgs),
    /// Take back a sheet that people edited, csv or xlsx from export, or an official form that was filled in
    Import(ImportArgs),
    /// Check that session files are whole and untouched, and that each evidence file still is the same
    ///
    /// Looked at are every line with its digest, that nothing is gone which a line or a seal names, signatures, and each
    /// evidence file by its size and digest; not evidence that is named in words only, and not whether an answer is right.
    /// Exit 1 where something of it is not as it was, and where anything was changed since the seal, or since the digest
    /// that is expected.
    Verify {
        /// The sessions' files or names
        #[arg(value_name = "PATH", required = true)]
        paths: Vec<PathBuf>,
        /// The digest that the last line had when it was noted elsewhere, as printed there or as its "sum"
        #[arg(long, value_name = "DIGEST", value_parser = value::digest)]
        expect: Option<crate::session::EventId>,
    },
    /// Print a verifier in Python, which checks session files without this program: write it to a file, then
    /// python3 verify.py FILE
    VerifyPython {
        /// A session's file, named by mistake: the program that is printed takes it
        #[arg(value_name = "FILE", hide = true)]
        files: Vec<PathBuf>,
    },
    /// The catalogs: what is asked
    Catalog {
        #[command(subcommand)]
        command: CatalogCommand,
    },
    /// Print completions for a shell
    Completions {
        /// The shell
        #[arg(value_name = "SHELL")]
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    Man,
    /// Print the help of the program, of a command, or of a topic such as keys or settings
    Help {
        /// A command, or a topic; walkdown help names them
        #[arg(value_name = "COMMAND|TOPIC")]
        named: Vec<String>,
    },
}

/// The commands on catalogs.
#[derive(Debug, Subcommand)]
pub(super) enum CatalogCommand {
    /// List the catalogs known
    List,
    /// Show a catalog whole
    Show {
        /// The catalog's id
        #[arg(value_name = "ID")]
        id: String,
        /// As JSON
        #[arg(long)]
        json: bool,
        /// With the standard's wording from your licensed copy (with --json)
        #[arg(long, requires = "json")]
        official_text: bool,
        /// In another format: as an OSCAL catalog, in our own words
        #[arg(long, value_enum, conflicts_with = "json")]
        format: Option<CatalogFormat>,
    },
    /// Take in your licensed copy (the CSV attached to IEC 62443-2-4, the IECEE worksheet, or for 2-1 a CSV with the
    /// columns ID and text), an OSCAL catalog in JSON, or a profile of several as one
    Import {
        /// The file; what it is, its content tells
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// The id of an OSCAL catalog here, instead of one after its file
        #[arg(long = "as", value_name = "ID", id = "who")]
        id: Option<String>,
    },
    /// Check a catalog: a folder with catalog.json and requirements.csv, or one of these files
    Check {
        /// The folder, one of its files, or the id of a catalog known here
        #[arg(value_name = "PATH")]
        path: PathBuf,
    },
}

/// How a catalog is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum CatalogFormat {
    /// OSCAL, in JSON
    Oscal,
}

/// A session to look at.
#[derive(Debug, clap::Args)]
pub(super) struct SessionArgs {
    /// The session's file or name
    #[arg(value_name = "PATH")]
    pub(super) path: PathBuf,
    /// As JSON
    #[arg(long)]
    pub(super) json: bool,
}

/// A requirement to look at.
#[derive(Debug, clap::Args)]
pub(super) struct ShowArgs {
    /// The session's file or name
    #[arg(value_name = "PATH")]
    pub(super) path: PathBuf,
    /// The requirement's id, in any spelling; CATALOG:ID where two catalogs share one
    #[arg(value_name = "REQ", value_parser = NonEmptyStringValueParser::new())]
    pub(super) requirement: String,
    /// As JSON
    #[arg(long)]
    pub(super) json: bool,
    /// With every change: when, who, what, from, to
    #[arg(long)]
    pub(super) history: bool,
    /// With the standard's wording from your licensed copy, which a terminal shows anyway
    #[arg(long)]
    pub(super) official_text: bool,
}

/// A report to write.
#[derive(Debug, clap::Args)]
pub(super) struct ReportArgs {
    /// The session's file or name
    #[arg(value_name = "PATH")]
    pub(super) path: PathBuf,
    /// How it is written: as the file's ending says, else html
    #[arg(long, value_enum)]
    pub(super) format: Option<ReportFormat>,
    /// Who reads it: the client's has neither the assessor's remarks and flags nor what the program noticed
    #[arg(long = "for", value_enum, value_name = "READER", default_value_t = Reader::Internal)]
    pub(super) reader: Reader,
    /// People are numbers, the same everywhere
    #[arg(long)]
    pub(super) redact_names: bool,
    /// With the standard's wording from your licensed copy at each answer
    #[arg(long)]
    pub(super) official_text: bool,
    /// Beside an earlier assessment, another session's file: each figure with what it was, areas then and now, the gaps
    /// closed and the new ones
    #[arg(long, value_name = "OLD")]
    pub(super) against: Option<PathBuf>,
    /// As the session stood at the end of this day: what was recorded later is left out, and the cover says so
    #[arg(long, value_name = "DATE", value_parser = value::day)]
    pub(super) as_of: Option<String>,
    /// Your own Word document (docx), which takes the report: its styles by name, headers and all else stay yours
    ///
    /// A paragraph that holds {{report}} alone takes the report; without one it stands at the end. {{title}},
    /// {{organization}}, {{scope}}, {{roles}}, {{standards}}, {{profile}}, {{target}}, {{assessor}}, {{interviewees}},
    /// {{recorders}}, {{period}}, {{date}}, {{number}}, {{version}}, {{classification}}, {{distribution}}, {{standing}}
    /// and {{program}} are filled in anywhere in its text, headers and footers; with one of them in the text, the
    /// document has a title page of its own, and the report's is left out. Styles that are taken where it has them:
    /// Title, Subtitle, Heading 1 to 3, Quote, List Bullet, List Number, List Continue, Caption, TOC Heading, TOC 1,
    /// Strong, Report Table and the other Report styles of a report without a template; the others are added under our
    /// own names.
    #[arg(long, value_name = "FILE")]
    pub(super) template: Option<PathBuf>,
    /// Instead of the report: what lifts each area to this level, 1 to 4, from the catalog's steps and the actions agreed;
    /// as text where nothing names another format
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=4), conflicts_with = "official_text")]
    pub(super) plan: Option<u8>,
    /// Instead of the report: the register of evidence, each piece once, with what it is named for and the digests of files
    #[arg(long, conflicts_with_all = ["plan", "against"])]
    pub(super) evidence: bool,
    /// Write to this file, whole or not at all, instead of standard output, which - is too
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

/// The readers that a report can be written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Reader {
    /// The client
    Client,
    /// The assessors
    Internal,
}

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ReportFormat {
    /// A page that needs nothing else
    #[value(alias = "htm")]
    Html,
    /// Markdown
    #[value(alias = "markdown")]
    Md,
    /// JSON
    Json,
    /// A Word document, in styles of its own or in those of --template
    Docx,
    /// Text in lines, with --plan or --evidence alone
    #[value(alias = "txt")]
    Text,
}

/// The definition itself: for parsing, help, completions and the manual page.
pub(super) fn definition() -> clap::Command {
    Args::command().after_help(format!("{}\n{EXIT_CODES}", topics()))
}
