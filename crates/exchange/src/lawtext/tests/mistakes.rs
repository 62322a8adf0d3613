//! Each kind of mistake, with the place and the words that come with it.

use serde_json::{Value, json};

use super::super::{ImportError, MAX_FILE_BYTES, MAX_PROVISIONS, read, write_lines};
use super::{API, LAW, XML, law_with, small_law};

/// What a mistake should give: the id, the place, and what was found.
struct Case {
    file: String,
    id: &'static str,
    line: Option<u32>,
    column: Option<u32>,
    found: &'static str,
}

fn case(file: &str, id: &'static str, line: u32, column: u32, found: &'static str) -> Case {
    let known = |n| Some(n).filter(|n| *n > 0);
    Case { file: file.to_owned(), id, line: known(line), column: known(column), found }
}

fn arg(error: &ImportError, name: &str) -> String {
    error.args().into_iter().find(|(key, _)| *key == name).map(|(_, value)| value).unwrap_or_default()
}

fn check(cases: &[Case]) {
    for Case { file, id, line, column, found } in cases {
        let error = read(file.as_bytes(), &[LAW]).expect_err(file);
        assert_eq!(
            (error.id(), error.place.line, error.place.column),
            (*id, *line, *column),
            "{file}: {error}"
        );
        let said = format!("{:?}", error.args());
        assert!(said.contains(found), "{file}: {said} lacks {found}");
        assert_eq!(arg(&error, "line"), line.map_or_else(String::new, |line| line.to_string()));
    }
}

#[test]
fn of_the_file() {
    check(&[
        case("", "import-empty", 0, 0, ""),
        case(" \n\t\u{3000}", "import-empty", 0, 0, ""),
        case("\n  灯台の法律", "import-unknown-format", 2, 3, "灯台の法律"),
        case("[1]", "import-unknown-format", 1, 1, "[1]"),
        case("<html><body/></html>", "import-not-a-law", 1, 1, "html"),
        case("<!DOCTYPE html>\n<html/>", "import-not-a-law", 2, 1, "html"),
        case("<Law/>", "import-missing", 0, 0, "Era"),
        case("<Law Era=\"Reiwa\" Year=\"3\" Num=\"9\" LawType=\"Act\"/>", "import-no-provisions", 0, 0, ""),
        case("<DataRoot><Result><Code>1</Code></Result></DataRoot>", "import-missing", 0, 0, "Law element"),
        case("<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><Law/>", "import-encoding", 1, 1, "Shift_JIS"),
    ]);
    let error = read(b"<Law>\n\xe3\x81\x82\x83", &[]).unwrap_err();
    assert_eq!((error.id(), error.place.line, error.place.column), ("import-encoding", Some(2), Some(2)));
    assert_eq!(arg(&error, "found"), "byte 0x83");
    let error = read(&vec![b' '; MAX_FILE_BYTES + 1], &[]).unwrap_err();
    assert_eq!((error.id(), arg(&error, "limit")), ("import-too-large", "67108864".to_owned()));
}

/// A mistake at the last occurrence of `needle`.
fn at(file: String, needle: &str, id: &'static str, found: &'static str) -> Case {
    let before = &file[..file.rfind(needle).unwrap()];
    let line = u32::try_from(before.matches('\n').count() + 1).unwrap();
    let column = u32::try_from(before.rsplit('\n').next().unwrap().chars().count() + 1).unwrap();
    Case { file, id, line: Some(line), column: Some(column), found }
}

