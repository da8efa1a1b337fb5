import { PROPOSAL_SECTIONS, type ProposalPlan, type ProposalSection } from '../negotiation/proposalPlan.ts'

/** One line of the list of sections: whether it is printed, and where it stands among the others. */
export type SectionRow = { readonly section: ProposalSection; readonly isOn: boolean }

/** The sections that are printed, in their order. */
export function printedSections(plan: ProposalPlan | undefined): readonly ProposalSection[] {
  return [...new Set(plan?.sections ?? PROPOSAL_SECTIONS)]
}

/** Every section: the printed ones in their order, one that is not after the section it usually follows. */
export function sectionRows(plan: ProposalPlan | undefined): readonly SectionRow[] {
  const rows: SectionRow[] = printedSections(plan).map((section) => ({ section, isOn: true }))
  PROPOSAL_SECTIONS.forEach((section, index) => {
    if (rows.some((row) => row.section === section)) return
    const before = PROPOSAL_SECTIONS[index - 1]
    rows.splice(rows.findIndex((row) => row.section === before) + 1, 0, { section, isOn: false })
  })
  return rows
}

/** The printed sections after one was moved to the place of another; rows that are off are only passed by. */
export function withSectionMoved(
  rows: readonly SectionRow[],
  section: ProposalSection,
  to: number,
): readonly ProposalSection[] {
  const moved = rows.find((row) => row.section === section)
  if (moved === undefined) return printed(rows)
  const others = rows.filter((row) => row !== moved)
  return printed([...others.slice(0, to), moved, ...others.slice(to)])
}

/** The printed sections after one was switched on or off. */
export function withSectionSwitched(
  rows: readonly SectionRow[],
  section: ProposalSection,
): readonly ProposalSection[] {
  return printed(rows.map((row) => (row.section === section ? { ...row, isOn: !row.isOn } : row)))
}

function printed(rows: readonly SectionRow[]): readonly ProposalSection[] {
  return rows.filter(({ isOn }) => isOn).map(({ section }) => section)
}
