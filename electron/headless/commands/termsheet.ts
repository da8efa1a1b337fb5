import { randomUUID } from 'node:crypto'
import type { TermSheetRefusal } from '../../../domain/documents/termSheetFacts.ts'
import { shortCode } from '../../../domain/documents/termSheetJson.ts'
import type { Language } from '../../../domain/locale/language.ts'
import { err, ok, type Result } from '../../../domain/result.ts'
import type { TermSheetFailure } from '../../pdf/renderTermSheet.ts'
import { type WrittenSheet, writeTermSheet } from '../../pdf/termSheetPaper.ts'
import { defineCommand } from '../command.ts'
import { writeWhole } from '../files.ts'
import { refused } from '../outcome.ts'
import { engineVersion, paperOptions } from '../paperOptions.ts'
import { readNegotiation, refusedRead, scenarioOf } from '../readNegotiation.ts'
import { type KeptBefore, sheetBefore } from '../sheetBefore.ts'
import { withStore } from '../store.ts'

/**
 * Writes the term sheet of one scenario as a PDF to be signed; with `--freeze` its version is kept in the store for good.
 * Of a store it says what changed since the version kept before; with `--amends` it is an amendment of a locked sheet.
 */
export const termsheet = defineCommand(
  'termsheet',
  {
    places: ['FILE'],
    values: {
      scenario: 'ID',
      out: 'X.pdf',
      lang: 'zh|en',
      issued: 'YYYY-MM-DD',
      number: 'TEXT',
      version: 'TEXT',
      freeze: 'WHO',
      amends: 'NUMBER',
      db: 'FILE',
      negotiation: 'ID',
    },
    flags: [],
    required: ['scenario', 'out'],
  },
  async ({ places, values }) => {
    const options = paperOptions(values)
    if (!options.ok) return refused(options.error)
    if (values.freeze !== undefined && values.db === undefined) {
      return refused(
        '--freeze: found no --db, allowed beside --db FILE --negotiation ID: a version is kept in a store',
      )
    }
    if (values.amends !== undefined && (values.db === undefined || values.number !== undefined)) {
      return refused(
        '--amends: allowed beside --db FILE --negotiation ID, without --number: it has one of its own',
      )
    }
    const read = await readNegotiation({ file: places.FILE, db: values.db, negotiation: values.negotiation })
    if (!read.ok) return refusedRead(read.error)
    const scenario = scenarioOf(read.value, values.scenario ?? '')
    if (!scenario.ok) return refused(scenario.error)
    const { language, issuedOn, fonts } = options.value
    const isFrozen = values.freeze !== undefined
    const stated = values.number ?? read.value.particulars?.number?.trim()
    const before =
      values.db === undefined
        ? ok(null)
        : await sheetBefore(values.db, values.negotiation ?? '', {
            amends: values.amends,
            number: stated === undefined || stated === '' ? null : stated,
            language,
          })
    if (!before.ok) return refused(before.error)
    const followed = followedBy(before.value, values)
    const number = values.amends === undefined ? values.number : before.value?.next.number
    const version =
      values.version ?? (values.amends === undefined ? '1' : (before.value?.next.version ?? '1'))
    const issue = { version, issuedOn, engineVersion: engineVersion() }
    const rendered = await writeTermSheet({
      negotiation: read.value,
      scenario: scenario.value.id,
      language,
      issue: { ...issue, ...(number === undefined ? {} : { particulars: { number } }) },
      before: followed,
      fonts,
      isFrozen,
    })
    if (!rendered.ok) return refused(refusalText(rendered.error, scenario.value.id))
    const { pdf, sha256, blanks } = rendered.value
    if (rendered.value.follows?.kind === 'amendment' && rendered.value.follows.changes.length === 0) {
      return refused(
        '--amends: found nothing changed since the locked sheet, allowed a scenario that differs',
      )
    }
    const kept = isFrozen
      ? await freeze(rendered.value, {
          ...values,
          version,
          language,
          number: number ?? stated ?? null,
          amends: values.amends === undefined ? undefined : before.value?.id,
        })
      : ok(null)
    if (!kept.ok) return refused(kept.error, ...blanks.map(blankText))
    const written = await writeWhole(values.out ?? '', pdf)
    if (!written.ok) {
      return refused(written.error, ...(isFrozen ? ['The version is kept in the store all the same.'] : []))
    }
    const state = isFrozen ? 'frozen' : 'draft'
    return {
      exit: 0,
      words: [
        ...blanks.map(blankText),
        `${values.out}: written, ${state}, ${shortCode(sha256)}, sha256 ${sha256}`,
      ],
    }
  },
)

/** Keeps the version in the store, or says why not: nothing is kept that still has blanks. */
async function freeze(
  { pdf, factsJson, blanks }: WrittenSheet,
  sheet: {
    readonly db?: string
    readonly negotiation?: string
    readonly scenario?: string
    readonly freeze?: string
    readonly version: string
    readonly language: Language
    readonly number: string | null
    readonly amends: string | undefined
  },
): Promise<Result<null, string>> {
  const { db = '', negotiation = '', scenario = '', freeze: by = '', number, version, language } = sheet
  const { amends } = sheet
  if (blanks.length > 0 || number === null) {
    return err(`--freeze: found ${blanks.length} blanks, allowed a sheet without blanks`)
  }
  const { freezeTermSheet } = await import('../../../db/termSheets.ts')
  return withStore(db, (store) => {
    const kept = freezeTermSheet(store, {
      id: randomUUID(),
      negotiation,
      scenario,
      number,
      version,
      language,
      factsJson,
      pdf,
      engineVersion: engineVersion(),
      at: new Date().toISOString(),
      by,
      amends,
    })
    if (kept.ok) return ok(null)
    if (kept.error.kind === 'not-found')
      return err(`--negotiation: found none ${JSON.stringify(negotiation)}`)
    if (kept.error.kind === 'only-amendments') {
      return err(
        `--freeze: found ${kept.error.number} version ${kept.error.version} locked, allowed an amendment of it only`,
      )
    }
    return err(
      `--version: found ${number} version ${version} kept already, allowed a version that is not taken`,
    )
  })
}

function blankText(blank: string): string {
  return `blank: ${blank}`
}

/** A version is compared with the one before it, an amendment always; a version stated again is compared with nothing. */
function followedBy(before: KeptBefore | null, { version, amends }: { version?: string; amends?: string }) {
  if (before === null) return null
  const isSame = amends === undefined && (version ?? '1') === before.facts.issue.version
  return isSame ? null : before
}

function refusalText(failure: TermSheetRefusal | TermSheetFailure, id: string): string {
  switch (failure.kind) {
    case 'missing-glyphs':
      return `Not written: the font cannot draw ${failure.characters.join(' ')}`
    case 'not-found':
      return `--scenario: found ${JSON.stringify(id)}, allowed a scenario of the negotiation`
    case 'scenario-is-walk-away':
      return `--scenario: found the walk-away scenario ${JSON.stringify(id)}, allowed any other: it is never put before the retailer`
  }
}
