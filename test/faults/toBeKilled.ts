import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { applyAction } from '../../db/actions.ts'
import { backUpDated } from '../../db/backupFolder.ts'
import { encryptPlainCopies } from '../../db/encryption/plainCopies.ts'
import { makeKey } from '../../db/encryption/storeKeys.ts'
import { decryptStore, encryptStore } from '../../db/encryption/turnEncryption.ts'
import { isStoreEncrypted } from '../../db/encryption/unlockStore.ts'
import { importNegotiation, openNegotiation } from '../../db/negotiations.ts'
import { openStore, type Store } from '../../db/open.ts'
import { restoreStore } from '../../db/restore.ts'
import { setProductFields } from '../../domain/actions/productChanges.ts'
import { keyBehind } from '../support/encryptedStores.ts'
import { product, negotiation as sample } from '../support/negotiations.ts'

/**
 * Does one kind of work on a store until it is killed, and says what was answered, one line each, as soon as it was.
 * Arguments: the work, the store's file, the migrations, what the work is given (the id of a negotiation, a copy, a
 * passphrase), what opens the store where it is encrypted, and of `saving` how many edits.
 */
const [work = '', file = '', migrationsFolder = '', given = '', typed = '', edits = ''] =
  process.argv.slice(2)
const options = { migrationsFolder }
const say = (what: string | number) => writeSync(1, `${what}\n`)
const at = '2026-11-23T09:00:00.000Z'

const keyOfStore = () => keyBehind(file, typed === '' ? undefined : typed)

function open(): Store {
  const store = openStore(file, isStoreEncrypted(file) ? { ...options, key: keyOfStore() } : options)
  if (!store.ok) throw new Error(JSON.stringify(store.error))
  return store.value
}

/** The price of the first product becomes the number of the edit. */
function edit(store: Store): number {
  const opened = openNegotiation(store, given)
  if (!opened.ok) throw new Error(opened.error.kind)
  const { revision, workspace } = opened.value
  const changes = setProductFields(workspace, 'P1', { listPrice: revision + 1 })
  const action = { id: `edit-${revision + 1}`, label: { key: 'price' }, changes }
  const saved = applyAction(store, { negotiation: given, revision, action, at })
  if (saved.ok) return saved.value.revision
  // Another program was faster; its edit stands, and this one comes after it.
  if (saved.error.kind === 'stale-revision') return edit(store)
  throw new Error(saved.error.kind)
}

const works: Readonly<Record<string, () => void>> = {
  writing: () => {
    const store = open()
    say('ready')
    for (;;) say(edit(store))
  },
  saving: () => {
    const store = open()
    say('ready')
    for (let left = Number(edits); left > 0; left -= 1) say(edit(store))
    store.close()
  },
  importing: () => {
    const products = Array.from({ length: 200 }, (_, index) => product(`P${index + 1}`))
    const store = open()
    const first = (store.sqlite.prepare('SELECT count(*) FROM negotiations').pluck().get() as number) + 1
    say('ready')
    for (let number = first; ; number += 1) {
      const arrival = { id: `import-${number}`, action: `action-${number}`, at }
      importNegotiation(store, arrival, sample({ products, name: String(number) }))
      say(number)
    }
  },
  migrating: () => {
    say('ready')
    open()
    say('migrated')
  },
  backingUp: () => {
    const store = open()
    say('ready')
    for (let minute = 0; ; minute += 1) {
      say(edit(store))
      const made = backUpDated(store, new Date(Date.UTC(2026, 10, 23, 9, minute)).toISOString())
      if (!made.ok) throw new Error(made.error.reason)
    }
  },
  restoring: () => {
    say('ready')
    const restored = restoreStore(file, given, options)
    if (!restored.ok) throw new Error(JSON.stringify(restored.error))
    say('restored')
  },
  /** Under a key behind the passphrase given; says its recovery code first. */
  encrypting: () => {
    const made = makeKey(given, randomBytes)
    if (!made.ok) throw new Error(made.error.kind)
    say(made.value.recoveryCode)
    say('ready')
    const turned = encryptStore(file, made.value, options)
    if (!turned.ok) throw new Error(JSON.stringify(turned.error))
    say('turned')
  },
  decrypting: () => {
    const key = keyOfStore()
    say('ready')
    const turned = decryptStore(file, key, options)
    if (!turned.ok) throw new Error(JSON.stringify(turned.error))
    say('turned')
  },
  /** Every plain copy of the store. */
  encryptingCopies: () => {
    const key = keyOfStore()
    say('ready')
    const done = encryptPlainCopies(file, key, options)
    if (!done.ok || done.value.left.length > 0) throw new Error(JSON.stringify(done))
    say('turned')
  },
}
works[work]?.()
