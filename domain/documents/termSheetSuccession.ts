import type { Language } from '../locale/language.ts'

/** An issued sheet, as far as it decides what may be issued next. */
export type IssuedSheet = {
  readonly id: string
  readonly number: string
  readonly version: string
  readonly language: Language
  /** ISO instant. */
  readonly frozenAt: string
  /** Id of the sheet it amends. */
  readonly amends: string | null
  readonly isLocked: boolean
}

/**
 * What the next sheet of a negotiation is. `number` null is a number still to be given. An amendment speaks the language
 * of the sheet it amends, and counts on from the amendments that are locked: `QR-1-B1`, `QR-1-B2`.
 */
export type NextSheet =
  | { readonly kind: 'first'; readonly number: string | null; readonly version: string }
  | { readonly kind: 'version'; readonly number: string; readonly version: string; readonly since: string }
  | {
      readonly kind: 'amendment'
      readonly number: string
      readonly version: string
      readonly amends: string
      readonly language: Language
    }

const AMENDMENT = '-B'

/** What is issued next: once a sheet is locked nothing but an amendment of it, before that one more version. */
export function nextSheet(
  issued: readonly IssuedSheet[],
  wanted: { readonly number: string | null; readonly language: Language },
): NextSheet {
  const locked = newestOf(issued.filter(({ isLocked }) => isLocked))
  if (locked !== undefined) {
    const { language } = locked
    const root = rootOf(locked, issued)
    const amendments = issued.filter(({ isLocked, amends }) => isLocked && amends !== null)
    const number = `${root.number}${AMENDMENT}${amendments.length + 1}`
    const version = nextVersion(issued, number, language)
    return { kind: 'amendment', number, version, amends: locked.id, language }
  }
  const { number, language } = wanted
  if (number === null) return { kind: 'first', number, version: '1' }
  const version = nextVersion(issued, number, language)
  const before = newestOf(issued.filter((each) => each.number === number && each.language === language))
  return before === undefined
    ? { kind: 'first', number, version }
    : { kind: 'version', number, version, since: before.id }
}

function newestOf(sheets: readonly IssuedSheet[]): IssuedSheet | undefined {
  return [...sheets].sort((a, b) => (a.frozenAt < b.frozenAt ? -1 : 1)).at(-1)
}

function rootOf(sheet: IssuedSheet, issued: readonly IssuedSheet[]): IssuedSheet {
  const amended = issued.find(({ id }) => id === sheet.amends)
  return amended === undefined ? sheet : rootOf(amended, issued)
}

/** One more than the highest version that is a whole number. */
function nextVersion(issued: readonly IssuedSheet[], number: string, language: Language): string {
  const versions = issued
    .filter((each) => each.number === number && each.language === language)
    .map(({ version }) => Number(version))
    .filter((version) => Number.isSafeInteger(version))
  return String(Math.max(0, ...versions) + 1)
}
