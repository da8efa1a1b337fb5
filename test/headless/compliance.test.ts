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
  const { exit, stdout, stderr } = deal('compliance', file, '--scenario', 'B', '--lang', 'en')
  expect(exit).toBe(0)
  expect(stderr).toContain('Not legal advice')
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

test('--facts brings in what no negotiation holds: a mandate of 60,000,000 nobody may go under', () => {
  const place = folder()
  const file = place.file('negotiation.json', publishedCase(twoSided).text)
  const facts = place.file('facts.json', '{ "mandate": { "lowestContribution": 60000000 } }')
  const found: Said[] = JSON.parse(
    deal('compliance', file, '--scenario=B', '--facts', facts, '--json', '--lang=en').stdout,
  )
  expect(found.find(({ id }) => id === 'C-AUTH')?.message).toContain('under the limit of ¥60,000,000')
})

test('facts with a fault are refused with file, path, find and what is allowed', () => {
  const place = folder()
  const file = place.file('negotiation.json', publishedCase(twoSided).text)
  const facts = place.file(
    'facts.json',
    '{ "priceChanges": [{ "product": "P1", "day": "2027-02-30", "before": 1, "after": 2 }] }',
  )
  const { exit, stdout, stderr } = deal('compliance', file, '--scenario=B', '--facts', facts, '--json')
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' })
  expect(stderr).toMatch(/facts\.json: priceChanges\[0\]\.day: found "2027-02-30", allowed /u)
  expect(deal('compliance', file, '--scenario=B', '--facts', `${facts}.not`, '--json').exit).toBe(2)
})
