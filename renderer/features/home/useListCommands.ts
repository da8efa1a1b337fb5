import type { TFunction } from 'i18next'
import type { NegotiationSummary } from '../../../electron/contract/channels.ts'
import { bridge } from '../../shared/bridge.ts'
import { useOpenNegotiation } from '../../shared/negotiation/openNegotiation.ts'
import { useMessages } from '../../shared/ui/messages.ts'
import { useNegotiations } from './useNegotiations.ts'

/** What can be done to a negotiation from the list: written to a file, deleted and brought back, the sample made new. */
export function useListCommands() {
  const say = useMessages((state) => state.say)
  const load = useNegotiations((state) => state.load)
  const exportFile = async ({ id, name }: NegotiationSummary) => {
    const reply = await bridge.invoke('negotiation:exportFile', { negotiation: id }).catch(() => null)
    if (reply?.ok === true) return say('done', (t) => t('home.exported', { file: reply.value.fileName }))
    const failure = reply?.error
    if (failure?.kind === 'cancelled') return say('done', (t) => t('home.exportCancelled'))
    if (failure?.kind === 'not-written') {
      return say('problem', (t) =>
        t('home.notWritten', { file: failure.fileName, reason: t(`fileTrouble.${failure.reason}`) }),
      )
    }
    say('problem', (t) => t('home.exportFailed', { name }))
  }
  const restore = async ({ id, name }: Pick<NegotiationSummary, 'id' | 'name'>) => {
    const reply = await bridge.invoke('negotiation:restore', { negotiation: id }).catch(() => null)
    if (reply?.ok === true) {
      const { session, close } = useOpenNegotiation.getState()
      // A sample that comes back takes the place of the one there is.
      if (session?.isSample === true && session.id !== id) close(session.id)
      say('done', (t) => t('home.restored', { name }))
    } else say('problem', (t) => t('home.restoreFailed', { name }))
    await load()
  }
  const remove = async ({ id, name }: NegotiationSummary) => {
    const opened = await bridge.invoke('negotiation:open', { negotiation: id }).catch(() => null)
    const reply =
      opened?.ok === true
        ? await bridge
            .invoke('negotiation:delete', { negotiation: id, revision: opened.value.revision })
            .catch(() => null)
        : opened
    if (reply?.ok === true) {
      useOpenNegotiation.getState().close(id)
      const answer = { label: (t: TFunction) => t('home.undoDelete'), run: () => void restore({ id, name }) }
      say('done', (t) => t('home.deleted', { name }), answer)
    } else say('problem', (t) => t('home.deleteFailed', { name }))
    await load()
  }
  const resetSample = async ({ id, name }: NegotiationSummary) => {
    const reply = await bridge
      .invoke('negotiation:resetSample', { action: crypto.randomUUID() })
      .catch(() => null)
    if (reply?.ok === true) {
      useOpenNegotiation.getState().close(id)
      say('done', (t) => t('home.reset'), {
        label: (t) => t('home.undoReset'),
        run: () => void restore({ id, name }),
      })
    } else say('problem', (t) => t('home.resetFailed'))
    await load()
  }
  return { exportFile, remove, restore, resetSample }
}
