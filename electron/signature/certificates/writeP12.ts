import { createHash, createHmac, randomBytes } from 'node:crypto'
import forge from 'node-forge'
import type { Identity } from './identity.ts'

type Node = forge.asn1.Asn1

const OID = {
  content: '1.2.840.113549.1.7.1',
  shroudedKey: '1.2.840.113549.1.12.10.1.2',
  certificateBag: '1.2.840.113549.1.12.10.1.3',
  x509: '1.2.840.113549.1.9.22.1',
  localKey: '1.2.840.113549.1.9.21',
  sha256: '2.16.840.1.101.3.4.2.1',
}
const ITERATIONS = 10_000
const MAC_BYTES = 32
/** What the derived key is for, in PKCS #12 B.3: 3 is the check sum. */
const FOR_MAC = 3

/**
 * A signer as a P12 file: AES-256 and SHA-256 under the password, as systems since 2018 import it. Key and certificate carry
 * the same mark, by which other programs pair them.
 */
export function writeP12(identity: Identity, password: string): Uint8Array {
  const mark = createHash('sha1').update(identity.certificate).digest()
  const key = identity.key.export({
    type: 'pkcs8',
    format: 'der',
    cipher: 'aes-256-cbc',
    passphrase: password,
  })
  const bags = [
    bag(OID.shroudedKey, read(key), mark),
    bag(OID.certificateBag, certificateBag(identity.certificate), mark),
    ...identity.chain.map((certificate) => bag(OID.certificateBag, certificateBag(certificate))),
  ]
  const safe = Buffer.from(der(sequence(content(Buffer.from(der(sequence(...bags)))))))
  return der(sequence(integer(3), content(safe), macOf(safe, password)))
}

function macOf(safe: Buffer, password: string): Node {
  const salt = randomBytes(16)
  // The published types lack the last argument, the hash.
  const generateKey = forge.pkcs12.generateKey as (
    password: string,
    salt: forge.util.ByteStringBuffer,
    purpose: number,
    iterations: number,
    bytes: number,
    hash: forge.md.MessageDigest,
  ) => forge.util.ByteStringBuffer
  const salted = forge.util.createBuffer(salt.toString('latin1'))
  const key = generateKey(password, salted, FOR_MAC, ITERATIONS, MAC_BYTES, forge.md.sha256.create())
  const mac = createHmac('sha256', Buffer.from(key.getBytes(), 'latin1')).update(safe).digest()
  const algorithm = sequence(oid(OID.sha256), node(forge.asn1.Type.NULL, ''))
  return sequence(sequence(algorithm, octets(mac)), octets(salt), integer(ITERATIONS))
}

function bag(type: string, value: Node, mark?: Buffer): Node {
  const attributes = mark === undefined ? [] : [set(sequence(oid(OID.localKey), set(octets(mark))))]
  return sequence(oid(type), explicit(value), ...attributes)
}

function certificateBag(certificate: Uint8Array): Node {
  return sequence(oid(OID.x509), explicit(octets(certificate)))
}

function content(bytes: Uint8Array): Node {
  return sequence(oid(OID.content), explicit(octets(bytes)))
}

function sequence(...parts: Node[]): Node {
  return forge.asn1.create(forge.asn1.Class.UNIVERSAL, forge.asn1.Type.SEQUENCE, true, parts)
}

function set(...parts: Node[]): Node {
  return forge.asn1.create(forge.asn1.Class.UNIVERSAL, forge.asn1.Type.SET, true, parts)
}

function explicit(value: Node): Node {
  return forge.asn1.create(forge.asn1.Class.CONTEXT_SPECIFIC, 0, true, [value])
}

function octets(bytes: Uint8Array): Node {
  return node(forge.asn1.Type.OCTETSTRING, Buffer.from(bytes).toString('latin1'))
}

function oid(identifier: string): Node {
  return node(forge.asn1.Type.OID, forge.asn1.oidToDer(identifier).getBytes())
}

function integer(value: number): Node {
  return node(forge.asn1.Type.INTEGER, forge.asn1.integerToDer(value).getBytes())
}

function node(type: forge.asn1.Type, value: string): Node {
  return forge.asn1.create(forge.asn1.Class.UNIVERSAL, type, false, value)
}

function read(bytes: Uint8Array): Node {
  return forge.asn1.fromDer(Buffer.from(bytes).toString('latin1'))
}

function der(value: Node): Uint8Array {
  return new Uint8Array(Buffer.from(forge.asn1.toDer(value).getBytes(), 'latin1'))
}
