import { existsSync } from 'node:fs'
import { type DoctorReport, doctor as lookOver } from '../../../db/doctor.ts'
import type { FrozenKind } from '../../../db/frozenRecords.ts'
import { loadFormulas } from '../../../domain/formula/formulaLanguage.ts'
import { faultLine } from '../../../domain/negotiation/fault.ts'
import { defineCommand } from '../command.ts'
import { jsonAnswer, type Outcome, refused } from '../outcome.ts'
import { storeRefusalText } from '../storeRefusalText.ts'
import { storeOptions } from '../typedKey.ts'

const DAMAGE: readonly string[] = [
  'damaged',
  'truncated',
  'beginning-destroyed',
  'orphaned-journal',
  'history-differs',
  'key-file-missing',
  'key-file-damaged',
]

const KINDS: Readonly<Record<FrozenKind, string>> = {
  snapshot: 'snapshot',
  'term-sheet': 'term sheet',
  'returned-paper': 'returned paper',
  lock: 'the lock of term sheet',
}

/**
 * Looks a store over without writing to it; `--deep` also reads every page and every negotiation as a file is read.
 * Exit 1 where it is damaged, a frozen version is not what it was, or a negotiation would be refused.
 */
export const doctor = defineCommand(
  'doctor',
  { places: [], values: { db: 'FILE' }, flags: ['deep', 'json'], required: ['db'] },
  async ({ values, flags }) => {
    const file = values.db ?? ''
    if (!existsSync(file)) return refused(`${file}: cannot be read: no such file`)
    const isDeep = flags.has('deep')
    if (isDeep) await loadFormulas()
    const options = storeOptions(file)
    if (!options.ok) return refused(options.error)
    const report = lookOver(file, options.value, { isDeep })
    if (report.ok) return judged(file, report.value, flags.has('json'))
    const words = [`${file}: ${storeRefusalText(report.error)}`]
    if (!DAMAGE.includes(report.error.kind)) return refused(...words)
    const answer = flags.has('json') ? { answer: jsonAnswer({ sound: false, ...report.error }) } : {}
    return { exit: 1, words, ...answer }
  },
)

function judged(file: string, report: DoctorReport, asJson: boolean): Outcome {
  const complaints = complaintsOf(report)
  const lines = [
    `version ${report.version} of ${report.newestVersion}`,
    ...Object.entries(report.rows).map(([table, count]) => `${table} ${count}`),
    ...complaints,
  ]
  const isSound = complaints.length === 0
  return {
    exit: isSound ? 0 : 1,
    answer: asJson ? jsonAnswer({ sound: isSound, ...report }) : `${lines.join('\n')}\n`,
    words: isSound ? [`${file}: sound`] : complaints.map((complaint) => `${file}: ${complaint}`),
  }
}

function complaintsOf(report: DoctorReport): readonly string[] {
  const { altered, deep } = report
  return [
    ...altered.map(
      ({ kind, id, name }) => `${KINDS[kind]} ${JSON.stringify(name)} (${id}) is not as it was frozen`,
    ),
    ...(deep?.problems ?? []),
    ...(deep?.refused ?? []).flatMap(({ negotiation, faults }) =>
      faults.map((fault) => `negotiation ${negotiation}: ${faultLine(fault)}`),
    ),
  ]
}
