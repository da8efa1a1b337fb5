import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PDFDocument, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib'
import { beforeAll, expect, test } from 'vitest'
import { problemText } from '../../../domain/locale/signatureWords.ts'
import { verifySignatures } from '../../../electron/signature/verifySignatures.ts'
import { bothParties, mustSign, paper, signed } from './parties.ts'

let plain: Uint8Array
let once: Uint8Array
let twice: Uint8Array

beforeAll(async () => {
  const { supplier, retailer } = await bothParties()
  plain = await paper()
  once = await mustSign(plain, 'supplier', supplier)
  twice = await mustSign(once, 'retailer', retailer)
}, 60_000)

const kinds = (file: Uint8Array) => verifySignatures(file).problems.map(({ kind }) => kind)
const text = (file: Uint8Array) => Buffer.from(file).toString('latin1')
const bytes = (words: string) => new Uint8Array(Buffer.from(words, 'latin1'))

/** The file with something changed by an update of its own, which `pdfsig` would still call a valid signature. */
async function updated(file: Uint8Array, change: (document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(file, { forIncrementalUpdate: true, updateMetadata: false })
  change(document)
  return new Uint8Array(await document.commit({ useObjectStreams: false }))
}

test('an unsigned paper is not valid, and is called unsigned', () => {
  expect(kinds(plain)).toEqual(['unsigned'])
})

test('one flipped bit in the paper is called a difference from what both signed', () => {
  const changed = Uint8Array.from(twice)
  changed[5000] = (changed[5000] ?? 0) ^ 4
  expect(kinds(changed)).toEqual(['digest-differs', 'digest-differs'])
})

test('one flipped bit in what only the retailer signed leaves the supplier’s signature whole', () => {
  const at = text(twice).lastIndexOf('/Reason <feff') + 15
  const changed = Uint8Array.from(twice)
  changed[at] = (changed[at] ?? 0) ^ 1
  const { signatures, problems } = verifySignatures(changed)
  expect(problems).toContainEqual({ kind: 'digest-differs', role: 'retailer' })
  expect(signatures.find(({ role }) => role === 'supplier')?.intact).toBe(true)
})

test('appended bytes are counted', () => {
  expect(verifySignatures(bytes(`${text(twice)}x`)).problems).toEqual([{ kind: 'appended-bytes', bytes: 1 }])
  expect(verifySignatures(bytes(`${text(once)}\n`)).problems).toEqual([{ kind: 'appended-bytes', bytes: 1 }])
})

test('a forged update of a page is called an update nobody signed, and the page is named', async () => {
  const forged = await updated(twice, (document) =>
    document.getPage(1).node.set(PDFName.of('Rotate'), PDFNumber.of(90)),
  )
  const { valid, problems, signatures } = verifySignatures(forged)
  expect(valid).toBe(false)
  expect(problems).toMatchObject([{ kind: 'unsigned-update', changes: [{ what: 'page' }] }])
  expect(signatures.map(({ changedAfter, coversWholeFile }) => [changedAfter, coversWholeFile])).toEqual([
    [true, false],
    [true, false],
  ])
})

test('an update between two signatures is found, though the second signature covers it', async () => {
  const { supplier, retailer } = await bothParties()
  const first = await mustSign(plain, 'supplier', supplier)
  const forged = await updated(first, (document) => document.setTitle('另一份合同'))
  const refusal = await mustSign(forged, 'retailer', retailer).catch((cause: Error) => cause.message)
  expect(refusal).toContain('signed-paper-not-valid')
  expect(kinds(forged)).toEqual(['unsigned-update'])
})

test('a new annotation that is no signature is found', async () => {
  const forged = await updated(once, (document) => {
    const note = document.context.obj({ Type: 'Annot', Subtype: 'FreeText', Rect: [0, 0, 90, 90] })
    note.set(PDFName.of('Contents'), PDFString.of('3.5 %'))
    document
      .getPage(0)
      .node.set(PDFName.of('Annots'), document.context.obj([document.context.register(note)]))
  })
  const [problem] = verifySignatures(forged).problems
  expect(problem).toMatchObject({ kind: 'unsigned-update' })
  expect(problem && 'changes' in problem && problem.changes.map(({ what }) => what)).toContain('page')
})

test('two exchanged signatures are each called the other’s', () => {
  const whole = text(twice)
  const [first, second] = [...whole.matchAll(/\/Contents <([0-9a-f]{1000,})>/gu)].map(
    (match) => match[1] ?? '',
  )
  const exchanged = whole
    .replace(first ?? '', 'FIRST')
    .replace(second ?? '', first ?? '')
    .replace('FIRST', second ?? '')
  const { problems } = verifySignatures(bytes(exchanged))
  expect(problems).toContainEqual({ kind: 'swapped-signature', role: 'supplier', belongsTo: 'retailer' })
  expect(problems).toContainEqual({ kind: 'swapped-signature', role: 'retailer', belongsTo: 'supplier' })
})

test('a signature taken from a paper signed a minute later does not fit', async () => {
  const { supplier } = await bothParties()
  const other = await signed(plain, 'supplier', supplier, new Date('2026-12-18T06:31:00Z'))
  const taken = /\/Contents <([0-9a-f]{1000,})>/u.exec(other.ok ? text(other.value) : '')?.[1] ?? ''
  const mixed = text(once).replace(/\/Contents <[0-9a-f]{1000,}>/u, `/Contents <${taken}>`)
  expect(kinds(bytes(mixed))).toEqual(['digest-differs'])
})

test('a file written anew by another program is called rewritten', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'deal-rewritten-'))
  try {
    writeFileSync(path.join(folder, 'in.pdf'), twice)
    spawnSync('qpdf', ['in.pdf', 'out.pdf'], { cwd: folder })
    expect(kinds(readFileSync(path.join(folder, 'out.pdf')))).toEqual(['rewritten', 'rewritten'])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('digits written into the unused room of a signature are found, and so is another case of its letters', () => {
  const whole = text(once)
  const end = /\/Contents <[0-9a-f]{1000,}>/u.exec(whole)
  const last = (end?.index ?? 0) + (end?.[0].length ?? 0) - 2
  expect(kinds(bytes(`${whole.slice(0, last)}1${whole.slice(last + 1)}`))).toEqual(['signature-damaged'])
  const inside = whole.indexOf('a', (end?.index ?? 0) + 20)
  expect(kinds(bytes(`${whole.slice(0, inside)}A${whole.slice(inside + 1)}`))).toEqual(['signature-damaged'])
})

test('a range that leaves out more than the signature is found', () => {
  const wider = text(once).replace(
    /\/ByteRange \[0 (\d+) (\d+) (\d+)\] /u,
    (_, start, next, rest) => `/ByteRange [0 ${Number(start) - 9} ${next} ${rest}] `,
  )
  expect(kinds(bytes(wider))).toContain('byte-range')
})

test('every problem has its sentence in both languages, with the party named', () => {
  expect(problemText({ kind: 'digest-differs', role: 'supplier' }, 'zh-CN')).toBe(
    '供应商签署的内容事后被改动：至少有一个字节不同。',
  )
  expect(problemText({ kind: 'unsigned-update', changes: [{ object: 12, what: 'page' }] }, 'en')).toBe(
    'The paper was changed after the last signature (a forged update). It changes: a page (object 12).',
  )
})
