import path from 'node:path'
import { mergeDeal, previewMerge } from '../../../db/dealFile/mergeDeal.ts'
import { readDeal } from '../../../db/dealFile/readDeal.ts'
import type { SealedTaken } from '../../../db/dealFile/sealedRows.ts'
import { unpackDeal } from '../../../db/dealFile/unpackDeal.ts'
import { importNegotiation } from '../../../db/negotiations.ts'
import type { DealContent, OurDeal, SealedTable } from '../../../domain/dealFile/dealContent.ts'
import { publicDeal, publicDealNegotiation } from '../../../domain/dealFile/publicDeal.ts'
import { fillBlanks } from '../../../domain/negotiation/fault.ts'
import { err, ok } from '../../../domain/result.ts'
import { toNegotiation } from '../../../domain/scenarios/toNegotiation.ts'
import type { SealedNews } from '../../contract/channels.ts'
import { LARGEST_PACKAGE_BYTES } from '../../dealFile/container.ts'
import type { Handlers } from '../answer.ts'
import { fileName } from '../fileName.ts'
import { dealFileWords, dealRefusalText } from '../locale/dealFileWords.ts'
import { readWhole, writeWhole } from '../wholeFile.ts'
import { dayOf } from './dayOf.ts'
import { type Desk, preferencesOf, signedNow, wordsOf } from './desk.ts'
import type { Held } from './signingHeld.ts'

/** The package that was looked at last; its content once a passphrase, where it needs one, opened it. */
type Look = { readonly token: string; readonly file: string; readonly content: DealContent | null }

type DealFileCalls = Extract<keyof Handlers, `dealFile:${string}`>

/**
 * A negotiation as one file: packed, looked at, opened beside others, compared and merged. `received` holds the packages
 * that came from outside and were not looked at yet.
 */
