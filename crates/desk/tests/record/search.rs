//! What is found: two characters are enough, names go first, claims by their facts.

use record::{EntryId, Id, Office, Person, Personal, Statement, Words};

use crate::common::Site;

/// How much was found.
fn count(page: &str) -> usize {
    let told = page.split("<h2 id=\"found\">").nth(1).unwrap();
    told.split(|c: char| !c.is_ascii_digit()).find(|part| !part.is_empty()).unwrap().parse().unwrap()
}

#[test]
fn words_of_two_characters_are_found() {
    let site = Site::new();
    let mut browser = site.official("reader");
    browser.lang = "ja";
    for word in ["停戦", "同意", "派遣"] {
        let page = browser.get(&format!("/record?q={word}")).text;
        assert!(count(&page) > 3, "{word}: {page}");
        assert!(page.contains(&format!("<mark>{word}</mark>")), "{word}: {page}");
    }
    // characters that stand in another order are no word
    assert_eq!(count(&browser.get("/record?q=戦停").text), 0);
    // wide letters are letters
    let (wide, plain) = (browser.get("/record?q=ＵＮＤＯＦ").text, browser.get("/record?q=undof").text);
    assert_eq!(count(&wide), count(&plain));
    assert!(count(&plain) > 10);
}

#[test]
fn what_is_called_that_goes_first_and_a_kind_narrows() {
    let site = Site::new();
    let mut browser = site.official("reader");
    let page = browser.get("/record?q=op/undof").text;
    let first = page.split("<ol class=\"found\"").nth(1).unwrap().split("</li>").next().unwrap();
    assert!(first.contains("called that") && first.contains("href=\"/record/of/op/undof\""), "{first}");
    let plans = browser.get("/record?q=undof&kind=plan").text;
    assert!(count(&plans) > 0 && count(&plans) < count(&page));
    let at = browser.get("/record?q=%2317").text;
    assert!(at.contains("href=\"/record/entries/17\"") && count(&at) >= 1);
    let facts = browser.get("/record?q=consents%20undof&kind=claim").text;
    assert!(facts.contains("href=\"/record/of/op/undof/consents_operation?of=state%2F"), "{facts}");
}

#[test]
fn the_index_follows_entries_and_has_nothing_personal() {
    let site = Site::new();
    let mut browser = site.official("reader");
    assert_eq!(count(&browser.get("/record?q=zanzibar").text), 0);
    let id = |text: &str| Id::parse(text).unwrap();
    let office = Office { id: id("office/new"), name: Words::one("Zanzibar 停戦監視"), of: None };
    site.enter(EntryId::parse("e-new").unwrap(), Statement::Office(Box::new(office)));
    assert_eq!(count(&browser.get("/record?q=zanzibar").text), 1);
    // as known before, it is not there
    let length = site.desk.ledger().size() - 1;
    assert_eq!(count(&browser.get(&format!("/record?q=zanzibar&known={length}")).text), 0);
    let person = Person {
        id: id("person/p1"),
        name: Some(Personal::Open("山田太郎".into())),
        latin: Some(Personal::Open("Yamada Taro".into())),
        birth: None,
        contact: None,
        health: None,
        post: None,
        conduct: None,
    };
    site.enter(EntryId::parse("e-person").unwrap(), Statement::Person(Box::new(person)));
    for name in ["山田", "yamada"] {
        assert_eq!(count(&browser.get(&format!("/record?q={name}")).text), 0, "{name}");
    }
    let position = site.desk.ledger().size() - 1;
    for path in [format!("/record/entries/{position}"), "/record/of/person/p1".to_owned()] {
        let page = browser.get(&path).text;
        assert!(page.contains("(sealed)") && !page.contains("山田") && !page.contains("Yamada"), "{page}");
    }
}

#[test]
fn programs_find_the_same_part_by_part() {
    let site = Site::new();
    let mut browser = site.official("reader");
    let page = count(&browser.get("/record?q=停戦").text);
    let (mut after, mut all) = (String::new(), Vec::new());
    loop {
        let got = browser.get(&format!("/api/v1/search?q=停戦&limit=20&after={after}"));
        assert_eq!(got.status, 200, "{}", got.text);
        let part: serde_json::Value = serde_json::from_str(&got.text).unwrap();
        all.extend(part["items"].as_array().unwrap().clone());
        let Some(next) = part["next"].as_str() else { break };
        next.clone_into(&mut after);
    }
    assert_eq!(all.len(), page);
    let agreement =
        all.iter().find(|one| one["fact"]["name"] == "agreement" && one["fact"]["about"] == "op/undof");
    assert_eq!(agreement.unwrap()["fit"], "claimed");
    assert!(all[0]["statement"]["entry"]["id"].is_string(), "{}", all[0]);
    assert_eq!(browser.get("/api/v1/search?q=a&kind=nothing").status, 422);
    assert_eq!(browser.get("/api/v1/search?q=a&after=18446744073709551615").status, 422);
}
