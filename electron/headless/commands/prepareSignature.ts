import { ROLES } from '../../../domain/signature/role.ts'
import { prepareSignature as makeRoom } from '../../signature/prepareSignature.ts'
import { digestAround } from '../../signature/signPdf.ts'
import { defineCommand } from '../command.ts'
import { readWhole, writeWhole } from '../files.ts'
import { done, jsonAnswer, refused } from '../outcome.ts'
import { paperOptions } from '../paperOptions.ts'
import { signingFailureText } from '../signingFailureText.ts'
import { LARGEST_PAPER_BYTES, signingOptions } from '../signingOptions.ts'
import { stampFor } from '../stampFor.ts'

const LONGEST_NAME = 64

/**
 * Makes room in a paper for a signature whose key is elsewhere, and gives the SHA-256 that is to be signed; with `--bytes`
 * what it is over, for a program that takes the digest itself. `complete-signature` puts the signature in.
 */
export const prepareSignature = defineCommand(
  'prepare-signature',
  {
    places: ['FILE'],
    values: {
      role: ROLES.join('|'),
      name: 'PERSON',
      stamp: 'PNG',
      reason: 'TEXT',
      lang: 'zh|en',
      bytes: 'Z.bin',
      out: 'Y.pdf',
    },
    flags: ['json'],
    required: ['role', 'name', 'out'],
  },
  async ({ places, values, flags }) => {
    if (places.FILE === undefined) return refused('FILE is missing.')
    const asked = signingOptions(values)
    if (!asked.ok) return refused(asked.error)
    const { role, said } = asked.value
    const name = (values.name ?? '').trim()
    if (name === '' || [...name].length > LONGEST_NAME) {
      return refused(`--name: found ${[...name].length} characters, allowed 1 to ${LONGEST_NAME}`)
    }
    const options = paperOptions({ lang: values.lang })
    if (!options.ok) return refused(options.error)
    const paper = await readWhole(places.FILE, LARGEST_PAPER_BYTES)
    if (!paper.ok) return refused(paper.error)
    const stamp = await stampFor({ role, name, organisation: null, ...said }, values.stamp, options.value)
    if (!stamp.ok) return refused(stamp.error)
    const prepared = await makeRoom(paper.value, { role, name, stamp: stamp.value, at: new Date(), ...said })
    if (!prepared.ok) return refused(...signingFailureText(places.FILE, prepared.error))
    const { file, hole } = prepared.value
    const toBeSigned = Buffer.concat([file.subarray(0, hole.start), file.subarray(hole.end)])
    const digest = Buffer.from(digestAround(file, hole, 'sha256')).toString('hex')
    for (const [place, content] of [
      [values.out, file],
      [values.bytes, toBeSigned],
    ] as const) {
      if (place === undefined) continue
      const written = await writeWhole(place, content)
      if (!written.ok) return refused(written.error)
    }
    const words = [`${values.out}: prepared for the ${role}, ${name}`]
    if (flags.has('json')) return done(jsonAnswer({ role, name, digest, bytes: toBeSigned.length }), words)
    return done(`${digest}\n`, words)
  },
)
