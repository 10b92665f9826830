//! How a thing was seen, and the sample that was looked at, by keys.

use walkdown::session::{LineKey, answer};

use super::walked;

/// What stands in the fields without a place of their own, as JSON.
fn others(keys: &str) -> (String, String) {
    let (mut world, _) = walked("", keys);
    let line = LineKey::shared("iec-62443-2-4", "SP.01.01");
    let answer = answer(&world.session(), &line);
    let others = answer.others.iter();
    let others = others.map(|(field, value)| format!("{} {value}", field.name));
    (others.collect::<Vec<_>>().join("; "), world.sight())
}

#[test]
fn how_it_was_seen_and_by_whom() {
    let (stands, sight) = others("H 'yes' Enter 'M. Roth' Esc");
    assert_eq!(
        stands,
        r#"seen {"examine":{"by":"M. Roth"},"interview":{"by":""}}"#
    );
    assert!(sight.contains("SP.01.01 seen by saved"), "{sight}");
    // A number is the person who has it, also where Esc ends it.
    let (stands, _) = others("i 'A. Weber' Enter H Tab Tab 1 Esc");
    assert_eq!(stands, r#"seen {"test":{"by":"A. Weber"}}"#);
    let (stands, sight) = others("H Tab Tab 7 Esc");
    assert_eq!(stands, "");
    assert!(sight.contains("nobody has the number 7"), "{sight}");
    // Opened again it has what stands; what is emptied goes.
    let (stands, _) = others("H 'yes' Enter 'M. Roth' Esc H C-u Esc");
    assert_eq!(stands, r#"seen {"examine":{"by":"M. Roth"}}"#);
    let (stands, _) = others("H 'yes' Esc H C-u Esc");
    assert_eq!(stands, "");
    // Left as it was it says nothing; what is not there is not said to stand.
    let (_, sight) = others("H Esc");
    assert!(!sight.contains("seen by"), "{sight}");
    let (_, sight) = others("H ' ' Esc");
    assert!(
        sight.contains("SP.01.01 seen by: nothing to clear"),
        "{sight}"
    );
}

#[test]
fn the_sample_that_was_looked_at() {
    let (stands, sight) = others("M 'laptops' Enter 4 Enter '40' Enter 'by lot' Enter");
    assert_eq!(
        stands,
        r#"sample {"of":"laptops","looked_at":4,"total":40,"picked":"by lot"}"#
    );
    assert!(sight.contains("SP.01.01 sample saved"), "{sight}");
    // A number that is none is refused where it stands, and the text stays.
    let (stands, sight) = others("M 'laptops' Enter 4 Enter 'some' Esc");
    assert_eq!(stands, "");
    assert!(
        sight.contains("\"some\" is no number: write it in digits"),
        "{sight}"
    );
    let (stands, _) = others("M 'laptops' Enter 4 Enter 'some' Esc C-u 9 Esc");
    assert_eq!(stands, r#"sample {"of":"laptops","looked_at":4,"total":9}"#);
    let (_, sight) = others("M Enter 4 Esc");
    assert!(sight.contains("a sample needs what it is of"), "{sight}");
    let (stands, _) = others("M 'laptops' Enter 4 Esc M C-u Esc");
    assert_eq!(stands, "");
}

#[test]
fn each_is_cleared_by_itself() {
    let (stands, _) = others("M 'laptops' Esc H 'yes' Esc X j Enter");
    assert_eq!(stands, r#"seen {"interview":{"by":""}}"#);
}
