//! The list of operations, and one of them.

use crate::common::Site;
use crate::official::Official;

#[test]
fn the_list_is_filtered() {
    let site = Site::new();
    let mut official = Official::of(&site);
    let all = official.sound("/operations", "en");
    assert!(all.contains("29 operations of 29; 2 going on"), "{all}");
    let pko = official.sound("/operations?pillar=pko&standing=ended", "en");
    assert!(pko.contains(">UNDOF<") && !pko.contains(">UNMISS<") && !pko.contains(">MFO<"));
    assert!(pko.contains("<option value=\"pko\" selected>"));
    let syria = official.sound("/operations?place=state%2FSY", "en");
    assert!(syria.contains(">UNDOF<") && !syria.contains(">UNTAC<"));
    // on a day of the past some had not begun, and what ended later went on
    let past = official.sound("/operations?on=2012-12-20&standing=goes_on", "en");
    assert!(past.contains(">UNDOF<") && past.contains("href=\"/operations/undof?on=2012-12-20\""));
    let none = official.sound("/operations?pillar=%22%3E%3Cscript%3E", "ja");
    assert!(none.contains("該当する活動はありません") && !none.contains("<script"));
}

#[test]
fn undof_before_and_after_it_ended_by_policy() {
    let site = Site::new();
    let mut official = Official::of(&site);
    let before = official.sound("/operations/undof?on=2012-12-20", "en");
    let after = official.sound("/operations/undof?on=2012-12-22", "en");
    // the Cabinet ended it for a reason of its own
    let ended = "The Cabinet ended the dispatch, whose period ran to 31 March 2013. Reason given: Meaningful work could hardly be done while keeping the members safe";
    assert!(!before.contains("How it ended") && after.contains(ended), "{after}");
    // and no principle had failed, on either day
    for (page, day) in [(&before, "2012-12-20"), (&after, "2012-12-22")] {
        assert!(page.contains(&format!("On {day} every principle that is required held.")));
        let captions = page.split("<caption>").skip(1).filter_map(|rest| rest.split('<').next());
        let boards = captions.filter(|caption| caption.contains("the five principles of participation"));
        assert_eq!(boards.count(), 1, "the boards stand the same");
        assert!(
            page.contains("Syria consents to Japan&#39;s") || page.contains("Syria consents to Japan's"),
            "{page}"
        );
        assert!(page.contains("Government of Japan"));
    }
    let japanese = official.sound("/operations/undof?on=2012-12-22", "ja");
    assert!(japanese.contains("要員の安全を確保しつつ意義のある活動を行うことが困難"));
    assert!(japanese.contains("求められる原則はすべて充足しています"));
}

#[test]
fn what_could_not_be_said_is_shown_as_such() {
    let site = Site::new();
    let mut official = Official::of(&site);
    let unmiss = official.sound("/operations/unmiss?on=2016-07-11", "en");
    assert!(unmiss.contains("it could not be said of every principle that is required that it held"));
    assert!(unmiss.contains(">contested</span>"), "whether SPLA-IO is a party the sources do not agree");
    let whole = official.sound("/operations/unmiss/principles?on=2016-07-11", "en");
    assert!(whole.contains("2016-07-07"), "{whole}");
    assert!(whole.contains(">sources disagree</span>"));
    // as it would stand under later law, nothing is said
    let over = official.sound("/operations/undof", "en");
    assert!(over.contains("It is held against the law and the facts of its last day, 2013-01-31."));
}

#[test]
fn every_operation_and_what_belongs_to_it_is_shown() {
    let site = Site::new();
    let mut official = Official::of(&site);
    let list = official.sound("/operations", "en");
    let names: Vec<&str> = list
        .split("href=\"/operations/")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|name| !name.contains('?'))
        .collect();
    assert_eq!(names.len(), 29, "{names:?}");
    // the largest, one that goes on, one without contributions of its own kind, and one before everything was told of
    for name in ["undof", "unmiss", "mfo", "ukraine-2022", "unavem-ii"] {
        assert!(names.contains(&name), "{name}");
        official.sound(&format!("/operations/{name}"), "ja");
        for part in ["mandates", "times", "principles", "decisions", "sources"] {
            official.sound(&format!("/operations/{name}/{part}"), "en");
        }
    }
}

#[test]
fn mandates_tell_who_may_do_their_tasks() {
    let site = Site::new();
    let mut official = Official::of(&site);
    let page = official.sound("/operations/unmiss/mandates?on=2012-06-01", "en");
    assert!(page.contains("S/RES/1996 (2011)") && page.contains("7,900"));
    assert!(page.contains("maps to no task of the law"));
    // protecting civilians was no task of the Act then; advice on justice was one, and not for a unit
    assert!(page.contains("no performer") && page.contains("not known yet: corps member recruited"));
    let times = official.sound("/operations/unmiss/times", "en");
    assert!(times.contains("rel=\"next\"") && times.contains("Known since"));
}

#[test]
fn what_is_not_there_is_told() {
    let site = Site::new();
    let mut official = Official::of(&site);
    for path in ["/operations/nothing", "/operations/nothing/mandates", "/operations/%3Cscript%3E/sources"] {
        let got = official.read(path, "en");
        assert_eq!(got.status, 404, "{path}");
        assert!(!got.text.contains("<script"));
    }
    assert_eq!(official.read("/operations/undof/principles?board=99999999999999999999", "en").status, 200);
    assert_eq!(official.read("/operations/undof/times?after=18446744073709551615", "en").status, 200);
    assert_eq!(official.read("/operations/undof?on=2012-13-01", "en").status, 422);
}
