import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** One part of an explained figure as it is shown. */
export type ShownPart = {
  readonly id: string
  readonly name: ReactNode
  readonly sign: string
  readonly text: string
}

/** The parts of a figure and, of a sum, what they come to. */
export function PartsTable({
  rows,
  total,
}: {
  readonly rows: readonly ShownPart[]
  readonly total: string | null
}) {
  const { t } = useTranslation()
  return (
    <table className="figure-table">
      <caption className="unseen">{t('explain.parts')}</caption>
      <tbody>
        {rows.map(({ id, name, sign, text }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>
              {sign}
              {text}
            </td>
          </tr>
        ))}
        {total === null ? null : (
          <tr className="result">
            <th scope="row">{t('explain.sum')}</th>
            <td>{total}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}
