import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseTypedNumber } from '../../../domain/numbers/typedNumber.ts'
import { inPercent, plain } from '../../shared/format/numbers.ts'

/** One month of a build-up in per cent, typed; what cannot be read or is below 0 stays in it, marked. */
export function RampCell(props: {
  readonly month: number
  readonly share: number
  readonly onShare: (share: number) => void
}) {
  const { t } = useTranslation()
  const { month, share, onShare } = props
  const [typed, setTyped] = useState<string | null>(null)
  const [isUnread, setUnread] = useState(false)
  const commit = () => {
    if (typed === null) return
    const read = parseTypedNumber(typed, { percent: true })
    const isGood = read.ok && read.value >= 0
    setUnread(!isGood)
    if (!isGood) return
    setTyped(null)
    onShare(read.value)
  }
  return (
    <label className="ramp-cell">
      <span className="quiet">{month + 1}</span>
      <input
        aria-label={t('newProducts.rampCell', { month: month + 1 })}
        aria-invalid={isUnread}
        title={isUnread ? t('newProducts.rampUnread') : undefined}
        value={typed ?? plain(inPercent(share))}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') commit()
          if (event.key === 'Escape' && typed !== null) {
            event.stopPropagation()
            setTyped(null)
            setUnread(false)
          }
        }}
      />
    </label>
  )
}
