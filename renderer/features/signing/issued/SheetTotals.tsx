import type { TermSheetFacts } from '../../../../domain/documents/termSheet.ts'
import { termSheetWords } from '../../../../domain/locale/termSheetWords.ts'
import { decimal } from '../../../shared/format/numbers.ts'

/** The totals of a sheet in digits and in words, in the language it was issued in. */
export function SheetTotals({ facts }: { readonly facts: TermSheetFacts }) {
  const words = termSheetWords(facts.language).totals
  return (
    <table className="expected-totals" lang={facts.language}>
      <tbody>
        {facts.totals.map(({ key, fen, words: inWords }) => (
          <tr key={key}>
            <th scope="row">{words[key]}</th>
            <td>{decimal(fen / 100, 2)}</td>
            <td>{words.currency(inWords)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
