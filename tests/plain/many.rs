//! Many lines at once: an area that cannot apply, the review, actions.

use serde_json::Value;

use super::{after, frozen, said};
use crate::support::{lines::Lines, room::Room, screens::World};

fn line(room: &Room, id: &str) -> Value {
    room.json(["show", "a", id, "--json"])["lines"][0].clone()
}

#[test]
fn an_area_keeps_its_answers_unless_all_of_it_is_meant() {
    let room = frozen();
    let text = said(&room, &["a"], "3\nback\nna area no radio\n");
    assert!(
        text.contains("SP.01: 8 lines not applicable saved.\n"),
        "{text}"
    );
    assert_eq!(line(&room, "SP.01.01")["maturity"], 3);
    let text = said(
        &room,
        &["a"],
        "first\nna area once more\nna area all no radio\nna area all no radio\nundo\n",
    );
    assert!(
        text.contains("No line of SP.01 is left to set: na area all sets the answered ones too.\n"),
        "{text}"
    );
    assert!(
        text.contains("SP.01 has 9 lines to set, 9 of them answered."),
        "{text}"
    );
    assert_eq!(text.matches("9 lines not applicable saved").count(), 1);
    assert_eq!(line(&room, "SP.01.01")["maturity"], 3);
    let room = frozen();
    let text = said(&room, &["a"], "na topic\nno radio\nna topic all\n\n");
    assert!(text.contains("lines not applicable saved.\n"), "{text}");
    let topic = room.json(["status", "a", "--json"])["progress"]["not_applicable"].clone();
    assert!(
        topic.as_u64() > Some(1) && topic.as_u64() < Some(9),
        "{topic}"
    );
}

#[test]
fn a_measure_without_its_risk_is_told_so() {
    let room = frozen();
    let text = said(
        &room,
        &["a"],
        "compensating a guard\ncompensating\n\nnights\n",
    );
    let told = "SP.01.01 a compensating measure, but the risk that remains is not said; saved.\n";
    assert!(text.contains(told), "{text}");
    assert!(
        text.contains("SP.01.01 compensating measure saved.\n"),
        "{text}"
    );
    assert_eq!(line(&room, "SP.01.01")["compensating"]["risk"], "nights");
}

#[test]
fn one_reason_for_an_area_is_said_on_each_line_by_who_speaks() {
    let room = frozen();
    said(&room, &["a"], "said by Omar\nna area no radio\n");
    for id in ["SP.01.01", "SP.01.02"] {
        let line = line(&room, id);
        assert_eq!(line["not_applicable"], "no radio");
        assert_eq!(line["said_by"], "Omar", "{id}");
    }
}

#[test]
fn the_review_is_sorted_and_sets_what_is_to_be_done_on_many() {
    let room = frozen();
    let before = || room.read("a.walkdown").lines().count();
    said(&room, &["a"], "1\n3\n2\n");
    let count = before();
    let text = said(
        &room,
        &["a"],
        "review\naction for 1-2 4: buy a lock / Bo / 2025-01-02\nreview due\naction for 1 2: / Anna\nreview owner\naction for 99: x\naction for the gate: paint it\n",
    );
    let first = after(&text, "39 lines, by gap. go NUMBER");
    assert!(
        first.contains(
            "\n1. SP.01.01 Own staff briefed on this standard: ML1, target ML3.\n2. SP.01.02 "
        ),
        "{first}"
    );
    assert!(
        text.contains("Action of 3 lines, due 2025-01-02, which is past; saved.\n"),
        "{text}"
    );
    let due = after(&text, "39 lines, by due date. go NUMBER");
    assert!(
        due.replace('\n', " ")
            .contains("Action: buy a lock, owner Bo, due 2025-01-02, open, overdue."),
        "{due}"
    );
    let owner = after(&text, "39 lines, by owner. go NUMBER");
    assert!(
        owner.replace('\n', " ").contains("owner Anna, due"),
        "{owner}"
    );
    assert!(
        text.contains("Nothing was recorded: there is no number 99 in a list above."),
        "{text}"
    );
    // One event for all of them; the last is a text that begins with the same words.
    assert_eq!(before(), count + 3);
    assert_eq!(line(&room, "SP.01.01")["action"]["owner"], "Anna");
    assert_eq!(line(&room, "SP.01.02")["action"]["due"], "2025-01-02");
    assert_eq!(
        line(&room, "SP.01.02 RE(1)")["action"]["text"],
        "for the gate: paint it"
    );
    let text = said(
        &room,
        &["a"],
        "review most\nfirst\nreview\naction for 1 39: / Cy\n",
    );
    assert!(text.contains("Say how: review gap, area, owner, or due.\n"));
    // On all or on none.
    assert!(text.contains("Nothing was recorded: SP."), "{text}");
    assert_eq!(line(&room, "SP.01.01")["action"]["owner"], "Anna");
}

