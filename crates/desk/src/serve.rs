//! HTTP: routes to functions, requests to what they say, answers to bytes.

use std::collections::BTreeMap;
use std::future::ready;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::rejection::RawPathParamsRejection;
use axum::extract::{ConnectInfo, RawPathParams, Request};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode};
use axum::response::Response;
use axum::routing::{MethodFilter, MethodRouter};
use tokio::net::TcpListener;
use tokio::runtime::Builder;
use tower_http::timeout::TimeoutLayer;

use crate::answer;
use crate::desk::Desk;
use crate::fault::Fault;
use crate::guard;
use crate::reply::{HTML, Reply, Sent};
use crate::route::{self, Answer, Route};
use crate::visit::Asked;

/// The most that a request may carry, in bytes.
const MOST_BODY_BYTES: usize = 2 << 20;
/// How long a request may take, in seconds.
const MOST_S: u64 = 30;
/// Threads that may wait: for locks, databases and disks.
const MOST_BLOCKING: usize = 64;
/// What a browser sends of a form.
const FORM: &str = "application/x-www-form-urlencoded";
/// Headers on which an answer can depend.
const READ: [&str; 11] = [
    "accept",
    "accept-language",
    "authorization",
    "content-type",
    "cookie",
    "host",
    "idempotency-key",
    "origin",
    "sec-fetch-site",
    "user-agent",
    "x-forwarded-for",
];

/// What stands in the places of a route's path.
type Places = Result<RawPathParams, RawPathParamsRejection>;

/// Every route of the desk.
pub fn router(desk: &Arc<Desk>) -> Router {
    let mut by_path: BTreeMap<&str, MethodRouter> = BTreeMap::new();
    for route in route::all() {
        let filter = match route.answer {
            Answer::Show(_) => MethodFilter::GET,
            Answer::Do(_) => MethodFilter::POST,
        };
        let desk = Arc::clone(desk);
        let handler = move |places: Places, request: Request| {
            // a path that is no text is the way to no page
            let (route, places) =
                places.map_or_else(|_| (None, Vec::new()), |places| (Some(route), pairs(&places)));
            handle(Arc::clone(&desk), route, places, request)
        };
        let methods = by_path.remove(route.path).unwrap_or_default();
        by_path.insert(route.path, methods.on(filter, handler));
    }
    let mut router = Router::new();
    for (path, methods) in by_path {
        router = router.route(path, methods);
    }
    let (nowhere, otherwise) = (Arc::clone(desk), Arc::clone(desk));
    router
        .fallback(move |request: Request| handle(Arc::clone(&nowhere), None, Vec::new(), request))
        .method_not_allowed_fallback(move |request: Request| ready(wrong_method(&otherwise, request)))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, Duration::from_secs(MOST_S)))
}

/// Serves until the process is told to stop (an interrupt, or a request to end); requests under way are answered first.
///
/// # Errors
/// When the network or the threads cannot be had.
pub fn serve(listener: std::net::TcpListener, desk: &Arc<Desk>) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let runtime = Builder::new_multi_thread().enable_all().max_blocking_threads(MOST_BLOCKING).build()?;
    runtime.block_on(async {
        let listener = TcpListener::from_std(listener)?;
        let service = router(desk).into_make_service_with_connect_info::<SocketAddr>();
        axum::serve(listener, service).with_graceful_shutdown(told_to_stop()).await
    })
}

async fn told_to_stop() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            // where the system gives no signals, it is ended otherwise
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let end = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut end) => {
                end.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let end = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = end => {}
    }
}

