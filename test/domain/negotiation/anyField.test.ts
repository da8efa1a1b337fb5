import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseNegotiation } from '../../../domain/negotiation/parseNegotiation.ts'
import { type Editable, fullNegotiation } from './fullNegotiation.ts'

type Place = readonly (string | number)[]

/** Every place of a document, from the whole down to each figure. */
function placesOf(value: unknown, place: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [place]
  return [place, ...Object.entries(value).flatMap(([key, field]) => placesOf(field, [...place, key]))]
}

function replaced(place: Place, by: unknown): unknown {
  if (place.length === 0) return by
  const negotiation: Editable = fullNegotiation()
  let at = negotiation
  for (const part of place.slice(0, -1)) at = at[part]
  at[place.at(-1) ?? ''] = by
  return negotiation
}

const places = fc.constantFrom(...placesOf(fullNegotiation()))

test('whatever stands in whatever field, the file is accepted or refused in whole sentences and nothing throws', () => {
  fc.assert(
    fc.property(places, fc.anything(), (place, by) => {
      const parsed = parseNegotiation(replaced(place, by))
      expect(parsed.ok || parsed.error.length > 0).toBe(true)
      for (const { allowed } of parsed.ok ? [] : parsed.error) expect(allowed).not.toMatch(/\{\w+\}/u)
    }),
    { numRuns: 400 },
  )
})

test('no field takes NaN, an endless number, a function or a symbol', () => {
  const never = fc.constantFrom<unknown>(Number.NaN, Number.POSITIVE_INFINITY, () => 1, Symbol('s'), 1n)
  fc.assert(
    fc.property(places, never, (place, by) => {
      expect(parseNegotiation(replaced(place, by)).ok).toBe(false)
    }),
    { numRuns: 300 },
  )
})

test('no object of the file takes a field nobody knows, and the field is named', () => {
  const objects = placesOf(fullNegotiation()).filter((place) => {
    const value = place.reduce<Editable>((at, part) => at[part], fullNegotiation())
    const isList = Array.isArray(value) || place.at(-1) === 'byCategory' || place.at(-1) === 'byProduct'
    return typeof value === 'object' && value !== null && !isList
  })
  expect(objects.length).toBeGreaterThan(60)
  for (const place of objects) {
    const parsed = parseNegotiation(replaced([...place, 'surprise'], 1))
    const paths = parsed.ok ? [] : parsed.error.map(({ path, code }) => [code, path.split('.').at(-1)])
    expect(paths, place.join('.')).toEqual([['unknownKey', 'surprise']])
  }
})

test('what is accepted is accepted again, unchanged', () => {
  const first = parseNegotiation(fullNegotiation())
  expect(first.ok && parseNegotiation(first.value)).toEqual(first)
})
