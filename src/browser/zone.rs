//! Zones by asking the browser, which knows them: no zone table is shipped.

use js_sys::{Array, Date as JsDate, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::clock::instant;
use crate::domain::time::{Date, OffsetFrom, Zone};

/// The years around now for which offsets are asked: a rota is planned weeks ahead and looked up years later.
const YEARS: (i64, i64) = (-8, 3);

/// How far apart the first questions are; no zone changes its offset and back within a fortnight, except Ramadan's
/// in Morocco, which lasts four weeks.
const STEP: i64 = 10 * 86_400;

const YEAR: i64 = 31_556_952;

/// The device's own zone.
pub(super) fn of_device() -> Zone {
    let options = Intl::DateTimeFormat::new(&Array::new(), &Object::new()).resolved_options();
    let name = Reflect::get(&options, &JsValue::from_str("timeZone")).ok().and_then(|name| name.as_string());
    let offset = |instant: i64| {
        let minutes = JsDate::new(&JsValue::from_f64(instant as f64 * 1000.0)).get_timezone_offset();
        Some((-minutes * 60.0) as i32)
    };
    Zone::new(name.unwrap_or_else(|| "UTC".to_owned()), changes(offset))
}

/// Today by the device's wall clock.
pub(super) fn today() -> Date {
    of_device().civil(instant()).map(|now| now.date()).unwrap_or_default()
}

/// A zone by its name; `None` when the browser does not know it.
pub(super) fn named(name: &str) -> Option<Zone> {
    let format = formatter(name)?;
    let found = changes(|instant| offset_by(&format, instant));
    (!found.is_empty()).then(|| Zone::new(name, found))
}

/// The offsets over the years in question: asked every few days, each change then narrowed down to the second.
fn changes(offset: impl Fn(i64) -> Option<i32>) -> Vec<OffsetFrom> {
    let now = instant();
    let (first, last) = (now + YEARS.0 * YEAR, now + YEARS.1 * YEAR);
    let Some(mut current) = offset(first) else { return vec![] };
    let mut found = vec![OffsetFrom { since: i64::MIN, offset: current }];
    let mut at = first;
    while at < last {
        let next = at + STEP;
        let Some(then) = offset(next) else { break };
        if then != current {
            let (mut before, mut after) = (at, next);
            while after - before > 1 {
                let middle = before + (after - before) / 2;
                if offset(middle) == Some(current) {
                    before = middle;
                } else {
                    after = middle;
                }
            }
            found.push(OffsetFrom { since: after, offset: then });
            current = then;
        }
        at = next;
    }
    found
}

/// The browser's formatter for a zone, in figures; it throws on a zone it does not know.
fn formatter(name: &str) -> Option<JsValue> {
    let options = Object::new();
    for (key, value) in [("timeZone", name), ("hourCycle", "h23"), ("calendar", "gregory"), ("numberingSystem", "latn")]
    {
        Reflect::set(&options, &JsValue::from_str(key), &JsValue::from_str(value)).ok()?;
    }
    for key in ["year", "month", "day", "hour", "minute", "second"] {
        Reflect::set(&options, &JsValue::from_str(key), &JsValue::from_str("numeric")).ok()?;
    }
    let constructor =
        Reflect::get(&Reflect::get(&js_sys::global(), &"Intl".into()).ok()?, &"DateTimeFormat".into()).ok()?;
    Reflect::construct(constructor.dyn_ref::<Function>()?, &Array::of2(&"en-US".into(), &options)).ok()
}

/// Seconds east of UTC at an instant, from the wall-clock time the browser prints for it.
fn offset_by(format: &JsValue, instant: i64) -> Option<i32> {
    let parts = Reflect::get(format, &"formatToParts".into()).ok()?;
    let date = JsDate::new(&JsValue::from_f64(instant as f64 * 1000.0));
    let parts = parts.dyn_ref::<Function>()?.call1(format, &date).ok()?;
    let mut figures = [0i16; 6];
    for part in Array::from(&parts).iter() {
        let kind = Reflect::get(&part, &"type".into()).ok()?.as_string()?;
        let value = Reflect::get(&part, &"value".into()).ok()?.as_string()?;
        let names = ["year", "month", "day", "hour", "minute", "second"];
        if let Some(n) = names.iter().position(|name| *name == kind) {
            *figures.get_mut(n)? = value.parse().ok()?;
        }
    }
    let [year, month, day, hour, minute, second] = figures;
    let small = |figure: i16| i8::try_from(figure).ok();
    let civil =
        jiff::civil::DateTime::new(year, small(month)?, small(day)?, small(hour)?, small(minute)?, small(second)?, 0);
    let utc = Zone::fixed("UTC", 0).instant(civil.ok()?);
    i32::try_from(utc - instant).ok()
}
