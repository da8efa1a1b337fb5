import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { deflateRawSync } from 'node:zlib'
import { Workbook } from '@cj-tech-master/excelts'
import { expect, test } from 'vitest'
import { fileRefusalText } from '../../../electron/spreadsheet/fileRefusalText.ts'
import { readSpreadsheet } from '../../../electron/spreadsheet/readSpreadsheet.ts'
import { zipEntries } from '../../../electron/spreadsheet/zipEntries.ts'
import { temporaryFolder } from '../../support/stores.ts'
import { type ZipPart, zip } from '../fuzz/zip.ts'

type Sheet = ReturnType<Workbook['addWorksheet']>

async function xlsx(fill: (sheet: Sheet, workbook: Workbook) => void): Promise<Uint8Array> {
  const workbook = new Workbook()
  fill(workbook.addWorksheet('商品'), workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const good = () => xlsx((sheet) => void sheet.addRow(['编码', '品名', 1.5]))

/** The good workbook with its parts changed. */
async function withParts(change: (parts: ZipPart[]) => readonly ZipPart[]): Promise<Uint8Array> {
  const entries = zipEntries(await good())
  if (!entries.ok) throw new Error('the good workbook cannot be read')
  return zip(change(entries.value.map(({ name, content }) => ({ name, content }))))
}

const inPart = (name: string, rewrite: (xml: string) => string) =>
  withParts((parts) =>
    parts.map((part) =>
      part.name === name
        ? { ...part, content: Buffer.from(rewrite(Buffer.from(part.content).toString())) }
        : part,
    ),
  )

const SHEET = 'xl/worksheets/sheet1.xml'
const afterDeclaration = (what: string) => (xml: string) => xml.replace(/^(<\?xml[^>]*\?>)?/u, `$1${what}`)

async function refusalOf(bytes: Uint8Array) {
  const read = await readSpreadsheet(bytes, 'list.xlsx')
  if (read.ok) throw new Error('it was read')
  return { ...read.error, words: fileRefusalText(read.error) }
}

const LAUGHS = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(50)}">${Array.from('bcdefghij', (name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'[at]};`.repeat(10)}">`).join('')}]>`

test.each([
  ['entities that grow a thousand million times', 'xl/sharedStrings.xml', afterDeclaration(LAUGHS)],
  [
    'an entity that names a file of this machine',
    SHEET,
    afterDeclaration('<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'),
  ],
  ['an entity nobody declared', 'xl/sharedStrings.xml', (xml: string) => xml.replace('编码', '&secret;')],
  ['a document type in the list of sheets', 'xl/workbook.xml', afterDeclaration('<!DOCTYPE workbook>')],
])('%s is refused before the library sees it, with the part and the place', async (_, part, rewrite) => {
  const { kind, words, ...rest } = await refusalOf(await inPart(part, rewrite))
  expect({ kind, ...rest }).toMatchObject({ kind: 'damaged-part', part, fault: 'declares' })
  expect(words).toMatch(new RegExp(`^"${part}", byte \\d+: found a declaration or an entity, allowed `, 'u'))
})

test.each([
  ['XML that breaks off', (xml: string) => xml.slice(0, -20), 'malformed'],
  ['a tag closed by another', (xml: string) => xml.replace('</row>', '</raw>'), 'malformed'],
  ['a NUL in the text', (xml: string) => xml.replace('<v>', '<v>\0'), 'malformed'],
  ['a NUL by its number', (xml: string) => xml.replace('<v>', '<v>&#0;'), 'malformed'],
  [
    '70 levels of elements',
    (xml: string) => xml.replace('<sheetData>', `${'<x>'.repeat(70)}${'</x>'.repeat(70)}<sheetData>`),
    'deep',
  ],
  [
    '200 attributes on one element',
    (xml: string) =>
      xml.replace('<row ', `<row ${Array.from({ length: 200 }, (_, at) => `a${at}="1" `).join('')}`),
    'attributes',
  ],
])('%s in a sheet is refused as what it is', async (_, rewrite, fault) => {
  expect(await refusalOf(await inPart(SHEET, rewrite))).toMatchObject({
    kind: 'damaged-part',
    part: SHEET,
    fault,
  })
})

test.each([
  ['../../../etc/cron.d/x', 'outside'],
  ['/etc/x', undefined],
  ['xl/../../x.xml', 'outside'],
  ['C:\\windows\\x.xml', 'outside'],
  ['xl\\worksheets\\sheet1.xml', 'outside'],
  ['XL/WORKSHEETS/SHEET1.XML', 'twice'],
])('an entry named %s leads nowhere: nothing is ever written by its name', async (name, fault) => {
  const bytes = await withParts((parts) => [...parts, { name, content: Buffer.from('<x/>') }])
  if (fault === undefined) expect(await readSpreadsheet(bytes, 'list.xlsx')).toMatchObject({ ok: true })
  else expect(await refusalOf(bytes)).toMatchObject({ kind: 'damaged-part', part: name, fault })
})

test('of two parts of one name none counts: readers disagree which one does', async () => {
  const bytes = await withParts((parts) => [...parts, ...parts.filter(({ name }) => name === SHEET)])
  expect(await refusalOf(bytes)).toMatchObject({ kind: 'damaged-part', part: SHEET, fault: 'twice' })
})

/** An archive in which every entry is the same 10 MB of zeros, lying in the file once. */
function overlapping(entries: number): Uint8Array {
  const content = Buffer.alloc(10_000_000)
  const one = Buffer.from(zip([{ name: 'xl/a0000.xml', content }]))
  const end = one.length - 22
  const start = one.readUInt32LE(end + 16)
  const central = one.subarray(start, end)
  const directory = Array.from({ length: entries }, (_, at) => {
    const entry = Buffer.from(central)
    entry.write(`xl/a${String(at).padStart(4, '0')}.xml`, 46)
    return entry
  })
  const list = Buffer.concat(directory)
  const tail = Buffer.from(one.subarray(end))
  tail.writeUInt16LE(entries, 10)
  tail.writeUInt32LE(list.length, 12)
  return new Uint8Array(Buffer.concat([one.subarray(0, start), list, tail]))
}

test.each([
  [
    'ten thousand entries',
    zip(Array.from({ length: 10_000 }, (_, at) => ({ name: `xl/${at}.xml`, content: Buffer.from('<x/>') }))),
    'entries',
  ],
  [
    'an archive that packs 100 MB into 100 KB',
    zip([{ name: SHEET, content: Buffer.alloc(100_000_000, ' ') }]),
    'ratio',
  ],
  ['1,000 entries that lie over one another', overlapping(1_000), 'inflated-bytes'],
])('%s: too much, with what was found and what is allowed', async (_, bytes, what) => {
  const { words, ...refusal } = await refusalOf(bytes)
  expect(refusal).toMatchObject({ kind: 'too-large', what })
  expect(words).toMatch(/^found \d+ \([a-z-]+\), allowed at most \d+$/u)
})

test('an archive in an archive in an archive is opened once and found to be no workbook', async () => {
  let bomb: Uint8Array = zip([{ name: 'x.xml', content: Buffer.alloc(1_000_000) }])
  for (let level = 0; level < 5; level += 1) bomb = zip([{ name: 'xl/workbook.xml', content: bomb }])
  expect(await refusalOf(bomb)).toMatchObject({ kind: 'damaged-part', part: 'xl/workbook.xml' })
})

test('an entry that holds more than its directory says is not believed', async () => {
  const content = Buffer.alloc(5_000_000, 'a')
  expect(await refusalOf(zip([{ name: SHEET, content, claimedBytes: 100 }]))).toMatchObject({
    kind: 'damaged',
  })
  const varied = Buffer.from(Array.from({ length: 40_000 }, (_, at) => (at * at) % 251))
  const packed = deflateRawSync(varied)
  const cut = packed.subarray(0, packed.length >> 1)
  expect(await refusalOf(zip([{ name: SHEET, content: varied, packed: cut }]))).toMatchObject({
    kind: 'damaged',
  })
})

test('comments, links, tables, pictures and names of a stranger are left unread, whatever they are called', async () => {
  const bytes = await xlsx((sheet) => {
    sheet.addRow(['编码', '__proto__', 1])
    sheet.getCell('A1').note = { texts: [{ text: '__proto__' }] }
    sheet.getCell('B1').note = 'constructor'
    sheet.getCell('C1').value = { text: 'a link', hyperlink: 'https://example.invalid/?q=secret' }
  })
  const read = await readSpreadsheet(bytes, 'list.xlsx')
  expect(
    read.ok && read.value.tables[0]?.rows[0]?.cells.map((cell) => ('text' in cell ? cell.text : cell.kind)),
  ).toEqual(['编码', '__proto__', 'a link'])
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(({} as Record<string, unknown>).texts).toBeUndefined()
})

test.each(['__proto__', 'constructor', 'toString'])(
  'a sheet, a name and a cell that is called %s are names like others',
  async (name) => {
    const named = `<definedNames><definedName name="${name}">商品!$A$1</definedName></definedNames></workbook>`
    const bytes = await inPart('xl/workbook.xml', (xml) =>
      xml.replace('商品', name).replace('</workbook>', named),
    )
    const read = await readSpreadsheet(bytes, 'list.xlsx')
    expect(read.ok ? read.value.tables.map((table) => table.name) : read.error.kind).toEqual([name])
    expect(Object.keys(Object.prototype)).toEqual([])
  },
)

test('a sheet with one cell at its far end is a sheet of one row', async () => {
  const bytes = await inPart(SHEET, (xml) =>
    xml.replace(
      /<sheetData>.*<\/sheetData>/su,
      '<sheetData><row r="1048576"><c r="C1048576"><v>7</v></c></row></sheetData>',
    ),
  )
  const read = await readSpreadsheet(bytes, 'list.xlsx')
  expect(read.ok && read.value.tables[0]?.rows.map(({ number, cells }) => [number, cells.length])).toEqual([
    [1_048_576, 3],
  ])
})

test('200,000 rows, and a range merged over the whole sheet, are refused by their cells before they are built', async () => {
  const rows = Array.from(
    { length: 200_000 },
    (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c><c r="B${at + 1}"><v>2</v></c></row>`,
  ).join('')
  const many = await inPart(SHEET, (xml) =>
    xml.replace(/<sheetData>.*<\/sheetData>/su, `<sheetData>${rows}</sheetData>`),
  )
  expect(await refusalOf(many)).toMatchObject({
    kind: 'too-large',
    what: 'cells',
    found: 400_000,
    most: 300_000,
  })
  const merged = await inPart(SHEET, (xml) =>
    xml.replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
  )
  expect(await refusalOf(merged)).toMatchObject({ kind: 'too-large', what: 'cells' })
})

test('a text of 200,000 characters in one cell is read whole and shown short', async () => {
  const long = '长'.repeat(200_000)
  const bytes = await inPart('xl/sharedStrings.xml', (xml) => xml.replace('品名', long))
  const read = await readSpreadsheet(bytes, 'list.xlsx')
  expect(read.ok && read.value.tables[0]?.rows[0]?.cells[1]).toEqual({ kind: 'text', text: long })
})

test('a date is the same day in Shanghai, Los Angeles and on Kiritimati, in both calendars of Excel', async () => {
  const folder = temporaryFolder()
  const program = fileURLToPath(new URL('readDays.ts', import.meta.url))
  const days = [Date.UTC(2026, 0, 1), Date.UTC(2026, 2, 29), Date.UTC(2026, 9, 25), Date.UTC(2028, 1, 29)]
  for (const isFrom1904 of [false, true]) {
    const file = path.join(folder, `days-${isFrom1904}.xlsx`)
    const bytes = await xlsx((sheet, workbook) => {
      workbook.properties.date1904 = isFrom1904
      sheet.addRow(days.map((day) => new Date(day)))
    })
    writeFileSync(file, bytes)
    for (const zone of ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
      const { stdout } = spawnSync(process.execPath, [program, file], {
        encoding: 'utf8',
        env: { ...process.env, TZ: zone },
      })
      expect([zone, isFrom1904, stdout]).toEqual([
        zone,
        isFrom1904,
        '2026-01-01 2026-03-29 2026-10-25 2028-02-29\n',
      ])
    }
  }
})
