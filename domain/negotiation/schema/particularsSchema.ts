import type { z } from 'zod'
import { isCreditCode } from '../creditCode.ts'
import type { FaultCode } from '../fault.ts'
import type { Particulars } from '../particulars.ts'
import { label, list, note, oneOf, record, wholeDays } from './fields.ts'

const text = () => note().exactOptional()
const creditCodeFault: FaultCode = 'creditCode'

const party = record({
  creditCode: label()
    .refine((code) => code === '' || isCreditCode(code), creditCodeFault)
    .exactOptional(),
  address: text(),
  representative: label().exactOptional(),
  title: label().exactOptional(),
})

/** What the term sheet says besides terms and clauses. */
export const particularsSchema: z.ZodType<Particulars> = record({
  number: label().exactOptional(),
  supplier: party.exactOptional(),
  retailer: party.exactOptional(),
  storeScope: text(),
  mainContract: text(),
  precedence: oneOf(['sheet', 'mainContract']).exactOptional(),
  returns: text(),
  promoters: text(),
  newStores: text(),
  priceNoticeDays: wholeDays().exactOptional(),
  dispute: text(),
  seal: oneOf(['companySeal', 'contractSeal']).exactOptional(),
  originals: wholeDays().exactOptional(),
  commitments: list(note()).exactOptional(),
})
