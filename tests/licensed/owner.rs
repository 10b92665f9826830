//! A licensed copy of 2-1 as a table of the person's own, with id and text: it lies over that catalog.

use crate::support::room::Room;

#[test]
fn a_table_with_id_and_text_lies_over_the_owners_standard() {
    let room = Room::new();
    room.write(
        "own.csv",
        "ID;Text\nORG 1.1;Lorem ipsum one\nnet-1.1;Lorem ipsum two\nORG 9.9;Lorem\n",
    );
    let said = room.walkdown(["catalog", "import", "own.csv"]).text();
    assert!(
        said.starts_with("iec-62443-2-1: 2 of 87 requirements read"),
        "{said}"
    );
    assert!(
        said.contains("missing in the file: 85 (ORG 1.2, "),
        "{said}"
    );
    assert!(
        said.contains("new in the file, not taken in: 1 (ORG 9.9)"),
        "{said}"
    );
    room.walkdown(["new", "a", "--no-open", "--catalog", "iec-62443-2-1"])
        .text();
    let export = ["export", "a", "--format", "csv"];
    let with = room
        .walkdown(export.into_iter().chain(["--official-text"]))
        .text();
    assert!(with.contains("Lorem ipsum one") && with.contains("Lorem ipsum two"));
    assert!(!room.walkdown(export).text().contains("Lorem"));
    // Whether a question of ours asks what the text says, only a reader can tell: the report names which are open.
    let page = room.walkdown(["report", "a", "--format", "md"]).text();
    let open = "question (25 of 87 requirements: ORG 1.1, ORG 2.2, ";
    assert!(page.contains(open), "{page}");
    assert!(!page.contains("Where such a topic is shown"), "{page}");
}
