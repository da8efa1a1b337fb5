import { expect, test } from 'vitest'
import { deal, folder, publishedCase } from './runDeal.ts'

const twoSided = '04-two-sided-year.json'

type Said = { id: string; severity: string; term?: string; message: string; why: string }

test('compliance says each warning with its reason in Chinese, and ends well whatever it finds', () => {
  const file = folder().file('negotiation.json', publishedCase(twoSided).text)
  const { exit, stdout, stderr } = deal('compliance', file, '--scenario', 'B', '--json')
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
  const found: Said[] = JSON.parse(stdout)
  expect(Object.keys(found.find(({ term }) => term === 'uncond') ?? {})).toEqual([
    'id',
    'severity',
    'term',
    'message',
    'why',
    'source',
    'certainty',
  ])
  expect(found.find(({ id, term }) => id === 'R-UNCOND' && term === 'uncond')?.severity).toBe('warn')
  for (const { message, why } of found) expect(`${message}${why}`).toMatch(/\p{Script=Han}/u)
})

test('--lang en says the same in English', () => {
  const file = folder().file('negotiation.json', publishedCase(twoSided).text)
  const read = (...words: string[]): Said[] =>
    JSON.parse(deal('compliance', file, '--scenario=B', '--json', ...words).stdout)
  const [zh, en] = [read(), read('--lang', 'en')]
  expect(en.map(({ id, severity, term }) => [id, severity, term])).toEqual(
    zh.map(({ id, severity, term }) => [id, severity, term]),
  )
  expect(en.find(({ id }) => id === 'P-RECON')?.message).toBe('No reconciliation day in the contract.')
})

test('without --json a person reads weight, check, term and source', () => {
  const file = folder().file('negotiation.json', publishedCase(twoSided).text)
  const { exit, stdout } = deal('compliance', file, '--scenario', 'B', '--lang', 'en')
  expect(exit).toBe(0)
  expect(stdout).toMatch(/^warn {2}R-UNCOND {2}/mu)
  expect(stdout).toContain('Order 17 of 2006')
})

test('a language or scenario that is not there is refused with those that are', () => {
  const file = folder().file('negotiation.json', publishedCase(twoSided).text)
  expect(deal('compliance', file, '--scenario', 'B', '--lang', 'fr')).toEqual({
    exit: 2,
    stdout: '',
    stderr: '--lang: found "fr", allowed zh, en\n',
  })
  expect(deal('compliance', file, '--scenario', 'Z', '--json').exit).toBe(2)
  expect(deal('compliance', file, '--json').exit).toBe(2)
})
