import { createHash } from 'node:crypto'
import { Constructed, Integer, ObjectIdentifier, OctetString, Sequence } from 'asn1js'
import {
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'
import type { Identity } from '../certificates/identity.ts'
import { hashAlgorithm, hashFor, signatureAlgorithm, signatureOver } from '../cryptography.ts'
import { ATTRIBUTE, DATA } from './identifiers.ts'

/**
 * A detached CMS signature over a document, given by its digest under the hash of the key: the form PAdES B-B asks for.
 * Content type, digest and signing certificate are signed; a time is not, since nobody independent vouches for one.
 */
export function makeCms(identity: Identity, digest: Uint8Array): Uint8Array {
  const certificate = Certificate.fromBER(new Uint8Array(identity.certificate))
  const attributes = signedAttributes(identity, digest)
  const written = new Uint8Array(attributes.toSchema().toBER())
  // Signed as a SET of its own, stored under a tag of its place.
  written[0] = 0x31
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [hashAlgorithm(hashFor(identity.key))],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: DATA }),
    certificates: [certificate, ...identity.chain.map((der) => Certificate.fromBER(new Uint8Array(der)))],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: certificate.issuer,
          serialNumber: certificate.serialNumber,
        }),
        digestAlgorithm: hashAlgorithm(hashFor(identity.key)),
        signedAttrs: attributes,
        signatureAlgorithm: signatureAlgorithm(identity.key),
        signature: octets(signatureOver(written, identity.key)),
      }),
    ],
  })
  const content = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: signed.toSchema(true) })
  return new Uint8Array(content.toSchema().toBER())
}

function signedAttributes(identity: Identity, digest: Uint8Array): SignedAndUnsignedAttributes {
  const attributes = [
    new Attribute({ type: ATTRIBUTE.contentType, values: [new ObjectIdentifier({ value: DATA })] }),
    new Attribute({ type: ATTRIBUTE.messageDigest, values: [octets(digest)] }),
    new Attribute({
      type: ATTRIBUTE.signingCertificateV2,
      values: [signingCertificates([identity.certificate, ...identity.chain])],
    }),
  ]
  const inOrder = attributes
    .map((attribute) => ({ attribute, bytes: Buffer.from(attribute.toSchema().toBER()) }))
    .sort((one, other) => Buffer.compare(one.bytes, other.bytes))
    .map(({ attribute }) => attribute)
  return new SignedAndUnsignedAttributes({ type: 0, attributes: inOrder })
}

/** RFC 5035: the SHA-256 of the signer's certificate and of those beside it, so that none can be exchanged. */
function signingCertificates(certificates: readonly Uint8Array[]): Sequence {
  return new Sequence({ value: [new Sequence({ value: certificates.map(certificateName) })] })
}

function certificateName(der: Uint8Array): Sequence {
  const certificate = Certificate.fromBER(new Uint8Array(der))
  const directoryName = new Constructed({
    idBlock: { tagClass: 3, tagNumber: 4 },
    value: [certificate.issuer.toSchema()],
  })
  const serialBytes = new Uint8Array(certificate.serialNumber.valueBlock.valueHexView)
  const serial = new Integer({ valueHex: serialBytes.buffer })
  const issuerSerial = new Sequence({ value: [new Sequence({ value: [directoryName] }), serial] })
  return new Sequence({ value: [octets(createHash('sha256').update(der).digest()), issuerSerial] })
}

function octets(bytes: Uint8Array): OctetString {
  return new OctetString({ valueHex: new Uint8Array(bytes).buffer })
}
