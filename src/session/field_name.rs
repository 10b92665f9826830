//! The names of fields as people know them: those of an answer, of the session, and of what is noted beside them.

use super::{
    about::{AboutKind, about_field},
    field::{Kind, field as row},
    kept_aside::{ASKED, CARRIED, SPLIT},
};

/// The name of a field: `declared level`, `rung ML3`; of a field that no table knows, the field itself.
#[must_use]
pub fn field_name(field: &str) -> String {
    if let Some(row) = row(field) {
        return match (row.kind, field.split_once('/')) {
            (Kind::Rungs, Some((_, level))) => format!("{} ML{level}", row.label),
            (Kind::Ways(_), Some((_, way))) => format!("{} {way}", row.label),
            _ => row.label.to_owned(),
        };
    }
    let item = field.split_once('/').map_or("", |(_, item)| item);
    match (about_field(field), field) {
        (Some(about), _) => match about.kind {
            AboutKind::Roles => format!("{} {item}", about.label),
            AboutKind::AreaLevels => format!("{} of {item}", about.label),
            _ => about.label.to_owned(),
        },
        (None, ASKED) => "reconfirmed".into(),
        (None, SPLIT) => "line of its own".into(),
        (None, CARRIED) => "carried over".into(),
        (None, other) => other.to_owned(),
    }
}
