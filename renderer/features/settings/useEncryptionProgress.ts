import { useEffect, useState } from 'react'
import type { EncryptionProgress } from '../../../electron/contract/encryptionChannels.ts'
import { bridge } from '../../shared/bridge.ts'

const ASK_EVERY_MS = 200

/** How far the work about the encryption is, asked again and again while it goes on; null otherwise. */
export function useEncryptionProgress(isGoingOn: boolean): EncryptionProgress | null {
  const [progress, setProgress] = useState<EncryptionProgress | null>(null)
  useEffect(() => {
    if (!isGoingOn) return
    let isEnded = false
    const ask = async () => {
      const reply = await bridge.invoke('encryption:progress', {}).catch(() => null)
      if (reply?.ok === true && !isEnded) setProgress(reply.value)
    }
    void ask()
    const timer = setInterval(() => void ask(), ASK_EVERY_MS)
    return () => {
      isEnded = true
      clearInterval(timer)
      setProgress(null)
    }
  }, [isGoingOn])
  return progress
}
