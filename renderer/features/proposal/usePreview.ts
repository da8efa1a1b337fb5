import { useEffect, useRef, useState } from 'react'
import type { Edition } from '../../../domain/locale/bilingual.ts'
import type { Reply } from '../../../electron/contract/channels.ts'
import { bridge } from '../../shared/bridge.ts'
import { useIsStored, useSession } from '../../shared/negotiation/openNegotiation.ts'

export type PreviewReply = Reply<'proposal:preview'>

/**
 * The paper as it would be written of what is stored; null until the first is made. One is made at a time, and of what
 * changed meanwhile only the newest. `isBehind` while the pages are of a moment ago.
 */
export function usePreview(edition: Edition): {
  readonly reply: PreviewReply | null
  readonly isBehind: boolean
} {
  const { id, workspace, picked } = useSession()
  const [made, setMade] = useState<{ readonly reply: PreviewReply; readonly of: unknown } | null>(null)
  const isMaking = useRef(false)
  const [round, setRound] = useState(0)
  const isStored = useIsStored()
  const wanted = useRef({ workspace, picked, edition })
  const { current } = wanted
  if (current.workspace !== workspace || current.picked !== picked || current.edition !== edition) {
    wanted.current = { workspace, picked, edition }
  }
  const subject = wanted.current
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks again once the one before is made
  useEffect(() => {
    if (!isStored || isMaking.current || made?.of === subject) return
    let isShown = true
    isMaking.current = true
    void bridge
      .invoke('proposal:preview', { negotiation: id, scenario: picked, edition })
      .catch((cause: unknown) => ({
        ok: false as const,
        error: { kind: 'unexpected' as const, detail: String(cause) },
      }))
      .then((reply) => {
        isMaking.current = false
        setMade({ reply, of: subject })
        if (!isShown) setRound((count) => count + 1)
      })
    return () => {
      isShown = false
    }
  }, [id, subject, isStored, round, made])
  return { reply: made?.reply ?? null, isBehind: made?.of !== subject }
}
