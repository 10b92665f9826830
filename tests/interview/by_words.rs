//! With words through a pipe; the input ends twice in the middle.

use super::{book::Book, front::Front, script, sent};

/// Says it all in plain mode. Gives the book of what was said.
pub(super) fn said_in_words(front: &Front) -> Book {
    let mut book = Book::new();
    let mut lines = String::new();
    for act in script::acts() {
        for step in act.steps.iter().flatten() {
            // Some things are one thing said, and two steps with the keys.
            if !step.words.is_empty() {
                lines += &step.words;
                lines.push('\n');
            }
            for meant in &step.meant {
                book.write(step.line, meant);
            }
        }
        let Some(cut) = act.cut else { break };
        let text = front.say(&format!("{lines}{}\n", cut.half.words));
        assert!(text.contains("The input ended before"), "{text}");
        front.agrees(&book, &text);
        lines = format!("{}\n", cut.rest.words);
        for meant in &cut.rest.meant {
            book.write(cut.rest.line, meant);
        }
    }
    let text = front.say(&lines);
    front.agrees(&book, &text);
    book
}

#[test]
fn the_same_interview_through_a_pipe_cut_twice() {
    let front = Front::new();
    let book = said_in_words(&front);
    let levels = book.status()["progress"]["answered"].as_u64();
    assert!(levels >= Some(40), "{levels:?}");
    assert_eq!(book.parked().len(), 5);
    sent::the_report_agrees(&front, &book);
}
