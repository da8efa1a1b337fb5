import { negotiationWithoutCosts, publicNegotiation, scenarioWithoutCosts } from '../documents/publicView.ts'
import type { Language } from '../locale/language.ts'
import { workbookWords } from '../locale/workbookWords.ts'
import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import { err, ok, type Result } from '../result.ts'
import { assumptionFigures, assumptionSheet } from './assumptionSheet.ts'
import { coverSheet } from './coverSheet.ts'
import type { Edition, WorkbookSource } from './edition.ts'
import { feeSheet } from './feeSheet.ts'
import { type LedgerFigures, ledgerSheet } from './ledgerSheet.ts'
import { lineSheet } from './lineSheet.ts'
import { loadedGoods } from './loadedGoods.ts'
import { productFigures } from './productInputs.ts'
import { productSheet } from './productSheet.ts'
import { settlementSheet } from './settlementSheet.ts'
import { termFigures } from './termInputs.ts'
import { termListSheet, termResults, tierSheet } from './termSheets.ts'
import type { WorkbookSheet } from './workbookSheet.ts'

/** A scenario as a workbook, sheet by sheet, and its ledgers as the workbook works them out. */
export type ContractWorkbook = {
  readonly sheets: readonly WorkbookSheet[]
  readonly figures: LedgerFigures
}

export type WorkbookRefusal = { readonly kind: 'not-found' } | { readonly kind: 'scenario-is-walk-away' }

/**
 * One scenario as a workbook whose ledgers are formulas: a rate, tier, amount, price or assumption typed over moves both
 * parties' year. Volumes stand as numbers, and so do formula terms. The retailer's edition is made from the public side
 * alone and never from a walk-away.
 */
export function contractWorkbook(
  negotiation: Negotiation,
  scenarioId: string,
  language: Language,
  edition: Edition,
): Result<ContractWorkbook, WorkbookRefusal> {
  const scenario = negotiation.scenarios.find(({ id }) => id === scenarioId)
  if (scenario === undefined) return err({ kind: 'not-found' })
  if (edition === 'supplier') return ok(sheetsOf({ negotiation, scenario, language, edition }))
  if (scenario.role === 'walkAway') return err({ kind: 'scenario-is-walk-away' })
  const view = publicNegotiation(negotiation, scenario)
  return ok(
    sheetsOf({
      negotiation: negotiationWithoutCosts(view),
      scenario: scenarioWithoutCosts(view.proposal),
      language,
      edition,
    }),
  )
}

function sheetsOf(asked: {
  readonly negotiation: Negotiation
  readonly scenario: Scenario
  readonly language: Language
  readonly edition: Edition
}): ContractWorkbook {
  const source: WorkbookSource = {
    ...asked,
    words: workbookWords(asked.language),
    ...loadedGoods(asked.negotiation, asked.scenario),
  }
  const products = productFigures(source)
  const inputs = termFigures(source)
  const assumptions = assumptionFigures(source)
  const discounts = inputs.filter(({ term }) => term.class === 'onInvoice')
  const lines = lineSheet(source, products, discounts, assumptions.returnRate)
  const settlement = settlementSheet(source, inputs, lines, products, assumptions.serviceVatRate)
  const results = termResults(source, inputs, lines, settlement, assumptions)
  const fees = feeSheet(source, lines, products, assumptions.serviceVatRate)
  const ledgers = ledgerSheet(source, { inputs, results, lines, fees, assumptions })
  const sheets = [
    coverSheet(source),
    termListSheet(source, inputs, results, lines),
    tierSheet(source, inputs),
    ledgers.sheet,
    productSheet(source, lines),
    assumptionSheet(source),
    settlement.sheet,
    fees.sheet,
    lines.sheet,
  ]
  return { sheets, figures: ledgers.figures }
}
