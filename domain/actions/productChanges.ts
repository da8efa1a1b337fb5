import type { Product } from '../negotiation/product.ts'
import type { Workspace } from '../scenarios/liveScenario.ts'
import { sameContent } from '../scenarios/sameContent.ts'
import type { Change } from './action.ts'
import { type Fields, withFields } from './withFields.ts'

/** Puts products into the list: one whose id is there replaces it in its place, others follow at the end. */
export function setProducts(workspace: Workspace, products: readonly Product[]): readonly Change[] {
  const places = new Map(workspace.products.map((product, index) => [product.id, index]))
  const changes: Change[] = []
  let end = workspace.products.length
  for (const after of products) {
    const place = places.get(after.id)
    const before = place === undefined ? null : (workspace.products[place] ?? null)
    if (sameContent(before, after)) continue
    changes.push({ of: 'product', id: after.id, before, after, at: place ?? end })
    if (place === undefined) end += 1
  }
  return changes
}

/** Sets fields of one product; nothing when there is no such product. */
export function setProductFields(
  workspace: Workspace,
  productId: string,
  fields: Fields<Omit<Product, 'id'>>,
): readonly Change[] {
  const product = workspace.products.find(({ id }) => id === productId)
  return product === undefined
    ? []
    : setProducts(workspace, [withFields(product, { ...fields, id: productId })])
}

/** Takes products out of the list. Terms and promotions that name them are not touched: see `productReferences`. */
export function removeProducts(workspace: Workspace, productIds: readonly string[]): readonly Change[] {
  const gone = new Set(productIds)
  return workspace.products
    .map((before, at): Change => ({ of: 'product', id: before.id, before, after: null, at }))
    .filter((change) => change.of === 'product' && gone.has(change.id))
    .reverse()
}

/** Moves a product to another place in the list. */
export function moveProduct(workspace: Workspace, productId: string, to: number): readonly Change[] {
  const from = workspace.products.findIndex(({ id }) => id === productId)
  const product = workspace.products[from]
  if (product === undefined || from === to) return []
  return [
    { of: 'product', id: productId, before: product, after: null, at: from },
    { of: 'product', id: productId, before: null, after: product, at: to },
  ]
}
