import { create } from 'zustand'
import type { WorkbookLook } from '../../../electron/contract/channels.ts'

type WorkbookState = {
  /** The dialog that is open over the workbench. */
  readonly dialog: 'export' | { readonly look: WorkbookLook } | null
  readonly beginExport: () => void
  /** Shows what a workbook that came back says differently. */
  readonly show: (look: WorkbookLook) => void
  readonly end: () => void
}

/** What of the open negotiation leaves as a workbook or comes back: menu and palette begin it, the workbench shows it. */
export const useWorkbook = create<WorkbookState>((set) => ({
  dialog: null,
  beginExport: () => set({ dialog: 'export' }),
  show: (look) => set({ dialog: { look } }),
  end: () => set({ dialog: null }),
}))
