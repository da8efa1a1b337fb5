import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { intoSlot } from '../../../../domain/calendar/intoSlot.ts'
import type { Promotion } from '../../../../domain/negotiation/promotion.ts'
import { freeName } from '../../../shared/freeName.ts'
import { movedText } from './barCommands.ts'
import { shortDay } from './boardScale.ts'
import type { Plan } from './usePlan.ts'

/** Moves or copies the focused and the selected promotions into another slot of the retailer, as one undo step. */
export function SlotMove(props: {
  readonly plan: Plan
  readonly targets: readonly Promotion[]
  readonly say: (text: string) => void
}) {
  const { t } = useTranslation()
  const { plan, targets, say } = props
  const [chosen, setChosen] = useState('')
  const slot = plan.slots.find(({ id }) => id === chosen)
  if (plan.slots.length === 0) return null
  const move = () => {
    if (slot === undefined) return
    const moved = intoSlot(targets, slot.from, plan.year)
    plan.put('movePromotion', moved)
    say(movedText(plan, moved))
  }
  const copy = () => {
    if (slot === undefined) return
    const taken = plan.promotions.map(({ name }) => name)
    const copies = intoSlot(targets, slot.from, plan.year).map((each) => {
      const name = freeName(each.name, taken)
      taken.push(name)
      return { ...each, id: crypto.randomUUID(), name }
    })
    plan.put('duplicatePromotion', copies)
    say(movedText(plan, copies))
  }
  return (
    <div className="slot-move">
      <span className="quiet">{t('plan.slotMove.selected', { count: targets.length })}</span>
      <select
        aria-label={t('plan.slotMove.slot')}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
      >
        <option value="">{t('plan.slotMove.choose')}</option>
        {plan.slots.map(({ id, name, number, from, to }) => (
          <option key={id} value={id}>
            {t('plan.slotMove.option', {
              name: name ?? t('plan.slot', { number: number ?? '' }),
              from: shortDay(from),
              to: shortDay(to),
            })}
          </option>
        ))}
      </select>
      <Button disabled={slot === undefined} onClick={move}>
        {t('plan.slotMove.move')}
      </Button>
      <Button disabled={slot === undefined} onClick={copy}>
        {t('plan.slotMove.copy')}
      </Button>
    </div>
  )
}
