import { useTranslation } from 'react-i18next'
import type { SimulationNote } from '../../../domain/engine/simulation.ts'
import { monthsOfYear } from '../../../domain/negotiation/calendar.ts'
import type { Workspace } from '../../../domain/scenarios/liveScenario.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useShownPrice } from '../../shared/negotiation/simulations.ts'

const MOST = 6

/** What the calculation wants a person to know, by name. */
export function SimulationNotes({ notes }: { readonly notes: readonly SimulationNote[] }) {
  const { t } = useTranslation()
  const { shown } = useSession()
  const names = useNames(shown)
  if (notes.length === 0) return null
  const months = monthsOfYear(shown.year.start)
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
  const sentences = [...new Set(notes.map(sentence))]
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
}

function useNames(workspace: Workspace): (id: string) => string {
  const price = useShownPrice()
  const scenario = price?.scenario
  const named = [...workspace.products, ...(scenario?.promotions ?? []), ...(scenario?.newProducts ?? [])]
  const byId = new Map(named.map(({ id, name }) => [id, name]))
  return (id) => byId.get(id) ?? id
}
