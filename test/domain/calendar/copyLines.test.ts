import { expect, test } from 'vitest'
import { copyLines } from '../../../domain/calendar/copyLines.ts'
import { intoSlot } from '../../../domain/calendar/intoSlot.ts'
import { spanOfYear } from '../../../domain/calendar/weeks.ts'
import type { Product } from '../../../domain/negotiation/product.ts'
import type { Promotion } from '../../../domain/negotiation/promotion.ts'

const product = (id: string, barcode: string): Product => ({
  id,
  name: `单品 ${id}`,
  category: '坚果',
  barcode,
  vatRate: 0.13,
  listPrice: 10,
  unitCost: 6,
  retailPrice: 15,
  monthlyUnits: Array.from({ length: 12 }, () => 100),
})

const promotion = (id: string, start: string, end: string, more: Partial<Promotion> = {}): Promotion => ({
  id,
  name: id,
  products: ['nut'],
  start,
  end,
  depth: 0.1,
  uplift: { kind: 'factor', value: 1 },
  funding: { kind: 'none' },
  ...more,
})

const target = {
  yearStart: '2027-01',
  products: [product('nut', '690'), product('new-oil', '691')],
  promotions: [] as readonly Promotion[],
  calendar: { placements: [{ id: 'stack', name: '堆头' }] },
}

const source = (...promotions: readonly Promotion[]) => ({
  yearStart: '2026-01',
  products: [product('nut', '690'), product('oil', '691'), product('gone', '692')],
  promotions,
})

test('the nut promotion 14 days before 端午 on 19 June 2026 begins 14 days before 9 June 2027', () => {
  const [line] = copyLines(source(promotion('d', '2026-06-05', '2026-06-19')), target)
  expect(line?.shifted.promotion).toMatchObject({ start: '2027-05-26', end: '2027-06-09' })
  expect(line).toMatchObject({ refusal: null, missing: [], replaces: null, clashes: [] })
})

test('a product with another id is found by its barcode; one that is gone is named and left out', () => {
  const [line] = copyLines(
    source(promotion('p', '2026-03-04', '2026-03-10', { products: ['oil', 'gone'] })),
    target,
  )
  expect(line?.shifted.promotion.products).toEqual(['new-oil'])
  expect([line?.missing, line?.refusal]).toEqual([['单品 gone'], null])
})

test('with no product left it cannot be copied', () => {
  const [line] = copyLines(source(promotion('p', '2026-03-04', '2026-03-10', { products: ['gone'] })), target)
  expect(line?.refusal).toBe('noProducts')
})

test('a placement this retailer has is kept, any other is left out', () => {
  const lines = copyLines(
    source(
      promotion('a', '2026-03-04', '2026-03-10', { placement: 'stack' }),
      promotion('b', '2026-04-15', '2026-04-21', { placement: 'window' }),
    ),
    target,
  )
  expect(lines.map(({ shifted }) => shifted.promotion.placement)).toEqual(['stack', undefined])
})

test('one that is there on the new days already need not be copied; on other days it would be replaced', () => {
  const there = promotion('d', '2027-05-26', '2027-06-09')
  const from = source(promotion('d', '2026-06-05', '2026-06-19'))
  expect(copyLines(from, { ...target, promotions: [there] })[0]?.refusal).toBe('unchanged')
  const moved = { ...there, start: '2027-05-20' }
  const [line] = copyLines(from, { ...target, promotions: [moved] })
  expect([line?.refusal, line?.replaces, line?.clashes]).toEqual([null, moved, []])
})

test('a clash with what is planned already is said in advance', () => {
  const planned = promotion('mine', '2027-06-01', '2027-06-05')
  const [line] = copyLines(source(promotion('d', '2026-06-05', '2026-06-19')), {
    ...target,
    promotions: [planned],
  })
  expect(line?.clashes).toEqual([{ kind: 'sameProduct', with: 'mine', products: ['nut'], keeps: true }])
})

test('from another scenario of the same year nothing moves', () => {
  const same = { ...source(promotion('d', '2027-05-26', '2027-06-09')), yearStart: '2027-01' }
  expect(copyLines(same, target)[0]?.shifted.promotion.start).toBe('2027-05-26')
})

test('two promotions put into the slot of 7 July together stay 3 days apart', () => {
  const both = [promotion('b', '2027-05-04', '2027-05-10'), promotion('a', '2027-05-01', '2027-05-14')]
  expect(intoSlot(both, '2027-07-07', spanOfYear('2027-01')).map(({ start, end }) => [start, end])).toEqual([
    ['2027-07-10', '2027-07-16'],
    ['2027-07-07', '2027-07-20'],
  ])
})
