import { isMonth } from '../negotiation/calendar.ts'
import { cellFault, type ProductCellFault } from './cellFault.ts'
import { cellText, columnLetter, type SheetCell, type SheetRow, type SheetTable } from './sheetTable.ts'

/** What a column of a product list can mean; `month` is one of the twelve. */
export type ProductField =
  | 'id'
  | 'name'
  | 'category'
  | 'brand'
  | 'barcode'
  | 'vatRate'
  | 'listPrice'
  | 'unitCost'
  | 'logisticsCost'
  | 'retailPrice'
  | 'month'

/** One column understood. */
export type ProductColumn = {
  /** 0 is A. */
  readonly at: number
  readonly header: string
  readonly field: ProductField
  /** Of the twelve, for `month`. */
  readonly month?: number
  /** The tax side the header names; the field's own where it names none. */
  readonly tax: 'in' | 'ex'
}

/** The header row of a table, understood. */
export type ProductHeader = {
  readonly row: number
  readonly columns: readonly ProductColumn[]
  /** Headers the product has no field for. */
  readonly ignored: readonly string[]
  readonly faults: readonly ProductCellFault[]
}

const SYNONYMS: Readonly<Record<Exclude<ProductField, 'month'>, readonly string[]>> = {
  id: '商品编码 编码 货号 sku sku编码 skuid 商品编号 编号 商品代码 品号 物料编码 产品编码 productid itemcode itemno id code 店内码'.split(
    ' ',
  ),
  name: '品名 商品名称 名称 产品名称 商品 商品描述 productname name itemname description product'.split(' '),
  category: '品类 类别 分类 小分类 商品分类 商品类别 category subcategory'.split(' '),
  brand: '品牌 brand'.split(' '),
  barcode: '69码 条码 商品条码 国际条码 条形码 barcode ean ean13 gtin upc'.split(' '),
  vatRate: '税率 增值税率 增值税 销项税率 vat vatrate taxrate'.split(' '),
  listPrice: '供价 供货价 供货价格 进价 进货价 结算价 listprice supplyprice invoiceprice'.split(' '),
  unitCost: '成本 单位成本 成本价 单件成本 出厂成本 产品成本 商品成本 unitcost cost cogs costofgoods'.split(
    ' ',
  ),
  logisticsCost: '物流成本 物流费 单件物流费 单位物流成本 物流费用 logisticscost logistics freight'.split(
    ' ',
  ),
  retailPrice: '零售价 建议零售价 售价 门店售价 零售价格 retailprice shelfprice rrp srp'.split(' '),
}

const FIELD_OF: ReadonlyMap<string, Exclude<ProductField, 'month'>> = new Map(
  Object.entries(SYNONYMS).flatMap(([field, words]) =>
    words.map((word) => [word, field as Exclude<ProductField, 'month'>] as const),
  ),
)

const TAX_IN =
  /不含税|未税|去税|除税|excl?(?:uding)?\.?vat|exvat|netofvat|含税|incl?(?:uding)?\.?vat|invat|withvat|withoutvat/u
const TAX_EX_WORDS = /^(?:不含税|未税|去税|除税|ex|netof|without)/u
const CHINESE_MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const ROWS_LOOKED_AT = 30
const LEAST_COLUMNS = 2

/**
 * Finds the row of headers among the first thirty and says what each column means. Chinese and English headers, months
 * as `1月`, `一月`, `2027-01`, `2027年1月` or `Jan`; `months` is the contract year. Null when no row looks like headers.
 */
export function findProductHeader(table: SheetTable, months: readonly string[]): ProductHeader | null {
  let best: ProductHeader | null = null
  for (const row of table.rows.slice(0, ROWS_LOOKED_AT)) {
    const header = readHeader(row, months)
    const hasId = header.columns.some(({ field }) => field === 'id')
    if (!hasId || understood(header) < LEAST_COLUMNS) continue
    if (best === null || understood(header) > understood(best)) best = header
  }
  return best
}

/** Columns whose header means something, a fault or not. */
function understood({ columns, faults }: ProductHeader): number {
  return columns.length + faults.length
}

