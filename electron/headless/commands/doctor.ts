import { existsSync } from 'node:fs'
import { doctor as lookOver } from '../../../db/doctor.ts'
import { defineCommand } from '../command.ts'
import { jsonAnswer, refused } from '../outcome.ts'
import { migrationsFolder, storeRefusalText } from '../store.ts'

const DAMAGE: readonly string[] = ['damaged', 'truncated', 'orphaned-journal', 'history-differs']

/** Looks a store over without writing to it. Exit 1 where it is damaged or a frozen version is not what it was. */
export const doctor = defineCommand(
  'doctor',
  { places: [], values: { db: 'FILE' }, flags: ['json'], required: ['db'] },
  async ({ values, flags }) => {
    const file = values.db ?? ''
    if (!existsSync(file)) return refused(`${file}: cannot be read: no such file`)
    const report = lookOver(file, { migrationsFolder })
    if (!report.ok) {
      const { kind } = report.error
      const words = [`${file}: ${storeRefusalText(report.error)}`]
      if (!DAMAGE.includes(kind)) return refused(...words)
      return {
        exit: 1,
        words,
        ...(flags.has('json') ? { answer: jsonAnswer({ sound: false, ...report.error }) } : {}),
      }
    }
    const { version, newestVersion, rows, damagedSnapshots, damagedTermSheets } = report.value
    const damaged = damagedSnapshots.length + damagedTermSheets.length
    const isSound = damaged === 0
    const lines = [
      `version ${version} of ${newestVersion}`,
      ...Object.entries(rows).map(([table, count]) => `${table} ${count}`),
      ...damagedSnapshots.map((id) => `snapshot ${id} does not match its hash`),
      ...damagedTermSheets.map((id) => `term sheet ${id} does not match its hash`),
    ]
    return {
      exit: isSound ? 0 : 1,
      answer: flags.has('json') ? jsonAnswer({ sound: isSound, ...report.value }) : `${lines.join('\n')}\n`,
      words: isSound ? [`${file}: sound`] : [`${file}: ${damaged} frozen version(s) changed`],
    }
  },
)
