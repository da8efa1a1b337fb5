import { useTranslation } from 'react-i18next'
import type { SheetChange } from '../../../../domain/documents/termSheet.ts'

/** What one sheet says otherwise than the one before it, old beside new. */
export function Changes({
  title,
  changes,
}: {
  readonly title: string
  readonly changes: readonly SheetChange[]
}) {
  const { t } = useTranslation()
  return (
    <section className="changes" aria-label={title}>
      <h2>{title}</h2>
      {changes.length === 0 ? (
        <p className="quiet">{t('signing.noChanges')}</p>
      ) : (
        <table className="figure-table of-text">
          <thead>
            <tr>
              <th scope="col">{t('signing.change.where')}</th>
              <th scope="col">{t('signing.change.what')}</th>
              <th scope="col">{t('signing.change.before')}</th>
              <th scope="col">{t('signing.change.after')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ where, what, before, after }) => (
              <tr key={`${where}/${what}/${before}/${after}`}>
                <th scope="row">{where}</th>
                <td>{what}</td>
                <td>{before ?? t('signing.change.nothing')}</td>
                <td>{after ?? t('signing.change.nothing')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
