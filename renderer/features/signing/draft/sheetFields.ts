import type { Change } from '../../../../domain/actions/action.ts'
import { editHead } from '../../../../domain/actions/headChange.ts'
import type { ParticularField } from '../../../../domain/documents/termSheetBlanks.ts'
import type { Clauses } from '../../../../domain/negotiation/clauses.ts'
import type { EnterpriseSize } from '../../../../domain/negotiation/negotiation.ts'
import type { Particulars, PartyParticulars } from '../../../../domain/negotiation/particulars.ts'
import type { Workspace } from '../../../../domain/scenarios/liveScenario.ts'

type Place =
  | {
      readonly in: 'particulars'
      readonly key: Exclude<keyof Particulars, 'supplier' | 'retailer' | 'commitments'>
    }
  | { readonly in: 'supplier' | 'retailer'; readonly key: keyof PartyParticulars }
  | { readonly in: 'clauses'; readonly key: keyof Clauses }
  | { readonly in: 'size' }

type Kind =
  | { readonly kind: 'text' | 'note' | 'creditCode' | 'flag' | 'percent' }
  | { readonly kind: 'whole'; readonly most: number; readonly unit: 'days' | 'copies' | 'dayOfMonth' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }

/** One field of what a sheet says besides its terms: where it is kept and how it is written. */
export type SheetField = Place & Kind

const SIZES: readonly EnterpriseSize[] = ['micro', 'small', 'medium', 'large']

/** Every field by its name. */
export const SHEET_FIELDS = {
  number: { in: 'particulars', key: 'number', kind: 'text' },
  mainContract: { in: 'particulars', key: 'mainContract', kind: 'text' },
  supplierCreditCode: { in: 'supplier', key: 'creditCode', kind: 'creditCode' },
  supplierAddress: { in: 'supplier', key: 'address', kind: 'text' },
  supplierRepresentative: { in: 'supplier', key: 'representative', kind: 'text' },
  supplierTitle: { in: 'supplier', key: 'title', kind: 'text' },
  supplierSize: { in: 'size', kind: 'choice', options: SIZES },
  smeStatement: { in: 'clauses', key: 'hasSmeStatement', kind: 'flag' },
  retailerCreditCode: { in: 'retailer', key: 'creditCode', kind: 'creditCode' },
  retailerAddress: { in: 'retailer', key: 'address', kind: 'text' },
  retailerRepresentative: { in: 'retailer', key: 'representative', kind: 'text' },
  retailerTitle: { in: 'retailer', key: 'title', kind: 'text' },
  storeScope: { in: 'particulars', key: 'storeScope', kind: 'note' },
  newStores: { in: 'particulars', key: 'newStores', kind: 'note' },
  reconciliationDay: { in: 'clauses', key: 'reconciliationDay', kind: 'whole', most: 31, unit: 'dayOfMonth' },
  confirmationDays: { in: 'clauses', key: 'confirmationDays', kind: 'whole', most: 365, unit: 'days' },
  invoiceLagDays: { in: 'clauses', key: 'invoiceLagDays', kind: 'whole', most: 365, unit: 'days' },
  instrument: {
    in: 'clauses',
    key: 'instrument',
    kind: 'choice',
    options: ['transfer', 'bill', 'electronicReceivable'],
  },
  billTenorDays: { in: 'clauses', key: 'billTenorDays', kind: 'whole', most: 365, unit: 'days' },
  lateInterest: { in: 'clauses', key: 'lateInterest', kind: 'percent' },
  retailerPenalty: { in: 'clauses', key: 'retailerPenalty', kind: 'note' },
  returns: { in: 'particulars', key: 'returns', kind: 'note' },
  returnsValuedAt: {
    in: 'clauses',
    key: 'returnsValuedAt',
    kind: 'choice',
    options: ['promotionPrice', 'normalPrice'],
  },
  delisting: { in: 'clauses', key: 'delisting', kind: 'note' },
  refundOfUndelivered: { in: 'clauses', key: 'refundOfUndelivered', kind: 'note' },
  promoters: { in: 'particulars', key: 'promoters', kind: 'note' },
  priceNoticeDays: { in: 'particulars', key: 'priceNoticeDays', kind: 'whole', most: 365, unit: 'days' },
  precedence: { in: 'particulars', key: 'precedence', kind: 'choice', options: ['sheet', 'mainContract'] },
  dispute: { in: 'particulars', key: 'dispute', kind: 'note' },
  seal: { in: 'particulars', key: 'seal', kind: 'choice', options: ['companySeal', 'contractSeal'] },
  originals: { in: 'particulars', key: 'originals', kind: 'whole', most: 99, unit: 'copies' },
} as const satisfies Readonly<Record<string, SheetField>>

