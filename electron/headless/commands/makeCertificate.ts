import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { err, ok, type Result } from '../../../domain/result.ts'
import { AUTHORITY_FILES, type AuthorityPem, issueSigner } from '../../signature/certificates/issueSigner.ts'
import { defineCommand } from '../command.ts'
import { readWhole, writeWhole } from '../files.ts'
import { refused } from '../outcome.ts'
import { passwordFrom } from '../passwordFrom.ts'

const KINDS = ['rsa', 'ec'] as const
const LONGEST_NAME = 64
const LARGEST_PEM_BYTES = 64 * 1024

/**
 * Makes a signer's P12 for those without one, under a small authority of their own: the one of `--ca DIR`, or a new one that is kept
 * there, beside the P12 when no folder is named. The key of the authority is encrypted under the same password.
 */
export const makeCertificate = defineCommand(
  'make-certificate',
  {
    places: [],
    values: {
      name: 'PERSON',
      organisation: 'COMPANY',
      key: KINDS.join('|'),
      out: 'X.p12',
      'password-env': 'VAR',
      ca: 'DIR',
    },
    flags: [],
    required: ['name', 'organisation', 'out', 'password-env'],
  },
  async ({ values }) => {
    const { name = '', organisation = '', out = '' } = values
    const kind = KINDS.find((one) => one === (values.key ?? 'ec'))
    if (kind === undefined)
      return refused(`--key: found ${JSON.stringify(values.key)}, allowed ${KINDS.join(', ')}`)
    const long = [name, organisation].find((word) => [...word].length > LONGEST_NAME)
    if (long !== undefined) {
      return refused(
        `--name, --organisation: found ${[...long].length} characters, allowed at most ${LONGEST_NAME}`,
      )
    }
    const password = passwordFrom(values['password-env'] ?? '')
    if (!password.ok) return refused(password.error)
    const folder = values.ca ?? path.dirname(out)
    const files = {
      certificate: path.join(folder, AUTHORITY_FILES.certificate),
      key: path.join(folder, AUTHORITY_FILES.key),
    }
    const authority = await readAuthority(folder, files)
    if (!authority.ok) return refused(authority.error)
    const issued = await issueSigner({
      ...{ name, organisation, kind, password: password.value },
      at: new Date(),
      authority: authority.value,
    })
    if (!issued.ok) {
      return refused(
        issued.error === 'wrong-password'
          ? `${files.key}: the password does not open it`
          : `${files.key}: does not belong to the certificate beside it`,
      )
    }
    const { made, p12 } = issued.value
    if (made !== null) {
      await mkdir(folder, { recursive: true })
      for (const part of ['key', 'certificate'] as const) {
        const kept = await writeWhole(files[part], made[part])
        if (!kept.ok) return refused(kept.error)
      }
    }
    const written = await writeWhole(out, p12)
    if (!written.ok) return refused(written.error)
    return {
      exit: 0,
      words: [`${out}: written for ${name}`, `${files.certificate}: give this to whoever is to trust it`],
    }
  },
)

/** The authority of a folder; null where there is none yet. */
async function readAuthority(
  folder: string,
  files: AuthorityPem,
): Promise<Result<AuthorityPem | null, string>> {
  const certificate = await readWhole(files.certificate, LARGEST_PEM_BYTES)
  const key = await readWhole(files.key, LARGEST_PEM_BYTES)
  if (certificate.ok && key.ok) return ok({ certificate: textOf(certificate.value), key: textOf(key.value) })
  if (!certificate.ok && !key.ok) return ok(null)
  const [there, missing] = certificate.ok ? [files.certificate, files.key] : [files.key, files.certificate]
  return err(`${folder}: found ${there} without ${missing}, allowed both or neither`)
}

function textOf(pem: Uint8Array): string {
  return Buffer.from(pem).toString('latin1')
}
