use super::*;
use crate::model::{FactId, SetId};
use crate::text::Place;
use proptest::prelude::*;

/// Every kind of declaration, each with every part that it can have, once under a provision and once not.
pub(crate) const SMALL: &str = r#"
# A small framework

```law
framework small "小" "Small" since 2000-01-01 link "https://example.org/{law}" law "1" law ord "2" law old
amendment 2000-01-01 "施行" "in force"
amendment 2010-04-01 "改正" "amended"
dim form one { dispatch "派遣" "dispatch" in_kind "物資" "goods" }
dim task one { i "い" "i" ro "ろ" "ro" ha "は" "ha" ni "に" "ni" ho "ほ" "ho" he "へ" "he" }
dim also many like task
body un "国連" "UN"
body mfo "監視団" "MFO # not a comment"
set hosts of host lever watch "国" "hosts"
set parties of party lever ask "当事者" "parties"
fact agreed watch "合意" "agreed"
fact consents(x) ask "{x}が同意" "{x} consents"
fact stable(x) watch "{x}が安定" "{x} is stable"
fact lent ours assume no "貸与" "lent"
fact counted ours assume yes "算入" "counted"
count within_cap ours abroad + crew if counted + liaison at most 2000 "上限" "cap"
```

## art1 [..2010-03-31]
ja: 旧一条
en: Old article 1: with a colon
was: art2

## art1 [2010-04-01..]
ja: 一条
en: Article 1

```law
rule open uncertain "不明" "not settled" = agreed & task{i..ha he} & also{ni ho}
goal may_go may option for form{dispatch} & !(task{he} | also{}) [..] cites art2.p1
  actor "総理" "the PM" act "行く" "go" due "直ちに" "at once" uncertain "疑い" "doubtful"
  = (open | lent) & every host: (agrees(host) unless stable(host) then consents(host), lent then no)
```

### art2.p1
ja: 二条
en: Article 2

```law
rule open [..2010-03-31] = agreed
rule agrees(x) cites art1 = consents(x) & (x in parties | x in table) & some party: !(consents(x) & stable(party))
goal must_stop must_not stop for yes actor "総理" "the PM" act "止" "stop" = (every host: !stable(host)) | !some host: lent
list table cites art1 { un, mfo [2010-04-01..] cites art1, art2.p1 }
list others { mfo [..2010-03-31] }
matrix open over task also
matrix may_go over form
deadline renewal cites art1 from approved plus 2 years less_a_day_if lent opens 30 days_before when may_go "更新" "renew"
deadline vote [2010-04-01..] from asked within 7 days excluding recess when may_go "議決" "vote"
view all cites art1 "全" "all" {
  item "一" "one" needs task{i} holds agreed unless lent then within_cap, counted then no
  item "二" "two" needs yes holds some host: consents(host)
}
```
"#;

pub(crate) fn load(text: &str) -> Framework {
    let files = [("small.md".to_owned(), text.to_owned())];
    Framework::load(&files).unwrap_or_else(|complaints| {
        let lines: Vec<String> = complaints.iter().map(ToString::to_string).collect();
        panic!("{}\n{text}", lines.join("\n"))
    })
}

/// The framework of the folder `frameworks/japan`.
pub(crate) fn japan() -> Framework {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../frameworks/japan");
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let pages = entries.filter(|path| path.extension().is_some_and(|ending| ending == "md"));
    let files = pages.map(|path| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, std::fs::read_to_string(&path).unwrap())
    });
    let files: Vec<(String, String)> = files.collect();
    Framework::load(&files).unwrap_or_else(|complaints| {
        let lines: Vec<String> = complaints.iter().map(ToString::to_string).collect();
        panic!("{}", lines.join("\n"))
    })
}

/// Everything in a framework but places, files and digest.
fn content(framework: &Framework) -> String {
    let mut bare = framework.clone();
    let nowhere = Place::default();
    bare.amendments.iter_mut().for_each(|it| it.place = nowhere);
    bare.provisions.iter_mut().for_each(|it| it.place = nowhere);
    bare.dims.iter_mut().for_each(|it| it.place = nowhere);
    bare.bodies.iter_mut().for_each(|it| it.place = nowhere);
    bare.lists.iter_mut().for_each(|it| it.place = nowhere);
    bare.sets.iter_mut().for_each(|it| it.place = nowhere);
    bare.facts.iter_mut().for_each(|it| it.place = nowhere);
    bare.rules.iter_mut().for_each(|it| it.place = nowhere);
    bare.goals.iter_mut().for_each(|it| it.rule.place = nowhere);
    bare.matrices.iter_mut().for_each(|it| it.place = nowhere);
    bare.deadlines.iter_mut().for_each(|it| it.place = nowhere);
    bare.views.iter_mut().for_each(|it| it.place = nowhere);
    bare.files.clear();
    bare.digest = [0; 32];
    format!("{bare:#?}")
}

