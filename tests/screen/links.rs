//! What a click on an address opens: the whole of it, also where it is cut or goes on in the next row, and never what
//! could steer the terminal.

use ratatui::buffer::Buffer;
use walkdown::{
    format::{file_address, web_address, web_addresses},
    interview::{Deliverable, Happened},
    session::{Edit, EvidenceFile, LineKey, field, judge},
    tui::{Address, links},
};

use super::walk;
use crate::support::screens::World;

/// What leads somewhere at this size: the words that are linked, row by row, and where they lead.
fn linked(world: &mut World, size: (u16, u16)) -> Vec<(String, String)> {
    let drawn = world.draw(size);
    let words = |column: u16, row: u16, columns: u16| -> String {
        (column..column + columns)
            .map(|at| drawn[(at, row)].symbol())
            .collect()
    };
    links(&world.model, &drawn)
        .into_iter()
        .map(|link| {
            let to = match link.to {
                Address::File(path) => format!("file {path}"),
                Address::Web(address) => format!("web {address}"),
            };
            (words(link.column, link.row, link.columns), to)
        })
        .collect()
}

fn with_evidence(edits: Vec<Edit>) -> World {
    let mut world = walk("");
    let line = LineKey::shared("iec-62443-2-4", "SP.01.01");
    for edit in edits {
        let changes = judge(&world.session(), &line, &edit).unwrap();
        world.record(changes);
    }
    world
}

fn file(path: &str) -> Edit {
    Edit::AddEvidenceFile(EvidenceFile {
        path: path.into(),
        size: 3,
        sha256: "0".repeat(64),
    })
}

#[test]
fn a_report_that_was_written_can_be_opened_where_it_is_named() {
    let mut world = walk("3 P Enter");
    assert_eq!(linked(&mut world, (80, 24)), []);
    let path = "/home/anna/plant yard/north.report.html";
    world.take_in(Happened::Written(Deliverable::Report, Ok(path.into())));
    let whole = (path.to_owned(), format!("file {path}"));
    assert_eq!(linked(&mut world, (80, 24)), [whole]);
    // Cut at the edge, what is left leads to the whole.
    let cut = linked(&mut world, (40, 12));
    assert!(!cut.is_empty());
    for (words, to) in cut {
        assert!(path.contains(words.as_str()), "{words}");
        assert_eq!(to, format!("file {path}"));
    }
}

#[test]
fn evidence_and_web_addresses_of_the_line_at_hand_lead_there() {
    let page = "https://docs.example.org/plant/north/hardening-guide?version=7&language=en#chapter-of-zones";
    let path =
        "records/2026/north plant/training of all who work on the remote access of the plant.pdf";
    let mut world = with_evidence(vec![
        file(path),
        Edit::Text(
            &field::STATEMENT,
            format!("It is told at {page}, and http://b.example/x. Nothing else."),
        ),
    ]);
    let known = [
        (page, format!("web {page}")),
        (path, format!("file {path}")),
        ("http://b.example/x", "web http://b.example/x".to_owned()),
    ];
    // At a glance, in full, and beside the question on a wide terminal.
    for (keys, size) in [
        ("", (80, 24)),
        ("Tab Tab Tab", (60, 30)),
        ("Esc", (160, 50)),
    ] {
        world.press(keys);
        let found = linked(&mut world, size);
        for (words, to) in &found {
            let (whole, _) = known.iter().find(|(_, known)| known == to).unwrap();
            assert!(whole.contains(words.as_str()), "{words:?} leads to {to:?}");
        }
        for (whole, to) in &known[..2] {
            let parts = found.iter().filter(|(_, found)| found == to);
            let words: Vec<&str> = parts.map(|(words, _)| words.as_str()).collect();
            if keys.starts_with("Tab") {
                // Over several rows each part leads there, and together they are the whole, but for blanks at an end.
                assert!(words.len() > 1, "{words:?}");
                let bare = |text: &str| text.replace(' ', "");
                assert_eq!(bare(&words.concat()), bare(whole));
            }
            let sight = world.sight();
            assert!(
                !words.is_empty(),
                "{whole} at {size:?} after {keys:?}\n{sight}"
            );
        }
    }
}

#[test]
fn an_address_over_ever_so_many_rows_leads_there_from_each() {
    const ROWS: u16 = 20_000;
    let page = format!(
        "https://a.example/{}",
        "north".repeat(usize::from(2 * ROWS))
    );
    let page: String = page.chars().take(10 * usize::from(ROWS)).collect();
    let letters: Vec<char> = page.chars().collect();
    let world = with_evidence(vec![Edit::Text(&field::STATEMENT, page.clone())]);
    let rows = letters.chunks(10).map(String::from_iter);
    let drawn = Buffer::with_lines(rows);
    let links = links(&world.model, &drawn);
    assert_eq!(links.len(), usize::from(ROWS));
    for (row, link) in (0..).zip(links) {
        let place = (link.column, link.row, link.columns);
        assert_eq!((place, link.to), ((0, row, 10), Address::Web(page.clone())));
    }
}

#[test]
fn what_a_stranger_wrote_leads_nowhere_else() {
    let hostile = [
        "https://a.example/\u{1b}]8;;https://evil.example\u{7}x",
        "https://a.example/\u{9c}\u{7}\u{1b}\\\u{1b}[2J",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://",
        "https://a.example/ü\u{202e}x",
    ];
    let mut world = with_evidence(vec![
        Edit::Text(&field::STATEMENT, hostile.join(" ")),
        file("/tmp/\u{7}\u{1b}]0;owned\u{7}"),
    ]);
    for size in [(80, 24), (120, 40)] {
        let drawn = world.draw(size);
        for link in links(&world.model, &drawn) {
            let address = match link.to {
                Address::File(path) => file_address("plant", &path),
                Address::Web(written) => web_address(&written),
            };
            let address = address.unwrap_or_default();
            assert!(
                address.bytes().all(|byte| byte.is_ascii_graphic()),
                "{address:?}"
            );
            assert!(!address.starts_with("file:") || address.starts_with("file://plant/"));
        }
    }
}

#[test]
fn an_address_is_visible_ascii_or_none() {
    assert_eq!(
        file_address("north-plant", "/home/anna/Prüf 1;2%.html").unwrap(),
        "file://north-plant/home/anna/Pr%C3%BCf%201%3B2%25.html"
    );
    assert_eq!(file_address("a/b\u{7}", "/x").unwrap(), "file://a%2Fb%07/x");
    for path in [
        "relative.html",
        "",
        "/a\u{7}b",
        "/a\u{1b}\\b",
        "/a\nb",
        "/a\u{9c}b",
    ] {
        assert_eq!(file_address("a", path), None, "{path:?}");
    }
    let text = "See (https://a.example/x_(y)), http://b.example. <https://c.example/>, https:// ftp://d https://ü.example/ä";
    let found: Vec<&str> = web_addresses(text).collect();
    assert_eq!(
        found,
        [
            "https://a.example/x_(y",
            "http://b.example",
            "https://c.example/",
            "https://ü.example/ä"
        ]
    );
    assert_eq!(
        web_address("https://ü.example/ä").unwrap(),
        "https://%C3%BC.example/%C3%A4"
    );
    assert_eq!(
        web_address("https://a.example/?a=1&b=%20#c").unwrap(),
        "https://a.example/?a=1&b=%20#c"
    );
    for none in [
        "https://a b",
        "https://a\u{7}",
        "javascript:x",
        "see https://a",
        "https://a\u{1b}\\",
    ] {
        assert_eq!(web_address(none), None, "{none:?}");
    }
}
