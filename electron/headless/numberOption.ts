import { err, ok, type Result } from '../../domain/result.ts'

/** What an option may be: from `least` to `most`; `above` where `least` itself is refused. */
export type Limits = { readonly least: number; readonly most: number; readonly isAbove?: boolean }

const NUMBER = /^-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?$/iu

/** A number given as an option, or the sentence that refuses it. */
export function numberOption(name: string, text: string, limits: Limits): Result<number, string> {
  const value = NUMBER.test(text.trim()) ? Number(text) : Number.NaN
  return isWithin(value, limits) ? ok(value) : err(refusal(name, text, limits, ''))
}

/** A number, or a range written `0.2..0.4`, given as an option. */
export function rangeOption(
  name: string,
  text: string,
  limits: Limits,
): Result<{ readonly low: number; readonly high: number; readonly isRange: boolean }, string> {
  const parts = text.split('..')
  const [low, high = low] = parts.map((part) => numberOption(name, part, limits))
  if (parts.length > 2 || !low?.ok || !high?.ok || low.value > high.value) {
    return err(refusal(name, text, limits, ', or a range LOW..HIGH'))
  }
  return ok({ low: low.value, high: high.value, isRange: parts.length === 2 })
}

function isWithin(value: number, { least, most, isAbove }: Limits): boolean {
  return Number.isFinite(value) && (isAbove ? value > least : value >= least) && value <= most
}

function refusal(name: string, text: string, { least, most, isAbove }: Limits, also: string): string {
  const from = isAbove ? `above ${least}` : `from ${least}`
  return `--${name}: found ${JSON.stringify(text)}, allowed a number ${from} to ${most}${also}`
}
