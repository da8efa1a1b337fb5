import { type Fault, fault, faultInWords, type PathPart } from './fault.ts'

/** More than any negotiation says. */
export const MOST_VALUES = 500_000

/**
 * What has to be said of a document before its fields are looked at: a field named `__proto__` anywhere, which
 * libraries drop without a word, and more values than any negotiation has. Each object is visited once, so that a
 * document that contains itself ends.
 */
export function documentFaults(document: unknown): readonly Fault[] {
  const faults: Fault[] = []
  const seen = new Set<object>()
  const open: { readonly value: object; readonly path: readonly PathPart[] }[] = []
  let values = 0
  const visit = (value: unknown, path: readonly PathPart[]) => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    open.push({ value, path })
  }
  visit(document, [])
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path } = next
    values += Array.isArray(value) ? value.length : Object.keys(value).length
    if (values > MOST_VALUES) return [tooManyValues()]
    if (Array.isArray(value)) for (const [place, row] of value.entries()) visit(row, [...path, place])
    else {
      for (const [key, field] of Object.entries(value)) {
        if (key === '__proto__') faults.push(fault([...path, key], field, 'forbiddenKey'))
        else visit(field, [...path, key])
      }
    }
  }
  return faults
}

/** The fault of a document that says more than `MOST_VALUES`. */
export function tooManyValues(): Fault {
  return faultInWords([], `more than ${MOST_VALUES} values`, 'tooManyValues', { most: MOST_VALUES })
}
