import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { DealLook, MergeLook, Reply } from '../../../electron/contract/channels.ts'
import { bridge } from '../../shared/bridge.ts'
import { useMessages } from '../../shared/ui/messages.ts'
import { newsText } from './newsText.ts'

type Failure = Extract<Reply<'dealFile:look'>, { ok: false }>['error']
export type Asked = Extract<Failure, { kind: 'passphrase-asked' }>
export type Compared = { readonly look: DealLook; readonly merge: MergeLook }

/**
 * Has a package chosen and opened, asking for its passphrase as often as it takes; then it is opened beside others, or
 * compared with the negotiation `into`. `received` is one that came from outside. The passphrase stays in the call that carries it.
 */
export function useLook(into: string | null, received: string | null, end: () => void) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const say = useMessages((state) => state.say)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [compared, setCompared] = useState<Compared | null>(null)
  const [isBusy, setBusy] = useState(false)

  const fail = useCallback(
    (failure: { readonly kind: string } | undefined) => {
      end()
      if (failure?.kind === 'cancelled') return
      const isRefused = (each: typeof failure): each is Extract<Failure, { kind: 'file-refused' }> =>
        each?.kind === 'file-refused'
      if (!isRefused(failure)) return say('problem', (t) => t('dealFile.failed'))
      const faults = failure.faults.join(t('list.semicolon'))
      say('problem', (t) => t('dealFile.refused', { file: failure.fileName, faults }))
    },
    [end, say, t],
  )

  const open = useCallback(
    async (look: DealLook) => {
      const request = { action: crypto.randomUUID(), token: look.token }
      const reply = await bridge.invoke('dealFile:open', request).catch(() => null)
      if (reply?.ok !== true) return fail(reply?.error)
      end()
      const { id, isBeside, sealed } = reply.value
      const how = look.edition === 'retailer' ? 'retailer' : isBeside ? 'beside' : 'own'
      say('done', (t) => [t(`dealFile.opened.${how}`, { name: look.name }), newsText(t, sealed)].join(''))
      navigate(`/negotiation/${encodeURIComponent(id)}/terms`)
    },
    [end, fail, navigate, say],
  )

  const compare = useCallback(
    async (look: DealLook, negotiation: string) => {
      const reply = await bridge
        .invoke('dealFile:compare', { negotiation, token: look.token })
        .catch(() => null)
      if (reply?.ok !== true) return fail(reply?.error)
      setCompared({ look, merge: reply.value })
    },
    [fail],
  )

  const look = useCallback(
    async (passphrase: string | null, again: string | null) => {
      setBusy(true)
      const reply = await bridge.invoke('dealFile:look', { passphrase, again }).catch(() => null)
      setBusy(false)
      if (reply?.ok === true) return into === null ? open(reply.value) : compare(reply.value, into)
      if (reply?.error.kind === 'passphrase-asked') return setAsked(reply.error)
      fail(reply?.error)
    },
    [into, open, compare, fail],
  )

  const isBegun = useRef(false)
  useEffect(() => {
    if (isBegun.current) return
    isBegun.current = true
    void look(null, received)
  }, [look, received])

  const answer = (passphrase: string) => void look(passphrase, asked?.token ?? null)
  return { asked, compared, isBusy, answer }
}
