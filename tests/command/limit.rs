//! What the world refuses: locks, limits on files, folders that cannot be read.

use std::{fs::File, io::Write};

use crate::support::room::Room;

#[test]
fn a_session_in_use_is_not_written_to() {
    let room = Room::with_session();
    let before = room.read("a.walkdown");
    let mut lock = File::create(room.path("a.walkdown.lock")).unwrap();
    lock.lock().unwrap();
    lock.write_all(
        br#"{"who":"M. Roth","host":"pc7","pid":7,"since":"2026-11-21T18:04:11.123+01:00"}"#,
    )
    .unwrap();
    for args in [
        &["answer", "a", "SP.01.01", "--maturity", "2"][..],
        &["set", "a", "--scope", "x"],
        &["undo", "a"],
        &["redo", "a"],
    ] {
        room.walkdown(args.iter().copied())
            .stderr(
                "walkdown: a.walkdown: M. Roth on pc7 (since 2026-11-21 18:04) has it open\n\
                 close it there, or follow it read-only with: walkdown open a.walkdown\n",
            )
            .status(1)
            .check();
    }
    assert!(
        room.walkdown(["status", "a"])
            .text()
            .contains("answered  0 of 123")
    );
    assert_eq!(room.read("a.walkdown"), before);
}

#[cfg(unix)]
#[test]
fn a_limit_on_file_sizes_is_an_error_and_loses_nothing() {
    let room = Room::with_session();
    let before = room.read("a.walkdown");
    let stderr = "walkdown: writing a.walkdown: the file would be larger than the limit for files\n\
        make room, then do it again; what is saved stays saved\n";
    room.shell("ulimit -f 0; walkdown answer a SP.01.01 --maturity 2")
        .stderr(stderr)
        .status(1)
        .check();
    // A part of the line fits.
    room.shell("ulimit -f 8; walkdown answer a SP.01.01 --statement -")
        .stdin("x".repeat(100_000))
        .stderr(stderr)
        .status(1)
        .check();
    assert_eq!(room.read("a.walkdown"), before);
    room.shell("ulimit -f 0; walkdown new b --no-open")
        .stderr(&stderr.replace("a.walkdown", "b.walkdown"))
        .status(1)
        .check();
    assert!(!room.path("b.walkdown").exists());
    room.shell("ulimit -f 0; walkdown report a -o out.html > /dev/null 2>&1; echo $?")
        .stdout("1\n")
        .check();
    assert!(!room.path("out.html").exists());
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_read_is_said_so() {
    use std::os::unix::fs::PermissionsExt;
    let room = Room::new();
    std::fs::create_dir(room.path("closed")).unwrap();
    room.write("closed/a.walkdown", "x");
    let rights = |mode| {
        std::fs::set_permissions(room.path("closed"), PermissionsExt::from_mode(mode)).unwrap();
    };
    rights(0o000);
    // Whoever may read everything cannot see this.
    if std::fs::read_dir(room.path("closed")).is_err() {
        room.walkdown(["status", "closed/a.walkdown"])
            .stderr(
                "walkdown: reading closed/a.walkdown: permission denied\n\
                 make it accessible to you, or name another place\n",
            )
            .status(1)
            .check();
        room.walkdown(["new", "closed/b", "--no-open"])
            .stderr(
                "walkdown: locking closed/b.walkdown: permission denied\n\
                 make it accessible to you, or name another place\n",
            )
            .status(1)
            .check();
    }
    rights(0o700);
}

#[test]
fn a_home_that_cannot_be_made_is_said_before_anything() {
    let room = Room::new();
    room.write("home/data", "a file where the folder should be");
    room.walkdown(["new", "--no-open"])
        .stderr(
            "walkdown: making the folder ROOM/home/data: a part of the path is no folder\n\
             mend that, then do it again; what is saved stays saved\n",
        )
        .status(1)
        .check();
}

#[test]
fn a_home_named_from_the_folder_one_is_in_is_a_home() {
    let room = Room::new();
    let rel = "export HOME=home; unset XDG_DATA_HOME XDG_STATE_HOME XDG_CONFIG_HOME; walkdown";
    let path = "home/.local/share/walkdown/sessions/werk.walkdown";
    room.shell(&format!("{rel} new --organization Werk --no-open"))
        .stdout(&format!("ROOM/{path}\n"))
        .check();
    assert!(room.path(path).exists());
    let status = room.shell(&format!("{rel} status werk")).text();
    assert!(status.starts_with("Werk\n"));
}
