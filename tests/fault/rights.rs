//! Files and folders are the user's alone, whatever the umask.

use std::{fs, os::unix::fs::PermissionsExt, path::Path};

use crate::support::room::Room;

fn check(path: &Path) {
    let mode = fs::symlink_metadata(path).unwrap().permissions().mode() & 0o777;
    if path.is_dir() {
        assert_eq!(mode, 0o700, "{}", path.display());
        for entry in fs::read_dir(path).unwrap() {
            check(&entry.unwrap().path());
        }
    } else {
        assert_eq!(mode, 0o600, "{}", path.display());
    }
}

#[test]
fn all_that_is_made_is_the_user_s_alone() {
    for umask in ["000", "022", "077", "777"] {
        let room = Room::new();
        let line = format!(
            "umask {umask}; walkdown new --no-open > /dev/null \
             && walkdown new a --no-open > /dev/null \
             && printf torn >> a.walkdown \
             && walkdown answer a sp.01.01 --maturity 2 > /dev/null 2>&1 \
             && walkdown report a -o out.html"
        );
        room.shell(&line).check();
        check(&room.path("home/data"));
        check(&room.path("home/state"));
        for name in ["a.walkdown", "a.walkdown.torn", "out.html"] {
            check(&room.path(name));
        }
        assert_eq!(fs::read_dir(room.path("")).unwrap().count(), 4);
    }
}
