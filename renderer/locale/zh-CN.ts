import { calendarWordsZhCn } from './calendarWords.zh-CN.ts'
import { compareActionsZhCn, compareWordsZhCn } from './compareWords.zh-CN.ts'
import { complianceWordsZhCn } from './complianceWords.zh-CN.ts'
import { dealFileActionsZhCn, dealFileWordsZhCn } from './dealFileWords.zh-CN.ts'
import { dealActionsZhCn, dealWordsZhCn } from './dealWords.zh-CN.ts'
import { encryptionWordsZhCn } from './encryptionWords.zh-CN.ts'
import { explainWordsZhCn } from './explainWords.zh-CN.ts'
import { historyActionsZhCn, historyWordsZhCn } from './historyWords.zh-CN.ts'
import { homeActionsZhCn, homeWordsZhCn } from './homeWords.zh-CN.ts'
import { importActionsZhCn, importWordsZhCn } from './importWords.zh-CN.ts'
import { newProductWordsZhCn } from './newProductWords.zh-CN.ts'
import { chanceActionsZhCn, packageWordsZhCn } from './packageWords.zh-CN.ts'
import { proposalActionsZhCn, proposalWordsZhCn } from './proposalWords.zh-CN.ts'
import { reviewActionsZhCn, reviewWordsZhCn } from './reviewWords.zh-CN.ts'
import { riskWordsZhCn } from './riskWords.zh-CN.ts'
import { screenWordsZhCn } from './screenWords.zh-CN.ts'
import { settingsWordsZhCn } from './settingsWords.zh-CN.ts'
import { commentActionsZhCn, sheetToolWordsZhCn } from './sheetToolWords.zh-CN.ts'
import { shellWordsZhCn } from './shellWords.zh-CN.ts'
import { signingActionsZhCn, signingWordsZhCn } from './signingWords.zh-CN.ts'
import { storeWordsZhCn } from './storeWords.zh-CN.ts'
import { termWordsZhCn } from './termWords.zh-CN.ts'
import { tierWordsZhCn } from './tierWords.zh-CN.ts'
import { unlockWordsZhCn } from './unlockWords.zh-CN.ts'
import { waterfallWordsZhCn } from './waterfallWords.zh-CN.ts'
import { workbookActionsZhCn, workbookWordsZhCn } from './workbookWords.zh-CN.ts'

/** 窗口里的全部中文。 */
export const zhCN = {
  ...calendarWordsZhCn,
  ...shellWordsZhCn,
  ...screenWordsZhCn,
  ...proposalWordsZhCn,
  ...signingWordsZhCn,
  ...newProductWordsZhCn,
  ...storeWordsZhCn,
  ...termWordsZhCn,
  ...dealWordsZhCn,
  ...complianceWordsZhCn,
  ...compareWordsZhCn,
  ...historyWordsZhCn,
  ...reviewWordsZhCn,
  ...homeWordsZhCn,
  ...settingsWordsZhCn,
  ...encryptionWordsZhCn,
  ...riskWordsZhCn,
  ...explainWordsZhCn,
  ...tierWordsZhCn,
  ...waterfallWordsZhCn,
  ...unlockWordsZhCn,
  ...packageWordsZhCn,
  ...sheetToolWordsZhCn,
  ...importWordsZhCn,
  ...workbookWordsZhCn,
  ...dealFileWordsZhCn,
  action: {
    ...termWordsZhCn.action,
    ...dealActionsZhCn,
    ...homeActionsZhCn,
    ...chanceActionsZhCn,
    ...compareActionsZhCn,
    ...importActionsZhCn,
    ...workbookActionsZhCn,
    ...dealFileActionsZhCn,
    ...historyActionsZhCn,
    ...commentActionsZhCn,
    ...reviewActionsZhCn,
    ...signingActionsZhCn,
    ...proposalActionsZhCn,
  },
}
