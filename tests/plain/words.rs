//! Each word of the table is taken, and `help` knows each.

use walkdown::{
    plain::{WhereTyped, all},
    session::FIELDS,
};

use super::{frozen, said};

#[test]
fn each_word_in_a_session_is_taken() {
    let room = frozen();
    let rows = || all().filter(|row| row.counts(WhereTyped::Session));
    let names = rows()
        .filter(|row| row.name() != "quit")
        .flat_map(|row| row.names);
    // What a word asks for is taken back; a word that asks for nothing leaves nothing to take back.
    let lines: Vec<String> = names.map(|name| format!("{name}\ncancel\n")).collect();
    let text = said(&room, &["a"], lines.concat());
    assert!(!text.contains("is no word here"), "{text}");
    assert!(!text.contains("open a session first"), "{text}");
    for name in ["quit", "q"] {
        let text = said(&room, &["a"], format!("{name}\nshow\n"));
        assert_eq!(text.matches("Words: ").count(), 1, "{text}");
    }
    let lines: Vec<String> = rows()
        .map(|row| format!("help {}\n", row.names[0]))
        .collect();
    let text = said(&room, &["a"], lines.concat()).replace('\n', " ");
    for row in rows() {
        assert!(text.contains(row.help), "{}\n{text}", row.names[0]);
    }
}

#[test]
fn each_word_without_a_session_is_taken() {
    let room = frozen();
    for row in all().filter(|row| row.counts(WhereTyped::Home)) {
        for name in row.names {
            let text = said(&room, &[], format!("{name}\ncancel\n"));
            let unknown = format!("\"{name}\" is no word here");
            assert!(!text.contains(&unknown), "{name}\n{text}");
            assert!(!text.contains("open a session first"), "{name}\n{text}");
        }
    }
}

#[test]
fn help_names_every_word() {
    let room = frozen();
    for (args, place) in [(&["a"][..], WhereTyped::Session), (&[], WhereTyped::Home)] {
        let text = said(&room, args, "help all\n").replace('\n', " ");
        for row in all().filter(|row| row.counts(place)) {
            let name = row.names[0];
            let is_short = name.len() == 1;
            assert!(is_short || text.contains(name), "{name}\n{text}");
        }
        assert!(
            place == WhereTyped::Home || text.contains("0 to 4"),
            "{text}"
        );
    }
    assert!(all().any(|row| row.name() == "help"));
}

#[test]
fn help_begins_with_the_everyday_words_and_leads_to_the_others() {
    let room = frozen();
    let text = said(&room, &["a"], "help\nhelp 3\nhelp judging\nmore\n");
    let help = super::after(&text, "na, park, next, brief, help.\n");
    let (everyday, rest) = help
        .split_once("help all lists every word, help WORD says what one means.\n")
        .unwrap();
    assert_eq!(
        everyday,
        "0 to 4: the level: 0 not performed, 1 case by case, 2 written down, 3 shown in\n\
         use, 4 measured.\n\
         yes, no: answer the rung that was read.\n\
         statement: write down how it is met.\n\
         evidence: name what was seen.\n\
         na: it cannot apply here, with the reason.\n\
         park: what is missing, and who owes it.\n\
         ladder: what each level asks.\n\
         next: the next line, previous the one before.\n\
         brief: what is left, and who owes what.\n\
         undo: take back the newest change.\n\
         quit: leave; everything is saved already.\n\
         To add a statement to what was just recorded: recorded, then statement.\n"
    );
    assert!(
        rest.starts_with(
            "3: ML3 Defined (Practiced): shown in use.\nIt is as for 2, and shown to be done on a real job.\n"
        ),
        "{rest}"
    );
    assert!(rest.contains("\nflag: flag for attention.\n"), "{rest}");
    // Quick mode reads no rung that could be answered.
    let text = said(&room, &["a"], "set mode quick\nhelp\n");
    assert!(!text.contains("\nyes, no: "), "{text}");
    assert!(text.contains("\nladder: what each level asks.\n"), "{text}");
}

#[test]
fn each_field_of_the_table_is_cleared_by_its_name() {
    let room = frozen();
    let answer = |options: &str| {
        let args = ["answer", "a", "SP.01.01"].into_iter();
        room.walkdown(args.chain(options.split(' '))).text();
    };
    answer(
        "--maturity 2 --declared 3 --rung 1=yes --statement s --remarks r --said-by B --compensating m --evidence e \
         --verdict pass --class minor --seen test=M --sample laptops --park p --action a --target 2 --flag",
    );
    answer("--reviewed --as Bo");
    // What is reviewed is changed by a clearing, so that the review goes first.
    let fields = FIELDS.iter().rev();
    let lines: Vec<String> = fields
        .clone()
        .map(|field| format!("clear {}\n", field.heading()))
        .collect();
    let text = said(&room, &["a"], format!("go SP.01.01\n{}", lines.concat()));
    for field in fields {
        let cleared = format!("SP.01.01 {} cleared saved.", field.label);
        assert!(text.contains(&cleared), "{cleared}\n{text}");
    }
    let asked = said(&room, &["a"], "clear\n").replace('\n', " ");
    assert!(FIELDS.iter().all(|field| asked.contains(&field.heading())));
}

/// A word of an open session leads to it from the list of sessions, and `help` names its group as people do.
#[test]
fn a_word_of_a_session_leads_there() {
    let room = frozen();
    let text = said(&room, &[], "merge b.walkdown\n").replace('\n', " ");
    let leads = "It is a word of an open session: open NUMBER resumes one.";
    assert!(text.contains(leads), "{text}");
    let text = said(&room, &[], "help\n").replace('\n', " ");
    assert!(
        text.contains("as merge, which joins a colleague's copy"),
        "{text}"
    );
    for group in ["help session\n", "help the session\n"] {
        let text = said(&room, &["a"], group).replace('\n', " ");
        assert!(
            text.contains("merge FILE|NUMBER: join a colleague's copy"),
            "{text}"
        );
    }
}

/// A session that is made where the program puts sessions is said to lie there.
#[test]
fn a_new_session_without_a_path_says_where_it_lies() {
    let room = frozen();
    let text = said(&room, &["new", "--organization", "Plant"], "").replace('\n', "");
    let path = "home/data/walkdown/sessions/plant.walkdown";
    assert!(text.contains("New session: "), "{text}");
    assert!(text.replace(' ', "").contains(path), "{text}");
    let text = said(&room, &["new", "b"], "");
    assert!(!text.contains("New session: "), "{text}");
}
