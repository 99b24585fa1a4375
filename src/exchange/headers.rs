//! Which field a column's header names, in Chinese and English, and which table a set of headers belongs to.

use super::columns::{Field, Mapping, TableKind};
use super::words::{narrow, plain};

/// The words for each field, compared as `words::plain` writes them; the first is the one of our own files.
fn words(field: Field) -> &'static [&'static str] {
    match field {
        Field::Name => &["name", "姓名", "名字", "人员", "称呼", "fullname", "person", "值守人", "人名"],
        Field::Phone => &[
            "phone",
            "电话",
            "手机",
            "手机号",
            "手机号码",
            "联系电话",
            "联系方式",
            "电话号码",
            "tel",
            "telephone",
            "mobile",
            "phonenumber",
            "phoneno",
            "电话号",
        ],
        Field::Role => &["role", "角色", "身份", "类别", "人员类别", "职务", "岗位身份", "position"],
        Field::Skills => &["skills", "特长", "技能", "专长", "擅长", "skill", "abilities", "能力"],
        Field::Availability => &[
            "availability",
            "可用时间",
            "有空时间",
            "空闲时间",
            "可值守时间",
            "可值班时间",
            "时间",
            "时段",
            "available",
            "when",
            "freetime",
            "什么时候有空",
        ],
        Field::MostHours => &[
            "maxhoursweek",
            "每周最多小时",
            "每周最多小时数",
            "周最多小时",
            "每周上限",
            "maxhours",
            "hoursperweek",
            "maxhoursperweek",
            "mosthours",
            "mosthoursaweek",
            "每周工时上限",
        ],
        Field::LeastRest => {
            &["minresthours", "最少休息小时", "班间休息", "休息小时", "minrest", "leastrest", "resthours"]
        }
        Field::MostFloors => {
            &["maxfloors", "最多爬几楼", "最多楼层", "爬楼上限", "最高楼层", "mostfloors", "stairs", "最多爬楼"]
        }
        Field::Notes | Field::SiteNote => &["notes", "备注", "说明", "note", "remarks", "comment", "comments", "附注"],
        Field::SiteKind => &["kind", "类型", "类别", "种类", "type"],
        Field::Grid => &["grid", "网格", "网格号", "所属网格"],
        Field::Building => &[
            "building",
            "楼栋",
            "楼号",
            "栋",
            "栋号",
            "楼栋号",
            "幢",
            "buildingno",
            "bldg",
            "block",
            "名称",
            "name",
            "place",
        ],
        Field::Unit => &["unit", "单元", "单元号", "stairwell", "楼道", "门洞", "entrance"],
        Field::Floors => &["floors", "楼层", "层数", "楼层数", "总层数", "storeys", "stories"],
        Field::DoorsPerFloor => {
            &["doorsperfloor", "每层户数", "每层几户", "户层", "每层门数", "doorsafloor", "一层几户"]
        }
        Field::Doors => &["doors", "房号", "门牌", "门牌号", "户号", "房号列表", "doornumbers", "doorlist"],
        Field::East => &["xm", "x", "东", "东向米", "east", "横坐标", "东米"],
        Field::North => &["ym", "y", "北", "北向米", "north", "纵坐标", "北米"],
        Field::Day => &["date", "日期", "值守日期", "day", "排班日期"],
        Field::Post => &["post", "岗位", "岗位名称", "值守点", "点位", "岗点", "station"],
        Field::PostKind => &["kind", "岗位类型", "类型", "岗位类别", "type", "posttype", "postkind"],
        Field::SeriesNo => &["seriesno", "序号", "关卡序号", "第几道", "series", "顺序", "道次"],
        Field::Shift => &["shift", "班次", "班", "班别", "shiftname", "班次名称"],
        Field::Start => &["start", "开始", "开始时间", "起", "上岗时间", "begin", "from", "starttime", "起始时间"],
        Field::End => &["end", "结束", "结束时间", "止", "下岗时间", "to", "until", "endtime", "终止时间"],
        Field::LeastHeads => &[
            "peoplemin",
            "最少人数",
            "人数",
            "需要人数",
            "people",
            "heads",
            "minpeople",
            "least",
            "所需人数",
            "每班人数",
        ],
        Field::WantedHeads => &["peoplewanted", "期望人数", "理想人数", "wanted", "peopleideal"],
        Field::MostHeads => &["peoplemax", "最多人数", "人数上限", "maxpeople", "most"],
        Field::SkillsWanted => {
            &["skillswanted", "所需特长", "需要特长", "特长", "特长要求", "skills", "skill", "技能要求"]
        }
        Field::BeatMetres => {
            &["lengthm", "路段长度", "长度", "长度米", "路段米", "length", "metres", "meters", "beatm"]
        }
        Field::LapMinutes => &["lapmin", "一圈分钟", "每圈分钟", "往返分钟", "lap", "lapminutes", "巡逻一圈"],
        Field::Zone => &["timezone", "时区", "zone", "tz"],
        Field::DayNote => &["daynote", "当日说明", "日期说明", "备注", "节假日", "说明", "holiday", "note", "notes"],
        Field::Door => {
            &["door", "房号", "门牌", "门牌号", "室号", "室", "户号", "房间号", "doorno", "flat", "apartment", "room"]
        }
        Field::Residents => &[
            "residents",
            "人数",
            "常住人数",
            "居住人数",
            "人口",
            "家庭人口",
            "几口人",
            "people",
            "persons",
            "headcount",
        ],
        Field::CareTags => {
            &["caretags", "关爱标签", "重点关爱", "标签", "关爱类别", "特殊情况", "care", "tags", "needs"]
        }
        Field::PreferredTimes => &[
            "preferredtimes",
            "上门时间",
            "方便时间",
            "合适时间",
            "希望时间",
            "时间要求",
            "preferredtime",
            "besttime",
            "when",
        ],
        Field::Supplier => &[
            "supplier",
            "供货商",
            "供应商",
            "商家",
            "超市",
            "店铺",
            "来源",
            "shop",
            "store",
            "vendor",
            "pharmacy",
            "药店",
            "药房",
        ],
        Field::Item => {
            &["item", "品名", "商品", "货品", "名称", "商品名称", "菜名", "套餐", "product", "goods", "name"]
        }
        Field::IsPackage => &["ispackage", "是否套餐", "套餐否", "为套餐", "package", "isset"],
        Field::Contents => &["contents", "内容", "包含", "套餐内容", "明细", "规格内容", "includes", "content"],
        Field::PriceUnit => &["unit", "单位", "计价单位", "计量单位", "per", "units"],
        Field::Price => &["price", "价格", "单价", "售价", "价钱", "元", "unitprice", "cost", "每盒价格"],
        Field::Currency => &["currency", "币种", "货币"],
        Field::Grams => {
            &["gramsperunit", "每单位克重", "克重", "重量克", "单位重量", "重量", "grams", "weight", "weightg", "克"]
        }
        Field::PriceDay => &["date", "日期", "报价日期", "价格日期", "更新日期", "day", "asof", "updated"],
        Field::Medicine => &["medicine", "药品", "药名", "药品名称", "drug", "medication", "name", "品名"],
        Field::Dose => &["dose", "规格", "剂量", "strength", "pack", "packsize", "size"],
        Field::Needed => &["needed", "需要盒数", "需要", "需求", "需求量", "盒数", "quantity", "packsneeded", "need"],
        Field::Stock => &["stock", "库存", "现有", "存货", "有货", "packs", "instock", "available"],
    }
}

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
