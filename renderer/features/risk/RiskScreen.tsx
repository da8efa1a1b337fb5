import { Button } from 'antd'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { editScenario } from '../../../domain/actions/scenarioChanges.ts'
import type { Risk } from '../../../domain/negotiation/negotiation.ts'
import { toNegotiation } from '../../../domain/scenarios/toNegotiation.ts'
import { decimal } from '../../shared/format/numbers.ts'
import { useOpenNegotiation, useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useShownPrice } from '../../shared/negotiation/simulations.ts'
import { useErrand } from '../../shared/useErrand.ts'
import { RiskAnswerView } from './RiskAnswerView.tsx'
import { RiskTools } from './RiskTools.tsx'
import { useRiskChoices } from './riskChoices.ts'
import { type RiskAnswer, runRisk } from './runRisk.ts'
import './risk.css'

/** What most contracts hang on; a start to be made one's own under 假设. */
const USUAL_RISK: Risk = {
  drivers: [
    { id: 'usual-volume', on: 'volume', distribution: { kind: 'normal', mean: 1, sd: 0.06 } },
    { id: 'usual-uplift', on: 'uplift', distribution: { kind: 'pert', low: 0.6, mode: 1, high: 1.3 } },
    {
      id: 'usual-cost',
      on: 'unitCost',
      distribution: { kind: 'triangular', low: 0.97, mode: 1, high: 1.08 },
    },
  ],
}

/** 风险: how the picked scenario may turn out, drawn many times over on the side. */
export function RiskScreen() {
  const { t } = useTranslation()
  const { workspace, picked } = useSession()
  const price = useShownPrice()
  const { draws, seed, beside } = useRiskChoices()
  const negotiation = useMemo(() => toNegotiation(workspace), [workspace])
  const scenario = negotiation.scenarios.find(({ id }) => id === picked)
  const { errand, start, giveUp, isOutdated } = useErrand<RiskAnswer | null>(scenario)
  const varies =
    (scenario?.risk?.drivers.length ?? 0) > 0 ||
    (scenario?.newProducts ?? []).some(({ successProbability = 1 }) => successProbability < 1)
  const run = useCallback(() => {
    if (scenario === undefined) return
    const other = negotiation.scenarios.find(({ id }) => id === beside && id !== scenario.id) ?? null
    void start(async (force, onProgress) => {
      const question = { negotiation, scenario, beside: other, draws, seed }
      const answer = await runRisk(force, question, onProgress)
      return answer.ok ? answer.value : null
    })
  }, [negotiation, scenario, beside, draws, seed, start])

  if (scenario === undefined || price === null) {
    return <p className="sheet-empty">{t(picked === '' ? 'dock.noScenario' : 'dock.noPrice')}</p>
  }
  if (!varies) return <NothingVaries />
  return (
    <div className="risk-screen">
      <RiskTools share={errand.phase === 'running' ? errand.share : null} onStart={run} onGiveUp={giveUp} />
      <p className="errand-state" role="status">
        {errand.phase === 'none' ? t('risk.notYet') : null}
        {errand.phase === 'failed' ? t('risk.failed') : null}
        {errand.phase === 'done' && errand.answer === null ? t('risk.impossible') : null}
        {errand.phase === 'done' && errand.answer !== null
          ? t('risk.done', {
              draws: decimal(errand.answer.contribution.length),
              seed,
              seconds: decimal(errand.milliseconds / 1000, 1),
            })
          : null}
        {isOutdated ? ` ${t('risk.outdated')}` : null}
      </p>
      {errand.phase === 'done' && errand.answer !== null ? (
        <RiskAnswerView
          answer={errand.answer}
          negotiation={negotiation}
          scenario={scenario}
          plan={price.simulation}
        />
      ) : null}
    </div>
  )
}

function NothingVaries() {
  const { t } = useTranslation()
  const { id, workspace, picked } = useSession()
  const act = useOpenNegotiation((state) => state.act)
  const [, navigate] = useLocation()
  const name = workspace.scenarios.find((each) => each.id === picked)?.name ?? ''
  const add = () =>
    act(
      { key: 'action.addUsualRisk', values: { name } },
      editScenario(workspace, picked, { risk: USUAL_RISK }),
    )
  return (
    <div className="page-state">
      <h2>{t('risk.empty.title')}</h2>
      <p>{t('risk.empty.why')}</p>
      <div className="page-actions">
        <Button type="primary" onClick={add}>
          {t('risk.empty.add')}
        </Button>
        <Button onClick={() => navigate(`/negotiation/${encodeURIComponent(id)}/assumptions`)}>
          {t('risk.empty.toAssumptions')}
        </Button>
      </div>
    </div>
  )
}
