import { randomUUID } from 'node:crypto'
import { publicDealNegotiation } from '../../../domain/dealFile/publicDeal.ts'
import { err, ok, type Result } from '../../../domain/result.ts'
import { defineCommand } from '../command.ts'
import { openDealFile } from '../dealFile.ts'
import { done, jsonAnswer, refused } from '../outcome.ts'
import { sealedLines } from '../sealedLines.ts'
import { withStore } from '../store.ts'

/** Opens a package into a store: as a negotiation of its own, or where the same one is there as a version beside it. */
export const unpack = defineCommand(
  'unpack',
  {
    places: ['X.deal'],
    values: { db: 'FILE', 'passphrase-env': 'VARIABLE' },
    flags: ['json'],
    required: ['db'],
  },
  async ({ places, values, flags }) => {
    const file = places['X.deal']
    if (file === undefined) return refused('X.deal, a negotiation package, is missing.')
    const read = await openDealFile(file, values['passphrase-env'])
    if (!read.ok) return refused(read.error)
    const { content } = read.value
    const arrival = { action: randomUUID(), newId: randomUUID(), at: new Date().toISOString() }
    const { unpackDeal } = await import('../../../db/dealFile/unpackDeal.ts')
    const { importNegotiation } = await import('../../../db/negotiations.ts')
    const put = await withStore(
      values.db ?? '',
      (store): Result<{ id: string; words: readonly string[] }, string> => {
        if (content.edition === 'retailer') {
          const view = publicDealNegotiation(content, (name) => name)
          if (!view.ok) return err(view.error.fault)
          const { id } = importNegotiation(store, { ...arrival, id: arrival.newId }, view.value)
          return ok({ id, words: ['the retailer’s edition: public data alone, without costs'] })
        }
        const unpacked = unpackDeal(store, content, {
          ...arrival,
          nameBeside: (name) => `${name} (${arrival.at.slice(0, 10)})`,
        })
        if (unpacked.ok) {
          const { id, isBeside, sealed } = unpacked.value
          const beside = isBeside ? ['the negotiation is there already: opened as a version beside it'] : []
          return ok({ id, words: [...beside, ...sealedLines(sealed)] })
        }
        return err(
          unpacked.error.kind === 'newer-store'
            ? `found a store of version ${unpacked.error.found}, allowed at most ${unpacked.error.ours}: a later release wrote it`
            : `found changed since they were sealed: ${unpacked.error.names.join(', ')}; nothing was taken`,
        )
      },
    )
    if (!put.ok) return refused(`${file}: ${put.error}`)
    const words = [`${file}: opened as ${put.value.id}`, ...put.value.words]
    return flags.has('json') ? done(jsonAnswer({ negotiation: put.value.id }), words) : { exit: 0, words }
  },
)
