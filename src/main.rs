//! Parses the command line, runs the command, and exits with its code.

fn main() {
    let desk = walkdown::runtime::Desk::new(None);
    let _ = desk.map(|desk| walkdown::runtime::walk(&desk, &walkdown::runtime::Start::Home));
}
