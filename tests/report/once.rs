//! What holds for many lines is said once.

use walkdown::session::{AboutEdit, Edit, Level, LineKey};

use super::{
    Forms,
    walk::{Walk, catalog, introduce, text},
};

fn line(id: &str) -> LineKey {
    LineKey::shared("iec-62443-2-4", id)
}

#[test]
fn what_all_lines_of_an_area_share_is_said_of_the_area() {
    let catalogs = [catalog()];
    let mut walk = Walk::of(&catalogs[0]);
    introduce(&mut walk);
    walk.about(&[AboutEdit::Target(Some(3))]);
    let level = |level| Edit::Level(Some(Level::Maturity(level)));
    for id in ["SP.01.01", "SP.01.02", "SP.02.01"] {
        walk.say(&line(id), &level(2));
    }
    walk.say_as("J. Okafor", &line("SP.02.02"), &level(2));
    walk.say(&line("SP.02.02"), &Edit::Target(Some(4)));
    walk.say_as("J. Okafor", &line("SP.02.02"), &level(3));
    let Forms { markdown, .. } = Forms::of(&catalogs, &walk.session);
    let (_, answers) = markdown.split_once("## Every answer").unwrap();
    let area = |id: &str| {
        let (_, area) = answers.split_once(&format!("### {id} ")).unwrap();
        area.split("\n### ").next().unwrap().to_owned()
    };
    let (same, apart) = (area("SP.01"), area("SP.02"));
    assert_eq!(same.matches("arget ML3").count(), 1, "{same}");
    assert_eq!(
        same.matches("ecorded 2026-11-17, M. Roth").count(),
        1,
        "{same}"
    );
    assert!(!apart.contains("Target ML"), "{apart}");
    for words in [
        "target ML3 · ",
        "target ML4 · ",
        "recorded 2026-11-17, M. Roth",
        "recorded 2026-11-17, J. Okafor",
    ] {
        assert_eq!(apart.matches(words).count(), 1, "{words}\n{apart}");
    }
}

#[test]
fn an_action_is_told_among_the_gaps_and_with_the_answer_which_leads_there() {
    let catalogs = [catalog()];
    let mut walk = Walk::of(&catalogs[0]);
    introduce(&mut walk);
    walk.about(&[AboutEdit::Target(Some(3))]);
    let action = Edit::Action {
        text: Some(text("Brief the crew")),
        owner: Some(text("T. Brandt")),
        due: Some(text("2027-03-15")),
    };
    for (id, level) in [("SP.01.01", 1), ("SP.01.02", 3)] {
        walk.say(&line(id), &Edit::Level(Some(Level::Maturity(level))));
        walk.say(&line(id), &action);
    }
    walk.say(&line("SP.01.03"), &Edit::Level(Some(Level::NotEvaluated)));
    walk.say(&line("SP.01.03"), &action);
    let Forms { html, markdown, .. } = Forms::of(&catalogs, &walk.session);
    let (before, answers) = markdown.split_once("## Every answer").unwrap();
    assert_eq!(before.matches("Brief the crew").count(), 2);
    // What is left out stands in neither list.
    assert_eq!(answers.matches("Brief the crew").count(), 3, "{answers}");
    for line in ["sp-01-01", "sp-01-02"] {
        let link = format!(
            "href=\"#action-req-{line}\" dir=\"auto\">(open, T. Brandt, due 2027-03-15)</a>"
        );
        assert_eq!(html.matches(&link).count(), 1, "{line}");
    }
}
