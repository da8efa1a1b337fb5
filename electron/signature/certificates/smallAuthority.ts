import {
  createHash,
  createPrivateKey,
  generateKeyPair,
  type KeyObject,
  randomBytes,
  X509Certificate,
} from 'node:crypto'
import { promisify } from 'node:util'
import { BitString, Integer, OctetString, PrintableString, Utf8String } from 'asn1js'
import {
  AttributeTypeAndValue,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  Extension,
  ExtKeyUsage,
  PublicKeyInfo,
  RelativeDistinguishedNames,
} from 'pkijs'
import { signatureAlgorithm, signatureOver } from '../cryptography.ts'
import type { Identity } from './identity.ts'

/** Who a certificate is for. */
export type Holder = { readonly name: string; readonly organisation?: string; readonly country?: string }
/** `rsa` is 2048 bits long, `ec` lies on P-256. */
export type KeyKind = 'rsa' | 'ec'
/** From when and for how many years a certificate holds. */
export type Term = { readonly from: Date; readonly years: number }

const generate = promisify(generateKeyPair)
const OID = {
  subjectKey: '2.5.29.14',
  keyUsage: '2.5.29.15',
  constraints: '2.5.29.19',
  authorityKey: '2.5.29.35',
  purposes: '2.5.29.37',
}
const DOCUMENT_SIGNING = '1.3.6.1.5.5.7.3.36'
const EMAIL_PROTECTION = '1.3.6.1.5.5.7.3.4'

/** A new authority of one's own: a key and a certificate that may issue others, and nothing else. */
export async function makeAuthority(holder: Holder, kind: KeyKind, term: Term): Promise<Identity> {
  const keys = await makeKeys(kind)
  const certificate = draft(holder, keys.publicKey, term)
  certificate.issuer = certificate.subject
  certificate.extensions = [
    extension(OID.constraints, true, new BasicConstraints({ cA: true, pathLenConstraint: 0 }).toSchema()),
    // keyCertSign and cRLSign.
    extension(OID.keyUsage, true, new BitString({ valueHex: Uint8Array.of(0x06).buffer, unusedBits: 1 })),
    keyExtension(OID.subjectKey, certificate),
  ]
  return { key: keys.privateKey, certificate: signed(certificate, keys.privateKey), chain: [] }
}

/** A signer's key and certificate under an authority: for documents, and not an authority itself. */
export async function makeSigner(
  authority: Identity,
  holder: Holder,
  kind: KeyKind,
  term: Term,
): Promise<Identity> {
  const keys = await makeKeys(kind)
  const issuer = Certificate.fromBER(new Uint8Array(authority.certificate))
  const certificate = draft(holder, keys.publicKey, term)
  certificate.issuer = issuer.subject
  certificate.extensions = [
    extension(OID.constraints, true, new BasicConstraints({ cA: false }).toSchema()),
    // digitalSignature and nonRepudiation.
    extension(OID.keyUsage, true, new BitString({ valueHex: Uint8Array.of(0xc0).buffer, unusedBits: 6 })),
    extension(
      OID.purposes,
      false,
      new ExtKeyUsage({ keyPurposes: [DOCUMENT_SIGNING, EMAIL_PROTECTION] }).toSchema(),
    ),
    keyExtension(OID.subjectKey, certificate),
    keyExtension(OID.authorityKey, issuer),
  ]
  return {
    key: keys.privateKey,
    certificate: signed(certificate, authority.key),
    chain: [authority.certificate],
  }
}

/** A certificate as PEM, the form other programs import authorities in. */
export function toPem(certificate: Uint8Array): string {
  return new X509Certificate(certificate).toString()
}

/** An authority's key as PEM, encrypted under a password. */
export function keyToPem(key: KeyObject, password: string): string {
  return key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: password }).toString()
}

/** An authority's key out of its PEM; null when the password is another or it is no key. */
export function keyFromPem(pem: string, password: string): KeyObject | null {
  try {
    return createPrivateKey({ key: pem, passphrase: password })
  } catch {
    return null
  }
}

/** An authority's certificate out of its PEM; null when it is none, or not the one of this key. */
export function certificateFromPem(pem: string, key: KeyObject): Uint8Array | null {
  try {
    const certificate = new X509Certificate(pem)
    return certificate.ca && certificate.checkPrivateKey(key) ? new Uint8Array(certificate.raw) : null
  } catch {
    return null
  }
}

async function makeKeys(kind: KeyKind): Promise<{ publicKey: KeyObject; privateKey: KeyObject }> {
  return kind === 'rsa'
    ? generate('rsa', { modulusLength: 2048 })
    : generate('ec', { namedCurve: 'prime256v1' })
}

function draft(holder: Holder, publicKey: KeyObject, { from, years }: Term): Certificate {
  const certificate = new Certificate()
  certificate.version = 2
  // A serial number is positive and unlikely ever to come twice.
  const serial = randomBytes(16)
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40
  certificate.serialNumber = new Integer({ valueHex: new Uint8Array(serial).buffer })
  certificate.subject = subjectOf(holder)
  certificate.notBefore.value = from
  certificate.notAfter.value = new Date(
    Date.UTC(from.getUTCFullYear() + years, from.getUTCMonth(), from.getUTCDate(), 23, 59, 59),
  )
  const written = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }))
  certificate.subjectPublicKeyInfo = PublicKeyInfo.fromBER(written)
  return certificate
}

function subjectOf({ name, organisation, country = 'CN' }: Holder): RelativeDistinguishedNames {
  const entry = (type: string, value: Utf8String | PrintableString) =>
    new AttributeTypeAndValue({ type, value })
  return new RelativeDistinguishedNames({
    typesAndValues: [
      entry('2.5.4.6', new PrintableString({ value: country })),
      ...(organisation === undefined ? [] : [entry('2.5.4.10', new Utf8String({ value: organisation }))]),
      entry('2.5.4.3', new Utf8String({ value: name })),
    ],
  })
}

function keyExtension(type: string, certificate: Certificate): Extension {
  const bits = certificate.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView
  const hash = new Uint8Array(createHash('sha1').update(bits).digest())
  const identifier = new OctetString({ valueHex: hash.buffer })
  return type === OID.subjectKey
    ? extension(type, false, identifier)
    : extension(type, false, new AuthorityKeyIdentifier({ keyIdentifier: identifier }).toSchema())
}

function extension(extnID: string, critical: boolean, value: { toBER(): ArrayBuffer }): Extension {
  return new Extension({ extnID, critical, extnValue: value.toBER() })
}

function signed(certificate: Certificate, key: KeyObject): Uint8Array {
  certificate.signature = signatureAlgorithm(key)
  certificate.signatureAlgorithm = signatureAlgorithm(key)
  certificate.tbsView = new Uint8Array(certificate.encodeTBS().toBER())
  const value = new Uint8Array(signatureOver(certificate.tbsView, key))
  certificate.signatureValue = new BitString({ valueHex: value.buffer })
  return new Uint8Array(certificate.toSchema(true).toBER())
}
