import { ArrowDownOutlined, ArrowUpOutlined, MinusOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { FigureId } from '../../../domain/explain/explanation.ts'
import { useMoney } from '../../shared/preferences.ts'
import { FigureQuestion } from '../../shared/ui/FigureQuestion.tsx'

/** A difference said three ways: sign, arrow and word. Blue is better, orange is worse. */
export function Delta({
  from,
  change,
  figure,
}: {
  readonly from: string
  readonly change: number
  readonly figure: FigureId
}) {
  const { t } = useTranslation()
  const money = useMoney()
  const text = money.change(change)
  const isZero = !/[1-9]/.test(text)
  const kind = isZero ? 'same' : change > 0 ? 'better' : 'worse'
  return (
    <p className="delta">
      <span className="quiet">
        <FigureQuestion figure={figure}>{from}</FigureQuestion>
      </span>{' '}
      <span className={`delta-figure ${kind}`}>
        {isZero ? <MinusOutlined /> : change > 0 ? <ArrowUpOutlined /> : <ArrowDownOutlined />} {text}{' '}
        {t(`delta.${kind}`)}
      </span>
    </p>
  )
}
