//! The words that head the columns of other people's tables, field by field.

use crate::exchange::columns::Field;

/// The words for each field, compared as `words::plain` writes them; the first is the one of our own files.
pub fn words(field: Field) -> &'static [&'static str] {
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
        Field::State => &[
            "state",
            "状态",
            "结果",
            "情况",
            "上门结果",
            "入户结果",
            "房门情况",
            "排查结果",
            "status",
            "outcome",
            "result",
        ],
        Field::LastVisit => {
            &["lastvisit", "入户时间", "最后上门", "上门时间", "最近上门", "时间", "visited", "when", "time"]
        }
        Field::Team => &[
            "team",
            "小分队",
            "小组",
            "入户人",
            "入户的人",
            "上门人",
            "上门人员",
            "谁去",
            "走访人",
            "by",
            "who",
            "visitors",
        ],
        Field::Round => &["round", "轮次", "排查轮次", "走访", "第几轮", "哪一轮"],
        Field::OrderId => &["order", "订单", "订单号", "单号", "编号", "orderid", "orderno", "id", "no"],
        Field::ErrandId => &["errand", "代办编号", "事项号", "编号", "errandid", "id", "no"],
        Field::Address => &[
            "household",
            "住户",
            "门牌",
            "门牌号",
            "地址",
            "房号",
            "address",
            "door",
            "flat",
            "apartment",
            "室号",
            "户",
            "户号",
        ],
        Field::Who => {
            &["who", "下单人", "谁要的", "姓名", "联系人", "收货人", "name", "customer", "contact", "askedby"]
        }
        Field::Quantity => &["quantity", "数量", "qty", "多少", "份数", "howmany", "howmuch", "count"],
        Field::Remark => &["remark", "规格", "品牌", "品牌规格", "要求", "brand", "size", "spec"],
        Field::NoSubstitute => {
            &["nosubstitute", "指定品牌", "不换", "不可替换", "不替换", "不接受替换", "nosubstitutes"]
        }
        Field::Got => &["got", "购买情况", "买到没有", "是否买到", "采购情况", "bought"],
        Field::Stage => &["stage", "阶段", "进度", "状态", "status", "state", "step"],
        Field::Taken => &["taken", "登记时间", "下单时间", "接单时间", "时间", "ordered", "orderedat", "date", "日期"],
        Field::Promised => &["promised", "承诺时间", "约定时间", "答应时间", "promisedby", "due"],
        Field::AtDoor => &["atdoor", "送达结果", "门口结果", "交接", "handover"],
        Field::Tried => &["tried", "送达时间", "上门时间", "送到时间", "triedat", "deliveredat"],
        Field::Paid => &["paid", "已付", "已收", "已付款", "付款", "收款", "payment"],
        Field::Source => &["source", "原文", "聊天原文", "原话", "chat", "message"],
        Field::Task => {
            &["task", "代办", "代办事项", "事项", "跑腿", "要办的事", "任务", "内容", "errand", "todo", "what"]
        }
        Field::Amount => &["amount", "金额", "钱", "多少钱", "money", "sum"],
        Field::Owner => &["owner", "负责人", "经办人", "谁办", "谁去", "assignee"],
        Field::Done => &["done", "完成时间", "办完时间", "完成", "办好", "doneat", "finished"],
    }
}
