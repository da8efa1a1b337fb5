import { ROLES, type Role } from '../../domain/signature/role.ts'
import type { Verdict } from '../../domain/signature/verdict.ts'

/** The parties whose signatures hold, in the order in which they sign. */
export function rolesOf({ signatures }: Verdict): readonly Role[] {
  return ROLES.filter((role) => signatures.some((one) => one.intact && one.role === role))
}

/** Whether the paper holds as a whole and the retailer, who signs last, is among those who signed. */
export function isSignedByBoth(verdict: Verdict): boolean {
  return verdict.valid && verdict.signatures.some(({ role }) => role === 'retailer')
}

/** The bytes a party signed: the paper as it was in their hands. Null when that party's signature is not in it or does not hold. */
export function asSignedBy(bytes: Uint8Array, { signatures }: Verdict, role: Role): Uint8Array | null {
  const found = signatures.find((one) => one.role === role && one.intact)
  return found?.signedBytes == null ? null : bytes.slice(0, found.signedBytes)
}

/** Whether a file is a continuation of another: that one's bytes come first, as they were. */
export function continues(file: Uint8Array, before: Uint8Array): boolean {
  return file.length >= before.length && Buffer.compare(file.subarray(0, before.length), before) === 0
}
