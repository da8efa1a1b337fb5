import { useEffect, useState } from 'react'
import type { TermSheetFacts } from '../../../../domain/documents/termSheet.ts'
import { useSigningCall } from '../useSigningCall.ts'

/** A sheet as it was issued: what it says, and its paper as base64. */
export type Issued = { readonly facts: TermSheetFacts; readonly pdf: string }

/** An issued sheet out of the store; null until it is read, and where it cannot be, which has been said then. */
export function useIssued(sheet: string): Issued | null {
  const { ask } = useSigningCall()
  const [issued, setIssued] = useState<Issued | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once for a sheet; what was issued never changes
  useEffect(() => {
    let isGone = false
    setIssued(null)
    void ask('termSheet:read', { sheet }).then((read) => {
      if (!isGone && read !== null) setIssued(read)
    })
    return () => {
      isGone = true
    }
  }, [sheet])
  return issued
}
