import { ExportWorkbook } from './ExportWorkbook.tsx'
import { ImportWorkbook } from './ImportWorkbook.tsx'
import { useWorkbook } from './useWorkbook.ts'

/** The workbook's dialogs over the workbench. */
export function WorkbookDialogs() {
  const dialog = useWorkbook((state) => state.dialog)
  if (dialog === null) return null
  return dialog === 'export' ? <ExportWorkbook /> : <ImportWorkbook look={dialog.look} />
}
