//! A third language is one folder of messages: with one that is made from the English one, every page for everyone is asked for, and
//! nothing on it is left that is not translated but what the record and the law say themselves.

use std::collections::{BTreeMap, BTreeSet};

use law::Lang;
use record::Statement;
use wording::Messages;

use crate::common::{Site, framework, root};
use crate::crawl;

/// The tag of a language of its own, which nobody speaks.
const TAG: &str = "qps";
/// The licence of the data.
const LICENCE: &str = "CC-BY-4.0";
/// Letters that stand for `A` to `Z`, and for `a` to `z`: none of them stands in the record.
const LARGE: &str = "ȦɃƇƊȆƑƓĦĪĴĶĿӍŊȪƤɊȒŞŦɄɅŴӾƳȤ";
const SMALL: &str = "ȧƀƈɗȇƒɠħīĵķŀӎŋȫƥɋȓşŧʉʌŵӿƴȥ";

fn other(letter: char) -> char {
    let of = |letters: &str, first: u8| letters.chars().nth(usize::from(letter as u8 - first)).unwrap();
    match letter {
        'A'..='Z' => of(LARGE, b'A'),
        'a'..='z' => of(SMALL, b'a'),
        _ => letter,
    }
}

/// Text as it stands in a message: what is in braces stays.
fn translated(text: &str) -> String {
    let mut depth = 0;
    let letters = text.chars().map(|letter| {
        depth += i32::from(letter == '{') - i32::from(letter == '}');
        if depth == 0 { other(letter) } else { letter }
    });
    letters.collect()
}

/// A file of messages, translated line by line: names of messages and of variants stay.
fn file(text: &str) -> String {
    let line = |line: &str| {
        let inner = line.trim_start();
        let kept = if line.starts_with('#') {
            line.len()
        } else if !line.starts_with(' ') && line.contains(" =") || inner.starts_with('.') {
            line.find(" =").map_or(0, |at| at + 2)
        } else if inner.starts_with('[') || inner.starts_with("*[") {
            line.find(']').map_or(0, |at| at + 1)
        } else if inner.starts_with('}') {
            line.find('}').map_or(0, |at| at + 1)
        } else {
            0
        };
        let (start, rest) = line.split_at(kept);
        format!("{start}{}\n", translated(rest))
    };
    text.lines().map(line).collect()
}

/// The folder of messages, in memory.
fn folder() -> Vec<String> {
    let entries = std::fs::read_dir(root().join("locales/en")).unwrap().map(|entry| entry.unwrap().path());
    entries.map(|path| file(&std::fs::read_to_string(path).unwrap())).collect()
}

/// What people read of a page: between tags, and in attributes that are read out. Names of columns and files are left out.
fn read(page: &str) -> Vec<String> {
    let (mut texts, mut left_out) = (Vec::new(), false);
    for part in page.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap_or((part, ""));
        for name in ["aria-label=\"", "title=\"", "alt=\"", "placeholder=\""] {
            let value = tag.split(name).nth(1).and_then(|rest| rest.split('"').next());
            texts.extend(value.map(plain));
        }
        let ends = tag.starts_with('/');
        // a link to another language is in that language; what a program reads has one name in all
        left_out = !ends && (tag.starts_with("code") || tag.contains("class=\"language\"") || is_file(tag));
        if !left_out {
            texts.push(plain(text));
        }
    }
    assert!(!left_out);
    texts
}

fn is_file(tag: &str) -> bool {
    tag.contains("href=\"/public/data/")
}

fn plain(text: &str) -> String {
    text.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
}

/// Runs of words in letters that no message has any more. They end where a sentence could be put together of parts.
fn left(text: &str) -> BTreeSet<String> {
    let in_run = |c: char| c.is_ascii_alphanumeric() || c == ' ' || c == '-';
    let letters = |run: &str| run.chars().filter(char::is_ascii_alphabetic).count();
    let runs = text.split(|c| !in_run(c)).filter(|run| letters(run) > 1);
    runs.map(|run| run.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// Everything that the record and the law say, and what has one name in every language.
fn said(site: &Site) -> String {
    let ledger = site.desk.ledger();
    let mut texts: Vec<String> = vec![LICENCE.to_owned(), ledger.root().to_base64()];
    let framework = framework();
    let facts = &framework.facts;
    for entry in ledger.entries(0, usize::MAX).unwrap() {
        if let Statement::Entity(entity) = &entry.says {
            texts.extend(facts.iter().map(|fact| fact.text.en.replace("{x}", &entity.name.en)));
        }
        // a line break is not a letter
        texts.push(serde_json::to_string(&entry.says).unwrap().replace("\\n", " "));
        texts.extend(entry.remarks.map(|words| words.en));
    }
    let pillars = framework.values(framework.dim("pillar").unwrap());
    texts.extend(pillars.iter().map(|(_, name)| name.en.clone()));
    texts.iter().flat_map(|text| left(text)).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_message_file_keeps_its_form() {
    let text = "# a note\na-b = { $count ->\n    [one] 1 round\n   *[other] { $count } rounds\n}, so\nc = { $x } and\n    more\n";
    let want = "# a note\na-b = { $count ->\n    [one] 1 ȓȫʉŋɗ\n   *[other] { $count } ȓȫʉŋɗş\n}, şȫ\nc = { $x } ȧŋɗ\n    ӎȫȓȇ\n";
    assert_eq!(file(text), want);
}

#[test]
fn in_a_third_language_no_page_for_everyone_has_a_text_that_is_not_translated() {
    let files = folder();
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    let site = Site::speaking(vec![Messages::new(Lang::En), Messages::further(TAG, Lang::En, &files)]);
    let said = said(&site);
    let found = crawl::all(&site, TAG);
    let pages = found.iter().filter(|(path, got)| {
        path.starts_with("/public") && got.header("content-type").starts_with("text/html")
    });
    let (mut count, mut seen) = (0, BTreeMap::new());
    for (address, got) in pages {
        count += 1;
        assert!(got.text.contains(&format!("<html lang=\"{TAG}\">")), "{address}");
        for text in read(&got.text) {
            // an address is the same in every language
            if text.starts_with("http") {
                continue;
            }
            for run in left(&text) {
                let known = *seen.entry(run).or_insert_with_key(|run| said.contains(run.as_str()));
                assert!(known, "{address}: {text:?} is not translated");
            }
        }
    }
    assert!(count > 200, "{count}");
}

#[test]
fn a_text_that_is_missing_is_shown_in_english_and_found() {
    let site = Site::speaking(vec![Messages::further(TAG, Lang::En, &["desk-public-title = Ŧīŧŀȇ"])]);
    let said = said(&site);
    let page = site.get("/public", TAG).text;
    assert!(page.contains("<h1>Ŧīŧŀȇ</h1>"));
    assert!(read(&page).iter().any(|text| left(text).iter().any(|run| !said.contains(run.as_str()))));
}