#[test]
fn a_part_of_a_list_is_whole_entries_and_what_is_left_is_counted_in_them() {
    let world = World::of("all");
    let mut lines = Lines::on(&world);
    for (rows, most) in [(16, 15), (24, 22), (60, 22), (10, 9), (2, 4)] {
        lines.fit(80, rows);
        lines.text.clear();
        lines.say("review");
        let mut read = 0;
        while lines.text.contains("more: more reads on.\n") {
            assert!(lines.text.lines().count() <= most, "{rows}\n{}", lines.text);
            for row in lines.text.lines() {
                read += usize::from(row.starts_with(&format!("{}. SP.", read + 1)));
            }
            let left = format!("\n{} more: more reads on.\n", 123 - read);
            assert!(lines.text.ends_with(&left), "{left}{}", lines.text);
            lines.text.clear();
            lines.say("more");
        }
        assert!(lines.text.contains("\n123. SP."), "{rows}\n{}", lines.text);
    }
}

#[test]
fn the_review_says_the_verdict() {
    let room = frozen();
    let text = said(&room, &["a"], "verdict pass\n2\nreview\n");
    assert!(
        text.contains(
            "\n1. SP.01.01 Own staff briefed on this standard: ML2, verdict pass, target ML3.\n"
        ),
        "{text}"
    );
}

#[test]
fn a_line_that_was_left_out_by_hand_is_counted() {
    let room = frozen();
    let counts = "0 of 38 answered, 38 unanswered, 1 left out by hand.\n";
    let text = said(
        &room,
        &["a"],
        "not evaluated\nstatus\nsummary\nbrief\noverview\n",
    );
    assert_eq!(text.matches(counts).count(), 5, "{text}");
    let text = said(&room, &["a"], "evaluated\nstatus\n");
    assert!(
        text.contains("\n0 of 39 answered, 39 unanswered.\n"),
        "{text}"
    );
    // What the profile leaves out is no such line.
    let text = said(&room, &["a"], "set profile base\nstatus\n");
    assert!(!text.contains("by hand"), "{text}");
}

#[test]
fn an_action_is_done_and_open_again() {
    let room = frozen();
    let state = || line(&room, "SP.01.01")["action"]["state"].clone();
    let text = said(
        &room,
        &["a"],
        "action done\naction buy a lock / Bo\naction done\n",
    );
    assert!(text.contains("no action stands there."), "{text}");
    assert!(text.contains("SP.01.01 action done saved.\n"), "{text}");
    assert_eq!(state(), "done");
    said(&room, &["a"], "action open\n");
    assert_eq!(state(), "open");
    said(&room, &["a"], "action open the valve\n");
    assert_eq!(line(&room, "SP.01.01")["action"]["text"], "open the valve");
}

#[test]
fn people_are_named_by_their_number() {
    let room = frozen();
    let text = said(
        &room,
        &["a"],
        "people add Anna Berg\npeople add Bo\npark\nthe list\n2\nnext\npark a plan / anna\naction a / 2\npark x / 7\n",
    );
    assert!(
        text.contains("1. Anna Berg\n2. Bo\nWho owes it? An empty line names nobody.\n"),
        "{text}"
    );
    assert!(text.contains("There is no person 7"), "{text}");
    assert_eq!(line(&room, "SP.01.01")["parked"]["owes"], "Bo");
    assert_eq!(line(&room, "SP.01.01 RE(1)")["parked"]["owes"], "Anna Berg");
    // Who owes something is known by number, and was not interviewed.
    let count = room.read("a.walkdown").lines().count();
    said(&room, &["a"], "park b / Cy Dor\n");
    assert_eq!(room.read("a.walkdown").lines().count(), count + 1);
    let text = said(&room, &["a"], "set\n");
    let people = text.lines().find(|line| line.starts_with("people:"));
    assert!(
        people.is_some_and(|people| !people.contains("Cy Dor")),
        "{text}"
    );
}

