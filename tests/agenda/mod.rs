//! The agenda: what to have at hand and what is owed, for whom; hostile texts act nowhere, the same session gives the
//! same bytes.

mod harmless;
mod since;
mod state;
mod whole;

use walkdown::{
    assessment::Assessment,
    catalog::{Catalog, Source, read},
    format::{AgendaPaper, Occasion, Report},
    session::{Edit, Level, LineKey, Session},
};

use crate::report::walk::{Walk, introduce, text};

const FRAME: &str = r#"{
  "id": "yard", "title": "Yard rules", "edition": "2",
  "maturity": [
    {"level": 0, "label": "ML0", "name": "Not performed", "means": "not done"},
    {"level": 1, "label": "ML1", "name": "Initial", "means": "done case by case"},
    {"level": 2, "label": "ML2", "name": "Managed", "means": "written down"},
    {"level": 3, "label": "ML3", "name": "Defined", "means": "shown in use"},
    {"level": 4, "label": "ML4", "name": "Improving", "means": "measured"}
  ],
  "areas": [{"id": "Y.1", "title": "Gate"}, {"id": "Y.2", "title": "Crane", "may_not_apply": "the yard has no crane"}],
  "groups": ["Gate", "Crane"],
  "roles": [{"id": "integration", "title": "Builder"}, {"id": "maintenance", "title": "Keeper"}],
  "profiles": [{"id": "all", "title": "every rule", "kinds": ["base", "enhancement"]}]
}"#;

const ROWS: &str = "\
id,base,area,group,topic,title,question,ladder_1,ladder_2,ladder_3,ladder_4,evidence_2,evidence_3,evidence_4,owner_sets
Y.1.01,,Y.1,Gate,Locks,Locked gate,Who locks the gate?,Was it?,Is there a rule?,Can you show it?,Do you count?,gate rule; list of keys,key book of a yard,count of open nights,hours of the night
Y.1.01 RE(1),Y.1.01,Y.1,Gate,Locks,Two locks,Is there a second lock?,Was it?,Is there a rule?,Can you show it?,Do you count?,rule for the second lock,photo of both locks,,
Y.1.02,,Y.1,Gate,Watch,Watched gate,Who watches the gate?,Was it?,Is there a rule?,Can you show it?,Do you count?,roster; List of  Keys,watch log; watch log,,
Y.2.01,,Y.2,Crane,Crane,Crane parked,Who parks the crane?,Was it?,Is there a rule?,Can you show it?,Do you count?,crane rule; gate rule,crane log,count of near misses,
";

/// A catalog of four rules.
fn yard() -> Catalog {
    let source = Source {
        catalog: FRAME,
        requirements: ROWS,
    };
    read(&source).unwrap().0
}

fn line(id: &str) -> LineKey {
    LineKey::shared("yard", id)
}

fn level(level: u8) -> Edit {
    Edit::Level(Some(Level::Maturity(level)))
}

/// A session that was introduced and not begun.
fn begun(catalog: &Catalog) -> Walk {
    let mut walk = Walk::of(catalog);
    introduce(&mut walk);
    walk
}

/// The agenda in both forms: Markdown and page.
fn forms(catalogs: &[Catalog], session: &Session, occasion: Occasion) -> [String; 2] {
    let assessment = Assessment::new(catalogs, session);
    let report = Report {
        catalogs,
        session,
        assessment: &assessment,
        unread: 0,
        program: "walkdown 0.1.0",
    };
    let paper = AgendaPaper::new(report, occasion);
    [paper.markdown(), paper.html()]
}

fn markdown(catalog: &Catalog, session: &Session, occasion: Occasion) -> String {
    let [markdown, _] = forms(std::slice::from_ref(catalog), session, occasion);
    markdown
}

/// What people owe, and who is named where.
fn interviewed(catalog: &Catalog) -> Walk {
    use walkdown::session::field;
    let mut walk = begun(catalog);
    let action = |what: &str, owner: &str, due: Option<&str>| Edit::Action {
        text: Some(text(what)),
        owner: Some(text(owner)),
        due: due.map(str::to_owned),
    };
    let said_by = |name: &str| Edit::Text(&field::SAID_BY, text(name));
    walk.say(&line("Y.1.01"), &level(3));
    walk.say(&line("Y.1.01"), &said_by("t.  brandt"));
    walk.say(
        &line("Y.1.01"),
        &action("Count the open nights", "S. Yilmaz", Some("2027-01-15")),
    );
    walk.say(&line("Y.1.01 RE(1)"), &level(2));
    walk.say(
        &line("Y.1.01 RE(1)"),
        &Edit::AddEvidence(text("Rule 14, page 3")),
    );
    walk.say(
        &line("Y.1.01 RE(1)"),
        &action("Buy the lock", "S. YILMAZ", Some("2026-11-02")),
    );
    walk.say(
        &line("Y.1.02"),
        &Edit::Park(text("The roster\nof October"), text("K. Lind")),
    );
    walk.say(&line("Y.2.01"), &action("Find the crane", "", None));
    walk
}
