import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { deckParts, textOfDeck } from '../electron/slides/deckParts.ts'
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

test('a name that ends in .pptx makes slides of the same proposal, one whole file, the same bytes for the same day', () => {
  const at = folder()
  const write = (name: string) =>
    deal(
      'proposal',
      sample,
      '--scenario',
      'target',
      '--out',
      at.path(name),
      '--issued',
      '2026-11-02',
      '--lang',
      'both',
    )
  expect(write('a.pptx')).toMatchObject({
    exit: 0,
    stdout: '',
    stderr: expect.stringContaining('a.pptx: written'),
  })
  write('b.PPTX')
  const bytes = readFileSync(at.path('a.pptx'))
  const parts = deckParts(bytes)
  expect(parts[0]?.name).toBe('[Content_Types].xml')
  expect(textOfDeck(parts)).toContain('Your benefit')
  expect(readFileSync(at.path('b.PPTX')).equals(bytes)).toBe(true)
  expect(readdirSync(at.at).sort()).toEqual(['a.pptx', 'b.PPTX'])
})

test('its help says that the ending of the name decides', () => {
  expect(deal('proposal', '--help').stdout + deal('proposal', '--help').stderr).toContain(
    '--out X.pdf|X.pptx',
  )
})

test.each(['a.docx', 'a', 'pptx', 'a.pptx.zip'])(
  'a proposal named %s is refused before anything is read',
  (name) => {
    const at = folder()
    const { exit, stderr } = deal(
      'proposal',
      'no-such-file.json',
      '--scenario',
      'target',
      '--out',
      at.path(name),
    )
    expect(exit).toBe(2)
    expect(stderr).toContain('allowed a name that ends in .pdf or .pptx')
    expect(readdirSync(at.at)).toEqual([])
  },
)

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
  const slides = deal('proposal', sample, ...words, '--out', at.path('a.pptx'))
  expect(slides).toMatchObject({ exit: 2, stderr: expect.stringContaining(sentence) })
  expect(readdirSync(at.at)).toEqual([])
})
