//! `list`: the sessions known here, the one changed last first.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::{
    assessment::{Assessment, Progress},
    catalog::Catalog,
    format::{Read, clean_line, counted, json_text, seal_word, table_within},
    runtime::{KnownSessions, Listed, Shelf, Workspace, printed_columns},
    session::{About, Session, minute_of},
};

use super::done::Done;

/// The facts that `list` shows of a readable session.
struct Summary {
    about: About,
    progress: Progress,
    catalogs: Vec<String>,
    session: String,
    at: String,
    who: String,
    damaged: usize,
    seal: &'static str,
}

pub(super) fn list(workspace: &Workspace, as_json: bool) -> Done {
    let mut shelf = Shelf::new(workspace.library());
    let known = KnownSessions::new(&workspace.places);
    let mut sessions: Vec<(PathBuf, Result<Summary, String>)> = known
        .list()
        .map(|Listed { path, read }| {
            let summary = match read {
                Ok(read) => summary(&mut shelf, &read),
                Err(error) => Err(error.to_string()),
            };
            (path, summary)
        })
        .collect();
    sessions.sort_by_key(|(_, summary)| {
        let at = summary
            .as_ref()
            .ok()
            .and_then(|summary| summary.at.parse::<Timestamp>().ok());
        std::cmp::Reverse(at)
    });
    if as_json {
        let items = sessions
            .iter()
            .map(|(path, summary)| item(&path.display().to_string(), summary));
        return Done::text(json_text(&items.collect::<Value>()));
    }
    if sessions.is_empty() {
        return Done::text("no sessions yet; start one with: walkdown new\n");
    }
    let rows: Vec<Vec<String>> = sessions
        .iter()
        .map(|(path, summary)| row(&known.name(path), summary))
        .collect();
    let text = table_within(&rows, printed_columns());
    // A name to type is not where the file lies.
    let inside = sessions.iter().any(|(path, _)| known.is_inside(path));
    let folder = clean_line(&workspace.places.sessions.display().to_string());
    let told = format!("\nsessions named without a folder lie in {folder}\n");
    Done::text(text + if inside { &told } else { "" })
}

fn summary(shelf: &mut Shelf, read: &Read) -> Result<Summary, String> {
    let header = read.session.header().ok_or("it has no sound header")?;
    let (catalogs, judged) = judged(shelf, &read.session)?;
    let last = read.session.events().next_back();
    Ok(Summary {
        progress: judged.progress(),
        about: judged.about,
        session: header.session.clone(),
        at: last.map_or(&header.created, |event| &event.at).clone(),
        who: last
            .map_or(header.by.as_str(), |event| &event.who)
            .to_owned(),
        damaged: read.unread(),
        seal: seal_word(&read.session),
        catalogs: catalogs.iter().map(|catalog| catalog.id.clone()).collect(),
    })
}

/// A session, judged by its catalogs; why it cannot be judged, otherwise.
pub(super) fn judged<'a>(
    shelf: &'a mut Shelf,
    session: &Session,
) -> Result<(&'a [Catalog], Assessment), String> {
    let header = session.header().ok_or("it has no sound header")?;
    let ids = header.catalogs.iter().map(|catalog| catalog.id.clone());
    let ids: Vec<String> = ids.collect();
    let used = shelf
        .all(&ids)
        .ok_or_else(|| format!("its catalogs {} are not known here", ids.join(", ")))?;
    Ok((used, Assessment::new(used, session)))
}

/// The name of a session: its subject, or the name of its file where it is about nothing named, as on the home screen.
fn called(name: &str, about: &About) -> String {
    if about.subject().is_empty() {
        let name = Path::new(name).file_stem().unwrap_or_default();
        return name.to_string_lossy().into_owned();
    }
    about.title()
}

fn row(name: &str, summary: &Result<Summary, String>) -> Vec<String> {
    match summary {
        Ok(summary) => {
            let progress = summary.progress;
            let day = minute_of(&summary.at);
            let seal = match summary.seal {
                "" => String::new(),
                word => format!(", {word}"),
            };
            let mut row = vec![
                clean_line(&called(name, &summary.about)),
                clean_line(&summary.catalogs.join(", ")),
                format!("{} of {}{seal}", progress.answered, progress.applicable),
                clean_line(&day),
                clean_line(name),
            ];
            if summary.damaged > 0 {
                row.push(format!("{} not read", counted(summary.damaged, "line")));
            }
            row
        }
        Err(why) => {
            let dash = || "-".to_owned();
            vec![
                "not read".into(),
                dash(),
                dash(),
                dash(),
                clean_line(name),
                clean_line(why),
            ]
        }
    }
}

fn item(path: &str, summary: &Result<Summary, String>) -> Value {
    match summary {
        Ok(summary) => {
            let about = &summary.about;
            json!({
                "path": path,
                "session": summary.session,
                "title": about.title(),
                "catalogs": summary.catalogs,
                "profile": about.profile,
                "roles": about.roles,
                "mode": about.mode.word(),
                "progress": summary.progress,
                "changed": summary.at,
                "who": summary.who,
                "damaged_lines": summary.damaged,
                "seal": Some(summary.seal).filter(|word| !word.is_empty()),
                "problem": null,
            })
        }
        Err(why) => json!({ "path": path, "problem": why }),
    }
}