fn pairs(places: &RawPathParams) -> Vec<(String, String)> {
    places.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

fn wrong_method(desk: &Arc<Desk>, request: Request) -> Response {
    let (asked, _) = read(request, Vec::new());
    let head = Head::of(&asked, true);
    respond(&answer::unreadable(desk, asked, &Fault::Method), &head)
}

/// What of a request the bytes of its answer depend on.
struct Head {
    bodiless: bool,
    zips: bool,
    has: Option<String>,
}

impl Head {
    fn of(asked: &Asked, is_get: bool) -> Head {
        let zips = asked.header("accept-encoding").is_some_and(|accepts| accepts.contains("gzip"));
        let has = asked.header("if-none-match").filter(|_| is_get).map(str::to_owned);
        Head { bodiless: false, zips, has }
    }
}

async fn handle(
    desk: Arc<Desk>,
    route: Option<&'static Route>,
    places: Vec<(String, String)>,
    request: Request,
) -> Response {
    let begun = started();
    let is_head = request.method() == Method::HEAD;
    let is_get = is_head || request.method() == Method::GET;
    let (mut asked, body) = read(request, places);
    let head = Head { bodiless: is_head, ..Head::of(&asked, is_get) };
    let Ok(body) = to_bytes(body, MOST_BODY_BYTES).await else {
        return respond(&answer::unreadable(&desk, asked, &Fault::TooLarge), &head);
    };
    take_body(&mut asked, &body);
    // pages wait for locks and databases: that is for threads that may
    let own = Arc::clone(&desk);
    let answered = tokio::task::spawn_blocking(move || answer::answer(&own, route, asked)).await;
    let sent = answered.unwrap_or_else(|_| Arc::new(Sent::of(Reply::text(HTML, "").with_status(500))));
    // neither address nor query: they can name persons
    let path = route.map_or("", |route| route.path);
    let micros = u64::try_from(begun.elapsed().as_micros()).unwrap_or(u64::MAX);
    desk.counters.count(path, sent.status, micros);
    tracing::info!(route = path, status = sent.status, micros, "answered");
    respond(&sent, &head)
}

#[expect(
    clippy::disallowed_methods,
    reason = "how long an answer took is for the log and goes into no result"
)]
fn started() -> Instant {
    Instant::now()
}

/// What a request says, but for its body.
fn read(request: Request, places: Vec<(String, String)>) -> (Asked, Body) {
    let (parts, body) = request.into_parts();
    let query = parts.uri.query().unwrap_or_default();
    let wanted = READ.iter().chain(&["accept-encoding", "if-none-match"]);
    let headers = wanted.flat_map(|name| {
        let values = parts.headers.get_all(*name).iter();
        values.filter_map(|value| Some(((*name).to_owned(), value.to_str().ok()?.to_owned())))
    });
    let asked = Asked {
        path: parts.uri.path().to_owned(),
        places,
        query: form_urlencoded::parse(query.as_bytes()).into_owned().collect(),
        headers: headers.collect(),
        peer: parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip()),
        ..Asked::default()
    };
    (asked, body)
}

fn take_body(asked: &mut Asked, body: &Bytes) {
    let is_form = asked.header("content-type").is_some_and(|kind| kind.split(';').next() == Some(FORM));
    if is_form {
        asked.form = form_urlencoded::parse(body).into_owned().collect();
    } else {
        asked.body = body.to_vec();
    }
}

/// The bytes of an answer.
fn respond(sent: &Sent, head: &Head) -> Response {
    let unchanged = sent.status == 200 && head.has.as_deref().is_some_and(|has| has.contains(&sent.mark));
    let body = match (&sent.zipped, head.zips) {
        _ if unchanged => Bytes::new(),
        (Some(zipped), true) => zipped.clone(),
        _ => sent.plain.clone(),
    };
    let is_zipped = !unchanged && head.zips && sent.zipped.is_some();
    let length = body.len();
    let mut response = Response::new(if head.bodiless { Body::empty() } else { Body::from(body) });
    let status = if unchanged { 304 } else { sent.status };
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    let mut put = |name: &'static str, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.append(HeaderName::from_static(name), value);
        }
    };
    for (name, value) in guard::HEADERS {
        put(name, value);
    }
    put("vary", "accept-encoding, accept-language, cookie");
    put("etag", &sent.mark);
    if !sent.headers.iter().any(|(name, _)| *name == "cache-control") {
        put("cache-control", if sent.kept { "private, no-cache" } else { "no-store" });
    }
    if !unchanged {
        put("content-type", sent.kind);
        put("content-length", &length.to_string());
        if is_zipped {
            put("content-encoding", "gzip");
        }
    }
    for (name, value) in &sent.headers {
        put(name, value);
    }
    response
}
