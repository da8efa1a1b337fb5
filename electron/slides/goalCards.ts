import type { goalFigures } from '../../domain/documents/proposalTables.ts'
import type { Block } from './flow.ts'
import { HAIRLINE, INK, LOOK, PRIMARY, paragraphs } from './look.ts'
import { BODY, type Line, type Placed } from './slide.ts'
import { pitchOf, sized, textHeight } from './textHeight.ts'

const GAP = 28
const FIGURE_HEIGHT = 48

/** The goals in large figures beside each other, the first in the paper's colour. */
export function goalCards(figures: ReturnType<typeof goalFigures>, unitWord: string): Block {
  const width = (BODY.width - GAP * (figures.length - 1)) / figures.length
  const cards = figures.map(({ label, figure, change }, index) => ({
    label: paragraphs(label, LOOK.label),
    figure: sized([{ text: figure, ...(index === 0 ? LOOK.headline : LOOK.figure) }], [36, 30, 24, 18, 14], {
      width,
      height: FIGURE_HEIGHT,
    }),
    under: [...paragraphs(unitWord, LOOK.label), ...paragraphs(change, { size: 12, colour: INK })],
  }))
  const highest = (of: (card: (typeof cards)[number]) => readonly Line[]) =>
    cards.reduce((most, card) => Math.max(most, textHeight(of(card), width)), 0)
  const labelHeight = highest(({ label }) => label)
  const underHeight = highest(({ under }) => under)
  return {
    kind: 'drawing',
    height: 10 + labelHeight + FIGURE_HEIGHT + underHeight + 10,
    draw: (y) =>
      cards.flatMap(({ label, figure, under }, index): Placed[] => {
        const x = BODY.x + index * (width + GAP)
        const text = (lines: readonly Line[], top: number, height: number): Placed => ({
          kind: 'text',
          lines,
          x,
          y: top,
          width,
          height,
        })
        const figureTop = y + 10 + labelHeight
        const own = figure.reduce((sum, line) => sum + pitchOf(line), 0)
        return [
          { kind: 'rule', x, y, width, height: 0, colour: index === 0 ? PRIMARY : HAIRLINE, weight: 2 },
          text(label, y + 10, labelHeight),
          text(figure, figureTop + FIGURE_HEIGHT - own, own),
          text(under, figureTop + FIGURE_HEIGHT, underHeight),
        ]
      }),
  }
}
