import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import forge from 'node-forge'
import { err, ok, type Result } from '../../../domain/result.ts'
import type { Identity } from './identity.ts'

export type P12Failure =
  | { readonly kind: 'not-a-p12' }
  | { readonly kind: 'wrong-password' }
  | { readonly kind: 'no-private-key' }
  | { readonly kind: 'no-certificate' }
  | { readonly kind: 'unsupported-key'; readonly found: string }

const { oids } = forge.pki

/**
 * The signer a P12 file holds: the private key (RSA, or EC on P-256, P-384, P-521), the certificate that belongs to it and
 * the others beside it. The password is used here and kept nowhere.
 */
export function readP12(file: Uint8Array, password: string): Result<Identity, P12Failure> {
  const opened = open(file, password)
  if (!opened.ok) return opened
  const key = privateKeys(opened.value)[0]
  if (key === undefined) return err({ kind: 'no-private-key' })
  if (!isSupported(key)) return err({ kind: 'unsupported-key', found: nameOfKey(key) })
  const certificates = certificatesOf(opened.value)
  const own = certificates.find((certificate) => new X509Certificate(certificate).checkPrivateKey(key))
  if (own === undefined) return err({ kind: 'no-certificate' })
  return ok({ key, certificate: own, chain: certificates.filter((other) => other !== own) })
}

function open(file: Uint8Array, password: string): Result<forge.pkcs12.Pkcs12Pfx, P12Failure> {
  const structure = attempt(() => forge.asn1.fromDer(Buffer.from(file).toString('latin1')))
  if (structure === null) return err({ kind: 'not-a-p12' })
  try {
    return ok(forge.pkcs12.pkcs12FromAsn1(structure, false, password))
  } catch (cause) {
    const outsideAscii = /[^\x20-\x7e]/u.test(password) && attempt(() => withUtf8(structure, password))
    if (outsideAscii) return ok(outsideAscii)
    const says = cause instanceof Error ? cause.message : ''
    return err({ kind: /password|decrypt/iu.test(says) ? 'wrong-password' : 'not-a-p12' })
  }
}

/**
 * Opens a file whose bags are encrypted under the UTF-8 of a password that is not plain ASCII, as newer programs do. The check
 * sum over the file counts the password otherwise, so it is left out: what does not decrypt to a key is refused all the same.
 */
function withUtf8(structure: forge.asn1.Asn1, password: string): forge.pkcs12.Pkcs12Pfx {
  const unchecked = sequence(partsOf(structure).slice(0, 2))
  return forge.pkcs12.pkcs12FromAsn1(unchecked, false, Buffer.from(password, 'utf8').toString('latin1'))
}

function privateKeys(file: forge.pkcs12.Pkcs12Pfx): readonly KeyObject[] {
  return [oids.pkcs8ShroudedKeyBag, oids.keyBag].flatMap((type) =>
    bagsOf(file, type).flatMap(({ key, asn1 }) => {
      const structure = key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(key)) : asn1
      const read = structure && attempt(() => privateKey(bytesOf(structure)))
      return read ? [read] : []
    }),
  )
}

function certificatesOf(file: forge.pkcs12.Pkcs12Pfx): readonly Uint8Array[] {
  return bagsOf(file, oids.certBag).flatMap(({ cert, asn1 }) => {
    const structure = cert ? asWritten(forge.pki.certificateToAsn1(cert)) : asn1
    const bytes = structure && bytesOf(structure)
    return bytes && attempt(() => new X509Certificate(bytes)) ? [bytes] : []
  })
}

/** The library writes RSA's algorithm anew; the certificate's signed part holds it as its issuer wrote it. */
function asWritten(certificate: forge.asn1.Asn1): forge.asn1.Asn1 {
  const [signedPart, , value] = partsOf(certificate)
  const fields = signedPart ? partsOf(signedPart) : []
  const algorithm = fields[fields[0]?.tagClass === forge.asn1.Class.CONTEXT_SPECIFIC ? 2 : 1]
  if (!signedPart || !algorithm || !value) return certificate
  return sequence([signedPart, algorithm, value])
}

function partsOf(structure: forge.asn1.Asn1): forge.asn1.Asn1[] {
  return Array.isArray(structure.value) ? structure.value : []
}

function sequence(parts: forge.asn1.Asn1[]): forge.asn1.Asn1 {
  return forge.asn1.create(forge.asn1.Class.UNIVERSAL, forge.asn1.Type.SEQUENCE, true, parts)
}

function bagsOf(file: forge.pkcs12.Pkcs12Pfx, type: string | undefined): readonly forge.pkcs12.Bag[] {
  return type === undefined ? [] : (file.getBags({ bagType: type })[type] ?? [])
}

function privateKey(bytes: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.from(bytes), format: 'der', type: 'pkcs8' })
}

function bytesOf(structure: forge.asn1.Asn1): Uint8Array {
  return new Uint8Array(Buffer.from(forge.asn1.toDer(structure).getBytes(), 'latin1'))
}

function attempt<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}

function isSupported(key: KeyObject): boolean {
  if (key.asymmetricKeyType === 'rsa') return (key.asymmetricKeyDetails?.modulusLength ?? 0) >= 2048
  const curve = key.asymmetricKeyDetails?.namedCurve ?? ''
  return key.asymmetricKeyType === 'ec' && ['prime256v1', 'secp384r1', 'secp521r1'].includes(curve)
}

function nameOfKey(key: KeyObject): string {
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {}
  return [key.asymmetricKeyType, modulusLength ?? namedCurve].filter((word) => word !== undefined).join(' ')
}
