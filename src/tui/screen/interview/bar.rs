//! What the bar says of the line on screen: where it is, how many are unanswered, whether all is saved; and for whom the
//! line answers.

use crate::{
    assessment::{Line as Judged, area, roles_of},
    catalog::Requirement,
    format::clean_line,
    interview::{Access, Walk},
    session::LineKey,
    tui::{
        keys::{Action, Scope},
        model::Model,
        widget::{clip, width},
    },
};

/// How much of a speaker's name stands in the bar, in columns.
const NAME: usize = 20;

/// Area and topic of a line.
pub(super) fn place(walk: &Walk, line: &Judged, asked: &Requirement) -> String {
    let area = area(&walk.catalogs, line)
        .map_or(String::new(), |area| format!("{} {}", area.id, area.title));
    format!("{area} › {}", asked.topic)
}

/// The counts, with who speaks; where there is no room for all of it the place in the walk gives way.
pub(super) fn with_speaker(model: &Model, walk: &Walk, columns: usize) -> String {
    let forms = forms(model, walk);
    // On a narrow terminal the place gives way first: what is unanswered stays in sight.
    let fits = |form: &&String| width(form) <= columns * 2 / 3;
    let first = forms.iter().position(|form| fits(&form));
    let shown = forms.get(first.unwrap_or(forms.len() - 1)..);
    let shown = shown.unwrap_or_default();
    let counts = shown.first().cloned().unwrap_or_default();
    let Some(whole) = walk.speaker().map(clean_line) else {
        return counts;
    };
    // So much the bar leaves besides the area's id.
    let room = columns.saturating_sub(12);
    let name = clip(&whole, NAME);
    let told = |rest: &String| format!("speaking: {name} · {rest}");
    if width(&told(&counts)) <= room && name == whole {
        return told(&counts);
    }
    // A name that is cut is not told from another word: there the place in the walk gives way first.
    let mut forms = shown.iter().map(told);
    let most = room.saturating_sub(10);
    if name != whole
        && let Some(told) = forms.find(|told| width(told) <= most)
    {
        return told;
    }
    for rest in shown {
        let most = room.saturating_sub(width(rest) + 3);
        if most >= width(&name).min(8) {
            return format!("{} · {rest}", clip(&name, most));
        }
    }
    counts
}

/// Where in the walk, what is unanswered, and whether everything is saved; the longest form first.
fn forms(model: &Model, walk: &Walk) -> Vec<String> {
    let (saved, is_calm) = match (&walk.access, &walk.trouble) {
        (_, Some(_)) => ("NOT SAVED", false),
        (Access::Writer, None) if !walk.pending.is_empty() && walk.slow => ("saving…", false),
        (Access::Writer, None) => ("saved", true),
        (Access::Follower(_) | Access::ReadOnly(_), None) => ("read-only", false),
    };
    let counts = walk.counted.progress();
    let open = match (counts.unanswered, counts.to_reconfirm) {
        (0, to_reconfirm @ 1..) => format!("{to_reconfirm} to reconfirm"),
        (unanswered, _) => format!("{unanswered} unanswered"),
    };
    let places = places(model, walk);
    // A filter is named before it is said that all is well.
    let narrowed = is_calm && walk.filter.is_some();
    let mut forms = Vec::new();
    for (number, place) in places.iter().enumerate() {
        forms.push(format!("{place} · {open} · {saved}"));
        forms.extend((narrowed && number > 0).then(|| format!("{place} · {open}")));
    }
    forms.push(format!("{open} · {saved}"));
    forms.extend(is_calm.then_some(open));
    forms
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
    vec![format!("{here} of {total}"), format!("{here}/{total}")]
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