#[test]
fn a_name_without_what_one_does_is_the_one_who_is_known() {
    let room = frozen();
    let people =
        "people add C. Ito, service\npeople add E. Roth (IT)\npeople add E. Roth, purchase\n";
    let text = said(
        &room,
        &["a"],
        format!("{people}said by c. ito\npark the list / C. Ito\npark the key / E. Roth\n"),
    );
    assert!(
        text.contains("What follows is said by C. Ito, service, until"),
        "{text}"
    );
    assert_eq!(line(&room, "SP.01.01")["parked"]["owes"], "C. Ito, service");
    let last = said(&room, &["a"], "said by ito\nsaid by \"Ito\"\n");
    assert!(
        last.contains("What follows is said by C. Ito, service, until")
            && last.contains("said by Ito, until"),
        "{last}"
    );
    room.shell("walkdown undo a").output();
    assert!(
        text.contains("Several are called E. Roth: E. Roth (IT); E. Roth, purchase.\n"),
        "{text}"
    );
    let text = said(&room, &["a"], "filter\n").replace('\n', " ");
    assert!(
        text.contains(
            "The lines of a person wait for them: for evidence, an answer, an action or a review."
        ),
        "{text}"
    );
    let text = said(&room, &["a"], "set\n");
    assert!(
        text.replace('\n', " ")
            .contains("people: C. Ito, service; E. Roth (IT); E. Roth, purchase catalogs"),
        "{text}"
    );
}

#[test]
fn what_speaks_against_a_level_is_said_with_it() {
    let room = frozen();
    let text = said(
        &room,
        &["a"],
        "yes\nno\n3\nback\nshow\nnext\n4\nback\nanswer\n",
    );
    for wanted in [
        "SP.01.01 ML3, but the rungs answered support ML1; saved.\n",
        "they support ML1, not ML3; take sets it.",
        "Rung ML2 is not met: Is there",
        "SP.01.01 RE(1) ML4, but its base SP.01.01 has ML3; saved.\n",
        "Noticed: ML4, but its base SP.01.01 has ML3\n",
    ] {
        let flat = text.replace('\n', " ");
        assert!(
            flat.contains(&wanted.replace('\n', " ")),
            "{wanted:?}\n{text}"
        );
    }
    // Whoever set less than the rungs support knew of them, and is not led back.
    let text = said(&frozen(), &["a"], "yes\nyes\n1\nback\nshow\n");
    let flat = text.replace('\n', " ");
    assert!(flat.contains("they support ML2; ML1 is set."), "{text}");
}

#[test]
fn the_summary_says_what_failed_where_the_level_is_enough() {
    for (words, told) in [
        (
            "3\ngo SP.01.01\nverdict fail\n",
            "ML3, verdict fail. Failed: the verdict is fail at ML3, and no remark says why.",
        ),
        (
            "3\ngo SP.01.01\nverdict fail\nremarks seen on site\n",
            "ML3, verdict fail. Failed: the verdict is fail at ML3; the remarks say why.",
        ),
        (
            "3\ngo SP.01.01\nrung 2 no\nverdict fail\n",
            "ML3, verdict fail. Failed: answered no: ",
        ),
        ("2\ngo SP.01.01\n", "ML2, target ML3. Next, ML3: "),
    ] {
        let room = frozen();
        room.walkdown(["set", "a", "--target", "3"]).text();
        let text = said(&room, &["a"], format!("{words}summary\n"));
        let text = after(&text, "what to do next:\n").replace('\n', " ");
        assert!(text.contains(told), "{told}\n{text}");
        assert_eq!(
            text.contains(" Next, ML"),
            told.contains(" Next, ML"),
            "{text}"
        );
    }
}

#[test]
fn findings_are_told_by_kind_the_worst_first() {
    let room = frozen();
    let text = said(
        &room,
        &["a"],
        "2\n3\n1\n1\nverdict pass\nback\nverdict n/a\nfindings\ngo 2\n",
    );
    assert!(
        text.contains(
            "\nVerdict and claim contradict: 2.\n\
             1. SP.01.02 RE(1): verdict n/a, but the line is ML1.\n\
             2. SP.01.03: verdict pass, but no level is set.\n\
             An enhancement above its base: 1.\n\
             3. SP.01.01 RE(1): ML3, but its base SP.01.01 has ML2.\n\
             ML2 or more without evidence: 2.\n\
             4. SP.01.01: ML2, but no evidence is named.\n\
             5. SP.01.01 RE(1): ML3, but no evidence is named.\n\
             Below target: 3.\n\
             6. SP.01.01: ML2, the target is ML3.\n\
             7. SP.01.02: ML1, the target is ML3.\n\
             8. SP.01.02 RE(1): ML1, the target is ML3.\n"
        ),
        "{text}"
    );
    // The numbers lead to the lines as they are told.
    let there = after(&text, "8. SP.01.02 RE(1): ML1, the target is ML3.\n");
    assert!(there.starts_with("SP.01.03 Own employees"), "{text}");
}

