import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { deal, folder, publishedCase } from './runDeal.ts'

const twoSided = '04-two-sided-year.json'

test('a sound file is accepted: exit 0, nothing on stdout', () => {
  const file = folder().file('sound.json', publishedCase(twoSided).text)
  expect(deal('check', file)).toEqual({ exit: 0, stdout: '', stderr: `${file}: accepted\n` })
})

test('a file with a byte order mark is accepted', () => {
  const file = folder().file('bom.json', `\uFEFF${publishedCase(twoSided).text}`)
  expect(deal('check', file).exit).toBe(0)
})

test('a file with three faults is refused with three lines, each with path, find and what is allowed', () => {
  const { negotiation } = publishedCase(twoSided)
  negotiation.colour = 'red'
  negotiation.products[0].vatRate = 13
  negotiation.scenarios[0].terms[5].rule.months = ['2026-12']
  const file = folder().file('wrong.json', JSON.stringify(negotiation))
  const { exit, stdout, stderr } = deal('check', file)
  expect(exit).toBe(2)
  expect(stdout.trimEnd().split('\n').sort()).toEqual([
    'colour: found "red", allowed no field of this name',
    'products[0].vatRate: found 13, allowed a number from 0 to 1 (3 % is 0.03)',
    'scenarios[0].terms[5].rule.months[0]: found "2026-12", allowed a month of the contract year, 2027-01 to 2027-12',
  ])
  expect(stderr).toContain(`${file}: colour: found "red"`)
})

const noFiles: readonly (readonly [string, string | Uint8Array, string])[] = [
  ['an empty file', '', '(document): found an empty file, allowed JSON'],
  [
    'a file that breaks off',
    '{"format"',
    '(document): found the end of the text in line 1, column 10, allowed JSON',
  ],
  ['a comma too many', '{\n "a": 1,\n}', '(document): found "}" in line 3, column 1, allowed JSON'],
  [
    'bytes that are no UTF-8',
    new Uint8Array([0x7b, 0xff, 0x7d]),
    '(document): found bytes that are not UTF-8, allowed UTF-8 text',
  ],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0x00]), '(document): found UTF-16 text, allowed UTF-8 text'],
  [
    'a field written twice',
    '{"name":"a","name":"b"}',
    'name: found the field twice, allowed each field once in its object',
  ],
  [
    'a field __proto__',
    '{"a":[{"__proto__":{"x":1}}]}',
    'a[0].__proto__: found __proto__, allowed any name but __proto__',
  ],
  [
    'a hundred thousand brackets',
    '['.repeat(100_000),
    '(document): found 100000 levels, allowed at most 32 levels of nesting',
  ],
]

test.each(noFiles)('%s is refused in words, without a stack trace', (_, content, line) => {
  const file = folder().file('broken.json', content)
  const { exit, stdout, stderr } = deal('check', file)
  expect(exit).toBe(2)
  expect(stdout).toContain(line)
  expect(stderr).not.toMatch(/^\s+at /mu)
})

test('a file that is not there is refused by name', () => {
  expect(deal('check', '/nowhere/at/all.json')).toEqual({
    exit: 2,
    stdout: '',
    stderr: '/nowhere/at/all.json: cannot be read: no such file\n',
  })
})

test('a folder in place of a file is refused by name', () => {
  const { at } = folder()
  expect(deal('check', at)).toMatchObject({ exit: 2, stdout: '', stderr: expect.stringContaining(at) })
})

test('checking leaves nothing beside the file', () => {
  const place = folder()
  place.file('only.json', '{}')
  deal('check', place.path('only.json'))
  expect(readdirSync(place.at)).toEqual(['only.json'])
})
