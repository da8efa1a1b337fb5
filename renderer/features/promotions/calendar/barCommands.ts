import type { KeyboardEvent } from 'react'
import { daysAfter } from '../../../../domain/calendar/days.ts'
import { movedTo, resizedTo } from '../../../../domain/calendar/promotionMoves.ts'
import type { Promotion } from '../../../../domain/negotiation/promotion.ts'
import { freeName } from '../../../shared/freeName.ts'
import { inTime, rowOf } from './boardLayout.ts'
import { placedIn } from './placedIn.ts'
import { daysText, festivalText, rowName } from './planWords.ts'
import type { Plan } from './usePlan.ts'

const WEEK = 7

type Wishes = {
  /** The bars a key acts on, the focused one first. */
  readonly targets: readonly Promotion[]
  readonly focus: (id: string) => void
  readonly open: (id: string) => void
  readonly rename: (id: string) => void
  readonly toggle: (id: string) => void
  readonly say: (text: string) => void
}

/** What the keys do to the focused bar, and to the ones selected with it; null for a key that is not the calendar's. */
export function barCommand(event: KeyboardEvent, plan: Plan, wishes: Wishes): (() => void) | null {
  const { key, shiftKey, altKey } = event
  const isControl = event.ctrlKey || event.metaKey
  const [active] = wishes.targets
  if (altKey || active === undefined) return null
  const step = isControl ? 1 : WEEK
  switch (key) {
    case 'ArrowLeft':
      return () => (shiftKey ? lengthen(plan, wishes, -step) : shift(plan, wishes, -step))
    case 'ArrowRight':
      return () => (shiftKey ? lengthen(plan, wishes, step) : shift(plan, wishes, step))
    case 'ArrowUp':
      return shiftKey || isControl ? null : () => changeRow(plan, wishes, -1)
    case 'ArrowDown':
      return shiftKey || isControl ? null : () => changeRow(plan, wishes, 1)
    case 'PageUp':
    case 'PageDown':
      return isControl ? null : () => go(plan, wishes, active.id, key === 'PageUp' ? -1 : 1)
    case 'Home':
    case 'End':
      return () => goToEnd(plan, wishes, key)
    case 'Enter':
      return () => wishes.open(active.id)
    case 'F2':
      return () => wishes.rename(active.id)
    case ' ':
      return isControl || shiftKey ? null : () => wishes.toggle(active.id)
    case 'Delete':
      return () => remove(plan, wishes)
    case 'd':
    case 'D':
      return isControl && !shiftKey ? () => duplicate(plan, wishes) : null
    default:
      return null
  }
}

function shift(plan: Plan, { targets, say }: Wishes, days: number): void {
  const moved = targets.map((each) => movedTo(each, daysAfter(each.start, days), plan.year))
  const isStill = moved.every((each, at) => each.start === targets[at]?.start)
  if (!isStill) plan.put('movePromotion', moved)
  say(isStill ? plan.words.t('plan.said.edge') : movedText(plan, moved))
}

function lengthen(plan: Plan, { targets, say }: Wishes, days: number): void {
  const changed = targets.map((each) => resizedTo(each, 'end', daysAfter(each.end, days), plan.year))
  const isStill = changed.every((each, at) => each.end === targets[at]?.end)
  if (!isStill) plan.put('resizePromotion', changed)
  say(isStill ? plan.words.t('plan.said.shortest') : movedText(plan, changed))
}

function changeRow(plan: Plan, { targets, say }: Wishes, step: 1 | -1): void {
  const rows = [...plan.placements.map(({ id }) => id), '']
  const changed = targets.map((each) => {
    const at = rows.indexOf(rowOf(each, plan.placements)) + step
    return placedIn(each, rows[Math.min(Math.max(at, 0), rows.length - 1)] ?? '')
  })
  const isStill = changed.every((each, at) => each === targets[at])
  if (!isStill) plan.put('movePromotion', changed)
  say(isStill ? plan.words.t('plan.said.noRow') : movedText(plan, changed))
}

/** What is said after a move: one bar in full, several by their number. */
export function movedText({ words }: Pick<Plan, 'words'>, moved: readonly Promotion[]): string {
  const [first] = moved
  if (first === undefined) return ''
  if (moved.length > 1) return words.t('plan.said.moved', { count: moved.length })
  const parts = [
    first.name,
    daysText(words, first),
    rowName(words, first.placement),
    festivalText(words, first),
  ]
  return parts.filter((part) => part !== '').join(words.t('plan.comma'))
}

function go({ promotions }: Plan, { focus }: Wishes, from: string, step: 1 | -1): void {
  const order = inTime(promotions)
  const next = order[order.findIndex(({ id }) => id === from) + step]
  if (next !== undefined) focus(next.id)
}

function goToEnd({ promotions }: Plan, { focus }: Wishes, key: 'Home' | 'End'): void {
  const next = inTime(promotions).at(key === 'Home' ? 0 : -1)
  if (next !== undefined) focus(next.id)
}

function remove(plan: Plan, { targets, focus, say }: Wishes): void {
  const gone = new Set(targets.map(({ id }) => id))
  const order = inTime(plan.promotions)
  const at = order.findIndex(({ id }) => gone.has(id))
  const next = order.slice(at).find(({ id }) => !gone.has(id)) ?? order.findLast(({ id }) => !gone.has(id))
  plan.remove(targets)
  say(
    plan.words.t('plan.said.removed', {
      names: targets.map(({ name }) => name).join(plan.words.t('plan.comma')),
    }),
  )
  if (next !== undefined) focus(next.id)
}

/** Copies start in the next slot after the original, or the day after its end where the retailer has no slots. */
function duplicate(plan: Plan, { targets, focus, say }: Wishes): void {
  const taken = plan.promotions.map(({ name }) => name)
  const copies = targets.map((each) => {
    const name = freeName(each.name, taken)
    taken.push(name)
    const slot = plan.slots.find(({ from }) => from > each.end)
    const copy = { ...each, id: crypto.randomUUID(), name }
    return movedTo(copy, slot?.from ?? daysAfter(each.end, 1), plan.year)
  })
  plan.put('duplicatePromotion', copies)
  say(movedText(plan, copies))
  const [first] = copies
  if (first !== undefined) focus(first.id)
}
