import { Workbook } from '@cj-tech-master/excelts'

export type Cells = readonly (string | number | null)[]

/** Last year's contract as a retailer's buyer keeps it: titles between the rows, and one row no catalogue knows. */
export const LAST_YEARS_TERMS: readonly Cells[] = [
  ['海岳百货 2026 年度合同条款'],
  [null],
  ['合同项目', '甲方约定', '计算基数', '备注'],
  ['一、返利', null, null, null],
  ['无条件返利', '2%', '含税净进货额', '谈了三轮'],
  ['二、费用', null, null, null],
  ['店庆费', '1,000元', null, null],
  ['企业文化建设', '500元', null, null],
]

const months = Array.from({ length: 12 }, (_, at) => `${at + 1}月`)

/** One product, 1,000 units a month at 11.30 with VAT. */
export const LAST_YEARS_PRODUCTS: readonly Cells[] = [
  ['商品编码', '品名', '品类', '税率', '供价', '成本', '零售价', ...months],
  ['A1', '洗发水', '个护', 0.13, 11.3, 6.78, 16.95, ...months.map(() => 1_000)],
]

/** Writes an Excel file of these sheets. */
export async function writeSheets(
  file: string,
  sheets: Readonly<Record<string, readonly Cells[]>>,
): Promise<void> {
  const workbook = new Workbook()
  for (const [title, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(title)
    for (const cells of rows) sheet.addRow([...cells])
  }
  await workbook.xlsx.writeFile(file)
}
