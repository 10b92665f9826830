//! `report`: the deliverable.

use std::path::Path;

use crate::{
    assessment::Assessment,
    format::{
        Before, Report, ReportOptions,
        document::{Document, TemplateFault, columns, docx, fill, html, markdown},
    },
    runtime::{Opened, PROGRAM, Workspace, folder_words, read_named, same_file},
    session::{Session, day_of},
};

use super::{
    args::{Reader, ReportArgs, ReportFormat},
    done::Done,
    failure::{Failure, say},
    official, output, session,
};

pub(super) fn report(workspace: &Workspace, args: &ReportArgs) -> Result<Done, Failure> {
    let format = format(args)?;
    let mut opened = session::open(workspace, &args.path)?;
    if args.official_text {
        official::demand(workspace, &mut opened.catalogs)?;
    }
    if let Some(day) = &args.as_of {
        opened.session = past(&opened, day)?;
    }
    let assessment = opened.assessment();
    let report = report_on(&opened, &assessment);
    let options = ReportOptions {
        until: args.as_of.clone().unwrap_or_default(),
        against: against(workspace, args)?,
        is_for_client: args.reader == Reader::Client,
        has_numbers_for_names: args.redact_names,
        folder: folder_words(opened.store.path()),
    };
    let document = || match args.plan {
        Some(level) => report.plan(level, &options),
        None if args.evidence => report.evidence(&options),
        None => report.document(&options),
    };
    let text = match format {
        ReportFormat::Html => html(&document()),
        ReportFormat::Md => markdown(&document()),
        ReportFormat::Text => columns(&document()),
        ReportFormat::Docx => {
            let bytes = word(&document(), args.template.as_deref())?;
            return output::give_packed(&opened, args.output.as_deref(), &bytes, &output::WORD);
        }
        ReportFormat::Json if args.evidence => {
            return Err(Failure::usage(
                "--format json",
                "the register is a document, and its data stands in that of the report",
                "leave --evidence out, or write html, md, docx or text",
            ));
        }
        ReportFormat::Json if args.against.is_some() => {
            return Err(Failure::usage(
                "--against",
                "the data has one assessment",
                "leave it out, and see: walkdown diff --json",
            ));
        }
        ReportFormat::Json if !options.is_for_client && !options.has_numbers_for_names => {
            let plan = args.plan.map(|level| report.plan_json(level));
            plan.unwrap_or_else(|| report.data(&options))
        }
        ReportFormat::Json => {
            return Err(Failure::usage(
                "--format json",
                "the data has every name, remark and flag",
                "leave --for client and --redact-names out, or write html or md",
            ));
        }
    };
    output::give(&opened, args.output.as_deref(), text, "report")
}

/// The session as it stood at the end of a day.
fn past(opened: &Opened, day: &str) -> Result<Session, Failure> {
    let header = opened.session.header();
    let begun: String = header.map_or_else(String::new, |header| day_of(&header.created));
    if begun.as_str() > day {
        return Err(Failure::usage(
            format!("--as-of {day}"),
            format!("the session was begun on {begun}"),
            "name that day or a later one",
        ));
    }
    Ok(opened.session.at_end_of(day))
}

/// The results of the earlier assessment that the report is compared with.
fn against(workspace: &Workspace, args: &ReportArgs) -> Result<Option<Before>, Failure> {
    let Some(path) = &args.against else {
        return Ok(None);
    };
    let opened = session::open(workspace, path)?;
    let assessment = opened.assessment();
    Ok(Some(Before::from_report(&report_on(&opened, &assessment))))
}

/// The format: a template makes a Word document, and nothing else; text is for a plan or a register alone.
fn format(args: &ReportArgs) -> Result<ReportFormat, Failure> {
    let is_text = args.plan.is_some() || args.evidence;
    let usual = match (&args.template, is_text) {
        (Some(_), _) => ReportFormat::Docx,
        (None, true) => ReportFormat::Text,
        (None, false) => ReportFormat::Html,
    };
    let format = output::format(args.format, args.output.as_deref(), usual)?;
    if format == ReportFormat::Text && !is_text {
        return Err(Failure::usage(
            "--format text",
            "a plan or a register is written so, not the report",
            "add --plan N or --evidence, or write html or md",
        ));
    }
    let (Some(template), is_word) = (&args.template, format == ReportFormat::Docx) else {
        return Ok(format);
    };
    if !is_word {
        return Err(Failure::usage(
            "--template",
            "that choice belongs to docx",
            "add --format docx, or leave it out",
        ));
    }
    match output::file(args.output.as_deref()) {
        Some(path) if same_file(path, template)? => Err(Failure::usage(
            path.display().to_string(),
            "this is the template",
            "name another file for the report",
        )),
        _ => Ok(format),
    }
}

/// The report as a Word document, in a template where there is one; what became of its places is said.
pub(super) fn word(document: &Document, template: Option<&Path>) -> Result<Vec<u8>, Failure> {
    let Some(path) = template else {
        let bytes = docx(document);
        return bytes.map_err(|why| Failure::cannot("the document", why, "write it as html"));
    };
    let named = path.display().to_string();
    let bytes = read_named(path, TemplateFault::NoDocument.mend())?;
    let filled = fill(document, &bytes)
        .map_err(|fault| Failure::cannot(&named, fault.to_string(), fault.mend()))?;
    if !filled.has_place {
        let what = format!("{named}: no paragraph holds {{{{report}}}} alone");
        say(&what, "the report stands at its end");
    }
    for name in filled.unknown {
        let what = format!("{named}: {{{{{name}}}}} is no place that is known");
        say(&what, "it stays as it is; see: walkdown report --help");
    }
    Ok(filled.bytes)
}

/// The input of a report on an opened session.
pub(super) fn report_on<'a>(opened: &'a Opened, assessment: &'a Assessment) -> Report<'a> {
    Report {
        catalogs: &opened.catalogs,
        session: &opened.session,
        assessment,
        unread: opened.unread,
        program: PROGRAM,
    }
}
