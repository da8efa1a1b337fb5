import type { Content, Size, TableCell } from 'pdfmake'
import type { PaperCell, PaperTable } from '../../domain/documents/proposalTables.ts'
import { HAIRLINES, text } from './paper.ts'

/** A table of the paper with its head repeated on every page; `leadsInBold` sets the first column off. */
export function plainTable(
  { columns, rows }: PaperTable,
  widths: Size[],
  { leadsInBold = false }: { readonly leadsInBold?: boolean } = {},
): Extract<Content, { table: unknown }> {
  const styled = (cell: PaperCell, index: number, isSum: boolean): TableCell => {
    const isStrong = isSum || (leadsInBold && index === 0)
    const isFigure = columns[index]?.isFigure === true
    if (isFigure) return isStrong ? text.strongFigure(cell.text) : text.figure(cell.text)
    if (cell.detail === undefined) return isStrong ? text.strong(cell.text) : text.cell(cell.text)
    return {
      stack: [
        { text: cell.text, style: isStrong ? 'strong' : 'cell' },
        { text: cell.detail, style: 'detail' },
      ],
    }
  }
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths,
      body: [
        columns.map(({ head, isFigure }) => text.head(head, isFigure === true ? 'right' : 'left')),
        ...rows.map(({ cells, isSum }) => cells.map((cell, index) => styled(cell, index, isSum === true))),
      ],
    },
    layout: HAIRLINES,
  }
}
