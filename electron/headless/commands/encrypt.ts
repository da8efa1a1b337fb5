import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { keyFileName } from '../../../db/encryption/keyFile.ts'
import {
  deletePlainCopies,
  encryptPlainCopies,
  type PlainCopiesDone,
  plainCopies,
} from '../../../db/encryption/plainCopies.ts'
import type { StoreKey } from '../../../db/encryption/storeKey.ts'
import { makeKey } from '../../../db/encryption/storeKeys.ts'
import { encryptStore } from '../../../db/encryption/turnEncryption.ts'
import { defineCommand } from '../command.ts'
import { migrationsFolder } from '../migrationsFolder.ts'
import { jsonAnswer, refused } from '../outcome.ts'
import { diskTroubleText } from '../storeRefusalText.ts'
import { turnRefusalText, unfinishedText } from '../turnRefusalText.ts'
import { typedLine } from '../typedKey.ts'

const CHOICES = ['keep', 'encrypt', 'delete'] as const
type Choice = (typeof CHOICES)[number]

/**
 * Encrypts a store under a new key, behind the passphrase on standard input; the answer is the recovery code, this once.
 * Older plain copies are listed; `--plain-copies` encrypts or deletes them too.
 */
export const encrypt = defineCommand(
  'encrypt',
  {
    places: [],
    values: { db: 'FILE', 'plain-copies': CHOICES.join('|') },
    flags: ['json'],
    required: ['db'],
  },
  async ({ values, flags }) => {
    const { db: file = '' } = values
    const choice = CHOICES.find((each) => each === (values['plain-copies'] ?? 'keep'))
    if (choice === undefined) {
      const found = JSON.stringify(values['plain-copies'])
      return refused(`--plain-copies: found ${found}, allowed ${CHOICES.join(', ')}`)
    }
    if (!existsSync(file)) return refused(`${file}: cannot be read: no such file`)
    const passphrase = typedLine(0)
    if (passphrase === null) return refused('--key-stdin is missing: it reads the passphrase.')
    const made = makeKey(passphrase, randomBytes)
    if (!made.ok) {
      return refused(
        `--key-stdin: found a shorter passphrase, allowed ${made.error.fewest} characters or more`,
      )
    }
    const { key, recoveryCode } = made.value
    const turned = encryptStore(file, made.value, { migrationsFolder })
    if (!turned.ok) return refused(`${file}: ${turnRefusalText(turned.error)}`)
    const { unfinished } = turned.value
    const { left, words } =
      unfinished === null
        ? copiesDealtWith(file, key, choice)
        : { left: [], words: [unfinishedText(unfinished)] }
    const answer = { recoveryCode, keyFile: keyFileName(file, key.id), plainCopies: left }
    return {
      exit: 0,
      answer: flags.has('json') ? jsonAnswer(answer) : `${recoveryCode}\n`,
      words: [
        `${file}: encrypted, read whole and compared`,
        'The answer is the recovery code: it opens the store when the passphrase is lost, and is not shown again.',
        `The key file is ${answer.keyFile}; without it neither opens the store.`,
        ...words,
      ],
    }
  },
)

function copiesDealtWith(
  file: string,
  key: StoreKey,
  choice: Choice,
): { readonly left: readonly string[]; readonly words: readonly string[] } {
  const done = chosen(file, key, choice)
  const left = plainCopies(file)
  return {
    left,
    words: [
      ...(done?.done ?? []).map((copy) => `${copy}: ${choice === 'delete' ? 'deleted' : 'encrypted'}`),
      ...(done?.left ?? []).map(
        ({ file: copy, reason }) => `${copy}: left plain: ${diskTroubleText(reason)}`,
      ),
      ...(done === null
        ? left.map((copy) => `${copy}: not encrypted; --plain-copies encrypt or delete deals with it`)
        : []),
    ],
  }
}

function chosen(file: string, key: StoreKey, choice: Choice): PlainCopiesDone | null {
  if (choice === 'keep') return null
  if (choice === 'delete') return deletePlainCopies(file)
  const done = encryptPlainCopies(file, key, { migrationsFolder })
  return done.ok ? done.value : null
}
