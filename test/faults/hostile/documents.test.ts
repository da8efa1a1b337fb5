import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Negotiation } from '../../../domain/negotiation/negotiation.ts'
import { fileName } from '../../../electron/main/fileName.ts'
import { negotiation, product } from '../../support/negotiations.ts'
import { temporaryFolder } from '../../support/stores.ts'

const deal = fileURLToPath(new URL('../../../electron/headless/deal.ts', import.meta.url))
const MEGABYTES = 512

/** Checks a negotiation file by the command in little memory. */
function check(content: string | Uint8Array) {
  const folder = temporaryFolder()
  const file = path.join(folder, 'hostile.json')
  writeFileSync(file, content)
  const words = [`--max-old-space-size=${MEGABYTES}`, deal, 'check', file]
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  expect(`${stdout}${stderr}`).not.toMatch(/\n\s+at .*:\d+:\d+|node:internal/u)
  expect(readdirSync(folder)).toEqual(['hostile.json'])
  return { status, said: stdout.trimEnd().split('\n') }
}

const refusal = (said: string | RegExp) => ({ status: 2, said: [expect.stringMatching(said)] })
const MEGABYTE = 1024 * 1024

test.each([
  [
    '60 MB of empty lists',
    `[${'[],'.repeat(20_000_000)}[]]`,
    /found more than 500000 values, allowed at most 500000 values/u,
  ],
  ['one field nine million times', `{${'"a":1,'.repeat(9_000_000)}"a":1}`, /found more than 500000 values/u],
  ['a million levels', '['.repeat(MEGABYTE), /found 1048576 levels, allowed at most 32 levels/u],
  ['a text that is a number of a million digits', '9'.repeat(MEGABYTE), /allowed an object/u],
  ['nothing', '', /found an empty file/u],
  ['NULs', Buffer.alloc(1_000), /allowed /u],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /found bytes that are not UTF-8/u],
  ['a text of 60 MB in quotation marks', `"${'界'.repeat(20_000_000)}"`, /allowed an object/u],
])('%s is refused in one line and in little memory', (_, content, words) => {
  expect(check(content)).toEqual(refusal(words))
})

test('of a hundred thousand fields that stand twice the first thousand are named', () => {
  const { status, said } = check(
    `{${Array.from({ length: 100_000 }, (_, at) => `"k${at}":1,"k${at}":2`).join()}}`,
  )
  expect(status).toBe(2)
  expect(said).toHaveLength(1_000)
})

const at = (change: (file: Record<string, never> & { products: Record<string, unknown>[] }) => void) => {
  const file = JSON.parse(JSON.stringify(negotiation()))
  change(file)
  return JSON.stringify(file)
}

test.each([
  [
    'a price beyond all money',
    at(({ products }) => void Object.assign(products[0] ?? {}, { listPrice: 1e300 })),
    /^products\[0\]\.monthlyUnits: found 1200, allowed units that come to at most [\d,]+ yuan a year/u,
  ],
  [
    'a price written as 1e999',
    at(() => {}).replace('"listPrice":10', '"listPrice":1e999'),
    /^products\[0\]\.listPrice: found Infinity, allowed /u,
  ],
  [
    'half a character',
    at(({ products }) => void Object.assign(products[0] ?? {}, { name: '\ud800' })),
    /^products\[0\]\.name: found .*, allowed .*whole characters only/u,
  ],
  [
    'a name of 200,000 characters',
    at(({ products }) => void Object.assign(products[0] ?? {}, { name: '长'.repeat(200_000) })),
    /^products\[0\]\.name: found "长{1,80}.{0,5}, allowed text of 1 to 200 characters/u,
  ],
])('%s is named with its place, what was found and what is allowed', (_, content, words) => {
  expect(check(content)).toEqual(refusal(words))
})

test('__proto__ as a field is refused wherever it stands, spelled out or in escapes', () => {
  for (const key of ['__proto__', '\\u005f_proto__']) {
    const file = at(() => {}).replace('"listPrice"', `"${key}":{"isAdmin":true},"listPrice"`)
    expect(check(file)).toEqual(
      refusal(/^products\[0\]\.__proto__: found __proto__, allowed any name but __proto__$/u),
    )
  }
})

const NAMES = [
  'CON',
  'nul.txt',
  '../../x',
  'C:\\windows',
  'COM¹',
  'a\u202egnp.exe',
  'tab\there',
  'a\u0000b',
  '合'.repeat(190),
  '. .',
  'conout$',
]

test('names no system takes are names like others inside, and harmless as names of files', () => {
  const named: Negotiation = negotiation({
    products: NAMES.map((name, index) => product(`P${index}`, { name })),
  })
  expect(check(JSON.stringify(named))).toEqual({ status: 0, said: [''] })
  const folder = temporaryFolder()
  for (const name of NAMES) {
    const file = fileName([name], 'pdf')
    expect(file).toMatch(/^[^\p{Cc}\p{Cf}<>:"/\\|?*]+\.pdf$/u)
    expect(path.dirname(path.resolve(folder, file))).toBe(folder)
    expect(Buffer.byteLength(file)).toBeLessThan(230)
    expect(file.replace(/\..*$/u, '').trim()).not.toMatch(
      /^(?:con|prn|aux|nul|com.|lpt.|conin\$|conout\$)$/iu,
    )
    writeFileSync(path.join(folder, file), '')
  }
})