/** What a row says when it is read as headers. */
export function readHeader(row: SheetRow, months: readonly string[]): ProductHeader {
  const columns: ProductColumn[] = []
  const ignored: string[] = []
  const faults: ProductCellFault[] = []
  for (const [at, cell] of row.cells.entries()) {
    const header = cellText(cell)
    if (header.trim() === '') continue
    const place = { row: row.number, column: columnLetter(at), header }
    const column = readColumn(cell, header, at, months)
    if (column === null) ignored.push(header.trim())
    else if (column === 'outside') {
      const values = { first: months[0] ?? '', last: months.at(-1) ?? '' }
      faults.push(cellFault(place, header, 'monthOutside', values))
    } else {
      const first = columns.find(({ field, month }) => field === column.field && month === column.month)
      if (first !== undefined) {
        const values = { field: fieldName(column, months), first: columnLetter(first.at) }
        faults.push(cellFault(place, header, 'columnTwice', values))
      } else if (column.field === 'logisticsCost' && column.tax === 'in') {
        faults.push(cellFault(place, header, 'taxSideUnknown'))
      } else columns.push(column)
    }
  }
  return { row: row.number, columns, ignored, faults }
}

/** The name of a column's field for a sentence: the field, or the month itself. */
export function fieldName(
  { field, month }: { readonly field: ProductField; readonly month?: number },
  months: readonly string[],
): string {
  return field === 'month' ? (months[month ?? 0] ?? 'month') : field
}

function readColumn(
  cell: SheetCell,
  header: string,
  at: number,
  months: readonly string[],
): ProductColumn | 'outside' | null {
  const month = cell.kind === 'date' ? cell.day.slice(0, 7) : null
  const word = header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-/()【】[\]:*"'¥.,%]|元|每件|人民币/gu, '')
  const named = month ?? monthNamed(header)
  if (named !== null) {
    const place = months.findIndex((each) => each === named || each.slice(5) === named)
    return place === -1 ? 'outside' : { at, header, field: 'month', month: place, tax: 'ex' }
  }
  const taxWord = TAX_IN.exec(word)?.[0]
  const field = FIELD_OF.get(taxWord === undefined ? word : word.replace(taxWord, ''))
  if (field === undefined) return null
  return { at, header, field, tax: taxSideNamed(header) ?? ownTaxSide(field) }
}

/** The tax side a header names; null where it names none. */
export function taxSideNamed(header: string): 'in' | 'ex' | null {
  const word = TAX_IN.exec(
    header
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s_\-/()]/gu, ''),
  )?.[0]
  if (word === undefined) return null
  return TAX_EX_WORDS.test(word) ? 'ex' : 'in'
}

/** The side on which a price is kept: the shelf price with VAT, all others without. */
export function ownTaxSide(field: ProductField): 'in' | 'ex' {
  return field === 'retailPrice' ? 'in' : 'ex'
}

/** `2027-01` for a header with a year, `01` for one without, null for a header that is no month. */
function monthNamed(header: string): string | null {
  const text = header
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/\s*(?:销量|件数|基线|数量|units|\(件\)|件)$/u, '')
  const dated = /^((?:19|20|21)\d\d)\s*[-/.年]?\s*(\d{1,2})\s*月?$/u.exec(text)
  if (dated !== null) {
    const month = `${dated[1]}-${dated[2]?.padStart(2, '0')}`
    return isMonth(month) ? month : null
  }
  const numbered = /^(\d{1,2})\s*月(?:份)?$/u.exec(text)?.[1]
  if (numbered !== undefined && Number(numbered) >= 1 && Number(numbered) <= 12) {
    return numbered.padStart(2, '0')
  }
  const chinese = CHINESE_MONTHS.indexOf(/^(.{1,2})月(?:份)?$/u.exec(text)?.[1] ?? '')
  const english = ENGLISH_MONTHS.findIndex((name) => new RegExp(`^${name}[a-z]*\\.?$`, 'u').test(text))
  const place = chinese === -1 ? english : chinese
  return place === -1 ? null : String(place + 1).padStart(2, '0')
}
