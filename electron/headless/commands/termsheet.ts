import { createHash, randomUUID } from 'node:crypto'
import { type TermSheetRefusal, termSheetFacts } from '../../../domain/documents/termSheetFacts.ts'
import { shortCode } from '../../../domain/documents/termSheetJson.ts'
import type { Language } from '../../../domain/locale/language.ts'
import { err, ok, type Result } from '../../../domain/result.ts'
import { type RenderedTermSheet, renderTermSheet } from '../../pdf/renderTermSheet.ts'
import { defineCommand } from '../command.ts'
import { writeWhole } from '../files.ts'
import { refused } from '../outcome.ts'
import { engineVersion, paperOptions } from '../paperOptions.ts'
import { readNegotiation, refusedRead, scenarioOf } from '../readNegotiation.ts'
import { withStore } from '../store.ts'

/** Writes the term sheet of one scenario as a PDF to be signed; with `--freeze` its version is kept in the store for good. */
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
    const read = await readNegotiation({ file: places.FILE, db: values.db, negotiation: values.negotiation })
    if (!read.ok) return refusedRead(read.error)
    const scenario = scenarioOf(read.value, values.scenario ?? '')
    if (!scenario.ok) return refused(scenario.error)
    const { language, issuedOn, fonts } = options.value
    const version = values.version ?? '1'
    const facts = termSheetFacts(read.value, scenario.value.id, language, {
      version,
      issuedOn,
      engineVersion: engineVersion(),
      ...(values.number === undefined ? {} : { particulars: { number: values.number } }),
    })
    if (!facts.ok) return refused(refusalText(facts.error, scenario.value.id))
    const isFrozen = values.freeze !== undefined
    const rendered = await renderTermSheet(facts.value, { fonts, sha256Of, isFrozen })
    if (!rendered.ok)
      return refused(`Not written: the font cannot draw ${rendered.error.characters.join(' ')}`)
    const { pdf, sha256, blanks } = rendered.value
    const kept = isFrozen
      ? await freeze(rendered.value, { ...values, version, language, number: facts.value.issue.number })
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
  { pdf, factsJson, blanks }: RenderedTermSheet,
  sheet: {
    readonly db?: string
    readonly negotiation?: string
    readonly scenario?: string
    readonly freeze?: string
    readonly version: string
    readonly language: Language
    readonly number: string | null
  },
): Promise<Result<null, string>> {
  const { db = '', negotiation = '', scenario = '', freeze: by = '', number, version, language } = sheet
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

function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

function refusalText({ kind }: TermSheetRefusal, id: string): string {
  return kind === 'not-found'
    ? `--scenario: found ${JSON.stringify(id)}, allowed a scenario of the negotiation`
    : `--scenario: found the walk-away scenario ${JSON.stringify(id)}, allowed any other: it is never put before the retailer`
}
