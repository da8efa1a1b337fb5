import { compliance as review } from '../../../domain/compliance/compliance.ts'
import type { Bilingual, Finding } from '../../../domain/compliance/finding.ts'
import { parseFacts } from '../../../domain/compliance/parseFacts.ts'
import type { ComplianceFacts } from '../../../domain/compliance/reviewed.ts'
import { complianceNotice } from '../../../domain/locale/compliance.ts'
import { faultLine } from '../../../domain/negotiation/fault.ts'
import type { Scenario } from '../../../domain/negotiation/negotiation.ts'
import { err, ok, type Result } from '../../../domain/result.ts'
import { defineCommand } from '../command.ts'
import { readWhole } from '../files.ts'
import { done, jsonAnswer, type Outcome, refused } from '../outcome.ts'
import { readScenario } from '../readScenario.ts'

const LANGUAGES = ['zh', 'en'] as const
const LARGEST_FACTS = 8 * 1024 * 1024

/** What law, tax and good practice say about one scenario: graded warnings, never a reason to stop. */
export const compliance = defineCommand(
  'compliance',
  {
    places: ['FILE'],
    values: {
      scenario: 'ID',
      facts: 'FACTS.json',
      lang: LANGUAGES.join('|'),
      db: 'FILE',
      negotiation: 'ID',
    },
    flags: ['json'],
    required: ['scenario'],
  },
  async ({ places, values, flags }) => {
    const side = LANGUAGES.find((language) => language === (values.lang ?? 'zh'))
    if (side === undefined) {
      return refused(`--lang: found ${JSON.stringify(values.lang)}, allowed ${LANGUAGES.join(', ')}`)
    }
    const source = { file: places.FILE, db: values.db, negotiation: values.negotiation }
    const read = await readScenario(source, values.scenario ?? '')
    if (!read.ok) return read.error
    const facts = await readFacts(values.facts)
    if (!facts.ok) return facts.error
    const { negotiation, scenario } = read.value
    const findings = review(negotiation, scenario, facts.value)
    if (flags.has('json')) return done(jsonAnswer(findings.map((finding) => inOneLanguage(finding, side))))
    return done(table(findings, scenario, side), [complianceNotice(side === 'en' ? 'en' : 'zh-CN')])
  },
)

async function readFacts(file: string | undefined): Promise<Result<ComplianceFacts, Outcome>> {
  if (file === undefined) return ok({})
  const bytes = await readWhole(file, LARGEST_FACTS)
  if (!bytes.ok) return err(refused(bytes.error))
  const facts = parseFacts(new TextDecoder().decode(bytes.value))
  return facts.ok ? facts : err(refused(...facts.error.map((each) => `${file}: ${faultLine(each)}`)))
}

function inOneLanguage({ message, why, source, certainty, ...head }: Finding, side: keyof Bilingual) {
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
