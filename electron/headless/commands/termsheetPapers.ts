import { ok } from '../../../domain/result.ts'
import { rolesOf } from '../../signature/readVerdict.ts'
import { verifySignatures } from '../../signature/verifySignatures.ts'
import { defineCommand } from '../command.ts'
import { done, jsonAnswer, refused } from '../outcome.ts'
import { withNegotiation } from '../store.ts'

/** The issued sheets of a negotiation, the newest first, with what came back of each and whether it is locked. */
export const termsheetPapers = defineCommand(
  'termsheet-papers',
  { places: [], values: { db: 'FILE', negotiation: 'ID' }, flags: ['json'], required: ['db', 'negotiation'] },
  async ({ values, flags }) => {
    const { db = '', negotiation = '' } = values
    const { listTermSheets } = await import('../../../db/termSheets.ts')
    const { listReturnedPapers, lockOf, openReturnedPaper } = await import('../../../db/returnedPapers.ts')
    const listed = await withNegotiation(db, negotiation, (store) =>
      ok(
        listTermSheets(store, negotiation).map(({ id, number, version, frozenAt, frozenBy, sha256 }) => ({
          ...{ number, version, frozenAt, frozenBy, sha256 },
          papers: listReturnedPapers(store, id).map((paper) => {
            const opened = openReturnedPaper(store, paper.id)
            const { kind, fileName, returnedAt, returnedBy } = paper
            const isSigned = opened.ok && kind === 'signedFile'
            const roles = isSigned ? rolesOf(verifySignatures(opened.value.content)) : []
            return {
              ...{ id: paper.id, kind, fileName, sha256: paper.sha256, returnedAt, returnedBy },
              ...{ roles, isSound: opened.ok },
            }
          }),
          lock: lockOf(store, id),
        })),
      ),
    )
    if (!listed.ok) return refused(listed.error)
    if (flags.has('json')) return done(jsonAnswer(listed.value))
    const lines = listed.value.flatMap(({ number, version, papers, lock }) => [
      `${number} version ${version}${lock === null ? '' : `, locked ${lock.lockedAt}`}`,
      ...papers.map(({ id, kind, fileName, roles }) =>
        `  ${id} ${kind} ${fileName} ${roles.join(', ')}`.trimEnd(),
      ),
    ])
    return done(lines.map((line) => `${line}\n`).join(''))
  },
)