#[test]
fn of_xml() {
    let good = small_law();
    let paragraph = |with: &str| good.replace("<Paragraph Num=\"1\"", with);
    check(&[
        at(good.replace("</Sentence>", "</Sentense>"), "</Sentense>", "import-syntax", "Sentense"),
        at(good.replace("灯を", "\n灯&fire;"), "&fire;", "import-syntax", "&fire;"),
        at(paragraph("<Paragraph"), "<Paragraph>", "import-missing", "attribute Num"),
        at(paragraph("<Paragraph Num=\"一\""), "<Paragraph Num", "import-value", "一"),
        at(paragraph("<Paragraph Num=\"1_\""), "<Paragraph Num", "import-value", "1_"),
        at(paragraph("<Paragraph Num=1"), "<Paragraph Num", "import-syntax", ""),
        at(paragraph("<Paragraph Num=\"1\" Num=\"2\""), "<Paragraph Num", "import-syntax", ""),
        at(good.replace("<Sentence>灯", "\n  雨\n<Sentence>灯"), "雨", "import-stray-text", "雨"),
        at(
            good.replace("<Paragraph Num", "<Sentence>灯</Sentence><Paragraph Num"),
            "</Sentence><P",
            "import-stray-text",
            "灯",
        ),
        at(format!("{good}\n{good}"), "<Law Era", "import-trailing", "another Law"),
        at(format!("{good}\n<b/>"), "<b/>", "import-not-a-law", "b"),
        at(format!("{good}\nx"), "x", "import-trailing", "x"),
    ]);
    let cut = good.split_once("</LawBody>").unwrap().0;
    let end = u32::try_from(cut.chars().count() + 1).unwrap();
    check(&[case(cut, "import-unclosed", 1, end, "LawBody")]);
    let twice = law_with(
        "<ParagraphSentence><Sentence>灯</Sentence></ParagraphSentence><Item Num=\"2\"/>\n <Item Num=\"2\" />",
    );
    check(&[at(twice, "<Item Num=\"2\" />", "import-duplicate", "art1.p1.i2")]);
    // Law, LawBody, MainProvision, Article and Paragraph are the first five
    let deep = law_with(&format!("{}<Sup>{}", "<Line>".repeat(59), "<Line>".repeat(9)));
    check(&[at(deep, "<Sup>", "import-too-deep", "64")]);
    let items: Vec<_> = (0..=MAX_PROVISIONS).map(|n| format!("<Item Num=\"{n}\"/>")).collect();
    let many = law_with(&items.concat());
    assert_eq!(read(many.as_bytes(), &[]).unwrap_err().id(), "import-too-many");
}

#[test]
fn of_json_lines() {
    check(&[
        case("{\"id\":\"a\",\"text\":\"灯\"}\n{\"id\":\"b\"}", "import-missing", 2, 0, "text"),
        case("{\"id\":\"a\",\"text\":\"灯\"}\n\n{\"text\":\"灯\"}", "import-missing", 3, 0, "id"),
        case("{\"id\":7,\"text\":\"灯\"}", "import-value", 1, 0, "a number"),
        case("{\"id\":\"a b\",\"text\":\"灯\"}", "import-value", 1, 0, "a b"),
        case("{\"id\":\"a\",\"text\":\"灯灯灯\" x}", "import-syntax", 1, 24, "expected `,` or `}`"),
        case("{\"id\":\"a\",\"text\":\"灯\"}\nx", "import-syntax", 2, 1, "expected value"),
        case("{\"id\":\"a\",\"text\":\"灯\"}\n{\"id\":\"a\",\"text\":\"鐘\"}", "import-duplicate", 2, 0, "a"),
        case("{\"law_text\":2}", "import-value", 1, 0, "2"),
        case("{\"law_text\":1,\"law_id\":\"../x\"}", "import-value", 1, 0, "../x"),
        case("{\"law_text\":1,\"in_force_from\":\"20250528\"}", "import-value", 1, 0, "20250528"),
        case("{\"law_text\":1}", "import-no-provisions", 0, 0, ""),
        case(
            "{\"law_text\":1,\"provisions\":2}\n{\"id\":\"a\",\"text\":\"灯\"}",
            "import-conflict",
            0,
            0,
            "2",
        ),
    ]);
}

