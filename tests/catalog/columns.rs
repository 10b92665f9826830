//! What the columns of a catalog's rows hold: steps, wordings for one role alone, and what parts the cells.

use walkdown::catalog::{Catalog, Source, check, read, write_texts};

use crate::support::room::Room;

const FRAME: &str = r#"{"id":"mine","title":"Mine","edition":"1","maturity":[
{"level":0,"label":"ML0","name":"None","means":"not done"},{"level":1,"label":"ML1","name":"One","means":"done now and then"},
{"level":2,"label":"ML2","name":"Two","means":"written down"},{"level":3,"label":"ML3","name":"Three","means":"in use"},
{"level":4,"label":"ML4","name":"Four","means":"measured"}],
"areas":[{"id":"A","title":"All of it"}],"roles":[{"id":"builds","title":"Builds"},{"id":"keeps","title":"Keeps"}],
"profiles":[{"id":"all","title":"every one","kinds":["base","enhancement"]}]}"#;

const ROWS: &str = "id,area,title,question,ladder_1,ladder_2,step_1,step_2,question@keeps,ladder_1@keeps\n\
A.1,A,First of all,Is it built?,Was it built?,Is it written?,Build it.,Write it down.,Is it kept?,Was it kept?\n\
A.2,A,Second of all,Is it painted?,Was it painted?,Is paint listed?,Paint it.,List the paint.,,\n";

fn source(rows: &str) -> Source<'_> {
    Source {
        catalog: FRAME,
        requirements: rows,
    }
}

fn catalog(rows: &str) -> Catalog {
    read(&source(rows)).unwrap().0
}

fn said(rows: &str) -> Vec<String> {
    let (_, problems) = check(&source(rows));
    let said = problems.iter().map(ToString::to_string);
    said.filter(|text| !text.contains("guidance: 0") && !text.contains("0 items"))
        .collect()
}

fn room(rows: &str) -> Room {
    let room = Room::new();
    let place = "home/config/walkdown/catalogs/mine";
    std::fs::create_dir_all(room.path(place)).unwrap();
    room.write(&format!("{place}/catalog.json"), FRAME);
    room.write(&format!("{place}/requirements.csv"), rows);
    room
}

#[test]
fn a_row_for_one_role_has_its_own_words_and_shares_the_rest() {
    let catalog = catalog(ROWS);
    let first = &catalog.requirements[0];
    let keeps = first.worded_for("keeps");
    assert_eq!(keeps.question, "Is it kept?");
    assert_eq!(keeps.rung(1), Some("Was it kept?"));
    assert_eq!(keeps.rung(2), Some("Is it written?"));
    assert_eq!(keeps.step(2), Some("Write it down."));
    for role in ["builds", "", "nobody"] {
        assert_eq!(first.worded_for(role).question, "Is it built?", "{role}");
    }
    let second = &catalog.requirements[1];
    assert_eq!(second.worded_for("keeps"), second);
}

#[test]
fn what_is_kept_reads_back_the_same() {
    let before = catalog(ROWS);
    let texts = write_texts(&before);
    let source = Source {
        catalog: &texts.catalog,
        requirements: &texts.requirements,
    };
    assert_eq!(read(&source).unwrap().0, before);
    assert!(
        texts
            .requirements
            .lines()
            .next()
            .unwrap()
            .ends_with(",token,spellings,withdrawn,question@keeps,ladder_1@keeps")
    );
}

#[test]
fn a_session_of_one_role_asks_in_its_words_and_one_of_both_in_the_shared_ones() {
    let room = room(ROWS);
    let asked = |name: &str, roles: &[&str]| {
        let mut args = vec!["new", name, "--no-open", "--catalog", "mine"];
        args.extend(roles.iter().flat_map(|role| ["--role", role]));
        room.walkdown(args).output();
        room.walkdown(["show", name, "A.1"]).text()
    };
    for (name, roles, is_kept) in [
        ("one", &["builds"][..], false),
        ("two", &["keeps"][..], true),
        ("three", &["builds", "keeps"][..], false),
    ] {
        let text = asked(name, roles);
        for (words, there) in [
            ("Is it kept?\n", is_kept),
            ("Was it kept?", is_kept),
            ("Is it built?\n", !is_kept),
            ("Was it built?", !is_kept),
            ("Is it written?", true),
        ] {
            assert_eq!(text.contains(words), there, "{name}, {words}: {text}");
        }
    }
}

#[test]
fn an_answer_is_asked_again_only_where_the_words_for_its_role_changed() {
    let room = room(ROWS);
    for (name, role) in [("one", "builds"), ("two", "keeps")] {
        room.walkdown([
            "new",
            name,
            "--no-open",
            "--catalog",
            "mine",
            "--role",
            role,
        ])
        .output();
        for id in ["A.1", "A.2"] {
            room.walkdown(["answer", name, id, "--maturity", "1"])
                .output();
        }
    }
    let open = |name: &str| {
        room.json(["status", name, "--json"])["progress"]["to_reconfirm"]
            .as_u64()
            .unwrap()
    };
    assert_eq!((open("one"), open("two")), (0, 0));
    let rows = "home/config/walkdown/catalogs/mine/requirements.csv";
    room.write(rows, ROWS.replace("Was it kept?", "Was it kept well?"));
    assert_eq!((open("one"), open("two")), (0, 1));
    // A step is no part of what was asked.
    room.write(rows, ROWS.replace("Build it.", "Build all of it."));
    assert_eq!((open("one"), open("two")), (0, 0));
    // The same level again confirms it.
    room.write(rows, ROWS.replace("Is it kept?", "Is all of it kept?"));
    assert_eq!((open("one"), open("two")), (0, 1));
    room.walkdown(["answer", "two", "A.1", "--maturity", "1"])
        .output();
    assert_eq!((open("one"), open("two")), (0, 0));
}

