import fc from 'fast-check'
import { expect, test } from 'vitest'
import { simulate } from '../../../domain/engine/simulate.ts'
import { loadFormulas } from '../../../domain/formula/formulaLanguage.ts'
import type { Term } from '../../../domain/negotiation/term.ts'
import { type Contract, contract } from '../../support/contracts/contract.ts'
import { lawRuns, lawTimeout } from '../../support/contracts/lawRuns.ts'

await loadFormulas()

const runs = 150

/** The same clause as a formula, where the rule's own words can be said in one; null where they cannot. */
function asFormula(term: Term): Term | null {
  const { rule, basis } = term
  if (term.class === 'onInvoice' || rule.kind !== 'percent' || basis?.on !== 'net') return null
  const purchases = basis.tax === 'in' ? 'purchasesIn' : 'purchases'
  return {
    ...term,
    rule: { kind: 'formula', expression: `${purchases} * ${rule.rate}`, period: rule.settle },
  }
}

test(
  'a percent term on net purchases written as a formula comes to the same fen in every ledger',
  () => {
    let written = 0
    const law = fc.property(contract, ({ negotiation, scenario }: Contract) => {
      const terms = scenario.terms.map((term) => asFormula(term) ?? term)
      written += terms.filter(({ rule }) => rule.kind === 'formula').length
      const [plain, formulas] = [
        simulate(negotiation, scenario),
        simulate(negotiation, { ...scenario, terms }),
      ]
      for (const part of [
        'supplier',
        'retailer',
        'terms',
        'points',
        'joint',
        'byMonth',
        'byProduct',
      ] as const) {
        expect(formulas[part]).toEqual(plain[part])
      }
    })
    fc.assert(law, lawRuns<[Contract]>(runs))
    expect(written).toBeGreaterThan(runs / 10)
  },
  lawTimeout(runs),
)
