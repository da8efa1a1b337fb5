import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseNegotiationText } from '../../../domain/negotiation/parseNegotiationText.ts'
import { serializeNegotiation } from '../../../domain/negotiation/serializeNegotiation.ts'
import type { Workspace } from '../../../domain/scenarios/liveScenario.ts'
import { toWorkspace } from '../../../domain/scenarios/toWorkspace.ts'
import { judgeList } from '../../../electron/main/handlers/judgeList.ts'
import { fileRefusalText } from '../../../electron/spreadsheet/fileRefusalText.ts'
import { readSpreadsheet } from '../../../electron/spreadsheet/readSpreadsheet.ts'
import { negotiation } from '../../support/negotiations.ts'
import { commandHolds } from './commandHolds.ts'
import { mustHold } from './target.ts'

const workspace: Workspace = toWorkspace(negotiation())

/** Reads a list as the window's wizard and the command do: a verdict on each cell, all or nothing. */
export async function listHolds(file: Uint8Array, place: string, folder: string): Promise<string> {
  const read = await readSpreadsheet(file, path.basename(place))
  if (read.ok) {
    for (const kind of ['products', 'terms'] as const) {
      for (const language of ['zh-CN', 'en'] as const) {
        const verdict = judgeList(kind, read.value.tables, workspace, {
          wanted: {},
          remembered: {},
          language,
        })
        for (const { row, column, allowed } of verdict.faults) {
          mustHold(
            row >= 1 && typeof column === 'string' && allowed !== '',
            `a fault without its place: ${allowed}`,
          )
        }
        structuredClone(verdict)
      }
    }
  } else mustHold(fileRefusalText(read.error) !== '', 'refused without words')
  const into = path.join(folder, 'into.json')
  const out = path.join(folder, 'out.json')
  writeFileSync(into, serializeNegotiation(negotiation()))
  const { exit } = await commandHolds(
    'import-products',
    [place, '--into', into, '--out', out],
    folder,
    'out.json',
  )
  mustHold(read.ok || exit === 2, `read as nothing, yet exit ${exit}`)
  if (existsSync(out))
    mustHold(parseNegotiationText(readFileSync(out, 'utf8')).ok, 'wrote what it would refuse')
  rmSync(out, { force: true })
  rmSync(into)
  return read.ok ? (exit === 0 ? 'taken' : 'cells refused') : read.error.kind
}
