import { create } from 'zustand'
import type { CheckId, Severity } from '../../domain/compliance/checkList.ts'
import { compliance } from '../../domain/compliance/compliance.ts'
import type { Finding } from '../../domain/compliance/finding.ts'
import type { Scenario } from '../../domain/negotiation/negotiation.ts'
import type { Workspace } from '../../domain/scenarios/liveScenario.ts'
import { resolveScenario } from '../../domain/scenarios/resolveScenario.ts'
import { toNegotiation } from '../../domain/scenarios/toNegotiation.ts'
import { useOpenNegotiation } from './negotiation/openNegotiation.ts'
import { priceScenario } from './negotiation/pricing.ts'
import { usePrivacy } from './privacy.ts'

/** What the checks found in one scenario; null where it has no figures to check. */
export type Review = { readonly scenario: Scenario; readonly findings: readonly Finding[] | null }

/** What weighs most comes first. */
export const SEVERITIES: readonly Severity[] = ['error', 'risk', 'warn', 'info']

/** Their sentences name what only we may read: a private note, our contribution, our mandate. */
const OURS_ALONE: readonly CheckId[] = ['C-LEAK', 'C-AUTH']
/** Checking is one long breath, so it waits until nobody has moved a number for a moment. */
const QUIET_MS = 200
const AT_THE_LATEST = 400
const NO_FINDINGS: ReadonlyMap<string, readonly Finding[]> = new Map()

const reviewed = new WeakMap<Scenario, { readonly workspace: Workspace; readonly review: Review }>()

/** The findings of one scenario, asked for once for as long as the workspace it stands in stays the same. */
export function reviewScenario(workspace: Workspace, scenarioId: string): Review {
  const scenario = resolveScenario(workspace, scenarioId)
  const known = reviewed.get(scenario)
  if (known?.workspace === workspace) return known.review
  const isPriced = priceScenario(workspace, scenarioId) !== null
  const findings = isPriced ? withoutRepeats(compliance(toNegotiation(workspace), scenario)) : null
  const review = { scenario, findings }
  reviewed.set(scenario, { workspace, review })
  return review
}

/** The same sentence written twice into one term is one thing to read. */
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const known = new Map(findings.map((each) => [`${each.id}\n${each.term ?? ''}\n${each.message.zh}`, each]))
  return [...known.values()]
}

/** What may be read over a shoulder: nothing about terms the retailer does not know of, nothing that names our limits. */
export function publicFindings({ scenario, findings }: Review): readonly Finding[] | null {
  if (findings === null) return null
  const ours = new Set(
    scenario.terms.filter(({ visibility }) => visibility === 'supplierOnly').map(({ id }) => id),
  )
  return findings.filter(
    ({ id, term }) => !OURS_ALONE.includes(id) && (term === undefined || !ours.has(term)),
  )
}

/** How many findings of each severity there are, what weighs most first; severities without one are left out. */
export function countsOf(findings: readonly Finding[]): readonly (readonly [Severity, number])[] {
  return SEVERITIES.map(
    (severity) => [severity, findings.filter((each) => each.severity === severity).length] as const,
  ).filter(([, count]) => count > 0)
}

/** The findings by the id of their term, what weighs most first; those without a term are left out. */
export function findingsByTerm(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const byTerm = new Map<string, Finding[]>()
  for (const severity of SEVERITIES) {
    for (const finding of findings) {
      if (finding.severity !== severity || finding.term === undefined) continue
      byTerm.set(finding.term, [...(byTerm.get(finding.term) ?? []), finding])
    }
  }
  return byTerm
}

type ReviewState = {
  /** Of the scenario shown, or of how it stood a moment ago. */
  readonly review: Review | null
  /** The same value as long as no sentence changed, so that the table is not drawn again. */
  readonly byTerm: ReadonlyMap<string, readonly Finding[]>
}

const useReviewState = create<ReviewState>(() => ({ review: null, byTerm: NO_FINDINGS }))

/** Checks the picked scenario once the keys rest and the frame is drawn, until told to stop. */
export function watchFindings(): () => void {
  let waiting: number | null = null
  let rest: number | undefined
  const look = () => {
    waiting = null
    const { session } = useOpenNegotiation.getState()
    const isPicked = session !== null && session.picked !== ''
    show(isPicked ? reviewScenario(session.shown, session.picked) : null)
  }
  const lookSoon = () => {
    waiting ??= requestIdleCallback(look, { timeout: AT_THE_LATEST })
  }
  const stop = useOpenNegotiation.subscribe(({ session }, { session: before }) => {
    if (session?.shown === before?.shown && session?.picked === before?.picked) return
    window.clearTimeout(rest)
    rest = window.setTimeout(lookSoon, QUIET_MS)
  })
  lookSoon()
  return () => {
    stop()
    window.clearTimeout(rest)
    if (waiting !== null) cancelIdleCallback(waiting)
    show(null)
  }
}

function show(review: Review | null): void {
  const next = findingsByTerm(review?.findings ?? [])
  const { byTerm } = useReviewState.getState()
  const isSame = JSON.stringify([...next]) === JSON.stringify([...byTerm])
  useReviewState.setState({ review, byTerm: isSame ? byTerm : next })
}

/** The review of the picked scenario; null until it has been looked at. Private findings are left out while hidden. */
export function useReview(): Review | null {
  const picked = useOpenNegotiation((state) => state.session?.picked)
  const review = useReviewState((state) => state.review)
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  if (review === null || review.scenario.id !== picked) return null
  return isPrivateShown ? review : { ...review, findings: publicFindings(review) }
}

/** The findings of the picked scenario by term, for a table that draws only the terms that may be seen. */
export function useFindingsByTerm(): ReadonlyMap<string, readonly Finding[]> {
  const picked = useOpenNegotiation((state) => state.session?.picked)
  const scenario = useReviewState((state) => state.review?.scenario.id)
  const byTerm = useReviewState((state) => state.byTerm)
  return scenario === picked ? byTerm : NO_FINDINGS
}
