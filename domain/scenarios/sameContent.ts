/**
 * Whether two plain values say the same: by content, whatever the order of keys; a key that holds undefined counts as
 * absent. Fast for values that share parts.
 */
export function sameContent(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) {
    return Number.isNaN(left) && Number.isNaN(right)
  }
  if (Array.isArray(left) || Array.isArray(right)) return sameItems(left, right)
  return sameEntries(left as Record<string, unknown>, right as Record<string, unknown>)
}

function sameItems(left: object, right: object): boolean {
  if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false
  return left.every((item, index) => sameContent(item, right[index]))
}

function sameEntries(left: Record<string, unknown>, right: Record<string, unknown>): boolean {
  for (const key of Object.keys(left)) {
    if (!sameContent(left[key], ownValue(right, key))) return false
  }
  return Object.keys(right).every((key) => right[key] === undefined || ownValue(left, key) !== undefined)
}

function ownValue(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
