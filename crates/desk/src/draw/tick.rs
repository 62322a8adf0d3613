//! Round numbers for an axis.

/// The steps between ticks, smallest first: 1, 2, 5, 10, 20, 50 and so on.
fn steps() -> impl Iterator<Item = u64> {
    (0..19).flat_map(|power| [1, 2, 5].map(|digit| digit * 10_u64.pow(power)))
}

/// Round numbers from zero to one that is not below `top`, at most `at_most` of them (and never fewer than two).
pub fn cover(top: u32, at_most: usize) -> Vec<u64> {
    let room = u64::try_from(at_most.max(2) - 1).unwrap_or(1);
    let top = u64::from(top.max(1));
    let step = steps().find(|step| top.div_ceil(*step) <= room).unwrap_or(top);
    (0..=top.div_ceil(step)).map(|count| count * step).collect()
}

/// Round numbers up to `top`, smallest first.
pub fn below(top: u32) -> Vec<u32> {
    steps().map_while(|step| u32::try_from(step).ok()).take_while(|step| *step <= top).collect()
}

/// The multiples of a round number that lie from `first` to `last`, as many as there are room for.
pub fn within(first: i16, last: i16, at_most: usize) -> Vec<i16> {
    let room = at_most.max(1);
    steps()
        .map_while(|step| i16::try_from(step).ok())
        .map(|step| (first..=last).filter(|value| value.rem_euclid(step) == 0).collect::<Vec<_>>())
        .find(|found| found.len() <= room)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn persons_and_years_have_the_ticks_one_would_write_by_hand() {
        assert_eq!(cover(1180, 6), [0, 500, 1000, 1500]);
        assert_eq!(cover(0, 6), [0, 1]);
        assert_eq!(within(1992, 2026, 8), [1995, 2000, 2005, 2010, 2015, 2020, 2025]);
        assert_eq!(below(30), [1, 2, 5, 10, 20]);
        assert_eq!(within(2024, 2026, 8), [2024, 2025, 2026]);
    }

    proptest! {
        #[test]
        fn ticks_are_round_and_cover_the_data(top: u32, at_most in 2_usize..20) {
            let ticks = cover(top, at_most);
            prop_assert!(ticks.len() <= at_most && ticks.len() >= 2);
            prop_assert_eq!(ticks[0], 0);
            prop_assert!(*ticks.last().unwrap() >= u64::from(top));
            let step = ticks[1].to_string();
            prop_assert!(["1", "2", "5"].contains(&step.trim_end_matches('0')));
            prop_assert!(ticks.windows(2).all(|pair| pair[1] - pair[0] == ticks[1]));
            // no tick is wasted above the one that covers
            prop_assert!(ticks.len() == 2 || ticks[ticks.len() - 2] < u64::from(top.max(1)));
        }

        #[test]
        fn years_are_inside_and_evenly_apart(first in 1900_i16..2100, years in 0_i16..300, at_most in 1_usize..20) {
            let found = within(first, first + years, at_most);
            prop_assert!(found.len() <= at_most);
            prop_assert!(found.iter().all(|year| (first..=first + years).contains(year)));
            prop_assert!(found.windows(3).all(|three| three[1] - three[0] == three[2] - three[1]));
        }
    }
}
