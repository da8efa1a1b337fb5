import { headersOf, type ListColumn, likeliestHeader } from '../../lists/listChoice.ts'
import type { SheetTable } from '../../products/sheetTable.ts'

const PLAIN_FIELDS = ['name', 'value', 'unit', 'basis', 'settle', 'threshold', 'tax', 'note'] as const
type PlainField = (typeof PLAIN_FIELDS)[number]

/** The tiers of a ladder that may stand beside each other in one row: 门槛1, 返利1, 门槛2, 返利2 and so on. */
export const TIERS_ACROSS = [1, 2, 3, 4, 5, 6] as const
type TierAcross = (typeof TIERS_ACROSS)[number]

/** What a column of a list of terms can mean; a later tier's columns by its number. */
export type TermField = PlainField | `${'threshold' | 'value'}${Exclude<TierAcross, 1>}`

/** The column of a tier's threshold or value; the first tier's are the plain ones. */
export function tierField(field: 'threshold' | 'value', tier: TierAcross): TermField {
  return tier === 1 ? field : `${field}${tier}`
}

export const TERM_FIELDS: readonly TermField[] = [
  ...PLAIN_FIELDS,
  ...TIERS_ACROSS.slice(1).flatMap((tier) => [tierField('threshold', tier), tierField('value', tier)]),
]

const SYNONYMS: Readonly<Record<PlainField, string>> = {
  name: '条款 条款名称 名称 项目 费用项目 合同项目 科目 名目 费用名称 返利项目 term name item clause',
  value:
    '标准 比例 点数 数值 费率 扣点 合同标准 去年 去年标准 上年 金额 约定 合同约定 内容 值 返利 返利比例 返利率 返点 奖励 奖励比例 value rate amount standard rebate',
  unit: '单位 计量单位 unit',
  basis: '基数 计算基数 计提基数 口径 计算口径 基准 basis base',
  settle: '结算 结算周期 结算方式 周期 支付周期 兑付周期 频率 settlement period frequency',
  threshold: '门槛 目标 目标额 起点 达成条件 目标金额 采购额 进货额 任务 任务额 threshold target',
  tax: '含税 是否含税 税 taxincluded vat',
  note: '备注 说明 备注说明 note notes remark remarks',
}

const FIELD_OF: ReadonlyMap<string, PlainField> = new Map(
  PLAIN_FIELDS.flatMap((field) => SYNONYMS[field].split(' ').map((word) => [word, field] as const)),
)

const ROWS_LOOKED_AT = 30

/** The header row of a list of terms and what each of its columns means, as far as the headers say it. */
export function guessTermColumns(
  table: SheetTable,
  headerRow?: number,
): { readonly headerRow: number; readonly columns: readonly ListColumn[] } {
  const rows = headerRow === undefined ? table.rows.slice(0, ROWS_LOOKED_AT) : []
  let best = { headerRow: headerRow ?? likeliestHeader(table), known: 0 }
  for (const { number } of rows) {
    const known = columnsAt(table, number).filter(({ field }) => field !== null).length
    if (known >= 2 && known > best.known) best = { headerRow: number, known }
  }
  return { headerRow: best.headerRow, columns: columnsAt(table, best.headerRow) }
}

function columnsAt(table: SheetTable, headerRow: number): readonly ListColumn[] {
  const taken = new Set<TermField>()
  return headersOf(table, headerRow).map(({ at, header }): ListColumn => {
    const field = fieldOf(header)
    if (field === null || taken.has(field)) return { at, header, field: null, confidence: 'none' }
    taken.add(field)
    return { at, header, field, confidence: 'sure' }
  })
}

function fieldOf(header: string): TermField | null {
  const word = header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)|[\s_\-/:%¥]|^(?:19|20)\d\d年?/gu, '')
  return plainField(word) ?? fieldOfTier(word)
}

function plainField(word: string): PlainField | null {
  return FIELD_OF.get(word) ?? FIELD_OF.get(word.replace(/(?:标准|合同)$/u, '')) ?? null
}

const DIGITS = '一二三四五六'
const TIER_BEFORE = /^第?([一二三四五六1-6])[档级阶](\D+)$/u
const TIER_BEHIND = /^(\D+?)第?([一二三四五六1-6])[档级阶]?$/u

/** `门槛2`, `第二档返利`, `一级目标`: a tier's threshold or value. */
function fieldOfTier(word: string): TermField | null {
  const [before, behind] = [TIER_BEFORE.exec(word), TIER_BEHIND.exec(word)]
  const [number, said] = before === null ? [behind?.[2], behind?.[1]] : [before[1], before[2]]
  if (number === undefined || said === undefined) return null
  const field = plainField(said)
  const tier = TIERS_ACROSS.find((each) => String(each) === number || DIGITS[each - 1] === number)
  return tier !== undefined && (field === 'threshold' || field === 'value') ? tierField(field, tier) : null
}
