import type { TFunction } from 'i18next'
import { useEffect } from 'react'
import type { StoreNotice } from '../../electron/contract/channels.ts'
import { alteredRecordsText } from '../shared/alteredRecords.ts'
import { bridge } from '../shared/bridge.ts'
import { dayAndTime } from '../shared/format/dates.ts'
import { turnedText } from '../shared/turnedText.ts'
import { useMessages } from '../shared/ui/messages.ts'

const ASK_EVERY_MS = 10 * 60_000
const told = new Set<string>()

/** Tells once what main has to say about the store: where it lies, what was restored, a backup that failed. */
export function useStoreNotices(): void {
  const say = useMessages((state) => state.say)
  useEffect(() => {
    const ask = async () => {
      const reply = await bridge.invoke('store:notices', {}).catch(() => null)
      if (reply?.ok !== true) return
      for (const notice of reply.value) {
        const key = JSON.stringify(notice)
        if (told.has(key)) continue
        told.add(key)
        say(['restored', 'encrypted', 'decrypted'].includes(notice.kind) ? 'done' : 'problem', (t) =>
          noticeText(t, notice),
        )
      }
    }
    void ask()
    const timer = setInterval(() => void ask(), ASK_EVERY_MS)
    return () => clearInterval(timer)
  }, [say])
}

function noticeText(t: TFunction, notice: StoreNotice): string {
  switch (notice.kind) {
    case 'network-share':
      return t('store.network', { folder: notice.folder })
    case 'cloud-folder':
      return t('store.cloud', { folder: notice.folder, service: notice.service })
    case 'backup-failed':
      return t('store.backupFailed', { reason: t(`disk.${notice.reason}`) })
    case 'not-restored':
      return t('store.notRestored')
    case 'encrypted':
    case 'decrypted':
    case 'not-turned':
      return turnedText(t, notice)
    case 'records-altered':
      return alteredRecordsText(t, notice.records)
    case 'page-revived':
      return t('store.pageRevived', { at: dayAndTime(notice.at) })
    case 'restored': {
      const at = dayAndTime(notice.at)
      return notice.setAside === null
        ? t('store.restored', { at })
        : t('store.restoredAside', { at, file: notice.setAside })
    }
  }
}
