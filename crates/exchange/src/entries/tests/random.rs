//! Random texts, and changed ones: whatever stands there, the answer is drafts or findings.

use proptest::prelude::*;

use super::*;

const TEXT: &str = r#"[defaults]
public = true
cites = "source/a"
[[dispatch]]
id = "dispatch/undof/transport-1"
operation = "op/undof"
personnel = "transport_unit"
persons = 43
from = 1996-02-01
to = "FY1996"
tasks = ["tsu"]
[[mandate]]
id = "mandate/a"
operation = "op/undof"
tasks = [{ what = { ja = "業", en = "task" } }]
"#;
const LINE: &str = r#"{"kind": "dispatch", "id": "dispatch/a", "operation": "op/a", "personnel": "relief_unit", "persons": 43, "from": 1996, "cites": [{"source": "source/a", "page": "業"}]}"#;
const WHOLE: &str = r#"{"v":1,"id":"e1","at":"2026-11-24T00:00:00Z","by":{"office":"office/hq"},"kind":["event",1],"says":{"id":"event/a","what":"A","on":"1992"}}"#;

/// A text with some of its letters exchanged for others.
fn changed(text: &'static str) -> impl Strategy<Value = String> {
    let change = (any::<prop::sample::Index>(), "[\\[\\]{},:=\"\\\\0-9a-u \t\n派/'-]{0,3}");
    prop::collection::vec(change, 1..6).prop_map(move |changes| {
        let mut letters: Vec<char> = text.chars().collect();
        for (index, with) in changes {
            let at = index.index(letters.len());
            letters.splice(at..=at, with.chars());
            letters.push(' ');
        }
        letters.into_iter().collect()
    })
}

fn sound(findings: &[Finding]) {
    assert!(!findings.is_empty());
    assert!(
        findings.iter().all(|finding| !matches!(finding.kind, FindingKind::Statement { .. })),
        "{findings:?}"
    );
    assert!(findings.is_sorted_by_key(|finding| finding.place), "{findings:?}");
}

#[test]
fn unchanged_they_are_right() {
    assert_eq!(toml(TEXT).map(|drafts| drafts.len()), Ok(2));
    assert!(json(LINE).is_ok() && json(WHOLE).is_ok());
}

proptest! {
    #[test]
    fn changed_toml(text in changed(TEXT)) {
        if let (None, findings) = reader().read_toml(&text) {
            sound(&findings);
        }
    }

    #[test]
    fn changed_lines(line in prop_oneof![changed(LINE), changed(WHOLE)]) {
        if let Err(findings) = reader().read_json_line(line.as_bytes(), 1) {
            sound(&findings);
        }
    }

    #[test]
    fn random_bytes(bytes in prop::collection::vec(any::<u8>(), 0..300), text in any::<String>()) {
        let reader = reader();
        for read in reader.lines(bytes.as_slice()).chain(reader.lines(text.as_bytes())) {
            if let Err(LineError::Findings(findings)) = read {
                sound(&findings);
            }
        }
        if let (None, findings) = reader.read_toml(&text) {
            sound(&findings);
        }
    }
}
