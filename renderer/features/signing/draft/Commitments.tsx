import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenNegotiation, useSession } from '../../../shared/negotiation/openNegotiation.ts'
import { setCommitments } from './sheetFields.ts'

const LONGEST = 2_000

/** What the retailer promised beside what terms are given for, one line each. */
export function Commitments() {
  const { t } = useTranslation()
  const { workspace } = useSession()
  const act = useOpenNegotiation((state) => state.act)
  const [typed, setTyped] = useState('')
  const all = workspace.particulars?.commitments ?? []
  const lines = all.map((promise, at) => ({ promise, at }))
  const put = (next: readonly string[]) =>
    act({ key: 'action.sheet.commitments' }, setCommitments(workspace, next))
  const add = () => {
    const promise = typed.trim()
    if (promise === '') return
    put([...all, promise])
    setTyped('')
  }
  return (
    <div className="commitments">
      <ol>
        {lines.map(({ promise, at }) => (
          <li key={at}>
            <span>{promise}</span>
            <Button
              type="text"
              aria-label={t('signing.removeCommitment', { promise })}
              onClick={() => put(all.filter((_, each) => each !== at))}
            >
              {t('signing.remove')}
            </Button>
          </li>
        ))}
      </ol>
      <span className="commitment-new">
        <input
          className="field-text"
          aria-label={t('signing.newCommitment')}
          placeholder={t('signing.commitmentExample')}
          maxLength={LONGEST}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={({ key, nativeEvent }) => key === 'Enter' && !nativeEvent.isComposing && add()}
        />
        <Button onClick={add} disabled={typed.trim() === ''}>
          {t('signing.addCommitment')}
        </Button>
      </span>
    </div>
  )
}
