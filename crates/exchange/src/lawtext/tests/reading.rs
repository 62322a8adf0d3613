//! What is read out of sound files.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::civil::date;
use serde_json::{Value, json};

use super::super::{Skipped, prefix_of, read};
use super::{API, LAW, XML, pairs, small_law};

const PROVISIONS: [(&str, &str); 22] = [
    ("preamble.p1", "我らは灯を守る。"),
    ("art1.p1", "灯台は、夜に灯をともす。ただし、霧の日は、鐘を鳴らす。"),
    ("art1.p2", "灯の色は、白 & 赤とする。"),
    ("art1-2.p1", "用語は、次のとおりとする。\n色の表\n時　色\n夜　一　白"),
    ("art1-2.p1.i1", "灯守　次に掲げる者をいう。"),
    ("art1-2.p1.i1.i", "灯をともす者で次のもの"),
    ("art1-2.p1.i1.i.1", "昼の番"),
    ("art1-2.p1.i1.i.1.2", "見習い"),
    ("art1-2.p1.i1.wo", "鐘を鳴らす者"),
    ("art1-2.p1.i1-2", "灯籠"),
    ("art24-2-3.p1", "灯守は、長が任ずる。\n誓いの言葉"),
    ("art25:30.p1", "削除"),
    ("apptable_1", "別表第一（第一条関係）\n備考　一　岬は島を含まない。"),
    ("apptable_1.i1", "北の灯台"),
    ("apptable_1.i2", "南の灯台で次のもの"),
    ("apptable_1.i2.i", "岬"),
    ("apptable_1.i2.ro", "島"),
    ("apptable_2", "別表第二\n項　灯"),
    ("apptable_2.i1", "白灯　夜"),
    ("apptable_2.i3", "赤灯"),
    ("apptable_2.i3.i", "小"),
    ("apptable_2.i4", "青灯　朝"),
];

fn expected(prefix: &str) -> Vec<(String, &'static str)> {
    PROVISIONS.iter().map(|(id, text)| (format!("{prefix}{id}"), *text)).collect()
}

fn found(law: &super::super::LawText) -> Vec<(String, &str)> {
    pairs(law).into_iter().map(|(id, text)| (id.to_owned(), text)).collect()
}

#[test]
fn bare_xml_gets_the_listed_law_with_its_number() {
    let law = read(XML.as_bytes(), &[("404AC0000000079", ""), LAW]).unwrap();
    assert_eq!(found(&law), expected("lamp."));
    assert_eq!(law.law_id.as_deref(), Some(LAW.0));
    assert_eq!(law.title.as_deref(), Some("灯台の灯籠に関する法律"));
    assert_eq!(law.in_force_from, None);
    assert_eq!(law.skipped, Skipped { supplementary: 2, annexes: 1, inserts: 1, empty: 0 });
    assert_eq!(law.get("lamp.art1-2.p1.i1-2"), Some("灯籠"));
    assert_eq!(law.get("art1.p1"), None);
}

#[test]
fn bare_xml_of_an_unlisted_law_never_looks_like_the_act() {
    let law = read(XML.as_bytes(), &[("404AC0000000079", "")]).unwrap();
    assert_eq!(law.law_id.as_deref(), Some("reiwa3-act-901"));
    assert_eq!(found(&law), expected("reiwa3-act-901."));
    let bill_of_members = [("503AC1000000901", "members.")];
    assert_eq!(read(XML.as_bytes(), &bill_of_members).unwrap().law_id.as_deref(), Some("503AC1000000901"));
    let other_numbers = [("503AC0000000900", "x."), ("502AC0000000901", "x."), ("503CO0000000901", "x.")];
    assert_eq!(read(XML.as_bytes(), &other_numbers).unwrap().law_id.as_deref(), Some("reiwa3-act-901"));
}

#[test]
fn the_api_answers_alike_in_all_forms() {
    let tree = read(API.as_bytes(), &[LAW]).unwrap();
    assert_eq!(found(&tree), expected("lamp."));
    assert_eq!(tree.law_id.as_deref(), Some(LAW.0));
    assert_eq!(tree.in_force_from, Some(date(2022, 4, 1)));
    let mut answer: Value = serde_json::from_str(API).unwrap();
    let packed_tree = STANDARD.encode(answer["law_full_text"].to_string());
    for carried in [XML.to_owned(), STANDARD.encode(XML), packed_tree] {
        answer["law_full_text"] = json!(carried);
        for file in [answer.to_string(), serde_json::to_string_pretty(&answer).unwrap()] {
            assert_eq!(read(file.as_bytes(), &[LAW]).unwrap(), tree);
        }
    }
}

#[test]
fn the_api_answers_in_xml_too() {
    let law = XML.split_once("?>").unwrap().1;
    let second = format!(
        "<law_data_response><law_info><law_id>{}</law_id></law_info><revision_info>\
         <law_revision_id>{}_20220401_504AC0000000902</law_revision_id></revision_info>\
         <law_full_text>{law}</law_full_text></law_data_response>",
        LAW.0, LAW.0
    );
    let read_second = read(second.as_bytes(), &[LAW]).unwrap();
    assert_eq!(found(&read_second), expected("lamp."));
    assert_eq!(read_second.in_force_from, Some(date(2022, 4, 1)));
    let first = format!(
        "<DataRoot><Result><Code>0</Code></Result><ApplData><LawId>{}</LawId><LawFullText>{law}</LawFullText>\
         </ApplData></DataRoot>",
        LAW.0
    );
    assert_eq!(found(&read(first.as_bytes(), &[]).unwrap()), expected("503ac0000000901."));
}

#[test]
fn the_revision_alone_names_law_and_day() {
    let mut answer: Value = serde_json::from_str(API).unwrap();
    answer["law_info"] = json!({});
    answer["revision_info"]["amendment_enforcement_date"] = Value::Null;
    let law = read(answer.to_string().as_bytes(), &[LAW]).unwrap();
    assert_eq!((law.law_id.as_deref(), law.in_force_from), (Some(LAW.0), Some(date(2022, 4, 1))));
    answer["revision_info"] = json!({ "amendment_enforcement_date": "2022-04-02" });
    assert_eq!(read(answer.to_string().as_bytes(), &[]).unwrap().in_force_from, Some(date(2022, 4, 2)));
}

#[test]
fn json_lines_keep_their_ids() {
    let file = "\u{feff}{\"id\":\"art1.p1\",\"text\":\"灯\",\"kind\":7}\r\n\n{\"text\":\"鐘\",\"id\":\"ord.art2\"}\n{\"id\":\"x\",\"text\":\"\"}";
    let law = read(file.as_bytes(), &[LAW]).unwrap();
    assert_eq!(pairs(&law), [("art1.p1", "灯"), ("ord.art2", "鐘")]);
    assert_eq!((law.law_id, law.title, law.in_force_from, law.skipped.empty), (None, None, None, 1));
}

#[test]
fn prefixes_come_from_the_table() {
    let laws = [("404AC0000000079", ""), ("404CO0000000268", "ord."), ("361AC0000000071", "nsc.")];
    assert_eq!(prefix_of(Some("404AC0000000079"), &laws), "");
    assert_eq!(prefix_of(Some("361AC0000000071"), &laws), "nsc.");
    assert_eq!(prefix_of(Some("362AC0000000093"), &laws), "362ac0000000093.");
    assert_eq!(prefix_of(None, &laws), "");
    assert_eq!(pairs(&read(small_law().as_bytes(), &laws).unwrap()), [("art1.p1", "灯をともす。")]);
}
