//! A table that is pasted: proposed a mapping, looked at, and recorded, all new rows or none.

use crate::form::Form;
use crate::office::Office;

const DISPATCHES: &str = "/enter/dispatch/table";
/// As it comes out of a spreadsheet.
const CELLS: &str = "派遣先\t要員\t人数\t開始日\t派遣回\r\nUNDOF\t輸送部隊\t41\t平成8年8月\t第51次\r\nUNDOF\t司令部要員\t2\tH8.2.1\t第52次\r\n";
const SOURCE: &str = "cites = [\"source/mofa-record-2024-02-27\"]";

fn pasted(cells: &str) -> Form {
    Form::default().with("cells", cells)
}

/// The mapping that is proposed, with a source for every row.
fn confirmed(office: &Office, cells: &str) -> Form {
    let (status, page) = office.send(DISPATCHES, &pasted(cells), "propose");
    assert_eq!(status, 200, "{page}");
    let form = Form::of(&page, DISPATCHES);
    assert_eq!(
        form.get("cells").replace("\r\n", "\n"),
        cells.replace("\r\n", "\n"),
        "nothing that was typed is lost"
    );
    let mapping = form.get("mapping").replace("# cites = [\"source/\"]", SOURCE);
    assert!(mapping.contains(SOURCE) && mapping.contains("\"要員\" = \"personnel\""), "{mapping}");
    form.with("mapping", &mapping)
}

#[test]
fn a_table_is_proposed_a_mapping_looked_at_and_recorded_once() {
    let office = Office::new();
    let size = office.size();
    assert!(office.get(DISPATCHES).contains("name=\"cells\""));
    assert!(office.get("/enter").contains(DISPATCHES));
    let form = confirmed(&office, CELLS);
    let (status, page) = office.send(DISPATCHES, &form, "look");
    assert_eq!(status, 200, "{page}");
    assert!(
        page.contains("2 rows would be recorded") && page.contains("A2") && page.contains("A3"),
        "{page}"
    );
    assert_eq!(office.size(), size, "looking records nothing");
    let (status, page) = office.send(DISPATCHES, &Form::of(&page, DISPATCHES), "record");
    assert_eq!(status, 200, "{page}");
    assert!(page.contains("2 rows were recorded"), "{page}");
    assert_eq!(office.size(), size + 2);
    let last = office.last();
    assert_eq!(last.by.user.as_ref().map(record::Id::as_str), Some("user/one"));
    assert_eq!(
        last.spoke.map(|spoke| spoke.to_string()).as_deref(),
        Some("2024-02-27"),
        "when its source spoke"
    );
    let signed = office.site.desk.ledger().checkpoints().unwrap();
    assert_eq!(signed.last().map(|(size, _)| *size), Some(size + 2));
    // sent once more, or with one row more
    let (_, page) = office.send(DISPATCHES, &form, "record");
    assert!(page.contains("the record has every row already"), "{page}");
    let longer = form.with("cells", &format!("{CELLS}UNDOF\t司令部要員\t2\tH9.2.1\t第53次\r\n"));
    let (_, page) = office.send(DISPATCHES, &longer, "record");
    assert!(page.contains("1 row was recorded") && office.size() == size + 3, "{page}");
}

#[test]
fn every_mistake_is_told_at_its_cell_and_nothing_is_recorded() {
    let office = Office::new();
    let size = office.size();
    let form = confirmed(&office, CELLS);
    let wrong = CELLS.replace("平成8年8月", "八月ごろ").replace("司令部要員", "会計係");
    for (button, want) in [("look", 422), ("record", 409)] {
        let (status, page) = office.send(DISPATCHES, &form.clone().with("cells", &wrong), button);
        assert_eq!(status, want, "{page}");
        assert!(page.contains("D2: ") && page.contains("B3: ") && page.contains("会計係"), "{page}");
        assert!(!page.contains("value=\"record\""), "nothing to record is offered");
        assert_eq!(
            Form::of(&page, DISPATCHES).get("cells").replace("\r\n", "\n"),
            wrong.replace("\r\n", "\n")
        );
    }
    let (status, page) = office.send(DISPATCHES, &form.clone().with("mapping", "kind = \"goods\"\n"), "look");
    assert_eq!(status, 422, "{page}");
    let (status, page) = office.send(DISPATCHES, &pasted(""), "propose");
    assert_eq!(status, 422, "{page}");
    assert!(page.contains("<h1>") && !page.contains("--"), "no word of the terminal: {page}");
    assert_eq!(office.size(), size);
}

#[test]
fn who_may_not_enter_it_is_told_and_what_decides_is_entered_one_by_one() {
    let office = Office::new();
    let size = office.size();
    assert_eq!(office.ask("user/one", "/enter/decision/table", None).0, 403);
    assert_eq!(office.ask("user/one", "/enter/nothing/table", None).0, 404);
    let form = confirmed(&office, CELLS);
    // an official whose role is for one dossier, with a row that speaks of another
    let other = form.clone().with("cells", &CELLS.replacen("UNDOF", "UNMISS", 1));
    let (_, page) = office.send(DISPATCHES, &other, "propose");
    let mapping = Form::of(&page, DISPATCHES).get("mapping").replace("# cites = [\"source/\"]", SOURCE);
    let other = other.with("mapping", &mapping).with("do", "record");
    let (status, page) = office.ask("user/undof", DISPATCHES, Some(&other));
    assert_eq!((status, office.size()), (409, size), "{page}");
    assert!(page.contains("A2: "), "{page}");
}

#[test]
fn a_row_that_takes_back_what_decides_is_entered_by_itself() {
    let office = Office::new();
    let address = "/enter/withdrawal/table";
    let decided = {
        let ledger = office.site.desk.ledger();
        let state = ledger.state();
        let view = state.as_of("2026-11-24".parse().unwrap(), state.now());
        let decided = view.entries("decision").map(|(_, entry)| entry.id.to_string()).next().unwrap();
        let told = view.entries("event").map(|(_, entry)| entry.id.to_string()).next().unwrap();
        (decided, told)
    };
    let mapping = "kind = \"withdrawal\"\n[columns]\n\"entry\" = \"withdraws\"\n\"ja\" = \"why.ja\"\n\"en\" = \"why.en\"\n";
    let table = |entry: &str| {
        let form = Form::default().with("mapping", mapping);
        form.with("cells", &format!("entry\tja\ten\n{entry}\t誤り\twrong\n"))
    };
    let size = office.size();
    let (status, page) = office.send(address, &table(&decided.0), "record");
    assert_eq!((status, office.size()), (409, size), "{page}");
    assert!(page.contains("one by one") && page.contains("A2: "), "{page}");
    // what decides nothing can be taken back so
    let (_, page) = office.send(address, &table(&decided.1), "look");
    assert!(page.contains("1 row would be recorded"), "{page}");
}
