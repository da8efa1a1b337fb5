import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { setRowFields } from '../../../../domain/actions/rowChanges.ts'
import { resolveScenario } from '../../../../domain/scenarios/resolveScenario.ts'
import { giveGet, movedBy } from '../../../../domain/terms/giveGet.ts'
import { useOpenNegotiation, useSession } from '../../../shared/negotiation/openNegotiation.ts'
import { useMoney } from '../../../shared/preferences.ts'
import { PanelFrame } from '../../../shared/rowPanel/PanelFrame.tsx'
import { TextField } from '../../../shared/ui/TextField.tsx'
import { rowsNamedBy, thenAndNow } from '../exchange.ts'
import { plannedAt } from '../plannedAt.ts'
import { isAgreed, type TermRow } from '../termRows.ts'

/** 换取条件: what is asked in return for a term, picked or written, and whether giving and getting balance. */
export function GiveGetPanel({
  row,
  rows,
  isPrivateShown,
  onClose,
}: {
  readonly row: TermRow
  readonly rows: readonly TermRow[]
  readonly isPrivateShown: boolean
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const { change } = useMoney()
  const { workspace, picked } = useSession()
  const act = useOpenNegotiation((state) => state.act)
  const { name, inReturnFor } = row.term
  const others = rows.filter(({ id }) => id !== row.id)
  const named = rowsNamedBy(row, rows)
  const at = useMemo(() => plannedAt(workspace, resolveScenario(workspace, picked)), [workspace, picked])
  const { give, get, balance } = giveGet(thenAndNow(row), named.map(thenAndNow), at)
  const isLocked = isAgreed(row) || !row.isInPicked
  const put = (text: string) =>
    act(
      { key: 'action.term.inReturnFor', values: { name } },
      setRowFields(workspace, picked, 'term', row.id, {
        inReturnFor: text.trim() === '' ? undefined : text.trim(),
      }),
    )
  const pick = (id: string) => {
    const other = others.find((each) => each.id === id)
    if (other === undefined || named.includes(other)) return
    put([inReturnFor ?? '', other.term.name].filter((part) => part !== '').join(t('compare.nameSeparator')))
  }
  const lines = [
    { key: 'give', word: t('deal.give', { name }), moved: give },
    ...named.map((other) => {
      const moved = movedBy([thenAndNow(other)], at)
      return { key: other.id, word: t('deal.get', { name: other.term.name }), moved }
    }),
  ]
  return (
    <PanelFrame
      label={t('deal.inReturnOf', { name })}
      name={t('deal.inReturnOf', { name })}
      onClose={onClose}
    >
      <fieldset className="agreed-fields give-get" disabled={isLocked}>
        <TextField label={t('terms.column.inReturnFor')} value={inReturnFor ?? ''} onCommit={put} />
        <label className="field">
          <span className="field-label">{t('deal.pickTerm')}</span>
          <select value="" onChange={(event) => pick(event.target.value)}>
            <option value="">{t('panel.choose')}</option>
            {others
              .filter((other) => !named.includes(other))
              .map(({ id, term }) => (
                <option key={id} value={id}>
                  {term.name}
                </option>
              ))}
          </select>
        </label>
      </fieldset>
      <table className="figure-table give-get-table">
        <caption className="unseen">{t('deal.giveGet')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('deal.againstLastYear')}</th>
            {isPrivateShown ? <th scope="col">{t('deal.costToUs')}</th> : null}
            <th scope="col">{t('deal.gainToThem')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, word, moved }) => (
            <tr key={key}>
              <th scope="row">{word}</th>
              {isPrivateShown ? <td>{change(moved.cost)}</td> : null}
              <td>{change(moved.gain)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p role="status">
        {named.length === 0
          ? t('deal.noPriceInReturn')
          : isPrivateShown
            ? t(balance >= 0 ? 'deal.balanced' : 'deal.unbalanced', {
                money: change(balance),
                got: change(get.cost),
              })
            : null}
      </p>
    </PanelFrame>
  )
}
