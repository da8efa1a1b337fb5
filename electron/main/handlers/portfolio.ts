import { setImmediate } from 'node:timers/promises'
import { importNegotiation, openNegotiation, readHead, readWorkspace } from '../../../db/negotiations.ts'
import { parseNegotiation } from '../../../domain/negotiation/parseNegotiation.ts'
import {
  type PortfolioFigures,
  STANDINGS,
  type StandingFigures,
  scenarioAt,
  standingFigures,
} from '../../../domain/portfolio/portfolioFigures.ts'
import { nextYear } from '../../../domain/renewal/nextYear.ts'
import { err, ok } from '../../../domain/result.ts'
import { lastDecided } from '../../../domain/scenarios/reviewStanding.ts'
import { toNegotiation } from '../../../domain/scenarios/toNegotiation.ts'
import type { FiguresAtRevision } from '../../contract/channels.ts'
import type { Handlers } from '../answer.ts'
import { faultText } from '../locale/mainWords.ts'
import { type Desk, preferencesOf, wordsOf } from './desk.ts'

const MOST_FAULTS_TOLD = 5

/** The portfolio: where each negotiation stands, and a negotiation taken into its next year. */
export function portfolioHandlers(desk: Desk): Pick<Handlers, 'portfolio:figures' | 'negotiation:renew'> {
  const { store } = desk
  const known = new Map<string, FiguresAtRevision>()
  return {
    'portfolio:figures': async ({ negotiation: id }) => {
      const head = readHead(store, id)
      if (head === undefined) return err({ kind: 'not-found' })
      const { revision } = head
      const before = known.get(id)
      if (before?.revision === revision) return ok(before)
      const negotiation = toNegotiation(readWorkspace(store, id))
      const figures: Record<keyof PortfolioFigures, StandingFigures | null> = {
        current: null,
        opening: null,
        target: null,
        walkAway: null,
      }
      for (const standing of STANDINGS) {
        const scenario = scenarioAt(negotiation.scenarios, standing)
        figures[standing] = scenario === null ? null : standingFigures(negotiation, scenario)
        // Whoever works meanwhile is answered between two scenarios.
        await setImmediate()
      }
      const decided = lastDecided(negotiation.reviews, negotiation.scenarios)
      const answer = { revision, figures, decided }
      known.set(id, answer)
      return ok(answer)
    },
    'negotiation:renew': ({ action, negotiation: id, scenario, name }) => {
      const opened = openNegotiation(store, id)
      if (!opened.ok) return opened
      const negotiation = toNegotiation(opened.value.workspace)
      const source = negotiation.scenarios.find((each) => each.id === scenario)
      if (source === undefined) return err({ kind: 'not-found' })
      const { openingScenario } = wordsOf(desk)
      const renewal = nextYear(negotiation, scenario, {
        name,
        lastYear: source.name,
        opening: openingScenario,
      })
      const parsed = parseNegotiation(renewal.negotiation)
      if (!parsed.ok) {
        const { language } = preferencesOf(desk)
        const faults = parsed.error.slice(0, MOST_FAULTS_TOLD).map((fault) => faultText(fault, language))
        return err({ kind: 'not-renewable', faults })
      }
      const { id: made } = importNegotiation(
        store,
        { id: desk.newId(), action, at: desk.now() },
        parsed.value,
      )
      return ok({ id: made, dropped: renewal.dropped })
    },
  }
}
