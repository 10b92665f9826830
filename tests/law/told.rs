//! Whose words each part of a text is that several people told, one after another.

use walkdown::session::{Edit, LineKey, field, judge, speakers};

use super::history::History;

fn line() -> LineKey {
    LineKey::shared("iec-62443-2-4", "SP.01.01")
}

/// Records a statement as one event, with who told it where somebody is named.
fn tell(history: &mut History, text: &str, by: &str) {
    let mut edits = vec![Edit::Text(&field::STATEMENT, text.into())];
    edits.extend((!by.is_empty()).then(|| Edit::Text(&field::SAID_BY, by.into())));
    let session = history.session(0);
    let changes = edits
        .iter()
        .flat_map(|edit| judge(session, &line(), edit).unwrap());
    let changes = changes.collect();
    history.change(0, "Ana", changes);
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
