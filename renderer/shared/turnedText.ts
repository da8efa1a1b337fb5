import type { TFunction } from 'i18next'
import type { TurnedNotice } from '../../electron/contract/encryptionChannels.ts'

/** What is said of the encryption after it was turned on or off, or was not. */
export function turnedText(t: TFunction, notice: TurnedNotice): string {
  switch (notice.kind) {
    case 'encrypted':
      return notice.plainCopies === 0
        ? t('encryption.turnedOn')
        : t('encryption.turnedOnCopies', { count: notice.plainCopies })
    case 'decrypted':
      return t('encryption.turnedOff')
    case 'not-turned':
      return t('encryption.notTurned', { reason: t(`disk.${notice.reason}`) })
  }
}
