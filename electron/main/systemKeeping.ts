import { safeStorage } from 'electron'

/** The system's own keeping of a secret: what it makes of the bytes, and the bytes again. */
export type SystemKeeping = {
  readonly keep: (secret: Uint8Array) => Uint8Array
  /** Null where the system does not give them back: another user, another computer, a keyring that stays shut. */
  readonly giveBack: (blob: Uint8Array) => Uint8Array | null
}

const REAL_ON_LINUX = ['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6']

/** How Chromium marks what it sealed under a key from a keyring; "v10" is the one from its source. */
const SEALED_BY_KEYRING = 'v11'

/**
 * The keeping of this system, null where it has none that is worth the name: without a keyring, Chromium on Linux hides
 * secrets under a password that stands in its source. Asking may make macOS ask the person, so nobody asks without need.
 */
export function systemKeeping(): SystemKeeping | null {
  if (!safeStorage.isEncryptionAvailable()) return null
  if (process.platform === 'linux' && !isRealOnLinux()) return null
  return {
    keep: (secret) => safeStorage.encryptString(Buffer.from(secret).toString('base64')),
    giveBack: (blob) => {
      try {
        return Buffer.from(safeStorage.decryptString(Buffer.from(blob)), 'base64')
      } catch {
        return null
      }
    },
  }
}

/** An Electron before 28 does not name its keyring; there the seal tells. */
function isRealOnLinux(): boolean {
  const { getSelectedStorageBackend } = safeStorage as Partial<typeof safeStorage>
  return getSelectedStorageBackend === undefined
    ? safeStorage.encryptString('any').toString('latin1').startsWith(SEALED_BY_KEYRING)
    : REAL_ON_LINUX.includes(getSelectedStorageBackend.call(safeStorage))
}
