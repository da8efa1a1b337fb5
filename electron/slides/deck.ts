import type { ProposalFacts } from '../../domain/documents/proposalFacts.ts'
import { type Issue, type ProposalReading, proposalReading } from '../../domain/documents/proposalReading.ts'
import { dayAfter, monthAfter } from '../../domain/documents/timetable.ts'
import { joined, onOneLine } from '../../domain/locale/bilingual.ts'
import type { Language } from '../../domain/locale/language.ts'
import type { Day } from '../../domain/negotiation/calendar.ts'
import { flow, titled } from './flow.ts'
import { HAIRLINE, INK, LOOK, PRIMARY, paragraphs, QUIET } from './look.ts'
import { SECTIONS } from './sections.ts'
import { BODY, type Line, type Placed, SLIDE, type Slide } from './slide.ts'
import { pitchOf, sized, textHeight } from './textHeight.ts'

/** The proposal as slides, everything in its place; before it becomes a file. */
export type Deck = {
  readonly title: string
  readonly subject: string
  readonly author: string
  readonly language: Language
  readonly issuedOn: Day
  /** Under every slide, left and in the middle. */
  readonly footer: { readonly left: string; readonly middle: string }
  /** Across every slide while it is a draft. */
  readonly draft?: string
  readonly slides: readonly Slide[]
}

/** The proposal of these facts as slides. Pure: the same facts, day and version give the same deck. */
export function proposalDeck(facts: ProposalFacts, issue: Issue): Deck {
  const reading = proposalReading(facts)
  const { words, year } = reading
  const sections = facts.plan.sections.flatMap((place) => {
    const bodies = flow(SECTIONS[place](reading))
    return bodies.length === 0 ? [] : [{ heading: words.headings[place], bodies }]
  })
  const numbered = sections.map(({ heading, bodies }, index) => ({
    heading,
    slides: titled(titleLines(`${index + 1}  ${onOneLine(heading, '  ')}`), bodies),
  }))
  return {
    title: `${facts.supplierName} × ${facts.accountName} ${onOneLine(words.title(year))}`,
    subject: onOneLine(words.cover.kind),
    author: facts.supplierName,
    language: facts.language,
    issuedOn: issue.issuedOn,
    footer: {
      left: `${facts.supplierName} · ${onOneLine(words.footer.version(issue.version, issue.issuedOn), ' / ')}`,
      middle: onOneLine(words.footer.confidential, ' / '),
    },
    ...(facts.plan.isDraft ? { draft: onOneLine(words.draft) } : {}),
    slides: [
      cover(reading, issue),
      ...(numbered.length === 0 ? [] : [contents(reading, numbered)]),
      ...numbered.flatMap(({ slides }) => slides),
    ],
  }
}

/** The title of a slide on one line of the title's box. */
function titleLines(text: string): readonly Line[] {
  return sized([{ text, ...LOOK.title }], [26, 22, 18], { width: BODY.width - 90, height: 40 })
}

function cover({ facts, words, year }: ProposalReading, { issuedOn, version }: Issue): Slide {
  const { confidentiality, isDraft } = facts.plan
  const start = `${facts.yearStart}-01`
  const end = dayAfter(`${monthAfter(facts.yearStart, 12)}-01`, -1)
  const rows = [
    [words.cover.preparedFor, facts.accountName],
    [words.cover.preparedBy, facts.supplierName],
    [words.cover.period, `${start} – ${end}`],
    [words.cover.version, isDraft ? joined([version, words.draft], ' · ') : version],
    [words.cover.date, words.day(issuedOn)],
  ].map(([label = '', said = '']) => coverRow(label, said))
  const text = (lines: readonly Line[], y: number): Placed => ({
    kind: 'text',
    lines,
    x: BODY.x,
    y,
    width: BODY.width,
    height: textHeight(lines, BODY.width),
  })
  const kind = paragraphs(words.cover.kind, { size: 15, colour: PRIMARY, isBold: true })
  const parties = sized(
    [{ text: `${facts.supplierName} × ${facts.accountName}`, size: 20, colour: INK }],
    [20, 16, 13],
    { width: BODY.width, height: 28 },
  )
  const notice = sized(
    paragraphs(confidentiality ?? words.cover.confidential(facts.accountName), LOOK.note),
    [10, 9],
    { width: BODY.width, height: 40 },
  )
  const noticeTop = BODY.bottom - textHeight(notice, BODY.width)
  const high = rows.reduce((sum, { height }) => sum + height, 0)
  const top = Math.min(284, noticeTop - 12 - high)
  let y = top
  return {
    title: sized(paragraphs(words.title(year), { size: 40, colour: INK, isBold: true }), [40, 32, 24], {
      width: BODY.width,
      height: 100,
    }),
    placed: [
      text(kind, 58),
      text(parties, 204),
      { kind: 'rule', x: BODY.x, y: top - 12, width: BODY.width, height: 0, colour: HAIRLINE, weight: 1 },
      ...rows.flatMap(({ at, height }) => {
        const placed = at(y)
        y += height
        return placed
      }),
      text(notice, noticeTop),
    ],
  }
}

/** A line of the cover: what it is, and what is said of it. */
function coverRow(label: string, said: string) {
  const labelWidth = 130
  const width = BODY.width - labelWidth
  const own = sized(paragraphs(said, { size: 14, colour: INK }), [14, 12, 10], { width, height: 34 })
  const labels = paragraphs(label, { size: 12, colour: QUIET })
  const height = Math.max(textHeight(own, width), textHeight(labels, labelWidth))
  const column = (lines: readonly Line[], x: number, y: number, wide: number): Placed => ({
    kind: 'text',
    lines,
    x,
    y,
    width: wide,
    height,
  })
  return {
    height: height + 4,
    at: (y: number) => [column(labels, BODY.x, y, labelWidth), column(own, BODY.x + labelWidth, y, width)],
  }
}

/** The sections with the slide each begins on. */
function contents(
  { words }: ProposalReading,
  sections: readonly { readonly heading: string; readonly slides: readonly Slide[] }[],
): Slide {
  const look = { size: 15, colour: INK }
  const room = (BODY.bottom - BODY.top) / Math.max(8, sections.length)
  const pitch = Math.min(room, 40)
  let onSlide = 3
  const placed = sections.flatMap(({ heading, slides }, index): Placed[] => {
    const y = BODY.top + index * pitch
    const line = (text: string, x: number, width: number, align?: 'right'): Placed => ({
      kind: 'text',
      lines: [{ text, ...look }],
      x,
      y: y + (pitch - pitchOf(look)) / 2,
      width,
      height: pitchOf(look),
      ...(align ? { align } : {}),
    })
    const begins = onSlide
    onSlide += slides.length
    return [
      line(`${index + 1}`, BODY.x, 36),
      line(onOneLine(heading, '  '), BODY.x + 40, BODY.width - 120),
      line(`${begins}`, BODY.x + BODY.width - 70, 70, 'right'),
      { kind: 'rule', x: BODY.x, y: y + pitch, width: BODY.width, height: 0, colour: HAIRLINE, weight: 0.5 },
    ]
  })
  return { title: titleLines(onOneLine(words.cover.contents, '  ')), placed }
}

/** Where the titles of the cover and of every other slide stand. */
export const TITLE_BOX = {
  cover: { x: BODY.x, y: 96, width: BODY.width, height: 104 },
  other: { x: BODY.x, y: 36, width: BODY.width, height: 44 },
} as const
export const FOOTER = { y: SLIDE.height - 38, height: 14 } as const