/// The error of the API's answer after a change.
fn changed(change: impl FnOnce(&mut Value)) -> ImportError {
    let mut answer: Value = serde_json::from_str(API).unwrap();
    change(&mut answer);
    read(answer.to_string().as_bytes(), &[LAW]).unwrap_err()
}

#[test]
fn of_the_api() {
    check(&[
        case("{\n \"law_full_text\": 灯 }", "import-syntax", 2, 19, "expected value"),
        case("{\"law_full_text\":{\"tag\":\"Law\"}} x", "import-syntax", 1, 33, "trailing"),
        case("{\"a\":1,\"b\":2}", "import-not-a-law", 0, 0, "a, b"),
        case("{}", "import-not-a-law", 0, 0, "nothing"),
        case("{\"law_info\":{}}", "import-missing", 0, 0, "law_full_text"),
    ]);
    let table: [(ImportError, &str, &str, &str); 9] = [
        (changed(|a| a["law_full_text"] = json!(7)), "import-value", "law_full_text", "a number"),
        (changed(|a| a["law_full_text"] = json!("灯")), "import-value", "law_full_text", "灯"),
        (
            changed(|a| a["law_full_text"]["tag"] = json!("Article")),
            "import-not-a-law",
            "law_full_text/Article[901]",
            "Article",
        ),
        (
            changed(|a| a["law_full_text"]["children"][1]["children"] = json!([7])),
            "import-value",
            "law_full_text/Law[901]/LawBody",
            "a number",
        ),
        (
            changed(|a| a["law_full_text"]["children"][1]["children"] = json!(["雨"])),
            "import-stray-text",
            "law_full_text/Law[901]/LawBody",
            "雨",
        ),
        (
            changed(|a| a["law_info"]["law_id"] = json!("404AC0000000079")),
            "import-conflict",
            "",
            "404AC0000000079",
        ),
        (
            changed(|a| a["revision_info"]["amendment_enforcement_date"] = json!("2022-04-02")),
            "import-conflict",
            "",
            "2022-04-02",
        ),
        (
            changed(|a| a["revision_info"]["law_revision_id"] = json!("503AC0000000901_20220231_x")),
            "import-value",
            "",
            "20220231",
        ),
        (changed(|a| a["law_info"]["law_id"] = json!(["x"])), "import-value", "law_info/law_id", "a list"),
    ];
    for (error, id, path, found) in &table {
        assert_eq!(error.id(), *id, "{error}");
        let way = arg(error, "path");
        assert_eq!(way, *path, "{error}");
        assert!(format!("{:?}", error.args()).contains(found), "{error}");
    }
}

#[test]
fn of_the_xml_inside_an_answer() {
    let broken = XML.replacen("灯台は、", "灯台は、&fire;", 1);
    let error = changed(|answer| answer["law_full_text"] = json!(broken));
    assert_eq!((error.id(), error.place.line), ("import-syntax", Some(23)));
    assert_eq!(error.place.path.as_deref(), Some("law_full_text"));
    assert!(error.to_string().starts_with("law_full_text, line 23, column "), "{error}");
}

#[test]
fn of_depth_in_json() {
    let mut tree = json!({ "tag": "Line", "children": [] });
    for _ in 0..70 {
        tree = json!({ "tag": "Line", "children": [tree] });
    }
    let error = changed(|answer| answer["law_full_text"] = tree);
    assert_eq!((error.id(), arg(&error, "limit")), ("import-too-deep", "64".to_owned()));
}

#[test]
fn of_files_cut_off_anywhere() {
    let stored = write_lines(&read(XML.as_bytes(), &[LAW]).unwrap());
    for (file, step) in [(XML, 5), (API, 29), (stored.as_str(), 3)] {
        let whole = file.trim_end();
        assert!(read(whole.as_bytes(), &[LAW]).is_ok());
        for end in (0..whole.len()).step_by(step) {
            assert!(read(&whole.as_bytes()[..end], &[LAW]).is_err(), "cut off after {end} bytes");
        }
    }
}
