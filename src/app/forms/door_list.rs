//! Door numbers as people type them: one after another, by commas, semicolons, blanks or lines.

/// The numbers in their order, each once; text, never figures.
pub fn door_list(text: &str) -> Vec<String> {
    let mut doors: Vec<String> = Vec::new();
    let apart = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '，' | '；' | '、');
    for number in text.split(apart).filter(|number| !number.is_empty()) {
        if !doors.iter().any(|known| known == number) {
            doors.push(number.to_owned());
        }
    }
    doors
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doors_keep_their_text_and_stand_once() {
        assert_eq!(door_list("0101, 102；3-1\n102、B2  "), ["0101", "102", "3-1", "B2"]);
        assert_eq!(door_list(" ，; "), Vec::<String>::new());
    }
}
