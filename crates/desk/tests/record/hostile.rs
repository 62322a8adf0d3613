//! Addresses that nobody wrote by hand: answered, with a clear word, and never with a fault of the server.

use crate::common::Site;

#[test]
fn what_is_not_there_is_said() {
    let site = Site::new();
    let mut browser = site.official("reader");
    let length = site.desk.ledger().size();
    for path in [
        format!("/record/entries/{length}"),
        "/record/entries/-1".into(),
        "/record/entries/18446744073709551616".into(),
        "/record/entries/%00".into(),
        "/record/entries/1e3/proof.txt".into(),
        format!("/record/entries/{length}/proof.txt"),
        "/record/entries/17?known=10".into(),
        "/record/of/op/undoff".into(),
        "/record/of/op/%3Cscript%3E".into(),
        "/record/of/%2E%2E/%2E%2E".into(),
        "/record/of/op/undof/nothing".into(),
        "/record/of/op/undof/agreement?of=state/SY".into(),
        "/record/of/op/undof/agreement?kind=member".into(),
        "/record/of/op/nothing/agreement".into(),
        "/record/sources/nothing".into(),
        "/record/sources/%3Cb%3E".into(),
        "/record/checkpoints/0/checkpoint.txt".into(),
        "/record/checkpoints/3/checkpoint.txt".into(),
        "/record/checkpoints/99999999999999999999/proof.txt".into(),
        format!("/record/checkpoints/{}/proof.txt", length + 1),
    ] {
        let got = browser.get(&path);
        assert_eq!(got.status, 404, "{path}: {}", got.text);
        assert!(!got.text.contains("<script>") && got.text.contains("class=\"told\""), "{path}");
    }
    let near = browser.get("/record/of/op/undoff").text;
    assert!(near.contains("op/undof?"), "{near}");
}

#[test]
fn fields_that_are_none_are_passed_over_or_told() {
    let site = Site::new();
    let mut browser = site.official("reader");
    let long = "停".repeat(5_000);
    for path in [
        "/record?q=%00%07%1f".to_owned(),
        "/record?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E".to_owned(),
        "/record?q=%F0%9F%95%8A&kind=%00".to_owned(),
        "/record?q=a&after=99999999999999999999".to_owned(),
        "/record?q=peace&after=18446744073709551615".to_owned(),
        format!("/record?q={long}"),
        "/record/entries?after=-5&kind=nothing&office=%3Cb%3E".to_owned(),
        "/record/entries?after=18446744073709551615&order=oldest".to_owned(),
        "/record/sources?after=18446744073709551615".to_owned(),
        "/record/corrections?after=18446744073709551615".to_owned(),
        "/record/decisions?after=18446744073709551615".to_owned(),
        "/record/of/op/undof/history?after=0".to_owned(),
    ] {
        let got = browser.get(&path);
        assert_eq!(got.status, 200, "{path}: {}", got.text);
        assert!(!got.text.contains("<script>"), "{path}");
    }
    assert_eq!(browser.get("/record?known=99999999").status, 422);
    assert_eq!(browser.get("/record/entries?on=yesterday").status, 422);
}
