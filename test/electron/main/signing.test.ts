import { execFileSync } from 'node:child_process'
import { createHash, createPrivateKey } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { editHead } from '../../../domain/actions/headChange.ts'
import type { Particulars } from '../../../domain/negotiation/particulars.ts'
import { SCAN_CHECKS } from '../../../electron/contract/signingChannels.ts'
import { readP12 } from '../../../electron/signature/certificates/readP12.ts'
import { makeCms } from '../../../electron/signature/cms/makeCms.ts'
import { granted, type TestDesk, testDesk } from '../../support/desk.ts'
import { fillSheet, SHEET_SCENARIO } from '../../support/sheets.ts'

let desk: TestDesk
const at = (name: string) => path.join(desk.folder, name)
const PASSWORD = 'Kf9-只此一次-42'

beforeEach(() => {
  desk = testDesk()
})
afterEach(() => {
  expect(desk.logged).toEqual([])
  desk.close()
})

/** The sample with nothing left open on its sheet, and a person's name. */
async function ready(): Promise<string> {
  const { id } = granted(await desk.ask('negotiation:openSample', { action: 'open' }))
  granted(
    await desk.ask('preferences:set', { language: 'zh-CN', moneyUnit: 'tenThousandYuan', person: '林知远' }),
  )
  await fillSheet(desk, id)
  return id
}

async function say(id: string, particulars: Particulars, action: string): Promise<void> {
  const { revision, workspace } = granted(await desk.ask('negotiation:open', { negotiation: id }))
  const changes = editHead(workspace, { particulars: { ...workspace.particulars, ...particulars } })
  const label = { key: 'action.sheet.number' }
  granted(
    await desk.ask('negotiation:apply', {
      negotiation: id,
      revision,
      action: { id: action, label, changes } as never,
    }),
  )
}

async function freeze(id: string, action: string, language: 'zh-CN' | 'en' = 'zh-CN') {
  const { revision } = granted(await desk.ask('negotiation:open', { negotiation: id }))
  return desk.ask('termSheet:freeze', {
    action,
    negotiation: id,
    revision,
    scenario: SHEET_SCENARIO,
    language,
  })
}

/** A certificate of a party under its own small authority, chosen as the key. */
async function keyOf(name: string, organisation: string): Promise<string> {
  desk.choose(at(`${organisation}-${name}.p12`))
  const made = await desk.ask('signing:makeCertificate', {
    name,
    organisation,
    kind: 'ec',
    password: PASSWORD,
  })
  granted(made)
  return granted(await desk.ask('signing:chooseKey', {})).token
}

async function sign(sheet: string, role: 'supplier' | 'retailer', key: string, file: string) {
  desk.choose(at(file))
  return desk.ask('signing:sign', { action: `sign-${role}`, sheet, role, key, password: PASSWORD })
}

async function signedByBoth() {
  const id = await ready()
  const { sheet } = granted(await freeze(id, 'sheet1'))
  granted(await sign(sheet, 'supplier', await keyOf('林知远', '江源食品'), '一方.pdf'))
  const { paper } = granted(await sign(sheet, 'retailer', await keyOf('周采宁', '江源食品'), '双方.pdf'))
  return { id, sheet, paper }
}

const listed = async (id: string) => granted(await desk.ask('termSheet:list', { negotiation: id }))
const verdictOn = async (file: string) => {
  desk.choose(at(file))
  return granted(await desk.ask('signing:verify', {}))
}

