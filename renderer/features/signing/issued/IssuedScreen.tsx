import { Button } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { shortCode } from '../../../../domain/documents/termSheetJson.ts'
import type { SheetOfNegotiation } from '../../../../electron/contract/channels.ts'
import { dayAndTime } from '../../../shared/format/dates.ts'
import { useSession } from '../../../shared/negotiation/openNegotiation.ts'
import { useMessages } from '../../../shared/ui/messages.ts'
import { useSheets } from '../useSheets.ts'
import { useSigningCall } from '../useSigningCall.ts'
import { SheetDetail } from './SheetDetail.tsx'
import '../signing.css'

/** 已生成与签署: every issued sheet with how far it has come, and what can be done with the one that is chosen. */
export function IssuedScreen() {
  const { t } = useTranslation()
  const { id } = useSession()
  const [, navigate] = useLocation()
  const { list, load, shown } = useSheets()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another contract has other sheets
  useEffect(() => {
    void load()
  }, [load, id])
  if (list.phase === 'failed') {
    return (
      <div className="page-state" role="alert">
        <p>{t('signing.listFailed')}</p>
        <Button onClick={() => void load()}>{t('save.retry')}</Button>
      </div>
    )
  }
  if (list.phase !== 'ready') return <p className="sheet-empty">{t('signing.listLoading')}</p>
  const { sheets } = list
  const chosen = sheets.find((sheet) => sheet.id === shown) ?? sheets[0]
  if (chosen === undefined) {
    return (
      <div className="page-state">
        <h2>{t('signing.noneIssued')}</h2>
        <p>{t('signing.noneIssuedHint')}</p>
        <Button type="primary" onClick={() => navigate(`/negotiation/${encodeURIComponent(id)}/termSheet`)}>
          {t('signing.toTermSheet')}
        </Button>
      </div>
    )
  }
  return (
    <div className="signing-screen">
      <div className="issued-lines">
        <table className="figure-table of-text issued-list">
          <caption className="unseen">{t('tab.signing')}</caption>
          <thead>
            <tr>
              {(['sheet', 'version', 'code', 'language', 'by', 'at', 'state', 'commands'] as const).map(
                (column) => (
                  <th key={column} scope="col">
                    {t(`signing.column.${column}`)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {sheets.map((sheet) => (
              <SheetLine key={sheet.id} sheet={sheet} isChosen={sheet === chosen} />
            ))}
          </tbody>
        </table>
      </div>
      <SheetDetail key={chosen.id} sheet={chosen} />
    </div>
  )
}

function SheetLine({ sheet, isChosen }: { readonly sheet: SheetOfNegotiation; readonly isChosen: boolean }) {
  const { t } = useTranslation()
  const { show, open } = useSheets()
  const say = useMessages((state) => state.say)
  const { ask, isBusy } = useSigningCall()
  const { number, version, amends, sha256, language, frozenBy, frozenAt, state, isSound } = sheet
  const save = async () => {
    const saved = await ask('termSheet:save', { sheet: sheet.id })
    if (saved !== null) say('done', (t) => t('signing.saved', { file: saved.fileName }))
  }
  return (
    <tr className={isChosen ? 'chosen' : ''}>
      <th scope="row">
        <button type="button" className="link" aria-pressed={isChosen} onClick={() => show(sheet.id)}>
          {number}
        </button>
        {amends === null ? null : <span className="quiet"> {t('signing.amends', amends)}</span>}
      </th>
      <td>{version}</td>
      <td title={sha256}>
        <code>{shortCode(sha256)}</code>
      </td>
      <td>{t(`signing.languageOf.${language}`)}</td>
      <td>{frozenBy}</td>
      <td>{dayAndTime(frozenAt)}</td>
      <td>{isSound ? t(`signing.state.${state}`) : <b className="unsound">{t('signing.unsound')}</b>}</td>
      <td className="paper-commands">
        <Button
          onClick={() => open(sheet.id, 'issued')}
          disabled={!isSound}
          aria-label={t('signing.viewOf', { number, version })}
        >
          {t('signing.view')}
        </Button>
        <Button
          onClick={() => void save()}
          disabled={!isSound}
          loading={isBusy}
          aria-label={t('signing.saveOf', { number, version })}
        >
          {t('signing.save')}
        </Button>
      </td>
    </tr>
  )
}
