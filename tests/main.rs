//! All tests in one binary: linking is paid once.

mod report;

#[test]
fn t() {}
