//! The questions that `walkdown help data` asks of many sessions in `DuckDB` are answered as it says.

use std::process::Command;

use serde_json::{Value, json};

use crate::support::room::Room;

const TOPIC: &str = include_str!("../../src/cli/topics/data.md");

/// Runs the statements one by one and prints the rows of each.
const RUN: &str = r#"
import duckdb, json, sys
rows = [duckdb.sql(part) for part in sys.stdin.read().split(";") if part.strip()]
print(json.dumps([row.fetchall() if row else None for row in rows], default=str))
"#;

#[test]
fn three_questions_and_one_copy() {
    let found = Command::new("python3")
        .args(["-c", "import duckdb"])
        .output();
    if !found.is_ok_and(|told| told.status.success()) {
        crate::support::left_out("python3 with duckdb is not here: pip install duckdb");
        return;
    }
    let room = Room::new();
    std::fs::create_dir(room.path("data")).unwrap();
    let run = |line: &str| {
        let output = room.walkdown(line.split('|')).output();
        assert!(output.status.success(), "{line}: {output:?}");
    };
    // More sessions than an engine looks at by itself before it decides what a column is.
    for number in 10..50 {
        run(&format!(
            "new|s{number}|--no-open|--organization|Site {number}"
        ));
        run(&format!("answer|s{number}|SP.01.01|--maturity|2"));
    }
    run("answer|s48|SP.03.01|--maturity|1|--action|write it|--owner|Kim|--due|2027-01-15");
    run("answer|s49|SP.03.01|--maturity|0|--action|file it|--statement|2026-01-01");
    run("answer|s49|SP.01.02|--maturity|3|--action|send it|--due|2026-12-01");
    for number in 10..50 {
        run(&format!("export|s{number}|-o|data/s{number}.jsonl"));
    }
    let sql: Vec<&str> = TOPIC
        .lines()
        .filter_map(|line| line.strip_prefix("    "))
        .collect();
    let sql = sql.join("\n");
    assert_eq!(sql.matches("SELECT ").count(), 3);
    assert_eq!(sql.matches("COPY ").count(), 1);
    let sql =
        sql + "\nSELECT count(*), count(action_text), count(statement) FROM 'answers.parquet';";
    room.write("ask.py", RUN);
    room.write("ask.sql", sql);
    let told = room.shell("python3 ask.py < ask.sql").output();
    let rows: Value = serde_json::from_slice(&told.stdout)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&told.stderr)));
    assert_eq!(rows[1][0], json!(["iec-62443-2-4", "SP.01", 2, 40]));
    assert_eq!(rows[1][1], json!(["iec-62443-2-4", "SP.03", 0, 2]));
    assert_eq!(rows[2][0][0], "SP.01.01");
    assert_eq!((&rows[2][0][2], &rows[2][1][2]), (&json!(40), &json!(2)));
    assert_eq!(
        rows[3],
        json!([
            ["2026-12-01", "", "Site 49", "SP.01.02"],
            ["2027-01-15", "Kim", "Site 48", "SP.03.01"],
            ["", "", "Site 49", "SP.03.01"],
        ])
    );
    assert_eq!(rows[5], json!([[40 * 123, 3, 1]]));
}
