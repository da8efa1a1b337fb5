import { create } from 'zustand'
import type { ListKind } from '../../domain/lists/listChoice.ts'

type ImportWizardState = {
  /** What is being imported into the open negotiation; null while nothing is. */
  readonly kind: ListKind | null
  readonly begin: (kind: ListKind) => void
  readonly end: () => void
}

/** Whether a list is being imported: any screen begins it, the workbench shows it. */
export const useImportWizard = create<ImportWizardState>((set) => ({
  kind: null,
  begin: (kind) => set({ kind }),
  end: () => set({ kind: null }),
}))
