//! Where a report goes: through links, into pipes, under long names.

use std::{fs, os::unix::fs::symlink};

use crate::support::room::Room;

#[test]
fn a_report_through_a_link_replaces_the_file_behind_it() {
    let room = Room::with_session();
    fs::create_dir(room.path("out")).unwrap();
    room.write("out/report.html", "old");
    symlink("out/report.html", room.path("link.html")).unwrap();
    room.walkdown(["report", "a", "-o", "link.html"]).check();
    assert!(room.path("link.html").is_symlink());
    assert!(room.read("out/report.html").contains("Nordwerk"));
    // One that leads nowhere is replaced; nothing is made elsewhere.
    symlink("out/absent.html", room.path("loose.html")).unwrap();
    room.walkdown(["report", "a", "-o", "loose.html"]).check();
    assert!(!room.path("out/absent.html").exists());
    assert!(room.read("loose.html").contains("Nordwerk"));
    symlink("a.walkdown", room.path("session.html")).unwrap();
    let output = room
        .walkdown(["report", "a", "-o", "session.html"])
        .output();
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(fs::read_dir(room.path("out")).unwrap().count(), 1);
}

#[test]
fn a_report_into_a_pipe_or_a_device_goes_there() {
    let room = Room::with_session();
    room.shell("walkdown report a -o /dev/stdout | tail -c 7")
        .stdout("</html>")
        .check();
    room.shell("mkfifo p && { cat p > got & } && walkdown report a -o p && wait && tail -c 7 got")
        .stdout("</html>")
        .check();
    room.walkdown(["report", "a", "-o", "home"])
        .stderr(
            "walkdown: writing home: it is a folder\n\
             mend that, then do it again; what is saved stays saved\n",
        )
        .status(1)
        .check();
}

#[test]
fn names_as_long_as_they_may_be_are_taken() {
    let room = Room::with_session();
    let name = format!("{}.html", "r".repeat(250));
    room.walkdown(["report", "a", "-o", &name]).check();
    let name = "s".repeat(300);
    room.walkdown(["new", &name, "--no-open"])
        .stderr(&format!(
            "walkdown: locking {name}.walkdown: a name in the path is too long\n\
             give it a shorter name\n"
        ))
        .status(1)
        .check();
    let wide = "\u{1F333}木".repeat(60);
    room.walkdown(["new", "--no-open", "--organization", &wide])
        .output();
    assert!(room.walkdown(["list"]).text().contains('木'));
}

#[test]
fn a_report_takes_no_session_s_place() {
    let room = Room::with_session();
    room.walkdown(["new", "b", "--no-open"])
        .stdout("b.walkdown\n")
        .check();
    let before = room.read("b.walkdown");
    room.walkdown(["report", "a", "-o", "b.walkdown"])
        .stderr(
            "walkdown: b.walkdown: this is a session's file\nname another file for the report\n",
        )
        .status(2)
        .check();
    assert_eq!(room.read("b.walkdown"), before);
}