#[test]
fn a_line_split_off_by_role_is_asked_in_its_words() {
    let room = room(ROWS);
    room.walkdown([
        "new",
        "a",
        "--no-open",
        "--catalog",
        "mine",
        "--role",
        "builds",
        "--role",
        "keeps",
    ])
    .output();
    for role in ["builds", "keeps"] {
        room.walkdown([
            "answer",
            "a",
            "A.1",
            "--role",
            role,
            "--maturity",
            "1",
            "--target",
            "2",
        ])
        .output();
    }
    let status = |rows: &str| {
        room.write("home/config/walkdown/catalogs/mine/requirements.csv", rows);
        let status = room.json(["status", "a", "--json"]);
        let findings = status["findings"].as_array().unwrap().clone();
        let codes = findings.iter().filter(|one| one["code"] == "to-reconfirm");
        codes
            .map(|one| one["role"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(status(ROWS), [""; 0]);
    assert_eq!(
        status(&ROWS.replace("Was it kept?", "Was it kept well?")),
        ["keeps"]
    );
    assert_eq!(
        status(&ROWS.replace("Was it built?", "Was it built well?")),
        ["builds"]
    );
}

#[test]
fn columns_by_role_name_a_role_and_a_text() {
    let header = "id,area,title,question,question@cooks,title@keeps,colour@keeps\n";
    assert_eq!(
        said(header),
        [
            "requirements.csv, row 1, question@cooks: the catalog has no role cooks; name a role of catalog.json behind the @",
            "requirements.csv, row 1, title@keeps: title is the same for every role; remove the column",
            "requirements.csv, row 1, colour@keeps: no such column is known; correct its name or remove it",
        ]
    );
}

#[test]
fn steps_are_held_to_their_form() {
    let long = format!("Write {}it.", "and write ".repeat(20));
    let rows = format!(
        "id,area,title,question,ladder_1,ladder_2,ladder_3,ladder_4,step_1,step_2,step_3,step_4,step_4@keeps\n\
         A.1,A,First of all,Q?,A?,\"Is B there, and has it helped?\",C?,D?,Build the first.,Do you build?,You build it.,{long},\n\
         A.2,A,Second thing,R?,E?,F?,G?,H?,Build the second.,Build on.,,,\n\
         A.3,A,Third thing,S?,I?,J?,K?,L?,Build the third.,Paint it.,Show it.,Count it.,Is it?\n"
    );
    assert_eq!(
        said(&rows),
        [
            "requirements.csv, row 2 (A.1), ladder_2: it seems to ask two questions: \"and has it\"; ask one that one word answers",
            "requirements.csv, row 2 (A.1), step_2: the step is no single sentence that says what to do; write one in the imperative, with a full stop",
            "requirements.csv, row 2 (A.1), step_3: the step is no single sentence that says what to do; write one in the imperative, with a full stop",
            "requirements.csv, row 2 (A.1), step_4: 209 characters; use at most 200",
            "requirements.csv, row 3 (A.2), step: 2 of 4 steps; write what to do to get to ML1, to ML2, to ML3 and to ML4",
            "requirements.csv, row 4 (A.3), step_4@keeps: the step is no single sentence that says what to do; write one in the imperative, with a full stop",
            "requirements.csv, row 3 (A.2), step_1: says the same as row 2, step_1, but for title, id and area; write it for this requirement alone",
            "requirements.csv, row 4 (A.3), step_1: says the same as row 2, step_1, but for title, id and area; write it for this requirement alone",
        ]
    );
}

#[test]
fn cells_may_be_parted_by_semicolons_or_tabs() {
    let rows = "id,area,title,question\nA.1,A,First of all,Is it so?\n";
    let wanted = catalog(rows);
    for separator in [";", "\t"] {
        assert_eq!(
            catalog(&rows.replace(',', separator)),
            wanted,
            "{separator:?}"
        );
    }
    assert_eq!(
        said("id;area;title;question\nA.1;A;First of all;Is it so?;\n"),
        [
            "requirements.csv, row 2: 5 cells, the header has 4; quote each cell that holds a semicolon, and give every column a cell"
        ]
    );
    // A list in a cell keeps its own semicolons.
    let quoted =
        "id;area;title;question;evidence_2\nA.1;A;First of all;Is it so?;\"a list; a map\"\n";
    assert_eq!(
        catalog(quoted).requirements[0].evidence[&2],
        ["a list", "a map"]
    );
}
