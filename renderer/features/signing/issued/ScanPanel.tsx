import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { SheetOfNegotiation } from '../../../../electron/contract/channels.ts'
import { useSigningCall } from '../useSigningCall.ts'
import type { Scan } from './ScanComparison.tsx'
import { SigningWay } from './SigningWay.tsx'

/** The other way: printed, signed and sealed by hand, scanned, and compared before it is kept. */
export function ScanPanel({
  sheet,
  onScan,
}: {
  readonly sheet: SheetOfNegotiation
  readonly onScan: (scan: Scan) => void
}) {
  const { t } = useTranslation()
  const { ask, isBusy } = useSigningCall()
  const choose = async () => {
    const chosen = await ask('scan:choose', { sheet: sheet.id })
    if (chosen !== null) onScan(chosen)
  }
  return (
    <SigningWay name={t('signing.byHand')}>
      <ol>
        <li>{t('signing.handStep.print')}</li>
        <li>{t('signing.handStep.seal')}</li>
        <li>{t('signing.handStep.scan')}</li>
        <li>{t('signing.handStep.compare')}</li>
      </ol>
      <Button onClick={() => void choose()} loading={isBusy}>
        {t('signing.importScan')}
      </Button>
      <p className="quiet">{t('signing.scanLimits')}</p>
    </SigningWay>
  )
}
