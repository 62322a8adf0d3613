//! Numbers of states: whole numbers without a largest one.

/// Digits are kept in groups of nine.
const GROUP: u64 = 1_000_000_000;

/// A whole number, lowest group of digits first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Count(Vec<u32>);

impl From<u32> for Count {
    fn from(number: u32) -> Count {
        Count(vec![1]).times(number)
    }
}

impl Count {
    /// So many times as much.
    pub fn times(&self, factor: u32) -> Count {
        let mut carry = 0;
        let mut groups = Vec::with_capacity(self.0.len() + 1);
        for group in &self.0 {
            carry = push(&mut groups, u64::from(*group) * u64::from(factor) + carry);
        }
        while carry > 0 {
            carry = push(&mut groups, carry);
        }
        while groups.len() > 1 && groups.last() == Some(&0) {
            groups.pop();
        }
        Count(groups)
    }

    /// So much less, and never less than none.
    pub fn less(&self, other: &Count) -> Count {
        let mut borrowed = 0;
        let mut groups = Vec::with_capacity(self.0.len());
        for (at, group) in self.0.iter().enumerate() {
            let off = u64::from(other.0.get(at).copied().unwrap_or(0)) + borrowed;
            borrowed = u64::from(u64::from(*group) < off);
            push(&mut groups, u64::from(*group) + borrowed * GROUP - off);
        }
        if borrowed > 0 || other.0.len() > self.0.len() { Count::from(0) } else { Count(groups).times(1) }
    }
}

/// Puts the lowest group of a number down; gives the rest.
fn push(groups: &mut Vec<u32>, number: u64) -> u64 {
    groups.push(u32::try_from(number % GROUP).unwrap_or_default());
    number / GROUP
}

impl std::ops::AddAssign for Count {
    fn add_assign(&mut self, other: Count) {
        let length = self.0.len().max(other.0.len());
        let group = |count: &Count, at: usize| u64::from(count.0.get(at).copied().unwrap_or(0));
        let mut carry = 0;
        let mut groups = Vec::with_capacity(length + 1);
        for at in 0..length {
            carry = push(&mut groups, group(self, at) + group(&other, at) + carry);
        }
        if carry > 0 {
            push(&mut groups, carry);
        }
        self.0 = groups;
    }
}

impl std::fmt::Display for Count {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut groups = self.0.iter().rev();
        write!(f, "{}", groups.next().copied().unwrap_or(0))?;
        groups.try_for_each(|group| write!(f, "{group:09}"))
    }
}
