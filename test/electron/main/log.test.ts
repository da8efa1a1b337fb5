import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openLog } from '../../../electron/main/log.ts'

function logFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'dealtable-log-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = path.join(folder, 'dealtable.log')
  return { folder, file, log: openLog(file) }
}

test('a note says when, where and what was thrown', () => {
  const { file, log } = logFolder()
  log('negotiation:apply', new TypeError('Cannot read properties of undefined'))
  const [first, frame] = readFileSync(file, 'utf8').split('\n')
  expect(first).toMatch(
    /^\d{4}-\d{2}-\d{2}T[\d:.]+Z negotiation:apply: TypeError: Cannot read properties of undefined$/,
  )
  expect(frame).toMatch(/^\s+at .*log\.test\.ts/)
})

test.each([
  [`Unexpected token 'k', "kept-secret"... is not valid JSON`],
  ["ENOENT: no such file or directory, open '/home/wang/kept-secret.p12'"],
  ['the note `kept-secret` is too long'],
  ['cut in the middle "kept-secret'],
  ['底线 kept-secret'.replace('kept-secret', '不低于十二个点')],
])('what a message quotes of a person’s input is not noted: %s', (message) => {
  const { file, log } = logFolder()
  log('x', new Error(message))
  log('x', message)
  const noted = readFileSync(file, 'utf8')
  expect(noted).not.toMatch(/kept-secret|\p{Script=Han}/u)
  expect(noted).toContain('…')
})

test('a fault that returns ten thousand times fills two files of about a megabyte, not the disk', () => {
  const { folder, log } = logFolder()
  const fault = new Error('x'.repeat(5_000))
  for (let time = 0; time < 10_000; time += 1) log('again', fault)
  const files = readdirSync(folder).sort()
  expect(files).toEqual(['dealtable.log', 'dealtable.log.old'])
  for (const file of files) expect(statSync(path.join(folder, file)).size).toBeLessThan(1_003_000)
})

test('a log that cannot be written stops nobody', () => {
  expect(() => openLog('/nowhere/at/all/dealtable.log')('x', new Error('y'))).not.toThrow()
})
