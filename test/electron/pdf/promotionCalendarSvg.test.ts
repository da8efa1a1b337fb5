import { expect, test } from 'vitest'
import type { PlannedPromotion } from '../../../domain/documents/promotionPlan.ts'
import type { Funding } from '../../../domain/negotiation/promotion.ts'
import { promotionCalendarSvg } from '../../../electron/pdf/promotionCalendarSvg.ts'

const FUNDINGS: readonly Funding[] = [
  { kind: 'offInvoice', rate: 0.05 },
  { kind: 'scanBack', supplierShare: 0.6 },
  { kind: 'freeGoods', perUnits: 10, freeUnits: 1 },
  { kind: 'none' },
]
const kinds = { offInvoice: '票面再减', scanBack: '按销量补差', freeGoods: '搭赠', none: '无单件补贴' }

function promotion(funding: Funding): PlannedPromotion {
  return {
    ...{ name: '春促', start: '2027-03-01', end: '2027-03-28', products: [], productCount: 1 },
    ...{ categories: [], depth: 0.1, funding, fees: [], benefit: 0 },
  }
}

const drawn = (...fundings: readonly Funding[]) =>
  promotionCalendarSvg(fundings.map(promotion), '2027-01', { month: (month) => month, kinds }, 750)

/** What is drawn between the name of the one promotion and the line under it: its bar, without its colours. */
const shapeOf = (funding: Funding) =>
  /春促<\/text>(.*?)<line x1="0.00"/u
    .exec(drawn(funding))?.[1]
    ?.replace(/ (fill|stroke)="#(?!f)[0-9a-f]+"/gu, '')

test('what we give to a promotion is told by the shape of its bar alone, as a printer without colours has it', () => {
  const shapes = FUNDINGS.map(shapeOf)
  expect(shapes.every((shape) => shape?.includes('<rect'))).toBe(true)
  expect(new Set(shapes).size).toBe(FUNDINGS.length)
})

test('the key names each kind that is drawn, and no other', () => {
  const all = drawn(...FUNDINGS)
  for (const name of Object.values(kinds)) expect(all).toContain(name)
  const one = drawn({ kind: 'scanBack', supplierShare: 0.6 })
  expect(Object.values(kinds).filter((name) => one.includes(name))).toEqual(['按销量补差'])
})

test('no line of a pattern leaves its bar, however few days it has', () => {
  for (const days of ['01', '02', '05', '28']) {
    const short = { ...promotion({ kind: 'scanBack', supplierShare: 0.5 }), end: `2027-03-${days}` }
    const svg = promotionCalendarSvg([short], '2027-01', { month: (month) => month, kinds }, 750)
    const [, x, width] = /<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/u.exec(svg) ?? []
    const bar = svg.slice(svg.indexOf('<rect'), svg.indexOf('<line x1="0.00"', svg.indexOf('<rect')))
    for (const [, from, to] of bar.matchAll(/<line x1="([\d.]+)" y1="[\d.]+" x2="([\d.]+)"/gu)) {
      expect(Number(from)).toBeGreaterThanOrEqual(Number(x))
      expect(Number(to)).toBeLessThanOrEqual(Number(x) + Number(width) + 0.02)
    }
  }
})