export function dealFileHandlers(desk: Desk, received: Held<string>): Pick<Handlers, DealFileCalls> {
  let last: Look | null = null
  const words = () => dealFileWords(preferencesOf(desk).language)
  const refused = (file: string, fault: string) =>
    err({ kind: 'file-refused' as const, fileName: path.basename(file), faults: [fault] })
  const opened = (token: string) =>
    last?.token === token && last.content !== null ? { ...last, content: last.content } : null
  const newer = (found: number, ours: number) => fillBlanks(words().newerStore, { found, ours })
  const damaged = (names: readonly string[]) =>
    fillBlanks(words().sealedDamaged, { names: names.join(words().listSeparator) })
  return {
    'dealFile:pack': async ({ negotiation, shown, passphrase }) => {
      const deal = readDeal(desk.store, negotiation)
      if (!deal.ok) return deal
      const content = shown === null ? deal : shownTo(deal.value, shown)
      if (!content.ok) return content
      const written = await desk.dealFiles.write(content.value, passphrase)
      if (!written.ok) throw new Error('A passphrase passed its schema and is too short.')
      const { account, name } = deal.value.workspace
      const titles = shown === null ? [name] : [account.name, words().forRetailer]
      const file = await desk.dialogs.fileToSave('deal', fileName([...titles, dayOf(desk.now())], 'deal'))
      if (file === null) return err({ kind: 'cancelled' })
      const done = await writeWhole(file, written.value)
      if (done.ok) return ok({ fileName: path.basename(file) })
      return err({
        kind: 'not-written',
        fileName: path.basename(file),
        reason: done.error,
      })
    },
    'dealFile:look': async ({ passphrase, again }) => {
      const known = again !== null && last?.token === again ? last.file : received.of(again ?? '')
      if (again !== null && known === null) return err({ kind: 'look-gone' })
      const file = known ?? (await desk.dialogs.fileToOpen('deal'))
      if (file === null) return err({ kind: 'cancelled' })
      const bytes = await readWhole(file, LARGEST_PACKAGE_BYTES)
      if (!bytes.ok) return refused(file, wordsOf(desk).disk[bytes.error])
      const read = await desk.dealFiles.read(bytes.value, passphrase)
      const token = desk.newId()
      const named = path.basename(file)
      if (read.ok) {
        const { content } = read.value
        last = { token, file, content }
        return ok({ token, fileName: named, edition: content.edition, name: nameOf(content) })
      }
      const { error } = read
      if (error.kind === 'passphrase-needed' || error.kind === 'wrong-passphrase') {
        last = { token, file, content: null }
        const isWrong = error.kind === 'wrong-passphrase'
        return err({ kind: 'passphrase-asked', token, fileName: named, isWrong })
      }
      return refused(file, dealRefusalText(error, preferencesOf(desk).language))
    },
    'dealFile:open': ({ action, token }) => {
      const look = opened(token)
      if (look === null) return err({ kind: 'look-gone' })
      const { at, by } = { by: undefined, ...signedNow(desk) }
      const arrival = { action, newId: desk.newId(), at, by }
      if (look.content.edition === 'retailer') {
        const view = publicDealNegotiation(look.content, (scenario) => words().shown[scenario])
        if (!view.ok) return refused(look.file, view.error.fault)
        const { id } = importNegotiation(desk.store, { id: arrival.newId, action, at }, view.value)
        return ok({ id, isBeside: false, sealed: [] })
      }
      const nameBeside = (name: string) =>
        fillBlanks(words().besideName, { name, day: dayOf(at) }).slice(0, 200)
      const unpacked = unpackDeal(desk.store, look.content, { ...arrival, nameBeside })
      if (unpacked.ok) return ok({ ...unpacked.value, sealed: newsOf(unpacked.value.sealed) })
      const { error } = unpacked
      return refused(
        look.file,
        error.kind === 'newer-store' ? newer(error.found, error.ours) : damaged(error.names),
      )
    },
    'dealFile:compare': ({ negotiation, token }) => {
      const look = opened(token)
      if (look === null) return err({ kind: 'look-gone' })
      const { content, file } = look
      if (content.edition === 'retailer') return refused(file, words().retailerEdition)
      const preview = previewMerge(desk.store, negotiation, content)
      if (preview.ok) {
        const { talk, revision, ourSteps, theirSteps, shown: differences } = preview.value
        const sealed = Object.values(content.sealed).reduce((sum, rows) => sum + rows.length, 0)
        const { newComments: comments, newReviews: reviews } = talk
        return ok({ revision, ourSteps, theirSteps, differences, comments, reviews, sealed })
      }
      const { error } = preview
      if (error.kind === 'not-found') return err(error)
      return refused(
        file,
        error.kind === 'newer-store' ? newer(error.found, error.ours) : words().noCommonStep,
      )
    },
    'dealFile:merge': ({ negotiation, revision, action, token, choices }) => {
      const look = opened(token)
      if (look?.content.edition !== 'supplier') return err({ kind: 'preview-gone' })
      const wanted = { actionId: action, fileName: path.basename(look.file), deal: look.content, choices }
      const merged = mergeDeal(desk.store, { negotiation, revision, ...signedNow(desk) }, wanted)
      if (merged.ok) return ok({ ...merged.value, sealed: newsOf(merged.value.sealed) })
      const { error } = merged
      switch (error.kind) {
        case 'not-found':
        case 'stale-revision':
        case 'action-refused':
        case 'term-agreed':
          return err(error)
        case 'sealed-damaged':
          return err({
            kind: 'action-refused',
            path: path.basename(look.file),
            found: error.names.join(words().listSeparator),
            allowed: damaged(error.names),
          })
        case 'undecided':
        case 'no-common-step':
        case 'newer-store':
          return err({ kind: 'preview-gone' })
      }
    },
  }
}

function shownTo(deal: OurDeal, scenario: string) {
  const negotiation = toNegotiation(deal.workspace)
  const chosen = negotiation.scenarios.find(({ id }) => id === scenario)
  return chosen === undefined ? err({ kind: 'not-found' as const }) : publicDeal(negotiation, chosen)
}

function nameOf(content: DealContent): string {
  return content.edition === 'supplier' ? content.workspace.name : content.view.accountName
}

const KINDS: Readonly<Record<SealedTable, SealedNews['what']>> = {
  snapshots: 'snapshot',
  term_sheets: 'termSheet',
  returned_papers: 'returnedPaper',
  term_sheet_locks: 'lock',
}

function newsOf({ added, refused }: SealedTaken): readonly SealedNews[] {
  return [
    ...added.map(({ table, name }) => ({ what: KINDS[table], name, reason: 'added' as const })),
    ...refused.map(({ table, name, reason }) => ({ what: KINDS[table], name, reason })),
  ]
}
