//! Casework on pages for officials.

#![expect(clippy::unwrap_used, reason = "test code: an absent value is a failed test")]

mod common;

use common::{Browser, Site};

/// A page in the words of a language, after the way that it points to.
fn page(browser: &mut Browser<'_>, path: &str) -> String {
    let mut got = browser.get(path);
    if got.status == 303 {
        let to = got.header("location").to_owned();
        got = browser.get(&to);
    }
    assert_eq!(got.status, 200, "{path}: {}", got.text);
    got.text
}

/// What a page says, without its markup.
fn text(page: &str) -> String {
    let mut out = String::new();
    let mut rest = page;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        rest = after.split_once('>').map_or("", |(_, rest)| rest);
    }
    out.push_str(rest);
    out
}

/// Every page of casework, at moments of the founding record.
const PAGES: [&str; 14] = [
    "/today",
    "/today?on=1992-08-11",
    "/today?on=2016-07-11",
    "/dossiers",
    "/dossiers?show=all",
    "/dossiers/op/unmiss",
    "/dossiers/op/unmiss?on=2016-07-11&known=2016-07-11",
    "/dossiers/request/mfo%2F2023",
    "/dossiers/goods/unmis-2005",
    "/due",
    "/holds",
    "/holds?on=2016-07-11",
    "/abroad",
    "/abroad?on=1993-03-01",
];

#[test]
fn every_page_has_its_words_and_is_small() {
    let site = Site::new();
    let mut browser = site.official("officer");
    for lang in ["ja", "en"] {
        browser.lang = lang;
        for path in PAGES {
            let page = page(&mut browser, path);
            assert!(page.len() < 50_000, "{lang} {path}: {} bytes", page.len());
            let said = text(&page);
            for raw in ["desk-", "casework-", "dossier-head", "holds-", "{ $"] {
                assert!(!said.contains(raw), "{lang} {path}: {raw}");
            }
            assert!(!page.contains("style=\"") && !page.contains("<script"), "{lang} {path}");
            assert_eq!(page.matches("<h1").count(), 1, "{lang} {path}");
        }
    }
}

#[test]
fn an_official_begins_with_what_must_happen_before_the_office_opens() {
    let site = Site::new();
    let mut browser = site.official("officer");
    assert_eq!(browser.get("/").header("location"), "/today");
    assert_eq!(site.get("/", "en").header("location"), "/public");
    assert_eq!(browser.get("/today").header("location"), "/today?since=yesterday");
    let page = page(&mut browser, "/today");
    let (first, rest) = page.split_once("id=\"due\"").unwrap();
    assert!(first.contains("Before 09:00 on 2026-11-25") && first.contains("2024-05-31 (907 days ago)"));
    assert!(!first.contains("2026-11-30"), "what is due in six days can wait");
    // the plan of the MFO ends on 30 November
    assert!(rest.contains("2026-11-30 (in 6 days)") && rest.contains("my office"));
    assert!(text(rest).contains("Persons abroad: 10 surely, at most 10. The law allows 2,000."));
    // the work of 2016 could be halted while it was dangerous: that cannot wait
    let then = self::page(&mut browser, "/today?on=2016-07-11");
    let (first, _) = then.split_once("id=\"due\"").unwrap();
    assert!(first.contains("at once") && first.contains("The work may be halted for a time."));
}

#[test]
fn before_anything_was_decided_nothing_is_asked() {
    let site = Site::new();
    let mut browser = site.official("officer");
    let today = text(&page(&mut browser, "/today?on=1992-08-11&known=1990-01-01"));
    for said in
        ["Nothing has to be done before then.", "Nothing is asked for.", "No dossier waits for an office."]
    {
        assert!(today.contains(said), "{said}");
    }
    assert!(today.contains("Persons abroad: 0 surely"));
    assert!(page(&mut browser, "/due?on=1992-08-11").contains("Nothing falls due."));
    assert!(
        page(&mut browser, "/dossiers?on=1992-08-10&known=1990-01-01").contains("There is no such dossier.")
    );
}

#[test]
fn what_is_new_is_told_until_it_is_marked_as_seen() {
    let site = Site::new();
    let mut browser = site.official("officer");
    let length = site.desk.ledger().size();
    // what was laid down before the journal began is not new: the entry that ends it is, and the official's own
    assert!(page(&mut browser, "/today").contains("2 new entries"));
    assert_eq!(
        browser.post("/today/seen", &[("size", &length.to_string())]).header("location"),
        "/today#changes"
    );
    assert_eq!(browser.get("/today").header("location"), format!("/today?since={length}"));
    assert!(page(&mut browser, "/today").contains("Nothing has changed."));
    site.user("office/mofa", "another", &[]);
    assert!(page(&mut browser, "/today").contains("1 new entry"));
    for wrong in ["99999999", "-1", "", "<script>"] {
        let got = browser.post("/today/seen", &[("size", wrong)]);
        assert_eq!(got.status, 422, "{wrong}");
        assert!(!got.text.contains("<script"));
    }
    assert_eq!(browser.get("/today?since=99999999").status, 422);
    // another official has marked nothing
    let mut other = site.official_of("office/mofa", "third", &[("officer", None)]);
    assert_eq!(other.get("/today").header("location"), "/today?since=yesterday");
}

