import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { problemText } from '../../../domain/locale/signatureWords.ts'
import { judgePaperAside } from '../../../electron/main/judgePaperAside.ts'
import { judgePaper } from '../../../electron/signature/judgePaper.ts'
import { granted, testDesk } from '../../support/desk.ts'
import { mustSign, type Party, paper, party } from '../signature/parties.ts'

const program = path.resolve(import.meta.dirname, '../../../electron/main/paperWorker.ts')
const aside = judgePaperAside(program)
/** Ended before it could begin, as one that takes for ever would be later. */
const impatient = judgePaperAside(program, { seconds: 0.001, megabytes: 64 })
const desk = testDesk({ judgePaper: impatient })

let supplier: Party
let signed: Uint8Array

beforeAll(async () => {
  supplier = await party('王芳', '清泉食品有限公司', 'ec')
  signed = await mustSign(await paper(), 'supplier', supplier)
}, 60_000)
afterAll(() => desk.close())

test('a paper judged in a thread of its own has the very verdict it has in this one, its authority included', async () => {
  const options = { authorities: supplier.authority.toString(), now: '2026-12-20T00:00:00.000Z' }
  const verdict = await aside(signed, options)
  expect(verdict).toEqual(await judgePaper(signed, options))
  expect(verdict).toMatchObject({ valid: true, signatures: [{ certificate: { trusted: true } }] })
  const flipped = Uint8Array.from(signed)
  flipped[2_000] = (flipped[2_000] ?? 0) ^ 1
  expect(await aside(flipped)).toEqual(await judgePaper(flipped))
})

test('a paper that takes too long counts as not valid, and the desk says why', async () => {
  expect(await impatient(signed)).toEqual({
    valid: false,
    signatures: [],
    problems: [{ kind: 'too-costly' }],
  })
  writeFileSync(path.join(desk.folder, 'slow.pdf'), signed)
  desk.choose(path.join(desk.folder, 'slow.pdf'))
  const { verdict, token } = granted(await desk.ask('signing:verify', {}))
  expect(verdict.problems.map((each) => problemText(each, 'zh-CN'))).toEqual([
    '核对这份文件要的时间或内存过多，已停下，不算有效。',
  ])
  expect(await desk.ask('signing:saveAsSignedBy', { token, role: 'supplier' })).toEqual({
    ok: false,
    error: { kind: 'not-signed-by' },
  })
  expect(desk.logged).toEqual([])
})
