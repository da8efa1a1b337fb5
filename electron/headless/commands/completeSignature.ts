import { cmsOf } from '../../signature/cms/cmsFile.ts'
import { preparedBefore } from '../../signature/prepareSignature.ts'
import { completed } from '../../signature/signPdf.ts'
import { verifySignatures } from '../../signature/verifySignatures.ts'
import { defineCommand } from '../command.ts'
import { readWhole, writeWhole } from '../files.ts'
import { refused } from '../outcome.ts'
import { signingFailureText } from '../signingFailureText.ts'
import { LARGEST_PAPER_BYTES } from '../signingOptions.ts'

const LARGEST_CMS_BYTES = 64 * 1024

/** Puts a signature that was made elsewhere into the paper that was prepared for it; it must pass the verdict. */
export const completeSignature = defineCommand(
  'complete-signature',
  {
    places: ['FILE'],
    values: { signature: 'S.p7s', out: 'Y.pdf' },
    flags: [],
    required: ['signature', 'out'],
  },
  async ({ places, values }) => {
    const { signature = '', out = '' } = values
    if (places.FILE === undefined) return refused('FILE is missing.')
    const paper = await readWhole(places.FILE, LARGEST_PAPER_BYTES)
    if (!paper.ok) return refused(paper.error)
    const prepared = preparedBefore(paper.value, verifySignatures(paper.value))
    if (prepared === null) {
      return refused(`${places.FILE}: found no empty signature, allowed a file of prepare-signature`)
    }
    const read = await readWhole(signature, LARGEST_CMS_BYTES)
    if (!read.ok) return refused(read.error)
    const cms = cmsOf(read.value)
    if (cms === null) {
      return refused(`--signature: found no CMS in ${signature}, allowed DER, PEM or base64 (.p7s)`)
    }
    const signed = completed(prepared.file, prepared.hole, cms)
    if (!signed.ok) return refused(...signingFailureText(places.FILE, signed.error))
    const written = await writeWhole(out, signed.value)
    return written.ok ? { exit: 0, words: [`${out}: signed as ${prepared.role}`] } : refused(written.error)
  },
)
