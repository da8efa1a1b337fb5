import { bridgeAcross } from '../../domain/compare/bridgeAcross.ts'
import { loadFormulas } from '../../domain/formula/formulaLanguage.ts'
import type { ChoiceSolver } from '../../domain/packages/choiceProgram.ts'
import { findPackages } from '../../domain/packages/findPackages.ts'
import { monthFan, monthlyDraws, plannedUpToEachMonth } from '../../domain/risk/monthlyFan.ts'
import { riskDraws } from '../../domain/risk/riskDraws.ts'
import { riskSummary } from '../../domain/risk/riskSummary.ts'
import { volumeFor, whatIfGrid } from '../../domain/risk/whatIf.ts'
import type { Asked, Jobs } from './job.ts'

/** Does one job, wherever it is done; `loadSolver` is asked only for packages. */
export async function doJob(
  job: Asked,
  loadSolver: () => Promise<ChoiceSolver>,
): Promise<Jobs[Asked['kind']]['answers']> {
  await loadFormulas()
  switch (job.kind) {
    case 'draw':
      return riskDraws(job.negotiation, job.scenarios, job.range)
    case 'months':
      return monthlyDraws(job.negotiation, job.scenario, job.range)
    case 'summary':
      return riskSummary(job.negotiation, job.scenarios, job.chunks)
    case 'fan': {
      const { negotiation, scenario, draws, walkAway } = job
      return {
        ...monthFan(negotiation, scenario, draws),
        walkAway: walkAway === null ? null : plannedUpToEachMonth(negotiation, walkAway),
      }
    }
    case 'whatIf':
      return whatIfGrid(job.negotiation, job.scenario, job)
    case 'volumeFor':
      return volumeFor(job.negotiation, job.scenario, job.contribution)
    case 'bridge':
      return bridgeAcross(job.from, job.to)
    case 'packages':
      return findPackages(job.negotiation, job.scenario, job.question, { solve: await loadSolver() })
  }
}
