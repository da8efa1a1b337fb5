import { type Position, placeOn, standingOf } from './position.ts'

const WIDTH = 58
const HEIGHT = 20
const EDGE = 6
const AXIS = 11

/**
 * Where a term stands on one small scale: ticks of last year, target, walk-away and ask, a dot for the current number.
 * Only a drawing: the cell around it says the same in words. Private ticks are left out of the page when hidden.
 */
export function RangeBar({
  position,
  isPrivateShown,
}: {
  readonly position: Position
  readonly isPrivateShown: boolean
}) {
  const seen = isPrivateShown ? position : { ...position, target: null, walkAway: null }
  if (seen.current === null && seen.ask === null && seen.lastYear === null) return null
  const place = placeOn(seen)
  const x = (value: number) => EDGE + place(value) * (WIDTH - 2 * EDGE)
  const tick = (value: number | null, className: string, up: number, down: number) =>
    value === null ? null : (
      <line className={className} x1={x(value)} x2={x(value)} y1={AXIS - up} y2={AXIS + down} />
    )
  return (
    <svg className={`range-bar ${standingOf(seen)}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <line className="axis" x1={EDGE} x2={WIDTH - EDGE} y1={AXIS} y2={AXIS} />
      {tick(seen.lastYear, 'last-year', 0, 6)}
      {tick(seen.target, 'target', 7, 0)}
      {tick(seen.walkAway, 'walk-away', 8, 8)}
      {seen.ask === null ? null : <path className="ask" d={`M ${x(seen.ask)} ${AXIS - 1} l -4 -7 h 8 z`} />}
      {seen.current === null ? null : <circle className="current" cx={x(seen.current)} cy={AXIS} r="4" />}
    </svg>
  )
}
