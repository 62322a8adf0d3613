//! The site for everyone as files: every page under `/public` in every language, the law, the data and what pages use, with links from file
//! to file, so that any web server can carry it, and a stick.
//!
//! Pages are made by the functions that answer for the desk, for a [`Reader::Copy`]. The same record, key, day and program give the same bytes.

mod address;
mod crawl;
mod links;
mod manifest;

use jiff::Timestamp;
use jiff::civil::Date;
use journal::tree::Checkpoint;
use maud::{DOCTYPE, html};
use wording::Messages;

use crate::as_of::AsOf;
use crate::desk::Desk;
use crate::fault::Fault;
use crate::page;
use crate::pages::assets;
use crate::reply::{HTML, Reply};
use crate::route::{Answer, Route};
use crate::visit::{Asked, Caller, Reader};
use address::{Address, is_named, relative};
use crawl::{Clash, Crawl};

pub use manifest::{Manifest, is_inside};

/// The file with the names of all others and their digests.
pub const MANIFEST: &str = "SHA256SUMS";
/// The file with the signed checkpoint of the log.
pub const CHECKPOINT: &str = "checkpoint.txt";
/// The file with the public half of the key that signed it.
pub const KEY: &str = "checkpoint.pub";
/// The page that leads to the first page of each language.
const FIRST: &str = "index.html";

/// One file of a copy.
#[derive(Debug)]
pub struct File {
    /// Its name, from the folder of the copy on, with `/` between folders.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// How many files are known so far: what is not made yet may lead to more.
    pub found: usize,
    /// Whether a page leads here, and there is nothing: the file says so, as the desk does.
    pub missing: bool,
}

/// Why a copy cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum PublishError<E> {
    /// A page cannot be made.
    #[error("{address}: {fault}")]
    Page {
        /// Its address at the desk.
        address: String,
        /// Why.
        fault: Fault,
    },
    /// Two pages would have the same file, on some file systems at least.
    #[error("{one} and {other} have one file")]
    Clash {
        /// The address of the one.
        one: String,
        /// The address of the other.
        other: String,
    },
    /// The checkpoint cannot be signed.
    #[error("the checkpoint: {0}")]
    Sign(#[from] journal::tree::TreeError),
    /// Whoever takes the files took no more.
    #[error("{0}")]
    Taker(E),
}

impl<E> From<Clash> for PublishError<E> {
    fn from(clash: Clash) -> Self {
        PublishError::Clash { one: clash.one.path, other: clash.other.path }
    }
}

/// Makes every file of a copy but the manifest, with the pages of a day; `take` is given each of them once, in no order, on several
/// threads. Gives how many there were.
///
/// # Errors
/// Where a page cannot be made or `take` takes no more: the first that happens.
pub fn publish<E, T>(desk: &Desk, day: Date, take: &T) -> Result<usize, PublishError<E>>
where
    E: Send,
    T: Fn(File) -> Result<(), E> + Sync,
{
    let now = desk.clock.end(day);
    let own = own_files(desk)?;
    let count = own.len();
    for (name, bytes) in own {
        take(File { name: name.to_owned(), bytes, found: count, missing: false })
            .map_err(PublishError::Taker)?;
    }
    let first = desk.languages.iter().map(|words| Address::home(words.tag()));
    let first = first.filter_map(with_file).map(|(address, _, file)| (address, file)).collect();
    let make = |address: &Address, name: &str, found: usize| -> Result<_, PublishError<E>> {
        let broken = |fault| PublishError::Page { address: address.path.clone(), fault };
        let (reply, missing) = made(desk, now, address).map_err(broken)?;
        let (bytes, links) =
            if reply.kind == HTML { linked(address, name, &reply) } else { (reply.body, Vec::new()) };
        let file = File { name: name.to_owned(), bytes, found: found + count, missing };
        take(file).map_err(PublishError::Taker)?;
        Ok(links)
    };
    Ok(Crawl::run(first, &make)? + count)
}

