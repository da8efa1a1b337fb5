import type { ReactNode } from 'react'

/** A small padlock; what it means is said in words beside it or in the description of the cell. */
export function LockIcon(): ReactNode {
  return (
    <svg className="dt-sheet-lock" viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
      <path d="M3.5 5.5V3.75a2.5 2.5 0 0 1 5 0V5.5" fill="none" stroke="currentColor" strokeWidth="1.3" />
      <rect x="2.25" y="5.5" width="7.5" height="5.25" rx="1" fill="currentColor" />
    </svg>
  )
}
