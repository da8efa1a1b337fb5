import { SHORTEST_PASSPHRASE } from '../../../db/encryption/passphraseKey.ts'
import type { DealContent } from '../../../domain/dealFile/dealContent.ts'
import { publicDeal } from '../../../domain/dealFile/publicDeal.ts'
import { err, ok, type Result } from '../../../domain/result.ts'
import { toNegotiation } from '../../../domain/scenarios/toNegotiation.ts'
import { writeDealFile } from '../../dealFile/writeDealFile.ts'
import { defineCommand } from '../command.ts'
import { passphraseFrom } from '../dealFile.ts'
import { writeWhole } from '../files.ts'
import { refused } from '../outcome.ts'
import { scenarioOf } from '../readNegotiation.ts'
import { withStore } from '../store.ts'

const EDITIONS = ['supplier', 'retailer'] as const

/**
 * Packs one negotiation of a store into one file, its history, snapshots and papers with it; the retailer's edition
 * holds the public view of one scenario and nothing else.
 */
export const pack = defineCommand(
  'pack',
  {
    places: [],
    values: {
      db: 'FILE',
      negotiation: 'ID',
      out: 'X.deal',
      'passphrase-env': 'VARIABLE',
      edition: EDITIONS.join('|'),
      scenario: 'ID',
    },
    flags: [],
    required: ['db', 'negotiation', 'out'],
  },
  async ({ values }) => {
    const { db = '', negotiation = '', out = '', scenario } = values
    const edition = EDITIONS.find((each) => each === (values.edition ?? 'supplier'))
    if (edition === undefined) {
      return refused(`--edition: found ${JSON.stringify(values.edition)}, allowed ${EDITIONS.join(', ')}`)
    }
    if (!out.toLowerCase().endsWith('.deal')) {
      return refused(`--out: found ${JSON.stringify(out)}, allowed a name that ends in .deal`)
    }
    if ((edition === 'retailer') !== (scenario !== undefined)) {
      return refused('--scenario: allowed with --edition retailer, and needed there: it names what is shown')
    }
    const passphrase = passphraseFrom(values['passphrase-env'])
    if (!passphrase.ok) return refused(passphrase.error)
    const content = await contentOf(db, negotiation, scenario ?? null)
    if (!content.ok) return refused(content.error)
    const made = writeDealFile(content.value, passphrase.value)
    if (!made.ok) {
      return refused(
        `--passphrase-env: found a shorter one, allowed ${SHORTEST_PASSPHRASE} characters or more`,
      )
    }
    const written = await writeWhole(out, made.value)
    if (!written.ok) return refused(written.error)
    const lock = passphrase.value === null ? 'readable by anybody' : 'behind the passphrase'
    return { exit: 0, words: [`${out}: written, ${edition} edition, ${lock}`] }
  },
)

/** What is packed: everything, or the public view of a scenario. */
async function contentOf(
  file: string,
  negotiation: string,
  scenario: string | null,
): Promise<Result<DealContent, string>> {
  const { readDeal } = await import('../../../db/dealFile/readDeal.ts')
  return withStore(file, (store): Result<DealContent, string> => {
    const deal = readDeal(store, negotiation)
    if (!deal.ok) return err(`--negotiation: found none ${JSON.stringify(negotiation)} in ${file}`)
    if (scenario === null) return deal
    const whole = toNegotiation(deal.value.workspace)
    const chosen = scenarioOf(whole, scenario)
    if (!chosen.ok) return chosen
    const made = publicDeal(whole, chosen.value)
    return made.ok
      ? ok(made.value)
      : err(
          `--scenario: found the walk-away scenario ${JSON.stringify(scenario)}, allowed any other: it is never put before the retailer`,
        )
  })
}
