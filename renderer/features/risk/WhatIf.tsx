import { Button, Select } from 'antd'
import type { TFunction } from 'i18next'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Negotiation, Scenario } from '../../../domain/negotiation/negotiation.ts'
import type { Term } from '../../../domain/negotiation/term.ts'
import type { WhatIfGrid } from '../../../domain/risk/whatIf.ts'
import { percent, signed } from '../../shared/format/numbers.ts'
import { useRolePrice } from '../../shared/negotiation/simulations.ts'
import { useMoney } from '../../shared/preferences.ts'
import { useErrand } from '../../shared/useErrand.ts'

const VOLUMES = [-0.2, -0.15, -0.1, -0.05, 0, 0.05, 0.1, 0.15, 0.2]
const RATE_STEPS = [-0.01, -0.005, -0.0025, 0, 0.0025, 0.005, 0.01]

type Answer = { readonly grid: WhatIfGrid; readonly volume: number | null }

type PercentTerm = Term & { readonly rule: { readonly kind: 'percent'; readonly rate: number } }

/** 返利率 × 销量: contribution where both move, and how much would have to be sold to reach the target. */
export function WhatIf({
  negotiation,
  scenario,
}: {
  readonly negotiation: Negotiation
  readonly scenario: Scenario
}) {
  const { t } = useTranslation()
  const percents = scenario.terms.filter((term): term is PercentTerm => term.rule.kind === 'percent')
  const [term, setTerm] = useState<string | null>(null)
  const chosen = percents.find(({ id }) => id === term) ?? percents.find(isRebate) ?? percents[0]
  const target = useRolePrice('target')
  const { errand, start, isOutdated } = useErrand<Answer>(`${scenario.id} ${chosen?.id}`)
  const wanted = target?.simulation.supplier.contribution ?? null
  useEffect(() => {
    if (chosen === undefined) return
    const { rate } = chosen.rule
    const rates = [
      ...new Set(RATE_STEPS.map((step) => Math.min(1, Math.max(0, Number((rate + step).toFixed(6)))))),
    ]
    void start(async (force) => {
      const [grid, volume] = await Promise.all([
        force.ask('whatIf', { negotiation, scenario, term: chosen.id, rates, volumes: VOLUMES }),
        wanted === null
          ? Promise.resolve(null)
          : force.ask('volumeFor', { negotiation, scenario, contribution: wanted }),
      ])
      return { grid, volume }
    })
  }, [chosen, negotiation, scenario, wanted, start])
  if (chosen === undefined) return null
  return (
    <section className="what-if" aria-label={t('risk.whatIf.title')}>
      <header>
        <h2>{t('risk.whatIf.title')}</h2>
        <Select<string>
          aria-label={t('risk.whatIf.term')}
          value={chosen.id}
          popupMatchSelectWidth={false}
          onChange={setTerm}
          options={percents.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </header>
      {errand.phase === 'done' && !isOutdated ? (
        <>
          <HeatTable grid={errand.answer.grid} now={chosen.rule.rate} />
          {wanted === null ? null : <p>{reverseText(t, errand.answer.volume)}</p>}
        </>
      ) : (
        <p className="quiet" role="status">
          {t(errand.phase === 'failed' ? 'risk.failed' : 'risk.whatIf.working')}
        </p>
      )}
      {errand.phase === 'failed' ? (
        <Button onClick={() => setTerm(chosen.id)}>{t('save.retry')}</Button>
      ) : null}
    </section>
  )
}

function isRebate(term: Term): boolean {
  return term.class === 'rebate'
}

function reverseText(t: TFunction, volume: number | null): string {
  if (volume === null) return t('risk.whatIf.never')
  return t(volume >= 0 ? 'risk.whatIf.more' : 'risk.whatIf.less', { share: percent(Math.abs(volume), 1) })
}

/** Contribution cell by cell; below the walk-away is said by a word as well as by the ground. */
function HeatTable({ grid, now }: { readonly grid: WhatIfGrid; readonly now: number }) {
  const { t } = useTranslation()
  const { amount, unit } = useMoney()
  const walkAway = useRolePrice('walkAway')?.simulation.supplier.contribution ?? null
  return (
    <div className="figure-scroll">
      <table className="figure-table heat-table">
        <caption className="quiet">{t('risk.whatIf.caption', { unit })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('risk.whatIf.rate')}</th>
            {grid.volumes.map((volume) => (
              <th key={volume} scope="col">
                {volume === 0 ? t('risk.whatIf.plan') : signed(percent(volume, 0))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rates.map((rate, row) => (
            <tr key={rate} className={Math.abs(rate - now) < 1e-9 ? 'now' : ''}>
              <th scope="row">{percent(rate)}</th>
              {grid.volumes.map((volume, column) => {
                const yuan = grid.contribution[row]?.[column] ?? 0
                const isBelow = walkAway !== null && yuan < walkAway
                return (
                  <td key={volume} className={isBelow ? 'below' : ''}>
                    {amount(yuan)}
                    {isBelow ? <span className="unseen"> {t('risk.whatIf.below')}</span> : null}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
