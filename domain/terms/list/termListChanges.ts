import type { Change } from '../../actions/action.ts'
import { inSequence } from '../../actions/inSequence.ts'
import { removeRows, setRows } from '../../actions/rowChanges.ts'
import { addScenario, branchScenario } from '../../actions/scenarioChanges.ts'
import type { Term } from '../../negotiation/term.ts'
import type { Workspace } from '../../scenarios/liveScenario.ts'
import { resolveScenario } from '../../scenarios/resolveScenario.ts'
import { sameContent } from '../../scenarios/sameContent.ts'

/** Where a list of terms goes: into the scenario of last year, and where wanted a working scenario begun from it. */
export type TermListTarget = {
  /** The scenario whose terms the list replaces; null makes a new one of the role `lastYear`. */
  readonly scenario: string | null
  readonly newScenario: { readonly id: string; readonly name: string }
  /** A live variation of it to work on; null for none. */
  readonly working: { readonly id: string; readonly name: string } | null
}

/**
 * The changes that put a read list into a negotiation, as one action. A term that was there under the same name, else the
 * same code, keeps its id, so that variations of the scenario still mean it; terms the list does not name are taken out.
 */
export function termListChanges(
  workspace: Workspace,
  terms: readonly Term[],
  { scenario, newScenario, working }: TermListTarget,
): readonly Change[] {
  const target = scenario ?? newScenario.id
  const before = scenario === null ? [] : resolveScenario(workspace, scenario).terms
  const wanted = withKnownIds(before, terms)
  const kept = new Set(wanted.map(({ id }) => id))
  const gone = before.map(({ id }) => id).filter((id) => !kept.has(id))
  return inSequence(workspace, [
    (current) => (scenario === null ? addScenario(current, { ...newScenario, role: 'lastYear' }) : []),
    (current) => removeRows(current, target, 'term', gone),
    (current) => setRows(current, target, 'term', wanted),
    (current) => {
      if (working === null) return []
      const hasOpening = current.scenarios.some(({ role }) => role === 'opening')
      return branchScenario(current, target, { ...working, role: hasOpening ? 'custom' : 'opening' })
    },
  ])
}

/** What a list would do to the terms of a scenario, before anything is done. */
export type TermListDifference = {
  /** By the id of the list's term: the term there is, null where it is new; absent where nothing changes. */
  readonly changed: ReadonlyMap<string, Term | null>
  /** Terms the list does not name. */
  readonly gone: readonly Term[]
}

/** Compares a read list with the terms it would replace; where their talks stand and our own remarks do not count. */
export function termListDifference(before: readonly Term[], terms: readonly Term[]): TermListDifference {
  const known = new Map(before.map((term) => [term.id, term]))
  const wanted = withKnownIds(before, terms)
  const kept = new Set(wanted.map(({ id }) => id))
  const changed = new Map<string, Term | null>()
  for (const [at, term] of wanted.entries()) {
    const old = known.get(term.id) ?? null
    const id = terms[at]?.id ?? term.id
    if (old === null || !sameContent(promised(old), promised(term))) changed.set(id, old)
  }
  return { changed, gone: before.filter(({ id }) => !kept.has(id)) }
}

function promised({ status: _status, privateNote: _privateNote, ...said }: Term) {
  return said
}

function withKnownIds(before: readonly Term[], terms: readonly Term[]): readonly Term[] {
  const free = new Set(before)
  const take = (isIt: (known: Term) => boolean) => {
    const known = [...free].find(isIt)
    if (known !== undefined) free.delete(known)
    return known?.id
  }
  const byName = terms.map(({ name }) => take((known) => known.name === name))
  return terms.map((term, at) => {
    const sameCode = (known: Term) => term.code !== undefined && known.code === term.code
    return { ...term, id: byName[at] ?? take(sameCode) ?? term.id }
  })
}
