import { useMemo, useState } from 'react'
import type { Stage } from '../../../domain/negotiation/season.ts'
import { aboveWalkAway } from '../../../domain/portfolio/portfolio.ts'
import type { NegotiationSummary } from '../../../electron/contract/channels.ts'
import { useFigures } from './useFigures.ts'

export type SortKey = 'changed' | 'meeting' | 'distance'

/** Which negotiations of the list are shown, and in which order. */
export function usePortfolioView(negotiations: readonly NegotiationSummary[]) {
  const [search, setSearch] = useState('')
  const [stage, setStage] = useState<Stage | 'none' | ''>('')
  const [sort, setSort] = useState<SortKey>('changed')
  const byId = useFigures((state) => (sort === 'distance' ? state.byId : null))
  const shown = useMemo(() => {
    const word = search.normalize('NFKC').trim().toLowerCase()
    const found = negotiations.filter(({ name, accountName, supplierName, season }) => {
      const isStage = stage === '' || (season?.stage ?? 'none') === stage
      return isStage && `${name}\n${accountName}\n${supplierName}`.toLowerCase().includes(word)
    })
    const distance = ({ id }: NegotiationSummary) => {
      const figures = byId?.get(id)?.figures
      return (figures === undefined ? null : aboveWalkAway(figures)) ?? Number.POSITIVE_INFINITY
    }
    if (sort === 'meeting') {
      const day = ({ season }: NegotiationSummary) => season?.nextMeeting ?? '9999'
      return found.toSorted((a, b) => day(a).localeCompare(day(b)))
    }
    if (sort === 'distance') return found.toSorted((a, b) => (distance(a) > distance(b) ? 1 : -1))
    return found
  }, [negotiations, search, stage, sort, byId])
  const showAll = () => {
    setSearch('')
    setStage('')
  }
  return { shown, search, setSearch, stage, setStage, sort, setSort, showAll }
}
