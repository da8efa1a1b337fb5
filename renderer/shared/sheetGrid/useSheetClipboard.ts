import type { ClipboardEvent } from 'react'
import { copyBlock, pasteBlock } from './clipboardBlock.ts'
import { fillText } from './fill.ts'
import { formatHtmlTable, parseHtmlTable } from './htmlTable.ts'
import { type BlockSelection, type CellBlock, selectedBlock } from './selection.ts'
import type { SheetGridProps } from './sheetGridProps.ts'
import type { SheetModel } from './sheetModel.ts'
import { formatTsv, parseTsv } from './tsv.ts'

export type SheetClipboard = {
  readonly onCopy: (event: ClipboardEvent) => void
  readonly onCut: (event: ClipboardEvent) => void
  readonly onPaste: (event: ClipboardEvent) => void
}

/** Copy, cut and paste of blocks. While a cell is edited the three belong to its text. */
export function useSheetClipboard<Row>(
  model: SheetModel<Row>,
  selection: BlockSelection,
  isEditing: boolean,
  select: (block: CellBlock) => void,
  { onCommit, onPasted }: Pick<SheetGridProps<Row>, 'onCommit' | 'onPasted'>,
): SheetClipboard {
  const block = selectedBlock(selection)
  const onCopy = (event: ClipboardEvent) => {
    if (isEditing) return
    event.preventDefault()
    const copied = copyBlock(model, block)
    if (copied.exact.length === 0) return
    event.clipboardData.setData('text/plain', formatTsv(copied.exact))
    event.clipboardData.setData('text/html', formatHtmlTable(copied.shown))
  }
  const onCut = (event: ClipboardEvent) => {
    if (isEditing) return
    onCopy(event)
    const changes = fillText(model, block, '')
    if (changes.length > 0) onCommit(changes, 'clear')
  }
  const onPaste = (event: ClipboardEvent) => {
    if (isEditing) return
    event.preventDefault()
    const text = event.clipboardData.getData('text/plain')
    const html = event.clipboardData.getData('text/html')
    const pasted = text === '' ? parseHtmlTable(html) : parseTsv(text)
    if (pasted === null) return
    const { changes, report, block: written } = pasteBlock(model, block, pasted)
    if (changes.length > 0) onCommit(changes, 'paste')
    select(written)
    onPasted?.(report)
  }
  return { onCopy, onCut, onPaste }
}
