import type { Content } from 'pdfmake'
import type { ProposalFacts } from '../../domain/documents/proposalFacts.ts'
import { type Issue, type ProposalReading, proposalReading } from '../../domain/documents/proposalReading.ts'
import { monthAfter } from '../../domain/documents/timetable.ts'
import { joined, onOneLine } from '../../domain/locale/bilingual.ts'
import type { ProposalWords } from '../../domain/locale/proposalWords.ts'
import type { Day } from '../../domain/negotiation/calendar.ts'
import type { ProposalSection } from '../../domain/negotiation/proposalPlan.ts'
import {
  COLOUR,
  FONT_FAMILY,
  hairline,
  heading,
  PAGE,
  type PaperDefinition,
  STYLES,
  TEXT_WIDTH,
} from './paper.ts'
import { benefitSection } from './proposalBenefit.ts'
import { calendarSection, newProductSection } from './proposalGrowth.ts'
import { goalsSection, marketSection, reviewSection } from './proposalReview.ts'
import { ladderSection, termSection } from './proposalTerms.ts'
import { askSection, assumptionSection, glossarySection, timetableSection } from './proposalTogether.ts'
import { besideEachOther, withSecondLines } from './secondLines.ts'

/** A heading below this part of the page goes to the next one: too little of its section would follow it. */
const LOWEST_HEADING = 0.74
const DRAFT = { color: '#64748b', opacity: 0.1, bold: true, angle: -45 } as const
const DRAFT_SIZE = { 'zh-CN': 150, en: 140, both: 96 } as const

type Part = {
  readonly content: (reading: ProposalReading) => Content | undefined
  /** `flow` goes on where the part before ended, but leaves a landscape page; `wideFlow` stays on it. */
  readonly page: 'new' | 'wide' | 'flow' | 'wideFlow'
  /** Short enough to stand on one page whole. */
  readonly isWhole?: boolean
}

const PARTS: Readonly<Record<ProposalSection, Part>> = {
  review: { content: reviewSection, page: 'flow' },
  market: { content: marketSection, page: 'flow' },
  goals: { content: goalsSection, page: 'flow' },
  benefit: { content: benefitSection, page: 'new' },
  terms: { content: termSection, page: 'wide' },
  ladders: { content: ladderSection, page: 'wideFlow' },
  calendar: { content: calendarSection, page: 'wide' },
  newProducts: { content: newProductSection, page: 'new' },
  asks: { content: askSection, page: 'flow' },
  timetable: { content: timetableSection, page: 'flow' },
  assumptions: { content: assumptionSection, page: 'flow' },
  glossary: { content: glossarySection, page: 'flow', isWhole: true },
}

/** One part of the paper by what it is: the cover, or a section that has something to say. */
export type PaperPart = { readonly place: 'cover' | ProposalSection; readonly content: Content }

/**
 * The parts in their order; pure. Texts of two languages stand as they come, see `withSecondLines`. For a search of what
 * stands where.
 */
export function proposalParts(facts: ProposalFacts, issue: Issue): readonly PaperPart[] {
  const reading = proposalReading(facts)
  const sections = facts.plan.sections.flatMap((place): PaperPart[] => {
    const content = PARTS[place].content(reading)
    return content === undefined ? [] : [{ place, content }]
  })
  return [{ place: 'cover', content: cover(reading, issue) }, ...sections]
}

/**
 * The retailer's proposal as a pdfmake definition. Pure: the day and the version come in, the same facts give the same
 * paper. `parts` are `proposalParts` where they are at hand.
 */
export function proposalLayout(
  facts: ProposalFacts,
  issue: Issue,
  parts: readonly PaperPart[] = proposalParts(facts, issue),
): PaperDefinition {
  const { words, year } = proposalReading(facts)
  const title = `${facts.supplierName} × ${facts.accountName} ${onOneLine(words.title(year))}`
  const [first, ...rest] = parts
  return {
    info: {
      title,
      author: facts.supplierName,
      subject: onOneLine(words.cover.kind),
      creator: facts.supplierName,
      producer: 'pdfmake',
      creationDate: new Date(`${issue.issuedOn}T00:00:00Z`),
      modDate: new Date(`${issue.issuedOn}T00:00:00Z`),
    },
    version: '1.7',
    language: facts.language,
    displayTitle: true,
    pageSize: 'A4',
    pageMargins: [PAGE.side, PAGE.top, PAGE.side, PAGE.bottom],
    defaultStyle: { font: FONT_FAMILY, fontSize: 9, lineHeight: 1.3, color: COLOUR.ink },
    styles: STYLES,
    content: withSecondLines([first?.content ?? [], ...placed(rest, words)]),
    footer: (page, pages, pageSize) =>
      besideEachOther(footer(words, issue, facts, page, pages, pageSize.width)),
    pageBreakBefore: ({ headlineLevel, startPosition }, { getFollowingNodesOnPage }) =>
      headlineLevel === 1 &&
      (startPosition.verticalRatio > LOWEST_HEADING || getFollowingNodesOnPage().length === 0),
    ...(facts.plan.isDraft
      ? { watermark: { text: onOneLine(words.draft), ...DRAFT, fontSize: DRAFT_SIZE[facts.edition] } }
      : {}),
  }
}

