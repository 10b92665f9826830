//! The changes after the session was first sealed: line by line, with author, time and reason, whether sealed anew or
//! not.

use serde_json::{Value, json};

use crate::{
    format::{
        document::{
            Block,
            ColumnKind::{Short, Text as Texts},
            Purpose, Style, Table, Text,
        },
        json::of_line,
        moved_words, reason_words,
        shown_path::with_shown_paths,
    },
    session::{Event, LineKey, Moved, Session, Since, Stood, first_sealed, minute_of, person_told},
};

use super::{
    content::{Content, is_shown},
    options::ReportOptions,
};

/// The first seal, and what was changed since.
#[derive(Debug)]
pub(super) struct AfterSeal<'a> {
    seal: &'a Event,
    changes: Vec<Since>,
}

impl<'a> AfterSeal<'a> {
    /// Reads it from the session; none where nothing was changed after a seal.
    pub(super) fn new(session: &'a Session, options: &ReportOptions) -> Option<Self> {
        let (seal, mut changes) = first_sealed(session)?;
        for (_, moved) in changes.iter_mut().flat_map(|change| &mut change.changed) {
            moved.retain(|one| is_shown(options, &one.field));
        }
        for change in &mut changes {
            change.changed.retain(|(_, moved)| !moved.is_empty());
        }
        changes.retain(|change| !change.changed.is_empty());
        (!changes.is_empty()).then_some(Self { seal, changes })
    }

    /// Each line of each change, in order.
    fn rows(&self) -> impl Iterator<Item = (&Since, &LineKey, &[Moved])> {
        self.changes.iter().flat_map(|change| {
            let lines = change.changed.iter();
            lines.map(move |(line, moved)| (change, line, moved.as_slice()))
        })
    }

    /// For other programs.
    pub(super) fn json(&self) -> Value {
        let rows = self.rows().map(|(change, line, moved)| {
            let fields = moved.iter().map(|one| {
                let mut told = json!({
                    "field": one.field,
                    "from": with_shown_paths(one.from.clone()),
                    "to": with_shown_paths(one.to.clone()),
                });
                if let Some((key, values)) = one.conflict.as_ref().map(in_conflict) {
                    told[key] = values.iter().cloned().map(with_shown_paths).collect();
                }
                told
            });
            let told = json!({
                "at": change.at,
                "who": change.who,
                "reason": change.reason,
                "fields": fields.collect::<Value>(),
            });
            of_line(line, told)
        });
        rows.collect()
    }
}

/// The values that stood against each other: before a change that settled them, as in a history; or after one that took
/// that back.
fn in_conflict(stood: &Stood) -> (&'static str, &[Value]) {
    match stood {
        Stood::Before(values) => ("settled", values),
        Stood::Again(values) => ("in_conflict", values),
    }
}

/// Each line that was changed, by whom, when, and why.
pub(super) fn section(content: &Content<'_>) -> Vec<Block> {
    let words = content.words;
    let labels = &words.labels().report;
    let Some(after) = &content.after_seal else {
        return Vec::new();
    };
    let rows = after.rows().map(|(change, line, moved)| {
        let name = match content.report.assessment.line(line) {
            Some(line) => content.link(Style::Name, line),
            None if line.is_session() => labels.session_itself.into(),
            None => Text::said(&line.label()),
        };
        let fields = moved.iter().map(|one| Text::said(&moved_words(one)));
        vec![
            name,
            Text::join(fields, "\n"),
            Text::said(reason_words(&change.reason)),
            words
                .who_when(&person_told(&change.who), &minute_of(&change.at))
                .into(),
        ]
    });
    let columns = [
        (Texts, labels.requirement),
        (Texts, labels.changed),
        (Texts, labels.reason),
        (Short, labels.who),
    ];
    let lead = words.after_seal(&person_told(&after.seal.who), &minute_of(&after.seal.at));
    vec![
        Block::Paragraph(Purpose::Lead, lead.into()),
        Block::Table(Table::new(columns).with_rows(rows)),
    ]
}
