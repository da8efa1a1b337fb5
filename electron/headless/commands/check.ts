import { faultLine } from '../../../domain/negotiation/fault.ts'
import { defineCommand } from '../command.ts'
import { done } from '../outcome.ts'
import { namedFaults, readNegotiation, refusedRead } from '../readNegotiation.ts'

/** Says whether a negotiation file is accepted; every fault is one line of the answer. */
export const check = defineCommand(
  'check',
  { places: ['FILE'], values: { db: 'FILE', negotiation: 'ID' }, flags: [] },
  async ({ places, values }) => {
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
