import { err, ok, type Result } from '../../domain/result.ts'
import { ROLES, type Role } from '../../domain/signature/role.ts'

export const LARGEST_PAPER_BYTES = 64 * 1024 * 1024
const LONGEST_REASON = 200

/** Who signs and what for, from `--role` and `--reason`, or one sentence that says what is wrong with them. */
export function signingOptions(given: {
  readonly role?: string | undefined
  readonly reason?: string | undefined
}): Result<{ readonly role: Role; readonly said: { readonly reason?: string } }, string> {
  const role = ROLES.find((one) => one === given.role)
  if (role === undefined) {
    return err(`--role: found ${JSON.stringify(given.role)}, allowed ${ROLES.join(', ')}`)
  }
  const { reason } = given
  if (reason === undefined) return ok({ role, said: {} })
  const length = [...reason].length
  if (length > LONGEST_REASON) {
    return err(`--reason: found ${length} characters, allowed at most ${LONGEST_REASON}`)
  }
  return ok({ role, said: { reason } })
}
