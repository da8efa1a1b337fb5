import { faultWordsEn } from '../../../domain/locale/faults.en.ts'
import { faultWordsZhCn } from '../../../domain/locale/faults.zh-CN.ts'
import type { Language } from '../../../domain/locale/language.ts'
import { type Fault, fillBlanks } from '../../../domain/negotiation/fault.ts'
import type { TermFaultCode } from '../../../domain/terms/list/readTermList.ts'
import type { BackupFailed } from '../../contract/failures.ts'
import type { Measure, PartFault } from '../../spreadsheet/fileRefusal.ts'
import type { FileKind } from '../fileKind.ts'
import type { DiskRefusal } from '../wholeFile.ts'
import { mainWordsEn } from './mainWords.en.ts'
import { mainWordsZhCn } from './mainWords.zh-CN.ts'

/** What main itself says: menu, file dialogs, refusals of disk and store. */
export type MainWords = {
  readonly proposalTitle: string
  /** Name of the scenario a new negotiation begins with. */
  readonly firstScenario: string
  /** Name of the scenario a renewed negotiation opens with. */
  readonly openingScenario: string
  readonly fileKinds: Readonly<Record<FileKind, string>>
  readonly disk: Readonly<Record<DiskRefusal | BackupFailed['reason'], string>>
  /** Of the file a recovery code is written to. */
  readonly recoveryCode: { readonly title: string; readonly text: string }
  readonly signing: {
    /** Parts of file names. */
    readonly signed: string
    readonly toBeSigned: string
    readonly bytesToBeSigned: string
    /** Why a chosen file is not what was asked for. */
    readonly notAStamp: string
    readonly notPrepared: string
    readonly notACms: string
    readonly notAnAuthority: string
    readonly notAScan: string
  }
  /** Blanks: `path`, `found`, `allowed`. */
  readonly fault: string
  readonly wholeDocument: string
  readonly list: {
    readonly damaged: string
    /** Blanks: `part`, `fault`. */
    readonly damagedPart: string
    readonly partFaults: Readonly<Record<PartFault, string>>
    readonly tooCostly: string
    readonly measures: Readonly<Record<Measure, string>>
    readonly legacyWorkbook: string
    readonly tooLarge: string
    readonly wrongEncoding: string
    readonly openQuote: string
    readonly empty: string
  }
  readonly workbook: {
    readonly retailerEdition: string
    readonly otherNegotiation: string
  }
  readonly termFaults: Readonly<Record<TermFaultCode, string>>
  readonly menu: {
    readonly edit: string
    readonly undo: string
    readonly redo: string
    readonly cut: string
    readonly copy: string
    readonly paste: string
    readonly selectAll: string
    readonly view: string
    readonly zoomIn: string
    readonly zoomOut: string
    readonly zoomReset: string
    readonly fullScreen: string
    readonly quit: string
  }
  readonly store: {
    readonly title: string
    /** Blanks: `file`. */
    readonly untouched: string
    readonly reasons: Readonly<Record<StoreRefusalKind, string>>
    /** Blanks: `at`. */
    readonly restore: string
    readonly restoreHint: string
    readonly noBackup: string
    readonly beginAnew: string
    /** Blanks: `reason`. */
    readonly notRestored: string
  }
}

export type StoreRefusalKind =
  | 'gone'
  | 'empty-file'
  | 'foreign-file'
  | 'beginning-destroyed'
  | 'newer-store'
  | 'truncated'
  | 'damaged'
  | 'orphaned-journal'
  | 'already-open'
  | 'unreadable'
  | 'key-needed'
  | 'other-key'
  | 'key-file-missing'
  | 'key-file-damaged'
  | 'newer-key-file'
  | 'migrations-altered'
  | 'migration-failed'
  | 'history-differs'
  | 'backup-failed'

/** Main's words in a language. */
export function mainWords(language: Language): MainWords {
  return language === 'en' ? mainWordsEn : mainWordsZhCn
}

/** A fault of a negotiation file as a sentence. */
export function faultText({ path, found, code, values }: Fault, language: Language): string {
  const words = mainWords(language)
  const allowed = fillBlanks((language === 'en' ? faultWordsEn : faultWordsZhCn)[code], values)
  return fillBlanks(words.fault, { path: path === '' ? words.wholeDocument : path, found, allowed })
}
