import type { Promotion } from '../../../../domain/negotiation/promotion.ts'

/** What a command is done to: the focused promotion, and with it the selected ones where it is one of them. */
export function targetsOf(
  active: Promotion | undefined,
  selected: ReadonlySet<string>,
  promotions: readonly Promotion[],
): readonly Promotion[] {
  if (active === undefined) return []
  if (!selected.has(active.id)) return [active]
  return [active, ...promotions.filter(({ id }) => id !== active.id && selected.has(id))]
}
