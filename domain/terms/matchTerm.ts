import type { CatalogueCode } from './catalogue.ts'
import { CATALOGUE_CODES, catalogueText } from './catalogue.ts'

/** How sure it is that a name means a term of the catalogue. */
export type MatchConfidence = 'sure' | 'likely' | 'unsure'

/** One term of the catalogue that a name may mean. */
export type TermMatch = { readonly code: CatalogueCode; readonly confidence: MatchConfidence }

type Known = { readonly code: CatalogueCode; readonly word: string }

/** Names of the trade that the catalogue's own texts do not carry. */
const TRADE_WORDS: Readonly<Partial<Record<CatalogueCode, readonly string[]>>> = {
  offInvoice: ['折扣', '发票折扣', '开票扣点', '单单折扣'],
  uncondRebate: ['固定返利', '无条件返点', '固定扣点', '年度固定返利', '基础返利'],
  monthlyRebate: ['月度返利', '月返点', '月扣'],
  targetRebate: ['目标达成返利', '达标返利', '任务返利', '目标奖励'],
  tierRebate: ['阶梯返点', '阶梯奖励', '累进返利'],
  growthRebate: ['增长奖励', '成长返利', '增量返利'],
  yearEndRebate: ['年返', '年返利', '年度返利', '年终奖励'],
  noReturnAllowance: ['不退货补贴', '无退货折扣'],
  paymentDays: ['付款账期', '结算账期', '付款期限', '付款条件', '付款天数'],
  contractFee: ['续签费', '年度合同费'],
  barcodeFee: ['新品条码费', '新品进场费', '上架费'],
  newStoreFee: ['新店费', '开业赞助', '新店赞助费'],
  anniversaryFee: ['周年庆', '店庆赞助'],
  festivalFee: ['节庆赞助', '节日费', '年节赞助'],
  dmFee: ['海报费用', '快讯费', 'dm'],
  stackFee: ['堆头', '地堆'],
  endcapFee: ['端架', '端头'],
  displayFee: ['陈列', '陈列服务费'],
  promoterFee: ['促销员费', '导购管理费'],
  dcFee: ['大仓费用', '配送费率', '物流服务费', '仓储物流费'],
  dataFee: ['信息费', '系统费', '数据费'],
  damageAllowance: ['残损', '损耗', '残损补贴', '损耗率'],
  shortageFine: ['缺货罚金', '缺货扣款', '满足率罚款'],
  marginGuarantee: ['毛利保障', '保毛利'],
  marketingFund: ['市场基金', '营销基金', '推广费'],
}

const LEAST_ALIKE = 0.5

/** Every known word once, as it is compared: without case, width, blanks, numbering and brackets. */
const WORDS: readonly Known[] = CATALOGUE_CODES.flatMap((code) => {
  const texts = [catalogueText(code, 'zh-CN'), catalogueText(code, 'en')]
  const words = [
    ...texts.flatMap(({ name, also }) => [name, ...also.split(/[、,;/]/u)]),
    ...(TRADE_WORDS[code] ?? []),
  ]
  return [...new Set(words.map(bare))].filter((word) => word !== '').map((word) => ({ code, word }))
})

/**
 * The terms of the catalogue a name may mean, the likeliest first: its very name, a name within a longer one, then names
 * that share most of their characters. Empty where nothing comes near.
 */
export function matchTerm(name: string): readonly TermMatch[] {
  const wanted = bare(name)
  if (wanted === '') return []
  const scores = new Map<CatalogueCode, number>()
  for (const { code, word } of WORDS) {
    const score = scoreOf(wanted, word)
    if (score > (scores.get(code) ?? 0)) scores.set(code, score)
  }
  return [...scores]
    .sort(([, a], [, b]) => b - a)
    .map(([code, score]) => ({ code, confidence: confidenceOf(score) }))
}

function confidenceOf(score: number): MatchConfidence {
  if (score === 3) return 'sure'
  return score > 2 ? 'likely' : 'unsure'
}

/** 3 for the same word, 2 to 3 where one holds the other whole, up to 1 for the share of pairs of characters in common. */
function scoreOf(wanted: string, word: string): number {
  if (wanted === word) return 3
  const [short, long] = wanted.length < word.length ? [wanted, word] : [word, wanted]
  if (short.length >= 2 && long.includes(short)) return 2 + short.length / long.length
  const alike = pairsInCommon(wanted, word)
  return alike >= LEAST_ALIKE ? alike : 0
}

function pairsInCommon(one: string, other: string): number {
  const pairs = (text: string) => Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2))
  const [first, second] = [pairs(one), pairs(other)]
  if (first.length + second.length === 0) return 0
  const left = [...second]
  const common = first.filter((pair) => {
    const at = left.indexOf(pair)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return (2 * common.length) / (first.length + second.length)
}

function bare(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[\s(]*(?:第?[一二三四五六七八九十]+|\d+(?:\.\d+)*)[\s).、:]+/u, '')
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/gu, '')
    .replace(/[\s\-_·:,。%;]/gu, '')
}
