/// <reference types="node" />

import { readFileSync } from 'node:fs'
import i18next from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import type { Difference, UnitPlace } from '../../domain/dealFile/mergeUnits.ts'
import { parseNegotiationText } from '../../domain/negotiation/parseNegotiationText.ts'
import { toWorkspace } from '../../domain/scenarios/toWorkspace.ts'
import { differenceLine } from '../../renderer/features/dealFile/differenceLine.ts'
import { startWords } from '../../renderer/shared/i18n.ts'

const read = parseNegotiationText(
  readFileSync(new URL('../../db/sample/negotiation.json', import.meta.url), 'utf8'),
)
if (!read.ok) throw new Error('the sample cannot be read')
const workspace = toWorkspace(read.value)

beforeAll(() => startWords('zh-CN'))

/** What is said of a unit of which one side and the other differ. */
function said(place: UnitPlace, ours: object, theirs: object, language: 'zh-CN' | 'en' = 'zh-CN') {
  const difference: Difference = { key: 'k', kind: 'theirs', place, base: ours, ours, theirs }
  const t = i18next.getFixedT(language) as never
  return differenceLine(difference, { t, workspace, language })
}

const product = { of: 'product', id: 'p' } as const
const promotion = { of: 'promotion', scenario: 'target', id: 'p' } as const

test('a product’s months are told month by month, and a field that only one side has as missing', () => {
  const ours = { name: '油', monthlyUnits: [100, 200.5], brand: '金禾' }
  const { ours: here, theirs } = said(product, ours, { name: '油', monthlyUnits: [120, 200.5] })
  expect(here).toEqual(['月销量 100、200.5', '品牌 金禾'])
  expect(theirs).toEqual(['月销量 120、200.5', '品牌 没有'])
})

test('words of a list are told as the screens call them, rates in per cent, truth as yes and no', () => {
  const ours = { mechanic: 'specialPrice', cannibalisation: 0.12 }
  expect(said(promotion, ours, { mechanic: 'spendAndSave', cannibalisation: 0.3 }).theirs).toEqual([
    '机制 满减',
    '蚕食 30%',
  ])
  const head = { of: 'head', field: 'clauses' } as const
  const clauses = said(head, { isConsignment: false, lateInterest: 0.0365, instrument: 'bill' }, {}, 'en')
  expect(clauses.ours).toEqual(['Consignment no', 'Late interest 3.65%', 'Means of payment Commercial bill'])
})

test('what has no short words is told by its name, products of a promotion by theirs, and no id is shown', () => {
  const [one, two, three, four] = workspace.products
  const ids = [one, two, three, four].map((row) => row?.id ?? '')
  const ours = { products: ids.slice(0, 2), funding: { kind: 'none' }, placement: 'place-7' }
  const theirs = { products: ids, funding: { kind: 'offInvoice', rate: 0.1 }, placement: 'place-9' }
  const lines = said(promotion, ours, theirs)
  expect(lines.ours[0]).toBe(`商品 ${one?.name}、${two?.name}`)
  expect(lines.theirs).toEqual([
    `商品 ${one?.name}、${two?.name}、${three?.name}等 4 个`,
    '补差方式 内容不同',
    '陈列位 内容不同',
  ])
})

test('every field of the sample has its name in both languages, whichever of them differs', () => {
  const units: readonly (readonly [UnitPlace, object])[] = [
    ...workspace.products.slice(0, 3).map((row) => [product, row] as const),
    ...workspace.scenarios.flatMap((scenario) => [
      [{ of: 'scenario', id: scenario.id, isWhole: true }, scenario] as const,
      ...scenario.terms.rows.map((row) => [{ of: 'term', scenario: 's', id: row.id }, row] as const),
      ...scenario.promotions.rows.map((row) => [promotion, row] as const),
      ...scenario.newProducts.rows.map(
        (row) => [{ of: 'newProduct', scenario: 's', id: row.id }, row] as const,
      ),
    ]),
    ...(
      [
        'supplier',
        'account',
        'assumptions',
        'lastYear',
        'clauses',
        'particulars',
        'retailerCalendar',
      ] as const
    ).map((field) => [{ of: 'head', field }, workspace[field] ?? {}] as const),
  ]
  for (const [place, unit] of units) {
    for (const key of Object.keys(unit).filter((each) => each !== 'id' && each !== 'rule')) {
      const { [key]: _, ...without } = unit as Record<string, unknown>
      for (const language of ['zh-CN', 'en'] as const) {
        const { ours } = said(place, unit, without, language)
        expect(ours.length, key).toBeGreaterThan(0)
        expect(ours.join('\n'), key).not.toMatch(new RegExp(`^(${key}|undefined|\\[object)`, 'mu'))
      }
    }
  }
})
