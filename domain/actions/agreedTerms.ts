import type { Term } from '../negotiation/term.ts'
import type { Workspace } from '../scenarios/liveScenario.ts'
import { resolveScenario } from '../scenarios/resolveScenario.ts'
import { sameContent } from '../scenarios/sameContent.ts'
import type { Change } from './action.ts'
import { inSequence } from './inSequence.ts'
import { setRowFields } from './rowChanges.ts'
import type { Fields } from './withFields.ts'

/** Changes that would alter a term both sides shook hands on; named as people name them, `termId` to reopen it by. */
export type TermAgreed = {
  readonly kind: 'term-agreed'
  readonly termId: string
  readonly term: string
  readonly scenario: string
}

/**
 * The first agreed term that reads differently after an action than before, or is gone, in any scenario that is in
 * both; null where there is none. An agreed term may be reopened, which is another status and nothing else, and
 * remarks of our own stay open. A scenario that goes, or comes, does so as a whole.
 */
export function agreedTermTouched(before: Workspace, after: Workspace): TermAgreed | null {
  if (before.scenarios === after.scenarios) return null
  const stays = new Set(after.scenarios.map(({ id }) => id))
  for (const { id, name } of before.scenarios) {
    if (!stays.has(id)) continue
    const { terms: then } = resolveScenario(before, id)
    const { terms: now } = resolveScenario(after, id)
    if (then === now) continue
    const nowById = new Map(now.map((term) => [term.id, term]))
    const touched = then.find((term) => isAgreed(term) && !isKept(term, nowById.get(term.id)))
    if (touched !== undefined) {
      return { kind: 'term-agreed', termId: touched.id, term: touched.name, scenario: name }
    }
  }
  return null
}

/** Whether both sides shook hands on a term: then it is locked until it is reopened. */
export const isAgreed = ({ status }: Pick<Term, 'status'>): boolean => status === 'agreed'

/** Takes up a term again that was agreed: it is in talks once more, wherever it is stated. */
export function reopenTerm(workspace: Workspace, termId: string): readonly Change[] {
  return setFieldsEverywhere(workspace, termId, { status: 'inTalks' })
}

/** Sets fields of a term in every scenario that states it itself; those that show a base follow it. */
export function setFieldsEverywhere(
  workspace: Workspace,
  termId: string,
  fields: Fields<Omit<Term, 'id'>>,
): readonly Change[] {
  const stating = workspace.scenarios.filter(({ terms }) => terms.rows.some(({ id }) => id === termId))
  return inSequence(
    workspace,
    stating.map(
      ({ id }) =>
        (current: Workspace) =>
          setRowFields(current, id, 'term', termId, fields),
    ),
  )
}

/** What may differ of an agreed term: a remark the other side never reads, and its status, where another one is stated. */
function isKept(agreed: Term, now: Term | undefined): boolean {
  if (agreed === now) return true
  if (now?.status === undefined) return false
  return sameContent(whatWasAgreed(agreed), whatWasAgreed(now))
}

function whatWasAgreed({ status: _status, privateNote: _privateNote, ...said }: Term) {
  return said
}
