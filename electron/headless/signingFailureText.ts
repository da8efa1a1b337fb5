import { problemText } from '../../domain/locale/signatureWords.ts'
import type { P12Failure } from '../signature/certificates/readP12.ts'
import type { SigningFailure } from '../signature/signPdf.ts'

/** Why a P12 file gives no signer, in one sentence. */
export function p12FailureText(file: string, failure: P12Failure): string {
  switch (failure.kind) {
    case 'not-a-p12':
      return `${file}: found no P12 file, allowed a file with a private key and its certificate (.p12, .pfx)`
    case 'wrong-password':
      return `${file}: the password does not open it`
    case 'no-private-key':
      return `${file}: found no private key, allowed a P12 file with the signer's private key`
    case 'no-certificate':
      return `${file}: found no certificate that belongs to its private key`
    case 'unsupported-key':
      return `${file}: found a key of kind ${failure.found}, allowed RSA of 2048 bits or more, or EC on P-256, P-384, P-521`
  }
}

/** Why a paper was not signed, one sentence a line. */
export function signingFailureText(file: string, failure: SigningFailure): readonly string[] {
  switch (failure.kind) {
    case 'not-a-pdf':
      return [`${file}: found no PDF that can be read as a whole`]
    case 'encrypted':
      return [`${file}: found an encrypted PDF, allowed one that is not`]
    case 'already-signed':
      return [`--role: found ${failure.role}, who has signed ${file} already, allowed each role once`]
    case 'supplier-signs-first':
      return [`--role: found retailer, allowed supplier: the supplier signs ${file} first`]
    case 'signed-paper-not-valid':
      return [
        `${file}: the signatures in it do not hold, so no other is added`,
        ...failure.problems.map((problem) => problemText(problem, 'en')),
      ]
    case 'stamp-not-a-picture':
      return ['--stamp: found no PNG picture that can be drawn, allowed a PNG of at most 4 million pixels']
    case 'certificate-expired':
      return [`The certificate expired on ${failure.notAfter}`]
    case 'certificate-not-yet':
      return [`The certificate is in force from ${failure.notBefore} only`]
    case 'certificate-unreadable':
      return ['The certificate cannot be read']
    case 'signature-too-large':
      return ['The signature with its certificates is larger than the room for it']
    case 'result-not-valid':
      return [
        `${file}: a signature added to this file would not hold, so none was added`,
        ...failure.problems.map((problem) => problemText(problem, 'en')),
      ]
  }
}
