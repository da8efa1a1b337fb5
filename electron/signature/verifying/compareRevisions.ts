import type { RevisionChange } from '../../../domain/signature/problem.ts'
import type { PdfRevision } from '../reading/pdfRevision.ts'
import {
  differingKeys,
  entriesOf,
  itemsOf,
  nameOf,
  type PdfValue,
  referenceOf,
  sameValue,
} from '../reading/pdfValue.ts'
import { newFields } from './newFields.ts'
import { pagesOf } from './pagesOf.ts'
import { reachable } from './reachable.ts'

/**
 * What a later state of a file changes beyond adding one signature field with its stamp: object by object, as the tables of both states
 * name them. Nothing is left when only a signature was added.
 */
export function compareRevisions(before: PdfRevision, after: PdfRevision): readonly RevisionChange[] {
  const fields = newFields(before, after)
  const changes: RevisionChange[] = [...fields.changes, ...trailerChanges(before, after)]
  const added = new Set<number>()
  const comparison = comparer(before, after, fields.numbers)
  for (const number of after.numbers()) {
    if (sameLocation(before, after, number)) continue
    const isNew = isAbsent(before, number)
    if (isNew && !isAbsent(after, number)) added.add(number)
    if (isNew) continue
    const change = comparison(number)
    if (change !== null) changes.push(change)
  }
  const reached = reachable(after, added, fields.numbers)
  for (const number of added) if (!reached.has(number)) changes.push({ object: number, what: 'added' })
  return changes
}

type Comparison = (number: number) => RevisionChange | null

/** Compares one object that both states have. */
function comparer(before: PdfRevision, after: PdfRevision, fields: ReadonlySet<number>): Comparison {
  const { pages, annotationLists } = pagesOf(before)
  const root = referenceOf(before.trailer.get('Root'))?.number
  const catalog = before.dictionary(before.trailer.get('Root'))
  const form = referenceOf(catalog.get('AcroForm'))?.number
  const fieldList = referenceOf(before.dictionary(catalog.get('AcroForm')).get('Fields'))?.number
  const information = referenceOf(before.trailer.get('Info'))?.number
  return (number) => {
    if (isAbsent(after, number)) return { object: number, what: 'removed' }
    const [old, now] = [before.object(number), after.object(number)]
    if (sameValue(old, now)) return null
    const keys = differingKeys(entriesOf(old), entriesOf(now))
    if (number === root) return onlyKeys(number, keys, ['AcroForm'], 'catalog')
    // What a form or its list of fields gained is judged where the new fields are.
    if (number === form) return onlyKeys(number, keys, ['Fields', 'SigFlags'], 'form')
    if (number === fieldList) return null
    if (number === information) return { object: number, what: 'properties' }
    if (annotationLists.has(number))
      return annotationsGrew(before, after, old, now, fields) ? null : page(number)
    if (pages.has(number)) {
      const [listed, listedNow] = [entriesOf(old).get('Annots'), entriesOf(now).get('Annots')]
      const grew = annotationsGrew(before, after, listed, listedNow, fields)
      return grew ? onlyKeys(number, keys, ['Annots'], 'page') : page(number)
    }
    if (fields.has(number)) return onlyKeys(number, keys, ['V', 'AP', 'F'], 'field')
    return { object: number, what: nameOf(entriesOf(old).get('Subtype')) === 'Widget' ? 'field' : 'content' }
  }
}

function page(number: number): RevisionChange {
  return { object: number, what: 'page' }
}

/** A page's annotations may grow by new signature fields at the end, and by nothing else. */
function annotationsGrew(
  before: PdfRevision,
  after: PdfRevision,
  old: PdfValue | undefined,
  now: PdfValue | undefined,
  fields: ReadonlySet<number>,
): boolean {
  const had = itemsOf(before.resolve(old))
  const has = itemsOf(after.resolve(now))
  return (
    had.every((item, index) => sameValue(item, has[index])) &&
    has.slice(had.length).every((item) => fields.has(referenceOf(item)?.number ?? -1))
  )
}

function onlyKeys(
  object: number,
  keys: readonly string[],
  allowed: readonly string[],
  what: RevisionChange['what'],
): RevisionChange | null {
  return keys.every((key) => allowed.includes(key)) ? null : { object, what }
}

function trailerChanges(before: PdfRevision, after: PdfRevision): readonly RevisionChange[] {
  const changed = (key: string) => !sameValue(before.trailer.get(key), after.trailer.get(key))
  return [
    ...(changed('Root') || changed('Encrypt') ? [{ object: null, what: 'catalog' } as const] : []),
    ...(changed('Info') ? [{ object: null, what: 'properties' } as const] : []),
  ]
}

function sameLocation(before: PdfRevision, after: PdfRevision, number: number): boolean {
  const [old, now] = [before.locationOf(number), after.locationOf(number)]
  if (old?.kind === 'at' && now?.kind === 'at') return old.offset === now.offset
  if (old?.kind === 'packed' && now?.kind === 'packed') {
    return old.stream === now.stream && old.index === now.index && sameLocation(before, after, old.stream)
  }
  return isAbsent(before, number) && isAbsent(after, number)
}

function isAbsent(revision: PdfRevision, number: number): boolean {
  const location = revision.locationOf(number)
  return location === undefined || location.kind === 'free'
}
