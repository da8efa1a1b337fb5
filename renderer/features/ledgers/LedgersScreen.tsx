import { useTranslation } from 'react-i18next'
import type { Simulation } from '../../../domain/engine/simulation.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useRolePrice, useShownPrice } from '../../shared/negotiation/simulations.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { LedgerTable } from './LedgerTable.tsx'
import { type LedgerLine, retailerLines, supplierLines } from './ledgerLines.ts'
import { VolumeStrip } from './VolumeStrip.tsx'
import './ledgers.css'

/** 双方损益: our profit and loss face to face with the retailer's, this year against last. */
export function LedgersScreen() {
  const { t } = useTranslation()
  const price = useShownPrice()
  const lastYear = useRolePrice('lastYear')
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const { picked } = useSession()
  if (price === null) {
    return <p className="sheet-empty">{t(picked === '' ? 'dock.noScenario' : 'dock.noPrice')}</p>
  }
  const before = lastYear?.simulation ?? null
  const lines = <Line extends LedgerLine>(of: (simulation: Simulation) => readonly Line[]) => ({
    now: of(price.simulation),
    before: before === null ? null : of(before),
  })
  return (
    <div className="ledgers-screen">
      <VolumeStrip />
      {isPrivateShown ? (
        <LedgerTable title={t('ledgers.ours')} {...lines(supplierLines)} />
      ) : (
        <p className="quiet">{t('privacy.hidden')}</p>
      )}
      <LedgerTable title={t('ledgers.theirs')} note={t('dock.estimate')} {...lines(retailerLines)} />
    </div>
  )
}
