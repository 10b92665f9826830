//! The plan: what lifts each area to a level, as a document and as JSON. It changes no level and invents no effort.

use serde_json::{Value, json};

use crate::{
    assessment::{self, AreaPlan, LinePlan},
    format::{
        document::{
            Block,
            ColumnKind::{Number, Short, Text as Texts},
            Document, Heading, List, ListKind, Purpose, Style, Table, Text,
        },
        json::of_line,
        json_text, versioned,
        wording::{PlanCounts, wording},
    },
};

use super::{Report, ReportOptions, beside, content::Content};

impl Report<'_> {
    /// The plan to a level as a tree, for any writer.
    #[must_use]
    pub fn plan(&self, level: u8, options: &ReportOptions) -> Document {
        self.written(options, |content| document(content, level))
    }

    /// The same as JSON.
    #[must_use]
    pub fn plan_json(&self, level: u8) -> String {
        let header = self.session.header();
        let areas = assessment::plan(self.catalogs, &self.assessment.lines, level);
        let areas = areas.iter().map(|plan| {
            json!({
                "catalog": plan.catalog,
                "id": plan.area.id,
                "title": plan.area.title,
                "lowest": plan.lowest,
                "unanswered": plan.unanswered,
                "lines": plan.lines.iter().map(line_json).collect::<Value>(),
            })
        });
        let plan = json!({
            "session": header.map_or("", |header| header.session.as_str()),
            "title": self.assessment.about.title(),
            "as_of": self.as_of(),
            "level": level,
            "order": wording().labels().plan.order,
            "areas": areas.collect::<Value>(),
        });
        json_text(&versioned("plan", plan))
    }
}

fn line_json(one: &LinePlan<'_>) -> Value {
    let steps = one.steps.iter();
    let steps = steps.map(|(level, step)| json!({ "level": level, "step": step }));
    of_line(
        &one.line.key,
        json!({
            "title": one.title,
            "maturity": one.maturity,
            "leaned_on": one.leaned_on_by,
            "action": one.action,
            "still_open": one.still_open,
            "steps": steps.collect::<Value>(),
        }),
    )
}

fn document(content: &Content<'_>, level: u8) -> Document {
    let (report, words) = (&content.report, content.words);
    let labels = &words.labels().plan;
    let plans = assessment::plan(report.catalogs, &report.assessment.lines, level);
    let kind = words.plan_kind(level);
    let counts = PlanCounts {
        level,
        lines: plans.iter().map(|plan| plan.lines.len()).sum(),
        areas: plans.iter().filter(|plan| !plan.lines.is_empty()).count(),
        steps: steps(&plans),
        actions: actions(&plans),
        unanswered: plans.iter().map(|plan| plan.unanswered).sum(),
    };
    let mut blocks = vec![Block::Paragraph(
        Purpose::Summary,
        words.plan_comes_to(&counts).into(),
    )];
    if counts.lines > 0 {
        blocks.push(Block::Paragraph(Purpose::Body, labels.order.into()));
        blocks.push(Block::Paragraph(Purpose::Body, labels.stays.into()));
    }
    if !plans.is_empty() {
        blocks.push(Block::Table(overview(content, &plans)));
    }
    for plan in plans.iter().filter(|plan| !plan.lines.is_empty()) {
        blocks.push(Block::Heading(Heading {
            level: 2,
            text: Content::area_name(plan.area).into(),
            ..Heading::default()
        }));
        let items = plan.lines.iter().map(|one| item(content, one, level));
        blocks.push(Block::List(List {
            kind: ListKind::Numbers,
            items: items.collect(),
        }));
    }
    beside(content, &kind, blocks)
}

fn steps(plans: &[AreaPlan<'_>]) -> usize {
    let lines = plans.iter().flat_map(|plan| &plan.lines);
    lines.map(|one| one.steps.len()).sum()
}

fn actions(plans: &[AreaPlan<'_>]) -> usize {
    let lines = plans.iter().flat_map(|plan| &plan.lines);
    lines.filter(|one| one.action.is_some()).count()
}

fn overview(content: &Content<'_>, plans: &[AreaPlan<'_>]) -> Table {
    let words = content.words;
    let (common, labels) = (&words.labels().common, &words.labels().plan);
    let heads = [
        (Texts, common.area),
        (Short, labels.lowest),
        (Number, labels.below),
        (Number, labels.steps),
        (Number, labels.actions),
        (Number, labels.unanswered),
    ];
    let row = |plan: &AreaPlan<'_>| {
        let one = std::slice::from_ref(plan);
        let cells: [Text; 6] = [
            Content::area_name(plan.area).into(),
            words.level(plan.lowest).into(),
            plan.lines.len().to_string().into(),
            steps(one).to_string().into(),
            actions(one).to_string().into(),
            plan.unanswered.to_string().into(),
        ];
        cells.into()
    };
    Table::new(heads).with_rows(plans.iter().map(row))
}

/// A line: where it stands, and what is to be done, an agreed action first.
fn item(content: &Content<'_>, one: &LinePlan<'_>, level: u8) -> Vec<Block> {
    let (words, labels) = (content.words, &content.words.labels().plan);
    let head = Text::default()
        .with(Style::Strong, one.line.label())
        .and(format!(
            " {}: {}",
            one.title,
            words.lift(one.maturity, level)
        ));
    let head = match one.leaned_on_by {
        0 => head,
        count => head.and(", ").with(Style::Mark, words.leaned_on(count)),
    };
    let said = |begin: &str, rest: Text| {
        let text = Text::default().with(Style::Lead, begin).and(" ").then(rest);
        Block::Paragraph(Purpose::Aside, text)
    };
    let mut blocks = vec![Block::Paragraph(Purpose::Body, head)];
    let actions = [
        (words.labels().report.agreed, one.action),
        (labels.still_open, one.still_open),
    ];
    blocks.extend(actions.into_iter().filter_map(|(begin, action)| {
        let action = action?;
        let more = words.action(&action.state, action.owner.trim(), action.due.trim());
        let text = Text::said(&action.text).and(" ");
        Some(said(begin, text.with(Style::Soft, format!("({more})"))))
    }));
    blocks.extend(one.steps.iter().map(|(level, step)| {
        let begin = words.step_to(*level);
        said(&begin, step.unwrap_or(labels.no_step).into())
    }));
    blocks
}
