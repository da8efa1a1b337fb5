import { openNegotiation } from '../../../db/negotiations.ts'
import type { Store } from '../../../db/open.ts'
import {
  listReturnedPapers,
  lockOf,
  lockTermSheet,
  type OpenReturnedPaper,
  openReturnedPaper,
  type ReturnedPaper,
} from '../../../db/returnedPapers.ts'
import {
  freezeTermSheet,
  listTermSheets,
  type OpenTermSheet,
  openTermSheet,
  type TermSheet,
} from '../../../db/termSheets.ts'
import type { TermSheetFacts } from '../../../domain/documents/termSheet.ts'
import { type NextSheet, nextSheet } from '../../../domain/documents/termSheetSuccession.ts'
import type { Language } from '../../../domain/locale/language.ts'
import { termSheetWords } from '../../../domain/locale/termSheetWords.ts'
import { err, ok, type Result } from '../../../domain/result.ts'
import { toNegotiation } from '../../../domain/scenarios/toNegotiation.ts'
import type { Role } from '../../../domain/signature/role.ts'
import type { NotFound } from '../../contract/failures.ts'
import type { Damaged, PaperOfSheet, SheetOfNegotiation, SheetState } from '../../contract/signingChannels.ts'
import type { WrittenSheet } from '../../pdf/termSheetPaper.ts'
import { isSignedByBoth, rolesOf } from '../../signature/readVerdict.ts'
import type { Handlers } from '../answer.ts'
import { dayOf } from './dayOf.ts'
import { type Desk, signedNow } from './desk.ts'
import { asBase64, saveFile } from './signingFiles.ts'

type SheetCalls = Extract<keyof Handlers, `termSheet:${string}`>

/** Term sheets: what would be issued now, issued for good, listed, read, saved, locked. */
export function signingSheetHandlers(desk: Desk): Pick<Handlers, SheetCalls> {
  const { store } = desk
  const signedBy = rememberedRoles(desk)
  return {
    'termSheet:draft': async ({ negotiation, scenario, language }) => {
      const written = await write(desk, { negotiation, scenario, language, isFrozen: false })
      if (!written.ok) return written
      const { next, sheet, revision } = written.value
      const { follows } = sheet
      return ok({
        kind: next.kind,
        number: next.number,
        version: next.version,
        language: next.kind === 'amendment' ? next.language : language,
        blanks: sheet.blanks,
        follows:
          follows === null
            ? null
            : { number: follows.number, version: follows.version, changes: follows.changes },
        pdf: asBase64(sheet.pdf),
        revision,
      })
    },
    'termSheet:freeze': async ({ action, negotiation, revision, scenario, language }) => {
      const { at, by } = signedNow(desk)
      if (by === undefined || by === '') return err({ kind: 'nameless' })
      const now = openNegotiation(store, negotiation)
      if (!now.ok) return now
      if (now.value.revision !== revision) return err({ kind: 'stale-revision', current: now.value.revision })
      const written = await write(desk, { negotiation, scenario, language, isFrozen: true })
      if (!written.ok) return written
      const { next, sheet } = written.value
      const { number } = next
      if (sheet.blanks.length > 0 || number === null) return err({ kind: 'blanks', blanks: sheet.blanks })
      if (next.kind === 'amendment' && sheet.follows?.changes.length === 0) {
        return err({ kind: 'nothing-changed' })
      }
      const frozen = freezeTermSheet(store, {
        id: action,
        negotiation,
        scenario,
        number,
        version: next.version,
        language: next.kind === 'amendment' ? next.language : language,
        factsJson: sheet.factsJson,
        pdf: sheet.pdf,
        engineVersion: desk.release,
        at,
        by,
        ...(next.kind === 'amendment' ? { amends: next.amends } : {}),
      })
      if (frozen.ok) {
        return ok({ sheet: frozen.value.id, number: frozen.value.number, version: frozen.value.version })
      }
      const { error } = frozen
      if (error.kind === 'amends-unlocked') return err({ kind: 'not-found' })
      return err(error)
    },
    'termSheet:list': async ({ negotiation }) => {
      const all = listTermSheets(store, negotiation)
      const lines: SheetOfNegotiation[] = []
      for (const sheet of all) lines.push(await sheetLine(store, sheet, all, signedBy))
      return ok(lines)
    },
    'termSheet:read': ({ sheet }) => {
      const opened = openSheet(store, sheet)
      if (!opened.ok) return opened
      const { factsJson, sha256, pdf } = opened.value
      return ok({ facts: JSON.parse(factsJson) as TermSheetFacts, sha256, pdf: asBase64(pdf) })
    },
    'termSheet:save': async ({ sheet }) => {
      const opened = openSheet(store, sheet)
      if (!opened.ok) return opened
      const { pdf } = opened.value
      const name = { titles: titlesOf(opened.value), extension: 'pdf' }
      const saved = await saveFile(desk, 'termSheet', name, pdf)
      return saved.ok ? ok({ fileName: saved.value.fileName }) : saved
    },
    'termSheet:lock': async ({ sheet, paper }) => {
      const opened = openPaper(store, paper)
      if (!opened.ok) return opened
      const { kind, content } = opened.value
      if (kind === 'signedFile' && !isSignedByBoth(await desk.judgePaper(content)))
        return err({ kind: 'not-both-signed' })
      const locked = lockTermSheet(store, { termSheet: sheet, paper, ...signedNow(desk) })
      if (locked.ok) return ok(null)
      return locked.error.kind === 'not-found'
        ? err({ kind: 'not-found' })
        : err({
            kind: 'damaged',
            name: 'number' in locked.error ? locked.error.number : locked.error.fileName,
          })
    },
  }
}

