import i18next from 'i18next'
import { bridge } from '../../shared/bridge.ts'
import { useOpenNegotiation } from '../../shared/negotiation/openNegotiation.ts'
import { useMessages } from '../../shared/ui/messages.ts'
import { useWorkbook } from './useWorkbook.ts'

const MOST_FAULTS_SHOWN = 5

/** Asks for a workbook that came back and shows what it says differently; nothing is taken over yet. */
export async function beginImport(): Promise<void> {
  const { session, save } = useOpenNegotiation.getState()
  const { say } = useMessages.getState()
  if (session === null) return
  if (save.kind !== 'saved') return say('problem', (t) => t('workbook.back.notStored'))
  const reply = await bridge.invoke('workbook:look', { negotiation: session.id }).catch(() => null)
  if (reply?.ok === true) return useWorkbook.getState().show(reply.value)
  const failure = reply?.error
  if (failure?.kind === 'cancelled') return
  if (failure?.kind !== 'file-refused') return say('problem', (t) => t('workbook.back.failed'))
  const { fileName: file, faults } = failure
  const told = faults.slice(0, MOST_FAULTS_SHOWN).join(i18next.t('list.semicolon'))
  const more = faults.length - MOST_FAULTS_SHOWN
  const rest = more > 0 ? i18next.t('workbook.back.moreFaults', { count: more }) : ''
  say('problem', (t) => t('workbook.back.refused', { file, faults: `${told}${rest}` }))
}
