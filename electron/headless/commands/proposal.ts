import path from 'node:path'
import type { PaperPlace } from '../../../domain/documents/paperPlace.ts'
import type { TellsPrivate } from '../../../domain/documents/proposalPrivacy.ts'
import type { Edition } from '../../../domain/locale/bilingual.ts'
import { privateFieldNames } from '../../../domain/locale/privateFieldNames.ts'
import { proposalWords } from '../../../domain/locale/proposalWords.ts'
import { err, ok, type Result } from '../../../domain/result.ts'
import { renderForRetailer } from '../../pdf/renderForRetailer.ts'
import type { ProposalFailure } from '../../pdf/renderProposal.ts'
import { slidesForRetailer } from '../../slides/slidesForRetailer.ts'
import { defineCommand } from '../command.ts'
import { writeWhole } from '../files.ts'
import { refused } from '../outcome.ts'
import { paperOptions } from '../paperOptions.ts'
import { readNegotiation, refusedRead, scenarioOf } from '../readNegotiation.ts'

/**
 * Writes the retailer's document of one scenario, as pages or as slides by the ending of the name, its bytes checked for
 * everything that is ours alone.
 */
export const proposal = defineCommand(
  'proposal',
  {
    places: ['FILE'],
    values: {
      scenario: 'ID',
      out: 'X.pdf|X.pptx',
      lang: 'zh|en|both',
      issued: 'YYYY-MM-DD',
      db: 'FILE',
      negotiation: 'ID',
    },
    flags: [],
    required: ['scenario', 'out'],
  },
  async ({ places, values }) => {
    const edition = editionOf(values.lang)
    if (!edition.ok) return refused(edition.error)
    const makes = makerOf(values.out ?? '')
    if (!makes.ok) return refused(makes.error)
    const options = paperOptions({ issued: values.issued })
    if (!options.ok) return refused(options.error)
    const read = await readNegotiation({ file: places.FILE, db: values.db, negotiation: values.negotiation })
    if (!read.ok) return refusedRead(read.error)
    const scenario = scenarioOf(read.value, values.scenario ?? '')
    if (!scenario.ok) return refused(scenario.error)
    const rendered = await makes.value(read.value, scenario.value.id, {
      ...options.value,
      language: edition.value,
    })
    if (!rendered.ok) return refused(failureText(rendered.error, scenario.value.id))
    const written = await writeWhole(values.out ?? '', rendered.value)
    return written.ok ? { exit: 0, words: [`${values.out}: written`] } : refused(written.error)
  },
)

function failureText(failure: ProposalFailure | TellsPrivate, id: string): string {
  switch (failure.kind) {
    case 'not-found':
      return `--scenario: found ${JSON.stringify(id)}, allowed a scenario of the negotiation`
    case 'scenario-is-walk-away':
      return `--scenario: found the walk-away scenario ${JSON.stringify(id)}, allowed any other: it is never put before the retailer`
    case 'would-tell':
      return `Not written, it would tell what is ours alone: ${failure.leaks
        .map(({ place, what }) => `${placeName(place)}: ${JSON.stringify(what)}`)
        .join('; ')}`
    case 'tells-private':
      return `Not written, these are ours alone and change the paper: ${failure.fields
        .map((field) => privateFieldNames('en')[field])
        .join(', ')}`
    case 'missing-glyphs':
      return `Not written, the font cannot draw: ${failure.missing
        .map(({ character, place, text }) => `${character} in ${placeName(place)}: ${JSON.stringify(text)}`)
        .join('; ')}`
  }
}

const MAKERS: Readonly<Record<string, typeof renderForRetailer | typeof slidesForRetailer>> = {
  '.pdf': renderForRetailer,
  '.pptx': slidesForRetailer,
}

function makerOf(file: string): Result<typeof renderForRetailer | typeof slidesForRetailer, string> {
  const ending = path.extname(file).toLowerCase()
  const maker = Object.hasOwn(MAKERS, ending) ? MAKERS[ending] : undefined
  return maker === undefined
    ? err(
        `--out: found ${JSON.stringify(file)}, allowed a name that ends in ${Object.keys(MAKERS).join(' or ')}`,
      )
    : ok(maker)
}

const EDITIONS: Readonly<Record<string, Edition>> = { zh: 'zh-CN', en: 'en', both: 'both' }

function editionOf(word = 'zh'): Result<Edition, string> {
  const edition = Object.hasOwn(EDITIONS, word) ? EDITIONS[word] : undefined
  return edition === undefined
    ? err(`--lang: found ${JSON.stringify(word)}, allowed ${Object.keys(EDITIONS).join(', ')}`)
    : ok(edition)
}

function placeName(place: PaperPlace): string {
  return place === 'cover' ? 'the cover' : JSON.stringify(proposalWords('en').headings[place])
}
