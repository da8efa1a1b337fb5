import type { Chart } from '../../domain/charts/chart.ts'
import { LOOK, type Look, paragraphs } from './look.ts'
import { BODY, BODY_HEIGHT, type DrawnRow, type Line, type Placed, type Slide } from './slide.ts'
import { type MeasuredTable, measured, type SlideTable } from './slideTable.ts'
import { fitted, itemHeight, LIST_INDENT, textHeight } from './textHeight.ts'

const GAP = 6
const LOWEST_CHART = 150
const ITEM_GAP = 5
/** How much shorter slides are tried to make them equally full, points. */
const EVENING_STEP = 12

/** What a section says, top to bottom, before it is cut into slides. */
export type Block =
  | { readonly kind: 'text'; readonly text: string; readonly look: Look; readonly after?: number }
  | { readonly kind: 'list'; readonly texts: readonly string[] }
  | {
      readonly kind: 'table'
      readonly table: SlideTable
      readonly note?: string
      /** The same in other sizes, the largest first: the first that one slide holds whole is taken. */
      readonly wholes?: readonly SlideTable[]
    }
  | { readonly kind: 'chart'; readonly chart: Chart; readonly summary: string }
  /** Something drawn whole: `height` high, drawn at the y it is given. */
  | { readonly kind: 'drawing'; readonly height: number; readonly draw: (y: number) => readonly Placed[] }
  | { readonly kind: 'newSlide' }

/** Cuts a section into as many slides as it needs; nothing is placed under the body's end. */
export function flow(blocks: readonly Block[]): readonly (readonly Placed[])[] {
  const slides: Placed[][] = [[]]
  let y: number = BODY.top
  const place = (each: Placed) => slides.at(-1)?.push(each)
  const next = () => {
    if (slides.at(-1)?.length === 0) return
    slides.push([])
    y = BODY.top
  }
  const text = (lines: readonly Line[], after: number) => {
    const fitting = fitted(lines, BODY.width, BODY_HEIGHT)
    const height = textHeight(fitting, BODY.width)
    if (y + height > BODY.bottom) next()
    place({ kind: 'text', lines: fitting, x: BODY.x, y, width: BODY.width, height })
    y += height + after
  }
  const rest = () => BODY.bottom - y
  for (const block of blocks) {
    switch (block.kind) {
      case 'newSlide':
        next()
        break
      case 'text':
        text(paragraphs(block.text, block.look), block.after ?? GAP)
        break
      case 'list':
        for (const item of block.texts) {
          const lines = fitted(paragraphs(item, LOOK.item), BODY.width - LIST_INDENT, BODY_HEIGHT)
          const height = itemHeight(lines, BODY.width)
          if (height > rest()) next()
          place({ kind: 'text', lines, isList: true, x: BODY.x, y, width: BODY.width, height })
          y += height + ITEM_GAP
        }
        y += GAP
        break
      case 'drawing':
        if (block.height > rest()) next()
        for (const each of block.draw(y)) place(each)
        y += block.height + GAP
        break
      case 'chart': {
        const title = paragraphs(block.chart.title, LOOK.subheading)
        const note = paragraphs(block.summary, LOOK.note)
        const around = textHeight(title, BODY.width) + textHeight(note, BODY.width) + 2 * GAP
        if (rest() < LOWEST_CHART + around) next()
        text(title, 4)
        const height = BODY.bottom - y - textHeight(note, BODY.width) - GAP
        place({
          kind: 'chart',
          chart: block.chart,
          summary: block.summary,
          x: BODY.x,
          y,
          width: BODY.width,
          height,
        })
        y += height + GAP
        text(note, 0)
        break
      }
      case 'table': {
        const note = block.note === undefined ? [] : paragraphs(block.note, LOOK.note)
        const under = note.length === 0 ? 0 : textHeight(note, BODY.width) + GAP
        const whole = (block.wholes ?? [])
          .map(measured)
          .find(({ head, groups }) => heightOf([head, ...groups.flat()]) + under <= rest())
        const table = whole ?? measured(block.table)
        const [first] = table.groups
        if (first !== undefined && heightOf([table.head, ...first]) + under > rest()) next()
        const pages = cut(table, { first: rest() - under, others: BODY_HEIGHT - under })
        for (const [index, rows] of pages.entries()) {
          if (index > 0) next()
          const drawn = [table.head, ...rows]
          const height = heightOf(drawn)
          place({ kind: 'table', widths: table.widths, rows: drawn, x: BODY.x, y, width: BODY.width, height })
          y += height + GAP
          if (note.length > 0) text(note, GAP)
        }
        break
      }
    }
  }
  return slides.filter((placed) => placed.length > 0)
}

/** The slides of a section under its title; one of several says which of how many it is. */
export function titled(title: readonly Line[], bodies: readonly (readonly Placed[])[]): readonly Slide[] {
  return bodies.map((placed, index) => ({
    title:
      bodies.length === 1
        ? title
        : [
            ...title,
            { text: `${index + 1} / ${bodies.length}`, size: LOOK.item.size, colour: LOOK.label.colour },
          ],
    placed,
  }))
}

type Room = { readonly first: number; readonly others: number }
type Group = readonly DrawnRow[]

/** Rows by slide: groups whole where a slide can hold them, on no more slides than needed, and those about equally full. */
function cut(table: MeasuredTable, room: Room): readonly (readonly DrawnRow[])[] {
  let pages = filled(table, room)
  for (let less = EVENING_STEP; pages.length > 1; less += EVENING_STEP) {
    const evener = filled(table, { first: room.first - less, others: room.others - less })
    if (evener.length > pages.length) break
    pages = evener
  }
  const [last, before] = [pages.at(-1), pages.at(-2)]
  while (last !== undefined && before !== undefined && before.length > 1) {
    const moved = before.at(-1) ?? []
    if (heightOf(last.flat()) + heightOf(moved) > heightOf(before.flat()) - heightOf(moved)) break
    before.pop()
    last.unshift(moved)
  }
  return pages.map((page) => page.flat())
}

function filled({ head, groups }: MeasuredTable, room: Room): Group[][] {
  const pieces = groups.flatMap((rows): readonly Group[] =>
    head.height + heightOf(rows) <= room.others ? [rows] : rows.map((row) => [row]),
  )
  const pages: Group[][] = [[]]
  for (const piece of pieces) {
    const page = pages.at(-1) ?? []
    const limit = (pages.length === 1 ? room.first : room.others) - head.height
    if (page.length > 0 && heightOf(page.flat()) + heightOf(piece) > limit) pages.push([piece])
    else page.push(piece)
  }
  return pages
}

function heightOf(rows: readonly DrawnRow[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0)
}
