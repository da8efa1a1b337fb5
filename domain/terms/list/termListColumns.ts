import { headersOf, type ListColumn, likeliestHeader } from '../../lists/listChoice.ts'
import type { SheetTable } from '../../products/sheetTable.ts'

/** What a column of a list of terms can mean. */
export const TERM_FIELDS = ['name', 'value', 'unit', 'basis', 'settle', 'threshold', 'tax', 'note'] as const
export type TermField = (typeof TERM_FIELDS)[number]

const SYNONYMS: Readonly<Record<TermField, string>> = {
  name: '条款 条款名称 名称 项目 费用项目 合同项目 科目 名目 费用名称 返利项目 term name item clause',
  value:
    '标准 比例 点数 数值 费率 扣点 合同标准 去年 去年标准 上年 金额 约定 合同约定 内容 值 返利比例 value rate amount standard',
  unit: '单位 计量单位 unit',
  basis: '基数 计算基数 计提基数 口径 计算口径 基准 basis base',
  settle: '结算 结算周期 结算方式 周期 支付周期 兑付周期 频率 settlement period frequency',
  threshold: '门槛 目标 目标额 起点 达成条件 目标金额 threshold target',
  tax: '含税 是否含税 税 taxincluded vat',
  note: '备注 说明 备注说明 note notes remark remarks',
}

const FIELD_OF: ReadonlyMap<string, TermField> = new Map(
  TERM_FIELDS.flatMap((field) => SYNONYMS[field].split(' ').map((word) => [word, field] as const)),
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
  return FIELD_OF.get(word) ?? FIELD_OF.get(word.replace(/(?:标准|合同)$/u, '')) ?? null
}
