import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { serializeNegotiation } from '../../../domain/negotiation/serializeNegotiation.ts'
import { importProducts } from '../../../electron/headless/commands/importProducts.ts'
import { readSpreadsheet } from '../../../electron/spreadsheet/readSpreadsheet.ts'
import { negotiation } from '../../support/negotiations.ts'
import { temporaryFolder } from '../../support/stores.ts'

const deal = fileURLToPath(new URL('../../../electron/headless/deal.ts', import.meta.url))
const MEGABYTES = 400
const months = Array.from({ length: 12 }, (_, at) => `${at + 1}月`).join(',')
const HEADER = `商品编码,品名,品类,税率,供价,成本,零售价,${months}`
const ROW = `P9,洗发水,个护,13%,11.3,6.78,16.95${',100'.repeat(12)}`

/** A folder with the list and a negotiation it goes into, and the words of the command. */
function placed(content: string | Uint8Array) {
  const folder = temporaryFolder()
  const at = (file: string) => path.join(folder, file)
  writeFileSync(at('list.csv'), content)
  writeFileSync(at('n.json'), serializeNegotiation(negotiation()))
  const words = [at('list.csv'), '--into', at('n.json'), '--out', at('new.json')]
  const told = (lines: readonly string[]) => lines.map((line) => line.replaceAll(`${at('list.csv')}: `, ''))
  return { words, told, left: () => readdirSync(folder).sort() }
}

/** Imports a list by the command: how it ended, what it said without the file's place, what it left. */
async function importList(content: string | Uint8Array) {
  const { words, told, left } = placed(content)
  const outcome = await importProducts.run(words)
  return { status: outcome.exit, said: told(outcome.words ?? []), left: left() }
}

/** The same in a process of its own with little memory. */
function importInLittleMemory(content: string | Uint8Array) {
  const { words, told, left } = placed(content)
  const command = [`--max-old-space-size=${MEGABYTES}`, deal, 'import-products', ...words]
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' })
  return { status, said: told(stderr.trimEnd().split('\n')), left: left() }
}

const UNTOUCHED = ['list.csv', 'n.json']

test.each([
  ['UTF-8', iconv.encode(`${HEADER}\n${ROW}\n`, 'utf-8'), 'utf-8'],
  ['UTF-8 with a mark', iconv.encode(`${HEADER}\n${ROW}\n`, 'utf-8', { addBOM: true }), 'utf-8'],
  ['GBK', iconv.encode(`${HEADER}\n${ROW}\n`, 'gbk'), 'gb18030'],
  [
    'GB18030 with a character GBK has not',
    iconv.encode(`${HEADER}\n${ROW.replace('洗发水', '洗发㐀𠀀')}\n`, 'gb18030'),
    'gb18030',
  ],
  ['UTF-16 with a mark', iconv.encode(`${HEADER}\n${ROW}\n`, 'utf16-le', { addBOM: true }), 'utf-16le'],
  [
    'UTF-16 the other way round',
    iconv.encode(`${HEADER}\n${ROW}\n`, 'utf16-be', { addBOM: true }),
    'utf-16be',
  ],
])('a list in %s is taken, and how it was read is said', async (_, bytes, encoding) => {
  const { status, said, left } = await importList(bytes)
  expect({ status, left }).toEqual({ status: 0, left: ['list.csv', 'n.json', 'new.json'] })
  expect(said[0]).toBe(`Read as ${encoding}: 1 added, 0 changed, 0 unchanged.`)
})

