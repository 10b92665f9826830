//! The picture in characters, the groups, the gaps.

use crate::assessment::{AreaResult, Gap, GroupCount, State};

use super::{
    super::{
        content::{Content, Passed},
        line_words::{gap_marks, gap_sentence, gaps_counted, no_bar, no_gaps, passed_counts},
        words::{level_or_dash, mean_words, target_words},
    },
    Page, cell, inline, label,
};

/// Maturity by area with a bar in characters, and the scale.
pub(super) fn areas(page: &mut Page, content: &Content<'_>) {
    for (place, catalog) in content.report.catalogs.iter().enumerate() {
        if content.report.catalogs.len() > 1 {
            page.block(&format!("### {}", inline(&catalog.title)));
        }
        let columns = [
            ("Area", false),
            ("Mean, 0 to 4", false),
            ("Mean", true),
            ("Lowest", true),
            ("Target", true),
            ("At target", true),
            ("Below", true),
            ("Answered", true),
            ("Unanswered", true),
            ("Not applicable", true),
            ("Not evaluated", true),
        ];
        let inside = |area: &&AreaResult<'_>| area.catalog == place;
        page.table(&columns, content.areas.iter().filter(inside).map(area));
        page.block("The scale, and how often each level was found:");
        page.table(
            &[("Level", false), ("Means", false), ("Found", true)],
            catalog.maturity.iter().map(|step| {
                let found = content.lines_in(State::Answered(step.level));
                let found = found.iter().filter(|line| line.catalog == place).count();
                vec![
                    cell(&format!("{} {}", step.label, step.name)),
                    cell(&step.means),
                    found.to_string(),
                ]
            }),
        );
    }
}

fn area(result: &AreaResult<'_>) -> Vec<String> {
    let AreaResult {
        progress, maturity, ..
    } = result;
    vec![
        cell(&Content::area_name(result.area)),
        bar(result),
        mean_words(maturity.mean),
        level_or_dash(maturity.lowest),
        target_words(result.targets),
        maturity.at_target.to_string(),
        maturity.below_target.to_string(),
        progress.answered.to_string(),
        progress.unanswered.to_string(),
        progress.not_applicable.to_string(),
        progress.not_evaluated.to_string(),
    ]
}

/// Eight boxes, two a level; words where nothing is answered.
fn bar(result: &AreaResult<'_>) -> String {
    match result.maturity.mean {
        Some(mean) => (0..8_u8)
            .map(|step| {
                if f64::from(step) + 0.5 <= mean * 2.0 {
                    '■'
                } else {
                    '□'
                }
            })
            .collect(),
        None => no_bar(result).into(),
    }
}

/// The table that certificates print.
pub(super) fn groups(page: &mut Page, content: &Content<'_>) {
    let passed = match content.passed {
        Passed::Verdict => "Passed",
        Passed::AtTarget | Passed::Nothing => "At target",
    };
    let row = |name: String, counts: [usize; 4]| {
        let [assessed, passed, not_applicable, total] = counts;
        let passed = match content.passed {
            Passed::Nothing => "–".to_owned(),
            _ => passed.to_string(),
        };
        let unanswered = total - assessed - not_applicable;
        vec![
            name,
            assessed.to_string(),
            passed,
            not_applicable.to_string(),
            unanswered.to_string(),
            total.to_string(),
        ]
    };
    let counts = |group: &GroupCount<'_>| {
        [
            group.assessed,
            group.passed,
            group.not_applicable,
            group.total,
        ]
    };
    let sum = content.groups.iter().fold([0; 4], |sum, group| {
        let mut both = sum.into_iter().zip(counts(group));
        [(); 4].map(|()| both.next().map_or(0, |(a, b)| a + b))
    });
    page.block(&passed_counts(content));
    page.table(
        &[
            ("Group", false),
            ("Assessed", true),
            (passed, true),
            ("Not applicable", true),
            ("Unanswered", true),
            ("Total", true),
        ],
        content
            .groups
            .iter()
            .map(|group| row(cell(group.name), counts(group)))
            .chain([row("**All groups**".into(), sum)]),
    );
}

/// The gaps in order, each with what the next level asks.
pub(super) fn gaps(page: &mut Page, content: &Content<'_>) {
    if content.gaps.is_empty() {
        return page.block(no_gaps(content));
    }
    page.block(&gaps_counted(content));
    let gaps = (1..)
        .zip(&content.gaps)
        .map(|(number, gap)| format!("{number}. {}", one_gap(content, gap)));
    page.block(&gaps.collect::<Vec<_>>().join("\n"));
}

fn one_gap(content: &Content<'_>, gap: &Gap<'_>) -> String {
    let next = gap_sentence(gap).map_or_else(String::new, |(begin, rung)| {
        format!(" {begin} {}", inline(&rung))
    });
    let marks = match gap_marks(gap).join(", ") {
        none if none.is_empty() => none,
        marks => format!(" ({marks})"),
    };
    format!(
        "**{}** {}: ML{}, target ML{}.{next}{marks}",
        label(gap.line),
        inline(content.title(gap.line)),
        gap.maturity,
        gap.target
    )
}
