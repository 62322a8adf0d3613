//! `/record/verify`: how the record stands, what is signed of it, and whether it is what it was.

use journal::tree::{Checkpoint, Note};
use journal::{Misfit, Verified};
use maud::{Markup, html};
use wording::FluentValue;

use super::{part, words};
use crate::fault::Fault;
use crate::look::Look;
use crate::page::parts;
use crate::reply::Reply;
use crate::verification::{Outcome, Verification};
use crate::visit::{Caller, Visit};

/// Checkpoints that are shown, the latest.
const MOST: usize = 20;

/// Size, root, checkpoints, and the last verification.
pub fn verify(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let ledger = visit.ledger;
    let checkpoints = ledger.checkpoints()?;
    let pairs = [
        (visit.say("desk-record-size"), html! { (wording::grouped(&ledger.size().to_string())) }),
        (visit.say("desk-record-root"), html! { code.hash { (ledger.root()) } }),
        (visit.say("desk-record-key"), html! { code.hash { (visit.desk.signer.verifier()) } }),
    ];
    let main = html! {
        p.lead { (visit.say("desk-record-verify-lead")) }
        (parts::fields(&pairs))
        h2 { (visit.say("desk-record-verified")) }
        (last(visit))
        form method="post" action="/record/verify" { button { (visit.say("desk-record-verify-now")) } }
        p.hint { (visit.say("desk-record-verify-hint")) }
        (kept(&look, &checkpoints))
    };
    // whether a verification runs, and which checkpoints are kept, is not in the log
    Ok(part(visit, "/record/verify", &main).fleeting())
}

/// What the last verification came to.
fn last(visit: &Visit<'_>) -> Markup {
    match visit.desk.verification.now() {
        Verification::Never => html! { p role="status" { (visit.say("desk-record-never-verified")) } },
        Verification::Running { begun, done } => {
            let args = [("done", done.into()), ("size", visit.ledger.size().into())];
            html! {
                p role="status" {
                    (parts::tag("open", &visit.say("desk-record-verifying"))) " " (visit.tell("desk-record-verified-so-far", &args))
                    " " (words::moment(visit, begun)) " "
                    a href="/record/verify" { (visit.say("desk-record-look-again")) }
                }
            }
        }
        Verification::Done { begun, outcome } => html! {
            (came_to(visit, &outcome))
            p.dim { (visit.say("desk-record-verified-at")) " " (words::moment(visit, begun)) }
        },
    }
}

fn came_to(visit: &Visit<'_>, outcome: &Outcome) -> Markup {
    let (class, tag, told) = match outcome {
        Outcome::Verified(verified) => match &verified.misfit {
            None => ("yes", "desk-record-sound", sound(visit, verified)),
            // the terminal deletes the snapshot; what runs here has been made from it, and has to be made anew
            Some(Misfit::State) => ("no", "desk-record-unsound", visit.say("desk-record-misfit-state")),
            Some(misfit) => {
                ("no", "desk-record-unsound", wording::message(visit.words, misfit.id(), &misfit.args()))
            }
        },
        Outcome::Failed(id, args) => {
            ("open", "desk-record-not-verified", wording::message(visit.words, id, args))
        }
    };
    html! { p role="status" { (parts::tag(class, &visit.say(tag))) " " (told) } }
}

fn sound(visit: &Visit<'_>, verified: &Verified) -> String {
    let args: [(&str, FluentValue<'_>); 4] = [
        ("size", verified.size.into()),
        ("root", verified.root.to_string().into()),
        ("checkpoints", verified.checkpoints.into()),
        ("opened", verified.opened.into()),
    ];
    let mut told = visit.tell("record-verified", &args);
    if verified.unknown > 0 {
        told.push(' ');
        told.push_str(&visit.tell("record-verified-unknown", &[("count", verified.unknown.into())]));
    }
    told
}

/// The signed checkpoints that are kept, and the files that go with each.
fn kept(look: &Look<'_>, checkpoints: &[(u64, String)]) -> Markup {
    let visit = look.visit;
    let size = visit.ledger.size();
    let rows: Vec<Vec<Markup>> = checkpoints
        .iter()
        .rev()
        .take(MOST)
        .map(|(of, note)| {
            let root = note.parse::<Note>().ok().and_then(|note| {
                let trusted = [visit.desk.signer.verifier()];
                Checkpoint::open(&note, &trusted).ok()
            });
            vec![
                html! { (wording::grouped(&of.to_string())) },
                html! {
                    @match &root {
                        Some(checkpoint) => code.hash { (checkpoint.root()) },
                        None => (parts::tag("no", &visit.say("desk-record-not-ours"))),
                    }
                },
                html! {
                    a href=(format!("/record/checkpoints/{of}/checkpoint.txt")) download { (visit.say("desk-record-checkpoint")) }
                    " "
                    @if *of > 0 { a href=(format!("/record/checkpoints/{of}/proof.txt")) download { (visit.say("desk-record-consistency")) } }
                },
            ]
        })
        .collect();
    let heads = ["desk-record-size", "desk-record-root", "desk-record-files"].map(|id| visit.say(id));
    html! {
        h2 id="checkpoints" { (visit.tell("desk-record-checkpoints", &[("count", checkpoints.len().into())])) }
        p { (visit.say("desk-record-checkpoints-hint")) }
        @if !rows.is_empty() { (parts::table(&visit.say("desk-record-checkpoints-kept"), &heads, &rows)) }
        div.row {
            form method="post" action="/record/checkpoints" { button.second { (visit.say("desk-record-sign")) } }
            @if size > 0 {
                a.button.second href=(format!("/record/checkpoints/{size}/checkpoint.txt")) download { (visit.say("desk-record-checkpoint-now")) }
            }
        }
    }
}

/// Verifies everything that is kept: at once where that is soon done, or beside everything else.
pub fn verify_now(caller: &Caller<'_>) -> Result<Reply, Fault> {
    caller.official()?;
    let desk = caller.desk;
    desk.verification.begin(desk.shared_ledger(), &desk.signer.verifier(), caller.now);
    Ok(Reply::see("/record/verify"))
}
