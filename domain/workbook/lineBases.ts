import { basisWords } from '../documents/termText.ts'
import { selectionKey } from '../engine/segments.ts'
import { termWords } from '../locale/termWords.ts'
import type { Basis, Term } from '../negotiation/term.ts'
import type { WorkbookSource } from './edition.ts'
import { productsOf } from './productInputs.ts'

/** One column of the lines: a basis on one tax side, or its units. */
export type BasisColumn = {
  readonly key: string
  readonly basis: Basis
  readonly side: 'ex' | 'in' | 'units'
  readonly heading: string
}

/** What tells two bases apart: the tax side does not, both are columns. */
export function basisKey(basis: Basis): string {
  return `basis:${basis.on}/${basis.exclude?.promotedUnits === true}/${selectionKey(basis)}`
}

/** The columns that the scenario's terms ask for, each once. */
export function basisColumns(source: WorkbookSource): readonly BasisColumn[] {
  const { scenario, words, language } = source
  const names = new Map(productsOf(source).map(({ id, name }) => [id, name]))
  const inWords = (basis: Basis) => basisWords(basis, (id) => names.get(id) ?? id, termWords(language))
  const bases = new Map<string, Basis>()
  const withUnits = new Set<string>()
  for (const term of scenario.terms) {
    if (term.class === 'onInvoice') continue
    for (const basis of basesOf(term)) bases.set(basisKey(basis), basis)
    for (const basis of unitBasesOf(term)) withUnits.add(basisKey(basis))
  }
  return [...bases].flatMap(([key, basis]) => {
    const sides = withUnits.has(key) ? (['ex', 'in', 'units'] as const) : (['ex', 'in'] as const)
    return sides.map((side) => ({
      key: `${key}/${side}`,
      basis,
      side,
      heading:
        side === 'units'
          ? `${words.basisUnits} ${inWords({ ...basis, tax: 'ex' })}`
          : inWords({ ...basis, tax: side }),
    }))
  })
}

/** Share of a product's month that a basis counts: 0 outside, less than 1 where promoted units are left out. */
export function memberShare(
  { goods }: WorkbookSource,
  basis: Basis | undefined,
  product: number,
  promotedShare: number,
): number {
  const { members, of } = goods.segments
  const inside = members.get(selectionKey(basis))?.[of[product] as number] ?? 0
  return inside === 0 ? 0 : basis?.exclude?.promotedUnits === true ? 1 - promotedShare : 1
}

function basesOf({ basis, rule }: Term): readonly Basis[] {
  const metric = 'metric' in rule ? rule.metric.basis : undefined
  return [basis, metric].filter((each) => each !== undefined)
}

/** The bases of which units are tested or paid on. */
function unitBasesOf({ basis, rule }: Term): readonly Basis[] {
  const isPaidPerUnit = rule.kind === 'tiered' && rule.pays === 'perUnit'
  const isTestedInUnits = 'metric' in rule && rule.metric.of === 'units'
  const tested = isTestedInUnits ? (rule.metric.basis ?? basis) : undefined
  return [isPaidPerUnit ? basis : undefined, tested].filter((each) => each !== undefined)
}
