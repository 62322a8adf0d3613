//! Those who died with the nationality of the contributing country, and who was there under the record on that day.

use super::Fatality;
use super::crosscheck::{Line, Operations, Ours, Outcome, Theirs, Topic, Why};
use crate::stats::abroad_on;
use crate::{Id, Operation, Personnel, Statement, View};

/// The sorts of personnel of the record that a sort of the table can be. Words that the table has not had yet can be any.
const SORTS: [(&str, &[Personnel]); 3] = [
    ("Police", &[Personnel::CivilianPolice]),
    ("Military Observer", &[Personnel::MilitaryObservers, Personnel::LiaisonOfficers]),
    ("Military", SOLDIERS),
];
/// Soldiers.
const SOLDIERS: &[Personnel] = &[
    Personnel::MilitaryObservers,
    Personnel::LiaisonOfficers,
    Personnel::StaffOfficers,
    Personnel::EngineerUnit,
    Personnel::TransportUnit,
    Personnel::MovementControlUnit,
    Personnel::ReliefUnit,
    Personnel::AirliftUnit,
    Personnel::CoordinationCentre,
    Personnel::Instructors,
];
/// The table's words for those who are no uniformed persons.
const CIVILIANS: [&str; 3] = ["International Civilian", "Local", "Other"];

/// Every comparison of deaths up to the day of the view.
pub(super) fn lines<'s>(
    view: &View<'s>,
    operations: &Operations<'s>,
    deaths: &[Fatality],
    country: &str,
) -> Vec<Line<'s>> {
    let own = deaths.iter().filter(|death| death.nationality == country && death.day <= view.valid());
    own.map(|death| line(view, operations.find(&death.mission), death)).collect()
}

fn line<'s>(view: &View<'s>, operation: Option<&'s Operation>, death: &Fatality) -> Line<'s> {
    let line = |outcome| Line {
        operation: operation.map(|says| says.id.as_str()),
        year: Some(death.day.year()),
        theirs: Some(Theirs::Death {
            id: death.id.clone(),
            day: death.day,
            personnel: death.personnel.clone(),
            incident: death.incident.clone(),
        }),
        ..Line::new(Topic::Fatality, Some(&death.mission), outcome)
    };
    let Some(says) = operation else { return line(Outcome::OnlyTable).because(Why::NoOperation) };
    let rounds = rounds(view, says, death);
    let ours = (!rounds.is_empty()).then_some(Ours::Rounds(rounds.clone()));
    let line = match event(view, says, &rounds, death) {
        Some(event) => line(Outcome::Possible).because(Why::Event(event)),
        None if rounds.is_empty() => line(Outcome::OnlyTable).because(Why::NobodyThere),
        None => line(Outcome::OnlyTable).because(Why::SomeoneThere),
    };
    Line { ours, ..line }
}

/// Whether someone of a sort of the record can be the table's.
fn can_be(personnel: &str, sort: &str) -> bool {
    let mut sorts = Personnel::ALL.iter().filter(|known| known.word() == sort);
    match SORTS.iter().find(|(word, _)| *word == personnel) {
        Some((_, known)) => sorts.any(|sort| known.contains(sort)),
        None if CIVILIANS.contains(&personnel) => sorts.any(|sort| !sort.is_uniformed()),
        None => true,
    }
}

/// The rounds of that sort that were there on the day, or perhaps were.
fn rounds<'s>(view: &View<'s>, says: &Operation, death: &Fatality) -> Vec<&'s str> {
    let rows = abroad_on(view, death.day).rows.into_iter();
    let there = rows.filter(|row| row.operation == Some(says.id.as_str()));
    let of_sort = there.filter(|row| row.kind.is_some_and(|kind| can_be(&death.personnel, kind)));
    of_sort.map(|row| row.id).collect()
}

/// Something that happened on that day to the operation or one of the rounds.
fn event<'s>(view: &View<'s>, says: &Operation, rounds: &[&str], death: &Fatality) -> Option<&'s str> {
    let concerns = |id: &Id| *id == says.id || rounds.contains(&id.as_str());
    view.entries("event").find_map(|(_, entry)| match &entry.says {
        Statement::Event(event) if event.on.is_day() && event.on.first() == death.day => {
            event.about.iter().any(concerns).then_some(event.id.as_str())
        }
        _ => None,
    })
}
