//! Days as a spreadsheet program writes them where it is used: with the month or the day first, which one cell alone may not
//! tell and all of them together do.

use crate::{
    format::{export::CellContent, form::Head, grid::Grid},
    session::field::{Kind, PartKind},
};

/// The part of a day that stands first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum First {
    Month,
    Day,
}

/// What stands first in the days of a table. None where there are none, where they do not tell, or tell both.
pub(super) fn first_of_days(grid: &Grid, head: &Head<'_>) -> Option<First> {
    let places: Vec<usize> = head
        .columns
        .iter()
        .filter(|(column, _)| is_of_days(column.what))
        .map(|(_, place)| *place)
        .collect();
    let rows = grid.rows.range(head.row + 1..);
    let cells = rows.flat_map(|(_, cells)| places.iter().filter_map(|place| cells.get(*place)));
    let (mut month, mut day) = (false, false);
    for [first, second, _] in cells.filter_map(|cell| numbers(cell)) {
        day |= first > 12;
        month |= second > 12;
    }
    match (month, day) {
        (true, false) => Some(First::Month),
        (false, true) => Some(First::Day),
        _ => None,
    }
}

/// A day as it is stored, where it is known what stands first; any other text as it is.
pub(super) fn day_in_order(what: CellContent, text: &str, order: Option<First>) -> String {
    let known = numbers(text).filter(|_| is_of_days(what)).zip(order);
    known.map_or_else(
        || text.to_owned(),
        |([first, second, year], order)| match order {
            First::Month => format!("{year}-{first:02}-{second:02}"),
            First::Day => format!("{year}-{second:02}-{first:02}"),
        },
    )
}

fn is_of_days(what: CellContent) -> bool {
    match what {
        CellContent::Field(field) => field.kind == Kind::Date,
        CellContent::Part(_, part) => part.kind == PartKind::Date,
        _ => false,
    }
}

/// The three numbers of a day whose year is the last, in full; a time of midnight may follow.
fn numbers(text: &str) -> Option<[u16; 3]> {
    let (day, time) = text.trim().split_once(' ').unwrap_or((text.trim(), ""));
    let is_midnight = time.chars().all(|sign| matches!(sign, '0' | ':'));
    let sign = ['/', '-'].into_iter().find(|sign| day.contains(*sign))?;
    let mut parts = day.split(sign);
    let (first, second, year) = (parts.next()?, parts.next()?, parts.next()?);
    let number = |part: &str| -> Option<u16> {
        let is_number = !part.is_empty() && part.bytes().all(|digit| digit.is_ascii_digit());
        part.parse().ok().filter(|_| is_number)
    };
    let is_day = is_midnight
        && parts.next().is_none()
        && first.len() <= 2
        && second.len() <= 2
        && year.len() == 4;
    is_day.then_some([number(first)?, number(second)?, number(year)?])
}