#[test]
fn verdict_flag_and_state_are_set_on_many_lines_at_once() {
    let room = frozen();
    let before = || room.read("a.walkdown").lines().count();
    said(&room, &["a"], "1\n3\n2\n");
    let count = before();
    let text = said(
        &room,
        &["a"],
        "review area\nverdict for 1-3: fail\nverdict for 2, 2: p\nflag for 1 3\nunflag for 3\n\
         action for 1-2: buy a lock\naction done for 1-3\naction open for 2\n",
    );
    for wanted in [
        "3 lines verdict fail saved.\n",
        "SP.01.01 RE(1) verdict pass saved.\n",
        "2 lines flagged saved.\n",
        "SP.01.02 flag taken off saved.\n",
        "Action of 2 lines saved.\n",
        // The third has none.
        "2 lines action done saved.\n",
        "SP.01.01 RE(1) action open saved.\n",
    ] {
        assert!(text.contains(wanted), "{wanted:?}\n{text}");
    }
    // Each is one change.
    assert_eq!(before(), count + 7);
    let of = |id| line(&room, id);
    assert_eq!(of("SP.01.01")["verdict"], "fail");
    assert_eq!(of("SP.01.01 RE(1)")["verdict"], "pass");
    assert_eq!(of("SP.01.02")["verdict"], "fail");
    assert_eq!(of("SP.01.01")["flagged"], true);
    assert_eq!(of("SP.01.02")["flagged"], false);
    assert_eq!(of("SP.01.01")["action"]["state"], "done");
    assert_eq!(of("SP.01.01 RE(1)")["action"]["state"], "open");
    let text = said(&room, &["a"], "review area\n");
    let words = text.replace('\n', " ");
    assert!(
        words.contains(", verdict fail, target ML3. Action: buy a lock"),
        "{text}"
    );
    let text = said(
        &room,
        &["a"],
        "review area\nverdict for 1-3: none\nundo\nundo\n",
    );
    assert!(text.contains("3 lines verdict cleared saved.\n"), "{text}");
    assert_eq!(of("SP.01.02")["verdict"], "fail", "taken back as one");
}

#[test]
fn what_is_not_said_in_full_sets_nothing_on_many() {
    let room = frozen();
    let before = || room.read("a.walkdown").lines().count();
    let count = before();
    let text = said(
        &room,
        &["a"],
        "review area\nverdict for 1 2\nverdict for 1: good\nflag for lunch\nunflag for\nflag for 0\n\
         flag for 1 99\nunflag for 1\naction done for 1\n",
    );
    for wanted in [
        "Nothing was recorded: say which and what, as verdict for 3 5-7: pass.",
        "Nothing was recorded: the verdicts are pass, fail, n/a, n/e, and none.\n",
        "Nothing was recorded: say which, as flag for 3 5-7.",
        "Nothing was recorded: say which, as unflag for 3 5-7.",
        "Nothing was recorded: there is no number 0 in a list above.",
        "Nothing was recorded: there is no number 99 in a list above.",
        "SP.01.01 flag taken off: it stands already.\n",
        "Nothing was recorded: no action stands there. action TEXT / OWNER / DUE writes one.",
    ] {
        assert!(
            text.replace('\n', " ").contains(wanted.trim_end()),
            "{wanted:?}\n{text}"
        );
    }
    assert_eq!(before(), count);
    // A text may begin with these words.
    let text = said(&room, &["a"], "action done for the gate\n");
    assert!(text.contains("SP.01.01 action saved.\n"), "{text}");
    assert_eq!(
        line(&room, "SP.01.01")["action"]["text"],
        "done for the gate"
    );
}

#[test]
fn the_catalogs_step_is_taken_for_one_line_or_for_many() {
    let room = Room::with_session();
    let text = said(
        &room,
        &["a"],
        "1\n2\n3\nfirst\naction step\naction step\naction step down\nreview\naction step for 1 2\n",
    );
    let text = text.replace('\n', " ");
    for wanted in [
        "Action: Make the briefing on the contract's parts a gate in the assignment procedure, write in it that whoever \
         ignores them comes off the job, and train the managers who assign. SP.01.01 action saved.",
        "Nothing was recorded: an action stands there already, or no level is missing to a target.",
        "SP.01.01 RE(1) action saved.",
    ] {
        assert!(text.contains(wanted), "{wanted}\n{text}");
    }
    let stands = |id: &str| line(&room, id)["action"]["text"].clone();
    assert_eq!(
        stands("SP.01.01"),
        "step down",
        "a text may begin with the word"
    );
    assert!(
        stands("SP.01.01 RE(1)")
            .as_str()
            .unwrap()
            .starts_with("On a running job,")
    );
}
