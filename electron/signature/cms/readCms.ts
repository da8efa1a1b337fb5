import { createHash, verify, X509Certificate } from 'node:crypto'
import { type BaseBlock, Constructed, fromBER, Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js'
import {
  type AlgorithmIdentifier,
  Certificate,
  ContentInfo,
  IssuerAndSerialNumber,
  SignedData,
  type SignerInfo,
} from 'pkijs'
import { err, ok, type Result } from '../../../domain/result.ts'
import { type Hash, hashOf, hashWithin } from '../cryptography.ts'
import { sameBytes } from '../reading/pdfValue.ts'
import { ATTRIBUTE, DATA } from './identifiers.ts'
import { strictDerLength } from './strictDer.ts'

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
  const length = strictDerLength(contents)
  if (length === null || contents.subarray(length).some((byte) => byte !== 0)) return err('not-a-signature')
  const outer = fromBER(new Uint8Array(contents.subarray(0, length)))
  if (outer.offset !== length) return err('not-a-signature')
  const content = new ContentInfo({ schema: outer.result })
  const signed = new SignedData({ schema: content.content })
  const signer = signed.signerInfos[0]
  const certificates = certificatesIn(content.content)
  const own = signer && certificates.find((one) => isOf(signer, Certificate.fromBER(new Uint8Array(one))))
  if (!signer || !own || !hasForm(content, signed, signer)) return err('not-a-signature')
  const hash = hashOf(signer.digestAlgorithm.algorithmId)
  const method = hashWithin(signer.signatureAlgorithm.algorithmId)
  if (hash === undefined || method === undefined || (method !== null && method !== hash)) {
    return err('unsupported-method')
  }
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
    certificate: own,
    beside: certificates.filter((one) => one !== own),
    hash,
    messageDigest: new Uint8Array(messageDigest.valueBlock.valueHexView),
    signatureHolds: verify(hash, encoded, new X509Certificate(own).publicKey, signature),
    namesCertificate: namesCertificates(attributes.get(ATTRIBUTE.signingCertificateV2), [
      own,
      ...certificates.filter((one) => one !== own),
    ]),
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
    [signer.digestAlgorithm, signer.signatureAlgorithm, ...signed.digestAlgorithms].every(isPlain) &&
    signed.digestAlgorithms[0]?.algorithmId === signer.digestAlgorithm.algorithmId
  )
}

function isOf(signer: SignerInfo, certificate: Certificate): boolean {
  return (
    signer.sid instanceof IssuerAndSerialNumber &&
    certificate.serialNumber.isEqual(signer.sid.serialNumber) &&
    sameBytes(
      new Uint8Array(certificate.issuer.valueBeforeDecode),
      new Uint8Array(signer.sid.issuer.valueBeforeDecode),
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

/** The signer's certificate must be named first; where more are named, they are those that came along. */
function namesCertificates(attribute: BaseBlock | undefined, certificates: readonly Uint8Array[]): boolean {
  const list = firstOf(attribute)
  const named = list instanceof Sequence ? (list.valueBlock.value as BaseBlock[]) : []
  if (named.length !== 1 && named.length !== certificates.length) return false
  return named.every((one, index) => isNameOf(one, certificates[index] ?? new Uint8Array()))
}

function isNameOf(named: BaseBlock, certificate: Uint8Array): boolean {
  const parts = named instanceof Sequence ? (named.valueBlock.value as BaseBlock[]) : []
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

/** The certificates as they stand in the signature, byte for byte. */
function certificatesIn(signed: unknown): readonly Uint8Array[] {
  const parts = signed instanceof Sequence ? (signed.valueBlock.value as BaseBlock[]) : []
  const list = parts.find(({ idBlock }) => idBlock.tagClass === 3 && idBlock.tagNumber === 0)
  const blocks = list instanceof Constructed ? (list.valueBlock.value as BaseBlock[]) : []
  return blocks.map((block) => new Uint8Array(block.valueBeforeDecodeView))
}

/** An algorithm without parameters, the only form in which those accepted here come. */
function isPlain({ algorithmParams }: AlgorithmIdentifier): boolean {
  return algorithmParams === undefined || algorithmParams instanceof Null
}
