//! Names of people: which of them are one person's, and which stand for an account of a machine.

/// The accounts that several people share, or that a system comes with.
const SHARED: [&str; 14] = [
    "root",
    "admin",
    "administrator",
    "user",
    "guest",
    "nobody",
    "unknown",
    "operator",
    "ubuntu",
    "debian",
    "ec2-user",
    "centos",
    "vagrant",
    "pi",
];

/// Whether a name is that of an account which names no person.
#[must_use]
pub fn is_shared_account(name: &str) -> bool {
    let name = name.trim();
    SHARED
        .iter()
        .any(|shared| shared.eq_ignore_ascii_case(name))
}

/// The name as that of a person; empty where it is the name of a shared account.
#[must_use]
pub fn person_named(name: &str) -> &str {
    if is_shared_account(name) {
        return "";
    }
    name.trim()
}

/// A name as it is told to others: that of a person, or that it is none of a person.
#[must_use]
pub fn person_told(name: &str) -> String {
    let name = name.trim();
    if is_shared_account(name) {
        return format!("an account without a name ({name})");
    }
    name.to_owned()
}

/// A name as names are compared: without regard to case and blanks.
#[must_use]
pub fn folded(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// Whether two names are one person's.
#[must_use]
pub fn is_same_person(one: &str, other: &str) -> bool {
    one == other || folded(one) == folded(other)
}

/// Names of people in a row: `A. Weber, B. Klein`. Where one of them has a comma, as `Petra Wolff, head of IT`, they are
/// parted by semicolons.
#[must_use]
pub fn names_words(names: &[impl AsRef<str>]) -> String {
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    let has_comma = names.iter().any(|name| name.contains(','));
    names.join(if has_comma { "; " } else { ", " })
}
