//! Functions are short enough to be seen at once.

use std::fs;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::code::{root, sources};

/// A function has so many lines at the most, from its `fn` to its last brace.
const MOST: usize = 80;

/// A function as it stands in its file.
#[derive(Debug, PartialEq, Eq)]
struct Function {
    name: String,
    /// The line of its `fn`.
    at: usize,
    lines: usize,
}

#[test]
fn no_function_is_longer_than_can_be_seen_at_once() {
    let mut wrong = Vec::new();
    for path in sources("src") {
        let source = fs::read_to_string(&path).unwrap();
        let path = path.strip_prefix(root()).unwrap().display();
        for Function { name, at, lines } in functions(&source) {
            if lines > MOST {
                wrong.push(format!("{path}:{at}: {name} has {lines} lines"));
            }
        }
    }
    assert!(wrong.is_empty(), "more than {MOST} lines: {wrong:#?}");
}

#[test]
fn the_check_of_functions_sees_what_it_looks_for() {
    let found = functions(
        "/// fn doc() {\n\
         pub(super) fn long(\n    by: fn(u8) -> u8,\n) -> fn(u8) -> u8 {\n    fn inner() {}\n    by(1)\n}\n\
         // fn comment() { }\n\
         trait Room {\n    fn wanted(&self);\n    fn given(&self) -> &str {\n        \"}\\n}\"\n    }\n}\n\
         macro_rules! made { ($name:ident) => { fn $name() {\n} } }\n",
    );
    let found: Vec<_> = found
        .iter()
        .map(|found| (found.name.as_str(), found.at, found.lines))
        .collect();
    let wanted = [
        ("long", 2, 6),
        ("inner", 5, 1),
        ("given", 11, 3),
        ("$name", 15, 2),
    ];
    assert_eq!(found, wanted);
}

/// The functions of a source that have a body.
fn functions(source: &str) -> Vec<Function> {
    let mut found = Vec::new();
    collect(source.parse().unwrap(), &mut found);
    found
}

fn collect(tokens: TokenStream, found: &mut Vec<Function>) {
    // Where a function begins whose body is still to come.
    let mut begun: Option<Function> = None;
    for token in tokens {
        match token {
            TokenTree::Ident(word) if word == "fn" && begun.is_none() => {
                begun = Some(Function {
                    name: String::new(),
                    at: word.span().start().line,
                    lines: 0,
                });
            }
            TokenTree::Punct(sign) if sign.as_char() == ';' => begun = None,
            TokenTree::Group(group) => {
                // The type of a function has no name.
                begun.take_if(|begun| begun.name.is_empty());
                if group.delimiter() == Delimiter::Brace
                    && let Some(mut function) = begun.take()
                {
                    function.lines = group.span_close().end().line + 1 - function.at;
                    found.push(function);
                }
                collect(group.stream(), found);
            }
            token => {
                // In a macro the name begins with a `$`.
                let is_unnamed = |begun: &&mut Function| ["", "$"].contains(&begun.name.as_str());
                if let Some(begun) = begun.as_mut().filter(is_unnamed) {
                    begun.name += &token.to_string();
                }
            }
        }
    }
}
