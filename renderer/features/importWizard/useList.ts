import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListKind } from '../../../domain/lists/listChoice.ts'
import type { ListLook, ListVerdict, Request } from '../../../electron/contract/channels.ts'
import { bridge } from '../../shared/bridge.ts'
import { useMessages } from '../../shared/ui/messages.ts'

export type Encoding = Request<'list:look'>['encoding']
type Wanted = Request<'list:judge'>['choice']

/** The list of a file as main sees it: looked at, judged again with every change of how it is to be read. */
export function useList(negotiation: string, kind: ListKind, end: () => void) {
  const { t } = useTranslation()
  const say = useMessages((state) => state.say)
  const [look, setLook] = useState<ListLook | null>(null)
  const [verdict, setVerdict] = useState<ListVerdict | null>(null)
  const asked = useRef(0)

  const judge = useCallback(
    async (token: string, choice: Wanted) => {
      asked.current += 1
      const mine = asked.current
      const reply = await bridge.invoke('list:judge', { negotiation, token, choice }).catch(() => null)
      if (mine !== asked.current) return
      if (reply?.ok === true) return setVerdict(reply.value)
      say('problem', (t) => t('lists.import.failed'))
      end()
    },
    [negotiation, say, end],
  )

  const read = useCallback(
    async (encoding: Encoding, again?: string) => {
      const request = { negotiation, kind, encoding, ...(again === undefined ? {} : { again }) }
      const reply = await bridge.invoke('list:look', request).catch(() => null)
      if (reply?.ok === true) {
        setLook(reply.value)
        return judge(reply.value.token, {})
      }
      const failure = reply?.error
      if (failure?.kind === 'file-refused') {
        const faults = failure.faults.slice(0, 5).join(t('list.semicolon'))
        say('problem', (t) => t('lists.import.refused', { file: failure.fileName, faults }))
      } else if (failure?.kind !== 'cancelled') say('problem', (t) => t('lists.import.failed'))
      if (again === undefined) end()
    },
    [negotiation, kind, judge, say, t, end],
  )

  const isBegun = useRef(false)
  useEffect(() => {
    if (isBegun.current) return
    isBegun.current = true
    void read('auto')
  }, [read])

  /** Judges again with a part of the choice changed. Another sheet or header row begins with a fresh guess. */
  const change = (part: Wanted) => {
    if (look === null || verdict === null) return
    const { sheet, headerRow, columns, moneyUnit, tax, rates, rows } = { ...verdict.choice, ...part }
    const isFresh = part.sheet !== undefined || part.headerRow !== undefined
    const placed = part.sheet === undefined ? { sheet, headerRow } : { sheet }
    void judge(look.token, isFresh ? placed : { ...placed, columns, moneyUnit, tax, rates, rows })
  }
  return { look, verdict, read, change }
}
