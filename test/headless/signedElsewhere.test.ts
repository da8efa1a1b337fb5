import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { importNegotiation } from '../../db/negotiations.ts'
import { lockOf } from '../../db/returnedPapers.ts'
import { listTermSheets } from '../../db/termSheets.ts'
import { readP12 } from '../../electron/signature/certificates/readP12.ts'
import { makeCms } from '../../electron/signature/cms/makeCms.ts'
import { MARKED, privateDeal } from '../domain/documents/privateDeal.ts'
import { completed } from '../domain/documents/sheetDeal.ts'
import { instant, opened } from '../support/stores.ts'
import { deal, folder } from './runDeal.ts'

process.env.SIGNER_PASSWORD = 'four-plums'
const NUMBER = 'QR-2027-0001'
const EVERYTHING = 'number,version,code,totals,signatures,stamps,straddle'

/** A store with one negotiation whose sheet is issued, its paper beside it as a.pdf. */
function issued() {
  const at = folder()
  const store = opened(at.path('deals.db'))
  importNegotiation(store, { id: 'N1', action: 'a', at: instant(0) }, completed(privateDeal(MARKED)))
  store.close()
  const of = ['--db', at.path('deals.db'), '--negotiation', 'N1'] as const
  const frozen = ['--scenario', 'open', '--freeze', '张三', '--issued', '2026-12-01']
  expect(deal('termsheet', ...of, ...frozen, '--out', at.path('a.pdf')).exit).toBe(0)
  return { at, of }
}

test('a digest goes out, is signed by a key of another program, and the signature comes back into the paper', () => {
  const { at, of } = issued()
  const secret = ['--password-env', 'SIGNER_PASSWORD'] as const
  const who = ['--name', '王芳', '--organisation', '清泉食品有限公司'] as const
  deal('make-certificate', ...who, '--out', at.path('s.p12'), ...secret, '--ca', at.path('ca'))
  const prepared = deal(
    ...[
      'prepare-signature',
      at.path('a.pdf'),
      '--role',
      'supplier',
      '--name',
      '王芳',
      '--reason',
      '同意条款',
    ],
    ...['--out', at.path('p.pdf'), '--bytes', at.path('p.bin'), '--json'],
  )
  expect(prepared).toMatchObject({
    exit: 0,
    stderr: expect.stringContaining('p.pdf: prepared for the supplier'),
  })
  const bytes = readFileSync(at.path('p.bin'))
  const digest = createHash('sha256').update(bytes).digest()
  const answer = { role: 'supplier', name: '王芳', digest: digest.toString('hex'), bytes: bytes.length }
  expect(JSON.parse(prepared.stdout)).toEqual(answer)
  expect(execFileSync('pdftotext', [at.path('p.pdf'), '-'], { encoding: 'utf8' })).toContain('同意条款')

  const key = readP12(readFileSync(at.path('s.p12')), 'four-plums')
  if (!key.ok) throw new Error(key.error.kind)
  const over = (of: Uint8Array) => makeCms(key.value, of)
  const other = at.file('other.p7s', over(createHash('sha256').update('other').digest()))
  const complete = (signature: string, to: string) =>
    deal('complete-signature', at.path('p.pdf'), '--signature', signature, '--out', at.path(to))
  expect(complete(other, 'x.pdf')).toMatchObject({
    exit: 2,
    stderr: expect.stringContaining('would not hold'),
  })
  expect(complete(at.path('ca/authority.pem'), 'x.pdf').stderr).toContain('--signature: found no CMS')
  expect(
    deal('complete-signature', at.path('a.pdf'), '--signature', other, '--out', at.path('x.pdf')),
  ).toMatchObject({
    exit: 2,
    stderr: expect.stringContaining('found no empty signature, allowed a file of prepare-signature'),
  })
  expect(readdirSync(at.at)).not.toContain('x.pdf')
  const signature = at.file('right.p7s', Buffer.from(over(digest)).toString('base64'))
  expect(complete(signature, 'b.pdf')).toMatchObject({
    exit: 0,
    stderr: expect.stringContaining('signed as supplier'),
  })
  expect(JSON.parse(deal('verify', at.path('b.pdf'), '--json').stdout)).toMatchObject({
    valid: true,
    signatures: [{ role: 'supplier', name: '王芳', reason: '同意条款' }],
  })

  const keep = (file: string) =>
    deal('termsheet-keep', at.path(file), ...of, '--number', NUMBER, '--by', '李四')
  const kept = keep('b.pdf')
  expect(kept).toMatchObject({ exit: 0, stderr: expect.stringContaining('kept as signed') })
  const lock = ['termsheet-lock', ...of, '--number', NUMBER, '--paper', kept.stdout.trim()] as const
  expect(deal(...lock).stderr).toContain('found a file that one party has signed, allowed one that both have')
  deal(
    'sign',
    at.path('b.pdf'),
    '--p12',
    at.path('s.p12'),
    ...secret,
    '--role',
    'retailer',
    '--out',
    at.path('c.pdf'),
  )
  at.file('longer.pdf', Buffer.concat([readFileSync(at.path('c.pdf')), Buffer.from('x')]))
  expect(keep('longer.pdf')).toMatchObject({ exit: 2, stderr: expect.stringContaining('do not hold') })
  const both = keep('c.pdf').stdout.trim()
  expect(deal('termsheet-lock', ...of, '--number', NUMBER, '--paper', both, '--by', '李四').exit).toBe(0)
  const [listed] = JSON.parse(deal('termsheet-papers', ...of, '--json').stdout)
  expect(listed).toMatchObject({
    number: NUMBER,
    papers: [
      { fileName: 'b.pdf', roles: ['supplier'], returnedBy: '李四' },
      { id: both, fileName: 'c.pdf', roles: ['supplier', 'retailer'] },
    ],
    lock: { paper: both, lockedBy: '李四' },
  })
}, 240_000)

