import type { SealedRefused, SealedTaken } from '../../db/dealFile/sealedRows.ts'

const REASONS: Readonly<Record<SealedRefused['reason'], string>> = {
  differs: 'is here with another content, which stays',
  'number-taken': 'has a number and version that another sheet has here',
  alone: 'belongs to a sheet that is not here',
  'of-another': 'is sealed for the negotiation it was issued in',
}

/** What came of snapshots and papers, one line each. */
export function sealedLines({ added, refused }: SealedTaken): readonly string[] {
  return [
    ...added.map(({ table, name }) => `${table} ${name}: added`),
    ...refused.map(({ table, name, reason }) => `${table} ${name}: not taken, it ${REASONS[reason]}`),
  ]
}
