import type { Severity } from '../../../domain/compliance/checkList.ts'
import './severityIcon.css'

const SHAPES: Readonly<Record<Severity, string>> = {
  error: 'M4.6 1h4.8L13 4.6v4.8L9.4 13H4.6L1 9.4V4.6Z',
  risk: 'M7 1.2 13.4 12.6H.6Z',
  warn: 'M7 .8 13.2 7 7 13.2.8 7Z',
  info: 'M7 1a6 6 0 1 1 0 12A6 6 0 1 1 7 1Z',
}

/** A shape of its own for each severity, so that colour is not needed; its word stands beside it or is spoken. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const isInfo = severity === 'info'
  return (
    <svg
      className={`severity-icon ${severity}`}
      viewBox="0 0 14 14"
      width="14"
      height="14"
      aria-hidden="true"
    >
      <path d={SHAPES[severity]} className="shape" />
      <path d={isInfo ? 'M7 6.2v4' : 'M7 4.4v3.6'} className="stroke" />
      <circle cx="7" cy={isInfo ? 4 : 10.2} r=".9" className="dot" />
    </svg>
  )
}
