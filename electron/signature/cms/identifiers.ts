/** What a detached signature says it signs: plain bytes. */
export const DATA = '1.2.840.113549.1.7.1'

/** The signed attributes this product writes and reads. */
export const ATTRIBUTE = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const
