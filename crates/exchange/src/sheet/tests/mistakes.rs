//! Every mistake at its place.

use super::*;

const HEAD: &str = r#"kind = "dispatch"
id = "dispatch/{operation}/{n}"
"#;
const COLUMNS: &str = r#"[columns]
"op" = "operation"
"who" = "personnel"
"n" = "persons"
"from" = "from"
"to" = "to"
"about" = "approximate"
"where" = "places"
"task" = "tasks"
"goods" = "equipment.what"
"count" = "equipment.quantity"
[values.personnel]
"engineers" = "engineer_unit"
"#;

fn check(mapping: &str, csv: &str, want: &[&str]) {
    let found = made(mapping, csv).err().unwrap_or_default();
    assert_eq!(found, want, "{mapping}\n{csv}");
}

#[test]
fn in_cells() {
    let head = "op,who,n,from,to,about,where,task,goods,count";
    let cases: &[(&str, &[&str])] = &[
        ("op/undof,engineers,3,,,,,,,", &[]),
        (",engineers,3,,,,,,,", &["A2 sheet-empty-cell field=operation"]),
        ("op/undof,,3,,,,,,,", &["B2 sheet-empty-cell field=personnel"]),
        ("undof,engineers,3,,,,,,,", &["A2 sheet-word written=undof field=operation nearest="]),
        ("op/un dof,engineers,3,,,,,,,", &["A2 sheet-word written=op/un dof field=operation nearest="]),
        ("op//undof,engineers,3,,,,,,,", &["A2 entries-bad-id written=op//undof"]),
        ("state/SY,engineers,3,,,,,,,", &["A2 entries-wrong-sort written=state/SY sorts=op nearest="]),
        (
            "op/undof,engneers,3,,,,,,,",
            &["B2 sheet-word-nearest written=engneers field=personnel nearest=engineers"],
        ),
        (
            "op/undof,engineer_unt,3,,,,,,,",
            &["B2 sheet-word-nearest written=engineer_unt field=personnel nearest=engineer_unit"],
        ),
        ("op/undof,engineers,about 3,,,,,,,", &["C2 sheet-number written=about 3"]),
        ("op/undof,engineers,-3,,,,,,,", &["C2 sheet-number written=-3"]),
        ("op/undof,engineers,3.5,,,,,,,", &["C2 sheet-number written=3.5"]),
        ("op/undof,engineers,3,5/1/2024,,,,,,", &["D2 sheet-day written=5/1/2024"]),
        (
            "op/undof,engineers,3,2024-05-02,2024-05-01,,,,,",
            &["E2 entries-backwards from=2024-05-02 to=2024-05-01"],
        ),
        ("op/undof,engineers,3,,,maybe,,,,", &["F2 sheet-flag written=maybe field=approximate"]),
        ("op/undof,engineers,3,,,,Syria,,,", &["G2 sheet-word written=Syria field=places nearest="]),
        (
            "op/undof,engineers,3,,,,op/a、state/SY,,,",
            &["G2 entries-wrong-sort written=op/a sorts=state, party, body nearest="],
        ),
        (
            "op/undof,engineers,3,,,,,tsuu,,",
            &["H2 entries-unknown-name-nearest of=task written=tsuu nearest=tsu right="],
        ),
        ("op/undof,engineers,3,,,,,,,4", &["I2 sheet-empty-cell field=equipment.what"]),
        ("op/undof,engineers,3,,,,,,,,x", &["K2 sheet-no-header"]),
        // all of them at once, in the order of the places
        (
            "x,y,z,w,,v,u\nop/undof,engineers,3,,,,,,,\n,engineers,w",
            &[
                "A2 sheet-word written=x field=operation nearest=",
                "B2 sheet-word written=y field=personnel nearest=",
                "C2 sheet-number written=z",
                "D2 sheet-day written=w",
                "F2 sheet-flag written=v field=approximate",
                "G2 sheet-word written=u field=places nearest=",
                "A4 sheet-empty-cell field=operation",
                "C4 sheet-number written=w",
            ],
        ),
    ];
    for (rows, want) in cases {
        let mapping = format!("{HEAD}{COLUMNS}");
        let found = made(&mapping, &format!("{head}\n{rows}\n")).err().unwrap_or_default();
        let found: Vec<String> = found
            .into_iter()
            .map(|line| {
                line.split(" right=").next().map_or(String::new(), |start| {
                    if line.contains(" right=") { format!("{start} right=") } else { start.to_owned() }
                })
            })
            .collect();
        assert_eq!(found, *want, "{rows}");
    }
}

