import type { Language } from '../../../domain/locale/language.ts'
import { productFaultText } from '../../../domain/locale/productFaultText.ts'
import { fillBlanks } from '../../../domain/negotiation/fault.ts'
import type { ProductCellFault } from '../../../domain/products/cellFault.ts'
import type { TermCellFault } from '../../../domain/terms/list/readTermList.ts'
import type { CellFault } from '../../contract/channels.ts'
import type { FileRefusal } from '../../spreadsheet/fileRefusal.ts'
import { mainWords } from './mainWords.ts'

/** A cell's fault with its sentence in the person's language. */
export function cellFaultIn(fault: ProductCellFault, language: Language): CellFault {
  const { row, column, found, code, values } = fault
  return { row, column, found, allowed: productFaultText(code, values, language) }
}

/** The same for a cell of a list of terms. */
export function termFaultIn({ row, column, found, code }: TermCellFault, language: Language): CellFault {
  return { row, column, found, allowed: mainWords(language).termFaults[code] }
}

/** Why a list cannot be read at all, as a sentence. */
export function listRefusalText(refusal: FileRefusal, language: Language): string {
  const { list } = mainWords(language)
  switch (refusal.kind) {
    case 'damaged':
      return list.damaged
    case 'legacy-workbook':
      return list.legacyWorkbook
    case 'damaged-part':
      return fillBlanks(list.damagedPart, { part: refusal.part, fault: list.partFaults[refusal.fault] })
    case 'too-costly':
      return list.tooCostly
    case 'too-large':
      return fillBlanks(list.tooLarge, {
        what: list.measures[refusal.what],
        found: refusal.found,
        most: refusal.most,
      })
    case 'wrong-encoding':
      return fillBlanks(list.wrongEncoding, { encoding: refusal.encoding })
    case 'open-quote':
      return fillBlanks(list.openQuote, { row: refusal.row })
    case 'empty':
      return list.empty
  }
}
