import PptxGenJS from 'pptxgenjs'
import { type Deck, FOOTER, TITLE_BOX } from './deck.ts'
import { HAIRLINE, LOOK, PRIMARY, QUIET, RULE, WATERMARK } from './look.ts'
import { BODY, type Box, type DrawnRow, type Line, type Placed, SLIDE } from './slide.ts'
import { CELL } from './slideTable.ts'
import { LIST_INDENT, pitchOf, textWidth } from './textHeight.ts'

/** The name of the text that numbers a slide: its figure becomes a field afterwards. */
export const NUMBER_NAME = 'Slide number'
const POINTS_PER_INCH = 72
const DRAFT_SIZE = 120
const TRANSPARENCY = 88
const BAND_WIDTH = 18

type Drawing = ReturnType<PptxGenJS['addSlide']>
type Border = PptxGenJS.BorderProps

/** A deck as the library writes it: native titles, texts, tables, shapes and places of charts. `finishedDeck` makes it the file. */
export async function drawDeck(deck: Deck): Promise<Uint8Array> {
  const pptx = new PptxGenJS()
  pptx.defineLayout({ name: 'wide', width: inches(SLIDE.width), height: inches(SLIDE.height) })
  pptx.layout = 'wide'
  defineLayouts(pptx, deck)
  const lang = deck.language === 'en' ? 'en-US' : 'zh-CN'
  for (const [index, { title, placed }] of deck.slides.entries()) {
    const slide = pptx.addSlide({ masterName: index === 0 ? 'Cover' : 'Content' })
    // All on one line of the outline: a title is one paragraph, its later parts beside the first.
    const parts =
      index === 0
        ? title
        : title.map((line, at) => ({ ...line, text: at === 0 ? line.text : `   ${line.text}` }))
    slide.addText(runs(parts, { lang, isOneParagraph: index > 0 }), { placeholder: 'title' })
    for (const each of placed) draw(slide, each, lang)
    number(slide, index + 1, deck.slides.length, lang)
  }
  return (await pptx.write({ outputType: 'uint8array' })) as Uint8Array
}

function defineLayouts(pptx: PptxGenJS, { footer, draft }: Deck): void {
  const { size: fontSize, colour: color } = LOOK.footer
  const text = (words: string, box: Box, align: 'left' | 'center') => ({
    text: {
      text: words,
      options: { ...at(box), fontSize, color, align, valign: 'middle' as const, margin: 0 },
    },
  })
  const rule = { x: BODY.x, y: FOOTER.y - 6, width: BODY.width, height: 0 }
  const under = [
    { line: { ...at(rule), line: { color: HAIRLINE, width: 0.75 } } },
    text(footer.left, { x: BODY.x, y: FOOTER.y, width: 380, height: FOOTER.height }, 'left'),
    text(
      footer.middle,
      { x: SLIDE.width / 2 - 90, y: FOOTER.y, width: 180, height: FOOTER.height },
      'center',
    ),
  ]
  // Behind everything: the layout lies under its slides.
  const across = draft === undefined ? [] : [{ text: { text: draft, options: watermark(draft) } }]
  for (const name of ['Cover', 'Content'] as const) {
    const box = TITLE_BOX[name === 'Cover' ? 'cover' : 'other']
    const title = {
      placeholder: {
        options: {
          name: 'title',
          type: 'title' as const,
          ...at(box),
          margin: 0,
          valign: name === 'Cover' ? ('bottom' as const) : ('middle' as const),
          align: 'left' as const,
        },
        text: '',
      },
    }
    const band =
      name === 'Cover'
        ? { x: 0, y: 0, width: BAND_WIDTH, height: SLIDE.height }
        : { x: 0, y: box.y + 7, width: BAND_WIDTH / 2, height: box.height - 14 }
    const accent = { rect: { ...at(band), fill: { color: PRIMARY } } }
    pptx.defineSlideMaster({ title: name, objects: [...across, accent, ...under, title] as never })
  }
}

function watermark(words: string) {
  const box = { x: SLIDE.width / 2 - 350, y: SLIDE.height / 2 - 100, width: 700, height: 200 }
  return {
    ...at(box),
    fontSize: Math.min(DRAFT_SIZE, Math.floor(box.width / textWidth(words, { size: 1, isBold: true }))),
    color: WATERMARK,
    transparency: TRANSPARENCY,
    bold: true,
    align: 'center' as const,
    valign: 'middle' as const,
    rotate: 330,
    margin: 0,
  }
}

