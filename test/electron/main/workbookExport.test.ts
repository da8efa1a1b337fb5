import { readFileSync } from 'node:fs'
import path from 'node:path'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { encodeText } from '../../../electron/spreadsheet/encodeText.ts'
import { granted, type TestDesk, testDesk } from '../../support/desk.ts'
import { inflatedEntries } from '../../support/inflatedEntries.ts'

let desk: TestDesk
let negotiation: string

beforeEach(async () => {
  desk = testDesk()
  negotiation = granted(await desk.ask('negotiation:openSample', { action: 'sample' })).id
})

afterEach(() => {
  expect(desk.logged).toEqual([])
  desk.close()
})

const XLSX = { kind: 'xlsx' } as const

async function scenarioOf(role: string): Promise<string> {
  const { workspace } = granted(await desk.ask('negotiation:open', { negotiation }))
  return workspace.scenarios.find((each) => each.role === role)?.id ?? ''
}

async function exported(
  name: string,
  wanted: {
    readonly edition?: 'supplier' | 'retailer'
    readonly form?:
      | typeof XLSX
      | { kind: 'csv'; sheet: 'terms' | 'products' | 'ledgers'; encoding: 'utf-8' | 'gbk' }
    readonly role?: string
  },
) {
  const file = path.join(desk.folder, name)
  desk.choose(file)
  const reply = await desk.ask('workbook:export', {
    negotiation,
    scenario: await scenarioOf(wanted.role ?? 'target'),
    language: 'zh-CN',
    edition: wanted.edition ?? 'supplier',
    form: wanted.form ?? XLSX,
  })
  return { reply, file }
}

test('our own edition holds unit costs, the retailer’s has no place for them, in its name neither', async () => {
  const ours = await exported('ours.xlsx', {})
  expect(granted(ours.reply)).toEqual({ fileName: 'ours.xlsx' })
  const theirs = await exported('theirs.xlsx', { edition: 'retailer' })
  expect(granted(theirs.reply)).toEqual({ fileName: 'theirs.xlsx' })
  const texts = (file: string) => inflatedEntries(readFileSync(file)).join('\n')
  expect(texts(ours.file)).toContain('unitCost')
  expect(texts(theirs.file)).not.toContain('unitCost')
  const { workspace } = granted(await desk.ask('negotiation:open', { negotiation }))
  const name = workspace.scenarios.find(({ role }) => role === 'target')?.name ?? ''
  expect(desk.suggested[0]).toContain(name)
  expect(desk.suggested[1]).not.toContain(name)
})

test('the walk-away never leaves in the retailer’s edition, and no file comes of it', async () => {
  const { reply, file } = await exported('no.xlsx', { edition: 'retailer', role: 'walkAway' })
  expect(reply).toEqual({ ok: false, error: { kind: 'scenario-is-walk-away' } })
  expect(() => readFileSync(file)).toThrow()
})

test('the list of terms as CSV begins with a byte order mark and says rates in per cent; GBK says the same', async () => {
  const utf8 = await exported('t.csv', { form: { kind: 'csv', sheet: 'terms', encoding: 'utf-8' } })
  const bytes = readFileSync(utf8.file)
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const text = bytes.toString('utf8').slice(1)
  expect(text).toMatch(/,\d+(\.\d+)?%,/)
  expect(text).not.toContain('term:')
  const gbk = await exported('g.csv', { form: { kind: 'csv', sheet: 'products', encoding: 'gbk' } })
  granted(gbk.reply)
  const products = await exported('p.csv', { form: { kind: 'csv', sheet: 'products', encoding: 'utf-8' } })
  const plain = readFileSync(products.file, 'utf8').slice(1)
  expect(iconv.decode(readFileSync(gbk.file), 'gbk')).toBe(plain)
})

test('what GBK cannot say is named and nothing is written; what it can say is as another encoder writes it', () => {
  expect(encodeText('镕镕 ₿', 'gbk')).toEqual({
    ok: false,
    error: { kind: 'not-in-encoding', characters: ['₿'] },
  })
  const text = '单品,供价￥12.50,喆堃镕 〇①Ⅳ\r\n'
  const written = encodeText(text, 'gbk')
  expect(written.ok && Buffer.from(written.value)).toEqual(iconv.encode(text, 'gbk'))
})

test('a disk that says no is told with its reason', async () => {
  desk.choose(path.join(desk.folder, 'no-such-folder', 'x.xlsx'))
  const reply = await desk.ask('workbook:export', {
    negotiation,
    scenario: await scenarioOf('target'),
    language: 'zh-CN',
    edition: 'supplier',
    form: XLSX,
  })
  expect(reply).toEqual({
    ok: false,
    error: { kind: 'not-written', fileName: 'x.xlsx', reason: 'not-there' },
  })
})
