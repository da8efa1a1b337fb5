import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSignedBy } from '../../../electron/signature/readVerdict.ts'
import { verifySignatures } from '../../../electron/signature/verifySignatures.ts'
import { bothParties, mustSign, type Party, paper, party, signed } from './parties.ts'

let folder: string
let plain: Uint8Array
let once: Uint8Array
let twice: Uint8Array
let supplier: Party
let retailer: Party

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'deal-signed-'))
  ;({ supplier, retailer } = await bothParties())
  plain = await paper()
  once = await mustSign(plain, 'supplier', supplier)
  twice = await mustSign(once, 'retailer', retailer)
  writeFileSync(path.join(folder, 'once.pdf'), once)
  writeFileSync(path.join(folder, 'twice.pdf'), twice)
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function tool(program: string, ...args: string[]): string {
  const { stdout, stderr, status } = spawnSync(program, args, { encoding: 'utf8', cwd: folder })
  return `${status}\n${stdout}${stderr}`
}

test('what both signed is valid, under the authorities both named, and the last signature covers the whole file', () => {
  const verdict = verifySignatures(twice, { authorities: [supplier.authority, retailer.authority] })
  expect(verdict).toMatchObject({
    valid: true,
    problems: [],
    signatures: [
      {
        role: 'supplier',
        name: '王芳',
        coversWholeFile: false,
        intact: true,
        changedAfter: false,
        reason: '同意合同条款',
        claimedAt: '2026-12-18T06:30:00.000Z',
        certificate: { organisation: '清泉食品有限公司', selfSigned: false, trusted: true },
      },
      { role: 'retailer', name: '李喆', coversWholeFile: true, intact: true, changedAfter: false },
    ],
  })
})

test('the first signature leaves the paper, and the second the signed paper, as the first bytes of the file', () => {
  expect(Buffer.from(once.subarray(0, plain.length)).equals(Buffer.from(plain))).toBe(true)
  expect(Buffer.from(twice.subarray(0, once.length)).equals(Buffer.from(once))).toBe(true)
})

test('each party gets back the bytes it signed', () => {
  const asSupplier = asSignedBy(twice, verifySignatures(twice), 'supplier')
  expect(asSupplier && Buffer.from(asSupplier).equals(Buffer.from(once))).toBe(true)
  expect(asSignedBy(twice, verifySignatures(twice), 'retailer')).toHaveLength(twice.length)
  expect(asSignedBy(once, verifySignatures(once), 'retailer')).toBeNull()
})

test('pdfsig finds both signatures valid, as PAdES, with Chinese names', () => {
  const said = tool('pdfsig', '-nocert', 'twice.pdf')
  expect(said.match(/Signature is Valid\./gu)).toHaveLength(2)
  expect(said.match(/ETSI\.CAdES\.detached/gu)).toHaveLength(2)
  expect(said).toContain('Signer Certificate Common Name: 王芳')
  expect(said).toContain('Signer Certificate Common Name: 李喆')
})

test('pdfsig trusts the certificates once the two small authorities are imported, and not before', () => {
  const database = path.join(folder, 'nss')
  execFileSync('mkdir', [database])
  execFileSync('certutil', ['-N', '-d', database, '--empty-password'])
  expect(tool('pdfsig', '-nssdir', database, 'twice.pdf')).not.toContain('Certificate is Trusted.')
  for (const [index, { authority }] of [supplier, retailer].entries()) {
    const pem = path.join(folder, `authority-${index}.pem`)
    writeFileSync(pem, authority.toString())
    execFileSync('certutil', ['-A', '-d', database, '-n', `authority-${index}`, '-t', 'CT,CT,CT', '-i', pem])
  }
  const said = tool('pdfsig', '-nssdir', database, 'twice.pdf')
  expect(said.match(/Certificate is Trusted\./gu)).toHaveLength(2)
})

test('qpdf and mutool find nothing wrong, and the stamps are read as Chinese text', () => {
  for (const file of ['once.pdf', 'twice.pdf']) {
    expect(tool('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found')
    expect(tool('mutool', 'info', file)).not.toMatch(/error|warning/iu)
  }
  expect(tool('pdftotext', 'twice.pdf', '-')).toMatch(
    /供应商 · 电子签名[\s\S]*零售商 · 电子签名|零售商 · 电子签名[\s\S]*供应商 · 电子签名/u,
  )
})

test('the retailer cannot sign first, and nobody twice', async () => {
  expect(await signed(plain, 'retailer', retailer)).toEqual({
    ok: false,
    error: { kind: 'supplier-signs-first' },
  })
  expect(await signed(once, 'supplier', supplier)).toEqual({
    ok: false,
    error: { kind: 'already-signed', role: 'supplier' },
  })
})

test('a certificate signs from its first day to its last, and neither before nor after', async () => {
  expect(await signed(plain, 'supplier', supplier, new Date('2029-01-02T00:00:00Z'))).toMatchObject({
    error: { kind: 'certificate-expired', notAfter: '2029-01-01T23:59:59.000Z' },
  })
  expect(await signed(plain, 'supplier', supplier, new Date('2025-12-31T23:59:59Z'))).toMatchObject({
    error: { kind: 'certificate-not-yet' },
  })
})

test('nothing is added to a paper whose signature no longer holds', async () => {
  const changed = Uint8Array.from(once)
  changed[1000] = (changed[1000] ?? 0) ^ 1
  expect(await signed(changed, 'retailer', retailer)).toMatchObject({
    error: { kind: 'signed-paper-not-valid' },
  })
})

test('a certificate of another authority is not trusted, though its signature holds', async () => {
  const stranger = await party('王芳', '清泉食品有限公司', 'ec')
  const file = await mustSign(plain, 'supplier', stranger)
  expect(verifySignatures(file).valid).toBe(true)
  expect(verifySignatures(file, { authorities: [supplier.authority] })).toMatchObject({
    valid: false,
    problems: [{ kind: 'certificate-untrusted', role: 'supplier' }],
    signatures: [{ intact: true, certificate: { trusted: false } }],
  })
})
