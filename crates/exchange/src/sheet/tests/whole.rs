//! Tables in which nothing is wrong.

use proptest::prelude::*;

use super::*;
use crate::entries::Item;

const MAPPING: &str = r#"
kind = "dispatch"
id = "dispatch/{operation}/{personnel}-{from}-{n}"
ignore = ["備考 2"]
[columns]
"派遣先" = "operation"
"要員" = ["personnel", "performer"]
"人数(名)" = "persons"
"概数" = "approximate"
"派遣回" = "round.ja"
"round" = "round.en"
"開始" = "from"
"終了" = "to"
"国" = "places"
"装備" = "equipment.what"
"数量" = "equipment.quantity"
"二" = "equipment.2.what"
"出典" = "cites"
"頁" = "remarks"
[constants]
public = true
spoke = 2024-05-01
to = "2030"
[values.operation]
"ＵＮＤＯＦ" = "op/undof"
[values.personnel]
"輸送部隊" = "transport_unit"
[values.performer]
"輸送部隊" = "sdf_unit"
[values.approximate]
"約" = true
"" = false
[values.to]
"継続中" = ""
[values.places]
"シリア" = "state/SY"
"ゴラン高原" = ["state/SY", "state/IL"]
[values.equipment.quantity]
"若干" = ""
"#;
const TABLE: &str = "国際平和協力業務の実績
派遣先,要員,人数（名）,概数,派遣回,round,開始,終了,国,装備,数量,二,出典,頁,備考　2
UNDOF,輸送部隊,\"1,043\",約,第1次,first,平成8年2月1日,1996/8/1,シリア・state/LB,トラック,１２,毛布,source/a、source/b,あ,x

UNDOF,transport_unit,43,,第2次,,H8.8,継続中,ゴラン高原,トラック,若干,,source/a,,
UNDOF,transport_unit,43,TRUE,,,平成8年8月,,,,,,source/a,,
";

/// The same as a file of entries.
const ENTRIES: &str = r#"
[defaults]
public = true
spoke = 2024-05-01
[[dispatch]]
id = "dispatch/undof/transport-unit-1996-02-01-1"
operation = "op/undof"
personnel = "transport_unit"
performer = "sdf_unit"
persons = 1043
approximate = true
round = { ja = "第1次", en = "first" }
from = 1996-02-01
to = 1996-08-01
places = ["state/SY", "state/LB"]
equipment = [{ what = "トラック", quantity = 12 }, { what = "毛布" }]
cites = ["source/a", "source/b"]
remarks = "あ"
[[dispatch]]
id = "dispatch/undof/transport-unit-1996-08-1"
operation = "op/undof"
personnel = "transport_unit"
performer = "sdf_unit"
persons = 43
round = "第2次"
from = "1996-08"
to = "2030"
places = ["state/SY", "state/IL"]
equipment = [{ what = "トラック" }]
cites = ["source/a"]
[[dispatch]]
id = "dispatch/undof/transport-unit-1996-08-2"
operation = "op/undof"
personnel = "transport_unit"
persons = 43
approximate = true
from = "1996-08"
to = "2030"
cites = ["source/a"]
"#;

#[test]
fn rows_are_the_entries_that_a_file_would_have() {
    let mapping = MAPPING.replace("[values.performer]\n", "[values.performer]\n\"transport_unit\" = \"\"\n");
    let entries = ENTRIES.replacen("performer = \"sdf_unit\"\npersons = 43", "persons = 43", 1);
    let (items, found) = Reader::new(japan()).read_toml(&entries);
    assert!(found.is_empty(), "{found:?}");
    let made = made(&mapping, TABLE).unwrap();
    let spots: Vec<String> = made.iter().map(|made| made.spot.to_string()).collect();
    assert_eq!(spots, ["A3", "A5", "A6"]);
    for (item, made) in items.unwrap().into_iter().zip(made) {
        let Item::Draft(want) = item else { panic!("{item:?}") };
        let mut draft = made.draft;
        (draft.at, draft.line, draft.column) = (want.at, want.line, want.column);
        assert_eq!(draft, *want);
    }
}

#[test]
fn what_names_something_knows_its_cell() {
    let mapping = MAPPING.replace("[values.performer]\n", "[values.performer]\n\"transport_unit\" = \"\"\n");
    let made = made(&mapping, TABLE).unwrap();
    let named: Vec<String> = made[0].named.iter().map(|(id, spot)| format!("{id} {spot}")).collect();
    let want = [
        "op/undof A3",
        "state/SY I3",
        "state/LB I3",
        "source/a M3",
        "source/b M3",
        "dispatch/undof/transport-unit-1996-02-01-1 A3",
    ];
    assert_eq!(named, want);
}

#[test]
fn every_target_of_every_kind_is_read_back_and_stands_apart() {
    for kind in record::KINDS {
        let targets = Target::all(kind);
        for target in &targets {
            let again = Target::parse(kind, &target.path).unwrap();
            assert_eq!(again.steps, target.steps);
            let numbered = target.path.contains(".1.");
            let same = targets.iter().filter(|other| other.steps == target.steps).count();
            assert_eq!(
                same,
                if numbered || targets.iter().any(|o| o.path.contains(".1.") && o.steps == target.steps) {
                    2
                } else {
                    1
                },
                "{} {}",
                kind.name,
                target.path
            );
        }
    }
    for wrong in [
        "",
        "nothing",
        "round.fr",
        "tasks.x",
        "tasks.0",
        "tasks.100",
        "equipment",
        "equipment.what.ja.x",
        "from.x",
        "items",
    ] {
        assert!(Target::parse(record::kind("dispatch").unwrap(), wrong).is_none(), "{wrong}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever stands in the cells: entries, or mistakes at places that the table has.
    #[test]
    fn any_cells(cells in prop::collection::vec(prop::collection::vec("[0-9a-z派/年、,.]{0,6}|UNDOF|輸送部隊", 15), 1..6)) {
        let head = TABLE.lines().nth(1).unwrap();
        let rows: Vec<String> = cells.iter().map(|row| {
            row.iter().map(|cell| format!("\"{cell}\"")).collect::<Vec<_>>().join(",")
        }).collect();
        let text = format!("{head}\n{}\n", rows.join("\n"));
        let mapping = Mapping::read(MAPPING).unwrap();
        let Ok(grid) = read(text.as_bytes(), None) else { return Ok(()) };
        let outcome = entries(&grid, &mapping, &Reader::new(japan()));
        prop_assert!(outcome.found.is_sorted_by_key(|finding| finding.place));
        for finding in &outcome.found {
            if let Place::Cell(spot) = finding.place {
                prop_assert!(spot.row as usize <= rows.len() + 1 && spot.column <= 15, "{:?}", finding);
            }
        }
    }

    #[test]
    fn any_mapping(text in "(kind = \"dispatch\"\n)?([a-z\\[\\]\"= .\n0-9派]|\"operation\"|\\[columns\\]\n|\\[values\\.){0,60}") {
        if let Err(found) = Mapping::read(&text) {
            prop_assert!(!found.is_empty());
        }
    }
}
