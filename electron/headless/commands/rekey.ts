import { randomBytes } from 'node:crypto'
import { changePassphrase, type RewrapRefusal, renewRecoveryCode } from '../../../db/encryption/storeKeys.ts'
import { defineCommand } from '../command.ts'
import { refused } from '../outcome.ts'
import { diskTroubleText } from '../storeRefusalText.ts'
import { storeOptions, typedLine } from '../typedKey.ts'

/**
 * Another passphrase for an encrypted store: what opens it now is the first line of standard input, the new passphrase the
 * second. With `--recovery-code` a new recovery code instead, which is the answer.
 */
export const rekey = defineCommand(
  'rekey',
  { places: [], values: { db: 'FILE' }, flags: ['recovery-code'], required: ['db'] },
  async ({ values, flags }) => {
    const { db: file = '' } = values
    const options = storeOptions(file)
    if (!options.ok) return refused(options.error)
    const { key } = options.value
    if (key === undefined) {
      return refused('--key-stdin is missing: it reads what opens the store now, then the new passphrase.')
    }
    if (flags.has('recovery-code')) {
      const code = renewRecoveryCode(file, key, randomBytes)
      return code.ok
        ? { exit: 0, answer: `${code.value}\n`, words: [`${file}: the answer is its new recovery code`] }
        : refused(`${file}: ${rewrapRefusalText(code.error)}`)
    }
    const changed = changePassphrase(file, key, typedLine(1) ?? '', randomBytes)
    return changed.ok
      ? {
          exit: 0,
          words: [`${file}: opened by the new passphrase from now on; its recovery code is as before`],
        }
      : refused(`${file}: ${rewrapRefusalText(changed.error)}`)
  },
)

function rewrapRefusalText(refusal: RewrapRefusal): string {
  return refusal.kind === 'passphrase-too-short'
    ? `found a shorter new passphrase on the second line, allowed ${refusal.fewest} characters or more`
    : `its key file was not written: ${diskTroubleText(refusal.reason)}; it is as it was`
}
