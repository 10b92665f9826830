//! The user's config file, and what was chosen or named on a screen since: the theme, the user's name.

use std::{fs, io, path::Path};

use serde::{Deserialize, Serialize};

use crate::{
    session::person_named,
    tui::{Palette, Settings},
};

use super::{
    error::WorldError,
    files::{make_folder, read_up_to, write_whole},
    places::Places,
};

/// No sound config file is larger.
const LARGEST: u64 = 1 << 20;

/// Reads the config file; defaults where there is none.
pub(super) fn read_settings(places: &Places) -> Result<Settings, WorldError> {
    let path = places.config_file();
    // A link that leads nowhere is no missing file: the user meant something by it.
    match fs::symlink_metadata(&path) {
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
            ) =>
        {
            return Ok(Settings::default());
        }
        Err(error) => return Err(WorldError::io("reading", &path)(error)),
        Ok(_) => {}
    }
    let broken = |place: &str, why: &str, mend: &str| WorldError::BrokenConfig {
        path: path.clone(),
        place: place.into(),
        why: why.into(),
        mend: mend.into(),
    };
    let bytes = read_up_to(&path, LARGEST).map_err(|error| match error {
        WorldError::NotFound { .. } => WorldError::io("reading", &path)(io::Error::other(
            "it is a link to a file that is not there",
        )),
        other => other,
    })?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let sound = error
            .as_bytes()
            .iter()
            .take(error.utf8_error().valid_up_to());
        let line = sound.filter(|byte| **byte == b'\n').count() + 1;
        let place = format!("line {line}");
        broken(&place, "it is not UTF-8", "save it as UTF-8")
    })?;
    Settings::read(&text).map_err(|wrong| broken(&wrong.place, &wrong.why, &wrong.mend))
}

/// The theme chosen by key, with the config file's theme at that time: once the config file names another, that one
/// counts.
#[derive(Serialize, Deserialize)]
struct Chosen {
    chosen: String,
    over: String,
}

/// The theme to begin with: the one chosen by key, unless the config file was changed since.
pub(super) fn first_palette(places: &Places, settings: &Settings) -> Palette {
    let kept = || -> Option<Palette> {
        let bytes = read_up_to(&chosen_file(&places.state), LARGEST).ok()?;
        let kept: Chosen = serde_json::from_slice(&bytes).ok()?;
        let stands = kept.over == settings.palette.name();
        Palette::parse(&kept.chosen).filter(|_| stands)
    };
    kept().unwrap_or(settings.palette)
}

/// Keeps the theme chosen by key. The config file is the user's own: it is not touched.
pub(super) fn keep_palette(
    places: &Places,
    settings: &Settings,
    palette: Palette,
) -> Result<(), WorldError> {
    make_folder(&places.state)?;
    let chosen = Chosen {
        chosen: palette.name().into(),
        over: settings.palette.name().into(),
    };
    let text = serde_json::to_vec(&chosen).unwrap_or_default();
    write_whole(&chosen_file(&places.state), &text)
}

/// The name that the user of a shared account gave on a screen; none where it cannot be read.
pub(super) fn kept_name(places: &Places) -> Option<String> {
    let bytes = read_up_to(&name_file(&places.state), LARGEST).ok()?;
    let name: String = serde_json::from_slice(&bytes).ok()?;
    Some(name).filter(|name| !person_named(name).is_empty())
}

/// Keeps the name of who uses a shared account, for the next start.
pub(super) fn keep_name(places: &Places, name: &str) -> Result<(), WorldError> {
    make_folder(&places.state)?;
    let text = serde_json::to_vec(name).unwrap_or_default();
    write_whole(&name_file(&places.state), &text)
}

fn name_file(state: &Path) -> std::path::PathBuf {
    state.join("name.json")
}

fn chosen_file(state: &Path) -> std::path::PathBuf {
    state.join("theme.json")
}
