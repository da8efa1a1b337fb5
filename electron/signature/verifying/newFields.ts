import type { RevisionChange } from '../../../domain/signature/problem.ts'
import type { PdfRevision } from '../reading/pdfRevision.ts'
import { itemsOf, nameOf, type PdfValue, referenceOf, sameValue } from '../reading/pdfValue.ts'

/** What a signature's field with its widget may say; an action or a script is not among it. */
const FIELD_KEYS = new Set(
  'Type Subtype FT Ff T TU TM V DA Q F Rect P AP AS MK BS Border C NM M H Lock SV StructParent'.split(' '),
)
const FORM_KEYS = ['Fields', 'SigFlags']
/** A stamp larger than this part of its page could hide what the page says. */
const LARGEST_SHARE = 0.25

/** The signature fields a later state adds or fills, and what is wrong with how it does so. */
export type NewFields = {
  readonly numbers: ReadonlySet<number>
  readonly changes: readonly RevisionChange[]
}

/** Compares the forms of two states of a file. Old fields stay first and as they are. */
export function newFields(before: PdfRevision, after: PdfRevision): NewFields {
  const [oldForm, form] = [formOf(before), formOf(after)]
  const had = itemsOf(before.resolve(oldForm.get('Fields')))
  const has = itemsOf(after.resolve(form.get('Fields')))
  const changes: RevisionChange[] = []
  const keysKept = [...new Set([...oldForm.keys(), ...form.keys()])]
    .filter((key) => !FORM_KEYS.includes(key))
    .every((key) => sameValue(oldForm.get(key), form.get(key)))
  const kept = had.every((item, index) => sameValue(item, has[index]))
  if (!keysKept || !kept) changes.push({ object: null, what: 'form' })
  const numbers = new Set<number>()
  for (const item of has.slice(had.length)) {
    const number = referenceOf(item)?.number
    if (number === undefined || !isSignatureField(after, item))
      changes.push({ object: number ?? null, what: 'field' })
    else numbers.add(number)
    if (number !== undefined && before.locationOf(number)?.kind === 'at') {
      changes.push({ object: number, what: 'field' })
    }
  }
  for (const number of filledFields(before, after, had)) numbers.add(number)
  if (numbers.size > 1) changes.push({ object: null, what: 'several-updates' })
  return { numbers, changes: [...changes, ...stampChanges(before, after, numbers)] }
}

/** Signature fields that waited empty and are signed now. */
function filledFields(before: PdfRevision, after: PdfRevision, had: readonly PdfValue[]): readonly number[] {
  return had.flatMap((item) => {
    const number = referenceOf(item)?.number
    const [old, now] = [before.dictionary(item), after.dictionary(item)]
    const waited = nameOf(old.get('FT')) === 'Sig' && !old.has('V') && now.has('V')
    return waited && number !== undefined ? [number] : []
  })
}

function isSignatureField(revision: PdfRevision, item: PdfValue): boolean {
  const field = revision.dictionary(item)
  return (
    nameOf(field.get('FT')) === 'Sig' &&
    nameOf(field.get('Subtype')) === 'Widget' &&
    nameOf(revision.dictionary(field.get('V')).get('Type')) === 'Sig' &&
    [...field.keys()].every((key) => FIELD_KEYS.has(key))
  )
}

function stampChanges(
  before: PdfRevision,
  after: PdfRevision,
  numbers: ReadonlySet<number>,
): readonly RevisionChange[] {
  const earlier = itemsOf(before.resolve(formOf(before).get('Fields'))).map((item) => placeOf(before, item))
  return [...numbers].flatMap((number) => {
    const place = placeOf(after, { kind: 'reference', number, generation: 0 })
    const hides = earlier.some((other) => other.page === place.page && overlap(other.box, place.box))
    const pageArea = areaOf(boxOf(after, after.dictionary(place.pageValue).get('MediaBox')))
    const covers = pageArea > 0 && areaOf(place.box) > pageArea * LARGEST_SHARE
    return hides || covers ? [{ object: number, what: 'stamp' } as const] : []
  })
}

type Box = readonly [number, number, number, number]

function placeOf(revision: PdfRevision, item: PdfValue) {
  const field = revision.dictionary(item)
  const pageValue = field.get('P')
  return { page: referenceOf(pageValue)?.number, pageValue, box: boxOf(revision, field.get('Rect')) }
}

function boxOf(revision: PdfRevision, value: PdfValue | undefined): Box {
  const [left, bottom, right, top] = itemsOf(revision.resolve(value)).map((side) =>
    typeof side === 'number' ? side : 0,
  )
  const [one, two, three, four] = [left ?? 0, bottom ?? 0, right ?? 0, top ?? 0]
  return [Math.min(one, three), Math.min(two, four), Math.max(one, three), Math.max(two, four)]
}

function areaOf([left, bottom, right, top]: Box): number {
  return (right - left) * (top - bottom)
}

function overlap(one: Box, other: Box): boolean {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]
}

function formOf(revision: PdfRevision): ReadonlyMap<string, PdfValue> {
  return revision.dictionary(revision.dictionary(revision.trailer.get('Root')).get('AcroForm'))
}
