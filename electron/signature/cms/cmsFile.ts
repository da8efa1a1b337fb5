const PEM = /-----BEGIN (?:CMS|PKCS7|PKCS #7 SIGNED DATA)-----([\s\S]*?)-----END /u
const SEQUENCE = 0x30

/** A signature made elsewhere, out of the file another program wrote: DER, PEM, or bare base64. Null for anything else. */
export function cmsOf(file: Uint8Array): Uint8Array | null {
  if (file[0] === SEQUENCE) return file
  const text = Buffer.from(file).toString('latin1')
  const body = (PEM.exec(text)?.[1] ?? text).replace(/\s+/gu, '')
  if (body === '' || !/^[A-Za-z0-9+/]+={0,2}$/u.test(body)) return null
  const der = new Uint8Array(Buffer.from(body, 'base64'))
  return der[0] === SEQUENCE ? der : null
}