test('a scan is kept once everything was compared, locks the sheet, and nothing is taken back after that', () => {
  const { at, of } = issued()
  const scan = at.file('扫描.png', picture())
  const keep = (...more: readonly string[]) =>
    deal('termsheet-keep', scan, ...of, '--number', NUMBER, ...more)
  expect(keep('--checked', 'number,version').stderr).toContain(
    `--checked: found "number,version", allowed ${EVERYTHING}: a scan is kept once all of it was compared`,
  )
  expect(deal('termsheet-keep', at.path('deals.db'), ...of, '--number', NUMBER).stderr).toContain(
    'found no PDF, PNG or JPEG that can be drawn',
  )
  const kept = keep('--checked', EVERYTHING)
  expect(kept).toMatchObject({ exit: 0, stderr: expect.stringContaining('kept as a scan') })
  const lock = (number: string, paper: string) =>
    deal('termsheet-lock', ...of, '--number', number, '--paper', paper)
  expect(lock('QR-9', kept.stdout.trim()).stderr).toContain(
    '--number: found "QR-9", allowed QR-2027-0001 version 1',
  )
  expect(deal('termsheet-papers', '--db', at.path('none.db'), '--negotiation', 'N1').stderr).toContain(
    'no such file',
  )
  expect(deal('termsheet-papers', ...of.slice(0, 2), '--negotiation', 'N9').stderr).toContain(
    '--negotiation: found "N9", allowed one of N1',
  )
  expect(readdirSync(at.at)).not.toContain('none.db')
  expect(lock(NUMBER, 'p').stderr).toContain('--paper: found "p", allowed a paper of this sheet')
  expect(lock(NUMBER, kept.stdout.trim())).toMatchObject({ exit: 0, stderr: `${NUMBER} version 1: locked\n` })
  expect(keep('--checked', EVERYTHING)).toMatchObject({ exit: 2, stderr: expect.stringContaining('locked') })
  const store = opened(at.path('deals.db'))
  const sheet = listTermSheets(store, 'N1')[0]?.id ?? ''
  expect(lockOf(store, sheet)?.paper).toBe(kept.stdout.trim())
}, 240_000)

/** A PNG of one white point. */
function picture(): Buffer {
  return Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==',
    'base64',
  )
}
