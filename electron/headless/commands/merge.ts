import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { MergeChoices, MergePreview } from '../../../db/dealFile/mergeDeal.ts'
import type { SealedTaken } from '../../../db/dealFile/sealedRows.ts'
import type { OurDeal } from '../../../domain/dealFile/dealContent.ts'
import type { Difference } from '../../../domain/dealFile/mergeUnits.ts'
import { loadFormulas } from '../../../domain/formula/formulaLanguage.ts'
import { err, ok, type Result } from '../../../domain/result.ts'
import { defineCommand } from '../command.ts'
import { openDealFile } from '../dealFile.ts'
import { jsonAnswer, refused } from '../outcome.ts'
import { sealedLines } from '../sealedLines.ts'
import { withStore } from '../store.ts'

const SIDES = ['theirs', 'ours'] as const

type Answer = {
  readonly preview: MergePreview
  readonly sealed: SealedTaken | null
  readonly undecided: number
}

/**
 * Names what a returned package says differently since the last common step; with `--apply` takes it as one action.
 * What both sides changed is a conflict: `--take` decides them all, and without it nothing is written.
 */
export const merge = defineCommand(
  'merge',
  {
    places: ['X.deal'],
    values: {
      db: 'FILE',
      negotiation: 'ID',
      'passphrase-env': 'VARIABLE',
      take: SIDES.join('|'),
    },
    flags: ['apply', 'json'],
    required: ['db'],
  },
  async ({ places, values, flags }) => {
    const file = places['X.deal']
    if (file === undefined) return refused('X.deal, a negotiation package, is missing.')
    const take = SIDES.find((each) => each === values.take)
    if (values.take !== undefined && take === undefined) {
      return refused(`--take: found ${JSON.stringify(values.take)}, allowed ${SIDES.join(', ')}`)
    }
    await loadFormulas()
    const read = await openDealFile(file, values['passphrase-env'])
    if (!read.ok) return refused(read.error)
    const { content } = read.value
    if (content.edition === 'retailer') {
      return refused(`${file}: found the retailer's edition, allowed our own: only that one can be merged`)
    }
    const wanted = { file, take, isApplied: flags.has('apply') }
    const negotiation = values.negotiation ?? content.negotiation
    const merged = await mergeInto(values.db ?? '', negotiation, content, wanted)
    if (!merged.ok) return refused(`${file}: ${merged.error}`)
    const { preview, sealed, undecided } = merged.value
    const { shown: differences, talk } = preview
    const state =
      sealed !== null ? 'taken' : undecided > 0 ? `${undecided} to be decided with --take` : 'shown'
    const words = [
      ...differences.map(differenceLine),
      ...talk.newComments.map(({ by, text }) => `comment of ${by}: ${text}`),
      ...talk.newReviews.map(({ by, decision, scenario }) => `review of ${by}: ${decision} ${scenario}`),
      ...(sealed === null ? [] : sealedLines(sealed)),
      `${differences.length} differences, ${state}`,
    ]
    const answer = {
      negotiation,
      ourSteps: preview.ourSteps,
      theirSteps: preview.theirSteps,
      differences: differences.map(({ key, kind, base, ours, theirs }) => ({
        key,
        kind,
        base,
        ours,
        theirs,
      })),
      comments: talk.newComments,
      reviews: talk.newReviews,
      isApplied: sealed !== null,
      ...(sealed === null ? {} : { sealed }),
    }
    const exit = flags.has('apply') && sealed === null ? 1 : 0
    return flags.has('json') ? { exit, answer: jsonAnswer(answer), words } : { exit, words }
  },
)

async function mergeInto(
  db: string,
  negotiation: string,
  deal: OurDeal,
  wanted: {
    readonly file: string
    readonly take: 'theirs' | 'ours' | undefined
    readonly isApplied: boolean
  },
): Promise<Result<Answer, string>> {
  const { previewMerge, mergeDeal } = await import('../../../db/dealFile/mergeDeal.ts')
  return withStore(db, (store): Result<Answer, string> => {
    const preview = previewMerge(store, negotiation, deal)
    if (!preview.ok) {
      switch (preview.error.kind) {
        case 'not-found':
          return err(`--negotiation: found none ${JSON.stringify(negotiation)} in ${db}`)
        case 'no-common-step':
          return err(
            'found a history that shares no step with this negotiation, allowed a package of the same one',
          )
        case 'newer-store':
          return err(`found a store of version ${preview.error.found}, allowed at most ${preview.error.ours}`)
      }
    }
    const conflicts = preview.value.differences.filter(({ kind }) => kind === 'conflict')
    const undecided = wanted.take === undefined ? conflicts.length : 0
    if (!wanted.isApplied || undecided > 0) return ok({ preview: preview.value, sealed: null, undecided })
    const choices: MergeChoices = Object.fromEntries(
      conflicts.map(({ key }) => [key, wanted.take ?? 'ours'] as const),
    )
    const merged = mergeDeal(
      store,
      { negotiation, revision: preview.value.revision, at: new Date().toISOString() },
      { actionId: randomUUID(), fileName: path.basename(wanted.file), deal, choices },
    )
    if (merged.ok) return ok({ preview: preview.value, sealed: merged.value.sealed, undecided: 0 })
    const { error } = merged
    if (error.kind === 'sealed-damaged') {
      return err(`found changed since they were sealed: ${error.names.join(', ')}; nothing was taken`)
    }
    if (error.kind === 'action-refused') {
      return err(`${error.path}: found ${error.found}, allowed ${error.allowed}; nothing was taken`)
    }
    if (error.kind === 'term-agreed') {
      const { term, scenario } = error
      return err(
        `found ${JSON.stringify(term)} agreed in ${JSON.stringify(scenario)}, allowed after it is reopened; nothing was taken`,
      )
    }
    throw new Error(`A merge that was looked at is refused: ${error.kind}`)
  })
}

function differenceLine({ key, kind, ours, theirs }: Difference): string {
  const side = (value: unknown) => JSON.stringify(value) ?? 'nothing'
  const mark = kind === 'conflict' ? 'both changed ' : ''
  return `${mark}${key}: ${side(ours)} → ${side(theirs)}`
}
