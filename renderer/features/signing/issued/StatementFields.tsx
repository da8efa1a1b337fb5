import { useTranslation } from 'react-i18next'
import { PlainInput } from './PlainInput.tsx'
import { StampChoice } from './StampChoice.tsx'
import type { Statement } from './useStatement.ts'

const LONGEST_REASON = 200

/** The picture of a seal and the reason of a signature, wherever it is made. */
export function StatementFields({ statement }: { readonly statement: Statement }) {
  const { t } = useTranslation()
  const { stamp, setStamp, reason, setReason } = statement
  return (
    <>
      <StampChoice stamp={stamp} onChoose={setStamp} />
      <PlainInput label={t('signing.reason')} most={LONGEST_REASON} value={reason} onChange={setReason} />
    </>
  )
}
