import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { Workbook } from '@cj-tech-master/excelts'
import { expect, test } from 'vitest'
import { inflatedEntries } from '../support/inflatedEntries.ts'
import { savedByLibreOffice } from '../support/libreOffice.ts'
import { deal, folder, publishedCase } from './runDeal.ts'

const TWO_SIDED = '04-two-sided-year.json'

type Sheets = Readonly<Record<string, string>>
const NAMES: Sheets = { terms: '条款', ledgers: '双方损益', products: '单品' }

/** A negotiation beside the workbook that was written of it. */
function exported(file: string, ...more: readonly string[]) {
  const at = folder()
  const { text, negotiation } = publishedCase(file)
  const into = at.file('n.json', text)
  const scenario = negotiation.scenarios[0].id as string
  const out = at.path('x.xlsx')
  const ended = deal('export', into, '--scenario', scenario, '--out', out, ...more)
  return { at, into, out, scenario, negotiation, ended }
}

async function opened(file: string): Promise<Workbook> {
  const workbook = new Workbook()
  await workbook.xlsx.load(readFileSync(file))
  return workbook
}

async function save(workbook: Workbook, file: string): Promise<void> {
  writeFileSync(file, new Uint8Array(await workbook.xlsx.writeBuffer()))
}

/** The cell of a row id and a column name, as the hidden keys say. */
function cellOf(workbook: Workbook, sheet: string, row: string, column: string) {
  const found = workbook.getWorksheet(sheet)
  if (found === undefined) throw new Error(`no sheet ${sheet}`)
  let [line, place] = [0, 0]
  found.eachRow((each, number) => {
    if (each.getCell(1).value === row) line = number
    if (each.getCell(1).value === 'key')
      each.eachCell((cell, at) => (place = cell.value === column ? at : place))
  })
  if (line === 0 || place === 0) throw new Error(`no ${column} of ${row}`)
  return found.getRow(line).getCell(place)
}

function resultOf(workbook: Workbook, key: string): number {
  const { value } = cellOf(workbook, NAMES.ledgers ?? '', key, 'value')
  return (value as { result?: number }).result ?? Number.NaN
}

test('every figure stands with its formula and its value, and the values are the engine’s', async () => {
  const { ended, out, scenario, into } = exported(TWO_SIDED)
  expect(ended).toMatchObject({ exit: 0 })
  const workbook = await opened(out)
  const { supplier, retailer } = JSON.parse(deal('simulate', into, '--json').stdout)[scenario]
  for (const [key, value] of Object.entries(supplier)) {
    expect(resultOf(workbook, `supplier:${key}`), key).toBeCloseTo(value as number, 2)
  }
  for (const [key, value] of Object.entries(retailer)) {
    expect(resultOf(workbook, `retailer:${key}`), key).toBeCloseTo(value as number, 2)
  }
})

test.each([
  '01-four-tier-methods.json',
  '03-vat-of-113000.json',
  '05-promotion.json',
  '06-new-product.json',
  TWO_SIDED,
])('the workbook of %s comes back without a difference, also from LibreOffice', (file) => {
  const { at, into, out } = exported(file)
  for (const [name, bytes] of [
    ['same.xlsx', readFileSync(out)],
    ['saved.xlsx', savedByLibreOffice(at.at, out)],
  ] as const) {
    const back = deal('import', at.file(name, bytes), '--into', into, '--out', at.path('new.json'))
    expect(back.stderr).toBe('Nothing differs.\n')
    expect(back.exit).toBe(0)
    expect(deal('simulate', at.path('new.json'), '--json').stdout).toBe(
      deal('simulate', into, '--json').stdout,
    )
  }
})

test('a rebate changed to 6 % in the workbook moves both ledgers in LibreOffice to the fen, and is the one difference on import', async () => {
  const { at, into, out, scenario, negotiation } = exported(TWO_SIDED)
  const percents = negotiation.scenarios[0].terms.filter(
    ({ rule }: { rule: { kind: string } }) => rule.kind === 'percent',
  )
  const { id, rule } = percents[0]
  const workbook = await opened(out)
  cellOf(workbook, NAMES.terms ?? '', `term:${id}`, 'rate').value = 0.06
  await save(workbook, out)
  const saved = at.file('saved.xlsx', savedByLibreOffice(at.at, out))

  const back = deal('import', saved, '--into', into, '--out', at.path('new.json'), '--json')
  expect(JSON.parse(back.stdout).changes).toEqual([
    {
      path: `terms.${id}.rate`,
      before: rule.rate,
      after: 0.06,
      cell: expect.any(String),
      isCalculated: false,
    },
  ])
  const { supplier, retailer } = JSON.parse(deal('simulate', at.path('new.json'), '--json').stdout)[scenario]
  const recalculated = await opened(saved)
  expect(Math.abs(resultOf(recalculated, 'supplier:contribution') - supplier.contribution)).toBeLessThan(
    0.005,
  )
  expect(Math.abs(resultOf(recalculated, 'retailer:totalMargin') - retailer.totalMargin)).toBeLessThan(0.005)
})

