//! What differed between keys and words, and does no more.

use serde_json::Value;

use super::{after, frozen, said};
use crate::support::room::Room;

fn line(room: &Room, name: &str, id: &str) -> Value {
    room.json(["show", name, id, "--json"])["lines"][0].clone()
}

#[test]
fn another_level_on_a_carried_line_goes_on_to_the_next_to_reconfirm() {
    let room = frozen();
    said(
        &room,
        &["a"],
        "3\nnext\n3\ngo SP.02.01\n3\ngo SP.02.03\n3\nquit\n",
    );
    // The line between the first two was never answered.
    let text = said(
        &room,
        &[],
        "new from 1\n\n\nNext year\n\n\n\n\ngo SP.01.01\n2\n2\nna no such thing\n",
    );
    let text = after(&text, "SP.01.01 ML2 Managed saved.\n");
    assert!(text.starts_with("SP.01.02 "), "{text}");
    let text = after(text, "SP.01.02 not applicable saved.\n");
    assert!(text.contains("\nSP.02.01 "), "{text}");
}

#[test]
fn who_owes_something_is_known_and_was_not_interviewed() {
    let room = frozen();
    said(&room, &["a"], "park the list / Purchasing\n");
    let text = said(&room, &["a"], "set\nsaid by\n");
    assert!(text.contains("people: none\n"), "{text}");
    assert!(text.contains("1. Purchasing\n"), "{text}");
}

#[test]
fn a_beginning_that_only_one_person_has_is_that_person() {
    let room = frozen();
    said(
        &room,
        &["a"],
        "people add Plant IT (night shift)\npark the list / Plant\nnext\naction a lock / plant it\n",
    );
    assert_eq!(
        line(&room, "a", "SP.01.01")["parked"]["owes"],
        "Plant IT (night shift)"
    );
    assert_eq!(
        line(&room, "a", "SP.01.01 RE(1)")["action"]["owner"],
        "Plant IT (night shift)"
    );
}

#[test]
fn after_an_undo_recorded_goes_to_the_last_change_that_stands() {
    let room = frozen();
    let text = said(&room, &["a"], "3\n3\nundo\nlast\nrecorded\n");
    let text = after(
        &text,
        "\nUndone: SP.01.01 RE(1) maturity from ML3 to none; saved.\n",
    );
    assert!(text.contains("\nSP.01.01 Own staff"), "{text}");
}

#[test]
fn a_rung_that_was_answered_reads_the_next_one_after_it_is_told() {
    let room = frozen();
    let text = said(&room, &["a"], "yes\nrung 1 no\nundo\nflag\n");
    assert_eq!(text.matches("saved.\nRung ML2: ").count(), 1, "{text}");
    assert!(
        text.contains("SP.01.01 rung ML1 no saved.\nThe rungs support ML0: take sets it.\n"),
        "{text}"
    );
    assert!(
        text.ends_with("flagged saved.\nNordwerk: 0 of 39 answered, 39 unanswered, 1 flagged.\n")
    );
}

#[test]
fn a_question_is_answered_only_by_the_same_word_at_once() {
    let room = frozen();
    let level = || line(&room, "a", "SP.01.01")["maturity"].clone();
    said(
        &room,
        &["a"],
        "3\nback\n2\nstatus\n2\nxyzzy\n2\nflag\n2\nquit\n",
    );
    assert_eq!(level(), 3);
    // The rungs' word comes to the same level, and answers it.
    said(
        &room,
        &["a"],
        "go SP.01.01\nrung 1 yes\nrung 2 yes\nrung 3 no\n2\ntake\n",
    );
    assert_eq!(level(), 2);
}
