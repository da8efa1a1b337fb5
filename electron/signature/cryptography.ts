import { type KeyObject, sign } from 'node:crypto'
import { Null } from 'asn1js'
import { AlgorithmIdentifier } from 'pkijs'

/** A hash a signature of this product uses or accepts, by the name Node knows it under. */
export type Hash = 'sha256' | 'sha384' | 'sha512'

const HASH_IDENTIFIERS: Readonly<Record<Hash, string>> = {
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
}
const RSA_WITH: Readonly<Record<Hash, string>> = {
  sha256: '1.2.840.113549.1.1.11',
  sha384: '1.2.840.113549.1.1.12',
  sha512: '1.2.840.113549.1.1.13',
}
const ECDSA_WITH: Readonly<Record<Hash, string>> = {
  sha256: '1.2.840.10045.4.3.2',
  sha384: '1.2.840.10045.4.3.3',
  sha512: '1.2.840.10045.4.3.4',
}

/** The hash a key signs with: SHA-256 for RSA and P-256, for larger curves the hash of their size. */
export function hashFor(key: KeyObject): Hash {
  const curve = key.asymmetricKeyDetails?.namedCurve
  if (curve === 'secp384r1') return 'sha384'
  return curve === 'secp521r1' ? 'sha512' : 'sha256'
}

/** The hash of an object identifier; undefined for one that is too weak or unknown. */
export function hashOf(identifier: string): Hash | undefined {
  return hashes().find((hash) => HASH_IDENTIFIERS[hash] === identifier)
}

/** The hash within a signature algorithm of RSA or ECDSA; null where it is stated elsewhere, undefined where none is known. */
export function hashWithin(identifier: string): Hash | null | undefined {
  if (identifier === '1.2.840.113549.1.1.1') return null
  return hashes().find((hash) => RSA_WITH[hash] === identifier || ECDSA_WITH[hash] === identifier)
}

/** How structures name a hash. */
export function hashAlgorithm(hash: Hash): AlgorithmIdentifier {
  return new AlgorithmIdentifier({ algorithmId: HASH_IDENTIFIERS[hash] })
}

/** How structures name a key's signature; RSA's has parameters of nothing, which must be there. */
export function signatureAlgorithm(key: KeyObject): AlgorithmIdentifier {
  return key.asymmetricKeyType === 'rsa'
    ? new AlgorithmIdentifier({ algorithmId: RSA_WITH[hashFor(key)], algorithmParams: new Null() })
    : new AlgorithmIdentifier({ algorithmId: ECDSA_WITH[hashFor(key)] })
}

/** A key's signature over bytes; an EC one as the DER of its two numbers. */
export function signatureOver(bytes: Uint8Array, key: KeyObject): Uint8Array {
  return new Uint8Array(sign(hashFor(key), bytes, key))
}

function hashes(): readonly Hash[] {
  return ['sha256', 'sha384', 'sha512']
}
