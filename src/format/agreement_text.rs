//! The agreement of two assessors, for people.

use crate::assessment::{Agreements, Table};

use super::{clean::clean_line, table::table, words::counted};

/// By area and over all: lines that both judged, those with the same level, kappa and weighted kappa; and how many
/// were answered once, before the copies parted.
#[must_use]
pub fn agreement_text(found: &Agreements<'_>) -> String {
    let (areas, all) = (&found.areas, &found.all);
    let left_out = match found.left_out {
        0 => String::new(),
        count => {
            let were = if count == 1 { "was" } else { "were" };
            format!(
                "{} {were} answered before the copies parted: left out\n",
                counted(count, "line")
            )
        }
    };
    if all.lines() == 0 {
        let none = match found.left_out {
            0 => "no line has a maturity in both\n",
            _ => "no line was judged in both\n",
        };
        return none.to_owned() + &left_out;
    }
    let head = ["area", "", "both", "same", "kappa", "weighted"].map(str::to_owned);
    let mut rows = vec![head.to_vec()];
    rows.extend(
        areas
            .iter()
            .map(|one| row(&one.area.id, &one.area.title, &one.table)),
    );
    rows.push(row("all", "", all));
    table(&rows)
        + "\n"
        + &left_out
        + "both: lines judged in both; same: those with the same one.\n\
           kappa: Cohen 1960; weighted: Cohen 1968, linear weights; 1 is full agreement, 0 what chance would give.\n\
           A dash: chance alone would give full agreement, so kappa says nothing.\n"
}

fn row(id: &str, title: &str, table: &Table) -> Vec<String> {
    let number = |kappa: Option<f64>| kappa.map_or("-".to_owned(), |kappa| format!("{kappa:.2}"));
    vec![
        clean_line(id),
        clean_line(title),
        table.lines().to_string(),
        table.same().to_string(),
        number(table.kappa()),
        number(table.weighted()),
    ]
}
