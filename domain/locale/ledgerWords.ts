import type { RetailerLedger, SupplierLedger } from '../engine/simulation.ts'

/** The lines of both ledgers by name, the same on the screen, in the workbook and on the command line. */
export type LedgerWords = Readonly<Record<keyof SupplierLedger | keyof RetailerLedger, string>>
