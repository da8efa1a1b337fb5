import { err, ok, type Result } from '../../domain/result.ts'

/** The whole number of an option within its limits, or a sentence that says what was found and what is allowed. */
export function wholeNumber(
  option: string,
  text: string | undefined,
  { usual, least, most }: { readonly usual: number; readonly least: number; readonly most: number },
): Result<number, string> {
  if (text === undefined) return ok(usual)
  const value = /^\d{1,16}$/u.test(text) ? Number(text) : Number.NaN
  if (value >= least && value <= most) return ok(value)
  return err(`--${option}: found ${JSON.stringify(text)}, allowed a whole number of ${least} to ${most}`)
}
