//! A user's own catalog: found by its id or its path, checked in words that say where and what to do.

use crate::support::room::Room;

const FRAME: &str = r#"{"id":"mine","title":"Mine","edition":"1","maturity":[
{"level":0,"label":"ML0","name":"None","means":"not done"},{"level":1,"label":"ML1","name":"One","means":"done now and then"},
{"level":2,"label":"ML2","name":"Two","means":"written down"},{"level":3,"label":"ML3","name":"Three","means":"in use"},
{"level":4,"label":"ML4","name":"Four","means":"measured"}],
"areas":[{"id":"A","title":"All of it"}],"roles":[{"id":"r","title":"R"}],
"profiles":[{"id":"all","title":"every one","kinds":["base","enhancement"]}]}"#;

fn room(place: &str, rows: &str) -> Room {
    let room = Room::new();
    std::fs::create_dir_all(room.path(place)).unwrap();
    room.write(&format!("{place}/catalog.json"), FRAME);
    room.write(&format!("{place}/requirements.csv"), rows);
    room
}

const ROWS: &str = "id,area,title,question,withdrawn\nA.1,A,First of all,\"Is it so?\nTell me.\",\nA.2,A,Second,Was it so?,dropped in 2020\n";

#[test]
fn it_is_found_in_the_config_folder_and_by_its_path() {
    for (place, named) in [
        ("home/config/walkdown/catalogs/mine", "MINE"),
        ("folder", "folder"),
    ] {
        let room = room(place, ROWS);
        room.walkdown(["new", "a", "--no-open", "--catalog", named])
            .stdout("a.walkdown\n")
            .check();
        let status = room.json(["status", "a", "--json"]);
        assert_eq!(status["progress"]["total"], 1, "{place}");
        assert_eq!(status["withdrawn"], 1);
        let shown = String::from_utf8(room.walkdown(["show", "a", "a.1"]).output().stdout).unwrap();
        assert!(shown.contains("Is it so?\nTell me.\n"), "{shown}");
        assert!(shown.contains("ML2  Two: written down?"), "{shown}");
    }
}

/// Two ids that differ in their zeros alone: each is itself, and what fits both is refused with both.
#[test]
fn a_spelling_that_fits_two_is_refused_with_both() {
    let rows = "id,area,title,question\nA.1,A,First,Is it so?\nA.01,A,Second,Was it so?\n";
    let room = room("folder", rows);
    room.walkdown(["new", "a", "--no-open", "--catalog", "folder"])
        .stdout("a.walkdown\n")
        .check();
    for id in ["A.1", "a.01"] {
        let shown = room.walkdown(["answer", "a", id, "--unflag"]).output();
        let shown = String::from_utf8(shown.stdout).unwrap();
        assert!(
            shown.starts_with(&format!("{}:", id.to_uppercase())),
            "{shown}"
        );
    }
    room.walkdown(["answer", "a", "a.001", "--flag"])
        .stderr("walkdown: a.001: several requirements are spelled like this\nwrite one of: mine:A.1, mine:A.01\n")
        .status(1)
        .check();
}

#[test]
fn what_is_below_our_mark_is_a_remark_and_what_cannot_be_walked_an_error() {
    let sound = room("c", ROWS);
    let output = sound.walkdown(["catalog", "check", "c"]).output();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{text}");
    assert!(
        text.contains("remark: requirements.csv, row 2 (A.1), question: a control character or line break; write the text on one line\n"),
        "{text}"
    );
    assert!(
        text.ends_with("2 requirements, no errors, 6 remarks\n"),
        "{text}"
    );
    room("c", "id,area,title,question\nA.1,B,First,Is it so?\n")
        .shell("walkdown catalog check c | grep -v remark:")
        .stdout(
            "catalog.json: no requirement belongs to the area A; remove the area or add its rows\n\
             requirements.csv, row 2 (A.1), area: there is no area \"B\"; name an area of catalog.json\n\
             1 requirements, 2 errors, 6 remarks\n",
        )
        .check();
    room("c", "id,area,title,question,colour\nA.1,A,First,Is it so?\n")
        .walkdown(["catalog", "check", "c"])
        .stdout(
            "requirements.csv, row 1, colour: no such column is known; correct its name or remove it\n\
             requirements.csv, row 2: 4 cells, the header has 5; quote each cell that holds a comma, and give every \
             column a cell\nnot read, 2 errors\n",
        )
        .status(1)
        .check();
}

#[test]
fn it_says_whose_words_its_texts_are() {
    let texts = |frame: &str, wanted: &str, by_kind: serde_json::Value| {
        let room = room("home/config/walkdown/catalogs/mine", ROWS);
        let own = FRAME.replacen("\"edition\"", &format!("{frame}\"edition\""), 1);
        room.write("home/config/walkdown/catalogs/mine/catalog.json", own);
        room.walkdown(["new", "a", "--no-open", "--catalog", "mine"])
            .output();
        room.walkdown(["answer", "a", "A.1", "--maturity", "2"])
            .output();
        let told = [
            room.walkdown(["catalog", "show", "mine"]).text(),
            room.walkdown(["show", "a", "A.1"]).text(),
            room.walkdown(["report", "a", "--format", "md"]).text(),
        ];
        for text in told {
            let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(line.contains(wanted), "{wanted}\n{text}");
            assert!(!line.contains("program's own words"), "{text}");
        }
        assert_eq!(
            room.json(["catalog", "show", "mine", "--json"])["texts"],
            by_kind
        );
    };
    let general = "rungs are this program's general ones, made of the maturity scale.";
    texts(
        "",
        &format!("Titles and questions are the words of whoever wrote this catalog; {general}"),
        serde_json::json!({ "title": "own", "question": "own", "ladder": "general" }),
    );
    texts(
        "\"texts\":\"published\",",
        &format!(
            "Questions are as published; titles are the words of whoever wrote this catalog; {general}"
        ),
        serde_json::json!({ "title": "own", "question": "published", "ladder": "general" }),
    );
    texts(
        "\"titles\":\"published\",\"texts\":{\"question\":\"own\",\"guidance\":\"published\"},",
        &format!(
            "Titles are as published; questions are the words of whoever wrote this catalog; {general}"
        ),
        serde_json::json!({ "title": "published", "question": "own", "ladder": "general" }),
    );
}
