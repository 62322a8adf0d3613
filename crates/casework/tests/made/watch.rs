//! The matters kept up to date entry by entry are those that everything comes to when it is looked at anew; and an entry costs what it
//! touches.

use super::world::{FIRST, Made, another, day, rules};
use casework::holds::{Matter, Watch};
use std::fmt::Write;

const TODAY: &str = "2028-07-20";
const OPS: u64 = 3;

/// Numbers that look like chance and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }

    fn one<'t>(&mut self, of: &[&'t str]) -> &'t str {
        of.get(usize::try_from(self.below(of.len() as u64)).unwrap()).unwrap()
    }

    fn day(&mut self) -> String {
        format!("{}-{:02}-{:02}", 2027 + self.below(2), 1 + self.below(12), 1 + self.below(28))
    }

    /// A day for a field, or nothing.
    fn maybe(&mut self, field: &str) -> String {
        if self.below(2) == 0 { String::new() } else { format!("{field} = {}\n", self.day()) }
    }

    /// A first and a last day, or one of them, or none.
    fn span(&mut self) -> String {
        let mut days = [self.day(), self.day()];
        days.sort();
        let [from, to] = days;
        let fields = [format!("from = {from}\n"), format!("to = {to}\n")];
        fields.into_iter().filter(|_| self.below(2) == 0).collect()
    }
}

/// What was entered and can be corrected or withdrawn: name and text.
#[derive(Default)]
struct Said(Vec<(String, String)>);

const WORDS: &str = "{ ja = \"言葉\", en = \"words\" }";
const CITES: &str = "cites = [\"source/plain\"]\n";

/// One entry by chance, under a name of its own; nothing where chance finds nothing to say.
fn entry(dice: &mut Dice, said: &mut Said, number: u64, watch: &Watch) -> String {
    let name = format!("random-{number}");
    let op = format!("o{}", dice.below(OPS));
    let text = match dice.below(14) {
        0..=2 => claim(dice, &op),
        3..=5 => planned(dice, &op, &name),
        6 | 7 => done(dice, &op, &name),
        8 => handled(dice, &name, watch),
        9 | 10 => founded(dice, &op, &name),
        11 => {
            let (about, on) = (about(dice, &op), dice.day());
            let provision = dice.one(&["art7.p1.i1", "art7.p1.i2", "art7.p1.i3"]);
            format!(
                "[[report]]\nid = \"report/{name}\"\nto = \"diet\"\non = {on}\nprovision = \"{provision}\"\nwhat = {WORDS}\n\
                 about = [\"{about}\"]\n"
            )
        }
        kind => return ended(dice, said, &name, kind == 12),
    };
    if text.is_empty() {
        return text;
    }
    said.0.push((name.clone(), text.clone()));
    text.replacen("]]\n", &format!("]]\nentry = \"{name}\"\n"), 1)
}

fn about(dice: &mut Dice, op: &str) -> String {
    match dice.below(4) {
        0 => format!("op/{op}"),
        1 => format!("request/{op}"),
        _ => format!("dispatch/{op}/1"),
    }
}

fn request(dice: &mut Dice, op: &str) -> String {
    if dice.below(2) == 0 { String::new() } else { format!("request = \"request/{op}\"\n") }
}

fn claim(dice: &mut Dice, op: &str) -> String {
    let fact = dice.one(&["agreement", "danger", "impartial", "consents_operation"]);
    let of = if fact == "consents_operation" { "of = \"party/front\"\n" } else { "" };
    let (is, span) = (dice.one(&["true", "false"]), dice.span());
    let source = dice.one(&["source/plain", "source/other"]);
    format!(
        "[[claim]]\nabout = \"op/{op}\"\nfact = \"{fact}\"\n{of}is = {is}\n{span}cites = [\"{source}\"]\n"
    )
}

