//! A form with macros is filled in as one: it keeps them, and the ending without which no program opens it.

use super::{
    edit::{packed, parts as unpacked},
    filled::{filled, room},
    form::parts,
};

const MACROS: &str = "xl/vbaProject.bin";

/// The form with macros.
fn form() -> Vec<u8> {
    let mut all = parts();
    let (_, types) = &mut all[0];
    let plain = "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    let text = String::from_utf8(types.clone()).unwrap();
    assert!(text.contains(plain));
    *types = text
        .replace(plain, "vnd.ms-excel.sheet.macroEnabled.main+xml")
        .into_bytes();
    all.push((MACROS, (0..=255).collect()));
    packed(all.iter().map(|(name, bytes)| (*name, bytes.as_slice())))
}

#[test]
fn a_form_with_macros_keeps_them_and_the_ending_that_they_need() {
    let room = room();
    let into = |form: &'static str, out: &'static str| ["export", "a", "--into", form, "-o", out];
    let refused = |out: &str, own: &str, other: &str| {
        format!(
            "walkdown: {out}: the form is a workbook of the kind that ends in .{own}, and spreadsheet programs refuse it as \
             .{other}\nname a file that ends in .{own}\n"
        )
    };
    room.walkdown(into("form.xlsx", "out.xlsm"))
        .stderr(&refused("out.xlsm", "xlsx", "xlsm"))
        .status(2)
        .check();
    let plain = unpacked(&filled(&room));
    room.write("form.xlsm", form());
    room.walkdown(into("form.xlsm", "other.xlsx"))
        .stderr(&refused("other.xlsx", "xlsm", "xlsx"))
        .status(2)
        .check();
    assert!(!room.path("other.xlsx").exists());
    room.walkdown(into("form.xlsm", "out.XLSM")).output();
    let out = unpacked(&std::fs::read(room.path("out.XLSM")).unwrap());
    for (name, bytes) in &out {
        let other = plain.iter().find(|(other, _)| other == name);
        if name == MACROS {
            assert_eq!(*bytes, (0..=255).collect::<Vec<u8>>());
        } else if name != "[Content_Types].xml" {
            assert_eq!(other, Some(&(name.clone(), bytes.clone())));
        }
    }
    room.walkdown(["import", "a", "out.XLSM"])
        .stdout("8 rows read: nothing to record\n")
        .check();
    room.walkdown(["export", "a", "-o", "a.xlsm"])
        .stderr(
            "walkdown: a.xlsm: this command writes no format that ends in .xlsm\nsay which with --format: jsonl, csv, xlsx, \
             walkdown, oscal, oscal-ar, oscal-poam\n",
        )
        .status(2)
        .check();
}