#[track_caller]
fn comes_back(framework: &Framework) {
    let printed = framework.print();
    let again = load(&printed);
    let (was, is) = (content(framework), content(&again));
    let differs = was.lines().zip(is.lines()).find(|(was, is)| was != is);
    assert_eq!(differs, None);
    assert!(was.len() == is.len(), "one framework is a part of the other");
    assert_eq!(again.print(), printed);
}

#[test]
fn a_small_framework_comes_back() {
    comes_back(&load(SMALL));
}

#[test]
fn japan_comes_back() {
    comes_back(&japan());
}

#[test]
fn parentheses_only_where_needed() {
    for (written, shown) in [
        ("((agreed))", "agreed"),
        ("!(agreed & lent)", "!(agreed & lent)"),
        ("!(!agreed) & (lent)", "!!agreed & lent"),
        ("(agreed & lent) & counted", "(agreed & lent) & counted"),
        ("agreed | (lent & counted)", "agreed | (lent & counted)"),
        ("(every host: stable(host)) & lent", "(every host: stable(host)) & lent"),
        ("(!every host: stable(host)) & lent", "(!every host: stable(host)) & lent"),
        ("lent & (every host: (stable(host) & agreed))", "lent & every host: stable(host) & agreed"),
        ("(every host: stable(host)) unless lent then no", "every host: stable(host) unless lent then no"),
        ("every host: (stable(host) unless lent then no)", "every host: (stable(host) unless lent then no)"),
        (
            "agreed unless (lent unless counted then no) then yes",
            "agreed unless (lent unless counted then no) then yes",
        ),
        ("task{he, ha ro i}", "task{i..ha he}"),
        ("task{i ro} | also{ni..he}", "task{i ro} | also{ni..he}"),
        ("some party: party in table & party in hosts", "some party: party in table & party in hosts"),
    ] {
        let framework = load(&format!("{SMALL}\n```law\nrule tried cites art2.p1 = {written}\n```\n"));
        let rule = framework.rules.last().unwrap();
        assert_eq!(framework.show(&rule.body, &[]), shown, "{written}");
    }
}

/// Grows a condition out of numbers. `about` says of each bound entity which set it is a member of.
fn grow(
    framework: &Framework,
    seeds: &mut impl Iterator<Item = u8>,
    deep: u8,
    about: &mut Vec<SetId>,
) -> Expr {
    let mut next = || seeds.next().unwrap_or(0);
    let (kind, one, two, many) = (next(), next(), next(), 2 + usize::from(next() % 2));
    // an entity bound again inside under the same name cannot be named
    let named = about.iter().rposition(|set| *set == one % 2).and_then(|at| Var::try_from(at).ok());
    let fact = |name: &str| framework.fact(name).unwrap();
    let plain: Vec<FactId> = ["agreed", "lent", "counted", "within_cap"].map(fact).to_vec();
    let mut inner = |about: &mut Vec<SetId>| Box::new(grow(framework, seeds, deep.saturating_sub(1), about));
    match (kind % 13, named) {
        (0, _) => Expr::Const(one.is_multiple_of(2)),
        (1, _) => Expr::In(two % 3, u64::from(one) & if two.is_multiple_of(3) { 0b11 } else { 0b11_1111 }),
        (2, Some(var)) => Expr::InList(var, two % 2),
        (3, Some(var)) => Expr::InSet(var, two % 2),
        (4, Some(var)) => Expr::Of(fact(if two.is_multiple_of(2) { "consents" } else { "stable" }), var),
        (5, Some(var)) => Expr::Rule(framework.rule_name("agrees").unwrap(), Some(var)),
        (6, _) => Expr::Rule(framework.rule_name("must_stop").unwrap(), None),
        (7, _) if deep > 0 => Expr::All((0..many).map(|_| *inner(about)).collect()),
        (8, _) if deep > 0 => Expr::Any((0..many).map(|_| *inner(about)).collect()),
        (9, _) if deep > 0 => Expr::Not(inner(about)),
        (10 | 11, _) if deep > 0 && about.len() < 4 => {
            about.push(one % 2);
            let body = inner(about);
            about.pop();
            if kind % 13 == 10 { Expr::Every(one % 2, body) } else { Expr::Some(one % 2, body) }
        }
        (12, _) if deep > 0 => {
            let cases = (1..many).map(|_| (*inner(about), *inner(about))).collect();
            Expr::Unless(inner(about), cases)
        }
        _ => Expr::Fact(plain[usize::from(one) % plain.len()]),
    }
}

proptest! {
    #[test]
    fn any_condition_comes_back(seeds in proptest::collection::vec(any::<u8>(), 4..400)) {
        let mut framework = load(SMALL);
        let body = grow(&framework, &mut seeds.into_iter(), 5, &mut Vec::new());
        framework.rules.first_mut().unwrap().body = body.clone();
        let again = load(&framework.print());
        prop_assert_eq!(&again.rules.first().unwrap().body, &body);
    }
}
