//! The conflicts of a line: the fields, the key that settles them, and the values, each with its author.

use ratatui::text::Line;

use crate::{
    assessment::Line as Judged,
    format::{clean_line, field_words, full_words},
    interview::{Verb, said_differently as told_differently},
    session::{Answer, Conflict},
    tui::{
        keys::Scope,
        model::Model,
        widget::{clip, width, wrap},
        words::{says, wording},
    },
};

/// The separator between conflicting values.
pub(super) const AGAINST: &str = " | ";

/// The columns of a name before a value.
const NAME: usize = 24;

/// The fields in conflict: `≠ IN CONFLICT: maturity, statement`, and ` · = settles` behind it.
fn told(model: &Model, answer: &Answer) -> Option<(String, String)> {
    if answer.conflicts.is_empty() {
        return None;
    }
    let fields = answer.conflicts.iter();
    let fields: Vec<String> = fields.map(|own| field_words(&own.field)).collect();
    let key = model.keys.name(Scope::Interview, Verb::Conflicts);
    let fields = wording().answer(says::Answer::InConflict(&fields.join(", ")));
    Some((
        fields,
        format!(" · {}", wording().answer(says::Answer::Settles(&key))),
    ))
}

/// The fields in conflict in one row. The key that settles them stays when the fields are cut.
pub(super) fn heading(model: &Model, answer: &Answer, columns: usize) -> Option<String> {
    let (fields, key) = told(model, answer)?;
    let room = columns.saturating_sub(width(&key));
    Some(clip(&(clip(&fields, room) + &key), columns))
}

/// The fields in conflict in as many rows as they take; none without a conflict.
pub(super) fn whole_heading(model: &Model, answer: &Answer, columns: usize) -> Vec<Line<'static>> {
    let words = told(model, answer).map_or_else(String::new, |(fields, key)| fields + &key);
    let rows = wrap(&words, columns).into_iter();
    rows.map(|row| Line::styled(row, model.theme.bad()))
        .collect()
}

/// What two people said differently, and the key that settles it: `÷ said differently: Ama Osei ML1, Jonas Weber ML3 · =
/// settles`. None where they did not.
pub(super) fn said_differently(model: &Model, line: &Judged) -> Option<String> {
    let told = told_differently(line);
    let key = model.keys.name(Scope::Interview, Verb::Conflicts);
    let words = [
        says::Answer::SaidDifferently(&told),
        says::Answer::Settles(&key),
    ];
    (!told.is_empty()).then(|| words.map(|said| wording().answer(said)).join(" · "))
}

/// The name of a field in conflict, and each value that stands with who set it: `Lena Brandt ML1`.
pub(super) fn values(conflict: &Conflict) -> (String, Vec<String>) {
    let values = conflict.values.iter().map(|said| {
        let who = clip(&clean_line(&said.who), NAME);
        clean_line(&format!(
            "{who} {}",
            full_words(&conflict.field, &said.value)
        ))
    });
    (
        format!("{}: ", field_words(&conflict.field)),
        values.collect(),
    )
}

/// The values in one row, each with as much of it as the others leave.
pub(super) fn side_by_side(values: &[String], columns: usize) -> String {
    let between = width(AGAINST) * values.len().saturating_sub(1);
    let mut room = columns.saturating_sub(between);
    let mut order: Vec<usize> = (0..values.len()).collect();
    let long = |place: &usize| values.get(*place).map_or(0, |text| width(text));
    order.sort_by_key(long);
    let mut cut = vec![String::new(); values.len()];
    for (done, place) in order.into_iter().enumerate() {
        let share = room / (values.len() - done);
        if let (Some(own), Some(text)) = (cut.get_mut(place), values.get(place)) {
            *own = clip(text, share);
            room = room.saturating_sub(width(own));
        }
    }
    clip(&cut.join(AGAINST), columns)
}
