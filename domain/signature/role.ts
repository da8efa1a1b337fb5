/** Who signs: the maker of the goods first, then the chain. */
export type Role = 'supplier' | 'retailer'

/** In the order in which they sign. */
export const ROLES: readonly Role[] = ['supplier', 'retailer']

/** The name of a role's signature field in the file. */
export function fieldName(role: Role): string {
  return `signature-${role}`
}

/** The role whose signature field has this name; null for a field of another program. */
export function roleOfField(name: string | null): Role | null {
  return ROLES.find((role) => fieldName(role) === name) ?? null
}

/** The destination a paper names where a role's stamp belongs; other papers get it at the foot of the last page. */
export function stampDestination(role: Role): string {
  return `stamp-${role}`
}
