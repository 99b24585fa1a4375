//! Identities from natural keys, so that one file imported on two phones gives the same records.

/// A person's: from the name alone (the telephone is nobody's business), with a count from the second namesake on.
pub fn person(name: &str, nth: usize) -> String {
    let hash = fnv(name);
    if nth <= 1 { format!("p-{hash:016x}") } else { format!("p-{hash:016x}-{nth}") }
}

/// A building's, from its number.
pub fn building(number: &str) -> String {
    format!("b-{}", part(number))
}

/// A stairwell's, from its building's number and its own.
pub fn stairwell(building: &str, unit: &str) -> String {
    format!("s-{}/{}", part(building), part(unit))
}

/// A household's, from its key, such as `3-2-501`.
pub fn household(key: &str) -> String {
    format!("h-{}", part(key))
}

/// A price's, from its supplier, what it is for, and its day.
pub fn price(supplier: &str, item: &str, unit: &str, day: &str) -> String {
    format!("price-{}/{}/{}/{}", part(supplier), part(item), part(unit), part(day))
}

/// An order's, from whose it is and what it says: the things, one a line.
pub fn order(household: &str, who: &str, taken: &str, things: &str) -> String {
    format!("order-{}/{:016x}", part(household), fnv(&format!("{who}\n{taken}\n{things}")))
}

/// An errand's, from whose it is and what it says.
pub fn errand(household: &str, task: &str, taken: &str) -> String {
    format!("errand-{}/{:016x}", part(household), fnv(&format!("{taken}\n{task}")))
}

/// A visit's, from its round, its door, its moment and what was found.
pub fn visit(round: &str, door: &str, when: &str, outcome: &str) -> String {
    format!("visit-{}/{}/{}/{outcome}", part(round), part(door), part(when))
}

/// A place's, from its kind and name.
pub fn place(kind: &str, name: &str) -> String {
    format!("{kind}-{}", part(name))
}

/// A post's, from its name.
pub fn post(name: &str) -> String {
    format!("post-{}", part(name))
}

/// A shift's, from its post and its name (made unlike its neighbours by the caller).
pub fn shift(post: &str, name: &str) -> String {
    format!("{post}/{}", part(name))
}

/// A part of an id: `/` and `%` are written as `%2F` and `%25`, so that different parts never make one id.
fn part(text: &str) -> String {
    text.replace('%', "%25").replace('/', "%2F")
}

/// The digits of a telephone number, for comparing; a country code 86 before a mobile number is left out.
pub fn digits(phone: &str) -> String {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    let local = digits.trim_start_matches('0').strip_prefix("86").filter(|rest| rest.len() == 11);
    local.map_or_else(|| digits.clone(), str::to_owned)
}

/// FNV-1a, 64 bits (Fowler, Noll and Vo): small, fixed for ever, the same on every machine.
fn fnv(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_follow_from_what_things_are_called() {
        assert_eq!(fnv("a"), 0xaf63_dc4c_8601_ec8c, "the published test value");
        assert_eq!(person("徐书记", 1), person("徐书记", 1));
        assert_ne!(person("徐书记", 1), person("徐书记", 2));
        assert_ne!(stairwell("3/1", "2"), stairwell("3", "1/2"));
    }

    #[test]
    fn one_telephone_is_one_however_it_is_written() {
        assert_eq!(digits("+86 138-0000-1000"), digits("13800001000"));
    }
}
