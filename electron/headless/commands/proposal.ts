import { createRequire } from 'node:module'
import { isDay } from '../../../domain/negotiation/calendar.ts'
import { type ProposalFailure, renderProposal } from '../../pdf/renderProposal.ts'
import { defineCommand } from '../command.ts'
import { writeWhole } from '../files.ts'
import { refused } from '../outcome.ts'
import { readNegotiation, refusedRead, scenarioOf } from '../readNegotiation.ts'

const LANGUAGES = { zh: 'zh-CN', en: 'en' } as const
const LANGUAGE_WORDS = Object.keys(LANGUAGES)

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
    const lang = values.lang ?? 'zh'
    const issuedOn = values.issued ?? today()
    if (!isLanguage(lang)) {
      return refused(`--lang: found ${JSON.stringify(lang)}, allowed ${LANGUAGE_WORDS.join(', ')}`)
    }
    if (!isDay(issuedOn)) {
      return refused(`--issued: found ${JSON.stringify(issuedOn)}, allowed a day written YYYY-MM-DD`)
    }
    const read = await readNegotiation({ file: places.FILE, db: values.db, negotiation: values.negotiation })
    if (!read.ok) return refusedRead(read.error)
    const scenario = scenarioOf(read.value, values.scenario ?? '')
    if (!scenario.ok) return refused(scenario.error)
    const language = LANGUAGES[lang]
    const rendered = await renderProposal(read.value, scenario.value.id, {
      language,
      issuedOn,
      fonts: fonts(),
    })
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

function isLanguage(word: string): word is keyof typeof LANGUAGES {
  return Object.hasOwn(LANGUAGES, word)
}

function fonts() {
  const file = (face: string) =>
    createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans-sc/${face}`)
  return {
    regular: file('400Regular/NotoSansSC_400Regular.ttf'),
    bold: file('700Bold/NotoSansSC_700Bold.ttf'),
  }
}

/** The day on the wall where the command runs. */
function today(): string {
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