type Wanted = {
  readonly negotiation: string
  readonly scenario: string
  readonly language: Language
  readonly isFrozen: boolean
}

type Written = { readonly next: NextSheet; readonly sheet: WrittenSheet; readonly revision: number }

async function write(desk: Desk, { isFrozen, ...wanted }: Wanted) {
  const { store } = desk
  const opened = openNegotiation(store, wanted.negotiation)
  if (!opened.ok) return opened
  const { revision, workspace } = opened.value
  const negotiation = toNegotiation(workspace)
  const issued = listTermSheets(store, wanted.negotiation).map((sheet) => ({
    ...sheet,
    isLocked: lockOf(store, sheet.id) !== null,
  }))
  const number = negotiation.particulars?.number?.trim() ?? ''
  const next = nextSheet(issued, { number: number === '' ? null : number, language: wanted.language })
  const before = sheetBefore(store, next)
  if (!before.ok) return before
  const written = await desk.writeTermSheet({
    negotiation,
    scenario: wanted.scenario,
    language: next.kind === 'amendment' ? next.language : wanted.language,
    issue: {
      version: next.version,
      issuedOn: dayOf(desk.now()),
      engineVersion: desk.release,
      ...(next.number === null ? {} : { particulars: { number: next.number } }),
    },
    before: before.value,
    fonts: desk.fonts,
    isFrozen,
  })
  return written.ok ? ok<Written>({ next, sheet: written.value, revision }) : written
}

function sheetBefore(store: Store, next: NextSheet) {
  if (next.kind === 'first') return ok(null)
  const opened = openSheet(store, next.kind === 'amendment' ? next.amends : next.since)
  if (!opened.ok) return opened
  const { factsJson, sha256 } = opened.value
  return ok({ facts: JSON.parse(factsJson) as TermSheetFacts, sha256, kind: next.kind })
}

/** An issued sheet whose hashes match. */
function openSheet(store: Store, id: string): Result<OpenTermSheet, NotFound | Damaged> {
  const opened = openTermSheet(store, id)
  if (opened.ok) return opened
  const { error } = opened
  return error.kind === 'not-found' ? err(error) : err({ kind: 'damaged', name: error.number })
}

/** A returned paper whose hashes match. */
export function openPaper(store: Store, id: string): Result<OpenReturnedPaper, NotFound | Damaged> {
  const opened = openReturnedPaper(store, id)
  if (opened.ok) return opened
  const { error } = opened
  return error.kind === 'not-found' ? err(error) : err({ kind: 'damaged', name: error.fileName })
}

/** What a file of a sheet is called: both parties, what it is, its number and version. */
export function titlesOf(sheet: TermSheet, ...more: readonly string[]): readonly string[] {
  const words = termSheetWords(sheet.language)
  const what = sheet.amends === null ? words.title : words.amendment.title
  return [what, sheet.number, `v${sheet.version}`, ...more]
}

type SignedBy = (paper: ReturnedPaper) => Promise<{ roles: readonly Role[]; isSound: boolean }>

/** Who signed a returned file, judged once for each: a file that was kept is never changed. */
function rememberedRoles({ store, judgePaper }: Desk): SignedBy {
  const known = new Map<string, readonly Role[]>()
  return async (paper) => {
    const opened = openReturnedPaper(store, paper.id)
    if (!opened.ok) return { roles: [], isSound: false }
    if (paper.kind === 'scan') return { roles: [], isSound: true }
    const roles = known.get(paper.sha256) ?? rolesOf(await judgePaper(opened.value.content))
    known.set(paper.sha256, roles)
    return { roles, isSound: true }
  }
}

async function sheetLine(
  store: Store,
  sheet: TermSheet,
  all: readonly TermSheet[],
  signedBy: SignedBy,
): Promise<SheetOfNegotiation> {
  const papers: PaperOfSheet[] = []
  // One after the other: each is judged in a thread of its own.
  for (const paper of listReturnedPapers(store, sheet.id)) {
    papers.push({ ...paper, ...(await signedBy(paper)) })
  }
  const lock = lockOf(store, sheet.id)
  const amended = all.find(({ id }) => id === sheet.amends)
  const { id, scenario, number, version, language, frozenAt, frozenBy, sha256 } = sheet
  return {
    ...{ id, scenario, number, version, language, frozenAt, frozenBy, sha256 },
    amends: amended === undefined ? null : { number: amended.number, version: amended.version },
    state: lock !== null ? 'locked' : stateOf(papers),
    isSound: openTermSheet(store, sheet.id).ok,
    papers,
    lock: lock === null ? null : { at: lock.lockedAt, by: lock.lockedBy, paper: lock.paper },
  }
}

function stateOf(papers: readonly PaperOfSheet[]): SheetState {
  if (papers.some(({ roles }) => roles.includes('retailer'))) return 'bothSigned'
  if (papers.some(({ kind }) => kind === 'scan')) return 'scanChecked'
  return papers.some(({ roles }) => roles.includes('supplier')) ? 'supplierSigned' : 'issued'
}
