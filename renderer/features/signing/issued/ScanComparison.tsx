import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TermSheetFacts } from '../../../../domain/documents/termSheet.ts'
import { shortCode } from '../../../../domain/documents/termSheetJson.ts'
import type { ScanCheck, SheetOfNegotiation } from '../../../../electron/contract/channels.ts'
import { SCAN_CHECKS } from '../../../../electron/contract/signingChannels.ts'
import { useMessages } from '../../../shared/ui/messages.ts'
import { type Paper, PaperView } from '../paper/PaperView.tsx'
import { useSheets } from '../useSheets.ts'
import { useSigningCall } from '../useSigningCall.ts'
import { SheetTotals } from './SheetTotals.tsx'
import { useIssued } from './useIssued.ts'

/** A file of a scan that was chosen and is not kept yet. */
export type Scan = Paper & { readonly token: string; readonly fileName: string }

/** The issued sheet's figures beside the scan, line by line; only what was compared in full is kept. */
export function ScanComparison({
  sheet,
  scan,
  onDone,
}: {
  readonly sheet: SheetOfNegotiation
  readonly scan: Scan
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const say = useMessages((state) => state.say)
  const load = useSheets((state) => state.load)
  const { ask, isBusy } = useSigningCall()
  const facts = useIssued(sheet.id)?.facts ?? null
  const [checked, setChecked] = useState<ReadonlySet<ScanCheck>>(new Set())
  const isWhole = SCAN_CHECKS.every((check) => checked.has(check))
  const toggle = (check: ScanCheck, isOn: boolean) =>
    setChecked(new Set(isOn ? [...checked, check] : [...checked].filter((each) => each !== check)))
  const keep = async () => {
    const kept = await ask('scan:keep', {
      action: crypto.randomUUID(),
      sheet: sheet.id,
      token: scan.token,
      checked: SCAN_CHECKS.filter((check) => checked.has(check)),
    })
    if (kept === null) return
    onDone()
    await load()
    say('done', (t) => t('signing.scanKept', { file: scan.fileName }))
  }
  return (
    <section className="scan-comparison" aria-label={t('signing.compareTitle')}>
      <div className="scan-checks">
        <h3>{t('signing.compareTitle')}</h3>
        <p className="quiet">{t('signing.compareHint')}</p>
        <ul>
          {SCAN_CHECKS.map((check) => (
            <li key={check}>
              <label>
                <input
                  type="checkbox"
                  checked={checked.has(check)}
                  onChange={({ target }) => toggle(check, target.checked)}
                />
                <span>
                  {t(`signing.check.${check}`)}
                  <Expected check={check} sheet={sheet} facts={facts} />
                </span>
              </label>
            </li>
          ))}
        </ul>
        <p className="ways-row">
          <Button type="primary" disabled={!isWhole} loading={isBusy} onClick={() => void keep()}>
            {t('signing.keepScan')}
          </Button>
          <Button onClick={onDone}>{t('signing.cancel')}</Button>
        </p>
      </div>
      <div className="scan-view">
        <h4>{scan.fileName}</h4>
        <PaperView paper={scan} label={t('signing.scanOf', { file: scan.fileName })} />
      </div>
    </section>
  )
}

/** What must stand on the scan, as it was issued. */
function Expected({
  check,
  sheet,
  facts,
}: {
  readonly check: ScanCheck
  readonly sheet: SheetOfNegotiation
  readonly facts: TermSheetFacts | null
}) {
  if (check === 'number') return <b>{sheet.number}</b>
  if (check === 'version') return <b>{sheet.version}</b>
  if (check === 'code') return <b>{shortCode(sheet.sha256)}</b>
  if (check !== 'totals' || facts === null) return null
  return <SheetTotals facts={facts} />
}
