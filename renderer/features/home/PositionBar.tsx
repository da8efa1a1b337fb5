import { useTranslation } from 'react-i18next'
import { isBelowWalkAway } from '../../../domain/portfolio/portfolio.ts'
import type { PortfolioFigures } from '../../../domain/portfolio/portfolioFigures.ts'
import { useMoney } from '../../shared/preferences.ts'
import { AskButton } from '../../shared/ui/AskButton.tsx'
import { useHomeQuestion } from './useHomeQuestion.ts'

const WIDTH = 96
const HEIGHT = 20
const EDGE = 6
const AXIS = 11
const POSITION = { of: 'position' } as const

/**
 * Where a negotiation stands on one small scale of our contribution: ticks of walk-away, target and opening, a dot for
 * where it is now, and the same in words for whoever cannot see it. Wholly private.
 */
export function PositionBar({
  figures,
  negotiation,
}: {
  readonly figures: PortfolioFigures
  readonly negotiation: string
}) {
  const { t } = useTranslation()
  const { money } = useMoney()
  const ask = useHomeQuestion((state) => state.ask)
  const { current, target, walkAway, opening } = figures
  if (current === null) return null
  const known = [current, target, walkAway, opening].flatMap((each) =>
    each === null ? [] : [each.contribution],
  )
  const least = Math.min(...known)
  const span = Math.max(...known) - least
  const x = (value: number) => EDGE + ((value - least) / span) * (WIDTH - 2 * EDGE)
  const tick = (of: typeof current | null, className: string, up: number, down: number) =>
    of === null ? null : (
      <line
        className={className}
        x1={x(of.contribution)}
        x2={x(of.contribution)}
        y1={AXIS - up}
        y2={AXIS + down}
      />
    )
  const isBelow = isBelowWalkAway(figures)
  const isPastTarget = target !== null && current.contribution < target.contribution
  const tone = isBelow ? 'below' : isPastTarget ? 'under-target' : ''
  const text = (of: typeof current | null) =>
    of === null ? t('home.figures.unknown') : money(of.contribution)
  return (
    <AskButton question={POSITION} onAsk={() => ask({ figure: POSITION, negotiation })}>
      {span === 0 ? null : (
        <svg className={`position-bar ${tone}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
          <line className="axis" x1={EDGE} x2={WIDTH - EDGE} y1={AXIS} y2={AXIS} />
          {tick(opening, 'opening', 0, 6)}
          {tick(target, 'target', 7, 0)}
          {tick(walkAway, 'walk-away', 8, 8)}
          <circle className="current" cx={x(current.contribution)} cy={AXIS} r="4" />
        </svg>
      )}
      <span className="unseen">
        {t('home.figures.position', {
          current: text(current),
          target: text(target),
          walkAway: text(walkAway),
          opening: text(opening),
        })}
      </span>
    </AskButton>
  )
}
