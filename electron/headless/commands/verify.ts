import type { X509Certificate } from 'node:crypto'
import { problemText, signatureWords } from '../../../domain/locale/signatureWords.ts'
import { err, ok, type Result } from '../../../domain/result.ts'
import { ROLES } from '../../../domain/signature/role.ts'
import type { Verdict } from '../../../domain/signature/verdict.ts'
import { readAuthorities } from '../../signature/certificates/certificateChain.ts'
import { asSignedBy } from '../../signature/readVerdict.ts'
import { verifySignatures } from '../../signature/verifySignatures.ts'
import { defineCommand } from '../command.ts'
import { readWhole, writeWhole } from '../files.ts'
import { jsonAnswer, type Outcome, refused } from '../outcome.ts'
import { LARGEST_PAPER_BYTES } from '../signingOptions.ts'

const LARGEST_PEM_BYTES = 1024 * 1024
const LANGUAGES = { zh: 'zh-CN', en: 'en' } as const

/** The product's own word on the signatures of a paper: exit 0 where they hold, 1 where they do not. */
export const verify = defineCommand(
  'verify',
  {
    places: ['FILE'],
    values: { ca: 'PEM', lang: 'zh|en', 'as-signed-by': ROLES.join('|'), out: 'X.pdf' },
    flags: ['json'],
  },
  async ({ places, values, flags }) => {
    if (places.FILE === undefined) return refused('FILE is missing.')
    const lang = values.lang ?? 'en'
    if (lang !== 'zh' && lang !== 'en') {
      return refused(`--lang: found ${JSON.stringify(lang)}, allowed zh, en`)
    }
    const paper = await readWhole(places.FILE, LARGEST_PAPER_BYTES)
    if (!paper.ok) return refused(paper.error)
    const authorities = await readCa(values.ca)
    if (!authorities.ok) return refused(authorities.error)
    if (values['as-signed-by'] !== undefined || values.out !== undefined) {
      return extract(paper.value, values['as-signed-by'], values.out)
    }
    const verdict = verifySignatures(paper.value, { authorities: authorities.value, now: new Date() })
    const exit = verdict.valid ? 0 : 1
    const words = verdict.problems.map((problem) => problemText(problem, LANGUAGES[lang]))
    if (flags.has('json')) return { exit, answer: jsonAnswer(verdictAnswer(verdict)), words }
    return { exit, answer: spoken(verdict, LANGUAGES[lang]), words }
  },
)

/** The verdict with each problem in words of both languages. */
function verdictAnswer(verdict: Verdict) {
  return {
    ...verdict,
    problems: verdict.problems.map((problem) => ({
      ...problem,
      words: { 'zh-CN': problemText(problem, 'zh-CN'), en: problemText(problem, 'en') },
    })),
  }
}

function spoken({ valid, signatures }: Verdict, language: 'zh-CN' | 'en'): string {
  const words = signatureWords(language)
  const lines = signatures.map(({ role, name, certificate }) =>
    [role === null ? words.otherSigner : words.role[role], name, certificate?.organisation]
      .filter((word) => word !== null && word !== undefined)
      .join(' · '),
  )
  return `${[valid ? words.verdict.valid : words.verdict.notValid, ...lines].join('\n')}\n`
}

/** Writes the paper as one party signed it. */
async function extract(
  paper: Uint8Array,
  asked: string | undefined,
  out: string | undefined,
): Promise<Outcome> {
  const role = ROLES.find((one) => one === asked)
  if (role === undefined || out === undefined) {
    return refused(`--as-signed-by: allowed ${ROLES.join(', ')}, together with --out X.pdf`)
  }
  const bytes = asSignedBy(paper, verifySignatures(paper), role)
  if (bytes === null)
    return { exit: 1, words: [`No signature of the ${role} in it holds; nothing was written.`] }
  const written = await writeWhole(out, bytes)
  return written.ok
    ? { exit: 0, words: [`${out}: written as the ${role} signed it`] }
    : refused(written.error)
}

async function readCa(file: string | undefined): Promise<Result<readonly X509Certificate[], string>> {
  if (file === undefined) return ok([])
  const read = await readWhole(file, LARGEST_PEM_BYTES)
  if (!read.ok) return read
  const authorities = readAuthorities(Buffer.from(read.value).toString('latin1'))
  return authorities.length > 0
    ? ok(authorities)
    : err(`--ca: found no certificate in ${file}, allowed a PEM file with at least one`)
}
