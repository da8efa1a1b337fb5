import type { Chart } from '../charts/chart.ts'
import { chartSummary } from '../charts/chartSummary.ts'
import { monthlyPurchases } from '../charts/monthlyColumns.ts'
import { benefitBridge } from '../charts/waterfalls.ts'
import { bilingual } from '../locale/bilingual.ts'
import { type ProposalReading, readingsByLanguage } from './proposalReading.ts'

/** A chart of the paper; where the edition speaks two languages, its texts have two lines and its figures stand once. */
export type ProposalChart<Kind extends Chart['kind'] = Chart['kind']> = {
  readonly chart: Extract<Chart, { kind: Kind }>
  /** In one sentence. */
  readonly summary: string
}

/** Purchases by month, last year beside the proposal. */
export function purchasesChart(reading: ProposalReading): ProposalChart<'columns'> {
  return inItsLanguages(reading, ({ facts, words, unit, year, yearBefore }) => {
    const { purchasesByMonth, language, months } = facts
    const lastYear = purchasesByMonth.lastYear && [
      { id: 'lastYear', name: words.columns.lastYear(yearBefore), values: purchasesByMonth.lastYear },
    ]
    const proposal = { id: 'proposal', name: words.columns.proposal(year), values: purchasesByMonth.proposal }
    return monthlyPurchases(months, [...(lastYear ?? []), proposal], { language, unit })
  })
}

/** The retailer's total margin from last year to the proposal; undefined without a last year. */
export function benefitChart(reading: ProposalReading): ProposalChart<'waterfall'> | undefined {
  const { lastYear, proposal, benefitChanges } = reading.facts
  if (!lastYear) return undefined
  return inItsLanguages(reading, ({ facts, words, unit, year, yearBefore }) =>
    benefitBridge(
      {
        from: { label: words.columns.lastYear(yearBefore), yuan: lastYear.totalMargin },
        to: { label: words.columns.proposal(year), yuan: proposal.totalMargin },
        changes: benefitChanges.map(({ source, yuan }) => ({
          id: source,
          label: words.benefit.sources[source],
          yuan,
        })),
      },
      { language: facts.language, unit },
    ),
  )
}

function inItsLanguages<Drawn extends Chart>(
  reading: ProposalReading,
  draw: (reading: ProposalReading) => Drawn,
): { readonly chart: Drawn; readonly summary: string } {
  const [first, second] = readingsByLanguage(reading).map((each) => {
    const chart = draw(each)
    return { chart, summary: chartSummary(chart) }
  }) as [Told<Drawn>, Told<Drawn>?]
  if (second === undefined) return first
  const { chart, summary } = bilingual(first, second)
  return { chart: { ...chart, language: first.chart.language }, summary }
}

type Told<Drawn> = { readonly chart: Drawn; readonly summary: string }
