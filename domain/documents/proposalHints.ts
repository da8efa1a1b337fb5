import { setsResalePrice } from '../compliance/fairnessChecks.ts'
import type { ProposalPlan } from '../negotiation/proposalPlan.ts'
import type { PaperPlace } from './paperPlace.ts'
import { printedSections } from './proposalSections.ts'

/** What is worth a look before the paper goes out: a blank that is left, or words the law looks at. It stops nobody. */
export type PaperHint = {
  readonly kind: 'noVersion' | 'noMarket' | 'noSource' | 'noDay' | 'noOwner' | 'resalePrice'
  readonly place: PaperPlace
  /** The words it is about; absent where there are none. */
  readonly text?: string
}

/** The blanks and doubtful words of the plan's sections that are printed, in the order of the paper. */
export function proposalHints(plan: ProposalPlan | undefined): readonly PaperHint[] {
  const { version = '', confidentiality = '', market = [], goals = [], asks = [], steps = [] } = plan ?? {}
  const isBlank = (text: string | undefined) => text === undefined || text.trim() === ''
  const hints: PaperHint[] = [
    ...(isBlank(version) ? [{ kind: 'noVersion', place: 'cover' } as const] : []),
    ...(market.length === 0 ? [{ kind: 'noMarket', place: 'market' } as const] : []),
    ...market
      .filter(({ source }) => isBlank(source))
      .map(({ statement }) => ({ kind: 'noSource', place: 'market', text: statement }) as const),
    ...steps
      .filter(({ day }) => day === undefined)
      .map(({ what }) => ({ kind: 'noDay', place: 'timetable', text: what }) as const),
    ...steps
      .filter(({ owner }) => isBlank(owner))
      .map(({ what }) => ({ kind: 'noOwner', place: 'timetable', text: what }) as const),
  ]
  const said: readonly (readonly [PaperPlace, readonly string[]])[] = [
    ['cover', [confidentiality]],
    ['market', market.map(({ statement }) => statement)],
    ['goals', goals],
    ['asks', asks],
    ['timetable', steps.map(({ what }) => what)],
  ]
  for (const [place, texts] of said) {
    for (const text of texts.filter(setsResalePrice)) hints.push({ kind: 'resalePrice', place, text })
  }
  const order: readonly PaperPlace[] = ['cover', ...printedSections(plan)]
  return hints
    .filter(({ place }) => order.includes(place))
    .sort((a, b) => order.indexOf(a.place) - order.indexOf(b.place))
}
