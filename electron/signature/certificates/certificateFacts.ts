import { X509Certificate } from 'node:crypto'
import { Certificate, type RelativeDistinguishedNames } from 'pkijs'
import { err, ok, type Result } from '../../../domain/result.ts'
import type { CertificateFacts } from '../../../domain/signature/verdict.ts'

const SHORT: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.4': 'SN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.12': 'title',
  '2.5.4.97': 'organizationIdentifier',
  '1.2.840.113549.1.9.1': 'emailAddress',
}

/** Reads a certificate's facts from its DER; an error when it is none. */
export function certificateFacts(der: Uint8Array): Result<CertificateFacts, 'not-a-certificate'> {
  try {
    const read = Certificate.fromBER(new Uint8Array(der))
    const known = new X509Certificate(der)
    return ok({
      subject: written(read.subject),
      issuer: written(read.issuer),
      commonName: entryOf(read.subject, '2.5.4.3') ?? written(read.subject),
      organisation: entryOf(read.subject, '2.5.4.10'),
      serial: known.serialNumber,
      notBefore: read.notBefore.value.toISOString(),
      notAfter: read.notAfter.value.toISOString(),
      selfSigned: known.checkIssued(known) && known.verify(known.publicKey),
    })
  } catch {
    return err('not-a-certificate')
  }
}

/** A name as one line, in the order the certificate gives it. */
function written(name: RelativeDistinguishedNames): string {
  return name.typesAndValues
    .map(({ type, value }) => `${SHORT[type] ?? type}=${String(value.valueBlock.value)}`)
    .join(', ')
}

function entryOf(name: RelativeDistinguishedNames, type: string): string | null {
  const found = name.typesAndValues.find((one) => one.type === type)
  return found === undefined ? null : String(found.value.valueBlock.value)
}
