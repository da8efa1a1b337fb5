import { useTranslation } from 'react-i18next'
import { editHead } from '../../../domain/actions/headChange.ts'
import type { PaperPlace } from '../../../domain/documents/paperPlace.ts'
import type { ProposalPlan, ProposalSection } from '../../../domain/negotiation/proposalPlan.ts'
import { sameContent } from '../../../domain/scenarios/sameContent.ts'
import { useOpenNegotiation, useSession } from '../../shared/negotiation/openNegotiation.ts'

type Fields = { readonly [Key in keyof ProposalPlan]: ProposalPlan[Key] | undefined }

/** The plan of the retailer's paper and what is done to it, each one step of the history. */
export function usePlan() {
  const { t } = useTranslation()
  const { workspace } = useSession()
  const act = useOpenNegotiation((state) => state.act)
  const plan = workspace.proposal
  const set = (key: string, place: PaperPlace, fields: Fields) => {
    const entries = Object.entries({ ...plan, ...fields }).filter(([, value]) => value !== undefined)
    const next: ProposalPlan | undefined = entries.length === 0 ? undefined : Object.fromEntries(entries)
    if (sameContent(plan, next)) return
    const section = t(`proposal.section.${place}`)
    act({ key: `action.proposal.${key}`, values: { section } }, editHead(workspace, { proposal: next }))
  }
  return {
    plan,
    /** Writes some fields; an empty text or list is taken off. */
    edit: (place: PaperPlace, fields: Fields) => {
      const kept = Object.entries(fields).map(([key, value]) => [key, isEmpty(value) ? undefined : value])
      set('edit', place, Object.fromEntries(kept))
    },
    arrange: (
      key: 'move' | 'switchOn' | 'switchOff',
      section: ProposalSection,
      sections: readonly ProposalSection[],
    ) => set(key, section, { sections }),
  }
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  )
}
