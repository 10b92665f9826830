//! The report that is written from the screens is the one of the command; what is typed in the form outlives a hang-up.

use std::fs;

use super::seat::Home;

#[test]
fn the_key_writes_what_the_command_writes() {
    let home = Home::new();
    let mut seat = home.sit();
    seat.begin().type_in("3").wait("SP.01.01 ML3 saved");
    seat.type_in("o").wait("Overview").type_in("P");
    seat.wait(".report.html")
        .type_in("\r")
        .wait("The report is in");
    let session = home.file();
    // Nobody looks into the program's own folder: it lies where the program was started.
    let page = session.with_extension("report.html");
    let page = home.folder().join(page.file_name().unwrap());
    let program = env!("CARGO_BIN_EXE_walkdown");
    let of_command = |format: &str| {
        let told = std::process::Command::new(program)
            .args(["report", "--format", format])
            .arg(&session)
            .output()
            .unwrap();
        String::from_utf8(told.stdout).unwrap()
    };
    assert_eq!(fs::read_to_string(&page).unwrap(), of_command("html"));
    // The next one has a number; a name that is taken is refused, and a path says where.
    seat.type_in("P").wait(".report-2.html");
    let whole = home.folder().join("notes.md");
    fs::write(&whole, "mine").unwrap();
    seat.type_in("\u{15}~/notes.md\r")
        .wait("exists already: name another");
    assert_eq!(fs::read_to_string(&whole).unwrap(), "mine");
    seat.type_in("\u{15}~/r.md\r").wait("The report is in");
    assert_eq!(home.read("r.md"), of_command("md"));
    seat.type_in("P").wait(".report-2.html");
    seat.type_in("\u{15}~/r.txt\r")
        .wait("name a file that ends in .html, .md, .docx or .json");
    seat.type_in("\u{15}~/none/r.json\r").wait("check the path");
    seat.type_in("\u{15}~/r.json\r").wait("The report is in");
    assert_eq!(home.read("r.json"), of_command("json"));
    seat.type_in("P").wait(".report-2.html");
    seat.type_in("\u{15}~/r.docx\r").wait("The report is in");
    let packed = fs::read(home.folder().join("r.docx")).unwrap();
    assert!(packed.starts_with(b"PK"));
    // The register, and the answers without what is the assessor's own.
    let said = |args: &[&str]| {
        let mut told = std::process::Command::new(program);
        let told = told.args(args).arg(&session).output().unwrap();
        String::from_utf8(told.stdout).unwrap()
    };
    seat.type_in("Z")
        .wait("the register of evidence")
        .type_in("e");
    seat.wait(".evidence.html").type_in("\u{15}~/e.md\r");
    seat.wait("The register of evidence is in");
    assert_eq!(
        home.read("e.md"),
        said(&["report", "--evidence", "--format", "md"])
    );
    seat.type_in("Z")
        .wait("the answers without your remarks")
        .type_in("X");
    seat.wait(".client-answers.xlsx").type_in("\u{15}~/c.csv\r");
    seat.wait("The export for the client is in");
    let for_client = said(&["export", "--for", "client", "--format", "csv"]);
    assert_eq!(home.read("c.csv"), for_client);
    assert_ne!(for_client, said(&["export", "--format", "csv"]));
}

