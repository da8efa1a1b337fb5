import { calendarWordsEn } from './calendarWords.en.ts'
import { compareActionsEn, compareWordsEn } from './compareWords.en.ts'
import { complianceWordsEn } from './complianceWords.en.ts'
import { dealFileActionsEn, dealFileWordsEn } from './dealFileWords.en.ts'
import { dealActionsEn, dealWordsEn } from './dealWords.en.ts'
import { encryptionWordsEn } from './encryptionWords.en.ts'
import { explainWordsEn } from './explainWords.en.ts'
import { historyActionsEn, historyWordsEn } from './historyWords.en.ts'
import { homeActionsEn, homeWordsEn } from './homeWords.en.ts'
import { importActionsEn, importWordsEn } from './importWords.en.ts'
import { newProductWordsEn } from './newProductWords.en.ts'
import { chanceActionsEn, packageWordsEn } from './packageWords.en.ts'
import { proposalActionsEn, proposalWordsEn } from './proposalWords.en.ts'
import { reviewActionsEn, reviewWordsEn } from './reviewWords.en.ts'
import { riskWordsEn } from './riskWords.en.ts'
import { screenWordsEn } from './screenWords.en.ts'
import { settingsWordsEn } from './settingsWords.en.ts'
import { commentActionsEn, sheetToolWordsEn } from './sheetToolWords.en.ts'
import { shellWordsEn } from './shellWords.en.ts'
import { signingActionsEn, signingWordsEn } from './signingWords.en.ts'
import { storeWordsEn } from './storeWords.en.ts'
import { termWordsEn } from './termWords.en.ts'
import { tierWordsEn } from './tierWords.en.ts'
import { unlockWordsEn } from './unlockWords.en.ts'
import { waterfallWordsEn } from './waterfallWords.en.ts'
import { workbookActionsEn, workbookWordsEn } from './workbookWords.en.ts'

/** Every English word of the window. */
export const en = {
  ...calendarWordsEn,
  ...shellWordsEn,
  ...screenWordsEn,
  ...proposalWordsEn,
  ...signingWordsEn,
  ...newProductWordsEn,
  ...storeWordsEn,
  ...termWordsEn,
  ...dealWordsEn,
  ...complianceWordsEn,
  ...compareWordsEn,
  ...historyWordsEn,
  ...reviewWordsEn,
  ...homeWordsEn,
  ...settingsWordsEn,
  ...encryptionWordsEn,
  ...riskWordsEn,
  ...explainWordsEn,
  ...tierWordsEn,
  ...waterfallWordsEn,
  ...unlockWordsEn,
  ...packageWordsEn,
  ...sheetToolWordsEn,
  ...importWordsEn,
  ...workbookWordsEn,
  ...dealFileWordsEn,
  action: {
    ...termWordsEn.action,
    ...dealActionsEn,
    ...homeActionsEn,
    ...chanceActionsEn,
    ...compareActionsEn,
    ...importActionsEn,
    ...workbookActionsEn,
    ...dealFileActionsEn,
    ...historyActionsEn,
    ...commentActionsEn,
    ...reviewActionsEn,
    ...signingActionsEn,
    ...proposalActionsEn,
  },
}
