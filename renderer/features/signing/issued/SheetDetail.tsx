import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { SheetOfNegotiation } from '../../../../electron/contract/channels.ts'
import { dayAndTime } from '../../../shared/format/dates.ts'
import { useSession } from '../../../shared/negotiation/openNegotiation.ts'
import { useSheets } from '../useSheets.ts'
import { ElsewherePanel } from './ElsewherePanel.tsx'
import { KeptPaper } from './KeptPaper.tsx'
import { ReturnedPapers } from './ReturnedPapers.tsx'
import { type Scan, ScanComparison } from './ScanComparison.tsx'
import { ScanPanel } from './ScanPanel.tsx'
import { SignPanel } from './SignPanel.tsx'

/** One issued sheet: what came back of it, the three ways to have it signed, and its lock. */
export function SheetDetail({ sheet }: { readonly sheet: SheetOfNegotiation }) {
  const { t } = useTranslation()
  const [scan, setScan] = useState<Scan | null>(null)
  const { opened, close } = useSheets()
  const title = t('signing.detail', { number: sheet.number, version: sheet.version })
  return (
    <section className="sheet-detail" aria-label={title}>
      <h2>{title}</h2>
      {sheet.lock === null ? null : <Locked sheet={sheet} />}
      <ReturnedPapers sheet={sheet} />
      {opened !== null && sheet.isSound ? (
        <KeptPaper sheet={sheet} paper={opened === 'issued' ? null : opened} onClose={close} />
      ) : sheet.lock !== null || !sheet.isSound ? null : scan === null ? (
        <div className="signing-ways">
          <SignPanel sheet={sheet} />
          <ElsewherePanel sheet={sheet} />
          <ScanPanel sheet={sheet} onScan={setScan} />
        </div>
      ) : (
        <ScanComparison sheet={sheet} scan={scan} onDone={() => setScan(null)} />
      )}
    </section>
  )
}

function Locked({ sheet }: { readonly sheet: SheetOfNegotiation }) {
  const { t } = useTranslation()
  const { id } = useSession()
  const [, navigate] = useLocation()
  const { lock } = sheet
  if (lock === null) return null
  return (
    <p className="locked">
      {t(lock.by === null ? 'signing.lockedAt' : 'signing.lockedBy', {
        at: dayAndTime(lock.at),
        by: lock.by ?? '',
      })}{' '}
      {t('signing.lockedHint')}{' '}
      <Button onClick={() => navigate(`/negotiation/${encodeURIComponent(id)}/termSheet`)}>
        {t('signing.toAmendment')}
      </Button>
    </p>
  )
}
