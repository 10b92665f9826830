//! Whose words each part of a text is that several people told, one after another.

use walkdown::session::{
    Change, Edit, LineKey, Settling, answer, carry, clash, field, judge, settle, speakers,
};

use super::history::History;

fn line() -> LineKey {
    LineKey::shared("iec-62443-2-4", "SP.01.01")
}

/// Records a statement as one event, with who told it where somebody is named.
fn tell(history: &mut History, text: &str, by: &str) {
    tell_on(history, 0, text, by);
}

/// The same on a copy.
fn tell_on(history: &mut History, copy: usize, text: &str, by: &str) {
    let mut edits = vec![Edit::Text(&field::STATEMENT, text.into())];
    edits.extend((!by.is_empty()).then(|| Edit::Text(&field::SAID_BY, by.into())));
    let session = history.session(copy);
    let changes = edits
        .iter()
        .flat_map(|edit| judge(session, &line(), edit).unwrap());
    let changes = changes.collect();
    history.change(copy, "Ana", changes);
}

/// Settles the conflict on a field.
fn settled(history: &mut History, field: &str, how: Settling) {
    let clash = clash(history.session(0), &line(), field).expect("people differ");
    let change = settle(&clash, how).unwrap();
    history.change(0, "Ana", vec![change]);
}

/// Two copies whose statements differ, each told by others.
fn parted() -> History {
    let mut history = History::new(2);
    tell_on(&mut history, 0, "The other side.", "C. Ito");
    tell_on(&mut history, 1, "On request.", "A. Weber");
    tell_on(&mut history, 1, "On request. Two forms.", "B. Klein");
    history.join(0, 1);
    history
}

fn told(history: &History) -> String {
    let parts = speakers(history.session(0), &line()).told;
    let parts = parts.iter().map(|(name, words)| format!("{name}: {words}"));
    parts.collect::<Vec<_>>().join(" | ")
}

#[test]
fn a_text_that_several_told_knows_whose_each_part_is() {
    let mut history = History::new(1);
    tell(&mut history, "one", "A. Weber");
    tell(&mut history, "one two", "");
    assert_eq!(told(&history), "", "one person alone");
    tell(&mut history, "one two three", "B. Klein");
    assert_eq!(told(&history), "A. Weber: one two | B. Klein: three");
    tell(&mut history, "one two three\n\nfour", "A. Weber");
    assert_eq!(
        told(&history),
        "A. Weber: one two | B. Klein: three | A. Weber: four"
    );
    // What is taken back is told no more.
    history.undo(0, "Ana");
    assert_eq!(told(&history), "A. Weber: one two | B. Klein: three");
    // A text changed at its beginning is the last one's.
    tell(&mut history, "zero one two three", "C. Ito");
    assert_eq!(told(&history), "");
    assert_eq!(speakers(history.session(0), &line()).statement, "");
}

#[test]
fn each_part_of_joined_texts_keeps_who_told_it() {
    let whole = "C. Ito: The other side. | A. Weber: On request. | B. Klein: Two forms.";
    let mut history = parted();
    settled(&mut history, "statement", Settling::Joined);
    assert_eq!(told(&history), whole);
    // Which of the names the line has from then on changes nothing that was said.
    settled(&mut history, "said_by", Settling::Standing(0));
    assert_eq!(told(&history), whole);
    tell(
        &mut history,
        "The other side.\n\nOn request. Two forms.\nAnd so on.",
        "D. Adam",
    );
    assert_eq!(told(&history), format!("{whole} | D. Adam: And so on."));
    let mut history = parted();
    settled(&mut history, "said_by", Settling::Standing(1));
    settled(&mut history, "statement", Settling::Joined);
    assert_eq!(told(&history), whole);
    // One that was chosen stays with who told it.
    let mut history = parted();
    settled(&mut history, "said_by", Settling::Standing(1));
    settled(&mut history, "statement", Settling::Standing(0));
    assert_eq!(speakers(history.session(0), &line()).statement, "C. Ito");
    // Words written in the settling that nobody was named for are nobody's.
    let mut history = parted();
    settled(&mut history, "said_by", Settling::Standing(1));
    let new = Settling::New("The other side. Or so.".into());
    settled(&mut history, "statement", new);
    assert_eq!(told(&history), "C. Ito: The other side. | : Or so.");
}

#[test]
fn next_year_each_part_keeps_who_told_it() {
    let carried = |old: &History| {
        let mut new = History::new(1);
        new.change(0, "Ana", carry(old.session(0), |_| true).changes);
        new
    };
    let mut old = History::new(1);
    tell(&mut old, "on request", "A. Weber");
    let level = judge(
        old.session(0),
        &line(),
        &Edit::Level(Some(walkdown::session::Level::Maturity(2))),
    );
    let mut changes = level.unwrap();
    changes.push(Change {
        line: line(),
        field: "said_by".into(),
        to: "B. Klein".into(),
    });
    old.change(0, "Ana", changes);
    let (year, next) = (carried(&old), carried(&carried(&old)));
    for new in [&year, &next] {
        let given = speakers(new.session(0), &line());
        assert_eq!(answer(new.session(0), &line()).said_by, "B. Klein");
        assert_eq!(
            (given.statement.as_str(), given.level.as_str()),
            ("A. Weber", "")
        );
    }
    let mut new = year;
    tell(&mut new, "on request, in writing", "C. Ito");
    assert_eq!(told(&new), "A. Weber: on request | C. Ito: , in writing");
    let next = carried(&new);
    assert_eq!(told(&next), told(&new));
}