/// A round, or a decision on the plan.
fn planned(dice: &mut Dice, op: &str, name: &str) -> String {
    let request = request(dice, op);
    if dice.below(3) == 0 {
        let (round, span) = (dice.below(3), dice.span());
        let persons = dice.one(&["", "persons = 30\n", "persons = 1950\n"]);
        return format!(
            "[[dispatch]]\nid = \"dispatch/{op}/{round}\"\noperation = \"op/{op}\"\npersonnel = \"transport_unit\"\n\
             performer = \"sdf_unit\"\ntasks = [\"tsu\"]\n{persons}{span}{request}"
        );
    }
    let act = dice.one(&["decided", "changed", "extended", "ended", "drafted"]);
    let (on, to) = (dice.day(), dice.maybe("to"));
    format!(
        "[[plan]]\nid = \"plan/{op}/{name}\"\noperation = \"op/{op}\"\nact = \"{act}\"\non = {on}\nby = \"cabinet\"\n{to}{request}"
    )
}

/// A departure or a return, or a decision about the work.
fn done(dice: &mut Dice, op: &str, name: &str) -> String {
    let (about, on) = (about(dice, op), dice.day());
    if dice.below(2) == 0 {
        let step = dice.one(&["departed", "returned"]);
        return format!(
            "[[milestone]]\nid = \"milestone/{name}\"\nabout = \"{about}\"\nstep = \"{step}\"\non = {on}\n"
        );
    }
    let by = dice.one(&["headquarters", "lead", "security_council"]);
    let act = dice.one(&["suspended", "resumed", "reduced"]);
    format!(
        "[[decision]]\nid = \"decision/{name}\"\nby = \"{by}\"\non = {on}\nact = \"{act}\"\nwhat = {WORDS}\nabout = [\"{about}\"]\n"
    )
}

/// What people say of one of the matters that there are.
fn handled(dice: &mut Dice, name: &str, watch: &Watch) -> String {
    let matters: Vec<&Matter> = watch.matters().collect();
    let at = usize::try_from(dice.below(1 + matters.len() as u64)).unwrap();
    let (answer, on) = (dice.one(&["acknowledged", "decided", "closed"]), dice.day());
    matters.get(at).map_or_else(String::new, |matter| {
        format!(
            "[[handling]]\nid = \"handling/{name}\"\nabout = \"{}\"\nmatter = \"{}\"\nanswer = \"{answer}\"\non = {on}\nwhat = {WORDS}\n",
            matter.about, matter.key
        )
    })
}

/// A mandate, or a policy by which quarrels are settled.
fn founded(dice: &mut Dice, op: &str, name: &str) -> String {
    if dice.below(2) == 0 {
        let span = dice.span();
        return format!("[[mandate]]\nid = \"mandate/{name}\"\noperation = \"op/{op}\"\n{span}{CITES}");
    }
    let (about, from) = (dice.one(&["", "about = [\"op/o1\"]\n"]), dice.maybe("from"));
    format!(
        "[[weighing]]\nid = \"weighing/{name}\"\nname = {WORDS}\nwhy = {WORDS}\nby = [\"reliability\"]\n{about}{from}"
    )
}

/// The end of something that was said: taken back, or said otherwise.
fn ended(dice: &mut Dice, said: &mut Said, name: &str, withdrawn: bool) -> String {
    if said.0.is_empty() {
        return String::new();
    }
    let at = usize::try_from(dice.below(said.0.len() as u64)).unwrap();
    let (target, text) = said.0.swap_remove(at);
    if withdrawn {
        return format!("[[withdrawal]]\nentry = \"{name}\"\nwithdraws = \"{target}\"\nwhy = {WORDS}\n");
    }
    let text = text.replace("is = true", "is = false").replace("persons = 30\n", "persons = 31\n");
    let text = text.replace("to = 2027", "to = 2028");
    said.0.push((name.to_owned(), text.clone()));
    text.replacen("]]\n", &format!("]]\nentry = \"{name}\"\ncorrects = \"{target}\"\n"), 1)
}

fn all(watch: &Watch) -> Vec<Matter> {
    watch.matters().cloned().collect()
}

