//! `X`: the list of things that can be cleared on a line: each field that is set, each rung, each piece of evidence, or
//! everything.

use serde_json::Value;

use crate::{
    assessment::Line,
    format::{clean_line, line_words},
    interview::Command,
    session::{
        Edit,
        field::{REMARKS, REVIEW, SAID_BY, STATEMENT},
    },
    tui::words::{says, wording},
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
        (
            'm',
            says::Part::Maturity,
            answer.level.is_some(),
            Edit::Level(None),
        ),
        (
            's',
            says::Part::Statement,
            !answer.statement.is_empty(),
            text(&STATEMENT),
        ),
        (
            'r',
            says::Part::Remarks,
            !answer.remarks.is_empty(),
            text(&REMARKS),
        ),
        ('a', says::Part::Action, answer.action.is_some(), no_action),
        (
            'c',
            says::Part::Compensating,
            answer.compensating.is_some(),
            no_measure,
        ),
        (
            'w',
            says::Part::WhoSaidIt,
            !answer.said_by.is_empty(),
            text(&SAID_BY),
        ),
    ];
    let mut items: Vec<(char, Words, Taken)> = fields
        .into_iter()
        .filter(|(_, _, stands, _)| *stands)
        .map(|(key, part, _, edit)| (key, wording().part(part).into(), Taken::Edit(edit)))
        .collect();
    let rungs = (1..).zip(&answer.rungs);
    items.extend(rungs.filter_map(|(level, rung)| {
        let words = Words {
            before: wording().choice(says::Choice::Rung(level)),
            name: (*rung)?.words().to_owned(),
            behind: String::new(),
        };
        let clears = Command::Rung(level, None);
        Some((NO_KEY, words, Taken::Command(clears)))
    }));
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
            before: wording().choice(says::Choice::Piece),
            name: clean_line(name),
            behind: String::new(),
        };
        items.push((key, words, Taken::Edit(Edit::RemoveEvidence(number))));
    }
    let said = |said| wording().choice(said);
    let all = said(says::Choice::WholeLine);
    items.push(('l', all.into(), Taken::Edit(Edit::Clear)));
    items.push(('n', said(says::Choice::Nothing).into(), Taken::Nothing));
    let title = said(says::Choice::Clear(&line_words(&line.key)));
    Choice::new(title, items)
}
