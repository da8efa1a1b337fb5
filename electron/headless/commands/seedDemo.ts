import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { seedSample } from '../../../db/negotiations.ts'
import { ok } from '../../../domain/result.ts'
import { defineCommand } from '../command.ts'
import { done, jsonAnswer, refused } from '../outcome.ts'
import { readNegotiationFile, refusedRead } from '../readNegotiation.ts'
import { withStore } from '../store.ts'

const sampleFile = path.join(import.meta.dirname, '..', '..', '..', 'db', 'sample', 'negotiation.json')

/** Puts the sample negotiation into a store, once; the answer is its id. */
export const seedDemo = defineCommand(
  'seed-demo',
  { places: [], values: { db: 'FILE' }, flags: ['json'], required: ['db'] },
  async ({ values, flags }) => {
    const sample = await readNegotiationFile(sampleFile)
    if (!sample.ok) return refusedRead(sample.error)
    const arrival = { id: randomUUID(), action: randomUUID(), at: new Date().toISOString() }
    const seeded = await withStore(values.db ?? '', (store) => ok(seedSample(store, arrival, sample.value)))
    if (!seeded.ok) return refused(seeded.error)
    const { id } = seeded.value
    return done(flags.has('json') ? jsonAnswer({ negotiation: id }) : `${id}\n`)
  },
)
