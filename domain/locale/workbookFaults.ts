import { fillBlanks } from '../negotiation/fault.ts'
import type { WorkbookFault, WorkbookFaultCode } from '../workbook/workbookBack.ts'
import type { Language } from './language.ts'

/** Blank: `found`. Where nothing was found, the part after the bar. */
type FaultWords = Readonly<Record<WorkbookFaultCode, readonly [found: string, nothing: string]>> & {
  readonly whole: string
}

const zhCN: FaultWords = {
  whole: '整个工作簿',
  notOurs: ['格式为 {found}，不是本程序写出的工作簿', '不是本程序写出的工作簿'],
  rowTwice: ['行 {found} 出现两次', ''],
  rowGone: ['缺少行 {found}', ''],
  rowUnknown: ['行 {found} 不属于这个方案', ''],
  notANumber: ['“{found}”不是数字', '空格，应为数字'],
}

const en: FaultWords = {
  whole: '(workbook)',
  notOurs: [
    'found {found}, allowed a workbook that says dealtable.workbook/1 in its first sheet',
    'found no mark of a workbook written here, allowed a workbook that says dealtable.workbook/1 in its first sheet',
  ],
  rowTwice: ['found {found}, allowed each row once', ''],
  rowGone: ['found no row {found}, allowed every row that was written', ''],
  rowUnknown: ['found a row {found}, allowed rows of this scenario', ''],
  notANumber: ['found "{found}", allowed a number', 'found nothing, allowed a number'],
}

/** A fault of a workbook that came back, as one line with its place. */
export function workbookFaultText({ sheet, cell, code, found }: WorkbookFault, language: Language): string {
  const words = language === 'en' ? en : zhCN
  const place = [sheet, cell].filter((part) => part !== '').join('!') || words.whole
  const [something, nothing] = words[code]
  const says = found === '' ? nothing : fillBlanks(something, { found })
  return language === 'en' ? `${place}: ${says}` : `${place}：${says}`
}
