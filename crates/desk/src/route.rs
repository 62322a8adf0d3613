//! Every route of the desk, in one table: the server, the check of who may, and the tests go by it.

use percent_encoding::percent_decode_str;

use crate::fault::Fault;
use crate::pages;
use crate::reply::Reply;
use crate::visit::{Caller, Visit};

/// Who may.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Everyone, signed in or not.
    Everyone,
    /// Whoever has signed in, in whichever role or none; no programs.
    Users,
    /// Officials who have signed in and have a role.
    Officials,
    /// Officials whose roles permit something: one of [`casework::procedure::PERMISSIONS`].
    May(&'static str),
}

/// How an address is answered: by a plain function, on a thread that may wait.
#[derive(Clone, Copy, Debug)]
pub enum Answer {
    /// Shows what is there. The record stands still meanwhile.
    Show(fn(&Visit<'_>) -> Result<Reply, Fault>),
    /// Does something.
    Do(fn(&Caller<'_>) -> Result<Reply, Fault>),
}

/// One route.
#[derive(Clone, Copy, Debug)]
pub struct Route {
    /// Where: `{name}` stands for one segment.
    pub path: &'static str,
    /// Who may.
    pub who: Who,
    /// How it is answered.
    pub answer: Answer,
}

const fn get(path: &'static str, who: Who, show: fn(&Visit<'_>) -> Result<Reply, Fault>) -> Route {
    Route { path, who, answer: Answer::Show(show) }
}

const fn act(path: &'static str, who: Who, act: fn(&Caller<'_>) -> Result<Reply, Fault>) -> Route {
    Route { path, who, answer: Answer::Do(act) }
}

use Who::{Everyone, May, Officials, Users};

/// The routes of pages.
pub const ROUTES: &[Route] = &[
    get("/", Everyone, pages::home::answer),
    get("/healthz", Everyone, pages::health::healthz),
    get("/metrics", Everyone, pages::health::metrics),
    get("/assets/{name}", Everyone, pages::assets::answer),
    // at the door
    get("/sign-in", Everyone, pages::door::sign_in::show),
    act("/sign-in", Everyone, pages::door::sign_in::enter),
    act("/sign-out", Everyone, pages::door::sign_in::leave),
    get("/set-up", Everyone, pages::door::set_up::show),
    act("/set-up", Everyone, pages::door::set_up::send),
    get("/set-up/{code}", Everyone, pages::door::set_up::linked),
    get("/prove", Users, pages::door::prove::show),
    act("/prove", Users, pages::door::prove::prove),
    // one's own
    get("/account", Users, pages::door::account::show),
    act("/account/sessions", Users, pages::door::account::end_session),
    get("/account/password", Users, pages::door::secrets::password),
    act("/account/password", Users, pages::door::secrets::set_password),
    get("/account/phone", Users, pages::door::secrets::phone),
    act("/account/phone", Users, pages::door::secrets::set_phone),
    act("/account/codes", Users, pages::door::secrets::codes),
    act("/account/tokens", Users, pages::door::tokens::make),
    act("/account/tokens/end", Users, pages::door::tokens::end),
    // administration
    get("/admin", May("administer"), pages::admin::show),
    get("/admin/users", May("administer"), pages::admin::new_user::show),
    act("/admin/users", May("administer"), pages::admin::new_user::make),
    get("/admin/users/{name}", May("administer"), pages::admin::user::show),
    act("/admin/users/{name}/invite", May("administer"), pages::admin::user::invite),
    act("/admin/users/{name}/grant", May("administer"), pages::admin::user::grant),
    act("/admin/users/{name}/withdraw", May("administer"), pages::admin::user::withdraw),
    act("/admin/users/{name}/end", May("administer"), pages::admin::user::end),
    act("/admin/users/{name}/sessions", May("administer"), pages::admin::user::end_sessions),
    get("/admin/offices", May("administer"), pages::admin::offices::show),
    act("/admin/offices", May("administer"), pages::admin::offices::make),
    get("/audit", May("audit"), pages::admin::audit::show),
    // persons
    get("/persons", May("open_personal"), pages::persons::list),
    get("/persons/{name}", May("open_personal"), pages::persons::one),
    act("/persons/{name}", May("open_personal"), pages::persons::open),
    // for everyone
    get("/public", Everyone, pages::public::home),
    get("/public/world", Everyone, pages::public::world),
    get("/public/home", Everyone, pages::public::people),
    get("/public/hosts", Everyone, pages::public::hosts),
    get("/public/operations", Everyone, pages::public::operation_list),
    get("/public/operations/{name}", Everyone, pages::public::operation),
    get("/public/operations/{name}/record", Everyone, pages::public::operation_record),
    get("/public/in-kind", Everyone, pages::public::in_kind_list),
    get("/public/in-kind/{name}", Everyone, pages::public::in_kind_one),
    get("/public/numbers", Everyone, pages::public::numbers_page),
    get("/public/sources", Everyone, pages::public::source_list),
    get("/public/sources/{name}", Everyone, pages::public::source),
    get("/public/about", Everyone, pages::public::about_page),
    get("/public/checks", Everyone, pages::public::checks_page),
    get("/public/data", Everyone, pages::public::data_page),
    get("/public/data/{name}", Everyone, pages::public::data_file),
    // the law
    get("/law", Everyone, pages::law::all),
    get("/law/matrix", Everyone, pages::law::matrix::show),
    get("/law/changes", Everyone, pages::law::changes::show),
    get("/law/{anchor}", Everyone, pages::law::one),
    // the record
    get("/record", Officials, pages::record::home),
    get("/record/entries", Officials, pages::record::entries),
    get("/record/entries/{position}", Officials, pages::record::entry),
    get("/record/entries/{position}/proof.txt", Officials, pages::record::inclusion),
    get("/record/of/{sort}/{name}", Officials, pages::record::of),
    get("/record/of/{sort}/{name}/{topic}", Officials, pages::record::fact),
    get("/record/sources", Officials, pages::record::sources),
    get("/record/sources/{name}", Officials, pages::record::source),
    get("/record/corrections", Officials, pages::record::corrections),
    get("/record/decisions", Officials, pages::record::decisions),
    get("/record/verify", Officials, pages::record::verify),
    act("/record/verify", Officials, pages::record::verify_now),
    get("/record/checkpoints/{size}/checkpoint.txt", Officials, pages::record::checkpoint),
    get("/record/checkpoints/{size}/proof.txt", Officials, pages::record::consistency),
    act("/record/checkpoints", Officials, pages::record::sign),
    // for officials
    get("/today", Officials, pages::casework::today::answer),
    act("/today/seen", Officials, pages::casework::today::mark),
    get("/dossiers", Officials, pages::casework::dossiers::answer),
    get("/dossiers/{sort}/{name}", Officials, pages::casework::dossier::answer),
    get("/dossiers/{sort}/{name}/assessment", Officials, pages::assessment::answer),
    get("/dossiers/{sort}/{name}/assessment/{goal}", Officials, pages::assessment::goal),
    get("/dossiers/{sort}/{name}/options", Officials, pages::options::answer),
    get("/dossiers/{sort}/{name}/papers", Officials, pages::casework::papers::list),
    get("/dossiers/{sort}/{name}/papers/{file}", Officials, pages::casework::papers::file),
    get("/due", Officials, pages::casework::due::answer),
    get("/due.ics", Officials, pages::casework::due::feed),
    get(crate::door::CALENDAR, Officials, pages::casework::due::feed),
    get("/holds", Officials, pages::casework::holds::answer),
    get("/abroad", Officials, pages::casework::abroad::answer),
    get("/operations", Officials, pages::operations::list),
    get("/operations/{name}", Officials, pages::operations::one),
    get("/operations/{name}/mandates", Officials, pages::operations::mandates),
    get("/operations/{name}/times", Officials, pages::operations::times),
    get("/operations/{name}/principles", Officials, pages::operations::principles),
    get("/operations/{name}/decisions", Officials, pages::operations::decisions),
    get("/operations/{name}/sources", Officials, pages::operations::sources),
    // entering
    get("/enter", Officials, pages::enter::list),
    get("/enter/{kind}", Officials, pages::enter::form),
    act("/enter/{kind}", Officials, pages::enter::send),
    get("/enter/{kind}/table", Officials, pages::enter::table::form),
    act("/enter/{kind}/table", Officials, pages::enter::table::send),
    get("/entered/{position}", Officials, pages::enter::entered),
    get("/drafts", Officials, pages::enter::drafts::list),
    get("/drafts/{entry}", Officials, pages::enter::drafts::form),
    act("/drafts/{entry}", Officials, pages::enter::drafts::discard),
    get("/dossiers/{sort}/{name}/steps/{step}", Officials, pages::enter::step::form),
    act("/dossiers/{sort}/{name}/steps/{step}", Officials, pages::enter::step::send),
];

/// The route that shows a page, and what stands in the places of its path, decoded.
pub fn find(path: &str) -> Option<(&'static Route, Vec<(String, String)>)> {
    let shown = ROUTES.iter().filter(|route| matches!(route.answer, Answer::Show(_)));
    shown.into_iter().find_map(|route| Some((route, places(route.path, path)?)))
}

fn places(pattern: &str, path: &str) -> Option<Vec<(String, String)>> {
    let (wanted, parts) = (pattern.split('/'), path.split('/'));
    if wanted.clone().count() != parts.clone().count() {
        return None;
    }
    let mut places = Vec::new();
    for (wanted, part) in wanted.zip(parts) {
        match wanted.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
            Some(name) if !part.is_empty() => {
                places.push((name.to_owned(), percent_decode_str(part).decode_utf8().ok()?.into_owned()));
            }
            None if wanted == part => {}
            _ => return None,
        }
    }
    Some(places)
}

/// Every route: of pages and of calls.
pub fn all() -> impl Iterator<Item = &'static Route> {
    ROUTES.iter().chain(crate::api::CALLS.iter().map(|call| &call.route))
}
