//! Doors: derived from their stairwell, named by what stands on them.

/// One door, as it stands in its stairwell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Door {
    /// The floor it is on, counted from 1 at the ground.
    pub floor: u8,
    /// What stands on it: text, so that `0302`, `302A` and `3-1` stay themselves.
    pub number: String,
}

/// The regular number of the `nth` door (from 1) of a floor: the floor, then two digits.
pub fn regular_number(floor: u8, nth: u8) -> String {
    format!("{floor}{nth:02}")
}

/// A door's key, such as `3-2-501`: building, stairwell and door, empty parts left out.
pub fn door_key(building: &str, unit: &str, door: &str) -> String {
    let mut key = building.to_owned();
    for part in [unit, door].into_iter().filter(|part| !part.is_empty()) {
        key.push('-');
        key.push_str(part);
    }
    key
}

/// The floor that a written door number speaks of: the digits before its last two, within the stairwell's floors; else 1.
pub(super) fn floor_of(number: &str, floors: u8) -> u8 {
    let digits: String = number.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    let split = digits.len().saturating_sub(2);
    let floor = digits.get(..split).and_then(|head| head.parse::<u8>().ok()).unwrap_or(1);
    if (1..=floors.max(1)).contains(&floor) { floor } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_floor_is_read_from_the_number() {
        assert_eq!(floor_of("302", 6), 3);
        assert_eq!(floor_of("1201", 18), 12);
        assert_eq!(floor_of("0302", 6), 3);
        assert_eq!(floor_of("B-502A", 6), 5);
        assert_eq!(floor_of("7", 6), 1);
        assert_eq!(floor_of("901", 6), 1);
    }
}
