//! All tests in one binary: linking is paid once.

#[test]
fn t() {}
