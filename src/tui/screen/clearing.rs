//! `X`: the list of things that can be cleared on a line: each field that is set, each rung, each piece of evidence, or
//! everything; and the way of a piece of evidence to another line.

use crate::{
    assessment::Line,
    format::{clean_line, line_words},
    interview::Command,
    session::{
        Answer, Edit,
        field::{ACTION, COMPENSATING, LEVEL, REMARKS, REVIEW, SAID_BY, STATEMENT},
    },
    tui::words::{says, wording},
};

use super::choice::{Choice, NO_KEY, Taken, Words};

/// An item of the list: its key, its words, and what it clears.
type Item = (char, Words, Taken);

/// The fields of this line that can be cleared.
pub(in crate::tui) fn choice(line: &Line) -> Choice {
    let answer = &line.answer;
    let mut items = main_fields(answer);
    items.extend(rungs(answer));
    items.extend(other_fields(answer));
    items.extend(evidence(answer));
    let said = |said| wording().choice(said);
    if !answer.evidence.is_empty() {
        items.push((
            'v',
            said(says::Choice::MovesEvidence).into(),
            Taken::MoveEvidence,
        ));
    }
    let all = said(says::Choice::WholeLine);
    items.push(('l', all.into(), Taken::Edit(Edit::Clear)));
    items.push(('n', said(says::Choice::Nothing).into(), Taken::Nothing));
    let title = said(says::Choice::Clear(&line_words(&line.key)));
    Choice::new(title, items)
}

/// The fields that have a letter in the list, those of them that are set.
fn main_fields(answer: &Answer) -> Vec<Item> {
    let item = |key, part, field| {
        let is_set = answer.value(field).is_some();
        is_set.then(|| {
            let clears = Taken::Edit(Edit::cleared(field));
            (key, wording().part(part).into(), clears)
        })
    };
    let items = [
        item('m', says::Part::Maturity, &LEVEL),
        item('s', says::Part::Statement, &STATEMENT),
        item('r', says::Part::Remarks, &REMARKS),
        item('a', says::Part::Action, &ACTION),
        item('c', says::Part::Compensating, &COMPENSATING),
        item('w', says::Part::WhoSaidIt, &SAID_BY),
    ];
    items.into_iter().flatten().collect()
}

/// The keys of the rungs, from ML1 on: digits are for pieces of evidence.
const RUNGS: [char; 4] = ['A', 'B', 'C', 'D'];

/// The rungs that are answered.
fn rungs(answer: &Answer) -> impl Iterator<Item = Item> {
    let rungs = (1..).zip(&answer.rungs).zip(RUNGS);
    rungs.filter_map(|((level, rung), key)| {
        let words = Words {
            before: wording().choice(says::Choice::Rung(level)),
            name: (*rung)?.words().to_owned(),
            behind: String::new(),
        };
        let clears = Command::Rung(level, None);
        Some((key, words, Taken::Command(clears)))
    })
}

/// The other fields that are set, but for the review; they have no key.
fn other_fields(answer: &Answer) -> impl Iterator<Item = Item> {
    let others = answer.others.iter().filter(|(field, _)| *field != &REVIEW);
    others.map(|(field, _)| {
        let clears = Taken::Edit(Edit::cleared(field));
        (NO_KEY, field.label.into(), clears)
    })
}

/// The pieces of evidence, each to be cleared.
fn evidence(answer: &Answer) -> impl Iterator<Item = Item> {
    pieces(answer, |number| Taken::Edit(Edit::RemoveEvidence(number)))
}

/// The list of the pieces of evidence, one of which goes to another line.
pub(in crate::tui) fn moved(line: &Line) -> Choice {
    let mut items: Vec<Item> = pieces(&line.answer, Taken::MovePiece).collect();
    let nothing = wording().choice(says::Choice::MovesNothing);
    items.push(('n', nothing.into(), Taken::Nothing));
    let title = wording().choice(says::Choice::WhichMoves(&line_words(&line.key)));
    Choice::new(title, items)
}

/// The pieces of evidence: the first nine have a digit, arrows reach all of them.
fn pieces(answer: &Answer, taken: impl Fn(usize) -> Taken) -> impl Iterator<Item = Item> {
    let keys = ('1'..='9').chain(std::iter::repeat(NO_KEY));
    let pieces = (1..).zip(&answer.evidence).zip(keys);
    pieces.map(move |((number, item), key)| {
        let name = item.file.as_ref().map_or(&item.text, |file| &file.path);
        let words = Words {
            before: wording().choice(says::Choice::Piece),
            name: clean_line(name),
            behind: String::new(),
        };
        (key, words, taken(number))
    })
}
