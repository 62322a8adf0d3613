//! An office that enters: a desk, and officials who are known in its record.

use casework::procedure::Permissions;
use desk::{Answer, Asked, Official, Reader, Route, Session, Shown};
use record::{Entry, Statement};
use serde_json::Value;

use crate::common::{Site, entries};
use crate::form::Form;

const USERS: &str = r#"
[[user]]
id = "user/one"
works_for = "office/hq"
grants = [{ role = "officer" }, { role = "decider" }, { role = "personnel" }, { role = "administrator" }]
[[user]]
id = "user/two"
works_for = "office/hq"
grants = [{ role = "officer" }]
[[user]]
id = "user/jica"
works_for = "office/jica"
grants = [{ role = "officer" }, { role = "decider" }, { role = "personnel" }, { role = "administrator" }]
[[user]]
id = "user/undof"
works_for = "office/hq"
grants = [{ role = "officer", dossier = "op/undof" }]
"#;

pub struct Office {
    pub site: Site,
    /// When its officials last showed who they are, in seconds since 1970.
    pub proved_at: i64,
}

impl Office {
    pub fn new() -> Office {
        let site = Site::new();
        let proved_at = site.now().as_second();
        let office = Office { site, proved_at };
        office.add(USERS);
        office
    }

    /// Lets entries stand in the record, whoever wrote them down.
    pub fn add(&self, text: &str) {
        let desk = &self.site.desk;
        let made = entries(text, desk.framework(), "office/hq", false);
        desk.ledger_mut().append(&made, &mut |bytes| bytes.fill(7)).unwrap();
    }

    pub fn size(&self) -> u64 {
        self.site.desk.ledger().size()
    }

    pub fn last(&self) -> Entry {
        let ledger = self.site.desk.ledger();
        ledger.entry(ledger.size() - 1).unwrap().unwrap()
    }

    /// What an official is answered: at an address, with a form where one is sent.
    pub fn ask(&self, user: &str, address: &str, form: Option<&Form>) -> (u16, String) {
        self.ask_in("en", user, address, form)
    }

    pub fn ask_in(&self, lang: &str, user: &str, address: &str, form: Option<&Form>) -> (u16, String) {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let (route, places) = route(path, form.is_some());
        let asked = Asked {
            path: path.to_owned(),
            places,
            query: form_urlencoded::parse(query.as_bytes()).into_owned().collect(),
            form: form.map(|form| form.0.clone()).unwrap_or_default(),
            headers: [("accept-language", lang), ("sec-fetch-site", "same-origin")]
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .to_vec(),
            ..Asked::default()
        };
        desk::answer_as(&self.site.desk, route, asked, self.official(user))
    }

    pub fn get(&self, address: &str) -> String {
        let (status, page) = self.ask("user/one", address, None);
        assert_eq!(status, 200, "{address}: {page}");
        page
    }

    /// What a program is answered that sends an object, as user/one.
    pub fn call(&self, address: &str, body: &str, key: Option<&str>) -> (u16, Value) {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let (route, places) = route(path, true);
        let mut headers = vec![("accept-language", "en"), ("sec-fetch-site", "same-origin")];
        headers.extend(key.map(|key| ("idempotency-key", key)));
        let asked = Asked {
            path: path.to_owned(),
            places,
            query: form_urlencoded::parse(query.as_bytes()).into_owned().collect(),
            body: body.as_bytes().to_vec(),
            headers: headers.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
            ..Asked::default()
        };
        let (status, text) = desk::answer_as(&self.site.desk, route, asked, self.official("user/one"));
        (status, serde_json::from_str(&text).unwrap())
    }

    fn official(&self, user: &str) -> Reader {
        official(&self.site, self.proved_at, user)
    }

    /// Sends a form as user/one, with a button.
    pub fn send(&self, address: &str, form: &Form, button: &str) -> (u16, String) {
        self.ask("user/one", address, Some(&form.clone().with("do", button)))
    }
}

/// An official of the record, who has signed in just now.
fn official(site: &Site, proved_at: i64, user: &str) -> Reader {
    let ledger = site.desk.ledger();
    let state = ledger.state();
    let view = state.as_of("2026-11-24".parse().unwrap(), state.now());
    let Statement::User(says) = &view.thing(user).unwrap().entry.says else { panic!("{user} is no user") };
    let now = site.now().as_second();
    let session = Session { user: user.to_owned(), id: "s".to_owned(), begun: now, proved_at, seen: now };
    Reader::Official(Official {
        user: says.id.clone(),
        office: says.works_for.clone(),
        permissions: Permissions::of(&site.desk.procedure.roles, &says.grants),
        shown: Shown::Session(session),
    })
}

fn route(path: &str, sent: bool) -> (&'static Route, Vec<(String, String)>) {
    let fits = |route: &&'static Route| {
        matches!(route.answer, Answer::Do(_)) == sent && places(route.path, path).is_some()
    };
    let route = desk::all().find(fits).unwrap_or_else(|| panic!("no route for {path}"));
    (route, places(route.path, path).unwrap())
}

fn places(pattern: &str, path: &str) -> Option<Vec<(String, String)>> {
    let (pattern, path): (Vec<&str>, Vec<&str>) = (pattern.split('/').collect(), path.split('/').collect());
    let mut places = Vec::new();
    for (one, other) in pattern.iter().zip(&path) {
        match one.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
            Some(name) => places.push((name.to_owned(), other.replace("%2F", "/"))),
            None if one == other => {}
            None => return None,
        }
    }
    (pattern.len() == path.len()).then_some(places)
}
