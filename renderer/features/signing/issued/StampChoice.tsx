import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSigningCall } from '../useSigningCall.ts'

export type ChosenStamp = { readonly token: string; readonly fileName: string; readonly picture: string }

/** The picture of a seal that is put on the paper; without one a block with the signer's names is drawn. */
export function StampChoice({
  stamp,
  onChoose,
}: {
  readonly stamp: ChosenStamp | null
  readonly onChoose: (stamp: ChosenStamp | null) => void
}) {
  const { t } = useTranslation()
  const { ask } = useSigningCall()
  const choose = async () => {
    const chosen = await ask('signing:chooseStamp', {})
    if (chosen !== null) onChoose(chosen)
  }
  return (
    <div className="choice">
      <span className="field-label">{t('signing.stamp')}</span>
      {stamp === null ? (
        <span className="quiet">{t('signing.drawnStamp')}</span>
      ) : (
        <img src={`data:image/png;base64,${stamp.picture}`} alt={stamp.fileName} className="stamp-picture" />
      )}
      <Button onClick={() => void choose()}>{t('signing.chooseStamp')}</Button>
      {stamp === null ? null : <Button onClick={() => onChoose(null)}>{t('signing.withoutStamp')}</Button>}
    </div>
  )
}
