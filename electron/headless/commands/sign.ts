import { err, ok, type Result } from '../../../domain/result.ts'
import { ROLES, type Role } from '../../../domain/signature/role.ts'
import { certificateFacts } from '../../signature/certificates/certificateFacts.ts'
import type { Identity } from '../../signature/certificates/identity.ts'
import { readP12 } from '../../signature/certificates/readP12.ts'
import { signPdf } from '../../signature/signPdf.ts'
import { defineCommand } from '../command.ts'
import { readWhole, writeWhole } from '../files.ts'
import { refused } from '../outcome.ts'
import { paperOptions } from '../paperOptions.ts'
import { passwordFrom } from '../passwordFrom.ts'
import { p12FailureText, signingFailureText } from '../signingFailureText.ts'
import { LARGEST_PAPER_BYTES, signingOptions } from '../signingOptions.ts'
import { stampFor } from '../stampFor.ts'

const LARGEST_P12_BYTES = 1024 * 1024

/** Appends one party's signature to a paper. The password comes from the environment and goes nowhere else. */
export const sign = defineCommand(
  'sign',
  {
    places: ['FILE'],
    values: {
      p12: 'F',
      'password-env': 'VAR',
      role: ROLES.join('|'),
      stamp: 'PNG',
      reason: 'TEXT',
      lang: 'zh|en',
      out: 'Y.pdf',
    },
    flags: [],
    required: ['p12', 'password-env', 'role', 'out'],
  },
  async ({ places, values }) => {
    if (places.FILE === undefined) return refused('FILE is missing.')
    const asked = signingOptions(values)
    if (!asked.ok) return refused(asked.error)
    const { role, said } = asked.value
    const options = paperOptions({ lang: values.lang })
    if (!options.ok) return refused(options.error)
    const paper = await readWhole(places.FILE, LARGEST_PAPER_BYTES)
    if (!paper.ok) return refused(paper.error)
    const signer = await readSigner(values.p12 ?? '', values['password-env'] ?? '')
    if (!signer.ok) return refused(signer.error)
    const names = namesOf(signer.value, role, said.reason)
    const stamp = await stampFor(names, values.stamp, options.value)
    if (!stamp.ok) return refused(stamp.error)
    const signed = await signPdf(paper.value, {
      role,
      identity: signer.value,
      stamp: stamp.value,
      at: new Date(),
      ...said,
    })
    if (!signed.ok) return refused(...signingFailureText(places.FILE, signed.error))
    const written = await writeWhole(values.out ?? '', signed.value)
    return written.ok
      ? { exit: 0, words: [`${values.out}: signed as ${role} by ${names.name}`] }
      : refused(written.error)
  },
)

async function readSigner(file: string, variable: string): Promise<Result<Identity, string>> {
  const password = passwordFrom(variable)
  if (!password.ok) return password
  const bytes = await readWhole(file, LARGEST_P12_BYTES)
  if (!bytes.ok) return bytes
  const identity = readP12(bytes.value, password.value)
  return identity.ok ? ok(identity.value) : err(p12FailureText(file, identity.error))
}

function namesOf({ certificate }: Identity, role: Role, reason: string | undefined) {
  const facts = certificateFacts(certificate)
  const { commonName: name, organisation } = facts.ok ? facts.value : { commonName: '', organisation: null }
  return { role, name, organisation, reason }
}
