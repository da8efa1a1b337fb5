import type { ReactNode } from 'react'
import './differences.css'

/** What two sides say differently, as a table under its name that scrolls within its dialog. */
export function Differences({
  name,
  columns,
  children,
}: {
  readonly name: string
  /** In their order; figures stand to the right. */
  readonly columns: readonly { readonly label: string; readonly isFigure?: boolean }[]
  /** One `tr` a difference. */
  readonly children: ReactNode
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list has to be scrolled from the keyboard
    <section className="differences" aria-label={name} tabIndex={0}>
      <table>
        <caption className="unseen">{name}</caption>
        <thead>
          <tr>
            {columns.map(({ label, isFigure = false }) => (
              <th key={label} scope="col" className={isFigure ? 'figure' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}
