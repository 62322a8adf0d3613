//! Both readers, case by case.

mod random;

use serde_json::Value as Json;

use super::*;

/// The flaws of a text, as `line:column id` and the arguments.
fn told(text: &str, flaws: &[Flaw]) -> Vec<String> {
    let lines = Lines::new(text);
    flaws
        .iter()
        .map(|flaw| {
            let args: Vec<_> =
                flaw.kind.args().iter().map(|(name, value)| format!(" {name}={value}")).collect();
            format!("{} {}{}", lines.place(flaw.start), flaw.kind.id(), args.concat())
        })
        .collect()
}

fn json_flaws(text: &str) -> Vec<String> {
    told(text, &read_json(text).1)
}

fn toml_flaws(text: &str) -> Vec<String> {
    told(text, &read_toml(text).1)
}

/// The tree as serde_json has it. Broken values are the word `broken`, dates their text.
pub(crate) fn plain(node: &Node<'_>) -> Json {
    match &node.value {
        Value::Broken => Json::from("broken"),
        Value::Null => Json::Null,
        Value::Bool(is) => Json::from(*is),
        Value::Integer(number) => Json::from(*number),
        Value::Float(number) => Json::from(*number),
        Value::Text(text) => Json::from(text.as_ref()),
        Value::Date(text) => Json::from(*text),
        Value::Array(items) => items.iter().map(plain).collect(),
        Value::Table(table) => {
            table.entries.iter().map(|entry| (entry.key.to_string(), plain(&entry.value))).collect()
        }
    }
}

