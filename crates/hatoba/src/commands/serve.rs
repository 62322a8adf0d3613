//! `hatoba serve`: the desk, for browsers and programs.

use std::io::{self, Write as _};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};
use std::sync::{Arc, RwLock};
use std::thread;

use desk::{Clock, Desk, Papers, Parts};
use exchange::un::Reference;
use jiff::Timestamp;
use journal::tree::Signer;
use journal::{Keep, Ledger};
use law::Lang;
use papers::{PaperError, Templates};
use tracing::Level;
use wording::Messages;
use wording::papers::wrong;

use super::Done;
use super::record::{init, told};
use crate::clock;
use crate::context::Context;
use crate::exercise::Running;
use crate::findings;
use crate::home::random;
use crate::press::With;
use crate::refusal::{Refusal, Refuses as _};

/// Where to listen.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Address and port; behind a proxy that speaks TLS this is the loopback
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8750")]
    listen: SocketAddr,
    /// How requests are logged, to standard error: a line each, with the route, the status and how long it took
    #[arg(long, value_name = "FORM", default_value = "text")]
    log: Log,
    /// A proxy whose word is taken for where a request comes from (x-forwarded-for); may be given more than once
    #[arg(long, value_name = "ADDRESS")]
    proxy: Vec<IpAddr>,
    /// Print a set-up link for one more administrator, where there are accounts already
    #[arg(long)]
    set_up: bool,
    #[command(flatten)]
    with: With,
}

/// How requests are logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Log {
    /// Lines for people
    Text,
    /// Lines of JSON, for programs
    Json,
    /// Not at all
    None,
}

impl Log {
    /// From now on. What is logged is what `desk` says of a request: nothing of its address beyond the route, as that can name a person.
    fn begin(self) {
        let lines =
            tracing_subscriber::fmt().with_writer(io::stderr).with_max_level(Level::INFO).with_target(false);
        match self {
            Log::Text => lines.with_ansi(false).init(),
            Log::Json => lines.json().flatten_event(true).init(),
            Log::None => {}
        }
    }
}

/// Opens the desk, with the founding record where there is no journal yet, and serves until told to stop.
pub fn run(args: &Args, context: &Context) -> anyhow::Result<Done> {
    let messages = &context.messages;
    let listener = TcpListener::bind(args.listen).map_err(|error| {
        let args = [
            ("address", args.listen.to_string().into()),
            ("reason", findings::reason(messages, &error).into()),
        ];
        messages.refusal("serve-no-address", &args)
    })?;
    if !context.home()?.exists() {
        init::made(false, context)?;
    }
    let desk = Arc::new(Desk::new(opened_parts(args, context)?));
    args.log.begin();
    let early = Arc::clone(&desk);
    thread::spawn(move || {
        // whoever asks is told what is wrong, too
        if let Err(error) = early.warm() {
            tracing::error!(%error, "the journal does not answer");
        }
    });
    let told = opened(args, context, &desk, listener.local_addr().unwrap_or(args.listen))?;
    // where nobody reads it, the desk is open all the same
    let _ = writeln!(io::stdout(), "{told}");
    desk::serve(listener, &desk)?;
    Ok(Done::well(messages.text("serve-ended", &[]) + "\n"))
}

/// What is told when it is open: where, and the link by which it is set up, where nobody has an account yet.
fn opened(args: &Args, context: &Context, desk: &Desk, address: SocketAddr) -> anyhow::Result<String> {
    let messages = &context.messages;
    let told = messages.text("serve-ready", &[("address", address.to_string().into())]);
    let code = desk.set_up_code(args.set_up);
    let Some(code) = code.map_err(|error| findings::refusal(messages, error.id(), &error.args()))? else {
        return Ok(told);
    };
    let way = format!("http://{}/set-up/{code}", here(address));
    Ok(format!("{told}\n{}", messages.text("serve-set-up", &[("link", way.into())])))
}

/// The address by which a browser of this machine reaches the desk.
fn here(address: SocketAddr) -> SocketAddr {
    match address.ip() {
        ip if ip.is_unspecified() => SocketAddr::new(Ipv4Addr::LOCALHOST.into(), address.port()),
        _ => address,
    }
}

/// The journal, followed as others append to it, and the desk around it.
fn opened_parts(args: &Args, context: &Context) -> anyhow::Result<Parts> {
    let home = context.home()?;
    let opened = home.open(&context.messages)?;
    let ledger = Arc::new(RwLock::new(opened.ledger));
    let second = home.location().open().map_err(|error| told(context, &error.into()))?;
    desk::follow(Arc::clone(&ledger), second);
    let keep = home.location().open_keep().map_err(|error| told(context, &error.into()))?;
    let own = args.with.templates(&context.messages)?;
    let templates = Templates::new(own).map_err(|error| broken(&context.messages, &error))?;
    let papers = Papers { templates, pdf: args.with.printer() };
    Ok(Parts { proxies: args.proxy.clone(), papers, ..parts(context, opened.signer, ledger, keep)? })
}

/// What is wrong with a template of the office, in words.
fn broken(messages: &Messages, error: &PaperError) -> anyhow::Error {
    let (id, text) = wrong(messages, error);
    Refusal::of(id, text)
}

/// The tables that the record is held against.
fn reference(context: &Context) -> anyhow::Result<Reference> {
    let newest = context.reference()?.newest();
    newest.map_err(|error| findings::refusal(&context.messages, error.id(), &error.args()))
}

/// What a desk of this installation is made of, around its journal and a keep.
pub fn parts(
    context: &Context,
    signer: Signer,
    ledger: Arc<RwLock<Ledger>>,
    keep: Box<dyn Keep>,
) -> anyhow::Result<Parts> {
    let messages = &context.messages;
    // the law is read once, and lives as long as the program
    let framework: &'static law::Framework = Box::leak(Box::new(context.framework()?));
    let exercise = context.exercise()?;
    let now: Box<dyn Fn() -> Timestamp + Send + Sync> = match exercise.map(Running::clock) {
        Some(day) => Box::new(move || clock::morning(day())),
        None => Box::new(Timestamp::now),
    };
    Ok(Parts {
        ledger,
        signer,
        keep,
        framework,
        procedure: context.procedure(framework)?,
        texts: Some(context.store()?),
        reference: reference(context)?,
        languages: vec![Messages::new(Lang::Ja), Messages::new(Lang::En)],
        clock: Clock { now, wall: Box::new(Timestamp::now), zone: clock::zone() },
        random,
        exercise: exercise.map(|running| running.exercise.script.title.clone()),
        key: context.home()?.desk_key(messages)?,
        proxies: Vec::new(),
        papers: Papers {
            templates: Templates::new([]).map_err(|error| broken(messages, &error))?,
            pdf: None,
        },
    })
}
