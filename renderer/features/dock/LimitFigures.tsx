import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Simulation } from '../../../domain/engine/simulation.ts'
import type { FigureId } from '../../../domain/explain/explanation.ts'
import { useRolePrice } from '../../shared/negotiation/simulations.ts'
import { useMoney } from '../../shared/preferences.ts'
import { FigureQuestion } from '../../shared/ui/FigureQuestion.tsx'

/** How far our contribution lies from the target and from the walk-away; below the walk-away is said in red. */
export const LimitFigures = memo(function LimitFigures({ now }: { readonly now: Simulation }) {
  const { t } = useTranslation()
  const target = useRolePrice('target')
  const walkAway = useRolePrice('walkAway')
  if (target === null && walkAway === null) return null
  const over = (limit: NonNullable<typeof target>) =>
    now.supplier.contribution - limit.simulation.supplier.contribution
  return (
    <section className="dock-part">
      <h3>{t('dock.limits')}</h3>
      <dl className="figure-list">
        {target === null ? null : (
          <Distance
            figure={{ of: 'against', role: 'target', line: 'contribution' }}
            name={t('dock.toTarget')}
            over={over(target)}
            below={t('dock.belowTarget')}
            tone="worse"
          />
        )}
        {walkAway === null ? null : (
          <Distance
            figure={{ of: 'against', role: 'walkAway', line: 'contribution' }}
            name={t('dock.toWalkAway')}
            over={over(walkAway)}
            below={t('dock.belowWalkAway')}
            tone="broken"
          />
        )}
      </dl>
    </section>
  )
})

function Distance(props: {
  readonly figure: FigureId
  readonly name: string
  readonly over: number
  readonly below: string
  readonly tone: 'worse' | 'broken'
}) {
  const { t } = useTranslation()
  const { change } = useMoney()
  const text = change(props.over)
  const isBelow = props.over < 0 && /[1-9]/.test(text)
  return (
    <div>
      <dt>
        <FigureQuestion figure={props.figure}>{props.name}</FigureQuestion>
      </dt>
      <dd className={isBelow ? props.tone : ''}>
        {text} {isBelow ? props.below : t('dock.within')}
      </dd>
    </div>
  )
}
