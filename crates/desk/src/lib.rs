#![doc = include_str!("../README.md")]

mod answer;
pub mod api;
mod append;
mod as_of;
mod cache;
mod counters;
mod desk;
mod door;
pub mod draw;
mod enter;
mod fault;
mod follow;
mod guard;
mod look;
mod page;
mod pages;
mod public;
pub mod publish;
mod rates;
mod reply;
mod route;
mod search;
mod serve;
mod verification;
mod visit;
mod watching;

#[doc(hidden)]
pub use answer::answer_as;
pub use as_of::AsOf;
pub use desk::{Clock, Desk, Papers, Parts, Printer};
pub use door::{ApiToken, DoorError, Key, Session};
pub use fault::Fault;
pub use follow::follow;
pub use look::Look;
pub use pages::public::everyone;
pub use public::PublicLook;
pub use reply::Reply;
pub use route::{Answer, ROUTES, Route, Who, all};
pub use serve::{router, serve};
pub use visit::{Asked, Caller, Official, Reader, Shown, Visit};
pub use watching::Told;
