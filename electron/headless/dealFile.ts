import { err, ok, type Result } from '../../domain/result.ts'
import { LARGEST_PACKAGE_BYTES } from '../dealFile/container.ts'
import { type DealRefusal, type ReadDeal, readDealFile } from '../dealFile/readDealFile.ts'
import { readWhole } from './files.ts'
import { passwordFrom } from './passwordFrom.ts'

/** A package of a name, opened with the passphrase an environment variable holds, or one sentence that says why not. */
export async function openDealFile(
  file: string,
  variable: string | undefined,
): Promise<Result<ReadDeal, string>> {
  const passphrase = passphraseFrom(variable)
  if (!passphrase.ok) return passphrase
  const bytes = await readWhole(file, LARGEST_PACKAGE_BYTES)
  if (!bytes.ok) return bytes
  const read = await readDealFile(bytes.value, passphrase.value)
  return read.ok ? read : err(`${file}: ${dealRefusalText(read.error)}`)
}

/** The passphrase an environment variable holds; null where none is named. */
export function passphraseFrom(variable: string | undefined): Result<string | null, string> {
  if (variable === undefined) return ok(null)
  return passwordFrom(variable, '--passphrase-env')
}

/** Why a package is refused, in one English line: found …, allowed …. */
export function dealRefusalText(refusal: DealRefusal): string {
  switch (refusal.kind) {
    case 'not-a-package':
      return 'found another kind of file, allowed a negotiation package (.deal)'
    case 'newer-format':
      return `found a package of format ${refusal.found}, allowed at most ${refusal.ours}: a later release wrote it`
    case 'damaged':
      return 'found a damaged package, allowed one as it was written; nothing was read from it'
    case 'too-large':
      return `found ${refusal.found} bytes inside, allowed at most ${refusal.most}`
    case 'passphrase-needed':
      return 'found a package behind a passphrase, allowed with --passphrase-env VARIABLE'
    case 'wrong-passphrase':
      return 'found a passphrase that does not open it, allowed the one it was packed with; the file itself is whole'
    case 'parts-refused':
      return `found a part ${JSON.stringify(refusal.part)} that is missing or says something else, allowed the parts of a package`
    case 'content-refused':
      return `found content no negotiation may have: ${refusal.fault}`
  }
}