test.each([
  [
    'UTF-16 that breaks off in the middle of a character',
    iconv.encode(`${HEADER}\n${ROW}\n`, 'utf16-be', { addBOM: true }).subarray(0, -1),
    'found neither UTF-8 nor GB18030 text',
  ],
  [
    'a NUL in a name',
    `${HEADER}\n${ROW.replace('洗发水', '洗发\0水')}\n`,
    'found neither UTF-8 nor GB18030 text',
  ],
  [
    'a quotation mark that is never closed',
    `${HEADER}\n"P9,洗发水\n`,
    'found a quotation mark that is not closed in row 2',
  ],
  ['200,000 rows', `${HEADER}\n${`${ROW}\n`.repeat(200_000)}`, 'found 20001 (rows), allowed at most 20000'],
  [
    'a row of 400,000 cells',
    `${HEADER}\n${','.repeat(400_000)}\n`,
    'found 400021 (cells), allowed at most 300000',
  ],
  ['40 MB', 'a'.repeat(40 * 1024 * 1024), 'found 41943040 bytes, allowed at most 33554432 bytes'],
])('%s is refused in words and in little memory, and nothing is written', (_, content, words) => {
  const { status, said, left } = importInLittleMemory(content)
  expect({ status, left }).toEqual({ status: 2, left: UNTOUCHED })
  expect(said).toHaveLength(1)
  expect(said[0]).toContain(words)
})

test.each([
  ['an error of the spreadsheet', ['11.3', '#REF!'], 'row 2, column E (供价): found "#REF!", allowed '],
  ['a formula that would be a command', ['洗发水', "=cmd|'/c calc'!A1"], null],
  ['a name of 200,000 characters', ['洗发水', '长'.repeat(200_000)], 'row 2, column B (品名): found "长长'],
  ['a name with a mark that turns it around', ['洗发水', '水\u202e发洗'], null],
  ['a number beyond all money', ['11.3', '1e308'], 'row 2, column E (供价): found "1e308", allowed '],
  ['a number of 400 digits', ['11.3', '9'.repeat(400)], 'row 2, column E (供价): found "999'],
  ['a negative price', ['11.3', '(11.3)'], 'row 2, column E (供价): found "(11.3)", allowed '],
  ['a rate of 1,300 %', ['13%', '1300%'], 'row 2, column D (税率): found "1300%", allowed '],
  [
    'a day where a number belongs',
    ['11.3', '2026-01-01'],
    'row 2, column E (供价): found "2026-01-01", allowed ',
  ],
])('%s is judged at its cell', async (_, [good, hostile], words) => {
  const { status, said, left } = await importList(`${HEADER}\n${ROW.replace(good ?? '', hostile ?? '')}\n`)
  if (words === null) expect({ status, left }).toEqual({ status: 0, left: [...UNTOUCHED, 'new.json'] })
  else {
    expect({ status, left }).toEqual({ status: 2, left: UNTOUCHED })
    expect(said.join('\n')).toContain(words)
    expect(said.join('\n').length).toBeLessThan(2_000)
  }
})

test('two columns of one meaning are named with both their places, and no price is taken from either', async () => {
  const { status, said, left } = await importList(`${HEADER.replace('成本', '供价')}\n${ROW}\n`)
  expect({ status, left }).toEqual({ status: 2, left: UNTOUCHED })
  expect(said.join('\n')).toMatch(/column F \(供价\).*(?:E|once)/u)
})

test.each([
  'constructor',
  'toString',
  '../../x',
  'CON',
  "'; DROP TABLE products; --",
  '<script>',
  '{{name}}',
])('a product called %s is a product like others', async (id) => {
  expect(await importList(`${HEADER}\n${ROW.replace('P9', id)}\n`)).toMatchObject({ status: 0 })
})

test('a product called __proto__ is refused at its cell', async () => {
  const { status, said, left } = await importList(`${HEADER}\n${ROW.replace('P9', '__proto__')}\n`)
  expect({ status, left }).toEqual({ status: 2, left: UNTOUCHED })
  expect(said.join('\n')).toContain('found "__proto__", allowed')
})

test('headers that are names of every object mean nothing and are left out in sight', async () => {
  const { status, said } = await importList(`__proto__,constructor,toString,${HEADER}\n1,2,3,${ROW}\n`)
  expect(status).toBe(0)
  expect(said.join('\n')).toContain('__proto__, constructor, toString')
  const read = await readSpreadsheet(Buffer.from('__proto__,b\n1,2'), 'list.csv')
  expect(read.ok && read.value.tables[0]?.rows[0]?.cells[0]).toEqual({ kind: 'text', text: '__proto__' })
  expect(Object.keys(Object.prototype)).toEqual([])
})
