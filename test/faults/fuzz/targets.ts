import type { Target } from './target.ts'

/** The kinds of file other people make, each loaded only where it is tried. */
export const targets = {
  negotiation: async () => (await import('./targets/negotiation.ts')).negotiationTarget(),
  workbook: async () => (await import('./targets/workbook.ts')).workbookTarget(),
  csv: async () => (await import('./targets/csv.ts')).csvTarget(),
  paper: async () => (await import('./targets/paper.ts')).paperTarget(),
} satisfies Record<string, () => Promise<Target>>
