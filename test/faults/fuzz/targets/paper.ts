import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { problemText } from '../../../../domain/locale/signatureWords.ts'
import { ROLES } from '../../../../domain/signature/role.ts'
import { asSignedBy } from '../../../../electron/signature/readVerdict.ts'
import { verifySignatures } from '../../../../electron/signature/verifySignatures.ts'
import { bothParties, mustSign, paper } from '../../../electron/signature/parties.ts'
import { commandHolds } from '../commandHolds.ts'
import type { Dice } from '../dice.ts'
import { mutated } from '../mutate.ts'
import { mustHold, type Target } from '../target.ts'

const words = [
  'startxref\n0\n%%EOF\n',
  '/Prev 9',
  '/XRefStm 1',
  '/ByteRange [0 1 2 3]',
  '/Contents <00>',
  '1 0 obj\n',
  'endobj',
  'stream\n',
  'endstream',
  '<<',
  '>>',
  '[',
  ']',
  '(',
  '\\',
  '/Length 99999999',
  '/Encrypt 1 0 R',
  '/AcroForm',
  '/Kids [1 0 R]',
  '0000000000 65535 f \n',
  'xref\n0 1\n',
  'trailer\n',
  '/FT /Sig',
  '/V 1 0 R',
  '/W [1 4 2]',
  '/Index [0 99999999]',
  '/DecodeParms << /Predictor 12 /Columns 4096 >>',
]

/** A paper with two signatures, with one, with none, and one with object streams, made worse. */
export async function paperTarget(): Promise<Target> {
  const { supplier, retailer } = await bothParties()
  const plain = await paper()
  const once = await mustSign(plain, 'supplier', supplier)
  const twice = await mustSign(once, 'retailer', retailer)
  const packed = await PDFDocument.create()
  packed.addPage()
  packed.setTitle('packed')
  const files = [twice, twice, once, plain, await packed.save({ useObjectStreams: true })]
  const known = new Set(files.map(keyOf))
  return {
    make: async (dice) => {
      const good = dice.pick(files)
      return dice.below(3) === 0 ? withOtherSignature(dice, good) : mutated(dice, good, files, words)
    },
    attempt: async (file, folder) => {
      const verdict = verifySignatures(file)
      if (!known.has(keyOf(file))) mustHold(!verdict.valid, 'valid, though no paper that was signed')
      mustHold(verdict.valid || verdict.problems.length > 0, 'not valid without a problem')
      for (const problem of verdict.problems) {
        for (const language of ['zh-CN', 'en'] as const) {
          const said = problemText(problem, language)
          mustHold(said !== '' && !/\{\w+\}|undefined/u.test(said), `words with a hole: ${said}`)
        }
      }
      for (const role of ROLES) asSignedBy(file, verifySignatures(file), role)
      const place = path.join(folder, 'hostile.pdf')
      writeFileSync(place, file)
      const { exit } = await commandHolds('verify', [place, '--json'], folder)
      mustHold(exit === (verdict.valid ? 0 : 1), `verify says ${exit}`)
      rmSync(place)
      return verdict.problems[0]?.kind ?? 'valid'
    },
  }
}

function keyOf(file: Uint8Array): string {
  return Buffer.from(file).toString('latin1')
}

/** Digits of a signature exchanged for others, so that what is inside is read as DER. */
function withOtherSignature(dice: Dice, good: Uint8Array): Uint8Array {
  const file = Buffer.from(good)
  const holes = [...file.toString('latin1').matchAll(/\/Contents <([0-9a-f]{1000,})>/gu)]
  if (holes.length === 0) return mutated(dice, good, [], words)
  const hole = dice.pick(holes)
  const start = hole.index + '/Contents <'.length
  const length = (hole[1] ?? '').replace(/0{200,}$/u, '').length
  for (let changes = dice.below(4) + 1; changes > 0; changes -= 1) {
    const at = start + dice.below(dice.pick([32, length]))
    const digits = dice.pick(['0', 'f', '80', '84ffffffff', '3080', '0000', '308400000000', '02', '06'])
    file.write(digits, at, 'latin1')
  }
  return new Uint8Array(file)
}
