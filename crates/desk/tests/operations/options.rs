//! The ways to help for a request, side by side and each in detail.

use crate::common::Site;
use crate::official::Official;

const UKRAINE: &str = "/dossiers/request/ukraine-2022/options";

#[test]
fn the_ways_stand_side_by_side() {
    let site = Site::new();
    let mut official = Official::of(&site);
    let page = official.sound(UKRAINE, "en");
    for (way, name) in [("airlift", "Airlift or sealift by an SDF unit"), ("goods", "Goods in kind")] {
        assert!(page.contains(&format!("<a href=\"{UKRAINE}?way={way}\">{name}</a>")), "{way}: {page}");
    }
    assert!(page.contains("began 2022-05-01"), "it was done in 2022: {page}");
    assert!(page.contains("Approvals owed") && page.contains("What other laws offer"), "{page}");
    // looked at as it was then, the links stay there
    let then = official.sound(&format!("{UKRAINE}?on=2022-04-20"), "ja");
    assert!(then.contains("way=airlift&amp;on=2022-04-20"), "{then}");
}

#[test]
fn one_way_in_detail() {
    let site = Site::new();
    let mut official = Official::of(&site);
    let page = official.sound(&format!("{UKRAINE}?way=airlift&on=2022-04-20"), "en");
    for said in [
        "Done by: SDF unit",
        "Approvals and limits",
        "When it could start",
        "How long it took in real cases",
        "3 cases",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    official.sound(&format!("{UKRAINE}?way=individuals"), "ja");
    let none = official.read(&format!("{UKRAINE}?way=airlft"), "en");
    assert_eq!(none.status, 404);
    assert!(none.text.contains("airlift"), "what is like it: {}", none.text);
    // what belongs to a dossier leads there
    let moved = official.read("/dossiers/dispatch/undof%2F1/options", "en");
    assert!(matches!(moved.status.as_u16(), 303 | 404), "{}", moved.text);
}