function placed(parts: readonly PaperPart[], words: ProposalWords): Content[] {
  const shown = parts.flatMap(({ place, content }) => (place === 'cover' ? [] : [{ place, content }]))
  return shown.map(({ place, content }, index) => {
    const { page, isWhole } = PARTS[place]
    const before = shown[index - 1]
    const pageBefore = before && PARTS[before.place].page
    const isWide = page === 'wide' || page === 'wideFlow'
    const wasWide = pageBefore === 'wide' || pageBefore === 'wideFlow'
    const flows = pageBefore !== undefined && (page === 'flow' || page === 'wideFlow') && isWide === wasWide
    return {
      stack: [heading(index + 1, words.headings[place]), content],
      ...(isWhole ? { unbreakable: true } : {}),
      ...(flows
        ? { margin: [0, 18, 0, 0] as [number, number, number, number] }
        : { pageBreak: 'before' as const, pageOrientation: isWide ? 'landscape' : 'portrait' }),
    }
  })
}

function cover({ facts, words, year }: ProposalReading, { issuedOn, version }: Issue): Content[] {
  const line = (label: string, value: string): Content => ({
    columns: [
      { text: label, style: 'label', width: 84 },
      { text: value, fontSize: 10, width: '*' },
    ],
    margin: [0, 4, 0, 0],
  })
  const start = `${facts.yearStart}-01`
  const end = lastDayOf(monthAfter(facts.yearStart, 11))
  const { confidentiality, isDraft } = facts.plan
  return [
    { text: words.cover.kind, style: 'kind', margin: [0, 56, 0, 12] },
    { text: words.title(year), style: 'title' },
    { text: `${facts.supplierName} × ${facts.accountName}`, style: 'parties', margin: [0, 8, 0, 26] },
    hairline(TEXT_WIDTH, [0, 0, 0, 10]),
    line(words.cover.preparedFor, facts.accountName),
    line(words.cover.preparedBy, facts.supplierName),
    line(words.cover.period, `${start} – ${end}`),
    line(words.cover.version, isDraft ? joined([version, words.draft], ' · ') : version),
    line(words.cover.date, words.day(issuedOn)),
    hairline(TEXT_WIDTH, [0, 14, 0, 8]),
    {
      text: confidentiality ?? words.cover.confidential(facts.accountName),
      style: 'note',
      margin: [0, 0, 0, 26],
    },
    {
      toc: { title: { text: words.cover.contents, style: 'subheading', margin: [0, 0, 0, 6] } },
      // In two languages its lines would not fit under the rest of the cover.
      ...(facts.edition === 'both' ? { pageBreak: 'before' } : {}),
    },
  ]
}

function footer(
  words: ProposalWords,
  issue: Issue,
  facts: ProposalFacts,
  page: number,
  pages: number,
  width: number,
): Content {
  return {
    margin: [PAGE.side, 14, PAGE.side, 0],
    stack: [
      hairline(width - 2 * PAGE.side, [0, 0, 0, 6]),
      {
        columns: [
          {
            text: `${facts.supplierName} · ${words.footer.version(issue.version, issue.issuedOn)}`,
            style: 'footer',
          },
          { text: words.footer.confidential, style: 'footer', alignment: 'center', width: 90 },
          { text: words.footer.page(page, pages), style: 'footer', alignment: 'right' },
        ],
      },
    ],
  }
}

function lastDayOf(month: string): Day {
  const next = new Date(`${monthAfter(month, 1)}-01T00:00:00Z`)
  return new Date(next.getTime() - 86_400_000).toISOString().slice(0, 10)
}