export type SheetFieldName = keyof typeof SHEET_FIELDS

/** The fields in the order of the paper. */
export const FIELD_GROUPS = {
  sheet: ['number', 'mainContract', 'precedence'],
  supplier: [
    'supplierCreditCode',
    'supplierAddress',
    'supplierRepresentative',
    'supplierTitle',
    'supplierSize',
    'smeStatement',
  ],
  retailer: ['retailerCreditCode', 'retailerAddress', 'retailerRepresentative', 'retailerTitle'],
  scope: ['storeScope', 'newStores'],
  payment: [
    'reconciliationDay',
    'confirmationDays',
    'invoiceLagDays',
    'instrument',
    'billTenorDays',
    'lateInterest',
  ],
  supply: ['retailerPenalty', 'returns', 'returnsValuedAt', 'delisting', 'refundOfUndelivered', 'promoters'],
  law: ['priceNoticeDays', 'dispute', 'seal', 'originals'],
} as const satisfies Readonly<Record<string, readonly SheetFieldName[]>>

/** The name of a field as blanks call it: `supplier.creditCode` is `supplierCreditCode`. */
export function fieldOfBlank(field: ParticularField): SheetFieldName {
  return field.replace(/\.(\w)/u, (_, first: string) => first.toUpperCase()) as SheetFieldName
}

/** What a field says now; undefined where nobody said it. */
export function fieldValue(
  workspace: Workspace,
  name: SheetFieldName,
): string | number | boolean | undefined {
  const field: SheetField = SHEET_FIELDS[name]
  const said = (of: object | undefined, key: string) =>
    (of as Record<string, string | number | boolean>)?.[key]
  switch (field.in) {
    case 'size':
      return workspace.supplier.size
    case 'clauses':
      return said(workspace.clauses, field.key)
    case 'particulars':
      return said(workspace.particulars, field.key)
    default:
      return said(workspace.particulars?.[field.in], field.key)
  }
}

/** The change that makes a field say something; undefined takes it off. */
export function setField(
  workspace: Workspace,
  name: SheetFieldName,
  value: string | number | boolean | undefined,
): readonly Change[] {
  const field: SheetField = SHEET_FIELDS[name]
  const { supplier, clauses = {}, particulars = {} } = workspace
  switch (field.in) {
    case 'size':
      return editHead(workspace, { supplier: put(supplier, 'size', value) })
    case 'clauses':
      return editHead(workspace, { clauses: put(clauses, field.key, value) })
    case 'particulars':
      return editHead(workspace, { particulars: put(particulars, field.key, value) })
    default: {
      const said = put(particulars[field.in] ?? {}, field.key, value)
      return editHead(workspace, { particulars: put(particulars, field.in, said) })
    }
  }
}

/** The change that sets what the retailer promised beside what terms are given for. */
export function setCommitments(workspace: Workspace, commitments: readonly string[]): readonly Change[] {
  const { particulars = {} } = workspace
  const said = commitments.length === 0 ? undefined : commitments
  return editHead(workspace, { particulars: put(particulars, 'commitments', said) })
}

function put<Row extends object>(row: Row, key: string, value: unknown): Row {
  const entries = Object.entries({ ...row, [key]: value }).filter(([, each]) => each !== undefined)
  return Object.fromEntries(entries) as Row
}
