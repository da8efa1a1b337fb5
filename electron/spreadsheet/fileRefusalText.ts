import type { FileRefusal } from './fileRefusal.ts'

/** Why a list's file is refused, in one English line: found …, allowed …. */
export function fileRefusalText(refusal: FileRefusal): string {
  switch (refusal.kind) {
    case 'damaged':
      return 'found a damaged or encrypted archive, allowed an .xlsx workbook or a CSV text'
    case 'legacy-workbook':
      return 'found an .xls of old or a workbook behind a password, allowed .xlsx or CSV: save it as .xlsx without a password'
    case 'too-large':
      return `found ${refusal.found} (${refusal.what}), allowed at most ${refusal.most}`
    case 'wrong-encoding':
      return refusal.encoding === 'auto'
        ? 'found neither UTF-8 nor GB18030 text, allowed .xlsx or CSV in UTF-8, GB18030 or UTF-16'
        : `found bytes that are not ${refusal.encoding}, allowed ${refusal.encoding} text`
    case 'open-quote':
      return `found a quotation mark that is not closed in row ${refusal.row}, allowed quotation marks in pairs`
    case 'empty':
      return 'found no rows, allowed a header row and products'
  }
}
