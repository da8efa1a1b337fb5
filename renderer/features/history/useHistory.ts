import { useCallback, useEffect, useState } from 'react'
import type { HistoryPage, Reply } from '../../../electron/contract/channels.ts'
import { en } from '../../locale/en.ts'
import { zhCN } from '../../locale/zh-CN.ts'
import { bridge } from '../../shared/bridge.ts'
import { useOpenNegotiation, useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useLanguage } from '../../shared/preferences.ts'
import { searchWords } from './searchWords.ts'

/** Steps read at a time; more when somebody asks for what came before. */
const PAGE = 100

type Reading =
  | { readonly phase: 'reading' | 'failed' }
  | { readonly phase: 'ready'; readonly page: HistoryPage }

/** The history as it stands stored, the newest on top, read again after every save; older steps on request. */
export function useHistory(search: string) {
  const language = useLanguage()
  const { id } = useSession()
  const savedAt = useOpenNegotiation(({ save }) => (save.kind === 'saved' ? save.at : null))
  const [reading, setReading] = useState<Reading>({ phase: 'reading' })
  const [round, setRound] = useState(0)
  const read = useCallback(
    async (before: number | null): Promise<HistoryPage | null> => {
      const words = searchWords(search, (language === 'en' ? en : zhCN).action)
      const reply: Reply<'history:list'> | null = await bridge
        .invoke('history:list', {
          negotiation: id,
          limit: PAGE,
          ...(before === null ? {} : { before }),
          ...(words.length === 0 ? {} : { search: words }),
        })
        .catch(() => null)
      return reply?.ok === true ? reply.value : null
    },
    [id, search, language],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when something was saved, or somebody asks to
  useEffect(() => {
    let isLeft = false
    void read(null).then((page) => {
      if (!isLeft) setReading(page === null ? { phase: 'failed' } : { phase: 'ready', page })
    })
    return () => {
      isLeft = true
    }
  }, [read, savedAt, round])
  const readOlder = async () => {
    if (reading.phase !== 'ready' || reading.page.before === null) return
    const older = await read(reading.page.before)
    if (older === null) return setReading({ phase: 'failed' })
    setReading((now) =>
      now.phase === 'ready'
        ? { phase: 'ready', page: { ...older, steps: [...now.page.steps, ...older.steps] } }
        : now,
    )
  }
  return { reading, readOlder, again: () => setRound((count) => count + 1) }
}
