import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { SheetBlank } from '../../../../domain/documents/termSheetBlanks.ts'
import { useSession } from '../../../shared/negotiation/openNegotiation.ts'
import { fieldPlace } from './SheetFieldInput.tsx'
import { fieldOfBlank } from './sheetFields.ts'
import type { LiveSheet } from './useSheetFacts.ts'

/** What the sheet still leaves open; each leads to where it is filled in. */
export function Blanks({
  sheet,
  onTerm,
}: {
  readonly sheet: LiveSheet
  readonly onTerm: (term: string) => void
}) {
  const { t } = useTranslation()
  const go = useGoToBlank(sheet, onTerm)
  const { blanks } = sheet
  return (
    <section className="blanks" aria-labelledby="blanks-title">
      <h2 id="blanks-title">{t('signing.blanks')}</h2>
      <p role="status" className={blanks.length === 0 ? 'blanks-none' : ''}>
        {blanks.length === 0 ? t('signing.noBlanks') : t('signing.blankCount', { count: blanks.length })}
      </p>
      {blanks.length === 0 ? null : (
        <ul lang={sheet.facts.language}>
          {blanks.map((blank) => (
            <li key={blank.phrase}>
              <button type="button" className="link" onClick={() => go(blank)}>
                {blank.phrase}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function useGoToBlank({ terms, facts }: LiveSheet, onTerm: (term: string) => void) {
  const { id } = useSession()
  const [, navigate] = useLocation()
  const leave = (tab: string) => navigate(`/negotiation/${encodeURIComponent(id)}/${tab}`)
  const toTerm = (term: string | undefined) => {
    if (term === undefined) return leave('terms')
    onTerm(term)
    focusField('clause')
  }
  return ({ place }: SheetBlank) => {
    switch (place.of) {
      case 'particular':
        return focusField(fieldOfBlank(place.field))
      case 'term':
        return toTerm(terms[place.number - 1]?.id)
      case 'fee':
        return toTerm(terms.find(({ name }) => place.name.startsWith(name))?.id)
      case 'damageScope':
        return toTerm(terms.find((term) => term.class === 'damage')?.id)
      case 'paymentDays':
        return leave('terms')
      case 'barcodes':
        return leave(isOnlyOfNewProducts(facts) ? 'newProducts' : 'products')
    }
  }
}

function isOnlyOfNewProducts({ products }: LiveSheet['facts']): boolean {
  return products.every(({ barcode, listingMonth }) => barcode !== null || listingMonth !== undefined)
}

function focusField(name: string): void {
  const place = document.getElementById(fieldPlace(name))
  const field = place?.matches('input, select, textarea') ? place : place?.querySelector<HTMLElement>('input')
  field?.scrollIntoView({ block: 'center' })
  field?.focus()
}
