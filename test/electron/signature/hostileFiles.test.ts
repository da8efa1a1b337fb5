import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { verifySignatures } from '../../../electron/signature/verifySignatures.ts'
import { bothParties, mustSign, paper } from './parties.ts'

let once: Uint8Array
let twice: Uint8Array
let holes: readonly (readonly [number, number])[]

beforeAll(async () => {
  const { supplier, retailer } = await bothParties()
  once = await mustSign(await paper(), 'supplier', supplier)
  twice = await mustSign(once, 'retailer', retailer)
  const whole = Buffer.from(twice).toString('latin1')
  holes = [...whole.matchAll(/\/Contents <([0-9a-f]{1000,}?)0{200,}>/gu)].map((match) => {
    const start = match.index + '/Contents <'.length
    return [start, start + (match[1]?.length ?? 0)]
  })
}, 60_000)

const flipped = (file: Uint8Array, at: number, bit: number) => {
  const changed = Uint8Array.from(file)
  changed[at] = (changed[at] ?? 0) ^ (1 << bit)
  return changed
}

test('no single bit of a signed paper can differ and leave it valid', () => {
  fc.assert(
    fc.property(fc.nat(twice.length - 1), fc.nat(7), (at, bit) => {
      expect(verifySignatures(flipped(twice, at, bit)).valid).toBe(false)
    }),
    { numRuns: 40, seed: 20261218 },
  )
})

test('no single bit of the signatures themselves can differ and leave the paper valid', () => {
  const place = fc
    .nat(1)
    .chain((index) => fc.integer({ min: holes[index]?.[0] ?? 0, max: holes[index]?.[1] ?? 0 }))
  fc.assert(
    fc.property(place, fc.nat(7), (at, bit) => {
      expect(verifySignatures(flipped(twice, at, bit)).valid).toBe(false)
    }),
    { numRuns: 80, seed: 20261219 },
  )
})

test('a paper cut short, spliced or written over is a verdict, never an error, and never valid', () => {
  const mutation = fc.record({
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    to: fc.double({ min: 0, max: 1, noNaN: true }),
    filler: fc.uint8Array({ maxLength: 400 }),
  })
  fc.assert(
    fc.property(mutation, ({ from, to, filler }) => {
      const [a, b] = [Math.floor(from * twice.length), Math.floor(to * twice.length)]
      fc.pre(Buffer.compare(twice.subarray(a, b), filler) !== 0 && b !== a + filler.length)
      const mixed = Buffer.concat([twice.subarray(0, a), filler, twice.subarray(b)])
      expect(verifySignatures(mixed).valid).toBe(false)
    }),
    { numRuns: 60, seed: 20261220 },
  )
})

const pdf = (body: string, start: number | string = body.indexOf('xref')) =>
  Buffer.from(`%PDF-1.7\n${body}\nstartxref\n${start}\n%%EOF`, 'latin1')

test.each([
  ['nothing at all', Buffer.alloc(0)],
  ['no PDF', Buffer.from('PK\x03\x04')],
  ['tables that lead in a circle', pdf('xref\n0 0\ntrailer << /Prev 9 /Root 1 0 R >>', 9)],
  ['a table of a million million rows', pdf('xref\n0 999999999999\n0000000000 00000 n \ntrailer << >>', 9)],
  [
    'an object that refers to itself',
    pdf('1 0 obj 1 0 R endobj\nxref\n1 1\n0000000009 00000 n \ntrailer << /Root 1 0 R >>', 30),
  ],
  [
    'a thousand levels of arrays',
    pdf(
      `1 0 obj ${'['.repeat(1000)} endobj\nxref\n1 1\n0000000009 00000 n \ntrailer << /Root 1 0 R >>`,
      1024,
    ),
  ],
  ['a start beyond the file', pdf('', 999_999_999)],
  ['a thousand ends', Buffer.from(`%PDF-1.7\n${'startxref\n9\n%%EOF\n'.repeat(1000)}`)],
  ['a million opening brackets', Buffer.from(`%PDF-1.7\n${'<<'.repeat(1_000_000)}\nstartxref\n9\n%%EOF`)],
])('%s is a verdict that says what it is', (_, file) => {
  const { valid, problems } = verifySignatures(file)
  expect(valid).toBe(false)
  expect(problems.map(({ kind }) => kind)).toEqual([expect.stringMatching(/^(not-a-pdf|unsigned)$/u)])
})

const MEGABYTE = 1024 * 1024
const DEADLINE_MS = 60_000
const rows = '0000000000 00000 n \n'

/** Files that once took up to a minute or gigabytes, most of them space for the reader to walk through again and again. */
test.each([
  [
    'two hundred ends, each after 30 MB of space',
    `${' '.repeat(30 * MEGABYTE)}${'startxref\n9\n%%EOF\n'.repeat(199)}`,
  ],
  [
    'two hundred states behind a table of 40 MB',
    `xref${' '.repeat(40 * MEGABYTE)}0 0\ntrailer <</Root 1 0 R>>\n${'startxref\n9\n%%EOF\n'.repeat(199)}`,
  ],
  [
    'a string of 50 MB',
    `xref\n0 0\ntrailer\n<< /Root (${'a'.repeat(50 * MEGABYTE)}) >>\nstartxref\n9\n%%EOF`,
  ],
  [
    'three million ranges nothing leads to',
    `${'/ByteRange [0 1 2 3]'.repeat(3_000_000)}\nstartxref\n9\n%%EOF`,
  ],
  [
    'a table of a million rows',
    `xref\n0 30000000\n${rows.repeat(1_000_000)}trailer\n<<>>\nstartxref\n9\n%%EOF`,
  ],
])('%s is a verdict in bounded time and memory', (_, body) => {
  const program = fileURLToPath(new URL('verifyApart.ts', import.meta.url))
  const options = {
    input: Buffer.from(`%PDF-1.7\n${body}`, 'latin1'),
    encoding: 'utf8',
    timeout: DEADLINE_MS,
  } as const
  const { status, stdout } = spawnSync(process.execPath, ['--max-old-space-size=512', program], options)
  const { valid, problems, megabytes } = JSON.parse(stdout)
  expect({ status, valid }).toEqual({ status: 0, valid: false })
  expect(problems.length).toBeGreaterThan(0)
  expect(megabytes).toBeLessThan(700)
})
