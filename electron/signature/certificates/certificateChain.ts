import { X509Certificate } from 'node:crypto'

/** What the chain from a signer's certificate upwards shows. */
export type ChainFinding =
  /** It ends at one of the authorities asked about. */
  | 'trusted'
  /** It ends elsewhere, or at a certificate that did not come along. */
  | 'untrusted'
  /** No authority was named, and every link that came along holds. */
  | 'unasked'

const LONGEST = 8

/**
 * Follows issuers from a signer's certificate through the certificates that came with it. `authorities` are those whose
 * word is accepted (PEM or DER, as read); with none nothing can be trusted and the answer is `unasked`. Links count at `at`.
 */
export function chainFinding(
  certificate: Uint8Array,
  beside: readonly Uint8Array[],
  authorities: readonly X509Certificate[],
  at: Date,
): ChainFinding {
  if (authorities.length === 0) return 'unasked'
  const others = beside.map((der) => new X509Certificate(der))
  let current = new X509Certificate(certificate)
  for (let length = 0; length < LONGEST; length += 1) {
    const link = current
    if (authorities.some((authority) => issued(authority, link, at))) return 'trusted'
    if (length === 0 && authorities.some(({ raw }) => raw.equals(link.raw))) return 'trusted'
    const next = others.find((other) => !other.raw.equals(link.raw) && issued(other, link, at))
    if (next === undefined) return 'untrusted'
    current = next
  }
  return 'untrusted'
}

/**
 * Whether every certificate that came along belongs there: each issued another of them, and one that names itself as its issuer
 * signed itself. So no bit of them can differ unseen.
 */
export function besideBelongs(certificate: Uint8Array, beside: readonly Uint8Array[]): boolean {
  const all = [certificate, ...beside].map((der) => new X509Certificate(der))
  return all
    .slice(1)
    .every(
      (one) =>
        one.ca &&
        all.some((other) => other !== one && other.checkIssued(one) && other.verify(one.publicKey)) &&
        (!one.checkIssued(one) || one.verify(one.publicKey)),
    )
}

/** The authorities of a PEM file; empty when it holds none. */
export function readAuthorities(pem: string): readonly X509Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/gu) ?? []
  return blocks.flatMap((block) => {
    try {
      return [new X509Certificate(block)]
    } catch {
      return []
    }
  })
}

/** Whether a certificate was in force at a moment. */
export function inForce(certificate: X509Certificate, at: Date): boolean {
  return Date.parse(certificate.validFrom) <= at.getTime() && at.getTime() <= Date.parse(certificate.validTo)
}

function issued(issuer: X509Certificate, certificate: X509Certificate, at: Date): boolean {
  return (
    issuer.ca &&
    certificate.checkIssued(issuer) &&
    certificate.verify(issuer.publicKey) &&
    inForce(issuer, at) &&
    inForce(certificate, at)
  )
}
