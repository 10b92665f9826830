//! The places of a line beside a role, as the file has them: a component by its name, before it a zone and a provider
//! in brackets, `[zone North] [provider Acme] Gate 2`. A reader that does not know the brackets sees a component of
//! that name.

use compact_str::CompactString;

use super::{LineKey, PlaceKind};

/// The place of a line in the file.
pub(super) fn written(line: &LineKey) -> String {
    let marked = |kind: PlaceKind, name: &str| {
        let name = name.replace(']', "]]");
        format!("[{} {name}]", kind.word())
    };
    let places = line.places().map(|(kind, name)| match kind {
        // A name that would be read as a mark gets one of its own.
        PlaceKind::Component if mark(name).is_none() => name.to_owned(),
        kind => marked(kind, name),
    });
    places.collect::<Vec<_>>().join(" ")
}

/// Reads the place into a line.
pub(super) fn read(mut line: LineKey, text: &str) -> LineKey {
    let mut rest = text;
    while let Some((kind, name, after)) = mark(rest) {
        if !line.place(kind).is_empty() {
            break;
        }
        line = line.at(kind, &name);
        rest = after.strip_prefix(' ').unwrap_or(after);
    }
    if line.component.is_empty() {
        return line.at(PlaceKind::Component, rest);
    }
    // Behind a component stands nothing that we wrote: all of it is a name.
    if rest.is_empty() {
        return line;
    }
    LineKey {
        zone: CompactString::default(),
        provider: CompactString::default(),
        ..line
    }
    .at(PlaceKind::Component, text)
}

/// The mark at the beginning of a text: its kind, its name, and what comes after it.
fn mark(text: &str) -> Option<(PlaceKind, String, &str)> {
    let inner = text.strip_prefix('[')?;
    let (kind, named) = PlaceKind::ALL.into_iter().find_map(|kind| {
        let named = inner.strip_prefix(kind.word())?.strip_prefix(' ')?;
        Some((kind, named))
    })?;
    let mut name = String::new();
    let mut rest = named;
    loop {
        let (before, after) = rest.split_once(']')?;
        name.push_str(before);
        match after.strip_prefix(']') {
            Some(more) => {
                name.push(']');
                rest = more;
            }
            None => return (!name.is_empty()).then_some((kind, name, after)),
        }
    }
}
