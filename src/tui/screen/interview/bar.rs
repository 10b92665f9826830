//! The bar of the line on screen: its place, how many lines are unanswered, whether everything is saved; and the roles
//! that the line answers for.

use crate::{
    assessment::{Line as Judged, area},
    catalog::Requirement,
    format::clean_line,
    interview::{Access, Synced, Verb, Walk, sign},
    session::LineKey,
    tui::{
        keys::Scope,
        model::Model,
        widget::{clip, width},
        words::{says, wording},
    },
};

/// In fewer columns the title has what a word would take.
const NARROW: usize = 60;
/// From so many columns on the bar has room for words.
const WIDE: usize = 100;
/// The columns of a speaker's name in the bar.
const NAME: usize = 20;
/// The sign for an append that is on its way, until it takes longer than a person notices. It is as wide as the word
/// that it stands for, so that nothing beside it moves.
const NOT_YET: &str = "…    ";

/// Area and topic of a line.
pub(super) fn place(walk: &Walk, line: &Judged, asked: &Requirement) -> String {
    let area = area(&walk.catalogs, line)
        .map_or(String::new(), |area| format!("{} {}", area.id, area.title));
    format!("{area} {} {}", sign::WITHIN.shown, asked.topic)
}

/// The state of the session within the columns of the bar: the progress, the place in the walk, the person who speaks,
/// and whether everything is saved. Where room is short, the picture of the progress is dropped first, then the word
/// that all is saved, then the speaker. A warning that something is not saved is never dropped.
pub(super) fn told(model: &Model, walk: &Walk, columns: usize) -> String {
    // So much the bar leaves to the area's id and the beginning of its title.
    let room = columns.saturating_sub((columns / 4).max(12));
    let (saved, is_calm) = saved(walk, says::Saving::SealedShort);
    let (at_length, _) = self::saved(walk, says::Saving::Sealed);
    let counts = walk.counted.progress();
    let done = match (counts.unanswered, counts.to_reconfirm) {
        (0, to_reconfirm @ 1..) => wording().count(says::Count::ToReconfirm(to_reconfirm)),
        _ => format!("{}/{}", counts.answered, counts.applicable),
    };
    let named = match counts.unanswered {
        0 if counts.to_reconfirm > 0 => done.clone(),
        _ if columns < NARROW => done.clone(),
        _ => wording().answer(says::Answer::Progress(&done)),
    };
    // Beside its picture a share needs no word where there is little room.
    let picture = model.theme.bar(counts.answered, counts.applicable, 10);
    let pictured = match columns {
        _ if picture.trim().is_empty() => named.clone(),
        ..WIDE => format!("{picture} {done}"),
        _ => format!("{picture} {named}"),
    };
    let speaker = walk.speaker().map(clean_line).unwrap_or_default();
    let [whole, short] = [NAME, 8].map(|most| clip(&speaker, most));
    let (saved, at_length) = (saved.as_str(), at_length.as_str());
    let calm = if is_calm { "" } else { saved };
    let mut forms: Vec<Vec<&str>> = Vec::new();
    let places = places(model, walk);
    for place in &places {
        forms.push(vec![&pictured, place, &whole, at_length]);
        forms.push(vec![&pictured, place, &whole, saved]);
        forms.push(vec![&named, place, &whole, saved]);
        forms.push(vec![&done, place, &whole, saved]);
    }
    for place in &places {
        forms.push(vec![&named, place, &short, saved]);
        forms.push(vec![&done, place, &short, saved]);
        forms.push(vec![&done, place, &short, calm]);
        forms.push(vec![&done, place, calm]);
    }
    forms.push(vec![&done, calm]);
    let joined = forms.into_iter().map(|parts| {
        let parts = parts.into_iter().filter(|part| !part.trim().is_empty());
        parts.collect::<Vec<_>>().join("  ")
    });
    let joined: Vec<String> = joined.collect();
    let fitting = joined.iter().find(|form| width(form) <= room);
    fitting.or(joined.last()).cloned().unwrap_or_default()
}

/// Whether all is saved, and whether that is no news; that the session is sealed in these words.
fn saved(walk: &Walk, sealed: fn(usize) -> says::Saving<'static>) -> (String, bool) {
    let words = |said| wording().saving(said);
    let sealed = || words(sealed(walk.changes_since_seal()));
    match (&walk.access, &walk.trouble) {
        (_, Some(_)) => (words(says::Saving::NotSaved), false),
        // Nothing is called saved before a first change is recorded with the reason; from then on what is on its way.
        (Access::Writer, None) if walk.awaits_first_change() => (sealed(), false),
        (Access::Writer, None) if walk.pending.is_empty() && walk.synced == Synced::Yes => {
            if walk.is_sealed() {
                return (sealed(), false);
            }
            (words(says::Saving::Saved), true)
        }
        (Access::Writer, None) if walk.slow => (words(says::Saving::Underway), false),
        (Access::Writer, None) => (NOT_YET.into(), true),
        (Access::Follower(_) | Access::ReadOnly(_), None) => (words(says::Saving::ReadOnly), false),
        (Access::Sealed(_), None) => (sealed(), false),
    }
}

/// The place in the walk, in full and in short; with a filter, the filter too.
fn places(model: &Model, walk: &Walk) -> Vec<String> {
    if let Some((filter, count)) = walk.filtered() {
        let words = clean_line(&filter.words());
        let [whole, short] = [24, 12].map(|most| clip(&words, most));
        if walk.is_off_filter() {
            return vec![
                wording().answer(says::Answer::OffFilter(&whole, count)),
                wording().answer(says::Answer::OffFilter(&short, count)),
            ];
        }
        return vec![
            wording().answer(says::Answer::Filter(&whole, count)),
            format!("{short} ({count})"),
            format!(
                "{} ({count})",
                model.keys.name(Scope::Interview, Verb::Filter)
            ),
        ];
    }
    let own = walk.judged.place(&walk.at);
    let number = own.map_or(0, |own| walk.judged.number(own));
    vec![wording().answer(says::Answer::Line(number))]
}

/// The roles that a line answers for, where the session has several and the line is not one role's own.
pub(super) fn serves(walk: &Walk, line: &Judged) -> String {
    let roles = walk.roles();
    if roles.len() < 2 || !line.key.role.is_empty() {
        return String::new();
    }
    let own = |role: &&String| {
        let key = LineKey {
            role: role.as_str().into(),
            ..line.key.clone()
        };
        walk.shown.holds(&key)
    };
    let served: Vec<&String> = roles.iter().filter(|role| !own(role)).collect();
    match served.as_slice() {
        [only] => clean_line(only),
        all => wording().answer(says::Answer::Roles(all.len())),
    }
}
