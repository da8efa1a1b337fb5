import type { Store } from './open.ts'

/** A statement compiled once per store: an edit runs many, and building each anew would cost more than its saving. */
export function prepared<Statement>(
  build: (query: Store['query']) => Statement,
): (store: Store) => Statement {
  const compiled = new WeakMap<Store, Statement>()
  return (store) => {
    const known = compiled.get(store)
    if (known !== undefined) return known
    const statement = build(store.query)
    compiled.set(store, statement)
    return statement
  }
}
