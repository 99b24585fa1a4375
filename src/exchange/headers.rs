//! Which field a column's header names, in Chinese and English, and which table a set of headers belongs to.

use super::columns::{Field, Mapping, TableKind};
use super::words::{columns::words, narrow, plain};

/// How well a header names a field: 2 as we know it, 1 with more around it, 0 not at all.
fn fit(header: &str, field: Field) -> u8 {
    let whole = plain(header);
    let bare = plain(narrow(header).split('(').next().unwrap_or(""));
    let known = words(field);
    if known.iter().any(|word| whole == *word || bare == *word) {
        return 2;
    }
    let long = |word: &&&str| word.chars().count() >= if word.is_ascii() { 5 } else { 2 };
    u8::from(known.iter().filter(long).any(|word| bare.contains(*word)))
}

/// The field of each column of a table: each field once, the best fit first, of two as good the one further left.
pub fn guess(headers: &[String], kind: TableKind) -> Mapping {
    let mut mapping: Mapping = vec![None; headers.len()];
    for least in [2, 1] {
        for field in Field::of(kind) {
            if mapping.contains(&Some(*field)) {
                continue;
            }
            let free = |(at, header): &(usize, &String)| mapping[*at].is_none() && fit(header, *field) >= least;
            if let Some((at, _)) = headers.iter().enumerate().find(free) {
                mapping[at] = Some(*field);
            }
        }
    }
    mapping
}

/// The table whose fields the headers name best, needed ones counted double.
pub fn guess_kind(headers: &[String]) -> (TableKind, usize) {
    let score = |kind: TableKind| {
        let mapping = guess(headers, kind);
        let named = mapping.iter().flatten().count();
        let needed = Field::needed(kind).iter().filter(|field| mapping.contains(&Some(**field))).count();
        named + needed
    };
    let mut best = (TableKind::People, score(TableKind::People));
    for kind in TableKind::ALL {
        if score(kind) > best.1 {
            best = (kind, score(kind));
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(line: &str) -> Vec<String> {
        line.split(',').map(str::to_owned).collect()
    }

    #[test]
    fn our_own_headers_are_all_known() {
        let tables = [
            (TableKind::People, "姓名,电话,角色,特长,可用时间,每周最多小时,最多爬几楼,备注"),
            (TableKind::People, "name,phone,role,skills,availability,max_hours_week,max_floors,notes"),
            (TableKind::Site, "kind,grid,building,unit,floors,doors_per_floor,doors,x_m,y_m,note"),
            (
                TableKind::Posts,
                "date,post,kind,series_no,shift,start,end,people_min,skills_wanted,length_m,lap_min,timezone,day_note",
            ),
            (TableKind::Site, "类型,网格,楼栋,单元,楼层,每层户数,房号,备注"),
            (TableKind::Posts, "日期,岗位,岗位类型,序号,班次,开始时间,结束时间,最少人数,所需特长"),
            (TableKind::Households, "grid,building,unit,door,residents,care_tags,preferred_times,notes"),
            (TableKind::Households, "网格,楼栋,单元,房号,人数,关爱标签,上门时间,备注"),
            (TableKind::Prices, "supplier,item,is_package,contents,unit,price,currency,grams_per_unit,date,note"),
            (TableKind::Prices, "供货商,品名,是否套餐,内容,单位,单价,币种,克重,日期,备注"),
        ];
        let told = [
            (TableKind::Pharmacies, "medicine,dose,needed,pharmacy,stock,price"),
            (TableKind::Pharmacies, "药品,规格,需要盒数,药店,库存,单价"),
        ];
        for (kind, line) in told {
            let headers = headers(line);
            assert!(guess(&headers, kind).iter().all(Option::is_some), "{line}: {:?}", guess(&headers, kind));
        }
        for (kind, line) in tables {
            let headers = headers(line);
            assert_eq!(guess_kind(&headers).0, kind, "{line}");
            assert!(guess(&headers, kind).iter().all(Option::is_some), "{line}: {:?}", guess(&headers, kind));
        }
    }

    #[test]
    fn letters_case_spaces_and_remarks_do_not_matter() {
        let headers = headers("Ｎａｍｅ, PHONE No. ,特长（技能）,Max Hours/Week,favourite colour");
        use Field::*;
        assert_eq!(guess(&headers, TableKind::People), [Some(Name), Some(Phone), Some(Skills), Some(MostHours), None]);
    }
}
