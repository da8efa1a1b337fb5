import { faultLine } from '../../../domain/negotiation/fault.ts'
import { defineCommand } from '../command.ts'
import { openDealFile } from '../dealFile.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { namedFaults, readNegotiation, refusedRead } from '../readNegotiation.ts'

/** Says whether a negotiation file or a package is accepted; every fault is one line of the answer. */
export const check = defineCommand(
  'check',
  { places: ['FILE'], values: { db: 'FILE', negotiation: 'ID', 'passphrase-env': 'VARIABLE' }, flags: [] },
  async ({ places, values: { 'passphrase-env': variable, ...values } }) => {
    if (places.FILE?.toLowerCase().endsWith('.deal')) return checkPackage(places.FILE, variable)
    const read = await readNegotiation({ file: places.FILE, ...values })
    if (read.ok) return done('', [`${places.FILE ?? values.db}: accepted`])
    if (read.error.kind === 'unreadable') return refusedRead(read.error)
    const { faults, source } = read.error
    const answer = `${faults.map(faultLine).join('\n')}\n`
    const isSeenAlready = process.stdout.isTTY
    const words = isSeenAlready ? [`${source}: refused, ${faults.length} fault(s)`] : namedFaults(read.error)
    return { exit: 2, answer, words }
  },
)

/** A package is whole, opens, and everything in it is what a negotiation may say. */
async function checkPackage(file: string, variable: string | undefined): Promise<Outcome> {
  const read = await openDealFile(file, variable)
  if (!read.ok) return refused(read.error)
  const { content } = read.value
  const what =
    content.edition === 'retailer'
      ? 'the retailer’s edition'
      : `${content.workspace.name}, ${content.steps.length} steps, ${content.sealed.snapshots.length} snapshots, ${content.sealed.term_sheets.length} term sheets`
  return done('', [`${file}: accepted, ${what}`])
}
