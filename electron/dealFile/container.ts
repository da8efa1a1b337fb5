import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { passphraseKey, SALT_BYTES, SCRYPT } from '../../db/encryption/passphraseKey.ts'
import { err, ok, type Result } from '../../domain/result.ts'

/**
 * A negotiation package as bytes: the mark, the header's length and its JSON, the parts packed (and encrypted where
 * there is a passphrase), and a SHA-256 over everything before it. The header is authenticated with what is encrypted.
 */

/** One part by its name. Names are labels and never places on a disk. */
export type Part = { readonly name: string; readonly content: Uint8Array }

/** Why bytes are no package, or none that can be opened. */
export type ContainerRefusal =
  | { readonly kind: 'not-a-package' }
  | { readonly kind: 'newer-format'; readonly found: number; readonly ours: number }
  | { readonly kind: 'damaged' }
  /** What it would come to is more than a package may hold. */
  | { readonly kind: 'too-large'; readonly found: number; readonly most: number }
  | { readonly kind: 'passphrase-needed' }
  /** The bytes are as they were written; only the passphrase opens something else. */
  | { readonly kind: 'wrong-passphrase' }

export type Sealing = {
  readonly edition: 'supplier' | 'retailer'
  readonly passphrase: string | null
  /** Unpredictable bytes of a length; given in, so that nothing here makes chance. */
  readonly randomBytes: (length: number) => Uint8Array
}

export const LARGEST_PACKAGE_BYTES = 256 * 1024 * 1024
const LARGEST_BODY_BYTES = 512 * 1024 * 1024
const FORMAT_VERSION = 1
const MARK = Buffer.from('DealTableDeal\r\n\x1a\n', 'latin1')
const LENGTH_BYTES = 4
const HASH_BYTES = 32
const TAG_BYTES = 16
const LARGEST_HEADER_BYTES = 4_096
const MOST_PARTS = 10_000
const NONCE_BYTES = 12

const base64 = (bytes: number) => z.base64().refine((text) => Buffer.from(text, 'base64').length === bytes)

const headerSchema = z.strictObject({
  format: z.literal('dealtable.deal'),
  version: z.int().min(1),
  edition: z.enum(['supplier', 'retailer']),
  bodyBytes: z.int().min(0),
  encryption: z
    .strictObject({
      cipher: z.literal('aes-256-gcm'),
      // Costs are fixed, so that a stranger's header cannot make us spend memory.
      kdf: z.strictObject({
        name: z.literal(SCRYPT.name),
        N: z.literal(SCRYPT.N),
        r: z.literal(SCRYPT.r),
        p: z.literal(SCRYPT.p),
      }),
      salt: base64(SALT_BYTES),
      nonce: base64(NONCE_BYTES),
    })
    .nullable(),
})
type Header = z.output<typeof headerSchema>

const manifestSchema = z
  .array(
    z.strictObject({
      name: z.string().regex(/^[a-z][a-zA-Z]{0,40}(?:\/\d{1,6})?$/u),
      bytes: z.int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/u),
    }),
  )
  .max(MOST_PARTS)

/** Parts as the bytes of a package. The same parts without a passphrase are the same bytes. */
export function sealParts(parts: readonly Part[], sealing: Sealing): Uint8Array {
  const body = bodyOf(parts)
  const packed = deflateRawSync(body)
  const { passphrase, edition, randomBytes } = sealing
  const encryption =
    passphrase === null
      ? null
      : {
          cipher: 'aes-256-gcm' as const,
          kdf: SCRYPT,
          salt: Buffer.from(randomBytes(SALT_BYTES)).toString('base64'),
          nonce: Buffer.from(randomBytes(NONCE_BYTES)).toString('base64'),
        }
  const header: Header = {
    format: 'dealtable.deal',
    version: FORMAT_VERSION,
    edition,
    bodyBytes: body.length,
    encryption,
  }
  const head = withLength(Buffer.from(JSON.stringify(header), 'utf8'))
  const before = Buffer.concat([MARK, head])
  const payload = passphrase === null ? packed : encrypted(packed, before, header, passphrase)
  const whole = Buffer.concat([before, payload])
  return new Uint8Array(Buffer.concat([whole, sha256(whole)]))
}

type Outside = { readonly edition: 'supplier' | 'retailer'; readonly isEncrypted: boolean }

