//! Words: how people write the same thing, in Chinese and English, with wide letters and narrow ones.

pub mod care;
pub mod columns;
pub mod deliveries;
pub mod roles;
pub mod site;
pub mod skills;

/// A cell as it is kept: no space at its ends, no mark of byte order, no invisible or direction-changing letters.
pub fn tidy(text: &str) -> String {
    let kept: String =
        text.chars().filter(|c| !is_invisible(*c)).map(|c| if c == '\u{A0}' { ' ' } else { c }).collect();
    kept.trim().to_owned()
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{FEFF}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}')
        || (c.is_control() && !matches!(c, '\n' | '\t'))
}

/// The same text with full-width letters, digits and punctuation made narrow, dashes made `-`.
pub fn narrow(text: &str) -> String {
    text.chars().map(narrow_letter).collect()
}

fn narrow_letter(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '\u{3000}' | '\u{A0}' => ' ',
        '–' | '—' | '―' | '−' | '‐' | '‑' | '─' => '-',
        '〜' => '~',
        '∶' => ':',
        '【' | '〔' => '(',
        '】' | '〕' => ')',
        c => c,
    }
}

/// Narrow, lower-case and without spaces, dashes and underscores: for comparing words.
pub fn plain(text: &str) -> String {
    let kept = |c: &char| !c.is_whitespace() && !matches!(c, '-' | '_' | '.' | ':' | '*' | '/' | '\'' | '"' | '’');
    narrow(text).to_lowercase().chars().filter(kept).collect()
}

/// The parts of a list as people write one: separated by `;` `,` `、` `/` `|` or a line break.
pub fn parts(text: &str) -> Vec<String> {
    let separators = |c: char| matches!(c, ';' | ',' | '、' | '|' | '/' | '\n' | '；' | '，' | '／');
    text.split(separators).map(tidy).filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_letters_are_compared_as_narrow_ones() {
        assert_eq!(plain("ＭＡＸ＿Ｈｏｕｒｓ Week"), "maxhoursweek");
        assert_eq!(narrow("１７：３０－２３：３０"), "17:30-23:30");
        assert_eq!(tidy("\u{FEFF} 姓名\u{3000}"), "姓名");
        assert_eq!(parts("有经验；本地话、会开车"), ["有经验", "本地话", "会开车"]);
    }
}
