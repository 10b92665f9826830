//! The page stands on its own: valid in shape, every link leads somewhere, nothing is fetched.

use std::collections::HashSet;

use super::{
    Forms,
    walk::{catalog, full, half},
};

fn pages() -> Vec<String> {
    let catalogs = [catalog()];
    [half(&catalogs[0]), full(&catalogs[0])]
        .map(|walk| Forms::of(&catalogs, &walk.session).html)
        .into()
}

fn attributes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    html.split(&format!(" {name}=\""))
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

#[test]
fn every_link_leads_somewhere_and_every_id_is_one() {
    for html in pages() {
        let ids = attributes(&html, "id");
        let unique: HashSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len());
        for href in attributes(&html, "href") {
            assert!(unique.contains(href.trim_start_matches('#')), "{href}");
        }
    }
}

#[test]
fn headings_go_down_one_step_at_a_time() {
    for html in pages() {
        let mut before = 0;
        for rest in html.split("<h").skip(1) {
            let Some(level) = rest.chars().next().and_then(|c| c.to_digit(10)) else {
                continue;
            };
            assert!(level <= before + 1, "h{level} after h{before}");
            before = level;
        }
        assert_eq!(html.matches("<h1").count(), 1);
    }
}

#[test]
fn every_tag_is_closed() {
    const VOID: [&str; 3] = ["meta", "br", "!DOCTYPE"];
    for html in pages() {
        let mut open: Vec<&str> = Vec::new();
        for tag in html
            .split('<')
            .skip(1)
            .filter_map(|rest| rest.split('>').next())
        {
            let name = tag.split([' ', '\n']).next().unwrap_or_default();
            match name.strip_prefix('/') {
                Some(closed) => assert_eq!(open.pop(), Some(closed)),
                None if VOID.contains(&name) => {}
                None => open.push(name),
            }
        }
        assert!(open.is_empty(), "{open:?}");
    }
}

#[test]
fn nothing_is_fetched_and_nothing_runs() {
    for html in pages() {
        assert!(html.starts_with("<!DOCTYPE html><html lang=\"en\">"));
        assert!(html.contains("default-src 'none'; style-src 'unsafe-inline'"));
        for word in [
            "http://",
            "https://",
            "<script",
            "<link",
            "@import",
            " src=",
            "javascript:",
            "url(http",
        ] {
            assert!(!html.contains(word), "{word}");
        }
    }
}

#[test]
fn a_word_too_long_for_a_telephone_is_broken_wherever_texts_stand() {
    for html in pages() {
        let (_, style) = html.split_once("<style>").unwrap();
        let (style, _) = style.split_once("</style>").unwrap();
        let rules = style.split('}').filter_map(|rule| rule.split_once('{'));
        let breaking = rules.filter(|(_, what)| what.contains("overflow-wrap: anywhere"));
        let tags = breaking.flat_map(|(tags, _)| tags.split(','));
        let tags: Vec<&str> = tags.map(str::trim).collect();
        for tag in ["h1", "h2", "h3", "h4", "p", "li", "td", ".facts dd"] {
            assert!(tags.contains(&tag), "{tag}: {tags:?}");
        }
        // An owner with a day is one piece: the day does not break at a hyphen.
        assert!(style.contains("span.by { display: inline-block; }"));
    }
}

#[test]
fn the_chart_says_what_has_no_bar() {
    let [half, full]: [String; 2] = pages().try_into().unwrap();
    assert!(half.contains("nothing answered yet"));
    assert!(full.contains(">not applicable</text>"));
    assert!(!full.contains("nothing answered yet"));
    // Twelve bars, twelve axes, five levels.
    assert_eq!(full.matches("<text class=\"area\"").count(), 29);
    assert_eq!(full.matches("<polygon class=\"aim\"").count(), 1);
    assert_eq!(full.matches("role=\"img\" aria-labelledby=").count(), 3);
}
