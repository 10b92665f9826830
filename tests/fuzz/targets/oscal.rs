//! OSCAL in JSON: a catalog, a profile of catalogs, an assessment plan or results. What is read goes the whole way: a
//! catalog is written as ours, checked and read again; answers go through the judge. Every file that an input names is
//! a catalog of two controls, or the input itself.

use walkdown::{
    assessment::Assessment,
    catalog::{Catalog, Source, faults, read, write_texts},
    format::{
        OscalError, oscal_in::read_handover, read_oscal_catalog, read_oscal_profile,
        resolve_oscal_profile, show_text,
    },
    session::{Session, judge_about},
};

const OTHER: &str = r##"{"catalog":{"uuid":"1","metadata":{"title":"Other"},"groups":[{"id":"g","title":"Group","controls":[
    {"id":"a-1","title":"One","params":[{"id":"p","label":"period"}],"parts":[{"name":"statement","prose":"Do {{ insert: param, p }}."}]},
    {"id":"a-2","title":"Two","links":[{"href":"#a-1","rel":"related"}]}]}]}}"##;

pub(super) fn run(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else {
        return;
    };
    catalog(read_oscal_catalog(text, "own"));
    let follow = |_: &str, href: &str| {
        let text = if href.ends_with("own") { text } else { OTHER };
        Some((href.to_owned(), text.to_owned()))
    };
    catalog(resolve_oscal_profile(text, "first", "own", &follow));
    match read_oscal_profile(text, "first", &follow) {
        Ok(profile) => {
            let _ = profile.file("own").select(&super::few());
        }
        Err(why) => super::must_be_harmless(&why.to_string()),
    }
    handover(text);
}

fn catalog(read_in: Result<(Catalog, Vec<String>), OscalError>) {
    let (catalog, remarks) = match read_in {
        Ok(read_in) => read_in,
        Err(why) => return super::must_be_harmless(&why.to_string()),
    };
    super::must_all_be_harmless(&remarks);
    let texts = write_texts(&catalog);
    let source = Source {
        catalog: &texts.catalog,
        requirements: &texts.requirements,
    };
    if !faults(&source).is_empty() {
        return;
    }
    let (again, _) = read(&source).expect("a catalog without faults can be read");
    let ids = |catalog: &Catalog| -> Vec<String> {
        let all = catalog.requirements.iter();
        all.map(|asked| asked.id.to_string()).collect()
    };
    assert_eq!(ids(&again), ids(&catalog), "written and read again");
    shown(again);
}

/// What is shown of a catalog that was taken in.
pub(super) fn shown(catalog: Catalog) {
    let catalogs = [catalog];
    let session = Session::default();
    let assessment = Assessment::new(&catalogs, &session);
    let [catalog] = &catalogs;
    for asked in catalog.requirements.iter().take(20) {
        let lines: Vec<_> = assessment.lines_of(&catalog.id, &asked.id).collect();
        super::must_be_harmless(&show_text(catalog, asked, &session, &lines, &[], true));
    }
}

fn handover(text: &str) {
    let handed = match read_handover(text) {
        Ok(handed) => handed,
        Err(why) => return super::must_be_harmless(&why.to_string()),
    };
    super::must_all_be_harmless(&handed.catalogs());
    let catalogs = [super::few()];
    let answers = handed.answers(&catalogs);
    let session = Session::default();
    let assessment = Assessment::new(&catalogs, &session);
    for edit in &answers.about {
        let _ = judge_about(&session, edit);
    }
    for (key, edits) in &answers.lines {
        for edit in edits {
            let _ = assessment.judge(&catalogs, &session, key, edit);
        }
    }
}
