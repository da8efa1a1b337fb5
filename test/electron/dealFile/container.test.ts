import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { openParts, type Part, sealParts } from '../../../electron/dealFile/container.ts'

const part = (name: string, text: string): Part => ({ name, content: new TextEncoder().encode(text) })
const PARTS = [part('about', '{"n":1}'), part('workspace', '{"底线":0.031}'), part('paper/1', '%PDF 签章')]

/** Counts up, so that the same call gives the same bytes. */
const counted = (length: number) => Uint8Array.from({ length }, (_, at) => at)
const sealed = (passphrase: string | null = null, parts: readonly Part[] = PARTS) =>
  sealParts(parts, { edition: 'supplier', passphrase, randomBytes: counted })
const kindOf = (bytes: Uint8Array, passphrase: string | null = null) => {
  const opened = openParts(bytes, passphrase)
  return opened.ok ? 'opened' : opened.error.kind
}

test('parts come back byte for byte, open or behind a passphrase, and the same parts are the same bytes', () => {
  expect(openParts(sealed(), null)).toEqual({
    ok: true,
    value: { edition: 'supplier', isEncrypted: false, parts: PARTS },
  })
  expect(openParts(sealed('让0.3点换两个坑位'), '让0.3点换两个坑位')).toMatchObject({
    ok: true,
    value: { isEncrypted: true, parts: PARTS },
  })
  expect(sealed()).toEqual(sealed())
})

test('full-width characters of a passphrase are the ones they stand for', () => {
  expect(kindOf(sealed('Season2027'), 'Ｓｅａｓｏｎ２０２７')).toBe('opened')
})

test('a wrong passphrase is told from a damaged file, and a missing one from both', () => {
  const bytes = sealed('correct horse')
  expect(kindOf(bytes, 'correct house')).toBe('wrong-passphrase')
  expect(kindOf(bytes, null)).toBe('passphrase-needed')
  const flipped = bytes.slice()
  flipped[bytes.length - 60] = (flipped[bytes.length - 60] ?? 0) ^ 1
  expect(kindOf(flipped, 'correct horse')).toBe('damaged')
})

test('nothing that is inside can be read from outside once there is a passphrase', () => {
  const text = Buffer.from(sealed('correct horse')).toString('latin1')
  for (const word of ['workspace', 'about', 'paper', '0.031']) expect(text).not.toContain(word)
})

test('one flipped bit anywhere, header, parts or hash, and nothing is read', () => {
  const bytes = sealed()
  for (let at = 0; at < bytes.length; at += 1) {
    const flipped = bytes.slice()
    flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
    expect(['damaged', 'not-a-package'], `byte ${at}`).toContain(kindOf(flipped))
  }
})

test('a file cut short at any place is refused', () => {
  const bytes = sealed()
  for (let length = 0; length < bytes.length; length += 7) {
    expect(['damaged', 'not-a-package']).toContain(kindOf(bytes.slice(0, length)))
  }
})

describe('a hostile package', () => {
  test('a name that climbs out of a folder, or two parts of one name', () => {
    expect(kindOf(sealed(null, [part('../../etc/passwd', 'x')]))).toBe('damaged')
    expect(kindOf(sealed(null, [part('about', '1'), part('about', '2')]))).toBe('damaged')
  })

  test('a header that asks for a gigabyte, of memory or of content, or names a later format', () => {
    expect(kindOf(withHeader((header) => ({ ...header, bodyBytes: 2 ** 31 })))).toBe('too-large')
    expect(kindOf(withHeader((header) => ({ ...header, version: 2, news: [] })))).toBe('newer-format')
    const dear = withHeader((header) => {
      const kdf = { name: 'scrypt', N: 2 ** 24, r: 8, p: 1 }
      const salt = Buffer.alloc(16).toString('base64')
      const nonce = Buffer.alloc(12).toString('base64')
      return { ...header, encryption: { cipher: 'aes-256-gcm', kdf, salt, nonce } }
    })
    expect(kindOf(dear, 'correct horse')).toBe('damaged')
  })

  test('a part changed by somebody who packs and hashes the file anew, but not the part', () => {
    const all = Buffer.from(sealed())
    const start = all.indexOf('}', all.indexOf('bodyBytes')) + 1
    const body = inflateRawSync(all.subarray(start, all.length - 32))
    const at = body.indexOf('0.031')
    body.write('0.013', at)
    const whole = Buffer.concat([all.subarray(0, start), deflateRawSync(body)])
    const forged = Buffer.concat([whole, createHash('sha256').update(whole).digest()])
    expect(kindOf(forged)).toBe('damaged')
  })

  test('content that inflates to more than the header says', () => {
    expect(kindOf(withHeader((header) => ({ ...header, bodyBytes: 10 })))).toBe('damaged')
  })

  test('an encrypted package whose header was changed and hashed anew does not open', () => {
    const bytes = withHeader((header) => ({ ...header, edition: 'retailer' }), sealed('correct horse'))
    expect(kindOf(bytes, 'correct horse')).toBe('wrong-passphrase')
  })
})

/** A package with another header and a hash that fits it, as somebody who knows the format would make it. */
function withHeader(change: (header: Record<string, unknown>) => unknown, bytes = sealed()): Uint8Array {
  const all = Buffer.from(bytes)
  const mark = all.indexOf('{') - 4
  const length = all.readUInt32BE(mark)
  const header = JSON.parse(all.subarray(mark + 4, mark + 4 + length).toString('utf8'))
  const written = Buffer.from(JSON.stringify(change(header)), 'utf8')
  const size = Buffer.alloc(4)
  size.writeUInt32BE(written.length)
  const payload = all.subarray(mark + 4 + length, all.length - 32)
  const whole = Buffer.concat([all.subarray(0, mark), size, written, payload])
  return Buffer.concat([whole, createHash('sha256').update(whole).digest()])
}
