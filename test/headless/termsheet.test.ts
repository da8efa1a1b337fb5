import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { applyAction } from '../../db/actions.ts'
import { importNegotiation, openNegotiation } from '../../db/negotiations.ts'
import { keepReturnedPaper, lockTermSheet } from '../../db/returnedPapers.ts'
import { listTermSheets, openTermSheet } from '../../db/termSheets.ts'
import { editHead } from '../../domain/actions/headChange.ts'
import { serializeNegotiation } from '../../domain/negotiation/serializeNegotiation.ts'
import { MARKED, privateDeal } from '../domain/documents/privateDeal.ts'
import { completed } from '../domain/documents/sheetDeal.ts'
import { granted } from '../support/desk.ts'
import { instant, opened } from '../support/stores.ts'
import { deal, folder } from './runDeal.ts'

const sample = new URL('../../db/sample/negotiation.json', import.meta.url).pathname

test('the sheet of the target scenario is one whole PDF, its blanks on stderr, the same bytes for the same day', () => {
  const at = folder()
  const file = at.file('deal.json', serializeNegotiation(privateDeal(MARKED)))
  const write = (name: string) =>
    deal('termsheet', file, '--scenario', 'open', '--out', at.path(name), '--issued', '2026-12-01')
  const { exit, stdout, stderr } = write('a.pdf')
  expect({ exit, stdout }).toEqual({ exit: 0, stdout: '' })
  expect(stderr).toContain('blank: 编号\n')
  expect(stderr).toMatch(
    /a\.pdf: written, draft, [0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}, sha256 [0-9a-f]{64}\n$/,
  )
  write('b.pdf')
  const bytes = readFileSync(at.path('a.pdf'))
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(readFileSync(at.path('b.pdf')).equals(bytes)).toBe(true)
  expect(readdirSync(at.at).sort()).toEqual(['a.pdf', 'b.pdf', 'deal.json'])
})

test('a number given beside the file is no blank any more, in English too', () => {
  const at = folder()
  const file = at.file('deal.json', serializeNegotiation(privateDeal(MARKED)))
  const { stderr } = deal(
    ...['termsheet', file, '--scenario', 'open', '--out', at.path('a.pdf')],
    ...['--lang', 'en', '--number', 'QR-1', '--version', '3'],
  )
  expect(stderr).not.toContain('blank: Number\n')
  expect(stderr).toContain('blank: Supplier: Unified social credit code\n')
})

const refused: readonly (readonly [readonly string[], string])[] = [
  [['--scenario', 'walkAway'], 'it is never put before the retailer'],
  [
    ['--scenario', 'dream'],
    '--scenario: found "dream", allowed one of lastYear, ask, opening, target, walkAway',
  ],
  [['--scenario', 'target', '--lang', 'fr'], '--lang: found "fr", allowed zh, en'],
  [['--scenario', 'target', '--issued', '2026-02-30'], '--issued: found "2026-02-30", allowed a day'],
  [['--scenario', 'target', '--freeze', '张三'], '--freeze: found no --db'],
]

test.each(refused)('termsheet %j is refused and no file is left', (words, sentence) => {
  const at = folder()
  const { exit, stderr } = deal('termsheet', sample, ...words, '--out', at.path('a.pdf'))
  expect(exit).toBe(2)
  expect(stderr).toContain(sentence)
  expect(readdirSync(at.at)).toEqual([])
})

test('a wrong check character is refused at its place in the file', () => {
  const at = folder()
  const whole = completed(privateDeal(MARKED))
  const wrong = { ...whole, particulars: { retailer: { creditCode: '91310000MA1FL0W1XA' } } }
  writeFileSync(at.path('deal.json'), serializeNegotiation(wrong))
  const { exit, stderr } = deal(
    'termsheet',
    at.path('deal.json'),
    '--scenario',
    'open',
    '--out',
    at.path('a.pdf'),
  )
  expect(exit).toBe(2)
  expect(stderr).toContain('particulars.retailer.creditCode: found "91310000MA1FL0W1XA"')
})

