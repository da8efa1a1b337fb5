import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { deal, folder, publishedCase } from './runDeal.ts'

const HEADER = 'week,store,product,units,price'
const WEEKS = ['1,A,P1,8,1', '2,A,P1,2,2', '1,B,P1,4,1', '2,B,P1,2,2']

const csv = (...lines: readonly string[]) => `${lines.join('\n')}\n`

test('each product is answered with its elasticity, its errors, its rows and its grade', () => {
  const file = folder().file('history.csv', csv(HEADER, ...WEEKS, '3,A,P1,0,1', '3,A,P2,5,1'))
  const { exit, stdout, stderr } = deal('elasticity', file, '--json')
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
  const answer = JSON.parse(stdout)
  expect(Object.keys(answer)).toEqual(['P1', 'P2'])
  expect(answer.P1.elasticity).toBeCloseTo(-1.5, 9)
  expect(answer.P1.clusteredStandardError).toBeCloseTo(Math.sqrt(0.75), 9)
  expect(answer.P1).toMatchObject({ observations: 4, dropped: 1, grade: 'C' })
  expect(answer.P1.gradeReason.en).toContain('5 stores')
  expect(answer.P2.reason.en).toContain('too few rows')
})

test('columns may stand in any sequence, in GB18030 too, and others are named and left aside', () => {
  const gb = Buffer.concat([
    Buffer.from(csv('price,units,product,store,week,memo', '1,8,P1,A,1,x', '2,2,P1,A,2,')),
    Buffer.from([0x31, 0x2c, 0x34, 0x2c, 0x50, 0x31, 0x2c, 0xc9, 0xcc, 0xb5, 0xea, 0x2c, 0x31, 0x2c, 0x0a]),
    Buffer.from([0x32, 0x2c, 0x32, 0x2c, 0x50, 0x31, 0x2c, 0xc9, 0xcc, 0xb5, 0xea, 0x2c, 0x32, 0x2c, 0x0a]),
  ])
  const { exit, stdout, stderr } = deal('elasticity', folder().file('history.csv', gb), '--json')
  expect(exit).toBe(0)
  expect(stderr).toBe('Columns without a meaning here: memo.\n')
  expect(JSON.parse(stdout).P1).toMatchObject({ observations: 4, stores: 2 })
})

test.each([
  ['a missing column', csv('week,store,product,units', '1,A,P1,8'), 'row 1: found price missing'],
  ['a column twice', csv(`${HEADER},units`, '1,A,P1,8,1,1'), 'row 1: found units twice'],
  ['a thousands separator', csv(HEADER, '1,A,P1,8,1', '1,A,P1,1,200,1'), 'row 3: found 6 cells, allowed 5'],
  ['a row without product', csv(HEADER, '1,A,,8,1'), 'row 2: found no product'],
  ['an open quote', csv(HEADER, '1,"A,P1,8,1'), 'found Quoted field unterminated'],
  ['an empty file', '', 'row 1: found nothing'],
])('%s is refused with its place', (_, text, words) => {
  const { exit, stdout, stderr } = deal('elasticity', folder().file('history.csv', text), '--json')
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' })
  expect(stderr).toContain(words)
})

test('a file that is not there is refused in one line', () => {
  const { exit, stderr } = deal('elasticity', '/nowhere/history.csv', '--json')
  expect({ exit, stderr }).toEqual({
    exit: 2,
    stderr: '/nowhere/history.csv: cannot be read: no such file\n',
  })
})

function promotionFile(at: ReturnType<typeof folder>) {
  const { negotiation } = publishedCase('04-two-sided-year.json')
  negotiation.scenarios[0].promotions = [
    {
      id: 'spring',
      name: '春季',
      products: ['P1'],
      start: `${negotiation.year.start}-01`,
      end: `${negotiation.year.start}-14`,
      depth: 0.5,
      uplift: { kind: 'factor', value: 1 },
      funding: { kind: 'none' },
    },
  ]
  return { file: at.file('negotiation.json', JSON.stringify(negotiation)), id: negotiation.scenarios[0].id }
}

test('one command puts an estimate behind an uplift: −1.5 at half the price is + 182.8 %, and its grade goes with it', () => {
  const at = folder()
  const history = at.file('history.csv', csv(HEADER, ...WEEKS))
  const { file, id } = promotionFile(at)
  const out = at.path('new.json')
  const options = ['--into', file, '--scenario', id, '--promotion', 'spring', '--out', out]
  const { exit, stderr } = deal('elasticity', history, ...options, '--json')
  expect(exit).toBe(0)
  expect(stderr).toContain('P1: elasticity -1.5000, grade C')
  const { uplift } = JSON.parse(readFileSync(out, 'utf8')).scenarios[0].promotions[0]
  expect(uplift).toMatchObject({
    kind: 'elasticity',
    estimate: { product: 'P1', grade: 'C', observations: 4 },
  })
  expect(0.5 ** uplift.elasticity - 1).toBeCloseTo(1.828427, 6)
  expect(deal('check', out).exit).toBe(0)
})

test('an estimate that is not there, or not below 0, goes into no plan', () => {
  const at = folder()
  const { file, id } = promotionFile(at)
  const put = (text: string, ...more: readonly string[]) =>
    deal(
      'elasticity',
      at.file('history.csv', text),
      '--into',
      file,
      '--scenario',
      id,
      '--out',
      at.path('x.json'),
      ...more,
    )
  const rising = csv(HEADER, '1,A,P1,1,1', '2,A,P1,2,2', '1,B,P1,1,1', '2,B,P1,2,2')
  expect(put(rising, '--promotion', 'spring').stderr).toContain('allowed one below 0')
  expect(put(csv(HEADER, '1,A,P1,1,1'), '--promotion', 'spring').stderr).toContain('too few rows')
  expect(put(csv(HEADER, ...WEEKS), '--promotion', 'none').stderr).toContain('allowed one of spring')
  expect(put(csv(HEADER, ...WEEKS), '--promotion', 'spring', '--with', 'feature').stderr).toContain(
    'no estimate of feature',
  )
  expect(() => readFileSync(at.path('x.json'))).toThrow()
})
