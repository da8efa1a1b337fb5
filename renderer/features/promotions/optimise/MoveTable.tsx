import type { SlotMove } from '../../../../domain/decisions/slotSearch.ts'
import { dayWithWeekday } from '../../../shared/format/dates.ts'
import { decimal } from '../../../shared/format/numbers.ts'
import type { PlanWords } from '../calendar/planWords.ts'

/** What a search would move: from where to where, what it brings both sides, and the volume it meets there. */
export function MoveTable({
  moves,
  words,
}: {
  readonly moves: readonly SlotMove[]
  readonly words: PlanWords
}) {
  const { t, language, money } = words
  return (
    <table className="figure-table move-table">
      <thead>
        <tr>
          <th>{t('promotions.column.name')}</th>
          <th>{t('plan.optimise.from')}</th>
          <th>{t('plan.optimise.to')}</th>
          <th>
            {t('plan.optimise.ours')} {money.unit}
          </th>
          <th>
            {t('plan.optimise.theirs')} {money.unit}
          </th>
          <th>{t('plan.optimise.baseline')}</th>
        </tr>
      </thead>
      <tbody>
        {moves.map(({ before, after, slot, contribution, totalMargin, baseline }) => (
          <tr key={before.id}>
            <th scope="row">{before.name}</th>
            <td>{dayWithWeekday(before.start, language)}</td>
            <td>
              {t('plan.slot', { number: slot.number ?? '' })} {dayWithWeekday(after.start, language)}
            </td>
            <td>{money.amountChange(contribution)}</td>
            <td>{money.amountChange(totalMargin)}</td>
            <td>
              {decimal(baseline[0])} → {decimal(baseline[1])}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
