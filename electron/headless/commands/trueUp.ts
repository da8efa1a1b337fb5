import { trueUp as afterSigning } from '../../../domain/decisions/trueUp.ts'
import { monthsOfYear } from '../../../domain/negotiation/calendar.ts'
import { defineCommand } from '../command.ts'
import { figureFormulas } from '../figureFormulas.ts'
import { done, jsonAnswer, refused } from '../outcome.ts'
import { scenarioOf } from '../readNegotiation.ts'
import { readScenario } from '../readScenario.ts'

/** What is settled afterwards for the months before signing, on the final terms. Source: docs/calculation.md §9. */
export const trueUp = defineCommand(
  'true-up',
  {
    places: ['FILE'],
    values: { interim: 'ID', final: 'ID', signed: 'YYYY-MM', db: 'FILE', negotiation: 'ID' },
    flags: ['json'],
    required: ['interim', 'final', 'signed'],
  },
  async ({ places, values }) => {
    const read = await readScenario(
      { file: places.FILE, db: values.db, negotiation: values.negotiation },
      values.final ?? '',
    )
    if (!read.ok) return read.error
    const { negotiation, scenario } = read.value
    const interim = scenarioOf(negotiation, values.interim ?? '')
    if (!interim.ok) return refused(interim.error.replace('--scenario', '--interim'))
    const months = monthsOfYear(negotiation.year.start)
    const signed = months.indexOf(values.signed ?? '')
    if (signed < 0) {
      const found = JSON.stringify(values.signed)
      return refused(`--signed: found ${found}, allowed a month, ${months[0]} to ${months.at(-1)}`)
    }
    const owed = afterSigning(negotiation, interim.value, scenario, signed)
    const named = owed.months.map((month) => ({ ...month, month: months[month.month] }))
    return done(jsonAnswer({ ...owed, months: named, formulas: figureFormulas(['trueUp']) }))
  },
)
