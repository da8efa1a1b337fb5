import { useTranslation } from 'react-i18next'
import type { ListingOutlook } from '../../../domain/decisions/listingOutlook.ts'
import { useMoney } from '../../shared/preferences.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { listingLines } from './listingFigures.ts'

/** 上新测算: payback, break-even, cannibalisation and the cost of failing, each with its formula and its base. */
export function ListingResults({ outlook }: { readonly outlook: ListingOutlook }) {
  const { t } = useTranslation()
  const money = useMoney()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  return (
    <section className="listing-results" aria-label={t('newProducts.outlook.title')}>
      <h3>{t('newProducts.outlook.title')}</h3>
      <table className="figure-table">
        <caption className="unseen">{t('newProducts.outlook.title')}</caption>
        <tbody>
          {listingLines({ t, money }, outlook, isPrivateShown).map(({ id, value, formula, base }) => (
            <tr key={id}>
              <th scope="row">
                {t(`newProducts.outlook.${id}`)}
                <span className="listing-formula">{formula}</span>
                <span className="listing-formula">{base}</span>
              </th>
              <td data-outlook={id}>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isPrivateShown ? null : <p className="quiet">{t('privacy.hidden')}</p>}
    </section>
  )
}
