//! The agenda of a small session, whole.

use walkdown::format::Occasion;

use super::{begun, interviewed, level, line, markdown, yard};

#[test]
fn before_the_visit() {
    let catalog = yard();
    insta::assert_snapshot!(markdown(
        &catalog,
        &begun(&catalog).session,
        Occasion::Visit
    ));
}

#[test]
fn before_a_second_visit() {
    let catalog = yard();
    insta::assert_snapshot!(markdown(
        &catalog,
        &interviewed(&catalog).session,
        Occasion::Visit
    ));
}

#[test]
fn what_is_still_open() {
    let catalog = yard();
    insta::assert_snapshot!(markdown(
        &catalog,
        &interviewed(&catalog).session,
        Occasion::Open
    ));
}

#[test]
fn lines_split_by_role_name_a_document_once() {
    use walkdown::session::{Edit, LineKey, field};
    let catalog = yard();
    let mut walk = begun(&catalog);
    for role in ["integration", "maintenance"] {
        let key = LineKey {
            role: role.into(),
            ..line("Y.2.01")
        };
        walk.say(&key, &Edit::Text(&field::SAID_BY, "A. Lindqvist".into()));
    }
    for id in ["Y.1.01", "Y.1.01 RE(1)", "Y.1.02"] {
        walk.say(&line(id), &level(1));
    }
    let told = markdown(&catalog, &walk.session, Occasion::Visit);
    let area = told.split("## Y.2 Crane").nth(1).unwrap();
    let area = area.split("## By person").next().unwrap();
    assert_eq!(
        area.trim(),
        "If the yard has no crane, tell us before the visit: then nothing of this need be prepared.\n\nIn the room: A. \
         Lindqvist\n\n- Crane\n  - [ ] **Y.2.01 [integration] Crane parked**: crane rule (also for Y.2.01 [maintenance]); \
         gate rule (also for Y.2.01 [maintenance]); crane log (also for Y.2.01 [maintenance])\n  - [ ] **Y.2.01 \
         [maintenance] Crane parked**: and what stands under Y.2.01 [integration]"
    );
}
