import { useTranslation } from 'react-i18next'
import { basisText, termText } from '../../../domain/documents/termText.ts'
import { isTaxIncluded } from '../../../domain/engine/settleTerms.ts'
import type { Term } from '../../../domain/negotiation/term.ts'
import { workedLine } from '../../../domain/terms/workedLine.ts'
import { useAskedTerm } from '../../shared/askedTerm.ts'
import { useLanguage } from '../../shared/preferences.ts'
import { type Place, useGoTo } from './usePlace.ts'

/** On what a term is reckoned, how it is invoiced, its worked line, and the way to where it is changed. */
export function TermGrounds({ term, place }: { readonly term: Term; readonly place: Place }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const ask = useAskedTerm((state) => state.ask)
  const goTo = useGoTo(place.live)
  const names = new Map(place.head.products.map((product) => [product.id, product.name]))
  const { value, detail } = termText(term, language)
  const working = place.simulation.workings.find((each) => each.term === term.id)
  const isIn = isTaxIncluded(term)
  return (
    <dl className="explain-grounds">
      <dt>{t('explain.agreed')}</dt>
      <dd>{[value, detail].filter((part) => part !== '').join(' · ')}</dd>
      <dt>{t('explain.basis')}</dt>
      <dd>{basisText(term, (product) => names.get(product) ?? '', language)}</dd>
      <dt>{t('explain.tax')}</dt>
      <dd>
        {term.class === 'onInvoice'
          ? t('explain.onInvoice')
          : t(`explain.vat.${term.vatClass}.${isIn ? 'in' : 'ex'}`)}
      </dd>
      {working === undefined ? null : (
        <>
          <dt>{t('explain.worked')}</dt>
          <dd>{workedLine(term, working, language, place.head)}</dd>
        </>
      )}
      {place.live === null ? (
        <dd className="quiet">{t('explain.frozen')}</dd>
      ) : (
        <dd>
          <button
            type="button"
            className="link-button"
            onClick={() => {
              goTo('terms')
              ask(term.id)
            }}
          >
            {t('explain.toTerm')}
          </button>
        </dd>
      )}
    </dl>
  )
}
