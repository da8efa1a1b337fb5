import { expect, test } from 'vitest'
import type { JournalState } from '../../../electron/contract/channels.ts'
import { createSaveQueue, type SaveFailure } from '../../../renderer/shared/negotiation/saveQueue.ts'

type Reply = { ok: true; value: JournalState } | { ok: false; error: SaveFailure }

/** A store whose answers the test hands out one by one. */
function queueWithStore() {
  const asked: { revision: number; answer: (reply: Reply) => void }[] = []
  const seen: string[] = []
  const queue = createSaveQueue({
    saving: () => seen.push('saving'),
    saved: ({ revision }, waiting) => seen.push(`saved ${revision}, ${waiting} waiting`),
    stopped: ({ kind }) => seen.push(kind),
    idle: () => seen.push('idle'),
  })
  const edit = () =>
    queue.add({
      send: (revision) => new Promise<Reply>((answer) => asked.push({ revision, answer })),
      done: () => undefined,
    })
  return { queue, asked, seen, edit }
}

const good = (revision: number): Reply => ({
  ok: true,
  value: { revision, undo: null, redo: null, savedAt: '2026-11-23T10:42:00Z' },
})
const turn = () => new Promise((resolve) => setImmediate(resolve))

test('two quick edits reach the store one after the other, the second with the revision of the first', async () => {
  const { queue, asked, seen, edit } = queueWithStore()
  queue.start(7)
  edit()
  edit()
  await turn()
  expect(asked.map(({ revision }) => revision)).toEqual([7])
  asked[0]?.answer(good(8))
  await turn()
  expect(asked.map(({ revision }) => revision)).toEqual([7, 8])
  asked[1]?.answer(good(9))
  await turn()
  expect(seen).toEqual(['saving', 'saved 8, 1 waiting', 'saving', 'saved 9, 0 waiting'])
})

test('a refused edit stops the queue and keeps what waits; nothing more is sent', async () => {
  const { queue, asked, seen, edit } = queueWithStore()
  queue.start(7)
  edit()
  edit()
  await turn()
  asked[0]?.answer({ ok: false, error: { kind: 'stale-revision', current: 12 } })
  await turn()
  edit()
  await turn()
  expect(asked).toHaveLength(1)
  expect(queue.waiting()).toBe(3)
  expect(seen.at(-1)).toBe('stale-revision')
})

test('after a failed disk write, trying again sends the same edit with the same revision', async () => {
  const { queue, asked, seen, edit } = queueWithStore()
  queue.start(7)
  edit()
  await turn()
  asked[0]?.answer({ ok: false, error: { kind: 'unexpected', detail: 'disk full' } })
  await turn()
  queue.retry()
  await turn()
  expect(asked.map(({ revision }) => revision)).toEqual([7, 7])
  asked[1]?.answer(good(8))
  await turn()
  expect(seen.at(-1)).toBe('saved 8, 0 waiting')
})

test('opening another negotiation forgets the answers that were still on their way', async () => {
  const { queue, asked, seen, edit } = queueWithStore()
  queue.start(7)
  edit()
  await turn()
  queue.start(1)
  asked[0]?.answer(good(8))
  await turn()
  edit()
  await turn()
  expect(asked.map(({ revision }) => revision)).toEqual([7, 1])
  expect(seen).toEqual(['saving', 'saving'])
})

test('an edit taken back before it was stored is let go, what waits behind it is stored, and the queue says when it rests', async () => {
  const { queue, asked, seen, edit } = queueWithStore()
  queue.start(7)
  const takenBack = async () => ({ ok: false, error: { kind: 'taken-back' } }) as const
  queue.add({ send: takenBack, done: () => undefined })
  edit()
  await turn()
  expect(asked.map(({ revision }) => revision)).toEqual([7])
  asked[0]?.answer(good(8))
  await turn()
  queue.add({ send: takenBack, done: () => undefined })
  await turn()
  expect(seen).toEqual(['saving', 'saving', 'saved 8, 0 waiting', 'saving', 'idle'])
})
