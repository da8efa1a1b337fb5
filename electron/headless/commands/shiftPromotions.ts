import { type ShiftedPromotion, shiftByLunarAnchor } from '../../../domain/calendar/shiftByLunarAnchor.ts'
import { shiftSentence } from '../../../domain/locale/festivals.ts'
import { faultLine } from '../../../domain/negotiation/fault.ts'
import type { Negotiation } from '../../../domain/negotiation/negotiation.ts'
import { parseNegotiation } from '../../../domain/negotiation/parseNegotiation.ts'
import { serializeNegotiation } from '../../../domain/negotiation/serializeNegotiation.ts'
import { defineCommand } from '../command.ts'
import { writeWhole } from '../files.ts'
import { languageOf } from '../languageOf.ts'
import { done, jsonAnswer, refused } from '../outcome.ts'
import { readScenario } from '../readScenario.ts'

/**
 * Copies the promotions of one year's scenario into a scenario of another, each by its festival: what moved and why is
 * said. A promotion with an id that is there already takes its place.
 */
export const shiftPromotions = defineCommand(
  'shift-promotions',
  {
    places: ['FILE'],
    values: { scenario: 'ID', into: 'FILE', 'into-scenario': 'ID', out: 'NEW.json', lang: 'zh|en' },
    flags: ['json'],
    required: ['scenario', 'into', 'into-scenario', 'out'],
  },
  async ({ places, values, flags }) => {
    const language = languageOf(values.lang)
    if (!language.ok) return refused(language.error)
    const from = await readScenario({ file: places.FILE }, values.scenario ?? '')
    if (!from.ok) return from.error
    const into = await readScenario({ file: values.into }, values['into-scenario'] ?? '')
    if (!into.ok) return into.error
    const [fromYear, toYear] = [from.value, into.value].map(({ negotiation }) => firstYear(negotiation))
    const shifted = (from.value.scenario.promotions ?? []).map((promotion) =>
      shiftByLunarAnchor(promotion, fromYear ?? 0, toYear ?? 0),
    )
    const whole = parseNegotiation(withPromotions(into.value.negotiation, into.value.scenario.id, shifted))
    if (!whole.ok)
      return refused(`${places.FILE}: does not fit ${values.into}:`, ...whole.error.map(faultLine))
    const written = await writeWhole(values.out ?? '', serializeNegotiation(whole.value))
    if (!written.ok) return refused(written.error)
    const moves = shifted.map((each) => ({
      promotion: each.promotion.id,
      start: each.promotion.start,
      end: each.promotion.end,
      movedDays: each.movedDays,
      why: shiftSentence(each, language.value),
    }))
    if (flags.has('json')) return done(jsonAnswer(moves))
    return done(
      moves.map(({ promotion, start, end, why }) => `${start} – ${end}  ${promotion}: ${why}\n`).join(''),
    )
  },
)

function firstYear({ year }: Negotiation): number {
  return Number(year.start.slice(0, 4))
}

function withPromotions(
  negotiation: Negotiation,
  scenarioId: string,
  shifted: readonly ShiftedPromotion[],
): Negotiation {
  const fresh = new Map(shifted.map(({ promotion }) => [promotion.id, promotion]))
  const scenarios = negotiation.scenarios.map((scenario) => {
    if (scenario.id !== scenarioId) return scenario
    const kept = (scenario.promotions ?? []).filter(({ id }) => !fresh.has(id))
    return { ...scenario, promotions: [...kept, ...fresh.values()] }
  })
  return { ...negotiation, scenarios }
}
