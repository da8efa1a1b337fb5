import { useLocation } from 'wouter'
import { useAskedTerm } from '../../shared/askedTerm.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import type { FindingTab } from './placeOf.ts'

/** Takes a person to the row of a term, or to a tab. */
export function useGoTo(): (tab: FindingTab, termId?: string) => void {
  const { id } = useSession()
  const [, navigate] = useLocation()
  const ask = useAskedTerm((state) => state.ask)
  return (tab, termId) => {
    navigate(`/negotiation/${encodeURIComponent(id)}/${tab}`)
    if (termId !== undefined) ask(termId)
  }
}
