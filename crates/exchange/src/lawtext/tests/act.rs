//! The official text of the Act, where it is at hand: it is not part of the project.

use std::fmt::Write;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::civil::date;
use quick_xml::escape::escape;
use serde_json::json;

use super::super::{LawText, Provision, Store, read};

const ACT: &str = "404AC0000000079";
const LAWS: [(&str, &str); 1] = [(ACT, "")];
const IROHA: &str = "i ro ha ni ho he to chi ri nu ru wo wa ka yo ta re so tsu ne na ra mu u";

/// The Act as JSON lines; `None`, said aloud, where the shared folder is absent.
fn act() -> Option<LawText> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/law/act_provisions.jsonl");
    let Ok(bytes) = std::fs::read(&path) else {
        println!("skipped: the official text is not at ../shared/law/act_provisions.jsonl");
        return None;
    };
    Some(read(&bytes, &LAWS).unwrap())
}

/// A provision and those directly and indirectly below it, as XML.
fn unit(rest: &mut &[Provision], depth: usize) -> String {
    let (first, below) = rest.split_first().unwrap();
    *rest = below;
    let last = first.id.rsplit('.').next().unwrap();
    let (tag, num) = match depth {
        0 => ("Paragraph".to_owned(), last.trim_start_matches('p').to_owned()),
        1 => ("Item".to_owned(), last.trim_start_matches('i').to_owned()),
        2 => {
            ("Subitem1".to_owned(), (IROHA.split(' ').position(|name| name == last).unwrap() + 1).to_string())
        }
        _ => (format!("Subitem{}", depth - 1), last.to_owned()),
    };
    let columns: Vec<_> = first.text.split('　').map(|column| escape(column).into_owned()).collect();
    let words = match columns.as_slice() {
        [only] => only
            .split_inclusive('。')
            .fold(String::new(), |all, sentence| format!("{all}\n<Sentence>{sentence}</Sentence>")),
        many => many.iter().fold(String::new(), |all, column| {
            format!("{all}\n<Column><Sentence>{column}</Sentence></Column>")
        }),
    };
    let mut children = String::new();
    while rest.first().is_some_and(|next| next.id.starts_with(&format!("{}.", first.id))) {
        children.push_str(&unit(rest, depth + 1));
    }
    let title = if tag == "Paragraph" { "ParagraphNum".to_owned() } else { format!("{tag}Title") };
    format!(
        "<{tag} Num=\"{num}\"><{title}>番</{title}><{tag}Sentence>{words}</{tag}Sentence>{children}</{tag}>\n"
    )
}

/// The Act as standard law XML, built from its ids.
fn xml(act: &LawText) -> String {
    let mut rest = act.provisions.as_slice();
    let (mut articles, mut tables) = (String::new(), String::new());
    while let Some(first) = rest.first() {
        let head = first.id.split('.').next().unwrap();
        if let Some(number) = head.strip_prefix("apptable_") {
            let (title, related) = first.text.split_once('（').unwrap();
            rest = &rest[1..];
            let mut items = String::new();
            while rest.first().is_some_and(|next| next.id.starts_with(&format!("{head}."))) {
                items.push_str(&unit(&mut rest, 1));
            }
            writeln!(
                tables,
                "<AppdxTable Num=\"{number}\"><AppdxTableTitle>{title}</AppdxTableTitle>\
                 <RelatedArticleNum>（{related}</RelatedArticleNum>{items}</AppdxTable>"
            )
            .unwrap();
        } else {
            let number = head.strip_prefix("art").unwrap();
            let mut paragraphs = String::new();
            while rest.first().is_some_and(|next| next.id.starts_with(&format!("{head}."))) {
                paragraphs.push_str(&unit(&mut rest, 0));
            }
            writeln!(articles, "<Article Num=\"{number}\">{paragraphs}</Article>").unwrap();
        }
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Law Era=\"Heisei\" Year=\"4\" Num=\"79\" LawType=\"Act\"><LawBody>\n\
         <LawTitle>題</LawTitle><MainProvision><Chapter Num=\"1\">{articles}</Chapter></MainProvision>{tables}</LawBody></Law>"
    )
}

#[test]
fn all_provisions_are_read() {
    let Some(act) = act() else { return };
    assert_eq!(act.provisions.len(), 244);
    let ids = ["art6.p13.i1", "art3.p1.i5.to", "art3.p1.i5.wo.1", "apptable_2.i2.ro", "apptable_4"];
    assert!(ids.iter().all(|id| act.get(id).is_some()));
}

#[test]
fn ids_and_wordings_survive_the_way_through_xml_and_the_api() {
    let Some(act) = act() else { return };
    let xml = xml(&act);
    let from_xml = read(xml.as_bytes(), &LAWS).unwrap();
    assert_eq!(from_xml.law_id.as_deref(), Some(ACT));
    assert_eq!(from_xml.provisions, act.provisions);
    let answer = json!({
        "law_info": { "law_id": ACT },
        "revision_info": { "law_revision_id": "404AC0000000079_20250528_507AC0000000044" },
        "law_full_text": STANDARD.encode(&xml),
    });
    let from_api = read(answer.to_string().as_bytes(), &LAWS).unwrap();
    assert_eq!((from_api.in_force_from, &from_api.provisions), (Some(date(2025, 5, 28)), &act.provisions));
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    store.save(&from_api).unwrap();
    assert_eq!(Store::open(dir.path()).unwrap().texts(), [from_api]);
}

#[test]
fn rows_give_the_same_ids_as_items() {
    let Some(act) = act() else { return };
    let tables = act.provisions.iter().filter(|p| p.id.starts_with("apptable_"));
    let flat: Vec<_> = tables.filter(|p| p.id.split('.').count() <= 2).collect();
    let mut body = String::new();
    for provision in &flat {
        if provision.id.contains('.') {
            let number = provision.id.rsplit(".i").next().unwrap();
            let (label, text) =
                (["", "一", "二", "三"][number.parse::<usize>().unwrap()], escape(&provision.text));
            write!(body,
                "<TableRow><TableColumn><Sentence>{label}</Sentence></TableColumn><TableColumn><Sentence>{text}</Sentence>\
                 </TableColumn></TableRow>"
            ).unwrap();
        } else {
            let close = if body.is_empty() { "" } else { "</Table></TableStruct></AppdxTable>" };
            write!(
                body,
                "{close}<AppdxTable><AppdxTableTitle>{}</AppdxTableTitle><TableStruct><Table>",
                provision.text
            )
            .unwrap();
        }
    }
    let law = format!(
        "<Law Era=\"Heisei\" Year=\"4\" Num=\"79\" LawType=\"Act\"><LawBody>{body}</Table></TableStruct></AppdxTable></LawBody></Law>"
    );
    let found = read(law.as_bytes(), &LAWS).unwrap();
    assert_eq!(found.provisions.iter().collect::<Vec<_>>(), flat);
}
