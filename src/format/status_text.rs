//! Where a session stands, as a document.

use crate::{
    assessment::{AreaResult, Assessment, Code, Finding, requirement},
    catalog::Catalog,
};

use super::{
    document::{
        Block,
        ColumnKind::{Number, Short, Text as Texts},
        Document, Fact, Facts, FactsKind, Purpose, Table, Text, Title, columns,
    },
    table::bar,
    wording::{OverlapCounts, Wording, wording},
    words::line_words,
};

/// How many findings are shown before they are only counted.
const SHOWN: usize = 5;

/// How wide a bar is.
const BAR: usize = 12;

/// Progress, maturity by area, findings, what comes next. `path` is what a further command names; bars are for a
/// terminal only.
#[must_use]
pub fn status_text(
    catalogs: &[Catalog],
    assessment: &Assessment,
    path: &str,
    bars: bool,
) -> String {
    columns(&status(catalogs, assessment, path, bars, wording()))
}

fn status(
    catalogs: &[Catalog],
    assessment: &Assessment,
    path: &str,
    bars: bool,
    words: &'static dyn Wording,
) -> Document {
    let (about, labels) = (&assessment.about, &words.labels().status);
    let (progress, maturity) = (assessment.progress(), assessment.maturity());
    let ids: Vec<String> = catalogs.iter().map(|catalog| catalog.id.clone()).collect();
    let title = Title {
        name: about.title(),
        more: words.status_head(&ids, about),
        ..Title::default()
    };
    let counts = OverlapCounts {
        progress,
        withdrawn: withdrawn(catalogs),
    };
    let stands = vec![
        Fact::new(labels.answered, words.answered_and_open(&progress)),
        Fact::new(labels.besides, words.besides(&counts)),
        Fact::new(labels.maturity, words.maturity_found(&maturity)),
    ];
    let next = assessment
        .next
        .and_then(|place| assessment.lines.get(place));
    let next = next.map_or_else(
        || labels.nothing_open.to_owned(),
        |line| {
            let title = requirement(catalogs, line).map_or("", |asked| asked.title.as_str());
            format!("{}  {title}", line_words(&line.key))
        },
    );
    let ends = vec![
        findings_shown(&assessment.findings, path, words),
        Fact::new(labels.next, next),
    ];
    let facts = |facts| {
        Block::Facts(Facts {
            kind: FactsKind::Entry,
            facts,
        })
    };
    Document {
        language: words.language(),
        name: about.title(),
        blocks: vec![
            Block::Title(title),
            facts(stands),
            Block::Table(areas(&assessment.areas(catalogs), bars, words)),
            facts(ends),
        ],
        ..Document::default()
    }
}

fn areas(areas: &[AreaResult<'_>], bars: bool, words: &'static dyn Wording) -> Table {
    let labels = &words.labels().status;
    let heads = [
        (Short, labels.area),
        (Texts, ""),
        (Number, labels.answered),
        (Number, labels.of),
        (Number, labels.lowest),
        (Number, labels.mean),
        (Number, labels.below_target),
        (Texts, ""),
    ];
    let row = |area: &AreaResult<'_>| {
        let (progress, maturity) = (&area.progress, &area.maturity);
        let dash = || "-".to_owned();
        let (answered, of) = match progress.applicable {
            0 if progress.not_applicable > 0 => (labels.not_applicable.to_owned(), String::new()),
            0 => (labels.not_evaluated.to_owned(), String::new()),
            applicable => (progress.answered.to_string(), applicable.to_string()),
        };
        let level = |level| words.level(Some(level));
        let bar = if bars {
            bar(progress.answered, progress.applicable, BAR)
        } else {
            String::new()
        };
        let cells = [
            area.area.id.clone(),
            area.area.title.clone(),
            answered,
            of,
            maturity.lowest.map_or_else(dash, level),
            maturity.mean.map_or_else(dash, |mean| format!("{mean:.2}")),
            maturity.below_target.to_string(),
            bar,
        ];
        cells.map(Text::from).into()
    };
    Table::new(heads).with_rows(areas.iter().map(row))
}

fn findings_shown(findings: &[Finding], path: &str, words: &'static dyn Wording) -> Fact {
    let labels = &words.labels().status;
    if findings.is_empty() {
        return Fact::new(labels.findings, words.labels().common.none);
    }
    let shown = findings.get(..SHOWN).unwrap_or(findings);
    let mut fact = Fact::new(labels.findings, findings.len().to_string());
    fact.value.push(Block::Table(findings_table(shown)));
    if findings.len() > SHOWN {
        let more = words.more_findings(findings.len() - SHOWN, path);
        fact.value
            .push(Block::Paragraph(Purpose::Aside, more.into()));
    }
    fact
}

fn findings_table(findings: &[Finding]) -> Table {
    let rows = findings.iter().map(|finding| {
        vec![
            finding.label().into(),
            finding.code.word().into(),
            Text::said(&finding.message),
        ]
    });
    Table::new([(Short, ""), (Short, ""), (Texts, "")]).with_rows(rows)
}

/// A kind of finding in a few words, for a heading.
#[must_use]
pub fn finding_words(code: Code) -> &'static str {
    wording().code(code)
}

/// Findings, one a line.
#[must_use]
pub fn findings_text(findings: &[Finding]) -> String {
    columns(&Document {
        blocks: vec![Block::Table(findings_table(findings))],
        ..Document::default()
    })
}

/// Requirements that the standards have withdrawn: counted apart.
pub(super) fn withdrawn(catalogs: &[Catalog]) -> usize {
    let all = catalogs.iter().flat_map(|catalog| &catalog.requirements);
    all.filter(|asked| !asked.in_force()).count()
}
