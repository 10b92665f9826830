//! With the keys, in a real terminal; the line drops twice.

use super::{
    book::Book,
    by_words::said_in_words,
    front::Front,
    said::Step,
    script::{self, FROM_THE_EDITOR},
    sent,
};
use crate::terminal::seat::Seat;

/// Types what is said on a line that has to be up, and waits until it is taken.
fn typed(seat: &mut Seat, step: &Step) {
    if !step.sees.is_empty() {
        stands(seat, step.line);
    }
    seat.type_in(&step.keys);
    if step.sees.is_empty() {
        stands(seat, step.line);
    } else {
        seat.wait(&step.sees);
    }
}

/// Waits until a line is up.
fn stands(seat: &mut Seat, line: &str) {
    let title = format!(" {line}  ");
    seat.wait_until(&title, |screen| {
        let rows = screen.contents();
        let mut rows = rows.lines();
        let files = rows.next().unwrap_or_default();
        files.contains(&format!("A file as evidence ·{title}"))
            || rows.next().unwrap_or_default().starts_with(&title)
    });
}

#[test]
fn an_interview_in_a_terminal_cut_twice() {
    let front = Front::new();
    front
        .home
        .write("ed", &format!("printf '{FROM_THE_EDITOR}\\n' > \"$1\""));
    let mut book = Book::new();
    let mut seat = front.sit("a");
    let mut checks = 0;
    for act in script::acts() {
        for part in act.steps {
            for step in part {
                typed(&mut seat, &step);
                for meant in &step.meant {
                    book.write(step.line, meant);
                }
            }
            front.agrees(&book, &seat.sight());
            checks += 1;
        }
        let Some(cut) = act.cut else { continue };
        typed(&mut seat, &cut.half);
        seat.signal("HUP");
        assert!(seat.end());
        front.agrees(&book, "cut off");
        seat = front.sit("a");
        seat.wait("a draft, not saved yet").wait(&cut.half.sees);
        seat.type_in(&cut.rest.keys).wait(&cut.rest.sees);
        for meant in &cut.rest.meant {
            book.write(cut.rest.line, meant);
        }
        front.agrees(&book, "taken up again");
    }
    assert!(checks >= 6);
    seat.type_in("q");
    assert!(seat.end());
    // Come back to without anything half said, it is told where one stopped and who owes what.
    let mut seat = front.sit("a");
    seat.wait("You stopped at    SP.08.03 RE(1)");
    for row in [
        "Parked            5, by who owes it",
        "A. Weber (1, since 20",
        "): SP.08.03 the alarm philosophy",
        "): SP.01.02 RE(1) the permit log",
        "): SP.06.01 the drawings",
        "): SP.05.02 the safety manual; SP.09.02",
        "     RE(4) who has the administrator's password",
        "Evidence          1 file, no change found",
    ] {
        seat.wait(row);
    }
    seat.type_in("\r");
    stands(&mut seat, "SP.08.03 RE(1)");
    seat.type_in("q");
    assert!(seat.end());
    front.agrees(&book, "looked at again");
    sent::the_report_agrees(&front, &book);

    let words = Front::new();
    said_in_words(&words);
    assert_eq!(sent::report(&words), sent::report(&front));
    let status = |front: &Front| {
        let mut status = front.json(&["status", "a", "--json"]);
        status.as_object_mut().unwrap().remove("session");
        status
    };
    assert_eq!(status(&words), status(&front));
    for id in book.touched() {
        assert_eq!(words.show(&id), front.show(&id), "{id}");
    }
}
