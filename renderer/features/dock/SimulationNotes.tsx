import type { TFunction } from 'i18next'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SimulationNote } from '../../../domain/engine/simulation.ts'
import { monthsOfYear } from '../../../domain/negotiation/calendar.ts'
import { type SettledPrice, useSettledPrice } from '../../shared/negotiation/simulations.ts'

const MOST = 6

/** What the calculation wants a person to know, by name. */
export const SimulationNotes = memo(function SimulationNotes() {
  const { t } = useTranslation()
  const settled = useSettledPrice()
  const sentences = useMemo(() => sentencesOf(settled, t), [settled, t])
  if (sentences.length === 0) return null
  return (
    <section className="dock-part">
      <h3>{t('note.title', { count: sentences.length })}</h3>
      <ul className="notes">
        {sentences.slice(0, MOST).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {sentences.length > MOST ? (
        <p className="quiet">{t('note.more', { count: sentences.length - MOST })}</p>
      ) : null}
    </section>
  )
})

/** Each once, however often the calculation says it. Thousands of promotions have thousands of them. */
function sentencesOf({ head, price }: SettledPrice, t: TFunction): readonly string[] {
  const notes = price?.simulation.notes ?? []
  if (price === null || notes.length === 0) return []
  const { promotions = [], newProducts = [] } = price.scenario
  const byId = new Map([...head.products, ...promotions, ...newProducts].map(({ id, name }) => [id, name]))
  const names = (id: string) => byId.get(id) ?? id
  const months = monthsOfYear(head.year.start)
  const sentence = (note: SimulationNote): string => {
    if (note.kind === 'promotion-clash') {
      const { days, product, keeps, skips } = note
      return t('note.clash', { days, product: names(product), keeps: names(keeps), skips: names(skips) })
    }
    const month = months[note.month] ?? ''
    return note.kind === 'month-clipped'
      ? t('note.clipped', { product: names(note.product), month })
      : t('note.nobody', { source: names(note.source), month })
  }
  return [...new Set(notes.map(sentence))]
}
