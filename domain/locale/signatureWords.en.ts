import type { SignatureWords } from './signatureWords.ts'

export const signatureWordsEn: SignatureWords = {
  role: { supplier: 'the supplier', retailer: 'the retailer' },
  otherSigner: 'another signer',
  stamp: {
    heading: { supplier: 'Supplier · signed electronically', retailer: 'Retailer · signed electronically' },
    note: 'Signs this paper as it stands',
  },
  verdict: { valid: 'Valid', notValid: 'Not valid' },
  problem: {
    'not-a-pdf': 'This is no PDF that can be read as a whole.',
    encrypted: 'The PDF is encrypted; its signatures cannot be judged.',
    unsigned: 'Nobody has signed this paper.',
    'supplier-signs-first': 'The retailer signed without the supplier having signed before.',
    'appended-bytes': '{bytes} bytes were appended behind the last signature; nobody signed them.',
    'unsigned-update':
      'The paper was changed after the last signature (a forged update). It changes: {changes}.',
    'changed-between': 'Before the signature of {role} more was changed than a signature added: {changes}.',
    rewritten:
      'The file was written anew by another program after {role} signed; the signature no longer fits it.',
    'byte-range': 'The signature of {role} does not cover the whole paper as it stood.',
    'digest-differs': 'What {role} signed was changed afterwards: at least one byte is another.',
    'signature-damaged': 'The signature of {role} itself was changed or is damaged.',
    'signature-forged': 'The signature of {role} was not made with the key of its certificate.',
    'unsupported-method': 'The signature of {role} uses a method that is too weak or unknown here.',
    'certificate-not-named': 'The signature of {role} does not say which certificate it was made with.',
    'certificate-not-in-force': 'The certificate of {role} was not in force when the signature was made.',
    'certificate-untrusted': 'The certificate of {role} was issued by none of the authorities you named.',
    'signature-removed': 'A later state of the file hides the signature of {role}.',
    'role-twice': 'There is more than one signature of {role}.',
    'swapped-signature': 'In the place of the signature of {role} stands the one of {owner}.',
  },
  change: {
    catalog: 'what the file begins with',
    page: 'a page',
    form: 'the form',
    field: 'a field',
    properties: 'the properties',
    content: 'content',
    removed: 'content removed',
    added: 'content added',
    stamp: 'a stamp that covers a signature or much of its page',
    'stray-bytes': 'bytes that belong to nothing',
    'several-updates': 'more than one update',
  },
  changeOfObject: '{change} (object {object})',
  listSeparator: ', ',
}
