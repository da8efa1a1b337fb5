import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { type ProductReference, productReferences } from '../../../domain/actions/productReferences.ts'
import { resolveScenario } from '../../../domain/scenarios/resolveScenario.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'

const MOST_NAMED = 3

/** Where a product is named, in words: “以量换价（开价）：条款 月返、促销 年货节”; null when nowhere. */
export function useReferenceText(): (productId: string) => string | null {
  const { t } = useTranslation()
  const { workspace } = useSession()
  return useCallback(
    (productId) => {
      const places = productReferences(workspace, productId)
      if (places.length === 0) return null
      const nameOf = ({ scenario, of, id }: ProductReference) => {
        const resolved = resolveScenario(workspace, scenario)
        const rows = of === 'term' ? resolved.terms : of === 'promotion' ? (resolved.promotions ?? []) : []
        const row = rows.find((each) => each.id === id)
        return t(`products.namedIn.${of}`, { scenario: resolved.name, name: row?.name ?? '' })
      }
      const said = places.slice(0, MOST_NAMED).map(nameOf).join(t('list.semicolon'))
      return places.length > MOST_NAMED ? `${said} ${t('products.andMore', { count: places.length })}` : said
    },
    [workspace, t],
  )
}
