import type { Distribution } from '../../../domain/negotiation/negotiation.ts'

const PATHS: Readonly<Record<Distribution['kind'], string>> = {
  uniform: 'M 2 16 V 5 H 34 V 16 Z',
  triangular: 'M 2 16 L 18 2 L 34 16 Z',
  pert: 'M 2 16 C 12 16 12 2 18 2 C 24 2 24 16 34 16 Z',
  normal: 'M 0 16 C 10 16 13 2 18 2 C 23 2 26 16 36 16 Z',
}

/** What a distribution looks like; its name stands beside it. */
export function RangeShape({ kind }: { readonly kind: Distribution['kind'] }) {
  return (
    <svg width="36" height="18" viewBox="0 0 36 18" aria-hidden="true">
      <path d={PATHS[kind]} fill="#c7d4f5" stroke="#1d4ed8" />
    </svg>
  )
}
