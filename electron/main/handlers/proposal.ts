import path from 'node:path'
import { openNegotiation } from '../../../db/negotiations.ts'
import { leadingLanguage } from '../../../domain/locale/bilingual.ts'
import { err, ok } from '../../../domain/result.ts'
import { toNegotiation } from '../../../domain/scenarios/toNegotiation.ts'
import type { Handlers } from '../answer.ts'
import { fileName } from '../fileName.ts'
import { mainWords } from '../locale/mainWords.ts'
import { writeWhole } from '../wholeFile.ts'
import { dayOf } from './dayOf.ts'
import type { Desk } from './desk.ts'

/** The retailer's proposal, out of what is stored. */
export function proposalHandlers(desk: Desk): Pick<Handlers, 'proposal:export' | 'proposal:preview'> {
  return {
    'proposal:preview': async ({ negotiation: id, scenario, edition }) => {
      const opened = openNegotiation(desk.store, id)
      if (!opened.ok) return opened
      const options = { language: edition, issuedOn: dayOf(desk.now()), fonts: desk.fonts }
      const made = await desk.previewProposal(toNegotiation(opened.value.workspace), scenario, options)
      return made.ok ? ok({ pdf: new Uint8Array(made.value.pdf), fields: made.value.fields }) : made
    },
    'proposal:export': async ({ negotiation: id, scenario, edition, format }) => {
      const opened = openNegotiation(desk.store, id)
      if (!opened.ok) return opened
      const negotiation = toNegotiation(opened.value.workspace)
      const issuedOn = dayOf(desk.now())
      const options = { language: edition, issuedOn, fonts: desk.fonts }
      const rendered = await (format === 'pptx'
        ? desk.renderSlides(negotiation, scenario, options)
        : desk.renderProposal(negotiation, scenario, options))
      if (!rendered.ok) return rendered
      const titles = [negotiation.account.name, mainWords(leadingLanguage(edition)).proposalTitle, issuedOn]
      const kind = format === 'pptx' ? 'slides' : 'proposal'
      const file = await desk.dialogs.fileToSave(kind, fileName(titles, format))
      if (file === null) return err({ kind: 'cancelled' })
      const written = await writeWhole(file, rendered.value)
      if (written.ok) return ok({ fileName: path.basename(file) })
      return err({ kind: 'not-written', fileName: path.basename(file), reason: written.error })
    },
  }
}
