import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { err, ok, type Result } from '../../../domain/result.ts'
import type { Identity } from '../../signature/certificates/identity.ts'
import {
  certificateFromPem,
  keyFromPem,
  keyToPem,
  makeAuthority,
  makeSigner,
  toPem,
} from '../../signature/certificates/smallAuthority.ts'
import { writeP12 } from '../../signature/certificates/writeP12.ts'
import { defineCommand } from '../command.ts'
import { readWhole, writeWhole } from '../files.ts'
import { refused } from '../outcome.ts'
import { passwordFrom } from '../passwordFrom.ts'

const KINDS = ['rsa', 'ec'] as const
const CERTIFICATE_FILE = 'authority.pem'
const KEY_FILE = 'authority-key.pem'
const AUTHORITY_YEARS = 10
const SIGNER_YEARS = 3
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
    const from = startOfToday()
    const authority = await authorityOf(folder, organisation, kind, password.value, from)
    if (!authority.ok) return refused(authority.error)
    const holder = { name, organisation }
    const signer = await makeSigner(authority.value, holder, kind, { from, years: SIGNER_YEARS })
    const written = await writeWhole(out, writeP12(signer, password.value))
    if (!written.ok) return refused(written.error)
    const pem = path.join(folder, CERTIFICATE_FILE)
    return { exit: 0, words: [`${out}: written for ${name}`, `${pem}: give this to whoever is to trust it`] }
  },
)

async function authorityOf(
  folder: string,
  organisation: string,
  kind: 'rsa' | 'ec',
  password: string,
  from: Date,
): Promise<Result<Identity, string>> {
  const files = { certificate: path.join(folder, CERTIFICATE_FILE), key: path.join(folder, KEY_FILE) }
  const certificate = await readWhole(files.certificate, LARGEST_PEM_BYTES)
  const key = await readWhole(files.key, LARGEST_PEM_BYTES)
  if (certificate.ok && key.ok) return openAuthority(files.key, certificate.value, key.value, password)
  if (certificate.ok || key.ok) {
    const [there, missing] = certificate.ok ? [files.certificate, files.key] : [files.key, files.certificate]
    return err(`${folder}: found ${there} without ${missing}, allowed both or neither`)
  }
  const holder = { name: `${organisation} CA`, organisation }
  const made = await makeAuthority(holder, kind, { from, years: AUTHORITY_YEARS })
  await mkdir(folder, { recursive: true })
  const keyWritten = await writeWhole(files.key, keyToPem(made.key, password))
  if (!keyWritten.ok) return keyWritten
  const written = await writeWhole(files.certificate, toPem(made.certificate))
  return written.ok ? ok(made) : written
}

function openAuthority(
  keyFile: string,
  certificatePem: Uint8Array,
  keyPem: Uint8Array,
  password: string,
): Result<Identity, string> {
  const key = keyFromPem(Buffer.from(keyPem).toString('latin1'), password)
  if (key === null) return err(`${keyFile}: the password does not open it`)
  const certificate = certificateFromPem(Buffer.from(certificatePem).toString('latin1'), key)
  if (certificate === null) return err(`${keyFile}: does not belong to the certificate beside it`)
  return ok({ key, certificate, chain: [] })
}

/** Midnight in UTC, so that the certificate is in force wherever it is used today. */
function startOfToday(): Date {
  const now = new Date()
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()))
}
