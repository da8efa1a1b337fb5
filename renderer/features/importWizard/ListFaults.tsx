import { useTranslation } from 'react-i18next'
import type { CellFault } from '../../../electron/contract/channels.ts'

const FAULTS_SHOWN = 200

/** The cells that cannot be taken, each by its place; nothing is written as long as one is left. */
export function ListFaults({ faults }: { readonly faults: readonly CellFault[] }) {
  const { t } = useTranslation()
  if (faults.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list has to be scrolled from the keyboard
    <section className="fault-table" aria-label={t('import.faults')} tabIndex={0}>
      <p role="alert">{t('import.faultCount', { count: faults.length })}</p>
      <table className="figure-table">
        <thead>
          <tr>
            <th scope="col">{t('import.column.row')}</th>
            <th scope="col">{t('import.column.column')}</th>
            <th scope="col">{t('import.column.found')}</th>
            <th scope="col">{t('import.column.allowed')}</th>
          </tr>
        </thead>
        <tbody>
          {faults.slice(0, FAULTS_SHOWN).map((fault, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one cell may have two faults
            <tr key={`${fault.row}/${fault.column}/${at}`}>
              <td>{fault.row}</td>
              <td className="text">{fault.column}</td>
              <td className="text">{fault.found}</td>
              <td className="text">{fault.allowed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
