/** What a cell of a product list allows, by the code of its fault. `{…}` is filled from the fault's values. */
export const productFaultWordsEn = {
  noHeader: 'a row of headers with at least the item code and one more column the product knows',
  columnTwice: 'one column for {field}; column {first} is one already',
  columnMissing: 'a column for {field}, for the list has new products',
  monthOutside: 'a month of the contract year, {first} to {last}',
  taxSideUnknown: 'a header without 含税/未税, for the tax of this cost is not the tax of the goods',
  missing: 'a value, for the column {field} is needed in every row',
  cellError: 'a value and no error of the spreadsheet',
  id: 'text of 1 to 200 characters',
  lostDigits: 'all digits, as text: the spreadsheet has rounded this number',
  text: 'text of at most 200 characters',
  amount: 'a number of 0 or more, such as 1,234.50 or 480万',
  vatRate: 'a VAT rate of 0 or from 1 % to 30 %: 13 %, 13 or 0.13',
  sameRow: 'each product once; row {first} says the same',
  otherRow: 'each product once; row {first} says something else',
} as const satisfies Record<string, string>

/** What is wrong with a cell of a product list, as a word the locale files turn into a sentence. */
export type ProductFaultCode = keyof typeof productFaultWordsEn

/** What the columns of a product list are called. */
export const productFieldWordsEn = {
  id: 'item code',
  name: 'name',
  category: 'category',
  brand: 'brand',
  barcode: 'barcode',
  vatRate: 'VAT rate',
  listPrice: 'list price',
  unitCost: 'unit cost',
  logisticsCost: 'logistics cost',
  retailPrice: 'retail price',
} as const satisfies Record<string, string>
