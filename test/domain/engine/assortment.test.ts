import { expect, test } from 'vitest'
import { catalogueOf } from '../../../domain/engine/catalogue.ts'
import { contractYear } from '../../../domain/engine/contractYear.ts'
import { promotionLayout } from '../../../domain/engine/promotionLayout.ts'
import type { Product } from '../../../domain/negotiation/product.ts'
import { deal } from './deal.ts'

const { products } = deal({ terms: [] })
const year = contractYear('2027-01')
const before = catalogueOf(products)
const first = (change: Partial<Product>) =>
  products.map((product, index) => (index === 0 ? { ...product, ...change } : product))

test('a price edit leaves where promotions run, the VAT and what is sold as the very same values', () => {
  const dearer = catalogueOf(first({ listPrice: 99 }), [], before)
  expect(dearer.listPrice[0]).toBe(99)
  expect(dearer.assortment).toBe(before.assortment)
  expect(dearer.vatFactor).toBe(before.vatFactor)
  expect(dearer.monthlyUnits).toBe(before.monthlyUnits)
  expect(promotionLayout([], year, dearer.assortment)).toBe(promotionLayout([], year, before.assortment))
})

test('other units keep the assortment; another category or one product fewer make another one', () => {
  const more = catalogueOf(first({ monthlyUnits: Array.from({ length: 12 }, () => 7) }), [], before)
  expect(more.assortment).toBe(before.assortment)
  expect([...more.monthlyUnits.slice(0, 2)]).toEqual([7, 7])
  expect(catalogueOf(first({ category: 'elsewhere' }), [], before).categories).toContain('elsewhere')
  expect(catalogueOf(products.slice(1), [], before).ids).toEqual(products.slice(1).map(({ id }) => id))
})
