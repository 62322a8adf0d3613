//! The clock of the office: where a day begins and ends. One country so far, and its office is in Tokyo.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};

/// Where the office is, in seconds east of Greenwich.
const OFFICE_EAST_S: i32 = 9 * 3_600;
/// When an office opens, in hours: the moment at which an exercise has each of its days begin.
const MORNING_H: i8 = 9;

/// The clock of the office.
pub fn zone() -> TimeZone {
    Offset::from_seconds(OFFICE_EAST_S).unwrap_or(Offset::UTC).to_time_zone()
}

/// The day on which a moment falls.
pub fn day(moment: Timestamp) -> Date {
    moment.to_zoned(zone()).date()
}

/// The last moment of a day.
pub fn end(day: Date) -> Timestamp {
    let end = day.at(23, 59, 59, 0).to_zoned(zone());
    end.map_or(Timestamp::MAX, |end| end.timestamp())
}

/// The morning of a day.
pub fn morning(day: Date) -> Timestamp {
    let morning = day.at(MORNING_H, 0, 0, 0).to_zoned(zone());
    morning.map_or(Timestamp::MIN, |morning| morning.timestamp())
}
