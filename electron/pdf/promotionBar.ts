import type { Funding } from '../../domain/negotiation/promotion.ts'
import { COLOUR } from './paper.ts'

type Kind = Funding['kind']
type Place = { readonly from: number; readonly to: number; readonly top: number; readonly height: number }

const STEP = 4
const DOT = 0.9

/** The kinds of a drawn year, in the order of its key. */
export const BAR_KINDS: readonly Kind[] = ['offInvoice', 'scanBack', 'freeGoods', 'none']

/** A promotion's days as a bar of SVG whose pattern says what we give to it; told apart in black and white too. */
export function promotionBar(kind: Kind, { from, to, top, height }: Place): string {
  const fill = kind === 'offInvoice' ? COLOUR.primary : '#ffffff'
  const frame = `<rect x="${fixed(from)}" y="${fixed(top)}" width="${fixed(to - from)}" height="${fixed(height)}" fill="${fill}" stroke="${COLOUR.primary}" stroke-width="0.7"/>`
  const steps = Array.from(
    { length: Math.max(0, Math.floor((to - from) / STEP)) },
    (_, at) => from + at * STEP,
  )
  if (kind === 'scanBack') return frame + steps.map((x) => slanted(x, { from, to, top, height })).join('')
  if (kind !== 'freeGoods') return frame
  return frame + steps.map((x) => dot(x + STEP / 2, top + height / 2)).join('')
}

/** A line that rises to the right, cut off where the bar ends. */
function slanted(x: number, { to, top, height }: Place): string {
  const right = Math.min(x + height, to)
  const rise = right - x
  return `<line x1="${fixed(x)}" y1="${fixed(top + height)}" x2="${fixed(right)}" y2="${fixed(top + height - rise)}" stroke="${COLOUR.primary}" stroke-width="0.7"/>`
}

function dot(x: number, y: number): string {
  return `<circle cx="${fixed(x)}" cy="${fixed(y)}" r="${DOT}" fill="${COLOUR.primary}"/>`
}

function fixed(value: number): string {
  return value.toFixed(2)
}
