//! An earlier assessment beside this one: what was found then and now, the gaps that are closed, and those that are new.

use std::collections::HashSet;

use crate::{
    assessment::{Gap, Line, State},
    format::document::{
        Block,
        ColumnKind::{Number, Short},
        List, ListKind, Purpose, Style, Table, Text,
    },
    session::LineKey,
};

use super::{
    content::Content,
    cover::mean,
    earlier::{Before, place},
    lists::heading,
};

/// Then and now, by area; then the gaps.
pub(super) fn since(content: &Content<'_>) -> Vec<Block> {
    let Some(before) = &content.options.against else {
        return Vec::new();
    };
    let words = content.words;
    let compared = words.compared(&before.name, &before.as_of);
    let mut blocks = vec![
        Block::Paragraph(Purpose::Lead, compared.into()),
        Block::Table(areas(content, before)),
    ];
    let gaps = content.gaps.iter().map(|gap| &gap.line.key);
    let gaps: HashSet<&LineKey> = gaps.collect();
    let is_gap = |line: &Line| gaps.contains(&line.key);
    let assessment = content.report.assessment;
    let then = before.gaps.iter();
    let known: Vec<&Line> = then.filter_map(|key| assessment.line(key)).collect();
    let closed = known.iter().filter(|line| !is_gap(line));
    let closed =
        closed.filter(|line| line.maturity().is_some() || line.state() == State::NotApplicable);
    let closed: Vec<Text> = closed.map(|line| moved(content, before, line)).collect();
    let (stays, new): (Vec<&Gap<'_>>, Vec<&Gap<'_>>) = content
        .gaps
        .iter()
        .partition(|gap| before.gaps.contains(&gap.line.key));
    let new: Vec<Text> = new
        .into_iter()
        .map(|gap| moved(content, before, gap.line))
        .collect();
    for (head, items) in [
        (words.closed(closed.len()), closed),
        (words.new_gaps(new.len()), new),
    ] {
        blocks.push(heading(head));
        blocks.push(if items.is_empty() {
            Block::Paragraph(Purpose::Nothing, words.labels().common.none.into())
        } else {
            Block::List(List::new(ListKind::Bullets, items))
        });
    }
    let gone = before.gaps.len() - known.len();
    blocks.push(Block::Paragraph(
        Purpose::Aside,
        words.staying(stays.len(), gone).into(),
    ));
    blocks
}

/// A line with where it stood and stands.
fn moved(content: &Content<'_>, before: &Before, line: &Line) -> Text {
    let state = |state: State| content.words.state(state, "");
    let then = before.lines.get(&line.key).copied();
    let then = then.map_or_else(
        || content.words.labels().report.not_judged.to_owned(),
        state,
    );
    content.link(Style::Strong, line).and(format!(
        " {}: {then} → {}",
        content.title(line),
        state(line.state())
    ))
}

fn areas(content: &Content<'_>, before: &Before) -> Table {
    let labels = content.words.labels();
    let (common, labels) = (&labels.common, &labels.report);
    let level = |level| content.words.level(level);
    let change = |then: String, now: String| -> Text {
        if then == now {
            now.into()
        } else {
            format!("{then} → {now}").into()
        }
    };
    let rows = content.areas.iter().map(|area| {
        let name = Text::default().with(Style::Name, &*area.area.id);
        let name = name.and(format!(" {}", area.area.title));
        let now = &area.maturity;
        let then = place(content.report.catalogs, area).and_then(|place| before.areas.get(&place));
        let cells = match then {
            Some(then) => [
                change(mean(then.mean), mean(now.mean)),
                change(level(then.lowest), level(now.lowest)),
                change(then.at_target.to_string(), now.at_target.to_string()),
                change(then.below_target.to_string(), now.below_target.to_string()),
            ],
            None => [const { Text(Vec::new()) }; 4].map(|_| labels.not_judged.into()),
        };
        std::iter::once(name).chain(cells).collect()
    });
    let columns = [
        (Short, common.area),
        (Number, labels.mean),
        (Number, labels.lowest),
        (Number, labels.at_target),
        (Number, labels.below),
    ];
    Table {
        caption: labels.then_and_now.to_owned(),
        ..Table::new(columns).with_rows(rows)
    }
}
