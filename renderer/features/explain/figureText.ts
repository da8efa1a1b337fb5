import type { TFunction } from 'i18next'
import type { Explanation } from '../../../domain/explain/explanation.ts'
import type { Language } from '../../../domain/locale/language.ts'
import { decimal, inPercent, percent, signed } from '../../shared/format/numbers.ts'
import { pointsChange } from '../../shared/format/points.ts'

const POINT_DECIMALS = 4
const CHANGES: readonly Explanation['figure']['of'][] = [
  'difference',
  'against',
  'pointPrice',
  'bridgeStep',
  'bar',
]

/** An explained figure in full: to the fen, a difference with its sign, shares apart in points. */
export function figureText(
  t: TFunction,
  { figure, value, measure }: Explanation,
  language: Language,
): string {
  const isChange = CHANGES.includes(figure.of)
  const isDifferenceOfShares = isChange || (figure.of === 'chance' && figure.baseBelow !== undefined)
  switch (measure) {
    case 'share':
      return isDifferenceOfShares ? pointsChange(inPercent(value), language) : percent(value)
    case 'points': {
      const text = decimal(value, POINT_DECIMALS)
      return t('dock.points', { figure: isChange ? signed(text) : text })
    }
    case 'count':
      return isChange ? signed(decimal(value)) : decimal(value)
    case 'yuan': {
      const text = decimal(Math.abs(value), 2)
      const sign = value < 0 ? '−' : isChange && /[1-9]/u.test(text) ? '+' : ''
      return `${sign}¥${text}`
    }
  }
}

/** A part or the total of a sum, in the measure of the sum; what is divided is in yuan, or counted. */
export function partText({ how, measure }: Explanation, amount: number): string {
  if (how.kind === 'ratio') return decimal(amount, how.parts[0].word === 'drawsBelow' ? 0 : 2)
  switch (measure) {
    case 'share':
      return how.kind === 'sum' ? percent(amount) : decimal(amount, 2)
    case 'points':
      return decimal(amount, how.kind === 'sum' ? POINT_DECIMALS : 2)
    case 'count':
      return decimal(amount)
    case 'yuan':
      return decimal(amount, 2)
  }
}
