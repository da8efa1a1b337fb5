import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { basisText, termText } from '../../../domain/documents/termText.ts'
import { isTaxIncluded } from '../../../domain/engine/settleTerms.ts'
import type { Term } from '../../../domain/negotiation/term.ts'
import { workedLine } from '../../../domain/terms/workedLine.ts'
import { useAskedTerm } from '../../shared/askedTerm.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import { pricingHead } from '../../shared/negotiation/pricing.ts'
import { useShownPrice } from '../../shared/negotiation/simulations.ts'
import { useLanguage } from '../../shared/preferences.ts'

/** On what a term is reckoned, how it is invoiced, its worked line, and the way to where it is changed. */
export function TermGrounds({ term }: { readonly term: Term }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { id, shown } = useSession()
  const price = useShownPrice()
  const ask = useAskedTerm((state) => state.ask)
  const [, navigate] = useLocation()
  const names = new Map(shown.products.map((product) => [product.id, product.name]))
  const { value, detail } = termText(term, language)
  const working = price?.simulation.workings.find((each) => each.term === term.id)
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
          <dd>{workedLine(term, working, language, pricingHead(shown))}</dd>
        </>
      )}
      <dd>
        <button
          type="button"
          className="link-button"
          onClick={() => {
            navigate(`/negotiation/${encodeURIComponent(id)}/terms`)
            ask(term.id)
          }}
        >
          {t('explain.toTerm')}
        </button>
      </dd>
    </dl>
  )
}
