//! The Markdown of a small session, whole.

use walkdown::{
    catalog::{Source, read},
    session::{Edit, EvidenceFile, Level, LineKey, Verdict, field},
};

use super::{
    Forms,
    walk::{Walk, introduce, text},
};

const FRAME: &str = r#"{
  "id": "yard", "title": "Yard rules", "edition": "2",
  "maturity": [
    {"level": 0, "label": "ML0", "name": "Not performed", "means": "not done"},
    {"level": 1, "label": "ML1", "name": "Initial", "means": "done case by case"},
    {"level": 2, "label": "ML2", "name": "Managed", "means": "written down"},
    {"level": 3, "label": "ML3", "name": "Defined", "means": "shown in use"},
    {"level": 4, "label": "ML4", "name": "Improving", "means": "measured"}
  ],
  "areas": [{"id": "Y.1", "title": "Gate"}, {"id": "Y.2", "title": "Crane"}],
  "groups": ["Gate", "Crane"],
  "roles": [{"id": "integration", "title": "Builder"}, {"id": "maintenance", "title": "Keeper"}],
  "profiles": [{"id": "all", "title": "every rule", "kinds": ["base", "enhancement"]}]
}"#;

const ROWS: &str = "\
id,base,area,group,topic,title,question,ladder_1,ladder_2,ladder_3,ladder_4,unverified
Y.1.01,,Y.1,Gate,Locks,Locked gate,Who locks the gate?,Was it locked?,Is there a rule?,Can you show it?,Do you count?,topic
Y.1.01 RE(1),Y.1.01,Y.1,Gate,Locks,Two locks,Is there a second lock?,Was there one?,Is there a rule for it?,Can you show both?,Do you count both?,
Y.1.02,,Y.1,Gate,Watch,Watched gate,Who watches the gate?,Was it watched?,Is there a roster?,Can you show it kept?,Do you count gaps?,
Y.2.01,,Y.2,Crane,Crane,Crane parked,Who parks the crane?,Was it parked?,Is there a rule?,Can you show it?,Do you count?,
";

#[test]
fn a_small_session_in_markdown() {
    let source = Source {
        catalog: FRAME,
        requirements: ROWS,
    };
    let catalog = read(&source).unwrap().0;
    let mut walk = Walk::of(&catalog);
    introduce(&mut walk);
    let line = |id: &str| LineKey::shared("yard", id);
    let level = |level| Edit::Level(Some(Level::Maturity(level)));
    let gate = line("Y.1.01");
    walk.say(&gate, &level(1));
    walk.say(
        &gate,
        &Edit::Text(
            &field::STATEMENT,
            text("The guard locks it.\n\n  At night *only*."),
        ),
    );
    walk.say(&gate, &Edit::AddEvidence(text("Key book")));
    walk.say(
        &gate,
        &Edit::AddEvidenceFile(EvidenceFile {
            path: text("photos/gate_1.jpg"),
            size: 1_048_576,
            sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".into(),
        }),
    );
    walk.say(&gate, &Edit::Verdict(Some(Verdict::Fail)));
    // Two people speak, one after the other.
    let watch = Edit::Text(&field::STATEMENT, text("By the porter."));
    walk.told(&line("Y.1.02"), "T. Brandt", &[watch]);
    let roster = Edit::AddEvidence(text("Roster"));
    walk.told(&line("Y.1.02"), "S. Yilmaz", &[roster]);
    let locks = line("Y.1.01 RE(1)");
    walk.dispute(&locks, &level(3), &level(2));
    walk.say(&locks, &Edit::AddEvidence(text("Key book")));
    walk.say(
        &line("Y.1.02"),
        &Edit::Park(text("The roster of October"), text("S. Yilmaz")),
    );
    let crane = Edit::Level(Some(Level::NotApplicable(text(
        "There is no crane | none.",
    ))));
    walk.say(&line("Y.2.01"), &crane);
    let markdown = Forms::of(&[catalog], &walk.session).markdown;
    insta::with_settings!({ snapshot_path => "snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("small_session", markdown);
    });
}
