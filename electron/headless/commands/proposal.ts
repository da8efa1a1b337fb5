import { type ProposalFailure, renderProposal } from '../../pdf/renderProposal.ts'
import { defineCommand } from '../command.ts'
import { writeWhole } from '../files.ts'
import { refused } from '../outcome.ts'
import { paperOptions } from '../paperOptions.ts'
import { readNegotiation, refusedRead, scenarioOf } from '../readNegotiation.ts'

/** Writes the retailer's document of one scenario as a PDF. */
export const proposal = defineCommand(
  'proposal',
  {
    places: ['FILE'],
    values: {
      scenario: 'ID',
      out: 'X.pdf',
      lang: 'zh|en',
      issued: 'YYYY-MM-DD',
      db: 'FILE',
      negotiation: 'ID',
    },
    flags: [],
    required: ['scenario', 'out'],
  },
  async ({ places, values }) => {
    const options = paperOptions(values)
    if (!options.ok) return refused(options.error)
    const read = await readNegotiation({ file: places.FILE, db: values.db, negotiation: values.negotiation })
    if (!read.ok) return refusedRead(read.error)
    const scenario = scenarioOf(read.value, values.scenario ?? '')
    if (!scenario.ok) return refused(scenario.error)
    const rendered = await renderProposal(read.value, scenario.value.id, options.value)
    if (!rendered.ok) return refused(failureText(rendered.error, scenario.value.id))
    const written = await writeWhole(values.out ?? '', rendered.value)
    return written.ok ? { exit: 0, words: [`${values.out}: written`] } : refused(written.error)
  },
)

function failureText(failure: ProposalFailure, id: string): string {
  switch (failure.kind) {
    case 'not-found':
      return `--scenario: found ${JSON.stringify(id)}, allowed a scenario of the negotiation`
    case 'scenario-is-walk-away':
      return `--scenario: found the walk-away scenario ${JSON.stringify(id)}, allowed any other: it is never put before the retailer`
    case 'missing-glyphs':
      return `Not written: the font cannot draw ${failure.characters.join(' ')}`
  }
}
