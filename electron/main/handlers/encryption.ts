import { randomInt } from 'node:crypto'
import path from 'node:path'
import { SHORTEST_PASSPHRASE } from '../../../db/encryption/passphraseKey.ts'
import { deletePlainCopies, plainCopies } from '../../../db/encryption/plainCopies.ts'
import type { StoreKey } from '../../../db/encryption/storeKey.ts'
import { keepInSystem, type MadeKey } from '../../../db/encryption/storeKeys.ts'
import { isKeptBySystem } from '../../../db/encryption/unlockStore.ts'
import type { StoreOptions } from '../../../db/open.ts'
import { err, ok, type Result } from '../../../domain/result.ts'
import type { EncryptionProgress, EncryptionState, ShownCode } from '../../contract/encryptionChannels.ts'
import type { Handlers } from '../answer.ts'
import { carried, madeKeyOf } from '../encryptionWork.ts'
import { writeWhole } from '../wholeFile.ts'
import { dayOf } from './dayOf.ts'
import { type Desk, type Turning, wordsOf } from './desk.ts'

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
  let progress: EncryptionProgress | null = null
  const work = desk.encryptionWork
  const keyBehind = async (typed: string): Promise<Result<StoreKey, Locking>> => {
    const { key } = binding
    if (key === undefined) return err({ kind: 'not-encrypted' })
    const isRight = await work('opensKey', { file: store.file, keyId: key.id, typed })
    return isRight ? ok(key) : err({ kind: 'wrong-passphrase' })
  }
  const turn = async (turning: Turning) => {
    progress = { kind: 'turn', step: 'closing' }
    try {
      return ok(
        await desk.turn(turning, (step) => {
          progress = { kind: 'turn', step }
        }),
      )
    } finally {
      progress = null
    }
  }
  const encryptCopies = async (key: StoreKey) => {
    const copies = plainCopies(store.file)
    const of = { file: store.file, key: carried(key), copies, options: withoutKey(desk.options) }
    const tell = (dealtWith: number) => {
      progress = { kind: 'copies', dealtWith, of: copies.length }
    }
    tell(0)
    try {
      return await work('encryptPlainCopies', of, tell)
    } finally {
      progress = null
    }
  }
  let copiesBefore: Promise<unknown> = Promise.resolve()
  return {
    'encryption:state': () =>
      ok({
        key: binding.key?.id.slice(0, ID_DIGITS_SHOWN) ?? null,
        plainCopies: binding.key === undefined ? [] : plainCopies(store.file).map(nameOf),
        fewest: SHORTEST_PASSPHRASE,
        system: systemStateOf(desk),
      }),
    'encryption:progress': () => ok(progress),
    'encryption:prepare': async ({ passphrase }) => {
      if (binding.key !== undefined) return err({ kind: 'already-encrypted' })
      const prepared = await work('makeKey', passphrase)
      if (!prepared.ok) return prepared
      made = madeKeyOf(prepared.value)
      return ok(show(made.recoveryCode))
    },
    'encryption:turnOn': ({ groups }) => {
      if (binding.key !== undefined) return err({ kind: 'already-encrypted' })
      if (made === null || shown === null) return err({ kind: 'not-prepared' })
      if (!areGivenBack(shown, groups)) return err({ kind: 'groups-differ' })
      return turn({ to: 'encrypted', made })
    },
    'encryption:turnOff': async ({ now }) => {
      const key = await keyBehind(now)
      return key.ok ? turn({ to: 'plain', key: key.value }) : key
    },
    'encryption:changePassphrase': async ({ now, passphrase }) => {
      const key = await keyBehind(now)
      if (!key.ok) return key
      return work('changePassphrase', { file: store.file, key: carried(key.value), passphrase })
    },
    'encryption:renewCode': async ({ now }) => {
      const key = await keyBehind(now)
      if (!key.ok) return key
      const renewed = await work('renewRecoveryCode', { file: store.file, key: carried(key.value) })
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
        : err({ kind: 'not-written', fileName: nameOf(file), reason: written.error })
    },
    'encryption:plainCopies': async ({ way }) => {
      const { key } = binding
      if (key === undefined) return err({ kind: 'not-encrypted' })
      const before = copiesBefore
      const dealing = before.then(() =>
        way === 'delete' ? ok(deletePlainCopies(store.file)) : encryptCopies(key),
      )
      // Asked for twice, the second finds what the first left.
      copiesBefore = dealing.catch(() => {})
      const dealt = await dealing
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
  const system = keeping()
  if (system === null) return 'absent'
  return isKeptBySystem(store.file, key.id, system.giveBack) ? 'kept' : 'not-kept'
}

function withoutKey({ key: _held, ...options }: StoreOptions): Omit<StoreOptions, 'key'> {
  return options
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
