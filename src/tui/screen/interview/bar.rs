//! What the bar says of the line on screen: where it is, how many are left, whether all is saved; and for whom the
//! line answers.

use crate::{
    assessment::{Line as Judged, area, roles_of},
    catalog::Requirement,
    format::clean_line,
    session::LineKey,
    tui::{
        keys::{Action, Scope},
        model::Model,
        walk::{Access, Walk},
        widget::{clip, width},
    },
};

/// Area and topic of a line.
pub(super) fn place(walk: &Walk, line: &Judged, asked: &Requirement) -> String {
    let area = area(&walk.catalogs, line)
        .map_or(String::new(), |area| format!("{} {}", area.id, area.title));
    format!("{area} › {}", asked.topic)
}

/// The counts, with who speaks; where there is no room for all of it the place in the walk gives way.
pub(super) fn with_speaker(model: &Model, walk: &Walk, columns: usize) -> String {
    let counts = counts(model, walk, columns);
    let Some(name) = walk.speaker().map(clean_line) else {
        return counts;
    };
    // So much the bar leaves besides the area's id.
    let room = columns.saturating_sub(12);
    let whole = format!("speaking: {name} · {counts}");
    if width(&whole) <= room {
        return whole;
    }
    let left = counts.split_once(" · ").map_or("", |(_, rest)| rest);
    for rest in [counts.as_str(), left] {
        let most = room.saturating_sub(width(rest) + 3);
        if most >= width(&name).min(8) {
            return format!("{} · {rest}", clip(&name, most));
        }
    }
    counts
}

/// Where in the walk, what is left, and whether everything is saved. On a narrow terminal the place gives way first:
/// what is left stays in sight.
fn counts(model: &Model, walk: &Walk, columns: usize) -> String {
    let saved = match (&walk.access, &walk.trouble) {
        (_, Some(_)) => "NOT SAVED",
        (Access::Writer, None) if !walk.pending.is_empty() && walk.slow => "saving…",
        (Access::Writer, None) => "saved",
        (Access::Follower(_) | Access::ReadOnly(_), None) => "read-only",
    };
    let counts = walk.counted.progress();
    let left = match (counts.unanswered, counts.to_reconfirm) {
        (0, to_reconfirm @ 1..) => format!("{to_reconfirm} to reconfirm · {saved}"),
        (left, _) => format!("{left} left · {saved}"),
    };
    let forms = places(model, walk)
        .into_iter()
        .map(|place| format!("{place} · {left}"));
    let room = columns * 3 / 5;
    let mut fitting = forms.filter(|form| width(form) <= room);
    fitting.next().unwrap_or(left)
}

/// Where in the walk, in full and short; with a filter what it lets through.
fn places(model: &Model, walk: &Walk) -> Vec<String> {
    if let Some((filter, count)) = walk.narrowed() {
        let words = clean_line(&filter.words());
        return vec![
            format!("filter: {} ({count})", clip(&words, 24)),
            format!("{} ({count})", clip(&words, 12)),
            format!(
                "{} ({count})",
                model.keys.name(Scope::Interview, Action::Filter)
            ),
        ];
    }
    let own = walk.judged.place(&walk.at);
    let (mut here, mut total) = (0, 0);
    for (place, _) in walk.walked_places() {
        total += 1;
        if own == Some(place) {
            here = total;
        }
    }
    vec![format!("no. {here} of {total}"), format!("{here}/{total}")]
}

/// Which roles a line answers for, where the session has several and the line is not one role's own.
pub(super) fn serves(walk: &Walk, line: &Judged) -> String {
    let catalog = walk.catalogs.get(line.catalog);
    let roles = catalog.map_or_else(Vec::new, |catalog| {
        roles_of(&walk.catalogs, catalog, &walk.judged.about)
    });
    if roles.len() < 2 || !line.key.role.is_empty() {
        return String::new();
    }
    let own = |role: &&String| {
        let key = LineKey {
            role: (*role).clone(),
            ..line.key.clone()
        };
        walk.shown.holds(&key)
    };
    let served: Vec<&String> = roles.iter().filter(|role| !own(role)).collect();
    match served.as_slice() {
        [only] => clean_line(only),
        [_, _] => "both roles".into(),
        all => format!("{} roles", all.len()),
    }
}