function draw(slide: Drawing, placed: Placed, lang: string): void {
  switch (placed.kind) {
    case 'text':
      slide.addText(
        runs(placed.lines, { lang, align: placed.align ?? 'left', isList: placed.isList ?? false }),
        {
          ...at(placed),
          margin: 0,
          valign: 'top',
          wrap: true,
        },
      )
      break
    case 'table':
      slide.addTable(
        placed.rows.map((row, index) => tableRow(row, { lang, isLast: index === placed.rows.length - 1 })),
        {
          ...at(placed),
          colW: placed.widths.map(inches),
          rowH: placed.rows.map(({ height }) => inches(height)),
          autoPage: false,
          fontSize: 8,
        },
      )
      break
    case 'chart':
      // What it draws is written by `chartPart`; here are its place and its name for people who cannot see it.
      slide.addChart('bar', [{ name: 'chart', labels: [''], values: [0] }], {
        ...at(placed),
        altText: placed.summary,
      })
      break
    case 'area':
      slide.addShape('rect', { ...at(placed), fill: { color: placed.colour } })
      break
    case 'rule':
      slide.addShape('line', { ...at(placed), line: { color: placed.colour, width: placed.weight } })
      break
  }
}

function tableRow(
  { cells, rule }: DrawnRow,
  { lang, isLast }: { readonly lang: string; readonly isLast: boolean },
): PptxGenJS.TableRow {
  const none: Border = { type: 'none' }
  const beneath: Border =
    rule === 'none' && !isLast
      ? none
      : { type: 'solid', pt: rule === 'strong' ? 1 : 0.5, color: rule === 'strong' ? RULE : HAIRLINE }
  let column = 0
  return cells.map(({ lines, align, span = 1 }) => {
    const left = column === 0 ? 0 : CELL.side
    column += span
    const said = lines.length === 0 ? [{ text: ' ', size: 8, colour: QUIET }] : lines
    return {
      text: runs(said, { lang, align }) as PptxGenJS.TableCell[],
      options: {
        align,
        valign: rule === 'strong' ? ('bottom' as const) : ('top' as const),
        margin: [CELL.top, CELL.side, CELL.bottom, left].map(inches) as [number, number, number, number],
        border: [none, none, beneath, none] as [Border, Border, Border, Border],
        ...(span > 1 ? { colspan: span } : {}),
      },
    }
  })
}

function number(slide: Drawing, page: number, pages: number, lang: string): void {
  const { size, colour } = LOOK.footer
  const width = 90
  const box = { x: BODY.x + BODY.width - width, y: FOOTER.y, width, height: FOOTER.height }
  slide.addText(
    [
      { text: `${page}`, options: { fontSize: size, color: colour, lang, align: 'right' } },
      { text: ` / ${pages}`, options: { fontSize: size, color: colour, lang, align: 'right' } },
    ],
    { ...at(box), margin: 0, valign: 'middle', align: 'right', objectName: NUMBER_NAME },
  )
}

/** A paragraph for each line, at an exact distance from the next. */
function runs(
  lines: readonly Line[],
  {
    lang,
    align = 'left',
    isList = false,
    isOneParagraph = false,
  }: {
    readonly lang: string
    readonly align?: 'left' | 'right' | 'center'
    readonly isList?: boolean
    readonly isOneParagraph?: boolean
  },
): PptxGenJS.TextProps[] {
  return lines.map((line, index) => ({
    text: line.text === '' ? ' ' : line.text,
    options: {
      lang,
      align,
      fontSize: line.size,
      color: line.colour,
      ...(line.isBold === true ? { bold: true } : {}),
      ...(isOneParagraph ? {} : { lineSpacing: pitchOf(isList ? (lines[0] ?? line) : line) }),
      ...(isOneParagraph || isList ? {} : { breakLine: index < lines.length - 1 }),
      // A second language stands under the first, behind the same bullet.
      ...(isList ? (index === 0 ? { bullet: { indent: LIST_INDENT } } : { softBreakBefore: true }) : {}),
    },
  }))
}

function at({ x, y, width, height }: Box) {
  return { x: inches(x), y: inches(y), w: inches(width), h: inches(height) }
}

function inches(points: number): number {
  return points / POINTS_PER_INCH
}
