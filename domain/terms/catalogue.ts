import { catalogueWords } from '../locale/catalogue.ts'
import type { CatalogueText } from '../locale/catalogueText.ts'
import type { Language } from '../locale/language.ts'
import { monthsOfYear } from '../negotiation/calendar.ts'
import type { Negotiation } from '../negotiation/negotiation.ts'
import type { Term } from '../negotiation/term.ts'
import { type CatalogueCode, ENTRIES } from './catalogue/entries.ts'
import type { Entry } from './catalogue/entry.ts'

export type { CatalogueCode } from './catalogue/entries.ts'

/** Everything a pick of the catalogue brings: defaults, evidence, approval and checks. */
export type CatalogueEntry = Entry & { readonly code: CatalogueCode }

/** The whole catalogue: price and rebates, fees, services, then damage, penalties and guarantees. */
export const CATALOGUE: Readonly<Record<CatalogueCode, CatalogueEntry>> = Object.fromEntries(
  Object.entries(ENTRIES).map(([code, entry]) => [code, { ...entry, code }]),
) as unknown as Record<CatalogueCode, CatalogueEntry>

export const CATALOGUE_CODES = Object.keys(CATALOGUE) as readonly CatalogueCode[]

/** Whether a term's code is one of the catalogue. */
export function isCatalogueCode(code: string | undefined): code is CatalogueCode {
  return code !== undefined && Object.hasOwn(CATALOGUE, code)
}

/** Name, unit, time, usual range and other names of a code, for help beside the field. */
export function catalogueText(code: CatalogueCode, language: Language): CatalogueText {
  return catalogueWords(language).terms[code]
}

/**
 * A term of the catalogue to begin with: the gate accepts it as it is, and it costs nothing until a rate or an amount is
 * typed. Thresholds start at last year's purchases where they are known.
 */
export function termFromCatalogue(
  code: CatalogueCode,
  start: {
    readonly id: string
    readonly negotiation: Pick<Negotiation, 'year' | 'lastYear'>
    /** Of the term's name. */
    readonly language: Language
  },
): Term {
  const {
    class: termClass,
    rule,
    basis,
    vatClass,
    serviceVatRate,
    taxIncluded,
    isInContract,
  } = CATALOGUE[code]
  const { year, lastYear } = start.negotiation
  return {
    id: start.id,
    name: catalogueText(code, start.language).name,
    class: termClass,
    code,
    rule: rule({ months: monthsOfYear(year.start), lastYear }),
    ...(basis === undefined ? {} : { basis }),
    vatClass,
    ...(taxIncluded === undefined ? {} : { taxIncluded }),
    ...(serviceVatRate === undefined ? {} : { serviceVatRate }),
    status: 'open',
    clause: { isInContract },
  }
}
