//! `X`: the list of things that can be cleared on a line: each field that is set, each piece of evidence, or
//! everything.

use serde_json::Value;

use crate::{
    assessment::Line,
    format::{clean_line, line_words},
    session::{
        Edit,
        field::{REMARKS, REVIEW, SAID_BY, STATEMENT},
    },
};

use super::choice::{Choice, NO_KEY, Taken, Words};

/// The fields of this line that can be cleared.
pub(in crate::tui) fn choice(line: &Line) -> Choice {
    let answer = &line.answer;
    let text = |field| Edit::Text(field, String::new());
    let no_action = Edit::Action {
        text: Some(String::new()),
        owner: None,
        due: None,
    };
    let no_measure = Edit::Compensating {
        measure: Some(String::new()),
        risk: Some(String::new()),
    };
    let fields = [
        ('m', "maturity", answer.level.is_some(), Edit::Level(None)),
        (
            's',
            "statement",
            !answer.statement.is_empty(),
            text(&STATEMENT),
        ),
        ('r', "remarks", !answer.remarks.is_empty(), text(&REMARKS)),
        ('a', "action", answer.action.is_some(), no_action),
        (
            'c',
            "compensating measure",
            answer.compensating.is_some(),
            no_measure,
        ),
        (
            'w',
            "who said it",
            !answer.said_by.is_empty(),
            text(&SAID_BY),
        ),
    ];
    let mut items: Vec<(char, Words, Taken)> = fields
        .into_iter()
        .filter(|(_, _, stands, _)| *stands)
        .map(|(key, name, _, edit)| (key, name.into(), Taken::Edit(edit)))
        .collect();
    let others = answer.others.iter().filter(|(field, _)| *field != &REVIEW);
    items.extend(others.map(|(field, _)| {
        let edit = Edit::Field(field, Value::Null);
        (NO_KEY, field.label.into(), Taken::Edit(edit))
    }));
    // The first nine have a digit; arrows reach all of them.
    let keys = ('1'..='9').chain(std::iter::repeat(NO_KEY));
    for ((number, item), key) in (1..).zip(&answer.evidence).zip(keys) {
        let name = item.file.as_ref().map_or(&item.text, |file| &file.path);
        let words = Words {
            before: "evidence: ",
            name: clean_line(name),
            behind: String::new(),
        };
        items.push((key, words, Taken::Edit(Edit::RemoveEvidence(number))));
    }
    items.push(('l', "the whole line".into(), Taken::Edit(Edit::Clear)));
    items.push(('n', "nothing".into(), Taken::Nothing));
    let title = format!("Clear on {}; undo brings it back", line_words(&line.key));
    Choice::new(title, items)
}