#[test]
fn in_headers() {
    let mapping =
        format!("{HEAD}ignore = [\"note\"]\n[columns]\n\"op\" = \"operation\"\n\"who\" = \"personnel\"\n");
    let row = "op/undof,engineer_unit";
    check(&mapping, &format!("op,who,note\n{row},x\n"), &[]);
    check(
        &mapping,
        &format!("op,whoo\n{row}\n"),
        &[
            "6:1 sheet-no-column-nearest header=who nearest=whoo",
            "B1 sheet-unused-column header=whoo",
            "A2 sheet-empty-cell field=personnel",
        ][..2],
    );
    check(&mapping, &format!("op,who,who\n{row},\n"), &["C1 sheet-header-twice header=who other=B1"]);
    check(&mapping, "op,who\n", &["A1 sheet-no-rows"]);
    check(&format!("header = 9\n{mapping}"), &format!("op,who\n{row}\n"), &[" sheet-no-rows"]);
    // a row that is written twice comes to another id by its number, or else is told
    check(&mapping, &format!("op,who\n{row}\n{row}\n"), &[]);
    let one = mapping.replace("{n}", "one");
    check(&one, &format!("op,who\n{row}\n\n{row}\n"), &["A4 sheet-twice id=dispatch/undof/one other=A2"]);
}

#[test]
fn in_mappings() {
    let table = "a,b\nop/undof,engineer_unit\n";
    let cases: &[(&str, &[&str])] = &[
        ("", &["1:1 sheet-no-kind"]),
        ("kind = \"dispach\"", &["1:8 sheet-unknown-kind-nearest written=dispach nearest=dispatch"]),
        ("kind = 3", &["1:8 sheet-expected-text"]),
        ("kind = \"dispatch\"\ncolumn = {}", &["2:1 sheet-unknown-key-nearest key=column nearest=columns"]),
        ("kind = \"dispatch\"\nheader = 0", &["2:10 sheet-expected-row"]),
        ("kind = \"dispatch\"\nignore = [3]", &["2:11 sheet-expected-text"]),
        ("kind = \"dispatch\"\nignore = 3", &["2:10 sheet-expected-texts"]),
        ("kind = \"dispatch\"\ncolumns = 3", &["2:11 sheet-expected-table"]),
        (
            "kind = \"dispatch\"\n[columns]\na = \"operatoin\"",
            &["3:5 sheet-unknown-field-nearest written=operatoin kind=dispatch nearest=operation"],
        ),
        (
            "kind = \"dispatch\"\n[columns]\na = \"round\"\nb = \"round.ja\"",
            &["4:5 sheet-field-twice field=round.ja"],
        ),
        (
            "kind = \"dispatch\"\n[constants]\npurpose = \"x\"",
            &["3:1 sheet-unknown-field written=purpose kind=dispatch nearest="],
        ),
        (
            "kind = \"dispatch\"\n[values.purpose]\nx = 1",
            &["2:9 sheet-unknown-field written=purpose kind=dispatch nearest="],
        ),
        (
            "kind = \"dispatch\"\n[columns]\na = \"operation\nb = 1",
            &["3:15 doc-toml detail=invalid basic string"],
        ),
    ];
    for (mapping, want) in cases {
        let found = made(mapping, table).err().unwrap_or_default();
        let found: Vec<&str> = found.iter().map(String::as_str).collect();
        if want[0].contains("doc-toml") {
            assert!(found[0].starts_with("3:") && found[0].contains("doc-"), "{found:?}");
        } else {
            assert_eq!(found, *want, "{mapping}");
        }
    }
    let columns = "[columns]\na = \"operation\"\nb = \"personnel\"\n";
    check(&format!("kind = \"dispatch\"\n{columns}"), table, &["1:8 sheet-unmapped field=id"]);
    check(
        &format!("kind = \"dispatch\"\nid = \"dispatch/{{op}}/1\"\n{columns}"),
        table,
        &["2:6 sheet-placeholder written=op"],
    );
    let constants = format!("{HEAD}{columns}[constants]\npersons = -1\nfrom = \"soon\"\n");
    check(
        &constants,
        &format!("{table}op/b,relief_unit\n"),
        &["7:11 entries-number written=-1", "8:8 entries-date written=soon"],
    );
    let goods = "kind = \"goods\"\nid = \"goods/{n}\"\n[columns]\na = \"purpose\"\nb = \"items.quantity\"\n";
    check(goods, "a,b\nx,1\n", &["5:1 sheet-unmapped field=items.what"]);
    // a kind that must cite a source
    let figure = "kind = \"event\"\nid = \"event/{n}\"\n[columns]\na = \"what\"\nb = \"on\"\n";
    check(figure, "a,b\nx,2024\n", &["1:8 sheet-unmapped field=cites"]);
}

#[test]
fn there_are_not_more_than_are_told() {
    let rows = "x,y\n".repeat(300);
    let mapping = format!("{HEAD}[columns]\n\"op\" = \"operation\"\n\"who\" = \"personnel\"\n");
    let found = made(&mapping, &format!("op,who\n{rows}")).err().unwrap_or_default();
    assert_eq!(found.len(), MOST_FINDINGS + 1);
    assert_eq!(found.last().map(String::as_str), Some("B129 sheet-too-many-findings most=256"));
}

#[test]
fn nothing_personal_is_told() {
    let mapping = "kind = \"person\"\nid = \"person/{n}\"\n[columns]\na = \"name\"\nb = \"birth\"\n";
    let found = made(mapping, "a,b,c\nYamashiro Quux,1971-02-03,x\n").err().unwrap_or_default();
    assert!(
        !found.is_empty() && found.iter().all(|line| !line.contains("Quux") && !line.contains("1971")),
        "{found:?}"
    );
}
