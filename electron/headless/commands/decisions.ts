import { listingPayback } from '../../../domain/decisions/listingPayback.ts'
import { promotionReturn } from '../../../domain/decisions/promotionReturn.ts'
import { retailerBreakEven } from '../../../domain/decisions/retailerBreakEven.ts'
import { tierWatch } from '../../../domain/decisions/tierWatch.ts'
import { monthsOfYear } from '../../../domain/negotiation/calendar.ts'
import { defineCommand } from '../command.ts'
import { figureFormulas } from '../figureFormulas.ts'
import { done, jsonAnswer } from '../outcome.ts'
import { readScenario } from '../readScenario.ts'

const FIGURES = [
  'roi',
  'breakEvenUplift',
  'salesPerSpend',
  'retailerBreakEven',
  'listingPayback',
  'tierDistance',
  'atStake',
] as const

/**
 * The return and both break-evens of each promotion, the payback of each listing and each threshold's distance, with
 * formulas and bases. Source: docs/calculation.md §9.
 */
export const decisions = defineCommand(
  'decisions',
  {
    places: ['FILE'],
    values: { scenario: 'ID', db: 'FILE', negotiation: 'ID' },
    flags: ['json'],
    required: ['scenario'],
  },
  async ({ places, values }) => {
    const read = await readScenario(
      { file: places.FILE, db: values.db, negotiation: values.negotiation },
      values.scenario ?? '',
    )
    if (!read.ok) return read.error
    const { negotiation, scenario } = read.value
    const months = monthsOfYear(negotiation.year.start)
    const promotions = (scenario.promotions ?? []).map(({ id }) => [
      id,
      {
        ...promotionReturn(negotiation, scenario, id),
        retailerBreakEven: retailerBreakEven(negotiation, scenario, id),
      },
    ])
    const newProducts = (scenario.newProducts ?? []).map(({ id }) => [
      id,
      listingPayback(negotiation, scenario, id),
    ])
    const tiers = scenario.terms.flatMap(({ id }) => {
      const watched = tierWatch(negotiation, scenario, id)
      return watched === null
        ? []
        : [[id, watched.map((period) => ({ ...period, month: months[period.month] }))]]
    })
    return done(
      jsonAnswer({
        promotions: Object.fromEntries(promotions),
        newProducts: Object.fromEntries(newProducts),
        tiers: Object.fromEntries(tiers),
        formulas: figureFormulas(FIGURES),
      }),
    )
  },
)
