/** What spreadsheets take for the beginning of a formula when a text comes out of them again as text. */
const LOOKS_LIKE_A_FORMULA = /^[=+\-@＝＋－＠\t\r]/u

/** A text as a spreadsheet may hold it: never the beginning of a formula. */
export function neutralText(text: string): string {
  return LOOKS_LIKE_A_FORMULA.test(text) ? `'${text}` : text
}
