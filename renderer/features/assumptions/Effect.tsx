import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Change } from '../../../domain/actions/action.ts'
import { decimal, inPercent, signed } from '../../shared/format/numbers.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import { priceSupposed } from '../../shared/negotiation/pricing.ts'
import { useShownPrice } from '../../shared/negotiation/simulations.ts'
import { useMoney } from '../../shared/preferences.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { Unbroken } from '../../shared/ui/Unbroken.tsx'

/** 影响: what an assumption would do to the year of the picked scenario, said while it is typed and before it is taken over. */
export function Effect({ changes }: { readonly changes: readonly Change[] }) {
  const { t } = useTranslation()
  const { change } = useMoney()
  const { workspace, picked } = useSession()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const now = useShownPrice()
  const late = useDeferredValue(changes)
  const then = useMemo(() => priceSupposed(workspace, late, picked), [workspace, late, picked])
  if (now === null) return null
  const { supplier, retailer } = now.simulation
  const text =
    then === null
      ? t('assumptions.noEffect')
      : [
          ...(isPrivateShown
            ? [
                t('assumptions.effectOurs', {
                  change: change(then.supplier.contribution - supplier.contribution),
                  points: signed(
                    decimal(inPercent(then.supplier.contributionRate - supplier.contributionRate), 2),
                  ),
                }),
              ]
            : []),
          t('assumptions.effectTheirs', { change: change(then.retailer.totalMargin - retailer.totalMargin) }),
        ].join(t('assumptions.effectNext'))
  return (
    <output className="field-hint field-effect">
      <Unbroken text={then === null ? text : t('assumptions.effect', { text })} />
    </output>
  )
}
