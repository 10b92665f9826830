//! `report`: to standard output, or to a file whole.

use crate::support::room::Room;

#[test]
fn the_report_goes_to_standard_output_or_to_a_file() {
    let room = Room::with_session();
    for format in ["html", "md", "json"] {
        let text = room.walkdown(["report", "a", "--format", format]).text();
        room.walkdown(["report", "a", "--format", format, "-o", "out"])
            .check();
        assert_eq!(room.read("out"), text);
        room.walkdown(["report", "a", "--format", format, "-o", "out"])
            .check();
    }
    assert_eq!(
        room.walkdown(["report", "a"]).text(),
        room.walkdown(["report", "a", "--format", "html"]).text()
    );
}

#[test]
fn the_session_itself_is_never_replaced() {
    let room = Room::with_session();
    let before = room.read("a.walkdown");
    room.walkdown(["report", "a", "-o", "./a.walkdown"])
        .stderr(
            "walkdown: ./a.walkdown: this is a session's file\nname another file for the report\n",
        )
        .status(2)
        .check();
    let output = room
        .walkdown(["report", "a", "-o", "no/such/file"])
        .output();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(room.read("a.walkdown"), before);
}
