// Zip archives and workbooks for the tests, made by hand so that they can also be made wrong.
import { deflateRawSync } from "node:zlib";

const TABLE = Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
  return n >>> 0;
});

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = TABLE[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** The fields that a local header and a directory entry share, from the version on. */
function common({ crc, packed, size, name }) {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function signature(number) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

function directoryEntry(part, offset) {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([signature(0x02014b50), Buffer.from([20, 0]), common(part), rest, part.name]);
}

/** A zip archive of these parts, by name. `claimed` is the size that its headers state, where that is not the truth. */
export function zip(parts, claimed) {
  const ready = Object.entries(parts).map(([name, content]) => {
    const bytes = Buffer.from(content);
    const size = claimed ?? bytes.length;
    return { name: Buffer.from(name), packed: deflateRawSync(bytes, { level: 9 }), crc: crc32(bytes), size };
  });
  const files = [];
  const directory = [];
  let offset = 0;
  for (const part of ready) {
    const file = Buffer.concat([signature(0x04034b50), common(part), part.name, part.packed]);
    directory.push(directoryEntry(part, offset));
    files.push(file);
    offset += file.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(ready.length, 4);
  end.writeUInt16LE(ready.length, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, entries, signature(0x06054b50), end]);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** One sheet: every cell is text. */
const sheet = (rows) =>
  `${XML}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
    .map((cells, r) => {
      const cell = (text, c) =>
        `<c r="${String.fromCharCode(65 + c)}${r + 1}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
      return `<row r="${r + 1}">${cells.map(cell).join("")}</row>`;
    })
    .join("")}</sheetData></worksheet>`;

/** The parts of a workbook of these sheets, by name; at most 26 columns. */
export function workbookParts(sheets) {
  const names = Object.keys(sheets);
  const each = (text) => names.map((name, n) => text(name, n + 1)).join("");
  const spread = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return {
    "[Content_Types].xml": `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spread}.sheet.main+xml"/>${each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${spread}.worksheet+xml"/>`)}</Types>`,
    "_rels/.rels": `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${related}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${related}"><sheets>${each((name, n) => `<sheet name="${escaped(name)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each((_, n) => `<Relationship Id="rId${n}" Type="${related}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}</Relationships>`,
    ...Object.fromEntries(names.map((name, n) => [`xl/worksheets/sheet${n + 1}.xml`, sheet(sheets[name])])),
  };
}

/** The rows of a comma-separated text without quotation marks. */
export const rowsOf = (csv) => csv.replace(/^\ufeff/, "").split(/\r?\n/).filter((line) => line !== "").map((line) => line.split(","));
