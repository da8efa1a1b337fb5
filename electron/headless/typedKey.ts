import { AsyncLocalStorage } from 'node:async_hooks'
import { readFileSync } from 'node:fs'
import { isStoreEncrypted, type UnlockRefusal, unlockStore } from '../../db/encryption/unlockStore.ts'
import type { StoreOptions } from '../../db/open.ts'
import { err, ok, type Result } from '../../domain/result.ts'
import { migrationsFolder } from './migrationsFolder.ts'
import { storeRefusalText } from './storeRefusalText.ts'

/** The flag of every command that opens a store: what opens it is the first line of standard input. */
export const KEY_FLAG = 'key-stdin'

const MOST_LINES = 2
const typed = new AsyncLocalStorage<readonly string[]>()

/**
 * Runs a command with the lines of standard input at hand, which are written nowhere and never said; null where it cannot
 * be read.
 */
export function withTypedKey<Value>(act: () => Promise<Value>): Promise<Value> | null {
  const lines = linesOfInput()
  return lines === null ? null : typed.run(lines.slice(0, MOST_LINES), act)
}

function linesOfInput(): readonly string[] | null {
  try {
    return readFileSync(0, 'utf8')
      .replace(/^\ufeff/u, '')
      .split(/\r?\n/u)
  } catch {
    return null
  }
}

/** A line of standard input, from 0; null where the command was not told to read any. */
export function typedLine(at: number): string | null {
  const lines = typed.getStore()
  return lines === undefined ? null : (lines[at] ?? '')
}

/** How a store or a copy is opened: with its key where it is encrypted and `--key-stdin` opens it; else why not, in a sentence. */
export function storeOptions(file: string): Result<StoreOptions, string> {
  const line = typedLine(0)
  if (line === null) return ok({ migrationsFolder })
  if (!isStoreEncrypted(file)) {
    return err(`--${KEY_FLAG}: found ${file} not encrypted, allowed with an encrypted store only`)
  }
  const key = unlockStore(file, { typed: line })
  return key.ok ? ok({ migrationsFolder, key: key.value }) : err(`${file}: ${unlockRefusalText(key.error)}`)
}

/** Why a store was not unlocked, in one English line that says nothing of what was typed. */
export function unlockRefusalText(refusal: UnlockRefusal): string {
  switch (refusal.kind) {
    case 'wrong-passphrase':
      return 'found another passphrase, allowed the one it was encrypted with; the store and its key file are whole'
    case 'wrong-recovery-code':
      return 'found another recovery code, allowed the newest one of this store; the store and its key file are whole'
    case 'recovery-code-mistyped':
      return `found a recovery code whose group ${refusal.group} is mistyped, allowed the code as it was shown`
    case 'not-encrypted':
      return 'found a store that is not encrypted, allowed an encrypted one'
    case 'not-there':
      return 'cannot be read: no such file'
    case 'not-kept':
    case 'system-refused':
      return 'the system does not give the key out; the passphrase or the recovery code does'
    default:
      return storeRefusalText(refusal)
  }
}
