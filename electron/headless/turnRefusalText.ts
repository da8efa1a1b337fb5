import type { TurnRefusal } from '../../db/encryption/turnEncryption.ts'
import type { DiskTrouble } from '../../db/storeFault.ts'
import { diskTroubleText, storeRefusalText } from './storeRefusalText.ts'

/** Why a store was neither encrypted nor written plain, in one English line. */
export function turnRefusalText(refusal: TurnRefusal): string {
  switch (refusal.kind) {
    case 'already-encrypted':
      return 'found it encrypted already, allowed a plain store; deal rekey changes its passphrase'
    case 'not-encrypted':
      return 'found it not encrypted, allowed an encrypted store'
    case 'in-use':
      return 'found the store in use, allowed one that no program has open'
    case 'not-turned':
      return `not done: ${diskTroubleText(refusal.reason)}; the store is as it was`
    case 'key-file-not-written':
      return `its key file was not written: ${diskTroubleText(refusal.reason)}; the store is as it was`
    default:
      return storeRefusalText(refusal)
  }
}

/** That the last step is the next opening's, in one English line. */
export function unfinishedText(trouble: DiskTrouble): string {
  return `The new file is made and takes its place when the store is opened next: ${diskTroubleText(trouble)}.`
}
