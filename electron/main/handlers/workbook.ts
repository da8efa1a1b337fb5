import path from 'node:path'
import { applyAction } from '../../../db/actions.ts'
import { openNegotiation } from '../../../db/negotiations.ts'
import type { Change } from '../../../domain/actions/action.ts'
import { workbookFaultText } from '../../../domain/locale/workbookFaults.ts'
import { workbookWords } from '../../../domain/locale/workbookWords.ts'
import { parseNegotiation } from '../../../domain/negotiation/parseNegotiation.ts'
import { err, ok, type Result } from '../../../domain/result.ts'
import type { Workspace } from '../../../domain/scenarios/liveScenario.ts'
import { toNegotiation } from '../../../domain/scenarios/toNegotiation.ts'
import { takenChanges } from '../../../domain/workbook/takenChanges.ts'
import { workbookBack } from '../../../domain/workbook/workbookBack.ts'
import { workbookChanges } from '../../../domain/workbook/workbookChanges.ts'
import type { WorkbookLook } from '../../contract/channels.ts'
import { LARGEST_FILE_BYTES, MOST_CELLS_OF_OWN } from '../../spreadsheet/limits.ts'
import type { Handlers } from '../answer.ts'
import { fileName } from '../fileName.ts'
import { listRefusalText } from '../locale/listWords.ts'
import { faultText } from '../locale/mainWords.ts'
import { readWhole, writeWhole } from '../wholeFile.ts'
import { type Desk, preferencesOf, signedNow, wordsOf } from './desk.ts'

const MOST_FAULTS_TOLD = 50

type WorkbookCalls = Extract<keyof Handlers, `workbook:${string}`>

/** A workbook that was looked at and may be taken; the last one only, and only at the revision it was looked at. */
type Look = {
  readonly token: string
  readonly negotiation: string
  readonly revision: number
  readonly fileName: string
  readonly changes: readonly Change[]
  /** The action that took it: a retry is answered alike, another action finds it gone. */
  readonly takenBy: string | null
}

/** A scenario as a workbook or one of its sheets as CSV, and the workbook back again. */
export function workbookHandlers(desk: Desk): Pick<Handlers, WorkbookCalls> {
  let last: Look | null = null
  return {
    'workbook:export': async ({ negotiation: id, scenario, language, edition, form }) => {
      const opened = openNegotiation(desk.store, id)
      if (!opened.ok) return opened
      const negotiation = toNegotiation(opened.value.workspace)
      const made = await desk.renderWorkbook(negotiation, scenario, { language, edition, form })
      if (!made.ok) return made
      const words = workbookWords(language)
      const titles = [
        negotiation.account.name,
        words.cover.title,
        // The name of a scenario of ours is not for the retailer.
        edition === 'supplier' ? nameOf(opened.value.workspace, scenario) : '',
        form.kind === 'csv' ? words.sheets[form.sheet] : '',
      ]
      const kind = form.kind === 'xlsx' ? 'workbook' : 'csv'
      const file = await desk.dialogs.fileToSave(kind, fileName(titles, form.kind))
      if (file === null) return err({ kind: 'cancelled' })
      const written = await writeWhole(file, made.value)
      if (written.ok) return ok({ fileName: path.basename(file) })
      return err({ kind: 'not-written', fileName: path.basename(file), reason: written.error })
    },
    'workbook:look': async ({ negotiation }) => {
      const opened = openNegotiation(desk.store, negotiation)
      if (!opened.ok) return opened
      const file = await desk.dialogs.fileToOpen('workbook')
      if (file === null) return err({ kind: 'cancelled' })
      const name = path.basename(file)
      const read = await readBack(desk, opened.value.workspace, file)
      if (!read.ok) {
        return err({ kind: 'file-refused', fileName: name, faults: read.error.slice(0, MOST_FAULTS_TOLD) })
      }
      const { taken, ...look } = read.value
      const { revision } = opened.value
      last = { token: desk.newId(), negotiation, revision, fileName: name, changes: taken, takenBy: null }
      return ok({ token: last.token, fileName: name, ...look })
    },
    'workbook:take': ({ action, negotiation, revision, token }) => {
      const look = last
      const isThis = look?.token === token && look.negotiation === negotiation && look.revision === revision
      const isOthers = look?.takenBy != null && look.takenBy !== action
      if (look === null || !isThis || isOthers || look.changes.length === 0) {
        return err({ kind: 'preview-gone' })
      }
      const { changes } = look
      const label = {
        key: 'action.importWorkbook',
        values: { file: look.fileName, count: changes.length },
      }
      const request = { negotiation, revision, ...signedNow(desk), action: { id: action, label, changes } }
      const booked = applyAction(desk.store, request)
      if (!booked.ok) return booked
      last = { ...look, takenBy: action }
      return ok({ ...booked.value, changes })
    },
  }
}

type ReadBack = Pick<WorkbookLook, 'scenario' | 'changes'> & { readonly taken: readonly Change[] }

/** What a workbook says differently, or everything that stands against it as sentences. */
async function readBack(
  desk: Desk,
  workspace: Workspace,
  file: string,
): Promise<Result<ReadBack, readonly string[]>> {
  const { language } = preferencesOf(desk)
  const { disk, workbook: words } = wordsOf(desk)
  const bytes = await readWhole(file, LARGEST_FILE_BYTES)
  if (!bytes.ok) return err([disk[bytes.error]])
  const tables = await desk.readSpreadsheet(bytes.value, path.basename(file), 'auto', MOST_CELLS_OF_OWN)
  if (!tables.ok) return err([listRefusalText(tables.error, language)])
  const back = workbookBack(tables.value.tables)
  if (!back.ok) return err(back.error.map((fault) => workbookFaultText(fault, language)))
  if (back.value.scenario === null) return err([words.retailerEdition])
  const negotiation = toNegotiation(workspace)
  const scenario = negotiation.scenarios.find(({ id }) => id === back.value.scenario)
  if (scenario === undefined) return err([words.otherNegotiation])
  const read = workbookChanges(negotiation, scenario, back.value)
  if (!read.ok) return err(read.error.map((fault) => workbookFaultText(fault, language)))
  const whole = parseNegotiation(read.value.negotiation)
  if (!whole.ok) return err(whole.error.map((fault) => faultText(fault, language)))
  return ok({
    scenario: { id: scenario.id, name: scenario.name },
    changes: read.value.changes,
    taken: takenChanges(workspace, scenario.id, [negotiation, whole.value]),
  })
}

function nameOf(workspace: Workspace, scenario: string): string {
  return workspace.scenarios.find(({ id }) => id === scenario)?.name ?? ''
}
