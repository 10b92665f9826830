//! The keys within a text: each does what the help says of it. And the text in the user's own editor.

use walkdown::interview::{Effect, Happened};

use super::{check, outcome, walked};

#[test]
fn each_key_does_what_its_help_says() {
    let cases = [
        ("'one two' C-Left '|'", "one |two"),
        ("'one two' A-b A-b '|'", "|one two"),
        ("'one two' Home C-Right '|'", "one |two"),
        ("'one two' Home A-f '|'", "one |two"),
        ("'one' Enter 'two' Home '|'", "one\n|two"),
        ("'one' Enter 'two' C-a '|'", "one\n|two"),
        ("'one' Enter 'two' Up End '|'", "one|\ntwo"),
        ("'one' Enter 'two' Up C-a C-e '|'", "one|\ntwo"),
        (
            "'a' Enter Enter 'b' Enter Enter 'c' C-Up '|'",
            "a\n\nb|\n\nc",
        ),
        ("'a' Enter Enter 'b' Home Up Up C-Down '|'", "a\n\n|b"),
        ("'one two' C-w '|'", "one |"),
        ("'one two' A-Backspace '|'", "one |"),
        ("'one two' C-Backspace '|'", "one |"),
        ("'one two three' Home C-Delete '|'", "| two three"),
        ("'one two three' Home A-d '|'", "| two three"),
        ("'one two' C-Left C-k '|'", "one |"),
        ("'one two' C-Left C-u '|'", "|two"),
        ("'one two' C-Left C-u '|'", "|two"),
        ("'one two' C-Left C-k C-_ '|'", "one two|"),
        ("'one two' C-Left C-k C-_ '|'", "one two|"),
        ("'one two' C-Left C-k C-7 '|'", "one two|"),
        ("'one two' C-Left C-k C-_ C-r '|'", "one |"),
        ("'one two' C-Left C-k Home C-y '|'", "two|one "),
        (
            "'one two' S-Left S-Left S-Left A-w Home C-y '|'",
            "two|one two",
        ),
        ("'one two' S-Left S-Left S-Left Delete '|'", "one |"),
        ("'one two' S-Left S-Left S-Left '|'", "one |"),
        ("'one' Enter 'two' A-< '|'", "|one\ntwo"),
        ("'one' Enter 'two' A-< A-> Home '|'", "one\n|two"),
        ("'one' Enter 'two' C-k Up C-k '|'", "one|two"),
        // A letter with its marks is one letter.
        ("'ae\u{301}\u{323}b' Left Left '|'", "a|e\u{301}\u{323}b"),
        (
            "'ae\u{301}\u{323}b' Home Right Right '|'",
            "ae\u{301}\u{323}|b",
        ),
        ("'ae\u{301}\u{323}b' Left Left Delete '|'", "a|b"),
        ("'ae\u{301}\u{323}b' Left Left C-d '|'", "a|b"),
        (
            "'ae\u{301}\u{323}b' Left Left Delete C-_ Left '|'",
            "a|e\u{301}\u{323}b",
        ),
        ("'ae\u{301}\u{323}b' Left Left S-Right Delete '|'", "a|b"),
        (
            "'e\u{301}\u{323}' Enter 'ab' Left Up '|'",
            "|e\u{301}\u{323}\nab",
        ),
        (
            "'👩\u{200d}👩\u{200d}👧x' Left Left '|'",
            "|👩\u{200d}👩\u{200d}👧x",
        ),
    ];
    let mut wrong = Vec::new();
    for (keys, wanted) in cases {
        let (mut world, _) = walked("", "e");
        // Pages are as high as what was drawn.
        world.sight();
        world.press(keys).press("Esc");
        let found = world.stands();
        if found != format!("SP.01.01 \"{wanted}\"") {
            wrong.push(format!("{keys}: {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_page_is_as_high_as_the_area() {
    let (mut world, _) = walked("", "");
    let lines: Vec<String> = (1..=100).map(|line| line.to_string()).collect();
    world.press(&format!("e \"{}\"", lines.join("\\n")));
    let rows = |world: &mut crate::support::screens::World| {
        let sight = world.sight();
        let (_, after) = sight.split_once(" row ").expect("where one is");
        let (row, after) = after.split_once(" of ").unwrap();
        assert!(after.starts_with("100 "), "{sight}");
        row.parse::<usize>().unwrap()
    };
    assert_eq!(rows(&mut world), 100);
    let height = world
        .sight()
        .lines()
        .filter(|row| row.starts_with('│'))
        .count();
    world.press("PgUp");
    let above = rows(&mut world);
    world.press("PgUp");
    assert_eq!(above - rows(&mut world), height);
    world.press("PgDn");
    assert!(rows(&mut world) > above - height);
    world.press("A-<");
    assert_eq!(rows(&mut world), 1);
}

#[test]
fn the_keys_of_a_text_are_shown_over_it_and_change_nothing() {
    check(&[
        ("", "e 'half' F1", "@SP.01.01 +0 | Keys · text"),
        ("", "e 'half' F1 Esc", "@SP.01.01 +0 | half"),
        (
            "",
            "e 'half' F1 j G x Esc ' a' Esc",
            "SP.01.01 \"half a\" @SP.01.01 +1",
        ),
        ("", "- 'why' F1", "@SP.01.01 +0 | Keys · text of one line"),
        ("", "/ 'brief' F1", "@SP.01.01 +0 | Keys · find"),
        ("", "/ 'SP.02.01' F1 Esc Enter", "@SP.02.01 +0"),
        ("", "S F1 q Esc", "@SP.01.01 +0 | 0/123  line 1  saved"),
    ]);
}

#[test]
fn a_text_from_the_editor_is_a_draft_until_it_is_saved() {
    let (mut world, lines) = walked("", "e 'we do' C-o");
    assert_eq!(lines, 0);
    let Some(Effect::OpenEditor(draft)) = world.asked.last().cloned() else {
        panic!("{:?}", world.asked);
    };
    assert_eq!(
        (draft.text.as_str(), draft.field.as_str()),
        ("we do", "statement")
    );
    assert!(world.drafts.values().any(|kept| kept.text == "we do"));
    world.take_in(Happened::Edited(Ok("we do\r\nmore".into())));
    assert!(world.drafts.values().any(|kept| kept.text == "we do\nmore"));
    assert_eq!(outcome(&world, 0), "@SP.01.01 +0");
    // The new text in, the old one out: two steps take it back within the text.
    world.press("C-_ C-_");
    assert!(world.drafts.values().any(|kept| kept.text == "we do"));
    world.press("C-r C-r");
    assert!(world.sight().contains("from your editor, not saved yet"));
    world.press("Esc");
    assert_eq!(outcome(&world, 1), "SP.01.01 \"we do\nmore\" @SP.01.01 +1");
}

#[test]
fn an_editor_that_brings_nothing_back_changes_nothing() {
    for (back, word) in [
        (Ok("we do".to_owned()), "the editor left the text as it was"),
        (
            Err("vi ended with exit status: 1".to_owned()),
            "! vi ended with exit status: 1",
        ),
    ] {
        let (mut world, _) = walked("", "e 'we do' C-o");
        world.take_in(Happened::Edited(back));
        let sight = world.sight();
        assert!(sight.contains(word) && sight.contains("we do"), "{sight}");
        world.press("Esc");
        assert_eq!(outcome(&world, 1), "SP.01.01 \"we do\" @SP.01.01 +1");
    }
    // An emptied text is one too.
    let (mut world, _) = walked("e 'we do' Esc", "e C-o");
    world.take_in(Happened::Edited(Ok(String::new())));
    world.press("Esc");
    assert_eq!(outcome(&world, 1), "@SP.01.01 +1");
}
