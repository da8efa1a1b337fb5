/** Rows of an invented negotiation, large or small, for trying the sheet out. */
export type TermRow = {
  readonly id: string
  readonly category: string
  readonly name: string
  readonly basis: string | null
  readonly lastYear: number | null
  readonly ask: number | null
  readonly current: number | null
  readonly target: number | null
  readonly floor: number | null
  readonly amount: number | null
  readonly status: string
  readonly week: number | null
  readonly note: string | null
}

const NAMES: Readonly<Record<string, readonly string[]>> = {
  返利: ['无条件返利', '季度增长返利', '年度达成返利', '新品铺货返利', '订单准时返利'],
  费用: ['进场费', '堆头费', 'DM 海报费', '店庆赞助费', '数据服务费'],
  物流: ['统仓配送费', '冷链补贴', '破损补偿'],
  账期: ['付款账期', '提前付款折扣'],
}

/** Fifteen terms in four categories. */
export function sampleRows(): readonly TermRow[] {
  return Object.entries(NAMES).flatMap(([category, names], group) =>
    names.map((name, index) => {
      const rate = (thousandths: number) => ((group + 1) * 10 + index * 5 + thousandths) / 1000
      return {
        id: `${category}-${index + 1}`,
        category,
        name,
        basis: index % 2 === 0 ? 'net' : 'invoice',
        lastYear: rate(0),
        ask: rate(12),
        current: rate(3),
        target: rate(2),
        floor: rate(6),
        amount: 12_000_000 * rate(3),
        status: ['open', 'talking', 'agreed'][(group + index) % 3] ?? 'open',
        week: null,
        note: index === 0 ? '按季结算,随货款扣除' : null,
      }
    }),
  )
}

/** As many numbered rows as asked, without categories. */
export function manyRows(count: number): readonly TermRow[] {
  const sample = sampleRows()
  return Array.from({ length: count }, (_, index) => {
    const row = sample[index % sample.length]
    if (row === undefined) throw new Error('There are no sample rows.')
    return { ...row, id: `row-${index + 1}`, name: `单品 ${index + 1}` }
  })
}