#[test]
fn json_escapes() {
    let cases = [
        (r#""\"""#, "\""),
        (r#""\\""#, "\\"),
        (r#""\/""#, "/"),
        (r#""\b\f\n\r\t""#, "\u{8}\u{c}\n\r\t"),
        (r#""\u0041\u00e9\u6D3E""#, "Aé派"),
        (r#""\u0000""#, "\0"),
        (r#""\ud83d\ude00x""#, "😀x"),
        (r#""\uDBFF\uDFFF""#, "\u{10ffff}"),
        (r#""派遣\n先""#, "派遣\n先"),
        (r#""12345678\t12345678\"""#, "12345678\t12345678\""),
        ("\"\u{7f}\u{80}\u{2028}\"", "\u{7f}\u{80}\u{2028}"),
        (r#""""#, ""),
    ];
    for (text, want) in cases {
        let (node, flaws) = read_json(text);
        assert_eq!((node.map(|node| node.value), flaws), (Some(Value::Text(want.into())), vec![]), "{text}");
    }
}

#[test]
fn json_numbers() {
    let integers =
        [("0", 0), ("-0", 0), ("7", 7), ("-12", -12), ("999999999999999999", 999_999_999_999_999_999)];
    let ends = [("9223372036854775807", i64::MAX), ("-9223372036854775808", i64::MIN)];
    for (text, want) in integers.into_iter().chain(ends) {
        assert_eq!(read_json(text).0.map(|node| node.value), Some(Value::Integer(want)), "{text}");
    }
    for (text, want) in
        [("0.5", 0.5), ("-1e3", -1000.0), ("1E+2", 100.0), ("12.25e-1", 1.225), ("1e-999", 0.0)]
    {
        assert_eq!(read_json(text).0.map(|node| node.value), Some(Value::Float(want)), "{text}");
    }
}

/// Every kind of flaw, with its place.
#[test]
fn json_flaw_kinds() {
    let cases: &[(&str, &[&str])] = &[
        ("", &["1:1 doc-expected-value found=end"]),
        ("[1, @]", &["1:5 doc-expected-value found=@"]),
        ("[,1]", &["1:2 doc-expected-value found=,"]),
        ("{\"派遣\": }", &["1:8 doc-expected-value found=}"]),
        ("{\"a\":", &["1:6 doc-expected-value found=end"]),
        ("['a, b', 1]", &["1:2 doc-expected-value found='"]),
        ("{a: 1}", &["1:2 doc-expected-key found=a"]),
        ("{'a': 1}", &["1:2 doc-expected-key found='"]),
        ("{,}", &["1:2 doc-expected-key found=,"]),
        ("{{}}", &["1:2 doc-expected-key found={"]),
        ("{\"a\" 1}", &["1:6 doc-expected-colon found=1"]),
        ("{\"a\" = 1}", &["1:6 doc-expected-colon found=="]),
        ("{\"a\"}", &["1:5 doc-expected-colon found=}"]),
        ("{\"a\": 1\n \"b\": 2}", &["2:2 doc-expected-comma close=} found=\""]),
        ("[1 2]", &["1:4 doc-expected-comma close=] found=2"]),
        ("[1; 2]", &["1:3 doc-expected-comma close=] found=;"]),
        ("[1,\n]", &["1:3 doc-trailing-comma"]),
        ("{\"a\": 1,}", &["1:8 doc-trailing-comma"]),
        ("{\"a\": [1, 2", &["1:7 doc-unclosed close=]"]),
        ("{\"a\": {\"b\": 1}", &["1:1 doc-unclosed close=}"]),
        ("[1}", &["1:3 doc-wrong-bracket close=] found=}"]),
        ("{\"a\": \"b,\n \"c\": 1}", &["1:7 doc-unclosed-text"]),
        ("\"abc", &["1:1 doc-unclosed-text"]),
        ("\"a\tb\"", &["1:3 doc-control found=U+0009"]),
        ("\"a\r\nb\"", &["1:3 doc-control found=U+000D"]),
        ("\"12345678\u{1f}\"", &["1:10 doc-control found=U+001F"]),
        (r#""派\q""#, &[r"1:3 doc-escape written=\q"]),
        (r#""\派""#, &[r"1:2 doc-escape written=\派"]),
        (r#""\u12g4""#, &["1:2 doc-unicode-escape"]),
        (r#""\u""#, &["1:2 doc-unicode-escape"]),
        (r#""\ud800""#, &["1:2 doc-lone-surrogate"]),
        (r#""\ude00""#, &["1:2 doc-lone-surrogate"]),
        (r#""\ud800\ud800""#, &["1:2 doc-lone-surrogate", "1:8 doc-lone-surrogate"]),
        ("01", &["1:1 doc-leading-zero"]),
        ("-00.5", &["1:1 doc-leading-zero"]),
        ("[-]", &["1:2 doc-number written=-"]),
        ("[1.]", &["1:2 doc-number written=1."]),
        ("[1e]", &["1:2 doc-number written=1e"]),
        ("[2022-04-28]", &["1:2 doc-number written=2022-04-28"]),
        ("[.5, +1]", &["1:2 doc-expected-value found=.", "1:6 doc-expected-value found=+"]),
        ("9223372036854775808", &["1:1 doc-number-range written=9223372036854775808"]),
        ("1e999", &["1:1 doc-number-range written=1e999"]),
        ("[True, nul]", &["1:2 doc-word written=True", "1:8 doc-word written=nul"]),
        ("{\"a\": 1, \"\\u0061\": 2}", &["1:10 doc-duplicate-key key=a"]),
        ("[1 // one\n, /* 2 */ 2]", &["1:4 doc-comment", "2:3 doc-comment"]),
        ("[1,\u{3000}2]", &["1:4 doc-odd-space"]),
        ("{} {}", &["1:4 doc-after-end"]),
        ("1 2", &["1:3 doc-after-end"]),
    ];
    for &(text, want) in cases {
        assert_eq!(json_flaws(text), want, "{text}");
    }
}

#[test]
fn six_mistakes_are_six_flaws() {
    let text = "{\"a\": 1,\n \"b\": [1, 2,],\n c: 3,\n \"d\": tru,\n \"e\": [01, {\"f\" 5}],\n \"g\": \"x\\q\",\n \"z\": 1}";
    let want = [
        "2:12 doc-trailing-comma",
        "3:2 doc-expected-key found=c",
        "4:7 doc-word written=tru",
        "5:8 doc-leading-zero",
        "5:17 doc-expected-colon found=5",
        r"6:9 doc-escape written=\q",
    ];
    assert_eq!(json_flaws(text), want);
    let tree = serde_json::json!({
        "a": 1, "b": [1, 2], "c": 3, "d": "broken", "e": ["broken", {"f": 5}], "g": "broken", "z": 1
    });
    assert_eq!(read_json(text).0.as_ref().map(plain), Some(tree));
}

/// Brackets that were forgotten, mistaken, or are too many: one flaw, and the rest of the tree stands.
#[test]
fn json_brackets() {
    let cases = [
        (r#"{"a": [1, 2}, "b": [3]}"#, r#"{"a": [1, 2], "b": [3]}"#),
        (r#"{"a": [1]], "b": 2}"#, r#"{"a": [1], "b": 2}"#),
        (r#"[{"a": 1], 2]"#, r#"[{"a": 1}, 2]"#),
        (r#"[{"a": [1], 2]"#, r#"[{"a": [1]}]"#),
        (r#"{"x": {"a": [1, 2}, "b": 3}"#, r#"{"x": {"a": [1, 2]}, "b": 3}"#),
        (r#"{"a: 1, "b": 2, "c": [3]}"#, r#"{"a: 1, ": "broken", "c": [3]}"#),
    ];
    for (text, want) in cases {
        let (node, flaws) = read_json(text);
        let want: Json = serde_json::from_str(want).expect("right JSON");
        assert_eq!(node.as_ref().map(plain), Some(want), "{text} {flaws:?}");
        assert!(matches!(flaws.len(), 1 | 2), "{text} {flaws:?}");
    }
}

#[test]
fn spans() {
    let text = "\u{feff}{\"派\": [1, \"x\"] }";
    let Some(Node { value: Value::Table(table), start: 3, end: 21 }) = read_json(text).0 else {
        panic!("{:?}", read_json(text));
    };
    assert_eq!((table.entries[0].key_start, table.entries[0].key_end), (4, 9));
    let list = table.get("派").expect("the key");
    assert_eq!(&text[list.start as usize..list.end as usize], "[1, \"x\"]");
    assert!(table.get("x").is_none());
}

#[test]
fn limits() {
    let nested = |levels: usize| "[".repeat(levels) + &"]".repeat(levels);
    assert_eq!(json_flaws(&nested(64)), [""; 0]);
    assert_eq!(json_flaws(&nested(65)), ["1:65 doc-too-deep most=64"]);
    assert_eq!(json_flaws(&nested(100_000)), ["1:65 doc-too-deep most=64"]);
    assert_eq!(json_flaws(&"[".repeat(100_000)).len(), 2);
    assert_eq!(toml_flaws(&format!("a = {}", nested(63))), [""; 0]);
    assert_eq!(toml_flaws(&format!("a = {}", nested(64))), ["1:68 doc-too-deep most=64"]);
    let many = read_json(&format!("[{}1]", "@,".repeat(1000))).1;
    assert_eq!((many.len(), many[256].kind.id()), (257, "doc-too-many-flaws"));
    for (brackets, most) in [("]}", 300), ("[}", 300), ("{]", 300)] {
        assert!(read_json(&brackets.repeat(100_000)).1.len() < most);
    }
    let large = " ".repeat(LARGEST_TEXT_BYTES + 1);
    assert_eq!(json_flaws(&large), ["1:1 doc-too-large bytes=16777217 most=16777216"]);
    assert_eq!(toml_flaws(&large), ["1:1 doc-too-large bytes=16777217 most=16777216"]);
}

#[test]
fn deep_toml() {
    let path = vec!["a"; 79].join(".");
    let (_, flaws) = read_toml(&format!("{}1{}", format!("{path} = {{ ").repeat(70), " }".repeat(70)));
    assert!(!flaws.is_empty());
    let text = format!("[{path}]\nb = 1\n[c]\nd = 1");
    let (node, flaws) = read_toml(&text);
    assert_eq!(flaws.len(), 1);
    assert!(matches!(node, Some(Node { value: Value::Table(table), .. }) if table.get("c").is_some()));
}

#[test]
fn toml_goes_on_after_a_lone_key() {
    let (node, flaws) = read_toml("a\nb = 1\nb = 2\n[t]\nc");
    let ids: Vec<&str> = flaws.iter().map(|flaw| flaw.kind.id()).collect();
    assert_eq!(ids, ["doc-toml", "doc-duplicate-key", "doc-toml"]);
    assert_eq!(node.as_ref().map(plain), Some(serde_json::json!({"b": 1, "t": {}})));
}

#[test]
fn keys_of_a_large_table() {
    let keys: Vec<String> = (0..100).chain([7]).map(|number| format!("\"k{number}\": 1")).collect();
    let flaws = read_json(&format!("{{{}}}", keys.join(","))).1;
    assert_eq!(flaws.len(), 1);
    assert_eq!(flaws[0].kind, FlawKind::DuplicateKey { key: "k7".to_owned(), first: Some(57) });
}

#[test]
fn toml_trees() {
    let text = "b = 2022-04-28\na = 0x1f\n\"派\".x = 1.5\n[[r]]\nt = \"\\u6D3E\"\n[[r]]\n[u.v]\nw = [true, 07:32:00]\n";
    let (node, flaws) = read_toml(text);
    assert_eq!(flaws, []);
    let Some(Node { value: Value::Table(table), .. }) = &node else { panic!("{node:?}") };
    let keys: Vec<&str> = table.entries.iter().map(|entry| entry.key.as_ref()).collect();
    assert_eq!(keys, ["b", "a", "派", "r", "u"]);
    assert_eq!(table.entries[0].value.value, Value::Date("2022-04-28"));
    let tree = serde_json::json!({
        "b": "2022-04-28", "a": 31, "派": {"x": 1.5}, "r": [{"t": "派"}, {}], "u": {"v": {"w": [true, "07:32:00"]}}
    });
    assert_eq!(node.as_ref().map(plain), Some(tree));
}

#[test]
fn toml_flaw_kinds() {
    let cases: &[(&str, &[&str])] = &[
        ("a = 99999999999999999999", &["1:5 doc-number-range written=99999999999999999999"]),
        ("a = 1e999", &["1:5 doc-number-range written=1e999"]),
        ("派 = 1", &["1:1 doc-toml"]),
        ("\"派\" = x", &["1:7 doc-toml"]),
        ("a = 1\n\n a = 2", &["3:2 doc-duplicate-key key=a"]),
        ("[a]\n[b]\n[a]", &["3:2 doc-duplicate-key key=a"]),
        ("a = 2022-02-30\nb = x\nc = \"\\q\"\n", &["1:5 doc-toml", "2:5 doc-toml", "3:7 doc-toml"]),
        ("a = x\n[t]\nb = 2022-13-01\nc = 1__0\n", &["1:5 doc-toml", "3:5 doc-toml", "4:6 doc-toml"]),
        ("a\nb = 1\n[t\nc = 1\nd = [1, 2\ne = 3\n", &["1:2 doc-toml", "3:3 doc-toml", "6:1 doc-toml"]),
    ];
    for &(text, want) in cases {
        let short: Vec<String> = toml_flaws(text)
            .iter()
            .map(|flaw| flaw.split(" detail").next().unwrap_or_default().to_owned())
            .collect();
        assert_eq!(short, want, "{text}");
    }
}
