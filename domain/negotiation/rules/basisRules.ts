import type { PathPart } from '../fault.ts'
import { looseList, looseRecord, type Report } from './looseReading.ts'
import type { ScenarioContext } from './scenarioContext.ts'

/** Says what a basis selects that is not there, and an `include` that includes nothing. */
export function checkBasis(
  basis: unknown,
  context: ScenarioContext,
  path: readonly PathPart[],
  report: Report,
): void {
  const { include, exclude } = looseRecord(basis)
  checkSelection(include, context, [...path, 'include'], report)
  checkSelection(exclude, context, [...path, 'exclude'], report)
  if (include === undefined || typeof include !== 'object' || include === null) return
  const { products, categories } = looseRecord(include)
  if (looseList(products).length + looseList(categories).length > 0) return
  report([...path, 'include'], include, 'selectionNamesSome')
}

/** Says each product and category of a selection that neither the list nor the scenario's new products know. */
export function checkSelection(
  selection: unknown,
  context: ScenarioContext,
  path: readonly PathPart[],
  report: Report,
): void {
  const { products, categories } = looseRecord(selection)
  for (const [place, id] of looseList(products).entries()) {
    if (typeof id !== 'string' || context.listedProducts.has(id) || context.newProducts.has(id)) continue
    report([...path, 'products', place], id, 'knownProduct')
  }
  for (const [place, name] of looseList(categories).entries()) {
    if (typeof name !== 'string') continue
    if (context.listedCategories.has(name) || context.newCategories.has(name)) continue
    report([...path, 'categories', place], name, 'knownCategory')
  }
}

/** Whether a basis takes everything: no selection and no part left out. */
export function isUnfiltered(basis: unknown): boolean {
  return filterOf(basis) === filterOf({})
}

/** Whether two bases take the same products and units, whatever they measure. */
export function hasSameFilter(one: unknown, other: unknown): boolean {
  return filterOf(one) === filterOf(other)
}

/** Whether two bases measure the same thing on the same tax side of the same products and units. */
export function isSameBasis(one: unknown, other: unknown): boolean {
  const [a, b] = [looseRecord(one), looseRecord(other)]
  return a.on === b.on && a.tax === b.tax && hasSameFilter(one, other)
}

function filterOf(basis: unknown): string {
  const { include, exclude } = looseRecord(basis)
  const out = looseRecord(exclude)
  const sorted = (list: unknown) => [...new Set(looseList(list).map(String))].sort()
  const inside = looseRecord(include)
  return JSON.stringify([
    sorted(inside.products),
    sorted(inside.categories),
    sorted(out.products),
    sorted(out.categories),
    out.promotedUnits === true,
    out.newProducts === true,
  ])
}
