import { FEES } from './fees.ts'
import { GUARANTEES } from './guarantees.ts'
import { REBATES } from './rebates.ts'
import { SERVICES } from './services.ts'

/** Every term of the catalogue by its code. */
export const ENTRIES = { ...REBATES, ...FEES, ...SERVICES, ...GUARANTEES }

/** A term Chinese key-account contracts know, by its code. */
export type CatalogueCode = keyof typeof ENTRIES