/// An address with its route and its file; `None` where a copy does not hold it.
fn with_file(address: Address) -> Option<(Address, &'static Route, String)> {
    let (route, _) = address.route()?;
    let file = address.file(route);
    Some((address, route, file))
}

/// What a page at that address is, and whether there is none.
fn made(desk: &Desk, now: Timestamp, address: &Address) -> Result<(Reply, bool), Fault> {
    let unknown = || Fault::not_found("desk-fault-no-page", vec![("path", address.path.clone())]);
    let (route, places) = address.route().ok_or_else(unknown)?;
    let Answer::Show(show) = route.answer else { return Err(unknown()) };
    let words = desk.language(&address.lang).ok_or_else(unknown)?;
    let asked =
        Asked { path: address.path.clone(), places, query: address.query.clone(), ..Asked::default() };
    let as_of = AsOf::of(&asked.query);
    let caller = Caller { desk, words, reader: Reader::Copy, now, as_of, asked };
    let (reply, missing) = match caller.read(show) {
        Err(fault) if fault.status() < 500 && !is_named(route) => (refusal(&caller, &fault), true),
        shown => (shown?, false),
    };
    if reply.status != 200 || (reply.kind == HTML) == is_named(route) {
        return Err(Fault::Broken(format!("answered with {} {}", reply.status, reply.kind)));
    }
    Ok((reply, missing))
}

fn refusal(caller: &Caller<'_>, fault: &Fault) -> Reply {
    let (id, args) = fault.told();
    let told = wording::message(caller.words, id, &args);
    caller.read(|visit| Reply::page(page::refusal(visit, fault.status(), &told)))
}

/// A page with links between files, and where these lead.
fn linked(address: &Address, name: &str, reply: &Reply) -> (Vec<u8>, Vec<(Address, String)>) {
    // our pages are texts
    let page = String::from_utf8_lossy(&reply.body);
    let mut found = Vec::new();
    let page = links::turned(&page, &mut |link| {
        if let Some(own) =
            [CHECKPOINT, KEY, MANIFEST].into_iter().find(|own| link.strip_prefix('/') == Some(own))
        {
            return Some(relative(name, own));
        }
        let (to, place) = address.of_link(link);
        let (to, _, file) = with_file(to)?;
        let place = place.map_or_else(String::new, |place| format!("#{place}"));
        let link = relative(name, &file) + &place;
        found.push((to, file));
        Some(link)
    });
    (page.into_bytes(), found)
}

/// What a copy has beside the pages: the way to each language, the checkpoint, its key.
fn own_files(desk: &Desk) -> Result<[(&'static str, Vec<u8>); 3], journal::tree::TreeError> {
    let ledger = desk.ledger();
    let checkpoint = Checkpoint::new(desk.signer.name(), ledger.size(), ledger.root())?.sign(&desk.signer)?;
    let key = format!("{}\n", desk.signer.verifier());
    Ok([
        (FIRST, languages(&desk.languages).into_bytes()),
        (CHECKPOINT, checkpoint.to_string().into_bytes()),
        (KEY, key.into_bytes()),
    ])
}

/// The page at which a reader chooses a language.
fn languages(languages: &[Messages]) -> String {
    let title = languages.iter().map(|words| words.text("desk-site", &[])).collect::<Vec<_>>().join(" – ");
    let page = html! {
        (DOCTYPE)
        html lang=[languages.first().map(Messages::tag)] {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) }
                link rel="stylesheet" href=(assets::style().trim_start_matches('/'));
                link rel="icon" href=(assets::icon().trim_start_matches('/')) type="image/svg+xml";
            }
            body {
                main {
                    h1 { (title) }
                    ul.cards {
                        @for words in languages {
                            li.card lang=(words.tag()) {
                                p { a hreflang=(words.tag()) href=(relative(FIRST, &format!("{}/index.html", words.tag()))) {
                                    (words.text("desk-language", &[]))
                                } }
                                p { (words.text("desk-public-title", &[])) }
                            }
                        }
                    }
                }
            }
        }
    };
    page.into_string()
}
