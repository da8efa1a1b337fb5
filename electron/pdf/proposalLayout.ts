import type { Content } from 'pdfmake'
import type { ProposalFacts } from '../../domain/documents/proposalFacts.ts'
import { monthAfter } from '../../domain/documents/timetable.ts'
import { type ProposalWords, proposalWords } from '../../domain/locale/proposalWords.ts'
import type { Day } from '../../domain/negotiation/calendar.ts'
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
import { goalsSection, reviewSection } from './proposalReview.ts'
import type { Issue, Section } from './proposalSection.ts'
import { ladderSection, termSection } from './proposalTerms.ts'
import { askSection, assumptionSection, glossarySection, timetableSection } from './proposalTogether.ts'

/** A heading below this part of the page goes to the next one: too little of its section would follow it. */
const LOWEST_HEADING = 0.74

type Part = {
  readonly title: string
  readonly content: Content | undefined
  /** `flow` goes on where the part before ended, but leaves a landscape page; `wideFlow` stays on it. */
  readonly page: 'new' | 'wide' | 'flow' | 'wideFlow'
  /** Short enough to stand on one page whole. */
  readonly isWhole?: boolean
}

/** The retailer's proposal as a pdfmake definition. Pure: the day and the version come in, the same facts give the same paper. */
export function proposalLayout(facts: ProposalFacts, issue: Issue): PaperDefinition {
  const words = proposalWords(facts.language)
  const section: Section = {
    facts,
    words,
    year: yearName(facts.yearStart),
    yearBefore: yearName(monthAfter(facts.yearStart, -12)),
  }
  const title = `${facts.supplierName} × ${facts.accountName} ${words.title(section.year)}`
  return {
    info: {
      title,
      author: facts.supplierName,
      subject: words.cover.kind,
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
    content: [...cover(section, issue), ...parts(section)],
    footer: (page, pages, pageSize) => footer(words, issue, facts, page, pages, pageSize.width),
    pageBreakBefore: ({ headlineLevel, startPosition }) =>
      headlineLevel === 1 && startPosition.verticalRatio > LOWEST_HEADING,
  }
}

function parts(section: Section): Content[] {
  const { headings } = section.words
  const all: Part[] = [
    { title: headings.review, content: reviewSection(section), page: 'flow' },
    { title: headings.goals, content: goalsSection(section), page: 'flow' },
    { title: headings.benefit, content: benefitSection(section), page: 'new' },
    { title: headings.terms, content: termSection(section), page: 'wide' },
    { title: headings.ladders, content: ladderSection(section), page: 'wideFlow' },
    { title: headings.calendar, content: calendarSection(section), page: 'wide' },
    { title: headings.newProducts, content: newProductSection(section), page: 'new' },
    { title: headings.asks, content: askSection(section), page: 'flow' },
    { title: headings.timetable, content: timetableSection(section), page: 'flow' },
    { title: headings.assumptions, content: assumptionSection(section), page: 'flow' },
    { title: headings.glossary, content: glossarySection(section), page: 'flow', isWhole: true },
  ]
  const shown = all.flatMap(({ content, ...part }) => (content ? [{ ...part, content }] : []))
  return shown.map(({ title, content, page, isWhole }, index) => {
    const before = shown[index - 1]?.page
    const isWide = page === 'wide' || page === 'wideFlow'
    const wasWide = before === 'wide' || before === 'wideFlow'
    const flows = before !== undefined && (page === 'flow' || page === 'wideFlow') && isWide === wasWide
    return {
      stack: [heading(index + 1, title), content],
      ...(isWhole ? { unbreakable: true } : {}),
      ...(flows
        ? { margin: [0, 18, 0, 0] as [number, number, number, number] }
        : { pageBreak: 'before' as const, pageOrientation: isWide ? 'landscape' : 'portrait' }),
    }
  })
}

function cover({ facts, words, year }: Section, { issuedOn, version }: Issue): Content[] {
  const line = (label: string, value: string): Content => ({
    columns: [
      { text: label, style: 'label', width: 84 },
      { text: value, fontSize: 10, width: '*' },
    ],
    margin: [0, 4, 0, 0],
  })
  const start = `${facts.yearStart}-01`
  const end = lastDayOf(monthAfter(facts.yearStart, 11))
  return [
    { text: words.cover.kind, style: 'kind', margin: [0, 56, 0, 12] },
    { text: words.title(year), style: 'title' },
    { text: `${facts.supplierName} × ${facts.accountName}`, style: 'parties', margin: [0, 8, 0, 26] },
    hairline(TEXT_WIDTH, [0, 0, 0, 10]),
    line(words.cover.preparedFor, facts.accountName),
    line(words.cover.preparedBy, facts.supplierName),
    line(words.cover.period, `${start} – ${end}`),
    line(words.cover.version, version),
    line(words.cover.date, words.day(issuedOn)),
    hairline(TEXT_WIDTH, [0, 14, 0, 8]),
    { text: words.cover.confidential(facts.accountName), style: 'note', margin: [0, 0, 0, 26] },
    { toc: { title: { text: words.cover.contents, style: 'subheading', margin: [0, 0, 0, 6] } } },
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

/** A contract year that starts in January goes by its number, any other by both. */
function yearName(start: string): string {
  const year = Number(start.slice(0, 4))
  return start.endsWith('-01') ? `${year}` : `${year}/${String((year + 1) % 100).padStart(2, '0')}`
}
