import { useDealFile } from '../../shared/dealFile.ts'
import { useOpenNegotiation } from '../../shared/negotiation/openNegotiation.ts'
import { MergeDialog } from './MergeDialog.tsx'
import { PackDialog } from './PackDialog.tsx'
import { PassphraseDialog } from './PassphraseDialog.tsx'
import { useLook } from './useLook.ts'
import './dealFile.css'

/** The dialogs of packages, over whatever screen began them. */
export function DealFileDialogs() {
  const { errand, received, end } = useDealFile()
  const negotiation = useOpenNegotiation((state) => state.session?.id ?? null)
  if (errand === null) return null
  if (errand === 'open') return <LookAtDeal key={received} into={null} received={received} onEnd={end} />
  if (negotiation === null) return null
  return errand === 'pack' ? (
    <PackDialog onEnd={end} />
  ) : (
    <LookAtDeal key={`${errand}/${negotiation}`} into={negotiation} received={null} onEnd={end} />
  )
}

/** A package somebody chose: its passphrase where it asks for one, then opened, or compared with the open negotiation. */
function LookAtDeal(props: {
  readonly into: string | null
  readonly received: string | null
  readonly onEnd: () => void
}) {
  const { into, received, onEnd } = props
  const { asked, compared, isBusy, answer } = useLook(into, received, onEnd)
  if (compared !== null) return <MergeDialog {...compared} onEnd={onEnd} />
  if (asked === null) return null
  return <PassphraseDialog asked={asked} isBusy={isBusy} onAnswer={answer} onEnd={onEnd} />
}
