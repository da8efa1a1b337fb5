import type { TFunction } from 'i18next'
import type { SealedNews } from '../../../electron/contract/channels.ts'

/** What came of snapshots, sheets and papers, as sentences behind another one; empty where there were none. */
export function newsText(t: TFunction, news: readonly SealedNews[]): string {
  const added = news.filter(({ reason }) => reason === 'added').length
  const kept = news.flatMap(({ what, name, reason }) =>
    reason === 'added'
      ? []
      : [
          t('dealFile.notTaken', {
            what: t(`dealFile.sealed.${what}`),
            name,
            reason: t(`dealFile.reason.${reason}`),
          }),
        ],
  )
  return [...(added === 0 ? [] : [t('dealFile.sealedAdded', { count: added })]), ...kept].join('')
}
