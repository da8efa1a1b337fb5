import { randomBytes, randomInt } from 'node:crypto'
import path from 'node:path'
import { findKeyFile } from '../../../db/encryption/keyFile.ts'
import { SHORTEST_PASSPHRASE } from '../../../db/encryption/passphraseKey.ts'
import { deletePlainCopies, encryptPlainCopies, plainCopies } from '../../../db/encryption/plainCopies.ts'
import { unwrapped } from '../../../db/encryption/sealedKey.ts'
import type { StoreKey } from '../../../db/encryption/storeKey.ts'
import {
  changePassphrase,
  keepInSystem,
  type MadeKey,
  makeKey,
  renewRecoveryCode,
} from '../../../db/encryption/storeKeys.ts'
import { readRecoveryCode } from '../../../domain/encryption/recoveryCode.ts'
import { err, ok, type Result } from '../../../domain/result.ts'
import type { EncryptionState, ShownCode } from '../../contract/encryptionChannels.ts'
import type { Handlers } from '../answer.ts'
import { writeWhole } from '../wholeFile.ts'
import { dayOf } from './dayOf.ts'
import { type Desk, wordsOf } from './desk.ts'

type EncryptionCalls = Extract<keyof Handlers, `encryption:${string}`>
type Locking = { readonly kind: 'not-encrypted' } | { readonly kind: 'wrong-passphrase' }

const ASKED_BACK = 2
const GROUPS = 8
const ID_DIGITS_SHOWN = 8

/** The encryption of the open store: turned on and off, its passphrase and recovery code, and its plain copies. */
export function encryptionHandlers(desk: Desk): Pick<Handlers, EncryptionCalls> {
  const { store, binding } = desk
  let made: MadeKey | null = null
  let shown: ShownCode | null = null
  const show = (recoveryCode: string): ShownCode => {
    shown = { recoveryCode, askedBack: groupsAskedBack() }
    return shown
  }
  const keyBehind = (typed: string): Result<StoreKey, Locking> => {
    const { key } = binding
    if (key === undefined) return err({ kind: 'not-encrypted' })
    return opensKey(store.file, key, typed) ? ok(key) : err({ kind: 'wrong-passphrase' })
  }
  return {
    'encryption:state': () =>
      ok({
        key: binding.key?.id.slice(0, ID_DIGITS_SHOWN) ?? null,
        plainCopies: binding.key === undefined ? [] : plainCopies(store.file).map(nameOf),
        fewest: SHORTEST_PASSPHRASE,
        system: systemStateOf(desk),
      }),
    'encryption:prepare': ({ passphrase }) => {
      if (binding.key !== undefined) return err({ kind: 'already-encrypted' })
      const prepared = makeKey(passphrase, randomBytes)
      if (!prepared.ok) return prepared
      made = prepared.value
      return ok(show(made.recoveryCode))
    },
    'encryption:turnOn': ({ groups }) => {
      if (binding.key !== undefined) return err({ kind: 'already-encrypted' })
      if (made === null || shown === null) return err({ kind: 'not-prepared' })
      if (!areGivenBack(shown, groups)) return err({ kind: 'groups-differ' })
      desk.turn({ to: 'encrypted', made })
      return ok(null)
    },
    'encryption:turnOff': ({ now }) => {
      const key = keyBehind(now)
      if (!key.ok) return key
      desk.turn({ to: 'plain', key: key.value })
      return ok(null)
    },
    'encryption:changePassphrase': ({ now, passphrase }) => {
      const key = keyBehind(now)
      return key.ok ? changePassphrase(store.file, key.value, passphrase, randomBytes) : key
    },
    'encryption:renewCode': ({ now }) => {
      const key = keyBehind(now)
      if (!key.ok) return key
      const renewed = renewRecoveryCode(store.file, key.value, randomBytes)
      return renewed.ok ? ok(show(renewed.value)) : renewed
    },
    'encryption:keepInSystem': ({ isKept }) => {
      const { key } = binding
      if (key === undefined) return err({ kind: 'not-encrypted' })
      if (!isKept) return keepInSystem(store.file, key, null)
      const keeping = desk.keeping()
      return keeping === null
        ? err({ kind: 'no-keeping' })
        : keepInSystem(store.file, key, keeping.keep(key.secret()))
    },
    'encryption:saveCode': async () => {
      if (shown === null) return err({ kind: 'not-prepared' })
      const { title, text } = wordsOf(desk).recoveryCode
      const { recoveryCode } = shown
      const file = await desk.dialogs.fileToSave('recoveryCode', `${title} ${dayOf(desk.now())}.txt`)
      if (file === null) return err({ kind: 'cancelled' })
      const written = await writeWhole(file, `${text}\r\n\r\n${recoveryCode}\r\n\r\n${store.file}\r\n`)
      return written.ok
        ? ok({ fileName: nameOf(file) })
        : err({ kind: 'not-written', fileName: nameOf(file), reason: wordsOf(desk).disk[written.error] })
    },
    'encryption:plainCopies': ({ way }) => {
      const { key } = binding
      if (key === undefined) return err({ kind: 'not-encrypted' })
      const dealt =
        way === 'delete'
          ? ok(deletePlainCopies(store.file))
          : encryptPlainCopies(store.file, key, desk.options)
      if (!dealt.ok) throw new Error(dealt.error.kind)
      const { done, left } = dealt.value
      return ok({
        done: done.length,
        left: left.map(({ file, reason }) => ({ fileName: nameOf(file), reason })),
      })
    },
  }
}

function systemStateOf({ store, binding: { key }, keeping }: Desk): EncryptionState['system'] {
  if (key === undefined) return 'not-kept'
  const found = findKeyFile(store.file, key.id)
  const isKept = 'content' in found && found.content.wrappings.some(({ kind }) => kind === 'system')
  return isKept ? 'kept' : keeping() === null ? 'absent' : 'not-kept'
}

/** Whether what was typed is the passphrase or the recovery code. The open store itself is not read. */
function opensKey(file: string, key: StoreKey, typed: string): boolean {
  const found = findKeyFile(file, key.id)
  if (!('content' in found)) return false
  const code = readRecoveryCode(typed)
  return (
    (code.ok && unwrapped(found.content, code.value) !== null) || unwrapped(found.content, typed) !== null
  )
}

/** Two groups nobody foresees, in their order. */
function groupsAskedBack(): readonly number[] {
  const asked = new Set<number>()
  while (asked.size < ASKED_BACK) asked.add(randomInt(GROUPS) + 1)
  return [...asked].sort()
}

function areGivenBack({ recoveryCode, askedBack }: ShownCode, groups: readonly string[]): boolean {
  const all = recoveryCode.split('-')
  return (
    groups.length === askedBack.length &&
    askedBack.every((group, at) => all[group - 1] === groups[at]?.normalize('NFKC').trim().toUpperCase())
  )
}

function nameOf(file: string): string {
  return path.basename(file)
}
