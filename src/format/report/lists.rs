//! The lists of the report: lines that do not apply, conflicts, findings, evidence.

use crate::{
    assessment::{Finding, Line},
    format::document::{
        Block,
        ColumnKind::{Names, Number, Short, Text as Texts},
        Heading, Link, Purpose, Style, Table, Text,
    },
    session::{Conflict, EvidenceItem, Level, Said, minute_of, person_told},
};

use super::{
    conflict::{field_words, value_words},
    content::Content,
};

/// A heading within a section.
pub(super) fn heading(words: String) -> Block {
    Block::Heading(Heading {
        level: 3,
        text: words.into(),
        ..Heading::default()
    })
}

pub(super) fn or_dash(text: &str) -> Text {
    Text::said(if text.trim().is_empty() { "–" } else { text })
}

pub(super) fn compensating(content: &Content<'_>) -> Vec<Block> {
    let labels = &content.words.labels().report;
    let rows = content.compensating.iter().filter_map(|line| {
        let stands = line.answer.compensating.as_ref()?;
        let risk = match stands.risk.as_str() {
            "" => labels.not_said,
            risk => risk,
        };
        Some(vec![
            content.named(line),
            content.words.level(line.maturity()).into(),
            Text::said(&stands.measure),
            Text::said(risk),
        ])
    });
    let columns = [
        (Texts, labels.requirement),
        (Short, labels.maturity),
        (Texts, labels.done_instead),
        (Texts, labels.risk),
    ];
    vec![Block::Table(Table::new(columns).with_rows(rows))]
}

/// The place that the answer of a line leads to for its action.
fn here(content: &Content<'_>, line: &Line) -> Link {
    Link::Here(content.action_anchor(line))
}

pub(super) fn actions(content: &Content<'_>) -> Vec<Block> {
    let labels = &content.words.labels().report;
    let rows = content.actions.iter().filter_map(|line| {
        let action = line.answer.action.as_ref()?;
        let state = match action.state.as_str() {
            "done" => labels.done,
            state => state,
        };
        Some(vec![
            content.link(Style::Name, line),
            Text::said(&action.text),
            or_dash(&action.owner),
            or_dash(&action.due),
            Text::default().linked(Style::Said, state, here(content, line)),
        ])
    });
    let columns = [
        (Texts, labels.requirement),
        (Texts, labels.what),
        (Texts, labels.who),
        (Short, labels.due),
        (Short, labels.state),
    ];
    vec![Block::Table(Table::new(columns).with_rows(rows))]
}

/// Claims with their reasons, then what was left out: two lists, counted apart.
pub(super) fn not_applicable(content: &Content<'_>) -> Vec<Block> {
    let (words, progress) = (content.words, &content.progress);
    let labels = &words.labels().report;
    let mut blocks = vec![
        Block::Paragraph(Purpose::Body, words.applies(progress).into()),
        heading(words.not_applicable(progress.not_applicable)),
    ];
    let claims = content.claims();
    if claims.is_empty() {
        blocks.push(Block::Paragraph(Purpose::Nothing, labels.no_claims.into()));
    } else {
        let rows = claims.iter().filter_map(|lines| {
            let first = lines.first()?;
            let names = lines.iter().map(|line| content.named(line));
            let reason = first.answer.level.as_ref().and_then(Level::reason);
            Some(vec![
                Text::join(names, "\n"),
                Text::said(reason.unwrap_or_default()),
                words.verdict(first.answer.verdict).into(),
            ])
        });
        let columns = [
            (Texts, labels.requirement),
            (Texts, labels.reason),
            (Short, labels.verdict),
        ];
        blocks.push(Block::Table(Table::new(columns).with_rows(rows)));
    }
    blocks.push(heading(words.not_evaluated(progress.not_evaluated)));
    let (by_hand, outside) = content.left_out();
    if by_hand.is_empty() && outside.is_empty() {
        blocks.push(Block::Paragraph(
            Purpose::Nothing,
            labels.none_left_out.into(),
        ));
    }
    if !by_hand.is_empty() {
        let text = Text::from(words.left_out(true, by_hand.len()));
        blocks.push(Block::Paragraph(
            Purpose::Body,
            text.then(content.links(&by_hand)),
        ));
    }
    if !outside.is_empty() {
        // Nothing stands behind their names, so they lead nowhere.
        let names: Vec<String> = outside.iter().map(|line| line.label()).collect();
        let text = words.left_out(false, outside.len()) + &words.list(&names);
        blocks.push(Block::Paragraph(Purpose::Body, text.into()));
    }
    blocks
}

pub(super) fn conflicts(content: &Content<'_>) -> Vec<Block> {
    let labels = &content.words.labels().report;
    let rows = content.conflicts.iter().map(|(line, conflict)| {
        let name = match line {
            Some(line) => content.link(Style::Name, line),
            None => labels.session_itself.into(),
        };
        vec![
            name,
            field_words(&conflict.field).into(),
            values(content, conflict),
        ]
    });
    let columns = [
        (Texts, labels.requirement),
        (Texts, labels.field),
        (Texts, labels.values),
    ];
    vec![
        Block::Paragraph(Purpose::Lead, labels.conflicts_lead.into()),
        Block::Table(Table::new(columns).with_rows(rows)),
    ]
}

