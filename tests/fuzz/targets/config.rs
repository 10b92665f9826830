//! The files in which users say how they want it: settings, a profile, the map of a form, a kept licensed text. Each
//! input is tried as every one of them.

use walkdown::{
    catalog::{Overlay, ProfileFile},
    format::Form,
    tui::{Scope, Settings},
};

pub(super) fn run(input: &[u8]) {
    if let Ok(mut overlay) = serde_json::from_slice::<Overlay>(input) {
        let mut catalog = super::few();
        overlay.take(overlay.clone());
        overlay.apply(&mut catalog);
        super::oscal::shown(catalog);
    }
    let Ok(text) = std::str::from_utf8(input) else {
        return;
    };
    match Settings::read(text) {
        Ok(settings) => {
            for scope in Scope::ALL {
                for row in settings.keys.rows(scope) {
                    super::must_be_harmless(&row.names());
                }
            }
        }
        Err(wrong) => {
            for said in [wrong.place, wrong.why, wrong.mend] {
                super::must_be_harmless(&said);
                assert!(said.chars().count() <= 2000, "a long word: {said:?}");
            }
        }
    }
    if let Ok(profile) = serde_json::from_str::<ProfileFile>(text) {
        let catalog = super::few();
        let _ = profile.fits(&catalog);
        if let Ok((selection, lacking)) = profile.select(&catalog) {
            let known = |id: &String| catalog.requirement(id).is_some();
            assert!(
                selection.include.iter().all(known),
                "{:?}",
                selection.include
            );
            assert!(lacking.len() <= input.len());
        }
    }
    let _ = Form::read(text);
}
