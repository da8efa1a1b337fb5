import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Examination } from '../../../electron/contract/channels.ts'
import { alteredRecordsText } from '../../shared/alteredRecords.ts'
import { bridge } from '../../shared/bridge.ts'

type Look =
  | { readonly phase: 'none' | 'looking' | 'failed' }
  | { readonly phase: 'done'; readonly found: Examination }

/** A thorough look at the open store: its pages, every negotiation, every frozen version and issued sheet. */
export function StoreExamination() {
  const { t } = useTranslation()
  const [look, setLook] = useState<Look>({ phase: 'none' })
  const examine = async () => {
    setLook({ phase: 'looking' })
    const reply = await bridge.invoke('store:examine', {}).catch(() => null)
    setLook(reply?.ok === true ? { phase: 'done', found: reply.value } : { phase: 'failed' })
  }
  return (
    <div className="form-row">
      <Button loading={look.phase === 'looking'} onClick={() => void examine()}>
        {t('settings.backup.examine')}
      </Button>
      <span role="status">
        {look.phase === 'looking' ? t('settings.backup.examining') : null}
        {look.phase === 'failed' ? t('settings.backup.notExamined') : null}
        {look.phase === 'done' ? <Findings found={look.found} /> : null}
      </span>
    </div>
  )
}

function Findings({ found }: { readonly found: Examination }) {
  const { t } = useTranslation()
  const { problems, negotiations, altered, looked } = found
  const sentences = [
    ...(problems.length > 0 ? [t('settings.backup.found.problems', { count: problems.length })] : []),
    ...negotiations.map((name) => t('settings.backup.found.negotiation', { name })),
    ...(altered.length > 0 ? [alteredRecordsText(t, altered)] : []),
  ]
  if (sentences.length === 0) return t('settings.backup.found.nothing', { count: looked })
  return (
    <span className="unsound">
      {sentences.join('')}
      {t('settings.backup.found.remedy')}
    </span>
  )
}
