import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { workInThread } from '../../../electron/main/workInThread.ts'

const generous = { seconds: 30, megabytes: 256 }

/** A program for a thread, gone after the test. */
function program(text: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dealtable-thread-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = path.join(folder, 'program.cjs')
  writeFileSync(file, `const { parentPort, workerData } = require('node:worker_threads')\n${text}`)
  return file
}

test('a thread is given its task and its answer comes back', async () => {
  const double = program('parentPort.postMessage(workerData.map((each) => each * 2))')
  expect(await workInThread(double, [1, 2, 3], generous)).toEqual({ ok: true, value: [2, 4, 6] })
})

test('a thread that is listened to tells its steps before its answer', async () => {
  const steps: number[] = []
  const counting = program(
    'for (const step of [1, 2, 3]) parentPort.postMessage({ step }); parentPort.postMessage("done")',
  )
  const answer = await workInThread(counting, null, { ...generous, seconds: null }, (step) =>
    steps.push(step),
  )
  expect({ answer, steps }).toEqual({ answer: { ok: true, value: 'done' }, steps: [1, 2, 3] })
})

test('work without end is ended, and whoever waits could do other things meanwhile', async () => {
  const endless = program('for (;;) {}')
  const turns: number[] = []
  const turning = setInterval(() => turns.push(turns.length), 1)
  const ended = await workInThread(endless, null, { seconds: 0.3, megabytes: 256 })
  clearInterval(turning)
  expect(ended).toEqual({ ok: false, error: 'no answer within 0.3 s' })
  expect(turns.length).toBeGreaterThan(1)
})

test('work that eats more memory than it may have is ended', async () => {
  const greedy = program('const all = []; for (;;) all.push(new Array(10000).fill({}))')
  const ended = await workInThread(greedy, null, { seconds: 30, megabytes: 32 })
  expect(ended).toMatchObject({ ok: false, error: expect.stringContaining('memory') })
})

test('a thread that breaks, or ends without a word, says so', async () => {
  const broken = program("throw new Error('the paper is torn')")
  expect(await workInThread(broken, null, generous)).toEqual({
    ok: false,
    error: 'Error: the paper is torn',
  })
  const silent = program('')
  expect(await workInThread(silent, null, generous)).toEqual({
    ok: false,
    error: 'ended without an answer (0)',
  })
})
