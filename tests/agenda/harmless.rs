//! Texts and names that want to be more than texts.

use walkdown::{
    catalog::Catalog,
    format::Occasion,
    session::{AboutEdit, Edit, about_table, field},
};

use super::{Walk, forms, level, line, yard};

const HOSTILE: [&str; 8] = [
    "<script>alert(1)</script>",
    "\u{1b}[2J\u{1b}]0;title\u{7}",
    "a | b | c\n| d |",
    "](http://x) [a](http://x) ![i](http://x)",
    "\u{202e}txet\u{2066}",
    "# head\n---\n- item\n1. one\n> quote\n    code\n```\nfence",
    "</style></title><img src=x onerror=alert(1)>",
    "=HYPERLINK(\"http://x\")\r\n<!-- --> *bold* _it_ `code` $x$ \u{9b}31m\u{2028}",
];

fn hostile(catalog: &Catalog) -> Walk {
    let mut walk = Walk::of(catalog);
    let all = || HOSTILE.map(str::to_owned);
    for text in all() {
        walk.about(&[
            AboutEdit::Field(&about_table::ORGANIZATION, text.clone()),
            AboutEdit::Field(&about_table::SCOPE, text.clone()),
            AboutEdit::Field(&about_table::ASSESSOR, text),
            AboutEdit::Interviewees(all().to_vec()),
        ]);
    }
    for (index, text) in all().into_iter().enumerate() {
        let place = |id: &str| walkdown::session::LineKey {
            component: text.replace('/', "-").into(),
            ..line(id)
        };
        let edits = [
            (place("Y.1.01"), level(2)),
            (place("Y.1.01"), Edit::Text(&field::SAID_BY, text.clone())),
            (place("Y.1.02"), Edit::Park(text.clone(), text.clone())),
            (
                place("Y.2.01"),
                Edit::Action {
                    text: Some(text.clone()),
                    owner: (index % 2 == 0).then(|| text.clone()),
                    due: None,
                },
            ),
        ];
        for (key, edit) in edits {
            walk.say(&key, &edit);
        }
    }
    walk
}

/// Every form of a hostile session.
fn papers() -> Vec<(Occasion, [String; 2])> {
    let catalogs = [yard()];
    let walk = hostile(&catalogs[0]);
    [Occasion::Visit, Occasion::Open]
        .map(|occasion| (occasion, forms(&catalogs, &walk.session, occasion)))
        .to_vec()
}

#[test]
fn no_control_character_is_left() {
    for (occasion, texts) in papers() {
        for text in texts {
            let bad = text.chars().find(|c| {
                (c.is_control() && *c != '\n')
                    || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}')
            });
            assert_eq!(bad, None, "{occasion:?}");
        }
    }
}

#[test]
fn html_has_no_tag_and_no_link_of_theirs() {
    for (_, [_, page]) in papers() {
        assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        for tag in ["<script", "<img", "<!--", "<iframe"] {
            assert!(!page.contains(tag), "{tag}");
        }
        assert_eq!(page.matches("</style>").count(), 1);
        for link in page.split("href=").skip(1) {
            assert!(link.starts_with("\"#"), "{link:.40}");
        }
    }
}

#[test]
fn markdown_has_no_markup_of_theirs() {
    for (_, [markdown, _]) in papers() {
        for markup in [
            "<script", "<img", "<!--", "](http", " http://", "*bold*", "`code`",
        ] {
            let near = markdown
                .lines()
                .find(|line| line.replace("\\]", "").contains(markup));
            assert_eq!(near, None, "{markup}");
        }
        assert!(markdown.contains("\\](http\\://x)"));
        // No line begins with what they wrote: it stands behind a mark of ours.
        for begin in ["=", "```", "---", "1. ", "> ", "    code", "# head", "\\"] {
            let near = markdown.lines().find(|line| line.starts_with(begin));
            assert_eq!(near, None, "{begin}");
        }
        // Every row of a table has the cells of its head.
        for table in markdown
            .split("\n\n")
            .filter(|block| block.starts_with('|'))
        {
            let cells = |row: &str| row.replace("\\|", "").matches('|').count();
            let head = cells(table.lines().next().unwrap());
            assert!(table.lines().all(|row| cells(row) == head), "{table}");
        }
    }
}

#[test]
fn a_bracket_has_a_sign_only_where_markdown_would_take_it() {
    for (written, told) in [
        ("see [annex 3], a[1] or [x]", "see [annex 3], a[1] or [x]"),
        ("[annex 3] says so", "\\[annex 3] says so"),
        ("[ ] a box", "\\[ ] a box"),
        ("a [b](http://x) c", "a [b\\](http\\://x) c"),
        ("a ![b](c d) e", "a ![b\\](c d) e"),
        ("a [b][c] d", "a [b\\][c] d"),
        ("a [b][] c", "a [b\\][] c"),
        ("[a]: http://x", "\\[a\\]: http\\://x"),
        ("a [^1]: b", "a [^1\\]: b"),
        ("a ^[b] c", "a ^\\[b] c"),
        ("a [[b]] c", "a \\[\\[b]] c"),
        ("a [b]{.c}", "a [b\\]{.c}"),
    ] {
        let catalog = yard();
        let mut walk = Walk::of(&catalog);
        let edit = Edit::Park(written.to_owned(), "K. Lind".into());
        walk.say(&line("Y.1.01"), &edit);
        let [open, _] = forms(&[catalog], &walk.session, Occasion::Open);
        let wanted = format!("\n- Y.1.01 Locked gate: {told} (asked on ");
        assert!(open.contains(&wanted), "{wanted}\n{open}");
    }
}
