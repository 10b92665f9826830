//! The drawing of the choice of a file.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::Paragraph,
};
use unicode_segmentation::UnicodeSegmentation;

use crate::{
    format::{clean_line, size_words},
    interview::{FolderEntry, Kind},
    tui::{
        keys::{Action, Scope},
        model::Model,
        screen::page::page,
        widget::{body, clip, field, pad, width},
        words::{says, wording},
    },
};

use super::{Files, Wanted};

/// The rows above the list: the folder, and what is typed.
const HEAD: u16 = 2;
/// The columns of size and date, each with a blank before it.
const SIZE: usize = 11;
const DATE: usize = 17;

/// How many entries are in sight.
pub(super) fn rows(size: (u16, u16)) -> u16 {
    body(size).height.saturating_sub(HEAD).max(1)
}

/// The entry that lies there.
pub(in crate::tui) fn row_at(model: &Model, files: &Files, at: (u16, u16)) -> Option<usize> {
    let body = body(model.size);
    let list = Rect {
        y: body.y + HEAD,
        height: body.height.saturating_sub(HEAD),
        ..body
    };
    files.cursor.row_at(list, 1, files.shown.len(), at)
}

/// Draws it.
pub(in crate::tui) fn view(model: &Model, files: &Files, frame: &mut Frame<'_>) {
    let all = files.entries.len();
    let right = match (files.asked.is_some(), files.shown.len() == all) {
        (true, _) => wording().find(says::Find::Reading),
        (false, true) => wording().count(says::Count::Entries(all)),
        (false, false) => wording().count(says::Count::EntriesOf(files.shown.len(), all)),
    };
    let left = match &files.wanted {
        Wanted::Evidence(line) => {
            wording().find(says::Find::EvidenceFor(&clean_line(&line.label())))
        }
        Wanted::Session(what, session) => {
            let name = session.file_stem().unwrap_or_default().to_string_lossy();
            wording().bring(says::Bring::FileFor(*what, &clean_line(&name)))
        }
    };
    let page = page(frame, model, &left, &right);
    let body = page.body;
    let (columns, height) = (usize::from(body.width), usize::from(body.height));
    let folder = clean_line(&files.folder.to_string_lossy());
    let mut lines = vec![Line::styled(
        clip_front(&folder, columns),
        model.theme.strong(),
    )];
    lines.push(match &files.typed {
        Some(_) => Line::raw("/"),
        None if files.filter.is_empty() && model.meant().is_some() => {
            let meant = format!(" {}", model.meant().unwrap_or_default());
            Line::styled(pad(&clip(&meant, columns), columns), model.theme.chosen())
        }
        None if files.filter.is_empty() => Line::default(),
        None => Line::raw(clip(&format!("/ {}", clean_line(&files.filter)), columns)),
    });
    let room = height.saturating_sub(usize::from(HEAD));
    let first = files.cursor.first(room, files.shown.len());
    let places = files.shown.iter().enumerate().skip(first).take(room);
    let rows = places.filter_map(|(row, place)| {
        let entry = files.entries.get(*place)?;
        Some(entry_row(model, entry, columns, row == files.cursor.at))
    });
    lines.extend(rows);
    if files.shown.is_empty() && files.asked.is_none() {
        let key = model.keys.name(Scope::Files, Action::Hidden);
        let said = match (all, files.filter.is_empty()) {
            (0, _) => says::Find::Empty,
            (_, true) => says::Find::OnlyHidden(&key),
            (_, false) => says::Find::NoneFits,
        };
        lines.push(Line::styled(wording().find(said), model.theme.quiet()));
    }
    frame.render_widget(Paragraph::new(lines), body);
    if let Some(typed) = &files.typed {
        let area = Rect {
            x: body.x + 2,
            y: body.y + 1,
            width: body.width.saturating_sub(2),
            height: 1.min(body.height.saturating_sub(1)),
        };
        field(typed, area, frame);
    }
}

fn entry_row(model: &Model, entry: &FolderEntry, columns: usize, chosen: bool) -> Line<'static> {
    let theme = model.theme;
    let mut name = clean_line(&entry.name.to_string_lossy());
    let size = match entry.kind {
        Kind::Folder => {
            name.push('/');
            String::new()
        }
        Kind::File => size_words(entry.size),
        Kind::Other => wording().find(says::Find::NoFile),
    };
    // Where there is little room the date goes first.
    let date = if columns < 48 { 0 } else { DATE };
    let room = columns.saturating_sub(1 + SIZE + date);
    let name = pad(&format!(" {name}"), room);
    let mut rest = " ".repeat(SIZE.saturating_sub(width(&size))) + &size;
    if date > 0 {
        rest.push(' ');
        rest.push_str(&pad(&entry.changed, DATE - 1));
    }
    if chosen {
        return Line::styled(pad(&(name + &rest), columns), theme.chosen());
    }
    let style = if entry.kind == Kind::Folder {
        theme.strong()
    } else {
        theme.plain()
    };
    Line::from(vec![
        Span::styled(name, style),
        Span::styled(rest, theme.quiet()),
    ])
}

/// Cuts a path at its front: the end of a path tells more than its beginning.
fn clip_front(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut kept = "";
    for (place, _) in text.grapheme_indices(true).rev() {
        let longer = text.get(place..).unwrap_or_default();
        if width(longer) + 1 > columns {
            break;
        }
        kept = longer;
    }
    format!("…{kept}")
}
