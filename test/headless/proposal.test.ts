import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { deal, folder } from './runDeal.ts'

const sample = new URL('../../db/sample/negotiation.json', import.meta.url).pathname

test('the proposal of the target scenario is one whole PDF, the same bytes for the same day', () => {
  const at = folder()
  const write = (name: string) =>
    deal('proposal', sample, '--scenario', 'target', '--out', at.path(name), '--issued', '2026-11-02')
  expect(write('a.pdf')).toMatchObject({ exit: 0, stdout: '' })
  write('b.pdf')
  const bytes = readFileSync(at.path('a.pdf'))
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes.subarray(-6).toString().trim()).toBe('%%EOF')
  expect(readFileSync(at.path('b.pdf')).equals(bytes)).toBe(true)
  expect(readdirSync(at.at).sort()).toEqual(['a.pdf', 'b.pdf'])
})

const refused: readonly (readonly [readonly string[], string])[] = [
  [['--scenario', 'walkAway'], 'it is never put before the retailer'],
  [
    ['--scenario', 'dream'],
    '--scenario: found "dream", allowed one of lastYear, ask, opening, target, walkAway',
  ],
  [['--scenario', 'target', '--lang', 'fr'], '--lang: found "fr", allowed zh, en, both'],
  [['--scenario', 'target', '--issued', '2026-02-30'], '--issued: found "2026-02-30", allowed a day'],
]

test.each(refused)('proposal %j is refused and no file is left', (words, sentence) => {
  const at = folder()
  const { exit, stderr } = deal('proposal', sample, ...words, '--out', at.path('a.pdf'))
  expect(exit).toBe(2)
  expect(stderr).toContain(sentence)
  expect(readdirSync(at.at)).toEqual([])
})
