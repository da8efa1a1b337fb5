import type { CopyLine } from '../../../../domain/calendar/copyLines.ts'
import { shiftSentence } from '../../../../domain/locale/festivals.ts'
import { dayWithWeekday } from '../../../shared/format/dates.ts'
import { clashText, festivalText, type PlanWords } from '../calendar/planWords.ts'

/** The preview of a copy: a line for each promotion, with why it comes to stand where it does. */
export function CopyTable(props: {
  readonly lines: readonly CopyLine[]
  readonly words: PlanWords
  readonly isSameYear: boolean
  readonly isTicked: (line: CopyLine) => boolean
  readonly onTick: (ids: readonly string[], isOn: boolean) => void
}) {
  const { lines, words, isTicked, onTick } = props
  const { t, language } = words
  const able = lines.filter(({ refusal }) => refusal === null)
  const span = ({ start, end }: { readonly start: string; readonly end: string }) =>
    t('plan.copy.span', { start: dayWithWeekday(start, language), end: dayWithWeekday(end, language) })
  return (
    <table className="figure-table copy-table">
      <thead>
        <tr>
          <th>
            <input
              type="checkbox"
              aria-label={t('plan.copy.all')}
              disabled={able.length === 0}
              checked={able.length > 0 && able.every(isTicked)}
              onChange={(event) =>
                onTick(
                  able.map(({ source }) => source.id),
                  event.target.checked,
                )
              }
            />
          </th>
          <th>{t('promotions.column.name')}</th>
          <th>{t('plan.copy.before')}</th>
          <th>{t('plan.copy.after')}</th>
          <th>{t('plan.copy.why')}</th>
          <th>{t('plan.copy.remarks')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.source.id}>
            <td className="text">
              <input
                type="checkbox"
                aria-label={line.source.name}
                disabled={line.refusal !== null}
                checked={isTicked(line)}
                onChange={(event) => onTick([line.source.id], event.target.checked)}
              />
            </td>
            <th scope="row">{line.source.name}</th>
            <td className="text">{span(line.source)}</td>
            <td className="text">{span(line.shifted.promotion)}</td>
            <td className="text">{whyText(line, words, props.isSameYear)}</td>
            <td className="text">{remarks(line, words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function whyText({ shifted }: CopyLine, words: PlanWords, isSameYear: boolean): string {
  const { t, language } = words
  if (!isSameYear) return shiftSentence(shifted, language)
  return [t('plan.copy.sameYear'), festivalText(words, shifted.promotion)]
    .filter((part) => part !== '')
    .join(t('plan.comma'))
}

function remarks(line: CopyLine, words: PlanWords): string {
  const { t } = words
  const { refusal, missing, replaces, clashes } = line
  const said = [
    ...(refusal === null ? [] : [t(`plan.copy.refusal.${refusal}`)]),
    ...(missing.length > 0 && refusal !== 'noProducts'
      ? [t('plan.copy.missing', { count: missing.length, names: missing.slice(0, 3).join(t('plan.comma')) })]
      : []),
    ...(replaces !== null && refusal === null
      ? [t('plan.copy.replaces', { start: replaces.start, end: replaces.end })]
      : []),
    ...(refusal === null ? clashes.map((clash) => clashText(words, clash)) : []),
  ]
  return said.join(t('plan.semicolon'))
}