#[test]
fn after_any_entries_the_watch_is_as_if_it_were_new() {
    let rules = rules();
    for seed in 0..8_u64 {
        let mut made = Made::new(&rules);
        for op in 0..OPS {
            made.add(&another(&format!("o{op}")));
        }
        let days = (FIRST, day(TODAY));
        let mut watch = Watch::new(&made.state, days, &rules.procedure, &made.assessor);
        let (mut dice, mut said, mut told) = (Dice(seed), Said::default(), String::new());
        let (mut raised, mut taken) = (0, 0);
        for number in 0..32_u64 {
            let text = entry(&mut dice, &mut said, number, &watch);
            if text.is_empty() {
                continue;
            }
            let new = made.read(&text);
            // spans that end before they begin are refused, as they would be in the journal
            if made.state.check().batch(&new).is_err() {
                continue;
            }
            made.take(&new);
            writeln!(told, "{text}").unwrap();
            raised += watch.follow(&made.state, &new, &rules.procedure, &made.assessor).len();
            taken += 1;
            if number % 4 == 3 {
                let anew = all(&Watch::new(&made.state, days, &rules.procedure, &made.assessor));
                let followed = all(&watch);
                let odd: Vec<&Matter> = followed.iter().filter(|one| !anew.contains(one)).collect();
                let missing: Vec<&Matter> = anew.iter().filter(|one| !followed.contains(one)).collect();
                assert!(
                    odd.is_empty() && missing.is_empty(),
                    "seed {seed}, after\n{told}\nfollowed only: {odd:#?}\nanew only: {missing:#?}"
                );
                assert_eq!(followed, anew, "seed {seed}");
            }
        }
        assert!(taken > 12 && raised > 0, "seed {seed}: {taken} entries, {raised} news");
    }
}

/// What an entry costs does not grow with what it does not touch.
#[test]
fn an_entry_looks_only_at_what_it_touches() {
    let rules = rules();
    let texts = [
        "[[claim]]\nabout = \"op/o1\"\nfact = \"agreement\"\nis = false\nfrom = 2028-01-01\ncites = [\"source/other\"]\n",
        "[[dispatch]]\nid = \"dispatch/o1/2\"\noperation = \"op/o1\"\npersonnel = \"staff_officers\"\npersons = 3\nfrom = 2027-06-01\nrequest = \"request/o1\"\n",
        "[[withdrawal]]\nwithdraws = \"o1/impartial\"\nwhy = { ja = \"誤り\", en = \"wrong\" }\n",
        "[[source]]\nid = \"source/new\"\ntitle = { ja = \"新\", en = \"New\" }\nreliability = \"official\"\n",
    ];
    let looked = |operations: u64, text: &str| {
        let mut made = Made::new(&rules);
        for op in 0..operations {
            made.add(&another(&format!("o{op}")));
        }
        let mut watch = Watch::new(&made.state, (FIRST, day(TODAY)), &rules.procedure, &made.assessor);
        assert!(watch.looked() >= 2 * operations);
        let before = watch.looked();
        let new = made.add(text);
        watch.follow(&made.state, &new, &rules.procedure, &made.assessor);
        watch.looked() - before
    };
    for (text, most) in texts.into_iter().zip([3, 4, 3, 0]) {
        let few = looked(3, text);
        assert!(few <= most, "{few} for\n{text}");
        assert_eq!(looked(15, text), few, "{text}");
    }
}

/// When a day begins, what is in force is looked at again: the watch of a day is that of a new one.
#[test]
fn a_day_that_begins_brings_what_falls_on_it() {
    let rules = rules();
    let mut made = Made::new(&rules);
    made.add(&another("o0"));
    let mut watch = Watch::new(&made.state, (FIRST, day("2028-04-29")), &rules.procedure, &made.assessor);
    for today in ["2028-04-30", "2028-05-01", "2028-06-30", "2028-07-01"] {
        watch.begin(&made.state, day(today), &rules.procedure, &made.assessor);
        let anew = Watch::new(&made.state, (FIRST, day(today)), &rules.procedure, &made.assessor);
        assert_eq!(all(&watch), all(&anew), "{today}");
    }
    let asks: Vec<String> = watch.matters().map(|matter| matter.asks.clone()).collect();
    assert!(asks.contains(&"period".to_owned()) && asks.contains(&"mandate".to_owned()), "{asks:?}");
}
