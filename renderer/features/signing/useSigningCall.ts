import { useState } from 'react'
import type { ChannelName, Reply, Request } from '../../../electron/contract/channels.ts'
import { bridge } from '../../shared/bridge.ts'
import { useLanguage } from '../../shared/preferences.ts'
import { useMessages } from '../../shared/ui/messages.ts'
import { failureText, type SigningFailure } from './failureText.ts'

type SigningCall = Extract<
  ChannelName,
  `termSheet:${string}` | `signing:${string}` | `returnedPaper:${string}` | `scan:${string}`
>
type Value<C extends SigningCall> = Extract<Reply<C>, { ok: true }>['value']

/**
 * Asks main one thing at a time and gives its value; null where there is none, which has been said then. A dialog that
 * was closed is no news.
 */
export function useSigningCall() {
  const language = useLanguage()
  const say = useMessages((state) => state.say)
  const [isBusy, setBusy] = useState(false)
  const ask = async <C extends SigningCall>(name: C, request: Request<C>): Promise<Value<C> | null> => {
    setBusy(true)
    const reply = (await bridge.invoke(name, request).catch((cause: unknown) => ({
      ok: false as const,
      error: { kind: 'unexpected' as const, detail: String(cause) },
    }))) as { ok: true; value: Value<C> } | { ok: false; error: SigningFailure }
    setBusy(false)
    if (reply.ok) return reply.value
    if (reply.error.kind !== 'cancelled') say('problem', (t) => failureText(t, reply.error, language))
    return null
  }
  return { ask, isBusy }
}
