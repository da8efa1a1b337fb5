import type { PdfRevision } from '../reading/pdfRevision.ts'
import { entriesOf, nameOf, type PdfValue, referenceOf } from '../reading/pdfValue.ts'

/** Upwards from a field: its page and its parent are not part of it. */
const UPWARDS = new Set(['P', 'Parent'])
/** What a file is packed in rather than made of. */
const PACKING = new Set(['XRef', 'ObjStm'])

/** Those of the added objects that belong to the new fields, to the form itself or to how the update is packed. */
export function reachable(
  revision: PdfRevision,
  added: ReadonlySet<number>,
  fields: ReadonlySet<number>,
): ReadonlySet<number> {
  const catalog = revision.dictionary(revision.trailer.get('Root'))
  const form = referenceOf(catalog.get('AcroForm'))
  const list = referenceOf(revision.dictionary(form ?? catalog.get('AcroForm')).get('Fields'))
  const reached = new Set<number>([form?.number ?? -1, list?.number ?? -1])
  for (const number of added) {
    if (PACKING.has(nameOf(entriesOf(revision.object(number)).get('Type')) ?? '')) reached.add(number)
  }
  const waiting = [...fields]
  for (const number of waiting) reached.add(number)
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const number of referencesIn(revision.object(next))) {
      if (!added.has(number) || reached.has(number)) continue
      reached.add(number)
      waiting.push(number)
    }
  }
  return reached
}

function* referencesIn(value: PdfValue): Generator<number> {
  if (value === null || typeof value !== 'object') return
  if (value.kind === 'reference') yield value.number
  else if (value.kind === 'array') for (const item of value.items) yield* referencesIn(item)
  else if (value.kind === 'dictionary' || value.kind === 'stream') {
    for (const [key, item] of value.entries) if (!UPWARDS.has(key)) yield* referencesIn(item)
  }
}
