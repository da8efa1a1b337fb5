import { compliance as review } from '../../../domain/compliance/compliance.ts'
import type { Bilingual, Finding } from '../../../domain/compliance/finding.ts'
import type { Scenario } from '../../../domain/negotiation/negotiation.ts'
import { defineCommand } from '../command.ts'
import { done, jsonAnswer, refused } from '../outcome.ts'
import { readNegotiation, refusedRead, scenarioOf } from '../readNegotiation.ts'

const LANGUAGES = ['zh', 'en'] as const

/** What law, tax and good practice say about one scenario: graded warnings, never a reason to stop. */
export const compliance = defineCommand(
  'compliance',
  {
    places: ['FILE'],
    values: { scenario: 'ID', lang: LANGUAGES.join('|'), db: 'FILE', negotiation: 'ID' },
    flags: ['json'],
    required: ['scenario'],
  },
  async ({ places, values, flags }) => {
    const side = LANGUAGES.find((language) => language === (values.lang ?? 'zh'))
    if (side === undefined) {
      return refused(`--lang: found ${JSON.stringify(values.lang)}, allowed ${LANGUAGES.join(', ')}`)
    }
    const read = await readNegotiation({ file: places.FILE, db: values.db, negotiation: values.negotiation })
    if (!read.ok) return refusedRead(read.error)
    const scenario = scenarioOf(read.value, values.scenario ?? '')
    if (!scenario.ok) return refused(scenario.error)
    const findings = review(read.value, scenario.value)
    if (flags.has('json')) return done(jsonAnswer(findings.map((finding) => inOneLanguage(finding, side))))
    return done(table(findings, scenario.value, side))
  },
)

function inOneLanguage({ message, why, source, ...finding }: Finding, side: keyof Bilingual) {
  const { certainty, ...head } = finding
  return { ...head, message: message[side], why: why[side], source: source[side], certainty }
}

/** One finding a block: weight, check and term, then what, why and where. */
function table(findings: readonly Finding[], { terms }: Scenario, side: keyof Bilingual): string {
  const names = new Map(terms.map(({ id, name }) => [id, name]))
  const blocks = findings.map(({ id, severity, term, message, why, source, certainty }) => {
    const at = term === undefined ? '' : `  ${names.get(term) ?? term}`
    return `${severity.padEnd(6)}${id}${at}\n      ${message[side]}\n      ${why[side]}\n      ${source[side]} (${certainty})\n`
  })
  return blocks.join('')
}
