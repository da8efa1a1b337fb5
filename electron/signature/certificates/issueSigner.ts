import { err, ok, type Result } from '../../../domain/result.ts'
import type { Identity } from './identity.ts'
import {
  certificateFromPem,
  type KeyKind,
  keyFromPem,
  keyToPem,
  makeAuthority,
  makeSigner,
  toPem,
} from './smallAuthority.ts'
import { writeP12 } from './writeP12.ts'

/** Names of the files a small authority is kept in, beside each other. */
export const AUTHORITY_FILES = { certificate: 'authority.pem', key: 'authority-key.pem' } as const

const AUTHORITY_YEARS = 10
const SIGNER_YEARS = 3

/** A small authority as its two files hold it. */
export type AuthorityPem = { readonly certificate: string; readonly key: string }

/** A signer's new P12; `made` is the authority where there was none before. */
export type IssuedSigner = { readonly p12: Uint8Array; readonly made: AuthorityPem | null }

/** The password does not open the authority's key, or its two files are not of one authority. */
export type AuthorityFailure = 'wrong-password' | 'not-a-pair'

/**
 * A signer under the authority that is there, or under a new one of the organisation's own. The key of the authority is
 * encrypted under the same password. In force from the beginning of the day of `at` in UTC.
 */
export async function issueSigner(wanted: {
  readonly name: string
  readonly organisation: string
  readonly kind: KeyKind
  readonly password: string
  readonly at: Date
  readonly authority: AuthorityPem | null
}): Promise<Result<IssuedSigner, AuthorityFailure>> {
  const { name, organisation, kind, password, at } = wanted
  const from = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()))
  const there = wanted.authority === null ? null : openAuthority(wanted.authority, password)
  if (there !== null && !there.ok) return there
  const authority =
    there?.value ??
    (await makeAuthority({ name: `${organisation} CA`, organisation }, kind, {
      from,
      years: AUTHORITY_YEARS,
    }))
  const signer = await makeSigner(authority, { name, organisation }, kind, { from, years: SIGNER_YEARS })
  return ok({
    p12: writeP12(signer, password),
    made:
      there === null
        ? { certificate: toPem(authority.certificate), key: keyToPem(authority.key, password) }
        : null,
  })
}

function openAuthority(pem: AuthorityPem, password: string): Result<Identity, AuthorityFailure> {
  const key = keyFromPem(pem.key, password)
  if (key === null) return err('wrong-password')
  const certificate = certificateFromPem(pem.certificate, key)
  return certificate === null ? err('not-a-pair') : ok({ key, certificate, chain: [] })
}
