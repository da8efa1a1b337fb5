import type { Problem, RevisionChange } from '../signature/problem.ts'
import type { Role } from '../signature/role.ts'
import type { Language } from './language.ts'
import { signatureWordsEn } from './signatureWords.en.ts'
import { signatureWordsZhCn } from './signatureWords.zh-CN.ts'

/** Every text about signatures in one language. `{…}` is filled in. */
export type SignatureWords = {
  readonly role: Readonly<Record<Role, string>>
  /** A signature of a field that is not this product's. */
  readonly otherSigner: string
  readonly stamp: {
    readonly heading: Readonly<Record<Role, string>>
    /** What a stamp says under the names, where no reason is given. */
    readonly note: string
  }
  readonly verdict: { readonly valid: string; readonly notValid: string }
  readonly problem: Readonly<Record<Problem['kind'], string>>
  readonly change: Readonly<Record<RevisionChange['what'], string>>
  /** How one change with an object number is written. */
  readonly changeOfObject: string
  readonly listSeparator: string
}

/** The texts about signatures in a language. */
export function signatureWords(language: Language): SignatureWords {
  return language === 'zh-CN' ? signatureWordsZhCn : signatureWordsEn
}

const MOST_CHANGES = 5

/** One problem of a verdict as a sentence. */
export function problemText(problem: Problem, language: Language): string {
  const words = signatureWords(language)
  const whose = (role: Role | null) => (role === null ? words.otherSigner : words.role[role])
  const values: Readonly<Record<string, string>> = {
    ...('role' in problem ? { role: whose(problem.role) } : {}),
    ...('belongsTo' in problem ? { owner: whose(problem.belongsTo) } : {}),
    ...('bytes' in problem ? { bytes: String(problem.bytes) } : {}),
    ...('changes' in problem ? { changes: changesText(problem.changes, words) } : {}),
  }
  return words.problem[problem.kind].replace(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? '')
}

function changesText(changes: readonly RevisionChange[], words: SignatureWords): string {
  const texts = changes.slice(0, MOST_CHANGES).map(({ object, what }) => {
    const change = words.change[what]
    return object === null
      ? change
      : words.changeOfObject.replace('{change}', change).replace('{object}', String(object))
  })
  const rest = changes.length > MOST_CHANGES ? ['…'] : []
  return [...new Set(texts), ...rest].join(words.listSeparator)
}
