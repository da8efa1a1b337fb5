import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Negotiation } from '../../../domain/negotiation/negotiation.ts'
import {
  parseNegotiationBytes,
  parseNegotiationText,
} from '../../../domain/negotiation/parseNegotiationText.ts'
import { serializeNegotiation } from '../../../domain/negotiation/serializeNegotiation.ts'
import { fullNegotiation } from './fullNegotiation.ts'

const decoder = new TextDecoder('utf-8', { fatal: true })
const parseBytes = (bytes: Uint8Array) => parseNegotiationBytes(bytes, (utf8) => decoder.decode(utf8))
const full = (): Negotiation => fullNegotiation()

/** The same content with the fields of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, field]) => [key, reversed(field)]),
  )
}

test('what is written is read back as it was', () => {
  expect(parseNegotiationText(serializeNegotiation(full()))).toEqual({ ok: true, value: full() })
})

test('the same content gives the same characters, whatever order its fields were made in', () => {
  expect(serializeNegotiation(reversed(full()) as Negotiation)).toBe(serializeNegotiation(full()))
})

test('the text begins with its format, ends with one newline and leaves out what is undefined', () => {
  const text = serializeNegotiation({ ...full(), lastYear: undefined } as unknown as Negotiation)
  expect(text.startsWith('{\n "format": "dealtable.negotiation",\n "version": 1,\n "name"')).toBe(true)
  expect(text.endsWith('}\n')).toBe(true)
  expect(text).not.toContain('"lastYear":')
})

test('a byte order mark before the text is no fault', () => {
  expect(parseBytes(Buffer.from(`\uFEFF${serializeNegotiation(full())}`))).toMatchObject({ ok: true })
})

test('GB18030 and UTF-16 bytes are refused as no UTF-8', () => {
  const gbk = Buffer.concat([Buffer.from('{"name":"'), Buffer.from('cfb4b7a2cbae', 'hex'), Buffer.from('"}')])
  for (const bytes of [gbk, Buffer.from('\uFEFF{}', 'utf16le')]) {
    const parsed = parseBytes(bytes)
    expect(parsed.ok ? [] : parsed.error.map(({ code }) => code)).toEqual(['notUtf8'])
  }
})

test('a number JSON does not know is named with what stands around it, not taken for a text that breaks off', () => {
  const parsed = parseNegotiationText('{"listPrice":NaN}')
  expect(parsed.ok ? [] : parsed.error.map(({ found }) => found)).toEqual([expect.stringContaining('NaN')])
})

test('a file of more than 64 MB is refused before it is read', () => {
  const parsed = parseBytes(new Uint8Array(64 * 1024 * 1024 + 1))
  expect(parsed.ok ? [] : parsed.error.map(({ found, allowed }) => [found, allowed])).toEqual([
    ['65 MB', 'a file of at most 64 MB'],
  ])
})

test('every field written twice is named with its place, though written with an escape', () => {
  const parsed = parseNegotiationText(
    '{"a":1,"\\u0061":2,"list":[{},{"rate":0.1,"x":{"rate":1},"rate":0.9}]}',
  )
  expect(parsed.ok ? [] : parsed.error.map(({ code, path }) => [code, path])).toEqual([
    ['keyOnce', 'a'],
    ['keyOnce', 'list[1].rate'],
  ])
})

test('brackets and quotes inside texts are neither nesting nor fields', () => {
  const negotiation = { ...full(), name: `${'['.repeat(150)}"name":\\` }
  expect(parseNegotiationText(serializeNegotiation(negotiation))).toEqual({ ok: true, value: negotiation })
})

test('a rate of 1e999 is no number', () => {
  const text = serializeNegotiation(full()).replace('"rate": 0.03', '"rate": 1e999')
  const parsed = parseNegotiationText(text)
  expect(parsed.ok ? [] : parsed.error.map(({ found }) => found)).toEqual(['Infinity'])
})

test('any text at all is accepted or refused, and never thrown at', () => {
  const jsonish = fc.oneof(
    fc.string(),
    fc.json(),
    fc.json().map((text) => text.slice(1)),
  )
  fc.assert(
    fc.property(jsonish, (text) => {
      const parsed = parseNegotiationText(text)
      expect(parsed.ok).toBe(false)
      expect(parsed.ok ? 0 : parsed.error.length).toBeGreaterThan(0)
    }),
  )
})

test('any bytes at all are accepted or refused, and never thrown at', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(parseBytes(bytes).ok).toBe(false)
    }),
  )
})
