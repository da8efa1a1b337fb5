import { ROLES, type Role } from '../../../../domain/signature/role.ts'
import type { SheetOfNegotiation } from '../../../../electron/contract/channels.ts'

/** Who signs next: the supplier, then the retailer; null when both have. */
export function nextRole({ papers }: SheetOfNegotiation): Role | null {
  const signed = new Set(papers.flatMap(({ roles }) => roles))
  return ROLES.find((role) => !signed.has(role)) ?? null
}