/// The settled conflicts: the values that stood, the one that was taken, and by whom.
pub(super) fn settled(content: &Content<'_>) -> Vec<Block> {
    let labels = &content.words.labels().report;
    let rows = content.settled.iter().map(|settled| {
        let name = match content.report.assessment.line(&settled.line) {
            Some(line) => content.link(Style::Name, line),
            None if settled.line.is_session() => labels.session_itself.into(),
            None => Text::said(&settled.line.label()),
        };
        let field = &settled.conflict.field;
        let stood = values(content, &settled.conflict);
        let mut taken = value_by(content, field, &settled.by);
        if settled.is_changed {
            taken = taken.and(format!(", {}", labels.later_changed));
        }
        vec![name, field_words(field).into(), stood, taken]
    });
    let columns = [
        (Texts, labels.requirement),
        (Texts, labels.field),
        (Texts, labels.stood),
        (Texts, labels.settled_by),
    ];
    vec![
        Block::Paragraph(Purpose::Lead, labels.settled_lead.into()),
        Block::Table(Table::new(columns).with_rows(rows)),
    ]
}

/// The values of a conflict with who set them and when.
pub(super) fn values(content: &Content<'_>, conflict: &Conflict) -> Text {
    let values = conflict.values.iter();
    let values = values.map(|set| value_by(content, &conflict.field, set));
    Text::join(values, "\n")
}

/// A value with who set it and when.
fn value_by(content: &Content<'_>, field: &str, set: &Said) -> Text {
    Text::said(&value_words(field, &set.value))
        .and(" ")
        .with(Style::Soft, format!("({})", by(content, set)))
}

/// The author of a value, and the time.
fn by(content: &Content<'_>, set: &Said) -> String {
    let when = minute_of(&set.at);
    content.words.who_when(&person_told(&set.who), &when)
}

/// The findings in short: each kind once, with the lines it was noticed on.
pub(super) fn findings(content: &Content<'_>) -> Vec<Block> {
    let labels = &content.words.labels().report;
    let place = |finding: &&Finding| match content.line_of(finding) {
        Some(line) => content.link(Style::Name, line),
        None => Text::said(&finding.label()),
    };
    let rows = content.findings_by_code().into_iter().map(|(code, found)| {
        vec![
            content.words.code(code).into(),
            found.len().to_string().into(),
            Text::join(found.iter().map(place), ", "),
        ]
    });
    let columns = [
        (Texts, labels.what),
        (Number, labels.times),
        (Names, labels.place),
    ];
    vec![
        Block::Paragraph(Purpose::Lead, labels.findings_lead.into()),
        Block::Table(Table::new(columns).with_rows(rows)),
    ]
}

/// The register: each reference and file once, with the lines that name it, and what leads to their answers.
pub(super) fn evidence(content: &Content<'_>) -> Vec<Block> {
    let number = |number| {
        let anchor = content.piece_anchor(number);
        let name = content.words.piece(number);
        Text::default().linked(Style::Name, name, Link::Here(anchor))
    };
    register(content, number, |lines| content.links(lines))
}

/// The same where the answers are not in the document.
pub(super) fn evidence_alone(content: &Content<'_>) -> Vec<Block> {
    let number = |number| Text::default().with(Style::Name, content.words.piece(number));
    register(content, number, |lines| {
        let labels = lines.iter().map(|line| Text::from(line.label()));
        Text::join(labels, ", ")
    })
}

fn register(
    content: &Content<'_>,
    number: impl Fn(usize) -> Text,
    places: impl Fn(&[&Line]) -> Text,
) -> Vec<Block> {
    let (words, entries) = (content.words, &content.evidence.entries);
    let labels = &words.labels().report;
    if entries.is_empty() {
        return vec![Block::Paragraph(
            Purpose::Nothing,
            labels.no_evidence.into(),
        )];
    }
    let rows = entries.iter().map(|entry| {
        vec![
            number(entry.number),
            piece(content, entry.item),
            places(&entry.lines),
        ]
    });
    let columns = [
        (Short, labels.number),
        (Texts, labels.reference),
        (Names, labels.requirements),
    ];
    vec![
        Block::Paragraph(Purpose::Lead, words.evidence(entries.len()).into()),
        Block::Table(Table::new(columns).with_rows(rows)),
    ]
}

/// A piece of evidence: a reference, or a file with its digest.
fn piece(content: &Content<'_>, item: &EvidenceItem) -> Text {
    let file = item.file.as_ref().map(|file| {
        Text::default()
            .with(
                Style::Code,
                content
                    .evidence
                    .shown_path(&file.path, &content.options.folder),
            )
            .and(" ")
            .with(Style::Soft, content.words.file(file.size, &file.sha256))
    });
    let text = (!item.text.is_empty()).then(|| Text::said(&item.text));
    Text::join(text.into_iter().chain(file), "\n")
}