#[test]
fn the_form_outlives_a_hang_up() {
    let home = Home::new();
    let mut seat = home.sit();
    seat.wait("No session is known here yet").type_in("n");
    seat.wait("New session")
        .type_in("Nordwerk\tyard 7")
        .wait("yard 7");
    seat.signal("HUP");
    assert!(seat.end());
    let mut seat = home.sit();
    seat.wait("No session is known here yet").type_in("n");
    seat.wait("a draft, not saved yet: Ctrl-x discards it")
        .wait("yard 7");
    seat.type_in("\u{7}").wait("line 1");
    assert!(
        home.file().ends_with("nordwerk-yard-7.walkdown"),
        "{:?}",
        home.file()
    );
    // The draft is gone with it; that of the open session is its own.
    seat.type_in("S")
        .wait("Ctrl-g save")
        .type_in(" and 8")
        .wait("Nordwerk and 8");
    seat.signal("HUP");
    assert!(seat.end());
    home.wait_unlocked();
    let mut seat = home.sit();
    seat.wait("1 session").type_in("n").wait("New session");
    assert!(!seat.sight().contains("a draft"), "{}", seat.sight());
    seat.type_in("\u{1b}").wait("1 session").type_in("\r");
    seat.wait("not saved yet: S goes on with it").type_in("S");
    seat.wait("a draft, not saved yet: Ctrl-x discards it")
        .wait("Nordwerk and 8");
    seat.type_in("\u{7}").wait("organization saved");
}

/// The list of what is handed over: what the commands write is written, and a seal stands in the file and in the report.
#[test]
fn what_is_handed_over_is_what_the_commands_give() {
    let home = Home::new();
    let mut seat = home.sit();
    seat.begin().type_in("3").wait("SP.01.01 ML3 saved");
    seat.type_in("P").wait(".report.html");
    seat.type_in("\u{15}~/a.jsonl\r").wait("The export is in");
    seat.type_in("Z").wait("Hand over").type_in("x");
    seat.wait(".answers.xlsx").type_in("\u{15}~/set/\r");
    seat.wait("The export is in").wait("/set");
    seat.type_in("Z").wait("Hand over").type_in("c");
    seat.wait(".client.html").type_in("\u{15}~/c.json\r");
    seat.wait("report for the client was written: name a file");
    seat.type_in("\u{15}~/client.jsonl\r");
    seat.wait("The export for the client is in");
    seat.type_in("Z").wait("Hand over").type_in("c");
    seat.wait(".client.html")
        .type_in("\u{15}~/c.md\r")
        .wait("The report for the client is in");
    seat.type_in("Z").wait("Hand over").type_in("w");
    seat.wait(".worksheet.xlsx").type_in("\u{15}~/w.csv\r");
    seat.wait("The worksheet is in");
    let session = home.file();
    let program = env!("CARGO_BIN_EXE_walkdown");
    let told = |args: &[&str]| {
        let mut command = std::process::Command::new(program);
        let told = command.args(args).arg(&session).output().unwrap();
        String::from_utf8(told.stdout).unwrap()
    };
    assert_eq!(home.read("a.jsonl"), told(&["export", "--format", "jsonl"]));
    assert_eq!(
        home.read("client.jsonl"),
        told(&["export", "--format", "jsonl", "--for", "client"])
    );
    assert_eq!(
        home.read("c.md"),
        told(&["report", "--format", "md", "--for", "client"])
    );
    assert_eq!(
        home.read("w.csv"),
        told(&["export", "--format", "csv", "--to-fill-in"])
    );
    assert!(
        home.read("set/assessment-results.json")
            .contains("\"1.2.3\"")
    );
    seat.type_in("Z").wait("Hand over").type_in("s");
    seat.wait("as it stands?").type_in("y");
    seat.wait("Keep this digest apart from the file");
    let sealed = told(&["status", "--json"]);
    let digest = sealed.split("\"digest\": \"").nth(1).unwrap();
    let digest = digest.split('"').next().unwrap().to_owned();
    assert_eq!(digest.len(), 64);
    assert!(
        seat.sight().replace('\n', "").contains(&digest[..20]),
        "{}",
        seat.sight()
    );
    // No key but Enter and Esc takes it away.
    seat.type_in("2").wait("2 does nothing here: r chooses");
    seat.type_in("\r");
    // A change asks for its reason from then on.
    seat.type_in("2").wait("why is it changed?");
    seat.type_in("a mistake\r").wait("ML2 saved").type_in("q");
    home.wait_unlocked();
    assert!(told(&["verify"]).contains("sound"));
    assert!(told(&["report", "--format", "md"]).contains(&digest));
}
