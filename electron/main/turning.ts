import { plainCopies } from '../../db/encryption/plainCopies.ts'
import type { StoreKey } from '../../db/encryption/storeKey.ts'
import type { TurnRefusal, TurnStep } from '../../db/encryption/turnEncryption.ts'
import { isStoreEncrypted } from '../../db/encryption/unlockStore.ts'
import { troubleOfRefusal } from '../../db/storeFile.ts'
import type { TurnedNotice } from '../contract/encryptionChannels.ts'
import { carried, type EncryptionWork } from './encryptionWork.ts'
import type { Turning } from './handlers/desk.ts'
import type { Place } from './place.ts'

/**
 * Turns a closed store: what is to be told of it, and the key it has from now on. Work that broke down leaves one whole
 * store, and which one it is the file itself says.
 */
export async function turned(
  { storeFile: file, options, log }: Place,
  turning: Turning,
  { work, told }: { readonly work: EncryptionWork; readonly told: (step: TurnStep) => void },
): Promise<{ readonly notice: TurnedNotice; readonly key: StoreKey | null }> {
  const { key: _not, ...plain } = options
  const key = turning.to === 'encrypted' ? turning.made.key : turning.key
  const turn = () =>
    turning.to === 'encrypted'
      ? work('encryptStore', { file, made: { ...turning.made, key: carried(key) }, options: plain }, told)
      : work('decryptStore', { file, key: carried(key), options: plain }, told)
  const refused = await turn().then(
    (done) => (done.ok ? null : notTurned(done.error)),
    (cause: unknown) => {
      log('turn', cause)
      return null
    },
  )
  const isEncrypted = isStoreEncrypted(file)
  const keyNow = isEncrypted ? key : null
  if (refused !== null) return { notice: refused, key: keyNow }
  if (isEncrypted !== (turning.to === 'encrypted')) {
    return { notice: { kind: 'not-turned', reason: 'disk-failed' }, key: keyNow }
  }
  return isEncrypted
    ? { notice: { kind: 'encrypted', plainCopies: plainCopies(file).length }, key: keyNow }
    : { notice: { kind: 'decrypted' }, key: keyNow }
}

function notTurned(refusal: TurnRefusal): TurnedNotice {
  switch (refusal.kind) {
    case 'not-turned':
    case 'key-file-not-written':
      return { kind: 'not-turned', reason: refusal.reason }
    case 'in-use':
      return { kind: 'not-turned', reason: 'in-use' }
    case 'already-encrypted':
    case 'not-encrypted':
    case 'migrations-altered':
      return { kind: 'not-turned', reason: 'replaced' }
    default:
      return { kind: 'not-turned', reason: troubleOfRefusal(refusal) }
  }
}
