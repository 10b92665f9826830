//! The phases of the plan: the open actions and the promises that have a day, by how far it is away.

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

/// After how long the phases end that lie ahead.
fn ends() -> [Span; 3] {
    [
        Span::new().weeks(2),
        Span::new().months(3),
        Span::new().months(12),
    ]
}

/// Something to be done or sent by a day.
struct Due<'a> {
    line: &'a Line,
    day: Option<Date>,
    /// Whether it is what is missing on a parked line.
    is_promised: bool,
}

/// How many open actions and promises have a day.
pub(super) fn count(content: &Content<'_>) -> usize {
    let due = open(content).filter(|due| due.day.is_some());
    due.count()
}

/// A row a phase: what is due in it, the first due first.
pub(super) fn phases(content: &Content<'_>) -> Vec<Block> {
    let (words, labels) = (content.words, &content.words.labels().report);
    let as_of = content.as_of();
    let today: Option<Date> = as_of.parse().ok();
    let mut all: Vec<Due<'_>> = open(content).collect();
    all.sort_by_key(|due| (due.day.is_none(), due.day));
    let rows = Phase::ALL.into_iter().filter_map(|phase| {
        let here = all.iter();
        let here = here.filter(|due| phase_of(today, due.day) == phase);
        let here: Vec<Text> = here
            .map(|due| {
                let link = content.link(Style::Name, due.line);
                let text = match due.day {
                    // In one piece, so that the day does not break at a hyphen.
                    Some(day) => link.with(Style::Name, format!("\u{a0}{day}")),
                    None => link,
                };
                if due.is_promised {
                    text.and(format!("\u{a0}({})", labels.promised))
                } else {
                    text
                }
            })
            .collect();
        let count = here.len().to_string();
        (!here.is_empty()).then(|| {
            let name = words.phase(phase);
            vec![name.into(), count.into(), Text::join(here, ", ")]
        })
    });
    let has_promises = all.iter().any(|due| due.is_promised);
    let columns = [
        (Short, labels.when),
        (Number, labels.open_count),
        (Names, labels.requirements),
    ];
    vec![
        Block::Paragraph(Purpose::Lead, words.phases(&as_of, has_promises).into()),
        Block::Table(Table::new(columns).with_rows(rows)),
    ]
}

/// What is to be done or sent on the lines that count: unfinished actions, and promises that have a day of their own.
fn open<'a>(content: &Content<'a>) -> impl Iterator<Item = Due<'a>> {
    let lines = content.report.assessment.lines.iter();
    let lines = lines.filter(|line| line.state() != State::NotEvaluated);
    lines.flat_map(|line| {
        let day = |due: &str| due.trim().parse::<Date>().ok();
        let action = line.answer.open_action().map(|action| day(&action.due));
        let promise = line.answer.parked.as_ref();
        let promise = promise.and_then(|parked| day(&parked.due)).map(Some);
        let promise = promise.filter(|_| promise != action);
        let all = [(action, false), (promise, true)].into_iter();
        all.filter_map(move |(day, is_promised)| {
            Some(Due {
                line,
                day: day?,
                is_promised,
            })
        })
    })
}

fn phase_of(today: Option<Date>, due: Option<Date>) -> Phase {
    let (Some(today), Some(due)) = (today, due) else {
        return Phase::NoDay;
    };
    let ends = ends().map(|span| today.saturating_add(span));
    match due {
        due if due < today => Phase::Overdue,
        due if due <= ends[0] => Phase::Next,
        due if due <= ends[1] => Phase::Soon,
        due if due <= ends[2] => Phase::Year,
        _ => Phase::Later,
    }
}
