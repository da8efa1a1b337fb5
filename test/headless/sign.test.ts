import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import { deal, folder } from './runDeal.ts'

const sample = new URL('../../db/sample/negotiation.json', import.meta.url).pathname
process.env.SIGNER_PASSWORD = 'four-plums'
process.env.OTHER_PASSWORD = 'five-plums'
const secret = ['--password-env', 'SIGNER_PASSWORD'] as const

let at: ReturnType<typeof folder>

beforeEach(() => {
  at = folder()
  const who = ['--name', '王芳', '--organisation', '清泉食品有限公司'] as const
  const made = deal('make-certificate', ...who, '--out', at.path('s.p12'), ...secret, '--ca', at.path('ca'))
  expect(made.exit).toBe(0)
  deal('proposal', sample, '--scenario', 'target', '--out', at.path('a.pdf'), '--issued', '2026-12-01')
})

const sign = (from: string, role: string, to: string, ...more: readonly string[]) =>
  deal(
    'sign',
    at.path(from),
    '--p12',
    at.path('s.p12'),
    ...secret,
    '--role',
    role,
    '--out',
    at.path(to),
    ...more,
  )

test('a paper is signed by one and then the other, and verified under the small authority', () => {
  expect(sign('a.pdf', 'supplier', 'b.pdf', '--reason', '同意条款')).toMatchObject({ exit: 0 })
  expect(sign('b.pdf', 'retailer', 'c.pdf', '--lang', 'en')).toMatchObject({ exit: 0 })
  const { exit, stdout } = deal('verify', at.path('c.pdf'), '--json', '--ca', at.path('ca/authority.pem'))
  expect(exit).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    valid: true,
    signatures: [
      {
        role: 'supplier',
        name: '王芳',
        coversWholeFile: false,
        intact: true,
        changedAfter: false,
        reason: '同意条款',
      },
      { role: 'retailer', coversWholeFile: true, certificate: { selfSigned: false, trusted: true } },
    ],
    problems: [],
  })
  expect(deal('verify', at.path('c.pdf'), '--as-signed-by', 'supplier', '--out', at.path('d.pdf')).exit).toBe(
    0,
  )
  expect(readFileSync(at.path('d.pdf')).equals(readFileSync(at.path('b.pdf')))).toBe(true)
})

test('a seal is drawn from a PNG, and what is no PNG is refused', () => {
  execFileSync('pdftoppm', ['-png', '-r', '20', '-l', '1', '-singlefile', at.path('a.pdf'), at.path('seal')])
  expect(sign('a.pdf', 'supplier', 'b.pdf', '--stamp', at.path('seal.png'))).toMatchObject({ exit: 0 })
  expect(deal('verify', at.path('b.pdf')).exit).toBe(0)
  const cut = at.file('cut.png', readFileSync(at.path('seal.png')).subarray(0, 60))
  expect(sign('a.pdf', 'supplier', 'c.pdf', '--stamp', cut).stderr).toContain('--stamp: found no PNG picture')
})

test('verify says in words what is wrong, in either language, and exits 1', () => {
  sign('a.pdf', 'supplier', 'b.pdf')
  const longer = at.file('longer.pdf', Buffer.concat([readFileSync(at.path('b.pdf')), Buffer.from('x')]))
  expect(deal('verify', at.path('a.pdf'))).toMatchObject({
    exit: 1,
    stderr: 'Nobody has signed this paper.\n',
  })
  const { exit, stdout, stderr } = deal('verify', longer, '--json', '--lang', 'zh')
  expect([exit, stderr]).toEqual([1, '最后一个签名之后被追加了 1 个字节，没有人为其签名。\n'])
  expect(JSON.parse(stdout).problems).toMatchObject([{ kind: 'appended-bytes', bytes: 1 }])
})

test('what cannot be signed is refused in words, with exit 2, and no file is left', () => {
  sign('a.pdf', 'supplier', 'signed.pdf')
  at.file('no.p12', 'not a p12')
  execFileSync('qpdf', ['--encrypt', '', 'owner', '256', '--', at.path('a.pdf'), at.path('locked.pdf')])
  const before = readdirSync(at.at).sort()
  const refusals: readonly (readonly [ReturnType<typeof deal>, string])[] = [
    [sign('a.pdf', 'retailer', 'x.pdf'), 'the supplier signs'],
    [sign('a.pdf', 'buyer', 'x.pdf'), '--role: found "buyer", allowed supplier, retailer'],
    [sign('signed.pdf', 'supplier', 'x.pdf'), 'who has signed'],
    [sign('no.p12', 'supplier', 'x.pdf'), 'found no PDF'],
    [sign('locked.pdf', 'supplier', 'x.pdf'), 'found an encrypted PDF'],
    [signWith('no.p12', 'SIGNER_PASSWORD'), 'found no P12 file'],
    [signWith('s.p12', 'OTHER_PASSWORD'), 'the password does not open it'],
    [signWith('s.p12', 'NO_SUCH_VARIABLE'), 'found no variable "NO_SUCH_VARIABLE"'],
  ]
  for (const [{ exit, stdout, stderr }, sentence] of refusals) {
    expect(stderr).toContain(sentence)
    expect([exit, stdout]).toEqual([2, ''])
    expect(stderr).not.toMatch(/plums/u)
  }
  expect(readdirSync(at.at).sort()).toEqual(before)
})

function signWith(p12: string, variable: string) {
  const key = ['--p12', at.path(p12), '--password-env', variable] as const
  return deal('sign', at.path('a.pdf'), ...key, '--role', 'supplier', '--out', at.path('x.pdf'))
}
