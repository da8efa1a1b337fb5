import { createHash, verify, X509Certificate } from 'node:crypto'
import { type BaseBlock, fromBER, ObjectIdentifier, OctetString, Sequence } from 'asn1js'
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData, type SignerInfo } from 'pkijs'
import { err, ok, type Result } from '../../../domain/result.ts'
import { type Hash, hashOf, hashWithin } from '../cryptography.ts'
import { sameBytes } from '../reading/pdfValue.ts'
import { ATTRIBUTE, DATA } from './identifiers.ts'

/** What a CMS signature holds and whether it holds together; the document is not looked at here. */
export type CmsFinding = {
  readonly certificate: Uint8Array
  readonly beside: readonly Uint8Array[]
  readonly hash: Hash
  /** The digest of the document it was made for. */
  readonly messageDigest: Uint8Array
  /** The signature over the signed attributes was made with the certificate's key. */
  readonly signatureHolds: boolean
  /** The signed attributes name this very certificate, as PAdES asks. */
  readonly namesCertificate: boolean
}

export type CmsFailure =
  /** Not one whole CMS signature of one signer with signed attributes and the signer’s certificate. */
  | 'not-a-signature'
  /** A hash or signature method that is too weak or unknown here. */
  | 'unsupported-method'

/** Reads a CMS signature that stands at the beginning of `contents`; what follows it must be zeros. */
export function readCms(contents: Uint8Array): Result<CmsFinding, CmsFailure> {
  try {
    return read(contents)
  } catch {
    return err('not-a-signature')
  }
}

function read(contents: Uint8Array): Result<CmsFinding, CmsFailure> {
  const outer = fromBER(new Uint8Array(contents))
  if (outer.offset <= 0 || contents.subarray(outer.offset).some((byte) => byte !== 0)) {
    return err('not-a-signature')
  }
  const content = new ContentInfo({ schema: outer.result })
  const signed = new SignedData({ schema: content.content })
  const signer = signed.signerInfos[0]
  const certificates = (signed.certificates ?? []).flatMap((one) => (one instanceof Certificate ? [one] : []))
  const own = signer && certificates.find((one) => isOf(signer, one))
  if (!signer || !own || !hasForm(content, signed, signer)) return err('not-a-signature')
  const hash = hashOf(signer.digestAlgorithm.algorithmId)
  const method = hashWithin(signer.signatureAlgorithm.algorithmId)
  if (hash === undefined || method === undefined || (method !== null && method !== hash)) {
    return err('unsupported-method')
  }
  const certificate = bytesOf(own)
  const attributes = attributesOf(signer)
  const messageDigest = attributes.get(ATTRIBUTE.messageDigest)
  const contentType = attributes.get(ATTRIBUTE.contentType)
  if (!(messageDigest instanceof OctetString) || !(contentType instanceof ObjectIdentifier)) {
    return err('not-a-signature')
  }
  if (contentType.getValue() !== DATA) return err('not-a-signature')
  const encoded = new Uint8Array(signer.signedAttrs?.encodedValue ?? new ArrayBuffer(0))
  const signature = new Uint8Array(signer.signature.valueBlock.valueHexView)
  return ok({
    certificate,
    beside: certificates.filter((one) => one !== own).map(bytesOf),
    hash,
    messageDigest: new Uint8Array(messageDigest.valueBlock.valueHexView),
    signatureHolds: verify(hash, encoded, new X509Certificate(certificate).publicKey, signature),
    namesCertificate: namesCertificate(attributes.get(ATTRIBUTE.signingCertificateV2), certificate),
  })
}

/** One signer of a detached content, with versions and hash names that agree. */
function hasForm(content: ContentInfo, signed: SignedData, signer: SignerInfo): boolean {
  return (
    content.contentType === ContentInfo.SIGNED_DATA &&
    [1, 3].includes(signed.version) &&
    signer.version === 1 &&
    signed.signerInfos.length === 1 &&
    signed.encapContentInfo.eContentType === DATA &&
    signed.encapContentInfo.eContent === undefined &&
    signed.digestAlgorithms.length === 1 &&
    signed.digestAlgorithms[0]?.algorithmId === signer.digestAlgorithm.algorithmId
  )
}

function isOf(signer: SignerInfo, certificate: Certificate): boolean {
  return (
    signer.sid instanceof IssuerAndSerialNumber &&
    certificate.serialNumber.isEqual(signer.sid.serialNumber) &&
    sameBytes(
      new Uint8Array(certificate.issuer.toSchema().toBER()),
      new Uint8Array(signer.sid.issuer.toSchema().toBER()),
    )
  )
}

/** Signed attributes by their identifier; one that stands twice or has two values makes the signature none. */
function attributesOf(signer: SignerInfo): ReadonlyMap<string, BaseBlock> {
  const found = new Map<string, BaseBlock>()
  for (const { type, values } of signer.signedAttrs?.attributes ?? []) {
    if (found.has(type) || values.length !== 1) throw new Error('a signed attribute that says two things')
    found.set(type, values[0] as BaseBlock)
  }
  return found
}

function namesCertificate(attribute: BaseBlock | undefined, certificate: Uint8Array): boolean {
  const first = firstOf(firstOf(attribute))
  if (!(first instanceof Sequence)) return false
  const parts = first.valueBlock.value as BaseBlock[]
  const stated = parts[0] instanceof Sequence ? firstOf(parts[0]) : undefined
  const hash = stated instanceof ObjectIdentifier ? hashOf(stated.getValue()) : 'sha256'
  const certificateHash = parts.find((part) => part instanceof OctetString)
  if (hash === undefined || certificateHash === undefined) return false
  const digest = createHash(hash).update(certificate).digest()
  return sameBytes(new Uint8Array(certificateHash.valueBlock.valueHexView), new Uint8Array(digest))
}

function firstOf(block: BaseBlock | undefined): BaseBlock | undefined {
  return block instanceof Sequence ? (block.valueBlock.value as BaseBlock[])[0] : undefined
}

function bytesOf(certificate: Certificate): Uint8Array {
  return new Uint8Array(certificate.toSchema().toBER())
}
