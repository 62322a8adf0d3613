//! The frame of every page, and the pieces that pages are made of.

#[expect(dead_code, reason = "the forms that use it follow")]
pub mod form;
pub mod law;
pub mod parts;
mod past;
pub mod told;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::pages::assets;
use crate::visit::{Reader, Visit};

/// A page.
pub struct Page {
    /// What it is called: its first heading, and the window's title.
    pub title: String,
    /// The way to it: names and addresses.
    pub way: Vec<(String, String)>,
    /// Whether it shows the record, which can be read as of another moment.
    pub dated: bool,
    /// What is on it.
    pub main: Markup,
}

impl Page {
    /// A page that shows the record.
    pub fn of_record(title: impl Into<String>, main: Markup) -> Page {
        Page { title: title.into(), way: Vec::new(), dated: true, main }
    }

    /// A page that is of no moment.
    pub fn plain(title: impl Into<String>, main: Markup) -> Page {
        Page { title: title.into(), way: Vec::new(), dated: false, main }
    }

    /// With the way to it.
    #[must_use]
    pub fn under(mut self, name: impl Into<String>, path: impl Into<String>) -> Page {
        self.way.push((name.into(), path.into()));
        self
    }

    /// The whole page.
    pub fn show(self, visit: &Visit<'_>) -> Markup {
        let site = visit.say("desk-site");
        html! {
            (DOCTYPE)
            html lang=(visit.words.tag()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (self.title) " – " (site) }
                    link rel="stylesheet" href=(assets::style());
                    link rel="icon" href=(assets::icon()) type="image/svg+xml";
                }
                body {
                    a.skip href="#main" { (visit.say("desk-skip")) }
                    (header(visit, &site))
                    @if let Some(exercise) = &visit.desk.exercise {
                        p.exercise role="note" { strong { (visit.say("exercise-word")) } " " (exercise.get(visit.lang())) }
                    }
                    @if self.dated { (past::bar(visit)) }
                    main id="main" tabindex="-1" {
                        @if !self.way.is_empty() { (way(visit, &self.way)) }
                        h1 { (self.title) }
                        (self.main)
                    }
                    @if !visit.is_copy() { (footer(visit)) }
                }
            }
        }
    }
}

/// The sections of the desk, for those who may see them.
const SECTIONS: [(&str, &str); 10] = [
    ("desk-nav-today", "/today"),
    ("desk-nav-dossiers", "/dossiers"),
    ("desk-nav-holds", "/holds"),
    ("desk-nav-due", "/due"),
    ("desk-nav-abroad", "/abroad"),
    ("desk-nav-operations", "/operations"),
    ("desk-enter", "/enter"),
    ("desk-nav-record", "/record"),
    ("desk-nav-law", "/law"),
    ("desk-nav-public", "/public"),
];
/// Those that everyone may see.
const OPEN_SECTIONS: [&str; 2] = ["/law", "/public"];

/// Pages to which nobody comes back.
const AT_THE_DOOR: [&str; 2] = ["/sign-in", "/set-up"];
/// What only some have to do with: the permission, the message, the address.
const OF_FEW: [(&str, &str, &str); 3] = [
    ("open_personal", "persons-title", "/persons"),
    ("administer", "admin-title", "/admin"),
    ("audit", "admin-audit-short", "/audit"),
];

fn header(visit: &Visit<'_>, site: &str) -> Markup {
    let official = matches!(visit.reader, Reader::Official(_));
    let shown = SECTIONS.iter().filter(|(_, path)| official || OPEN_SECTIONS.contains(path));
    html! {
        header.top {
            div.bar {
                a.site href=(visit.link("/")) { (PreEscaped(assets::ICON)) span { (site) } }
                (languages(visit))
                @match &visit.reader {
                    Reader::Official(official) => {
                        @for (word, id, path) in OF_FEW {
                            @if official.permissions.may(word) { a.who href=(path) { (visit.say(id)) } }
                        }
                        a.who href="/account" { (official.user.name()) }
                        form.out method="post" action="/sign-out" { button.plain { (visit.say("desk-sign-out")) } }
                    }
                    Reader::Anyone => a.who href=(sign_in(visit)) { (visit.say("desk-sign-in")) },
                    Reader::Copy => {}
                }
            }
            nav aria-label=(visit.say("desk-nav")) {
                ul {
                    @for (id, path) in shown {
                        li { a href=(visit.link(path)) aria-current=[current(visit, path)] { (visit.say(id)) } }
                    }
                }
            }
        }
    }
}

/// Where one signs in, to come back to this page.
fn sign_in(visit: &Visit<'_>) -> String {
    let path = &visit.asked.path;
    if path == "/" || AT_THE_DOOR.iter().any(|door| path.starts_with(door)) {
        return "/sign-in".to_owned();
    }
    let to: String = form_urlencoded::byte_serialize(visit.link(path).as_bytes()).collect();
    format!("/sign-in?to={to}")
}

/// Whether the reader is in a section.
fn current(visit: &Visit<'_>, path: &str) -> Option<&'static str> {
    let rest = visit.asked.path.strip_prefix(path)?;
    match rest {
        "" => Some("page"),
        rest if rest.starts_with('/') => Some("true"),
        _ => None,
    }
}

/// Links to the same page in the other languages.
fn languages(visit: &Visit<'_>) -> Markup {
    let others = visit.desk.languages.iter().filter(|other| other.tag() != visit.words.tag());
    let mut kept = form_urlencoded::Serializer::new(String::new());
    kept.extend_pairs(visit.asked.query.iter().filter(|(name, _)| name != "lang"));
    let kept = kept.finish();
    let joint = if kept.is_empty() { "" } else { "&" };
    html! {
        @for other in others {
            a.language lang=(other.tag()) hreflang=(other.tag())
                href=(format!("{}?{kept}{joint}lang={}", visit.asked.path, other.tag())) {
                (other.text("desk-language", &[]))
            }
        }
    }
}

fn way(visit: &Visit<'_>, way: &[(String, String)]) -> Markup {
    html! {
        nav.way aria-label=(visit.say("desk-way")) {
            ol { @for (name, path) in way { li { a href=(visit.link(path)) { (name) } } } }
        }
    }
}

fn footer(visit: &Visit<'_>) -> Markup {
    let size = visit.ledger.size();
    let day = visit.today().to_string();
    html! {
        footer {
            p { (visit.tell("desk-footer", &[("size", size.into()), ("day", day.into())])) }
        }
    }
}

/// A page that says why there is no other.
pub fn refusal(visit: &Visit<'_>, status: u16, told: &str) -> Markup {
    let title = visit.tell("desk-refused", &[("status", status.to_string().into())]);
    let main = html! {
        p.told { (told) }
        p { a href="/" { (visit.say("desk-to-start")) } }
    };
    Page::plain(title, main).show(visit)
}
