//! `export --format oscal`: a session as OSCAL documents, one alone or all of them in a folder.

use std::path::Path;

use crate::{
    assessment::Assessment,
    format::{
        assessment_for_client, json_text,
        oscal_out::{Oscal, file, oscal_poam, oscal_results, oscal_set},
    },
    runtime::{Opened, folder_words, write_into},
};

use super::{
    args::{ExportArgs, ExportFormat, Reader},
    done::Done,
    failure::Failure,
    output,
};

/// Writes one document, or the whole set.
pub(super) fn export(
    opened: &Opened,
    assessment: &Assessment,
    format: ExportFormat,
    args: &ExportArgs,
) -> Result<Done, Failure> {
    let target = args.output.as_deref();
    let is_for_client = args.reader == Reader::Client;
    let shown = is_for_client.then(|| assessment_for_client(assessment));
    let folder = folder_words(opened.store.path());
    let of = Oscal {
        catalogs: &opened.catalogs,
        session: &opened.session,
        assessment: shown.as_ref().unwrap_or(assessment),
        is_for_client,
        folder: &folder,
        is_in_set: format == ExportFormat::Oscal,
        has_ssp: args.ssp,
        version: args.oscal_version.unwrap_or_default().into(),
    };
    let document = match format {
        ExportFormat::OscalPoam => oscal_poam(&of).ok_or_else(|| no_gap(opened))?,
        ExportFormat::Oscal => return set(&of, target),
        _ => oscal_results(&of),
    };
    output::give(opened, target, json_text(&document), "export")
}

fn set(of: &Oscal<'_>, target: Option<&Path>) -> Result<Done, Failure> {
    let Some(folder) = output::file(target) else {
        return Err(Failure::usage(
            "--format oscal",
            "the documents are several files",
            "name a folder for them, as in -o FOLDER; one document alone: --format oscal-ar",
        ));
    };
    let files = oscal_set(of);
    let has_poam = files.iter().any(|(name, _)| name == file::POAM);
    write_into(folder, &files)?;
    if has_poam {
        return Ok(Done::default());
    }
    Ok(Done::text(format!(
        "There is no gap, so {} is not written: OSCAL has no empty one.\n",
        file::POAM
    )))
}

fn no_gap(opened: &Opened) -> Failure {
    Failure::cannot(
        opened.store.path().display().to_string(),
        "there is no gap, and OSCAL has no empty plan of action and milestones",
        "set targets or judge more lines; the results alone: --format oscal-ar",
    )
}
