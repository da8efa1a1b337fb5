import { type ReactNode, useId } from 'react'

/** One of the ways to have a sheet signed, under its name. */
export function SigningWay({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section className="signing-way" aria-labelledby={id}>
      <h3 id={id}>{name}</h3>
      {children}
    </section>
  )
}
