//! What a session can be started with.

use walkdown::{
    catalog::Selection,
    interview::{Effect, Happened, NewForm, Offer},
    session::{Session, about, prepare},
};

use crate::support::{
    room::Room,
    screens::{World, frozen_catalog},
};

/// What is started after these keys in the form of a new session.
fn started(keys: &str) -> NewForm {
    let mut world = World::home();
    world.press(&format!("n {keys} C-g"));
    form(&world)
}

fn form(world: &World) -> NewForm {
    let created = world.asked.iter().rev().find_map(|effect| match effect {
        Effect::Create(form) => Some((**form).clone()),
        _ => None,
    });
    created.expect("a session is started")
}

/// The roles and the profile that the form says.
fn said(form: &NewForm) -> (Vec<String>, String) {
    let mut session = Session::default();
    let stamp = walkdown::session::Stamp {
        at: "2026-11-21T09:00:00.000Z".into(),
        who: "tester".into(),
        run: "k".into(),
    };
    let prepared = prepare(&session, form.changes.clone(), stamp);
    session.apply(walkdown::format::encode(prepared).event);
    let about = about(&session);
    (about.roles, about.profile)
}

const TO_CATALOG: &str = "Down Down Down Down";

#[test]
fn one_key_starts_the_providers_standard() {
    let form = started("");
    assert_eq!(form.catalogs, ["iec-62443-2-4"]);
    assert_eq!(said(&form), (vec!["integration".into()], "all".into()));
}

#[test]
fn roles_and_profiles_follow_the_catalog() {
    let form = started(&format!("{TO_CATALOG} Right"));
    assert_eq!(form.catalogs, ["iec-62443-2-1"]);
    assert_eq!(said(&form), (vec!["owner".into()], "all".into()));
    let form = started(&format!("{TO_CATALOG} Right Right"));
    assert_eq!(form.catalogs, ["iec-62443-2-4", "iec-62443-2-1"]);
    assert_eq!(said(&form).0, ["integration", "owner"]);
    // Quick and back to one standard: what they share stays chosen.
    let form = started(&format!("{TO_CATALOG} Down Right Up Right Right Left"));
    assert_eq!(said(&form), (vec!["owner".into()], "base".into()));
}

#[test]
fn a_catalog_of_ones_own_is_offered_once_it_is_known() {
    let mut world = World::home();
    world.press("n");
    assert!(world.asked.contains(&Effect::Offer));
    let mut own = frozen_catalog();
    own.id = "plant".into();
    own.title = "The plant's own rules".into();
    own.roles.clear();
    let mut offers = world.model.offers.clone();
    offers.push(Offer::new(&own));
    world.take_in(Happened::Offered(offers));
    world.press(&format!("{TO_CATALOG} Left"));
    assert!(world.sight().contains("The plant's own rules"));
    world.press("C-g");
    let form = form(&world);
    assert_eq!(form.catalogs, ["plant"]);
    assert_eq!(said(&form).0, Vec::<String>::new());
}

#[test]
fn a_profile_of_ones_own_is_offered_for_its_catalog() {
    let mut world = World::home();
    world.press("n");
    let mut offers = world.model.offers.clone();
    let own = Selection {
        id: "crane".into(),
        title: "Only the crane".into(),
        catalog: "iec-62443-2-4".into(),
        include: vec!["SP.01.01".into(), "SP.01.02".into()],
        ..Selection::default()
    };
    offers[0] = offers[0].clone().with(vec![own.clone()]);
    world.take_in(Happened::Offered(offers.clone()));
    world.press(&format!("{TO_CATALOG} Down Down Left"));
    assert!(
        world.sight().contains("crane: Only the crane (2)"),
        "{}",
        world.sight()
    );
    world.press("C-g");
    let form = form(&world);
    let kept = form.changes.iter().find(|change| change.field == "profile");
    assert_eq!(kept.unwrap().to, serde_json::to_value(&own).unwrap());
    // With both catalogs the other one stays whole.
    let mut world = World::home();
    world.press("n");
    world.take_in(Happened::Offered(offers.clone()));
    world.press(&format!("{TO_CATALOG} Right Right Down Down Left"));
    assert!(
        world.sight().contains("crane: Only the crane (89)"),
        "{}",
        world.sight()
    );
    // The form of an open session offers it too, and what stands there stays until it is changed.
    let mut world = World::on(frozen_catalog(), &crate::support::screens::about("all"));
    world.press("S");
    assert_eq!(world.asked.last(), Some(&Effect::Offer));
    world.take_in(Happened::Offered(offers.clone()));
    world.press("C-g");
    let lines = world.lines.len();
    world.press("S Down Down Down Down Down Down Down Down Left");
    assert!(!world.sight().contains("crane"), "{}", world.sight());
    world.take_in(Happened::Offered(offers));
    world.press("Right");
    assert!(
        world.sight().contains("crane: Only the crane (2)"),
        "{}",
        world.sight()
    );
    world.press("C-g");
    assert_eq!(world.lines.len(), lines + 1);
    let walk = world.model.walk.as_ref().unwrap();
    assert_eq!(walk.judged.about.selection.as_ref(), Some(&own));
    assert_eq!(walk.walked().count(), 2);
}

#[test]
fn a_line_is_split_only_by_the_roles_that_its_catalog_knows() {
    let room = Room::new();
    room.walkdown([
        "new",
        "both",
        "--no-open",
        "--catalog",
        "iec-62443-2-4",
        "--catalog",
        "iec-62443-2-1",
    ])
    .stdout("both.walkdown\n")
    .check();
    assert_eq!(
        room.json(["status", "both", "--json"])["roles"],
        serde_json::json!(["integration", "owner"])
    );
    // One role of this catalog is assessed: its answer serves the line that there is.
    room.walkdown([
        "answer",
        "both",
        "sp.01.01",
        "--role",
        "integration",
        "--maturity",
        "2",
    ])
    .stdout("SP.01.01: ML2 saved\n")
    .check();
    room.walkdown([
        "answer",
        "both",
        "org 1.1",
        "--role",
        "integration",
        "--maturity",
        "2",
    ])
    .stderr("walkdown: integration: iec-62443-2-1 knows no such role\nleave --role out\n")
    .status(1)
    .check();
    let status = room.json(["status", "both", "--json"]);
    assert_eq!(status["progress"]["total"], 210);
    assert_eq!(status["progress"]["answered"], 1);
}
