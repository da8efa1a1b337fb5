/**
 * Why changes do not apply. `change` is the index of the one that stands in the way, `path` the row it is about.
 * - `conflict`: the row is not what the change found when it was made
 * - `out-of-place`: its index is not where the row is, or may go
 * - `id-mismatch`: a row under another id than the change's
 * - `unknown-scenario`, `scenario-not-empty`: rows of no scenario; a scenario taken away with rows left in it
 * - `unknown-base`, `base-cycle`: a base that does not exist or comes back to itself
 */
export type ChangeRefusal = {
  readonly kind:
    | 'conflict'
    | 'out-of-place'
    | 'id-mismatch'
    | 'unknown-scenario'
    | 'scenario-not-empty'
    | 'unknown-base'
    | 'base-cycle'
  readonly change: number
  readonly path: string
  readonly found: unknown
  readonly expected: unknown
}

/** A refusal before it is known which change of the list it is. */
export type Refusal = Omit<ChangeRefusal, 'change'>
