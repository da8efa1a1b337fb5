import { Button, Spin } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseQuestion } from '../../../domain/packages/parseQuestion.ts'
import type { Demands, PackageQuestion } from '../../../domain/packages/question.ts'
import { resolveScenario } from '../../../domain/scenarios/resolveScenario.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import { pricingHead } from '../../shared/negotiation/pricing.ts'
import { useShownPrice } from '../../shared/negotiation/simulations.ts'
import { useErrand } from '../../shared/useErrand.ts'
import { DemandFields } from './DemandFields.tsx'
import { type Found, FoundPackages } from './FoundPackages.tsx'
import { LeverTable } from './LeverTable.tsx'
import { type LeverRow, proposedLevers } from './proposedLevers.ts'
import { questionFaultText } from './questionFaultText.ts'
import './packages.css'

/** What is asked to be given more at first, yuan; a person types their own. */
const FIRST_ASK = 150_000

/** 组合方案: which numbers may move, what has to be reached, and the packages that do. */
export function PackagesScreen() {
  const { picked } = useSession()
  const price = useShownPrice()
  const { t } = useTranslation()
  if (price === null) {
    return <p className="sheet-empty">{t(picked === '' ? 'dock.noScenario' : 'dock.noPrice')}</p>
  }
  return <PackageSearch key={picked} />
}

function PackageSearch() {
  const { t } = useTranslation()
  const { workspace, picked } = useSession()
  const scenario = useMemo(() => resolveScenario(workspace, picked), [workspace, picked])
  const price = useShownPrice()
  const proposed = useMemo(() => {
    const others = workspace.scenarios.filter(({ id }) => id !== picked)
    return proposedLevers(
      scenario,
      others.map(({ id }) => resolveScenario(workspace, id)),
    )
  }, [workspace, picked, scenario])
  const [edited, setEdited] = useState<ReadonlyMap<string, LeverRow>>(new Map())
  const [typed, setTyped] = useState<Demands | null>(null)
  const { errand, start, giveUp, isOutdated } = useErrand<Found>(scenario)
  const now = price?.simulation
  if (now === undefined) return null
  const rows = proposed.map((row) => ({ ...row, ...edited.get(row.key), now: row.now }))
  const demands: Demands = typed ?? { totalMargin: { min: Math.ceil(now.retailer.totalMargin + FIRST_ASK) } }
  const chosen = rows.filter(({ isChosen }) => isChosen)
  const question: PackageQuestion = {
    levers: chosen.map(({ term, tier, field, min, max, step }) => ({
      term,
      field,
      min,
      max,
      step,
      ...(tier === undefined ? {} : { tier }),
    })),
    demands,
    reference: 'best',
  }
  const parsed = parseQuestion(question, scenario)
  const search = () => {
    if (!parsed.ok) return
    void start(async (force) => ({
      answer: await force.ask('packages', {
        negotiation: pricingHead(workspace),
        scenario,
        question: parsed.value,
      }),
      levers: chosen,
    }))
  }
  if (rows.length === 0) return <p className="sheet-empty">{t('packages.noLevers')}</p>
  return (
    <div className="packages-screen">
      <section className="package-question" aria-label={t('packages.question')}>
        <p className="quiet">{t('packages.why')}</p>
        <DemandFields demands={demands} now={now} onChange={setTyped} />
        <LeverTable
          rows={rows}
          onChange={(row) => setEdited((before) => new Map(before).set(row.key, row))}
        />
      </section>
      <section className="package-answer" aria-label={t('packages.answer')}>
        <div className="sheet-tools">
          {errand.phase === 'running' ? (
            <>
              <Spin size="small" /> <span role="status">{t('packages.working')}</span>
              <Button onClick={giveUp}>{t('risk.giveUp')}</Button>
            </>
          ) : (
            <Button type="primary" disabled={!parsed.ok} onClick={search}>
              {t('packages.search')}
            </Button>
          )}
        </div>
        {parsed.ok ? null : <p role="alert">{questionFaultText(t, parsed.error, chosen)}</p>}
        {errand.phase === 'failed' ? <p role="alert">{t('risk.failed')}</p> : null}
        {isOutdated ? <p role="status">{t('risk.outdated')}</p> : null}
        {errand.phase === 'done' ? <FoundPackages found={errand.answer} now={now} /> : null}
      </section>
    </div>
  )
}
