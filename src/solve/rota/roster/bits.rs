//! Days of work as bits, one word for 64 days: where a stretch of work or of days off begins and ends.

/// Most days that one word of bits tells apart.
pub const MOST: usize = 64;

/// Is there work on the day?
pub fn is_on(words: &[u64], day: usize) -> bool {
    words[day >> 6] >> (day & 63) & 1 == 1
}

/// The first day of the stretch that the day belongs to.
pub fn first_day(words: &[u64], day: usize) -> usize {
    let flip = if is_on(words, day) { 0 } else { u64::MAX };
    let mut word = day >> 6;
    // The bits from the day downwards, those that differ set.
    let differ = !(words[word] ^ flip) << (63 - (day & 63));
    if differ != 0 {
        return day + 1 - differ.leading_zeros() as usize;
    }
    while word > 0 {
        word -= 1;
        let differ = !(words[word] ^ flip);
        if differ != 0 {
            return ((word + 1) << 6) - differ.leading_zeros() as usize;
        }
    }
    0
}

/// The day after the stretch that the day belongs to; at most `days`.
pub fn end_day(words: &[u64], day: usize, days: usize) -> usize {
    let flip = if is_on(words, day) { 0 } else { u64::MAX };
    let mut word = day >> 6;
    let differ = !(words[word] ^ flip) >> (day & 63);
    if differ != 0 {
        return (day + differ.trailing_zeros() as usize).min(days);
    }
    while word + 1 < words.len() {
        word += 1;
        let differ = !(words[word] ^ flip);
        if differ != 0 {
            return ((word << 6) + differ.trailing_zeros() as usize).min(days);
        }
    }
    days
}

/// Up to 64 days from a day on, the first in the lowest bit; days beyond the words are off.
pub fn window(words: &[u64], day: usize, length: usize) -> u64 {
    let (word, shift) = (day >> 6, day & 63);
    let low = words[word] >> shift;
    let high = if shift == 0 { 0 } else { words.get(word + 1).map_or(0, |next| next << (64 - shift)) };
    (low | high) & mask(length)
}

/// A window as it is once another, `new`, was laid over it where the two meet.
pub fn overlaid(old: u64, day: usize, length: usize, new: u64, new_day: usize, new_length: usize) -> u64 {
    let (from, until) = (day.max(new_day), (day + length).min(new_day + new_length));
    if from >= until {
        return old;
    }
    let place = mask(until - from) << (from - day);
    (old & !place) | ((new >> (from - new_day)) << (from - day) & place)
}

/// So many lowest bits.
fn mask(length: usize) -> u64 {
    if length >= 64 { u64::MAX } else { (1 << length) - 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_are_found_within_and_across_words() {
        let mut words = vec![0u64; 3];
        for day in [3, 4, 5].into_iter().chain(60..130) {
            words[day >> 6] |= 1 << (day & 63);
        }
        assert_eq!((first_day(&words, 4), end_day(&words, 4, 180)), (3, 6));
        assert_eq!((first_day(&words, 0), end_day(&words, 0, 180)), (0, 3));
        assert_eq!((first_day(&words, 129), end_day(&words, 60, 180)), (60, 130));
        assert_eq!((first_day(&words, 179), end_day(&words, 130, 180)), (130, 180));
        assert_eq!((first_day(&words, 59), end_day(&words, 6, 180)), (6, 60));
        assert_eq!(window(&words, 58, 6), 0b111100);
        assert_eq!(window(&words, 127, 5), 0b00111);
    }

    #[test]
    fn a_window_is_laid_over_another_where_they_meet() {
        assert_eq!(overlaid(0b11, 5, 2, 0b00, 6, 3), 0b01);
        assert_eq!(overlaid(0b00, 5, 2, 0b111, 3, 3), 0b01);
        assert_eq!(overlaid(0b10, 5, 2, 0b1, 0, 5), 0b10);
        assert_eq!(overlaid(0b0, 5, 2, u64::MAX, 0, 64), 0b11);
    }
}
