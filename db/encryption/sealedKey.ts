import { createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto'
import { z } from 'zod'
import { KEY_BYTES, passphraseKey, SALT_BYTES, SCRYPT } from './passphraseKey.ts'
import { KEY_ID_BYTES, StoreKey } from './storeKey.ts'

const FORMAT = 'dealtable.key'
const VERSION = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16
const LARGEST_BLOB_BYTES = 4_096
const RECOVERY_KDF = 'hkdf-sha256'

/** Unpredictable bytes of a length; given in, so that nothing here makes chance. */
export type RandomBytes = (length: number) => Uint8Array

const base64 = (bytes: number) => z.base64().refine((text) => Buffer.from(text, 'base64').length === bytes)
const locked = {
  salt: base64(SALT_BYTES),
  nonce: base64(NONCE_BYTES),
  sealed: base64(KEY_BYTES + TAG_BYTES),
}

const wrappingSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('passphrase'),
    // Costs are fixed, so that a stranger's file cannot make us spend memory.
    kdf: z.strictObject({
      name: z.literal(SCRYPT.name),
      N: z.literal(SCRYPT.N),
      r: z.literal(SCRYPT.r),
      p: z.literal(SCRYPT.p),
    }),
    ...locked,
  }),
  z.strictObject({ kind: z.literal('recovery-code'), kdf: z.literal(RECOVERY_KDF), ...locked }),
  z.strictObject({
    kind: z.literal('system'),
    sealed: z.base64().refine((text) => text.length > 0 && text.length <= LARGEST_BLOB_BYTES),
  }),
])

const contentSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  keyId: z.string().regex(/^[0-9a-f]{32}$/u),
  /** What only the right key gives; tells a wrong key from a damaged store before the store is read. */
  check: z.string().regex(/^[0-9a-f]{32}$/u),
  wrappings: z
    .array(wrappingSchema)
    .min(1)
    .max(3)
    .refine((all) => new Set(all.map(({ kind }) => kind)).size === all.length),
})

/** One way to the key of a store: behind a passphrase, behind the recovery code, or in the system's own keeping. */
export type Wrapping = z.output<typeof wrappingSchema>

/** What a key file says: which key it is and the ways to it. Nobody who has the file alone has the key. */
export type SealedKey = z.output<typeof contentSchema>

export type SealedKeyFault =
  | { readonly kind: 'key-file-damaged' }
  | { readonly kind: 'newer-key-file'; readonly found: number; readonly ours: number }

/** A new key for a store. */
export function newStoreKey(randomBytes: RandomBytes): StoreKey {
  return new StoreKey(Buffer.from(randomBytes(KEY_ID_BYTES)).toString('hex'), randomBytes(KEY_BYTES))
}

/** A key with the ways to it. */
export function sealedKeyOf(key: StoreKey, wrappings: readonly Wrapping[]): SealedKey {
  return { format: FORMAT, version: VERSION, keyId: key.id, check: key.check(), wrappings: [...wrappings] }
}

/** The key behind a passphrase. */
export function underPassphrase(key: StoreKey, passphrase: string, randomBytes: RandomBytes): Wrapping {
  const salt = randomBytes(SALT_BYTES)
  const sealing = sealed(key, 'passphrase', passphraseKey(passphrase, salt), randomBytes)
  return { kind: 'passphrase', kdf: SCRYPT, salt: text(salt), ...sealing }
}

/** The key behind the bytes of a recovery code: too many to be tried, so nothing slows it down. */
export function underRecoveryCode(key: StoreKey, code: Uint8Array, randomBytes: RandomBytes): Wrapping {
  const salt = randomBytes(SALT_BYTES)
  const sealing = sealed(key, 'recovery-code', recoveryKey(code, salt), randomBytes)
  return { kind: 'recovery-code', kdf: RECOVERY_KDF, salt: text(salt), ...sealing }
}

/** The key in the system's keeping, as the system gave it back. */
export function underSystem(blob: Uint8Array): Wrapping {
  return { kind: 'system', sealed: text(blob) }
}

/** The key of a passphrase or of a code's bytes, null where they are not those of this file. */
export function unwrapped(file: SealedKey, given: string | Uint8Array): StoreKey | null {
  const kind = typeof given === 'string' ? 'passphrase' : 'recovery-code'
  const wrapping = file.wrappings.find((each) => each.kind === kind)
  if (wrapping === undefined || wrapping.kind === 'system') return null
  const salt = bytes(wrapping.salt)
  const key = typeof given === 'string' ? passphraseKey(given, salt) : recoveryKey(given, salt)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes(wrapping.nonce), { authTagLength: TAG_BYTES })
  decipher.setAAD(aad(file.keyId, kind))
  const whole = bytes(wrapping.sealed)
  decipher.setAuthTag(whole.subarray(KEY_BYTES))
  try {
    return checked(file, Buffer.concat([decipher.update(whole.subarray(0, KEY_BYTES)), decipher.final()]))
  } catch {
    return null
  }
}

/** The key out of the bytes the system kept, null where they are not this key. */
export function checked({ keyId, check }: SealedKey, secret: Uint8Array): StoreKey | null {
  if (secret.length !== KEY_BYTES) return null
  const key = new StoreKey(keyId, secret)
  return key.check() === check ? key : null
}

/** A key file as text. It ends with its own hash, by which damage is told from a wrong passphrase. */
export function keyFileText(content: SealedKey): string {
  return `${JSON.stringify({ ...content, sha256: hashOf(content) }, null, 1)}\n`
}

/** Reads a key file: what it says, or why it says nothing. */
export function readKeyFileText(file: string): SealedKey | SealedKeyFault {
  const read = jsonOf(file)
  const version = z.looseObject({ format: z.literal(FORMAT), version: z.int() }).safeParse(read)
  if (version.success && version.data.version > VERSION) {
    return { kind: 'newer-key-file', found: version.data.version, ours: VERSION }
  }
  const withHash = contentSchema.extend({ sha256: z.string() }).safeParse(read)
  if (!withHash.success) return { kind: 'key-file-damaged' }
  const { sha256, ...content } = withHash.data
  return hashOf(content) === sha256 ? content : { kind: 'key-file-damaged' }
}

function sealed(key: StoreKey, kind: Wrapping['kind'], wrappingKey: Buffer, randomBytes: RandomBytes) {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce)
  cipher.setAAD(aad(key.id, kind))
  const whole = Buffer.concat([cipher.update(key.secret()), cipher.final(), cipher.getAuthTag()])
  return { nonce: text(nonce), sealed: text(whole) }
}

function recoveryKey(code: Uint8Array, salt: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', code, salt, `${FORMAT} recovery-code`, KEY_BYTES))
}

/** A wrapping moved to the file of another key opens nothing. */
function aad(keyId: string, kind: Wrapping['kind']): Buffer {
  return Buffer.from(`${FORMAT} ${VERSION} ${keyId} ${kind}`, 'utf8')
}

function hashOf({ format, version, keyId, check, wrappings }: SealedKey): string {
  const said = JSON.stringify([
    format,
    version,
    keyId,
    check,
    wrappings.map((each) => Object.entries(each).sort()),
  ])
  return createHash('sha256').update(said).digest('hex')
}

const text = (content: Uint8Array) => Buffer.from(content).toString('base64')
const bytes = (content: string) => Buffer.from(content, 'base64')

function jsonOf(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return null
  }
}
