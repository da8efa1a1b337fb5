import { joined } from '../locale/bilingual.ts'
import { numberText, percentText } from './figureText.ts'
import type { ProposalReading } from './proposalReading.ts'

/** What every figure of the paper rests on, a line each. */
export function assumptionLines({ facts, words }: ProposalReading): readonly string[] {
  const { assumptions, vatRates, stores, newStores } = facts
  const labels = words.assumptions
  return [
    labels.vat(joined(vatRates.map(percentText), words.listSeparator)),
    labels.serviceVat(percentText(assumptions.serviceVatRate)),
    labels.returns(percentText(assumptions.returnRate)),
    labels.base,
    labels.margin,
    labels.points,
    labels.volume,
    ...(assumptions.retailerCostOfCapital === undefined
      ? []
      : [
          labels.float({
            rate: percentText(assumptions.retailerCostOfCapital),
            days: assumptions.dayCount,
          }),
        ]),
    labels.prices,
    labels.estimates,
    labels.stores(numberText(stores, 0), numberText(newStores, 0)),
  ]
}
