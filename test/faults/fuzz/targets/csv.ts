import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import iconv from 'iconv-lite'
import type { Dice } from '../dice.ts'
import { listHolds } from '../listHolds.ts'
import { mutated } from '../mutate.ts'
import type { Target } from '../target.ts'

const months = Array.from({ length: 12 }, (_, at) => `${at + 1}月`).join(',')
const units = '100,120,90,90,100,"1,100",120,１００,130,1百,140,150'
const texts = [
  `商品编码,品名,品类,税率,供价,成本,零售价,${months}\nP1,洗发水,个护,13%,11.3,6.78,16.95,${units}\n00123,"油, ""大""",食用油,9%,¥30,25,39.9,${units}\n合计,,,,,,,${units}\n`,
  `id\tname\tcategory\tvatRate\tlistPrice\tunitCost\tretailPrice\nP1\tShampoo\tCare\t0.13\t(11.3)\t6.78\t1.2亿\n`,
  '合同项目;甲方约定;计算基数;备注\n一、返利;;;\n无条件返利;2%;含税净进货额;谈了三轮\n店庆费;1,000元;;\n账期;60天;;\n',
  '="00123",\'=1+1,"a\nb",@SUM(A1)\n#N/A,#REF!,TRUE,2026-01-01\n',
]
const words = [
  '"',
  '""',
  ',',
  '\t',
  ';',
  '\n',
  '\r\n',
  '="',
  '13%',
  '480万',
  '1.2亿',
  '(123)',
  '￥',
  '2026/1/1',
  '#N/A',
  '编码',
  '合计',
]
const encodings = ['utf-8', 'utf-8', 'utf-8', 'gb18030', 'gb18030', 'gb18030', 'utf16-le', 'utf-16'] as const

/** A product list or a list of terms as CSV, in one of five encodings, made worse before or after it was encoded. */
export async function csvTarget(): Promise<Target> {
  const good = texts.map((text) => new Uint8Array(Buffer.from(text)))
  return {
    make: async (dice) => {
      const text = dice.pick(texts)
      const isEarly = dice.below(2) === 0
      const before = isEarly
        ? Buffer.from(mutated(dice, Buffer.from(text), good, words)).toString('utf8')
        : text
      const encoded = new Uint8Array(iconv.encode(before, encodingOf(dice), { addBOM: dice.below(2) === 0 }))
      return isEarly && dice.below(2) === 0 ? encoded : mutated(dice, encoded, good, words)
    },
    attempt: async (file, folder) => {
      const place = path.join(folder, 'hostile.csv')
      writeFileSync(place, file)
      const ending = await listHolds(file, place, folder)
      rmSync(place)
      return ending
    },
  }
}

function encodingOf(dice: Dice): string {
  return dice.pick(encodings)
}