describe('a term sheet', () => {
  test('with blanks is drafted, never issued; without a name of the person neither', async () => {
    const { id } = granted(await desk.ask('negotiation:openSample', { action: 'open' }))
    const drafted = granted(
      await desk.ask('termSheet:draft', { negotiation: id, scenario: SHEET_SCENARIO, language: 'zh-CN' }),
    )
    expect(drafted).toMatchObject({ kind: 'first', version: '1', follows: null })
    expect(drafted.blanks.length).toBeGreaterThan(0)
    expect(Buffer.from(drafted.pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
    expect(await freeze(id, 's1')).toEqual({ ok: false, error: { kind: 'nameless' } })
    granted(await desk.ask('preferences:set', { language: 'zh-CN', moneyUnit: 'yuan', person: '林知远' }))
    expect(await freeze(id, 's1')).toMatchObject({ ok: false, error: { kind: 'blanks' } })
    expect(await listed(id)).toEqual([])
  })

  test('is issued once, says what changed since the version before, and stays as it was', async () => {
    const id = await ready()
    const first = granted(await freeze(id, 'sheet1'))
    expect(await freeze(id, 'sheet1')).toMatchObject({ ok: true, value: { sheet: 'sheet1' } })
    const before = granted(await desk.ask('termSheet:read', { sheet: first.sheet }))
    await say(id, { priceNoticeDays: 45 }, 'notice')
    const draft = granted(
      await desk.ask('termSheet:draft', { negotiation: id, scenario: SHEET_SCENARIO, language: 'zh-CN' }),
    )
    expect(draft).toMatchObject({ kind: 'version', version: '2', follows: { version: '1' } })
    expect(draft.follows?.changes.map(({ what, after }) => [what, after])).toEqual([
      ['供价调整', '一方提前 45 天书面通知，经双方书面确认后执行；确认前按原供价'],
    ])
    granted(await freeze(id, 'sheet2'))
    expect(granted(await desk.ask('termSheet:read', { sheet: first.sheet }))).toEqual(before)
    desk.choose(at('v2.pdf'))
    granted(await desk.ask('termSheet:save', { sheet: 'sheet2' }))
    const text = execFileSync('pdftotext', ['-layout', at('v2.pdf'), '-'], { encoding: 'utf8' })
    expect(text).toContain('附：与版本 1 相比的变化')
  })

  test('is not issued from a page that has moved on', async () => {
    const id = await ready()
    const { revision } = granted(await desk.ask('negotiation:open', { negotiation: id }))
    await say(id, { priceNoticeDays: 45 }, 'notice')
    const asked = {
      action: 's',
      negotiation: id,
      revision,
      scenario: SHEET_SCENARIO,
      language: 'zh-CN',
    } as const
    expect(await desk.ask('termSheet:freeze', asked)).toEqual({
      ok: false,
      error: { kind: 'stale-revision', current: revision + 1 },
    })
  })
})

describe('signing with a key in a file', () => {
  test('supplier, then retailer: what the window wrote is valid here, in pdfsig and in qpdf', async () => {
    const { id, sheet } = await signedByBoth()
    const [line] = await listed(id)
    expect(line).toMatchObject({ id: sheet, state: 'bothSigned', isSound: true })
    expect(line?.papers.map(({ roles }) => roles)).toEqual([['supplier'], ['supplier', 'retailer']])
    const { verdict, sheet: of } = await verdictOn('双方.pdf')
    expect(verdict).toMatchObject({ valid: true, problems: [] })
    expect(of).toEqual({ number: line?.number, version: '1' })
    expect(execFileSync('qpdf', ['--check', at('双方.pdf')], { encoding: 'utf8' })).toContain('No syntax')
    const told = execFileSync('pdfsig', ['-nocert', at('双方.pdf')], { encoding: 'utf8' })
    expect(told.match(/Signature is Valid/gu)).toHaveLength(2)
  }, 60_000)

  test('a wrong password is told as such and the key may be tried again; the retailer never signs first', async () => {
    const id = await ready()
    const { sheet } = granted(await freeze(id, 'sheet1'))
    const key = await keyOf('林知远', '江源食品')
    const wrong = { action: 'a', sheet, role: 'supplier', key, password: 'wrong' } as const
    expect(await desk.ask('signing:sign', wrong)).toEqual({ ok: false, error: { kind: 'wrong-password' } })
    const early = await desk.ask('signing:sign', { ...wrong, role: 'retailer', password: PASSWORD })
    expect(early).toEqual({ ok: false, error: { kind: 'supplier-signs-first' } })
    expect((await listed(id))[0]?.papers).toEqual([])
    granted(await sign(sheet, 'supplier', key, 'a.pdf'))
  })

  test('the password stands in no file of the data folder', async () => {
    await signedByBoth()
    for (const name of readdirSync(desk.folder, { recursive: true, encoding: 'utf8' })) {
      if (!statSync(at(name)).isFile()) continue
      const bytes = readFileSync(at(name))
      for (const encoding of ['utf8', 'utf16le', 'base64'] as const) {
        expect([
          name,
          bytes.includes(Buffer.from(PASSWORD, encoding === 'base64' ? 'utf8' : encoding)),
        ]).toEqual([name, false])
      }
      expect(bytes.includes(Buffer.from(PASSWORD).toString('base64'))).toBe(false)
    }
  })

  test('who closes the save dialog has the signed file all the same', async () => {
    const id = await ready()
    const { sheet } = granted(await freeze(id, 'sheet1'))
    const key = await keyOf('林知远', '江源食品')
    desk.choose(null)
    const asked = { action: 's', sheet, role: 'supplier', key, password: PASSWORD } as const
    const { paper, savedAs } = granted(await desk.ask('signing:sign', asked))
    expect(savedAs).toBeNull()
    desk.choose(at('later.pdf'))
    granted(await desk.ask('returnedPaper:save', { paper }))
    expect((await verdictOn('later.pdf')).verdict.valid).toBe(true)
  })
})

describe('signing elsewhere', () => {
  test('the digest goes out, the signature comes back from a key this program never saw', async () => {
    const id = await ready()
    const { sheet } = granted(await freeze(id, 'sheet1'))
    await keyOf('林知远', '江源食品')
    desk.choose(at('prepared.pdf'))
    const asked = { sheet, role: 'supplier', name: '林知远', reason: '同意' } as const
    const prepared = granted(await desk.ask('signing:prepareElsewhere', asked))
    desk.choose(at('bytes.bin'))
    granted(await desk.ask('signing:saveToBeSigned', { token: prepared.token }))
    const bytes = readFileSync(at('bytes.bin'))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(prepared.digest)
    expect(bytes).toHaveLength(prepared.bytes)
    const outside = readP12(readFileSync(at('江源食品-林知远.p12')), PASSWORD)
    if (!outside.ok) throw new Error(outside.error.kind)
    expect(createPrivateKey(outside.value.key.export({ type: 'pkcs8', format: 'pem' })).type).toBe('private')
    const cms = makeCms(outside.value, Buffer.from(prepared.digest, 'hex'))
    writeFileSync(
      at('signature.pem'),
      `-----BEGIN CMS-----\n${Buffer.from(cms).toString('base64')}\n-----END CMS-----\n`,
    )
    // The program was closed meanwhile: the prepared file is opened again.
    desk.choose(at('prepared.pdf'))
    const again = granted(await desk.ask('signing:openPrepared', { sheet }))
    expect(again).toMatchObject({ role: 'supplier', digest: prepared.digest })
    desk.choose(at('signature.pem'))
    granted(await desk.ask('signing:takeSignature', { action: 'taken', token: again.token }))
    expect((await listed(id))[0]).toMatchObject({ state: 'supplierSigned' })
  })

  test('a signature over something else is refused, with the reason, and nothing is kept', async () => {
    const id = await ready()
    const { sheet } = granted(await freeze(id, 'sheet1'))
    await keyOf('林知远', '江源食品')
    desk.choose(at('prepared.pdf'))
    const asked = { sheet, role: 'supplier', name: '林知远' } as const
    const { token } = granted(await desk.ask('signing:prepareElsewhere', asked))
    const outside = readP12(readFileSync(at('江源食品-林知远.p12')), PASSWORD)
    if (!outside.ok) throw new Error(outside.error.kind)
    writeFileSync(at('other.p7s'), makeCms(outside.value, createHash('sha256').update('other').digest()))
    desk.choose(at('other.p7s'))
    expect(await desk.ask('signing:takeSignature', { action: 't', token })).toMatchObject({
      ok: false,
      error: { kind: 'not-valid', problems: [{ kind: 'digest-differs' }] },
    })
    writeFileSync(at('text.txt'), 'not a signature')
    desk.choose(at('text.txt'))
    expect(await desk.ask('signing:takeSignature', { action: 't', token })).toMatchObject({
      error: { kind: 'not-read', fileName: 'text.txt' },
    })
    expect((await listed(id))[0]?.papers).toEqual([])
  })

  test('a file signed by both elsewhere is taken back; one of another paper is not', async () => {
    const { id, sheet } = await signedByBoth()
    const bytes = readFileSync(at('双方.pdf'))
    desk.choose(at('双方.pdf'))
    const back = granted(await desk.ask('signing:takeSigned', { action: 'back', sheet }))
    expect(back.roles).toEqual(['supplier', 'retailer'])
    await say(id, { priceNoticeDays: 45 }, 'notice')
    const second = granted(await freeze(id, 'sheet2'))
    expect(await desk.ask('signing:takeSigned', { action: 'b', sheet: second.sheet })).toMatchObject({
      error: { kind: 'other-paper', fileName: '双方.pdf' },
    })
    writeFileSync(at('longer.pdf'), Buffer.concat([bytes, Buffer.from('x')]))
    desk.choose(at('longer.pdf'))
    expect(await desk.ask('signing:takeSigned', { action: 'c', sheet })).toMatchObject({
      error: { kind: 'not-valid', problems: [{ kind: 'appended-bytes' }] },
    })
  })
})

test('each way a signed file can be spoilt is called by its name', async () => {
  await signedByBoth()
  const bytes = readFileSync(at('双方.pdf'))
  const flipped = Buffer.from(bytes)
  flipped[1_000] = (flipped[1_000] ?? 0) ^ 1
  writeFileSync(at('flipped.pdf'), flipped)
  writeFileSync(at('longer.pdf'), Buffer.concat([bytes, Buffer.from('x')]))
  execFileSync('qpdf', [at('双方.pdf'), at('rewritten.pdf')])
  const kinds = async (file: string) => (await verdictOn(file)).verdict.problems.map(({ kind }) => kind)
  expect(await kinds('flipped.pdf')).toEqual(['digest-differs', 'digest-differs'])
  expect(await kinds('longer.pdf')).toEqual(['appended-bytes'])
  expect(await kinds('rewritten.pdf')).toEqual(['rewritten', 'rewritten'])
  const { token } = await verdictOn('双方.pdf')
  desk.choose(at('supplier only.pdf'))
  granted(await desk.ask('signing:saveAsSignedBy', { token, role: 'supplier' }))
  expect(readFileSync(at('supplier only.pdf')).equals(readFileSync(at('一方.pdf')))).toBe(true)
  desk.choose(at('authority.pem'))
  const { token: authority } = granted(await desk.ask('signing:chooseAuthority', {}))
  desk.choose(at('双方.pdf'))
  const { verdict } = granted(await desk.ask('signing:verify', { authority }))
  expect(verdict.signatures.map(({ certificate }) => certificate?.trusted)).toEqual([true, true])
}, 60_000)

describe('the scan of the stamped paper', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  )

  async function scanned() {
    const id = await ready()
    const { sheet } = granted(await freeze(id, 'sheet1'))
    writeFileSync(at('scan.png'), png)
    desk.choose(at('scan.png'))
    const scan = granted(await desk.ask('scan:choose', { sheet }))
    return { id, sheet, scan }
  }

  test('is kept only after everything has been compared, and then locks; afterwards there are amendments only', async () => {
    const { id, sheet, scan } = await scanned()
    expect(scan).toMatchObject({ mediaType: 'image/png', fileName: 'scan.png' })
    const some = { action: 'k', sheet, token: scan.token, checked: SCAN_CHECKS.slice(1) }
    expect(await desk.ask('scan:keep', { ...some, checked: [...some.checked] })).toMatchObject({
      error: { kind: 'invalid-request' },
    })
    const twice = { ...some, checked: [...some.checked, 'version' as const] }
    expect(await desk.ask('scan:keep', twice)).toMatchObject({ error: { kind: 'choice-gone' } })
    const { paper } = granted(await desk.ask('scan:keep', { ...some, checked: [...SCAN_CHECKS] }))
    expect((await listed(id))[0]).toMatchObject({
      state: 'scanChecked',
      papers: [{ id: paper, kind: 'scan' }],
    })
    expect(await desk.ask('termSheet:lock', { sheet, paper })).toEqual({ ok: true, value: null })
    expect((await listed(id))[0]).toMatchObject({ state: 'locked', lock: { by: '林知远', paper } })
    expect(await desk.ask('scan:choose', { sheet })).toEqual({ ok: false, error: { kind: 'sheet-locked' } })
    expect(await freeze(id, 'same')).toEqual({ ok: false, error: { kind: 'nothing-changed' } })
    await say(id, { priceNoticeDays: 60 }, 'notice')
    const draft = granted(
      await desk.ask('termSheet:draft', { negotiation: id, scenario: SHEET_SCENARIO, language: 'en' }),
    )
    expect(draft).toMatchObject({ kind: 'amendment', number: 'JY-WL-2027-01-B1', language: 'zh-CN' })
    granted(await freeze(id, 'amendment1', 'en'))
    const [amendment] = await listed(id)
    expect(amendment).toMatchObject({ amends: { number: 'JY-WL-2027-01', version: '1' }, state: 'issued' })
    desk.choose(at('amendment.pdf'))
    granted(await desk.ask('termSheet:save', { sheet: 'amendment1' }))
    const text = execFileSync('pdftotext', ['-layout', at('amendment.pdf'), '-'], { encoding: 'utf8' })
    expect(text).toContain('补充协议')
    expect(text.replace(/\s+/gu, '')).toContain('编号JY-WL-2027-01版本1')
    expect(text).not.toContain('附件一')
  })

  test('one signed by the supplier alone does not lock', async () => {
    const id = await ready()
    const { sheet } = granted(await freeze(id, 'sheet1'))
    const { paper } = granted(await sign(sheet, 'supplier', await keyOf('林知远', '江源食品'), 'a.pdf'))
    expect(await desk.ask('termSheet:lock', { sheet, paper })).toEqual({
      ok: false,
      error: { kind: 'not-both-signed' },
    })
  })

  test('anything but a PDF, PNG or JPEG is refused by what is in it, and so is a picture too large to draw', async () => {
    const { sheet } = await scanned()
    const huge = Buffer.from(png)
    huge.writeUInt32BE(60_000, 16)
    huge.writeUInt32BE(60_000, 20)
    for (const [name, bytes] of [
      ['a.pdf', Buffer.from('<html>')],
      ['b.png', huge],
      ['c.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
    ] as const) {
      writeFileSync(at(name), bytes)
      desk.choose(at(name))
      expect(await desk.ask('scan:choose', { sheet })).toMatchObject({
        error: { kind: 'not-read', fileName: name },
      })
    }
  })
})
