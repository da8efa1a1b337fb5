import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Expression, expressionsOf } from '../../../domain/terms/expression.ts'
import { leadOf } from '../../../domain/terms/lead.ts'
import type { TermRow } from './termRows.ts'

export const WAYS: readonly Expression[] = ['yuan', 'rate', 'points']
export const WAY_KEYS: Readonly<Record<Expression, string>> = {
  yuan: 'Ctrl+Shift+4',
  rate: 'Ctrl+Shift+5',
  points: 'Ctrl+Shift+1',
}

/** 表达方式 of the selected rows: ¥, % or points, one press each. */
export function WayChoice({
  row,
  onSay,
}: {
  readonly row: TermRow | undefined
  readonly onSay: (way: Expression) => void
}) {
  const { t } = useTranslation()
  const possible = row === undefined ? [] : expressionsOf(row.term)
  const lead = row === undefined ? null : leadOf(row.term.rule)
  const own = lead === null || lead.measure === 'days' ? undefined : lead.measure
  const now = row?.said?.current?.way ?? own
  return (
    <Segmented<Expression | ''>
      aria-label={t('deal.ways')}
      className="way-choice"
      value={now ?? ''}
      disabled={possible.length === 0}
      onChange={(way) => way !== '' && onSay(way)}
      options={WAYS.map((way) => ({
        value: way,
        label: t(`deal.way.${way}`),
        title: `${t(`deal.wayHint.${way}`)}  ${WAY_KEYS[way]}`,
        disabled: !possible.includes(way),
      }))}
    />
  )
}