test('a version frozen in the store is no draft, is kept byte for byte, and its number is taken', () => {
  const at = folder()
  const store = opened(at.path('deals.db'))
  importNegotiation(store, { id: 'N1', action: 'a', at: instant(0) }, completed(privateDeal(MARKED)))
  store.close()
  const words = [
    '--db',
    at.path('deals.db'),
    '--negotiation',
    'N1',
    '--scenario',
    'open',
    '--issued',
    '2026-12-01',
  ]
  const first = deal('termsheet', ...words, '--freeze', '张三', '--out', at.path('a.pdf'))
  expect(first).toMatchObject({ exit: 0, stderr: expect.stringContaining('written, frozen') })
  const again = deal('termsheet', ...words, '--freeze', '张三', '--out', at.path('b.pdf'))
  expect(again).toMatchObject({ exit: 2, stderr: expect.stringContaining('version 1 kept already') })
  expect(readdirSync(at.at)).not.toContain('b.pdf')
  const after = opened(at.path('deals.db'))
  const [kept] = listTermSheets(after, 'N1')
  const sheet = openTermSheet(after, kept?.id ?? '')
  expect(sheet).toMatchObject({ ok: true, value: { number: 'QR-2027-0001', version: '1', frozenBy: '张三' } })
  if (sheet.ok) expect(readFileSync(at.path('a.pdf')).equals(sheet.value.pdf)).toBe(true)
})

test('a sheet with blanks is not frozen', () => {
  const at = folder()
  const store = opened(at.path('deals.db'))
  importNegotiation(store, { id: 'N1', action: 'a', at: instant(0) }, privateDeal(MARKED))
  store.close()
  const { exit, stderr } = deal(
    ...['termsheet', '--db', at.path('deals.db'), '--negotiation', 'N1', '--scenario', 'open'],
    ...['--freeze', '张三', '--out', at.path('a.pdf')],
  )
  expect(exit).toBe(2)
  expect(stderr).toContain('allowed a sheet without blanks')
  expect(readdirSync(at.at)).not.toContain('a.pdf')
})

test('once a sheet is locked the next is its amendment, numbered after it, which says only what changes', () => {
  const at = folder()
  const whole = completed(privateDeal(MARKED))
  const store = opened(at.path('deals.db'))
  importNegotiation(store, { id: 'N1', action: 'a', at: instant(0) }, whole)
  store.close()
  const words = ['--db', at.path('deals.db'), '--negotiation', 'N1', '--scenario', 'open', '--freeze', '张三']
  const freeze = (name: string, ...more: readonly string[]) =>
    deal('termsheet', ...words, '--out', at.path(name), ...more)
  expect(freeze('a.pdf').exit).toBe(0)
  expect(freeze('b.pdf', '--amends', 'QR-2027-0001')).toMatchObject({
    exit: 2,
    stderr: expect.stringContaining('--amends: found "QR-2027-0001", allowed a locked sheet; there is none'),
  })
  const locking = opened(at.path('deals.db'))
  const sheet = listTermSheets(locking, 'N1')[0]?.id ?? ''
  const scan = {
    id: 'p',
    termSheet: sheet,
    kind: 'scan',
    fileName: 'a.pdf',
    mediaType: 'application/pdf',
  } as const
  keepReturnedPaper(locking, { ...scan, content: new Uint8Array([1]), at: instant(1) })
  lockTermSheet(locking, { termSheet: sheet, paper: 'p', at: instant(2) })
  locking.close()
  expect(freeze('same.pdf', '--amends', 'QR-2027-0001').stderr).toContain('found nothing changed')
  const changing = opened(at.path('deals.db'))
  const revision = granted(openNegotiation(changing, 'N1'))
  const changes = editHead(revision.workspace, { particulars: { ...whole.particulars, priceNoticeDays: 45 } })
  granted(
    applyAction(changing, {
      negotiation: 'N1',
      revision: revision.revision,
      action: { id: 'n', label: { key: 'x' }, changes },
      at: instant(3),
    }),
  )
  changing.close()
  expect(freeze('c.pdf', '--version', '2')).toMatchObject({
    exit: 2,
    stderr: expect.stringContaining('version 1 locked, allowed an amendment of it only'),
  })
  expect(freeze('d.pdf', '--amends', 'QR-2027-0001').stderr).toContain('written, frozen')
  const text = execFileSync('pdftotext', ['-layout', at.path('d.pdf'), '-'], { encoding: 'utf8' })
  expect(text).toMatch(/补充协议[\s\S]*QR-2027-0001-B1[\s\S]*30 天[\s\S]*45 天/u)
  const after = opened(at.path('deals.db'))
  expect(listTermSheets(after, 'N1')[0]).toMatchObject({ number: 'QR-2027-0001-B1', amends: sheet })
})
