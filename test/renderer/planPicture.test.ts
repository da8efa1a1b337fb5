import type { TFunction } from 'i18next'
import { expect, test } from 'vitest'
import { planPicture } from '../../renderer/features/promotions/calendar/planPicture.ts'
import { moneyText } from '../../renderer/shared/format/money.ts'
import { promotion } from '../domain/engine/deal.ts'

const t = ((key: string, values?: Record<string, string>) =>
  [key, ...Object.values(values ?? {})].join(' ')) as unknown as TFunction
const plan = {
  promotions: [
    promotion({
      name: '端午洗护',
      funding: { kind: 'offInvoice', rate: 0.0735 },
      fees: [{ name: '秘密堆头', amount: 36_428, taxIncluded: true, vatClass: 'serviceSpecialInvoice' }],
    }),
  ],
  placements: [],
  words: {
    t,
    language: 'zh-CN',
    money: moneyText('yuan', 'zh-CN'),
    placements: [],
    nameOf: (id: string) => id,
  },
  yearStart: '2027-01',
} as const

test('the internal edition shows the fee of 36,428 and says that it is internal', () => {
  const { svg } = planPicture(plan, 'internal', '乙零售 促销日历')
  expect(svg).toContain('36,428')
  expect(svg).toContain('>picture.internal<')
})

test('the edition for the retailer shows name, days and the cut of 20 %, and neither fee nor funding', () => {
  const { svg } = planPicture(plan, 'retailer', '乙零售 促销日历')
  expect(svg).toContain('端午洗护 · 4/1–4/15 · −20%')
  expect(svg).toContain('>picture.retailer<')
  for (const secret of ['36,428', '36428', '3.6', '秘密', '7.35', 'plan.fees', 'picture.internal']) {
    expect(svg).not.toContain(secret)
  }
})
