import { deflateRawSync } from 'node:zlib'
import { Workbook } from '@cj-tech-master/excelts'
import { expect, test } from 'vitest'
import type { SheetCell } from '../../../domain/products/sheetTable.ts'
import { readSpreadsheet } from '../../../electron/spreadsheet/readSpreadsheet.ts'

type Fill = (sheet: ReturnType<Workbook['addWorksheet']>, workbook: Workbook) => void

async function xlsx(fill: Fill): Promise<Uint8Array> {
  const workbook = new Workbook()
  fill(workbook.addWorksheet('商品'), workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

async function cells(bytes: Uint8Array): Promise<readonly (readonly SheetCell[])[]> {
  const read = await readSpreadsheet(bytes, 'list')
  return read.ok ? (read.value.tables[0]?.rows ?? []).map((row) => row.cells) : []
}

/** A zip archive of entries, each with the sizes its directory claims. */
function zip(
  entries: readonly { readonly name: string; readonly content: Uint8Array; readonly claimedBytes?: number }[],
): Uint8Array {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, claimedBytes = content.length } of entries) {
    const packed = deflateRawSync(content)
    const label = Buffer.from(name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(claimedBytes, 22)
    local.writeUInt16LE(label.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(8, 10)
    central.writeUInt32LE(packed.length, 20)
    central.writeUInt32LE(claimedBytes, 24)
    central.writeUInt16LE(label.length, 28)
    central.writeUInt32LE(offset, 42)
    files.push(local, label, packed)
    directory.push(central, label)
    offset += 30 + label.length + packed.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, list, end])
}

test('text, numbers, dates, errors, rich text and truth come out of a workbook as what they are', async () => {
  const bytes = await xlsx((sheet) => {
    const rich = { richText: [{ text: '洗发' }, { text: '水', font: { bold: true } }] }
    sheet.addRow(['00123', 6901234567892, new Date(Date.UTC(2026, 0, 1)), { error: '#N/A' }, rich, true])
  })
  expect(await cells(bytes)).toEqual([
    [
      { kind: 'text', text: '00123' },
      { kind: 'number', value: 6901234567892 },
      { kind: 'date', day: '2026-01-01' },
      { kind: 'error', text: '#N/A' },
      { kind: 'text', text: '洗发水' },
      { kind: 'truth', value: true },
    ],
  ])
})

test('a number under a format of zeros keeps the zeros it is shown with', async () => {
  const bytes = await xlsx((sheet) => {
    sheet.addRow([123])
    sheet.getCell('A1').numFmt = '00000'
  })
  expect(await cells(bytes)).toEqual([[{ kind: 'number', value: 123, padded: '00123' }]])
})

test('a formula gives its stored value and is marked; one never calculated is an error', async () => {
  const bytes = await xlsx((sheet) => {
    sheet.addRow([{ formula: '5*2', result: 10 }, { formula: '1+2' }])
  })
  const read = await readSpreadsheet(bytes, 'list')
  const row = read.ok ? read.value.tables[0]?.rows[0] : undefined
  expect(row?.cells).toEqual([
    { kind: 'number', value: 10 },
    { kind: 'error', text: 'a formula without a value' },
  ])
  expect([...(row?.calculated ?? [])]).toEqual([0, 1])
})

test('a merged cell counts once, at its first place', async () => {
  const bytes = await xlsx((sheet) => {
    sheet.addRow(['洗发水', 1])
    sheet.addRow(['', 2])
    sheet.mergeCells('A1:A2')
  })
  expect(await cells(bytes)).toEqual([
    [
      { kind: 'text', text: '洗发水' },
      { kind: 'number', value: 1 },
    ],
    [{ kind: 'empty' }, { kind: 'number', value: 2 }],
  ])
})

test('hidden sheets are not read', async () => {
  const bytes = await xlsx((sheet, workbook) => {
    sheet.addRow(['seen'])
    const hidden = workbook.addWorksheet('secret')
    hidden.addRow(['unseen'])
    hidden.state = 'hidden'
  })
  const read = await readSpreadsheet(bytes, 'list')
  expect(read.ok && read.value.tables.map(({ name }) => name)).toEqual(['商品'])
})

const texts: readonly (readonly [string, Uint8Array, string])[] = [
  ['UTF-8', Buffer.from('编码,品名\n1,洗发水'), 'utf-8'],
  ['UTF-8 with a byte order mark', Buffer.from('\uFEFF编码,品名\n1,洗发水'), 'utf-8'],
  ['UTF-16 with a byte order mark', Buffer.from('\uFEFF编码,品名\n1,洗发水', 'utf16le'), 'utf-16le'],
  ['UTF-16 the other way round', Buffer.from('\uFEFF编码,品名\n1,洗发水', 'utf16le').swap16(), 'utf-16be'],
  // 编码,品名 / 1,洗发水 in GBK
  ['GB18030', Buffer.from('b1e0c2eb2cc6b7c3fb0a312ccfb4b7a2cbae', 'hex'), 'gb18030'],
]

test.each(texts)('a CSV in %s is read as %3$s', async (_, bytes, encoding) => {
  const read = await readSpreadsheet(bytes, 'list.csv')
  expect(read.ok && read.value.encoding).toBe(encoding)
  expect(read.ok && read.value.tables[0]?.rows.map((row) => row.cells)).toEqual([
    [
      { kind: 'text', text: '编码' },
      { kind: 'text', text: '品名' },
    ],
    [
      { kind: 'text', text: '1' },
      { kind: 'text', text: '洗发水' },
    ],
  ])
})

test('a comma, a semicolon or a tab divides columns; quotes keep a comma and a line break in their cell', async () => {
  for (const mark of [',', ';', '\t']) {
    const read = await readSpreadsheet(Buffer.from(`a${mark}"1${mark}2\n3"\nb${mark}="007"`), 'list.csv')
    expect(read.ok && read.value.tables[0]?.rows.map(({ number, cells }) => [number, ...cells])).toEqual([
      [1, { kind: 'text', text: 'a' }, { kind: 'text', text: `1${mark}2\n3` }],
      [2, { kind: 'text', text: 'b' }, { kind: 'text', text: '007' }],
    ])
  }
})

const sheet = (xml: string) => [{ name: 'xl/worksheets/sheet1.xml', content: Buffer.from(xml) }]

const refused: readonly (readonly [string, Uint8Array, string])[] = [
  ['an .xls of old', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'legacy-workbook'],
  ['an archive that breaks off', Buffer.from('504b0304140000', 'hex'), 'damaged'],
  ['bytes of no text', Buffer.from([0x81, 0xff, 0xff, 0x00]), 'wrong-encoding'],
  ['a text with NUL', Buffer.from('a,b\0c'), 'wrong-encoding'],
  ['an empty file', Buffer.from('\n \n'), 'empty'],
  ['a quotation mark that is never closed', Buffer.from('a,"b\nc,d'), 'open-quote'],
  ['an archive that inflates beyond its ratio', zip(sheet('a'.repeat(4_000_000))), 'too-large'],
  [
    'an archive that claims less than it holds',
    zip([{ name: 'a', content: Buffer.alloc(5_000_000), claimedBytes: 10 }]),
    'damaged',
  ],
  [
    'an archive that claims 200 MB',
    zip([{ name: 'a', content: Buffer.from('a'), claimedBytes: 200_000_000 }]),
    'too-large',
  ],
  [
    'an archive of 2,001 entries',
    zip(Array.from({ length: 2_001 }, (_, at) => ({ name: String(at), content: Buffer.from('a') }))),
    'too-large',
  ],
  [
    'a merged range of six million cells',
    zip(sheet('<worksheet><mergeCells><mergeCell ref="A1:ZZ9000"/></mergeCells></worksheet>')),
    'too-large',
  ],
  [
    'a cell in column XFD',
    zip(sheet('<worksheet><sheetData><row r="1"><c r="XFD1"/></row></sheetData></worksheet>')),
    'too-large',
  ],
  ['33 MB', new Uint8Array(33 * 1024 * 1024), 'too-large'],
]

test.each(refused)('%s is refused before anything is built from it', async (_, bytes, kind) => {
  expect(await readSpreadsheet(bytes, 'list')).toMatchObject({ ok: false, error: { kind } })
})

test('an encoding asked for is kept to: UTF-8 bytes that are no UTF-16 text are refused', async () => {
  const gbk = Buffer.from('b1e0c2eb', 'hex')
  expect(await readSpreadsheet(gbk, 'list.csv', 'utf-8')).toMatchObject({
    ok: false,
    error: { kind: 'wrong-encoding', encoding: 'utf-8' },
  })
})