test('a word where a number belongs, a row taken out and a stranger’s workbook are refused with their place; nothing is written', async () => {
  const { at, into, out, negotiation } = exported(TWO_SIDED)
  const product = negotiation.products[0].id as string
  const workbook = await opened(out)
  cellOf(workbook, NAMES.products ?? '', `product:${product}`, 'listPrice').value = '十元'
  const last = workbook.getWorksheet(NAMES.terms ?? '')
  last?.spliceRows(last.rowCount, 1)
  await save(workbook, out)
  const refused = deal('import', out, '--into', into, '--out', at.path('new.json'))
  expect(refused.exit).toBe(2)
  expect(refused.stderr).toMatch(/单品!F5: found "十元", allowed a number/)
  expect(refused.stderr).toMatch(/found no row term:\S+, allowed every row that was written/)

  const strange = new Workbook()
  strange.addWorksheet('a').getCell('A1').value = 'key'
  await save(strange, at.path('strange.xlsx'))
  const foreign = deal('import', at.path('strange.xlsx'), '--into', into, '--out', at.path('new.json'))
  expect(foreign).toMatchObject({ exit: 2 })
  expect(foreign.stderr).toContain('allowed a workbook that says dealtable.workbook/1')
  expect(existsSync(at.path('new.json'))).toBe(false)
})

test('a rate of 150 % typed past the check is refused as a negotiation file would be', async () => {
  const { at, into, out, negotiation } = exported(TWO_SIDED)
  const { id } = negotiation.scenarios[0].terms.find(
    ({ rule }: { rule: { kind: string } }) => rule.kind === 'percent',
  )
  const workbook = await opened(out)
  cellOf(workbook, NAMES.terms ?? '', `term:${id}`, 'rate').value = 1.5
  await save(workbook, out)
  const refused = deal('import', out, '--into', into, '--out', at.path('new.json'))
  expect(refused.exit).toBe(2)
  expect(refused.stderr).toContain('found 1.5, allowed')
  expect(existsSync(at.path('new.json'))).toBe(false)
})

test('the retailer’s edition holds nothing of the supplier’s own in any byte, and cannot be read back', () => {
  const marks = { cost: 7.314159, note: '底线不能说', hidden: '只给我们看', logistics: 6.271828 }
  const at = folder()
  const { negotiation } = publishedCase(TWO_SIDED)
  const [scenario] = negotiation.scenarios
  negotiation.name = marks.note
  scenario.name = `${marks.note}方案`
  negotiation.comments = [
    {
      id: 'c',
      on: { of: 'scenario', id: scenario.id },
      by: '张',
      at: '2026-11-28T00:00:00.000Z',
      text: marks.note,
    },
  ]
  for (const product of negotiation.products) {
    Object.assign(product, { unitCost: marks.cost, logisticsCost: marks.logistics })
  }
  scenario.terms = scenario.terms.map((term: object) => ({ ...term, privateNote: marks.note }))
  scenario.terms.push({
    id: 'own',
    name: marks.hidden,
    class: 'service',
    rule: { kind: 'fixed', amount: 5_351_353, months: [negotiation.year.start] },
    vatClass: 'serviceSpecialInvoice',
    taxIncluded: true,
    visibility: 'supplierOnly',
  })
  const into = at.file('n.json', JSON.stringify(negotiation))
  const out = at.path('r.xlsx')
  const ended = deal('export', into, '--scenario', scenario.id, '--out', out, '--edition', 'retailer')
  expect(ended.stderr).toContain('retailer edition')
  const everything = inflatedEntries(readFileSync(out)).join('\n')
  for (const mark of [String(marks.cost), String(marks.logistics), marks.note, marks.hidden, '5351353']) {
    expect(everything).not.toContain(mark)
  }
  expect(everything).not.toMatch(/贡献毛益|unitCost|privateNote|contribution/u)
  const back = deal('import', out, '--into', into, '--out', at.path('new.json'))
  expect(back.exit).toBe(2)
  expect(back.stderr).toContain('found the retailer’s edition'.replace('’', "'"))
})

test('a name that begins like a formula stays a text', async () => {
  const at = folder()
  const { negotiation } = publishedCase(TWO_SIDED)
  negotiation.products[0].name = '=HYPERLINK("http://example.com")'
  const into = at.file('n.json', JSON.stringify(negotiation))
  const out = at.path('x.xlsx')
  expect(deal('export', into, '--scenario', negotiation.scenarios[0].id, '--out', out).exit).toBe(0)
  const workbook = await opened(out)
  const { value } = cellOf(workbook, NAMES.products ?? '', `product:${negotiation.products[0].id}`, 'name')
  expect(value).toBe('\'=HYPERLINK("http://example.com")')
})
