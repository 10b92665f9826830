//! The picture: maturity by area against its target, and the results that certificates print.

use crate::{
    assessment::{AreaResult, GroupCount, Line, OWNER, Side, State},
    catalog::Catalog,
    format::{
        document::{
            Bar, Block, Chart,
            ColumnKind::{Number, Short, Text as Texts},
            Heading, Legend, Purpose, Style, Table, Text,
        },
        level_in_full,
        relate::chapter,
        wording::Passed,
    },
};

use super::{content::Content, cover::mean};

/// Maturity by area as a chart and in numbers, and the scale.
pub(super) fn areas(content: &Content<'_>) -> Vec<Block> {
    let catalogs = content.report.catalogs;
    let mut blocks = Vec::new();
    for (place, catalog) in catalogs.iter().enumerate() {
        if catalogs.len() > 1 {
            blocks.push(Block::Heading(Heading {
                level: 3,
                text: Text::said(&catalog.title),
                ..Heading::default()
            }));
        }
        let areas = content.areas.iter().filter(|area| area.catalog == place);
        blocks.push(Block::Chart(Box::new(chart(
            content,
            place,
            &areas.collect::<Vec<_>>(),
        ))));
        blocks.push(Block::Chart(Box::new(distribution(
            content, place, catalog,
        ))));
    }
    blocks
}

fn chart(content: &Content<'_>, place: usize, areas: &[&AreaResult<'_>]) -> Chart {
    let labels = content.words.labels();
    let (common, labels) = (&labels.common, &labels.report);
    Chart {
        title: labels.chart.to_owned(),
        radar: labels.radar,
        anchor: format!("chart-{place}"),
        scale: (0..=4)
            .map(|level| content.words.level(Some(level)))
            .collect(),
        bar_head: labels.mean_scale,
        heads: vec![
            common.area,
            labels.mean,
            labels.lowest,
            common.target,
            labels.answered,
        ],
        bars: areas.iter().map(|area| bar(content, area)).collect(),
        legend: Legend {
            bar: labels.mean_sign,
            partial: labels.partial_sign,
            point: labels.lowest_sign,
            mark: labels.target_sign,
            figures: labels.answered_sign,
        },
        table: numbers(content, areas),
    }
}

fn bar(content: &Content<'_>, result: &AreaResult<'_>) -> Bar {
    let AreaResult {
        area,
        progress,
        maturity,
        targets,
        ..
    } = result;
    let words = content.words;
    let figures = [
        mean(maturity.mean),
        words.level(maturity.lowest),
        content.range(*targets),
    ];
    let answered = match progress.applicable {
        0 => "–".to_owned(),
        applicable => format!("{}/{applicable}", progress.answered),
    };
    let length = maturity.mean.zip(maturity.lowest);
    let [mean, lowest, target] = &figures;
    Bar {
        id: area.id.clone(),
        name: area.title.clone(),
        told: words.bar(&Content::area_name(area), mean, lowest, target, progress),
        length: length.map(|(mean, lowest)| (mean, f64::from(lowest))),
        is_partial: progress.unanswered > 0,
        marks: targets.map(|(low, high)| (f64::from(low), f64::from(high))),
        figures: if length.is_some() {
            figures.into_iter().chain([answered]).collect()
        } else {
            vec![String::new(), String::new(), String::new(), answered]
        },
        none: words.no_bar(progress),
    }
}

fn numbers(content: &Content<'_>, areas: &[&AreaResult<'_>]) -> Table {
    let labels = content.words.labels();
    let (common, labels) = (&labels.common, &labels.report);
    let columns = [
        (Short, common.area),
        (Number, labels.mean),
        (Number, labels.lowest),
        (Number, common.target),
        (Number, labels.at_target),
        (Number, labels.below),
        (Number, labels.answered),
        (Number, labels.unanswered),
        (Number, labels.not_applicable),
        (Number, labels.not_evaluated),
    ];
    let row = |result: &&AreaResult<'_>| {
        let AreaResult {
            area,
            progress,
            maturity,
            targets,
            ..
        } = result;
        let name = Text::default()
            .with(Style::Name, &*area.id)
            .and(format!(" {}", area.title));
        let words = [
            mean(maturity.mean),
            content.words.level(maturity.lowest),
            content.range(*targets),
        ];
        let counts = [
            maturity.at_target,
            maturity.below_target,
            progress.answered,
            progress.unanswered,
            progress.not_applicable,
            progress.not_evaluated,
        ];
        let cells = words
            .into_iter()
            .chain(counts.map(|count| count.to_string()));
        std::iter::once(name).chain(cells.map(Text::from)).collect()
    };
    Table {
        caption: labels.same_in_numbers.to_owned(),
        ..Table::new(columns).with_rows(areas.iter().map(row))
    }
}

