import type { ProductFaultCode, productFieldWordsEn } from './productFaults.en.ts'

/** 商品表各单元格所允许的内容。`{…}` 由错误携带的值填入。 */
export const productFaultWordsZhCn: Readonly<Record<ProductFaultCode, string>> = {
  noHeader: '一行表头，至少有商品编码和另外一个可识别的列',
  columnTwice: '“{field}”只占一列；{first} 列已经是了',
  columnMissing: '“{field}”列，因为表中有新增商品',
  monthOutside: '合同年度内的月份，{first} 至 {last}',
  taxSideUnknown: '不带“含税/未税”的表头，因为这项成本的税率不是商品税率',
  missing: '有内容，“{field}”列每行都需填写',
  cellError: '正常的值，不能是表格的错误值',
  id: '1 到 200 个字符的文字',
  lostDigits: '以文本保存的全部数字：表格软件已把这个数四舍五入',
  text: '不超过 200 个字符的文字',
  amount: '不小于 0 的数，如 1,234.50 或 480万',
  vatRate: '税率 0 或 1 % 至 30 %:13 %、13 或 0.13',
  sameRow: '每个商品只写一行；第 {first} 行内容相同',
  otherRow: '每个商品只写一行；第 {first} 行内容不同',
}

/** 商品表各列的名称。 */
export const productFieldWordsZhCn: Readonly<Record<keyof typeof productFieldWordsEn, string>> = {
  id: '商品编码',
  name: '品名',
  category: '品类',
  brand: '品牌',
  barcode: '条码',
  vatRate: '税率',
  listPrice: '供价',
  unitCost: '成本',
  logisticsCost: '物流成本',
  retailPrice: '零售价',
}
