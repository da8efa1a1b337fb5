import type { FileRefusal, PartFault } from './fileRefusal.ts'

/** Why a list's file is refused, in one English line: found …, allowed …. */
export function fileRefusalText(refusal: FileRefusal): string {
  switch (refusal.kind) {
    case 'damaged':
      return 'found a damaged or encrypted archive, allowed an .xlsx workbook or a CSV text'
    case 'legacy-workbook':
      return 'found an .xls of old or a workbook behind a password, allowed .xlsx or CSV: save it as .xlsx without a password'
    case 'damaged-part':
      return `${JSON.stringify(refusal.part)}, byte ${refusal.at}: found ${PART_FAULTS[refusal.fault]}, allowed plain XML parts as a spreadsheet program writes them`
    case 'too-costly':
      return 'found a file that takes too long or too much memory to read, allowed one that is read within limits'
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

const PART_FAULTS: Readonly<Record<PartFault, string>> = {
  declares: 'a declaration or an entity',
  'not-utf8': 'text that is not UTF-8',
  malformed: 'XML that does not hold together',
  deep: 'elements nested too deep',
  attributes: 'an element with too many attributes',
  outside: 'a name that leads out of the archive',
  twice: 'a second part of the same name',
}