/// How often each level was found, as a share of what is answered.
fn distribution(content: &Content<'_>, place: usize, catalog: &Catalog) -> Chart {
    let words = content.words;
    let labels = &words.labels().report;
    let found: Vec<usize> = catalog
        .maturity
        .iter()
        .map(|step| found(content, place, step.level))
        .collect();
    let all: usize = found.iter().sum();
    let bars = catalog.maturity.iter().zip(&found).map(|(step, found)| {
        let percent = (found * 100 + all / 2).checked_div(all);
        let length = percent.map(|percent| f64::from(u32::try_from(percent).unwrap_or(100)) / 25.0);
        Bar {
            id: step.label.clone(),
            name: step.name.clone(),
            told: words.found_of(&step.label, *found, all),
            length: length.map(|length| (length, length)),
            figures: vec![
                found.to_string(),
                percent.map_or_else(String::new, |percent| format!("{percent} %")),
            ],
            none: labels.nothing_found,
            ..Bar::default()
        }
    });
    Chart {
        title: labels.distribution.to_owned(),
        anchor: format!("levels-{place}"),
        scale: ["0 %", "25 %", "50 %", "75 %", "100 %"]
            .map(str::to_owned)
            .into(),
        bar_head: labels.share,
        heads: vec![labels.level, labels.found, labels.share],
        bars: bars.collect(),
        table: scale(content, place, catalog),
        ..Chart::default()
    }
}

/// How many lines of a catalog were found at a level.
fn found(content: &Content<'_>, place: usize, level: u8) -> usize {
    let found = content.lines_in(State::Answered(level));
    found.iter().filter(|line| line.catalog == place).count()
}

fn scale(content: &Content<'_>, place: usize, catalog: &Catalog) -> Table {
    let labels = &content.words.labels().report;
    let rows = catalog.maturity.iter().map(|step| {
        let found = found(content, place, step.level);
        vec![
            level_in_full(step).into(),
            Text::said(&step.means),
            found.to_string().into(),
        ]
    });
    let columns = [
        (Short, labels.level),
        (Texts, labels.means),
        (Number, labels.found),
    ];
    Table {
        caption: labels.scale.to_owned(),
        ..Table::new(columns).with_rows(rows)
    }
}

/// The table that certificates print.
pub(super) fn groups(content: &Content<'_>) -> Vec<Block> {
    let labels = &content.words.labels().report;
    let row = |name: &str, count: &dyn Fn(fn(&GroupCount<'_>) -> usize) -> usize| {
        let passed = match content.passed {
            Passed::Nothing => "–".to_owned(),
            _ => count(|group| group.passed).to_string(),
        };
        let unanswered =
            |group: &GroupCount<'_>| group.total - group.assessed - group.not_applicable;
        vec![
            name.into(),
            count(|group| group.assessed).to_string().into(),
            passed.into(),
            count(|group| group.not_applicable).to_string().into(),
            count(unanswered).to_string().into(),
            count(|group| group.total).to_string().into(),
        ]
    };
    let columns = [
        (Texts, labels.group),
        (Number, labels.assessed),
        (
            Number,
            match content.passed {
                Passed::Verdict => labels.passed,
                Passed::AtTarget | Passed::Nothing => labels.at_target,
            },
        ),
        (Number, labels.not_applicable),
        (Number, labels.unanswered),
        (Number, labels.total),
    ];
    let groups = content.groups.iter();
    let rows = groups.map(|group| row(group.name, &|count| count(group)));
    let sum = |count: fn(&GroupCount<'_>) -> usize| content.groups.iter().map(count).sum();
    let lines = content.report.assessment.lines.iter();
    let open = lines
        .filter(|line| line.maturity().is_some() && line.answer.verdict.is_none())
        .count();
    vec![
        Block::Paragraph(
            Purpose::Lead,
            content.words.passed(content.passed, open).into(),
        ),
        Block::Table(Table {
            foot: Some(row(labels.all_groups, &sum)),
            ..Table::new(columns).with_rows(rows)
        }),
    ]
}

/// The provider's gaps against what the owner aims at, where the session has both standards.
pub(super) fn relate(content: &Content<'_>) -> Vec<Block> {
    let report = &content.report;
    let Some(owner) = Side::on_standard(report.catalogs, report.assessment, OWNER) else {
        return Vec::new();
    };
    let name = |line: &Line| content.link(Style::Name, line);
    chapter(owner, &content.leanings, 3, content.words, &name)
}