/** The parts of a package after every check; a stranger's bytes, so where a window waits it runs where it can be stopped. */
export function openParts(
  bytes: Uint8Array,
  passphrase: string | null,
): Result<Outside & { readonly parts: readonly Part[] }, ContainerRefusal> {
  const found = frameOf(bytes)
  if (!found.ok) return found
  const { header, before, payload } = found.value
  if (header.bodyBytes > LARGEST_BODY_BYTES) {
    return err({ kind: 'too-large', found: header.bodyBytes, most: LARGEST_BODY_BYTES })
  }
  if (header.encryption !== null && passphrase === null) return err({ kind: 'passphrase-needed' })
  const packed = header.encryption === null ? payload : decrypted(payload, before, header, passphrase ?? '')
  if (packed === null) return err({ kind: 'wrong-passphrase' })
  const body = inflated(packed, header.bodyBytes)
  const parts = body === null ? null : partsOf(body)
  if (parts === null) return err({ kind: 'damaged' })
  return ok({ edition: header.edition, isEncrypted: header.encryption !== null, parts })
}

/** Whether a file says it is a package. */
export function isPackage(bytes: Uint8Array): boolean {
  return MARK.equals(bytes.subarray(0, MARK.length))
}

type Frame = { readonly header: Header; readonly before: Buffer; readonly payload: Buffer }

function frameOf(bytes: Uint8Array): Result<Frame, ContainerRefusal> {
  if (!isPackage(bytes)) return err({ kind: 'not-a-package' })
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = MARK.length + LENGTH_BYTES
  if (all.length < start + HASH_BYTES) return err({ kind: 'damaged' })
  const length = all.readUInt32BE(MARK.length)
  const end = all.length - HASH_BYTES
  if (length > LARGEST_HEADER_BYTES || start + length > end) return err({ kind: 'damaged' })
  const isWhole = sha256(all.subarray(0, end)).equals(all.subarray(end))
  const read = jsonOf(all.subarray(start, start + length))
  // A newer program may write anything after the version it names.
  const version = z
    .looseObject({ format: z.literal('dealtable.deal'), version: z.int().min(1) })
    .safeParse(read)
  if (isWhole && version.success && version.data.version > FORMAT_VERSION) {
    return err({ kind: 'newer-format', found: version.data.version, ours: FORMAT_VERSION })
  }
  const header = headerSchema.safeParse(read)
  if (!isWhole || !header.success) return err({ kind: 'damaged' })
  return ok({
    header: header.data,
    before: all.subarray(0, start + length),
    payload: all.subarray(start + length, end),
  })
}

function bodyOf(parts: readonly Part[]): Buffer {
  const manifest = parts.map(({ name, content }) => ({
    name,
    bytes: content.length,
    sha256: sha256(content).toString('hex'),
  }))
  return Buffer.concat([
    withLength(Buffer.from(JSON.stringify(manifest), 'utf8')),
    ...parts.map(({ content }) => content),
  ])
}

/** The parts in the manifest's order, each as its hash says, with nothing before, between or behind them. */
function partsOf(body: Buffer): readonly Part[] | null {
  if (body.length < LENGTH_BYTES) return null
  const start = LENGTH_BYTES + body.readUInt32BE(0)
  if (start > body.length) return null
  const manifest = manifestSchema.safeParse(jsonOf(body.subarray(LENGTH_BYTES, start)))
  if (!manifest.success) return null
  const names = new Set(manifest.data.map(({ name }) => name))
  if (names.size !== manifest.data.length) return null
  const parts: Part[] = []
  let at = start
  for (const { name, bytes, sha256: hash } of manifest.data) {
    const content = body.subarray(at, at + bytes)
    at += bytes
    if (content.length !== bytes || sha256(content).toString('hex') !== hash) return null
    parts.push({ name, content: new Uint8Array(content) })
  }
  return at === body.length ? parts : null
}

function inflated(packed: Buffer, bytes: number): Buffer | null {
  try {
    const body = inflateRawSync(packed, { maxOutputLength: Math.max(1, bytes) })
    return body.length === bytes ? body : null
  } catch {
    return null
  }
}

function encrypted(packed: Buffer, before: Buffer, header: Header, passphrase: string): Buffer {
  const { key, nonce } = keyOf(header, passphrase)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(before)
  return Buffer.concat([cipher.update(packed), cipher.final(), cipher.getAuthTag()])
}

function decrypted(payload: Buffer, before: Buffer, header: Header, passphrase: string): Buffer | null {
  if (payload.length < TAG_BYTES) return null
  const { key, nonce } = keyOf(header, passphrase)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(before)
  decipher.setAuthTag(payload.subarray(payload.length - TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(payload.subarray(0, payload.length - TAG_BYTES)), decipher.final()])
  } catch {
    return null
  }
}

function keyOf({ encryption }: Header, passphrase: string): { readonly key: Buffer; readonly nonce: Buffer } {
  if (encryption === null) throw new Error('Nothing is encrypted here.')
  const salt = Buffer.from(encryption.salt, 'base64')
  return { key: passphraseKey(passphrase, salt), nonce: Buffer.from(encryption.nonce, 'base64') }
}

function withLength(content: Buffer): Buffer {
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt32BE(content.length)
  return Buffer.concat([length, content])
}

function jsonOf(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8'))
  } catch {
    return null
  }
}

function sha256(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest()
}
