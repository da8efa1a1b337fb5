import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { signatureWords } from '../../../../domain/locale/signatureWords.ts'
import type { PaperOfSheet, SheetOfNegotiation } from '../../../../electron/contract/channels.ts'
import { dayAndTime } from '../../../shared/format/dates.ts'
import { useLanguage } from '../../../shared/preferences.ts'
import { useMessages } from '../../../shared/ui/messages.ts'
import { useSheets } from '../useSheets.ts'
import { useSigningCall } from '../useSigningCall.ts'

const SHORT_HASH = 8

/** What came back of a sheet: signed files and compared scans, each with its hash; one of them locks the sheet. */
export function ReturnedPapers({ sheet }: { readonly sheet: SheetOfNegotiation }) {
  const { t } = useTranslation()
  if (sheet.papers.length === 0) return <p className="quiet">{t('signing.noPapers')}</p>
  return (
    <table className="figure-table of-text returned-papers">
      <caption>{t('signing.papers')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('signing.paperColumn.file')}</th>
          <th scope="col">{t('signing.paperColumn.what')}</th>
          <th scope="col">{t('signing.column.by')}</th>
          <th scope="col">{t('signing.column.at')}</th>
          <th scope="col">{t('signing.paperColumn.hash')}</th>
          <th scope="col">{t('signing.column.commands')}</th>
        </tr>
      </thead>
      <tbody>
        {sheet.papers.map((paper) => (
          <PaperLine key={paper.id} paper={paper} sheet={sheet} />
        ))}
      </tbody>
    </table>
  )
}

function PaperLine({ paper, sheet }: { readonly paper: PaperOfSheet; readonly sheet: SheetOfNegotiation }) {
  const { t } = useTranslation()
  const { role } = signatureWords(useLanguage())
  const say = useMessages((state) => state.say)
  const { load, open } = useSheets()
  const { ask, isBusy } = useSigningCall()
  const [isLocking, setLocking] = useState(false)
  const { id, fileName, kind, roles, returnedAt, returnedBy, sha256, isSound } = paper
  const isWhole = kind === 'scan' || roles.length === 2
  const save = async () => {
    const saved = await ask('returnedPaper:save', { paper: id })
    if (saved !== null) say('done', (t) => t('signing.saved', { file: saved.fileName }))
  }
  const lock = async () => {
    const locked = await ask('termSheet:lock', { sheet: sheet.id, paper: id })
    setLocking(false)
    await load()
    if (locked !== null || sheet.lock !== null) return
    say('done', (t) => t('signing.lockedNow', { number: sheet.number, version: sheet.version }))
  }
  const what =
    kind === 'scan'
      ? t('signing.scanCompared')
      : t('signing.signedBy', { who: roles.map((each) => role[each]).join(t('signing.and')) })
  return (
    <tr>
      <th scope="row">{fileName}</th>
      <td>
        {isSound ? what : <b className="unsound">{t('signing.unsound')}</b>}
        {sheet.lock?.paper === id ? <span className="quiet"> {t('signing.locksIt')}</span> : null}
      </td>
      <td>{returnedBy ?? t('snapshot.nobody')}</td>
      <td>{dayAndTime(returnedAt)}</td>
      <td title={sha256}>
        <code>{sha256.slice(0, SHORT_HASH)}</code>
      </td>
      <td className="paper-commands">
        <Button
          onClick={() => open(sheet.id, id)}
          disabled={!isSound}
          aria-label={t('signing.viewPaperOf', { file: fileName })}
        >
          {t('signing.view')}
        </Button>
        <Button
          onClick={() => void save()}
          disabled={!isSound}
          aria-label={t('signing.savePaperOf', { file: fileName })}
        >
          {t('signing.save')}
        </Button>
        {sheet.lock !== null || !isSound || !isWhole ? null : isLocking ? (
          <>
            <span>{t('signing.lockAsk')}</span>
            <Button type="primary" danger loading={isBusy} onClick={() => void lock()}>
              {t('signing.lockNow')}
            </Button>
            <Button onClick={() => setLocking(false)}>{t('signing.cancel')}</Button>
          </>
        ) : (
          <Button onClick={() => setLocking(true)} aria-label={t('signing.lockOf', { file: fileName })}>
            {t('signing.lock')}
          </Button>
        )}
      </td>
    </tr>
  )
}