#[test]
fn days_ahead_by_urgency_and_office() {
    let site = Site::new();
    let mut browser = site.official("officer");
    let due = text(&page(&mut browser, "/due"));
    let (past, near) = due.split_once("Within two weeks").unwrap();
    assert!(
        past.contains("2024-05-31") && near.contains("2026-11-30") && near.contains("Multinational Force")
    );
    assert!(page(&mut browser, "/due?office=mofa").contains("Nothing falls due."));
    assert_eq!(browser.get("/due?office=nobody").status, 422);
    let rounds = text(&page(&mut browser, "/due?on=2016-07-11&office=mod"));
    assert!(rounds.contains("2017-05-27 (in 320 days)") && !rounds.contains("2014-10-31"));
    let feed = browser.get("/due.ics");
    assert!(feed.header("content-type").starts_with("text/calendar"));
    assert!(
        feed.text.starts_with("BEGIN:VCALENDAR\r\n") && feed.text.contains("DTSTART;VALUE=DATE:20261130")
    );
    assert_eq!(site.get("/due.ics", "en").status, 303);
}

#[test]
fn what_the_law_asks_for_of_unmiss_in_july_2016() {
    let site = Site::new();
    let mut browser = site.official("officer");
    let page = page(&mut browser, "/holds?on=2016-07-11&operation=unmiss");
    let said = text(&page);
    assert!(said.contains("The work may be halted for a time.") && said.contains("since 2016-07-07"));
    assert!(said.contains("corps members are in danger") && said.contains("UNMISS (engineer unit)"));
    assert!(
        page.contains("/law/art8.p1.i8?on=2016-07-11") && page.contains("/record/entries/956?on=2016-07-11")
    );
    assert!(page.contains("/steps/acknowledge?says.matter="), "{page}");
    assert!(!said.contains("Relief of Rwandan refugees"));
    let halted = self::page(&mut browser, "/holds?on=2016-07-11&asks=halt");
    assert!(text(&halted).contains("1 matter is to be dealt with."));
    // a day later it was over, and the record has nothing that settles it
    assert!(!self::page(&mut browser, "/holds?on=2016-09-01").contains("may be halted"));
    assert_eq!(browser.get("/holds?operation=%3Cscript%3E").status, 422);
}

#[test]
fn dossiers_by_stage_office_and_form() {
    let site = Site::new();
    let mut browser = site.official("officer");
    let open = text(&page(&mut browser, "/dossiers"));
    assert!(open.contains("op/mfo") && open.contains("op/unmiss") && !open.contains("request/untac"));
    assert!(open.contains("13 dossiers of the founding record"));
    assert!(text(&page(&mut browser, "/dossiers?show=all")).contains("request/untac"));
    let abroad = text(&page(&mut browser, "/dossiers?stage=under_way"));
    assert!(abroad.contains("op/mfo") && !abroad.contains("goods/kosovo-1999"));
    let goods = text(&page(&mut browser, "/dossiers?form=in_kind"));
    assert!(goods.contains("goods/kosovo-1999") && !goods.contains("op/mfo"));
    assert!(page(&mut browser, "/dossiers?office=mofa").contains("There is no such dossier."));
    // the day before the Golan was left, and years later
    let golan = |browser: &mut Browser<'_>, day: &str| {
        text(&page(browser, &format!("/dossiers?stage=under_way&on={day}"))).contains("op/undof")
    };
    assert!(golan(&mut browser, "2012-12-20") && !golan(&mut browser, "2014-01-01"));
    for wrong in ["stage=asleep", "form=%22%3E", "office=nobody"] {
        assert_eq!(browser.get(&format!("/dossiers?{wrong}")).status, 422, "{wrong}");
    }
}

#[test]
fn one_dossier_with_what_is_owed_and_what_was_done() {
    let site = Site::new();
    let mut browser = site.official("officer");
    let page = page(&mut browser, "/dossiers/op/unmiss");
    let said = text(&page);
    assert!(said.contains("under way since 2011-11-28") && said.contains("Measure the effects"));
    for link in [
        "/dossiers/op/unmiss/assessment",
        "/dossiers/op/unmiss/steps/return",
        "/dossiers/op/unmiss/steps/extend",
        "/record/entries/1326",
        "/operations/unmiss",
    ] {
        assert!(page.contains(&format!("href=\"{link}")), "{link}");
    }
    assert!(said.contains("2 of 13 questions judged") && said.contains("What the law says today"));
    // the reader stays at the day
    let then = self::page(&mut browser, "/dossiers/op/unmiss?on=2016-07-11");
    assert!(then.contains("/dossiers/op/unmiss/steps/halt?on=2016-07-11"));
    // a name of several parts is one segment; what belongs to a dossier leads there
    assert!(
        self::page(&mut browser, "/dossiers/request/mfo%2F2023")
            .contains("/dossiers/request/mfo%2F2023/options")
    );
    let round = browser.get("/dossiers/dispatch/unmiss%2Fstaff-officers-1?on=2016-07-11");
    assert_eq!((round.status.as_u16(), round.header("location")), (303, "/dossiers/op/unmiss?on=2016-07-11"));
    for (none, told) in [
        ("/dossiers/op/nowhere", "Nothing known here is called op/nowhere"),
        ("/dossiers/state/EG", "belongs to no dossier"),
        ("/dossiers/op/%3Cscript%3E", "&lt;script&gt;"),
    ] {
        let got = browser.get(none);
        assert_eq!(got.status, 404, "{none}");
        assert!(got.text.contains(told), "{none}: {}", got.text);
    }
}

#[test]
fn who_stood_where_in_cambodia() {
    let site = Site::new();
    let mut browser = site.official("officer");
    let page = page(&mut browser, "/abroad?on=1993-03-01");
    let said = text(&page);
    assert!(said.contains("Persons abroad: 683 surely, at most 683. The law allows 2,000."));
    assert!(said.contains("engineer unit") && said.contains("Cambodia") && said.contains("UNTAC"));
    assert!(page.contains("/record/entries/1421?on=1993-03-01"));
    let nobody = text(&self::page(&mut browser, "/abroad?on=1992-08-11"));
    assert!(nobody.contains("Persons abroad: 0 surely") && !nobody.contains("UNTAC"));
}
