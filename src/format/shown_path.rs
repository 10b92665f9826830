//! The path of an evidence file as it leaves the program.

use serde_json::Value;

/// A path as a reader may see it: its place in the session's folder; of a whole path that lies elsewhere the file's name
/// alone, for the rest is of the machine.
pub(in crate::format) fn shown_path(path: &str, folder: &str) -> String {
    let path = path.trim();
    let folder = folder.trim_end_matches(['/', '\\']);
    let inside = path.strip_prefix(folder).filter(|_| !folder.is_empty());
    if let Some(inside) = inside.and_then(|rest| rest.strip_prefix(['/', '\\'])) {
        return inside.to_owned();
    }
    let has_drive = path
        .get(1..3)
        .is_some_and(|drive| drive == ":\\" || drive == ":/");
    if has_drive || path.starts_with(['/', '\\', '~']) {
        return ending(path, 1);
    }
    path.to_owned()
}

/// The same among other files: where two have the same name, as many of the folders before it as tell them apart.
pub(in crate::format) fn path_apart<'a>(
    path: &str,
    folder: &str,
    others: impl Iterator<Item = &'a str>,
) -> String {
    let shown = shown_path(path, folder);
    let others: Vec<&str> = others
        .map(str::trim)
        .filter(|other| *other != path.trim() && shown_path(other, folder) == shown)
        .collect();
    if others.is_empty() || shown != ending(path.trim(), 1) {
        return shown;
    }
    let all = path.trim().split(['/', '\\']).count();
    let mut endings = (1..=all).map(|parts| (parts, ending(path.trim(), parts)));
    let is_apart = |(parts, own): &(usize, String)| {
        let mut others = others.iter();
        others.all(|other| ending(other, *parts) != *own)
    };
    endings.find(is_apart).map_or(shown, |(_, own)| own)
}

/// The last parts of a path, so many of them: `…/plant/list.pdf`.
fn ending(path: &str, parts: usize) -> String {
    let mut last: Vec<&str> = path.rsplit(['/', '\\']).take(parts).collect();
    last.reverse();
    format!("…/{}", last.join("/"))
}

/// The path of an evidence file in data: it is named from the session's folder where it lies there, and of one from
/// elsewhere the name alone is for others.
pub(in crate::format) fn file_path(path: &str) -> String {
    shown_path(path, "")
}

/// The same for every evidence file that is told somewhere in a value.
pub(in crate::format) fn with_shown_paths(mut value: Value) -> Value {
    show_paths(&mut value);
    value
}

fn show_paths(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(show_paths),
        Value::Object(parts) => {
            let is_file = parts.contains_key("sha256");
            if let Some(Value::String(path)) = parts.get_mut("path").filter(|_| is_file) {
                *path = file_path(path);
            }
            parts.values_mut().for_each(show_paths);
        }
        _ => {}
    }
}
