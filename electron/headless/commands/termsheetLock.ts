import { err, ok } from '../../../domain/result.ts'
import { isSignedByBoth } from '../../signature/readVerdict.ts'
import { verifySignatures } from '../../signature/verifySignatures.ts'
import { defineCommand } from '../command.ts'
import { refused } from '../outcome.ts'
import { sheetInStore } from '../sheetInStore.ts'
import { withNegotiation } from '../store.ts'

/** Locks an issued sheet against a paper that came back of it: from then on there are amendments of it only. */
export const termsheetLock = defineCommand(
  'termsheet-lock',
  {
    places: [],
    values: {
      db: 'FILE',
      negotiation: 'ID',
      number: 'TEXT',
      version: 'TEXT',
      paper: 'ID',
      by: 'WHO',
    },
    flags: [],
    required: ['db', 'negotiation', 'number', 'paper'],
  },
  async ({ values }) => {
    const { db = '', negotiation = '', number = '', version, paper = '', by } = values
    const sheets = await import('../../../db/termSheets.ts')
    const { lockTermSheet, openReturnedPaper } = await import('../../../db/returnedPapers.ts')
    const locked = await withNegotiation(db, negotiation, (store) => {
      const sheet = sheetInStore(store, sheets, { negotiation, number, version })
      if (!sheet.ok) return sheet
      const opened = openReturnedPaper(store, paper)
      if (!opened.ok || opened.value.termSheet !== sheet.value.id) {
        return err(
          `--paper: found ${JSON.stringify(paper)}, allowed a paper of this sheet that is as it was kept`,
        )
      }
      const { kind, content } = opened.value
      if (kind === 'signedFile' && !isSignedByBoth(verifySignatures(content))) {
        return err('--paper: found a file that one party has signed, allowed one that both have')
      }
      const at = new Date().toISOString()
      const lock = lockTermSheet(store, { termSheet: sheet.value.id, paper, at, by })
      if (!lock.ok) return err(`--number: ${number} is not as it was frozen; nothing was locked`)
      return lock.value.paper === paper
        ? ok(sheet.value)
        : err(`--number: found ${number} locked against another paper, allowed a sheet that is not locked`)
    })
    if (!locked.ok) return refused(locked.error)
    return { exit: 0, words: [`${locked.value.number} version ${locked.value.version}: locked`] }
  },
)
