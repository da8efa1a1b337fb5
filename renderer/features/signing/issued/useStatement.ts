import { useState } from 'react'
import type { ChosenStamp } from './StampChoice.tsx'

/** What a signature says beside who signs: the picture that is put on the paper, and what for. */
export type Statement = {
  readonly stamp: ChosenStamp | null
  readonly setStamp: (stamp: ChosenStamp | null) => void
  readonly reason: string
  readonly setReason: (reason: string) => void
  /** As main is told; what was left out is not in it. */
  readonly given: { readonly stamp?: string; readonly reason?: string }
}

export function useStatement(): Statement {
  const [stamp, setStamp] = useState<ChosenStamp | null>(null)
  const [reason, setReason] = useState('')
  const said = reason.trim()
  const given = {
    ...(stamp === null ? {} : { stamp: stamp.token }),
    ...(said === '' ? {} : { reason: said }),
  }
  return { stamp, setStamp, reason, setReason, given }
}
