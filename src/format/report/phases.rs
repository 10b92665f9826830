//! The phases of the plan: the open actions that have a day, by how far it is away.

use jiff::{Span, civil::Date};

use crate::{
    assessment::{Line, State},
    format::{
        document::{
            Block,
            ColumnKind::{Names, Number, Short},
            Purpose, Style, Table, Text,
        },
        wording::Phase,
    },
};

use super::content::Content;

/// The months that the first and the second phase end after.
const ENDS: [i32; 2] = [3, 12];

/// How many open actions have a day.
pub(super) fn count(content: &Content<'_>) -> usize {
    let due = open(content).filter(|(_, due)| due.is_some());
    due.count()
}

/// A row a phase: what is due in it, the first due first.
pub(super) fn phases(content: &Content<'_>) -> Vec<Block> {
    let (words, labels) = (content.words, &content.words.labels().report);
    let as_of = content.as_of();
    let today: Option<Date> = as_of.parse().ok();
    let mut actions: Vec<(&Line, Option<Date>)> = open(content).collect();
    actions.sort_by_key(|(_, due)| (due.is_none(), *due));
    let rows = Phase::ALL.into_iter().filter_map(|phase| {
        let here = actions.iter();
        let here = here.filter(|(_, due)| phase_of(today, *due) == phase);
        let here: Vec<Text> = here
            .map(|(line, due)| {
                let link = content.link(Style::Name, line);
                match due {
                    // In one piece, so that the day does not break at a hyphen.
                    Some(due) => link.with(Style::Name, format!("\u{a0}{due}")),
                    None => link,
                }
            })
            .collect();
        let count = here.len().to_string();
        (!here.is_empty()).then(|| {
            let name = words.phase(phase);
            vec![name.into(), count.into(), Text::join(here, ", ")]
        })
    });
    let columns = [
        (Short, labels.when),
        (Number, labels.open_count),
        (Names, labels.requirements),
    ];
    vec![
        Block::Paragraph(Purpose::Lead, words.phases(&as_of).into()),
        Block::Table(Table::new(columns).with_rows(rows)),
    ]
}

/// The lines that count and have an unfinished action, with its day where one is set.
fn open<'a>(content: &Content<'a>) -> impl Iterator<Item = (&'a Line, Option<Date>)> {
    let lines = content.report.assessment.lines.iter();
    let lines = lines.filter(|line| line.state() != State::NotEvaluated);
    lines.filter_map(|line| {
        let action = line.answer.action.as_ref()?;
        (!action.is_done()).then(|| (line, action.due.trim().parse().ok()))
    })
}

fn phase_of(today: Option<Date>, due: Option<Date>) -> Phase {
    let (Some(today), Some(due)) = (today, due) else {
        return Phase::NoDay;
    };
    let ends = ENDS.map(|months| today.saturating_add(Span::new().months(months)));
    match due {
        due if due < today => Phase::Overdue,
        due if due <= ends[0] => Phase::Soon,
        due if due <= ends[1] => Phase::Year,
        _ => Phase::Later,
    }
}
