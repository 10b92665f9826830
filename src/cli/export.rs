//! `export`: the data, for other programs.

use std::path::Path;

use crate::{
    assessment::{Assessment, Filter},
    format::{Export, schema},
    interview::meant,
    runtime::{Store, Workspace, is_before_1970, write_new, write_output},
};

use super::{
    args::{ExportArgs, ExportFormat, Reader},
    done::Done,
    export_into, export_oscal,
    failure::Failure,
    official,
    outcome::refused,
    output, session,
};

pub(super) fn export(
    args: &ExportArgs,
    workspace: impl Fn() -> Result<Workspace, crate::runtime::WorldError>,
) -> Result<Done, Failure> {
    let Some(path) = args.path.as_ref().filter(|_| args.schema.is_none()) else {
        let name = match args.schema.as_deref() {
            Some("answers") if args.history => "changes",
            name => name.unwrap_or_default(),
        };
        let schema = schema(name).unwrap_or_default();
        let Some(file) = output::file(args.output.as_deref()) else {
            return Ok(Done::text(schema));
        };
        write_output(file, schema.as_bytes())?;
        return Ok(Done::default());
    };
    let target = args.output.as_deref();
    let is_folder = |path: &Path| path.as_os_str().as_encoded_bytes().ends_with(b"/");
    let usual = match args.into {
        Some(_) => ExportFormat::Xlsx,
        None if target.is_some_and(is_folder) => ExportFormat::Oscal,
        None => ExportFormat::Jsonl,
    };
    let format = match args.format {
        None | Some(ExportFormat::Xlsx) if args.into.is_some() && export_into::is_named(target) => {
            usual
        }
        named => output::format(named, target, usual)?,
    };
    must_fit(args, format)?;
    let workspace = workspace()?;
    let mut opened = session::open(&workspace, path)?;
    if args.official_text {
        official::demand(&workspace, &mut opened.catalogs)?;
    }
    let assessment = opened.assessment();
    let filter = filter_meant(args, &assessment)?;
    let export = Export {
        catalogs: &opened.catalogs,
        session: &opened.session,
        assessment: &assessment,
        official_text: args.official_text,
        filter: filter.as_ref(),
        is_for_client: args.to_fill_in || args.reader == Reader::Client,
        is_to_fill_in: args.to_fill_in,
    };
    let text = match format {
        ExportFormat::Jsonl if args.history => export.changes_jsonl(),
        ExportFormat::Jsonl => export.answers_jsonl(),
        ExportFormat::Csv => export.csv(),
        ExportFormat::Xlsx if let Some(form) = &args.into => {
            return export_into::export(&workspace, &opened, &export, form, target);
        }
        ExportFormat::Xlsx if is_before_1970() => return Err(no_workbook()),
        ExportFormat::Xlsx => {
            let bytes = export
                .xlsx()
                .map_err(|why| Failure::cannot("the workbook", why, "export it as csv or jsonl"))?;
            return output::give_packed(&opened, target, &bytes, &output::WORKBOOK);
        }
        ExportFormat::Oscal | ExportFormat::OscalAr | ExportFormat::OscalPoam => {
            return export_oscal::export(&opened, &assessment, format, args);
        }
        ExportFormat::Walkdown => {
            let text = if args.no_history {
                export.fresh_session()
            } else {
                whole(opened.store.path())?
            };
            let text = text.ok_or_else(|| no_header(path))?;
            return give_session(target, text);
        }
    };
    output::give(&opened, target, text, "export")
}

/// The filter, with a person named as everywhere: by a beginning of a name too.
fn filter_meant(args: &ExportArgs, assessment: &Assessment) -> Result<Option<Filter>, Failure> {
    let Some(Filter::OpenFor(typed)) = &args.filter else {
        return Ok(args.filter.clone());
    };
    let name = meant(&assessment.people(), typed);
    let name = name.map_err(|why| refused("--filter", *why))?;
    Ok(Some(Filter::OpenFor(name)))
}

/// Each choice belongs to some formats.
fn must_fit(args: &ExportArgs, format: ExportFormat) -> Result<(), Failure> {
    use ExportFormat::{Csv, Jsonl, Oscal, OscalAr, OscalPoam, Walkdown, Xlsx};
    let choices: &[(bool, &str, &[ExportFormat], &str)] = &[
        (args.into.is_some(), "--into", &[Xlsx], "xlsx"),
        (
            args.filter.is_some(),
            "--filter",
            &[Csv, Jsonl, Xlsx],
            "csv",
        ),
        (
            args.reader == Reader::Client,
            "--for",
            &[Csv, Jsonl, Xlsx, Oscal, OscalAr, OscalPoam],
            "csv",
        ),
        (args.to_fill_in, "--to-fill-in", &[Csv, Xlsx], "csv"),
        (args.history, "--history", &[Jsonl], "jsonl"),
        (args.no_history, "--no-history", &[Walkdown], "walkdown"),
        (args.official_text, "--official-text", &[Csv, Xlsx], "csv"),
        (
            args.oscal_version.is_some(),
            "--oscal-version",
            &[Oscal, OscalAr, OscalPoam],
            "oscal",
        ),
        (args.ssp, "--ssp", &[Oscal], "oscal"),
    ];
    let mut choices = choices.iter();
    let wrong = choices.find(|(given, _, of, _)| *given && !of.contains(&format));
    match wrong {
        None => Ok(()),
        Some((_, option, _, word)) => Err(Failure::usage(
            *option,
            format!("that choice belongs to {word}"),
            format!("add --format {word}, or leave it out"),
        )),
    }
}

/// Every sound line of the session's file, which is read once more for this; none where a line is no text.
fn whole(path: &Path) -> Result<Option<String>, Failure> {
    let (store, _) = Store::read(path)?;
    let lines = store.lines().iter();
    let lines = lines.map(|(_, line)| {
        String::from_utf8(line.to_vec())
            .ok()
            .map(|line| line + "\n")
    });
    Ok(lines.collect())
}

fn no_workbook() -> Failure {
    Failure::cannot(
        "the workbook",
        "the clock of this machine stands before 1970, and no workbook can be made then",
        "set the clock, or export as csv, which has the same cells",
    )
}

fn no_header(path: &Path) -> Failure {
    Failure::cannot(
        path.display().to_string(),
        "it has no sound header to begin a session with",
        "export its answers as jsonl or csv",
    )
}

/// Writes a session to a new file; an existing file is never replaced.
fn give_session(target: Option<&Path>, text: String) -> Result<Done, Failure> {
    let Some(file) = output::file(target) else {
        return Ok(Done::text(text));
    };
    write_new(file, text.as_bytes())?;
    Ok(Done::default())
}
